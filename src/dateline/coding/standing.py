"""What the clauses above a word make of it: complements, conditions, purposes, relative clauses, phrases.

The walk goes up the tree to the main clause and comes down again. On its way down each word that speaks of another
event hands on what it makes of it: "did not manage to leave" makes the leaving negated (Nairn, Condoravdi and
Karttunen 2006, "Computing relative polarity for textual inference").
"""

from dateline.codebook.status import Frame, StatusClass, load_status_words
from dateline.coding.own_words import OPEN, SUBJECTS, Standing, apply_own_words, form, openers
from dateline.coding.syntax import Syntax

COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})
PHRASES = frozenset({"obj", "nsubj", "obl", "nmod", "compound", "iobj"})
APART = frozenset({"parataxis", "appos", "discourse", "vocative", "dep", "list", "amod"})
"""Relations by which a word stands beside its head: what is said of the one is not said of the other."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
DEEPEST = 60
"""A sentence whose words hang on each other deeper than this is no sentence."""


def standing(syntax: Syntax, word: int, depth: int = 0) -> Standing:
    """What the words of the sentence say of one of them: its status, the words that decided it, and all signs."""
    return apply_own_words(syntax, word, _handed_down(syntax, word, depth))


def _handed_down(syntax: Syntax, word: int, depth: int) -> Standing:
    """What the words above make of a word, before its own clause is looked at."""
    head, relation = syntax.heads[word], syntax.tokens[word].relation
    if head < 0 or depth > DEEPEST or relation in APART:
        return Standing()
    if relation == "conj":
        return _joined(syntax, word, head, depth)
    if relation == "acl:relcl":
        return _modifier(syntax, word, head, depth)
    if relation.startswith("advcl") and not _is_complement(syntax, word, head):
        return _adverbial(syntax, word, head, depth)
    outer = _outer(standing(syntax, head, depth + 1))
    if syntax.relation(word) in PHRASES and not syntax.having(word, "cop"):
        return _phrase(syntax, word, head, outer)
    if syntax.relation(word) in COMPLEMENTS | {"acl", "advcl", "obl"}:
        return _complement(syntax, word, head, outer, depth)
    return outer


def _outer(found: Standing) -> Standing:
    """The standing of a head, its signs marked as those of a clause further out."""
    return found._replace(signs=tuple(sign if sign.startswith("outer ") else f"outer {sign}" for sign in found.signs))


def _joined(syntax: Syntax, word: int, head: int, depth: int) -> Standing:
    """What "and" joins shares modal, negation and all, unless it is a clause of its own.

    A finite verb that the parser joins to an infinitive belongs further out: "demanded that it be stopped and left".
    """
    if form(syntax, word) in FINITE and not syntax.having(word, "aux"):
        while form(syntax, head) not in FINITE and syntax.heads[head] >= 0:
            head = syntax.heads[head]
        return _handed_down(syntax, head, depth + 1)
    if syntax.having(word, *SUBJECTS, "aux"):
        return _handed_down(syntax, head, depth + 1)
    return standing(syntax, head, depth + 1)


def _modifier(syntax: Syntax, word: int, head: int, depth: int) -> Standing:
    """A clause that describes a noun: real, unless the noun itself is only wished for."""
    found = _outer(_handed_down(syntax, head, depth + 1)).seen("relative clause")
    return found if found.status in OPEN and not _is_past(syntax, word) else found.taken_for_granted()


def _is_past(syntax: Syntax, word: int) -> bool:
    """Whether a clause is in the past tense or the perfect."""
    return form(syntax, word) == "VBD" or "have" in syntax.lemmas_of(syntax.having(word, "aux"))


def _is_complement(syntax: Syntax, word: int, head: int) -> bool:
    """Whether what the parser takes for an adverbial completes its head: "ready to act", "prevented from acting"."""
    frame = _frame(syntax, word)
    if frame not in {"infinitive", "from"}:
        return False
    kind = _class(syntax, head, frame)
    return syntax.tokens[head].upos == "ADJ" or (kind is not None and kind.affirmed != "actual")


def _adverbial(syntax: Syntax, word: int, head: int, depth: int) -> Standing:
    words = load_status_words().words
    outer = _outer(standing(syntax, head, depth + 1))
    for text, place in openers(syntax, word):
        if text in words.conditions:
            return outer.become("hypothetical", place, f"condition {text}")
        if text in words.exclusions:
            return outer.become("negated", place, "excluded")
        if text in words.purposes:
            return outer.become("hypothetical", place, "purpose")
        if text in words.companions:
            found = outer.seen(f"companion {text}")
            if outer.status in OPEN and not _is_past(syntax, word):
                return found._replace(status="hypothetical")
            return found.taken_for_granted()
    if to := [child for child in syntax.having(word, "mark") if syntax.lemma(child) == "to"]:
        return outer.become("hypothetical", to[0], "purpose")
    if form(syntax, word) in {"VBG", "VBN"}:
        return outer.seen("participle")
    return outer.taken_for_granted().seen("adverbial")


def _phrase(syntax: Syntax, word: int, head: int, outer: Standing) -> Standing:
    """A noun: what its verb or noun makes of it; what is spoken of as known is taken for granted."""
    frame: Frame = "from" if "from" in syntax.cases(word) else "object"
    kind = _class(syntax, head, frame) if _is_spoken_of(syntax, word, head) else None
    if kind and not (kind.affirmed == "negated" and _class(syntax, word, "infinitive")):
        return outer.become(kind.project(outer.status), _cue(kind, outer, head), f"{kind.name} object")
    is_given = bool(syntax.cases(word) & load_status_words().words.given)
    if is_given or (outer.status == "negated" and _definite(syntax, word)):
        return outer.taken_for_granted()
    return outer


def _is_spoken_of(syntax: Syntax, word: int, head: int) -> bool:
    """Whether the head speaks of the noun as of an event: not of its own subject, but for "talks resumed"."""
    if syntax.tokens[word].relation == "nsubj":
        return syntax.lemmas_of(syntax.having(head, "obj", "ccomp", "xcomp")) <= {"place"}
    return not syntax.having(word, "case") or bool(syntax.cases(word) & load_status_words().words.spoken_of)


def _definite(syntax: Syntax, word: int) -> bool:
    return bool(syntax.lemmas_of(syntax.having(word, "det")) & DEFINITE or syntax.having(word, "nmod:poss"))


def _complement(syntax: Syntax, word: int, head: int, outer: Standing, depth: int) -> Standing:
    """A clause that completes a verb, noun or adjective."""
    words = load_status_words().words
    frame = _frame(syntax, word)
    for text, place in openers(syntax, word):
        if text in words.conditions:
            return outer.become("hypothetical", place, f"condition {text}")
    if frame is None:
        return outer
    found = outer.seen(f"below {syntax.lemma(head)} {frame}")
    if frame == "infinitive" and (much := _excess(syntax, head)) is not None:
        return found.become("negated", much, "excess")
    if kind := _class(syntax, head, frame):
        return found.become(kind.project(outer.status), _cue(kind, outer, head), f"{kind.name} {frame}")
    if frame == "infinitive":
        to = [child for child in syntax.having(word, "mark") if syntax.lemma(child) == "to"]
        if to and syntax.heads[head] < 0 and syntax.tokens[head].upos in {"NOUN", "PROPN"}:
            return found.become("future", to[0], "headline")  # "Union to strike"
        return found.become("hypothetical", to[0] if to else head, f"{syntax.relation(word)} infinitive")
    if frame == "finite" and outer.status != "actual":
        return found.become("hypothetical", outer.cue(outer.status), "finite below open")
    return _modifier(syntax, word, head, depth) if syntax.relation(word) == "acl" else found


def _frame(syntax: Syntax, word: int) -> Frame | None:
    """How a clause stands below its head; None: it is no clause but a predicate of the same one ("left him dead")."""
    tag, marks = form(syntax, word), syntax.marks(word) | syntax.cases(word)
    if "to" in marks or (tag == "VB" and not syntax.having(word, "aux")):
        return "infinitive"
    if tag == "VBG":
        return "from" if "from" in marks else "gerund"
    return "finite" if tag in {"VBD", "VBZ", "VBP", "MD", "VB"} else None


def _class(syntax: Syntax, head: int, frame: Frame) -> StatusClass | None:
    upos = {"PROPN": "NOUN", "AUX": "VERB"}.get(syntax.tokens[head].upos, syntax.tokens[head].upos)
    return load_status_words().classes.get((upos, syntax.lemma(head), frame))


def _excess(syntax: Syntax, head: int) -> int | None:
    words = load_status_words().words.excess
    return next((child for child in syntax.having(head, "advmod") if syntax.lemma(child) in words), None)


def _cue(kind: StatusClass, outer: Standing, head: int) -> tuple[int, int] | None:
    """What decided the inner event: the word itself, or what decided over the word where it only hands that on."""
    handed_on = outer.status != "actual" and kind.affirmed == "actual"
    return outer.cue(outer.status) if handed_on else (head, head)
