"""Whether a clause happened by its own words: negation, auxiliaries, adverbs, mood.

The words are data, in `codebook/status.yaml`.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.codebook.status import load_status_words
from dateline.coding.syntax import Syntax
from dateline.records import EventStatus

Words = tuple[int, int]
"""The first and the last of some words that stand together."""
BESIDE = ("advmod", "det", "mark", "cc", "cc:preconj", "case", "aux")
SIDES = ("nsubj", "nsubj:pass", "obj")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl")
AUXILIARIES = ("aux", "aux:pass", "cop")
QUESTIONS = frozenset({"what", "who", "whom", "whose", "which", "when", "where", "why", "how"})
OPEN = frozenset({"future", "hypothetical"})


class Standing(NamedTuple):
    """What is said of a word: its status, every decision on the way to it, and all that was seen."""

    status: EventStatus = "actual"
    decided: tuple[tuple[EventStatus, Words | None], ...] = ()
    """Each status that it had, with the words that decided so, the outermost first."""
    signs: tuple[str, ...] = ()

    def become(self, status: EventStatus, cue: Words | int | None, sign: str) -> "Standing":
        """This, with another status, the words that decided so, and the sign that they are."""
        words = (cue, cue) if isinstance(cue, int) else cue
        return Standing(status, (*self.decided, (status, words)), (*self.signs, sign))

    def seen(self, sign: str) -> "Standing":
        """This, with one sign more."""
        return self._replace(signs=(*self.signs, sign))

    def taken_for_granted(self) -> "Standing":
        """This, as what happened whatever was said of the words above."""
        return self._replace(status="actual")

    def cue(self, status: EventStatus) -> Words | None:
        """The words nearest to the event that decided for a status, or None where none did."""
        return next((words for found, words in reversed(self.decided) if found == status), None)


def apply_own_words(syntax: Syntax, word: int, found: Standing) -> Standing:
    """What becomes of a standing by the words of the clause or phrase that `word` heads."""
    for step in (_hedge, _mood, _auxiliaries, _negation):
        found = step(syntax, word, found)
    return found


def form(syntax: Syntax, word: int) -> str:
    """The Penn tag that says how a clause is finite: that of its first auxiliary or copula, or of the verb itself."""
    leading = syntax.having(word, *AUXILIARIES)
    return syntax.tokens[leading[0] if leading else word].xpos


def openers(syntax: Syntax, word: int) -> Iterator[tuple[str, Words]]:
    """The words that open a clause or phrase ("if", "in order to", "without"), as they stand, in lower case."""
    for child in syntax.having(word, "mark", "case", "advmod", "cc"):
        if child < word:
            words = [child, *syntax.having(child, "fixed")]
            yield " ".join(syntax.tokens[one].text.lower() for one in words), (child, words[-1])


def beside(syntax: Syntax, word: int, words: Iterable[str], *relations: str) -> int | None:
    """The first dependent by one of the relations that is one of the words; of auxiliaries the lemma counts too."""
    for child in syntax.having(word, *relations):
        text = syntax.tokens[child].text.lower()
        if text in words or (syntax.tokens[child].upos == "AUX" and syntax.lemma(child) in words):
            return child
    return None


def _hedge(syntax: Syntax, word: int, found: Standing) -> Standing:
    """ "Perhaps", "allegedly", "nearly", and the adjectives of "a planned attack"."""
    words, _, attributes = load_status_words()
    if (said := beside(syntax, word, words.hearsay, "advmod")) is not None:
        found = found.seen(f"hearsay {syntax.lemma(said)}")
    if (doubt := beside(syntax, word, words.doubts, "advmod")) is not None and found.status != "negated":
        found = found.become("hypothetical", doubt, f"doubt {syntax.lemma(doubt)}")
    if (missed := beside(syntax, word, words.misses, "advmod")) is not None and syntax.tokens[word].upos == "VERB":
        found = found.become("negated", missed, "missed")
    for child in syntax.having(word, "amod") if syntax.tokens[word].upos in {"NOUN", "PROPN"} else ():
        if kind := attributes.get(syntax.tokens[child].text.lower()):
            found = found.become(kind.project(found.status), child, f"attribute {kind.name}")
    return found


def _mood(syntax: Syntax, word: int, found: Standing) -> Standing:
    """Orders and questions, where no clause above decides."""
    if not _stands_alone(syntax, word):
        return found
    bare = form(syntax, word) == "VB" and not syntax.having(word, *SUBJECTS, "aux") and "to" not in syntax.marks(word)
    if bare and syntax.relation(word) != "conj":
        return found.become("hypothetical", word, "order")
    if syntax.tokens[-1].text == "?":
        if any(syntax.lemma(child) in QUESTIONS for child in syntax.subtree(word)):
            return found.seen("question word")  # "why did they attack?" takes the attack for granted
        return found.become("hypothetical", len(syntax.tokens) - 1, "question")
    return found


def _stands_alone(syntax: Syntax, word: int) -> bool:
    """Whether a clause is the main one, or joined or added to it."""
    while syntax.heads[word] >= 0 and syntax.relation(word) in {"conj", "parataxis"}:
        word = syntax.heads[word]
    return syntax.heads[word] < 0


def _auxiliaries(syntax: Syntax, word: int, found: Standing) -> Standing:
    words = load_status_words().words
    conditional = [mark for child in syntax.having(word, "advcl") if (mark := _condition(syntax, child))]
    if (modal := beside(syntax, word, words.hypothetical, "aux")) is not None:
        sign = f"modal {syntax.lemma(modal)}"
        if not conditional and _is_reported_would(syntax, word, modal):
            return found.become("future", modal, sign)
        return found.become("hypothetical", modal, sign)
    if (modal := beside(syntax, word, words.future, "aux")) is not None:
        if conditional:
            return found.become("hypothetical", conditional[0], "modal will")
        return found.become("future", modal, "modal will") if found.status == "actual" else found.seen("modal will")
    if (to := _is_to(syntax, word)) is not None:
        return found.become("future", to, "is to")
    if conditional:
        found = found.seen("consequence")
    return _ahead(syntax, word, found)


def _condition(syntax: Syntax, clause: int) -> Words | None:
    words = load_status_words().words
    if syntax.lemma(clause) in words.reservations and not syntax.having(clause, "nsubj"):
        return None
    return next((place for text, place in openers(syntax, clause) if text in words.conditions), None)


def _is_reported_would(syntax: Syntax, word: int, modal: int) -> bool:
    """ "Said it would leave" speaks of the future; "would leave if" and "would have left" do not."""
    is_would = syntax.tokens[modal].text.lower() in {"would", "'d"} and len(syntax.having(word, "aux")) == 1
    while syntax.heads[word] >= 0 and syntax.relation(word) == "conj":
        word = syntax.heads[word]
    believed = load_status_words().classes.get(("VERB", syntax.lemma(syntax.heads[word]), "finite"))
    return is_would and syntax.relation(word) in {"ccomp", "acl"} and (believed is None or believed.name != "believe")


def _is_to(syntax: Syntax, word: int) -> int | None:
    """The "is" of "is to leave", of what is arranged."""
    leading = [child for child in syntax.having(word, *AUXILIARIES) if syntax.lemma(child) == "be"]
    to = [child for child in syntax.having(word, "mark") if syntax.lemma(child) == "to"]
    return leading[0] if leading and to and leading[0] + 1 == to[0] else None


def _ahead(syntax: Syntax, word: int, found: Standing) -> Standing:
    """A present tense with a word of days to come: "meet tomorrow", "is leaving next week"."""
    if found.status != "actual" or form(syntax, word) not in {"VBZ", "VBP"}:
        return found
    ahead = load_status_words().words.ahead
    times = syntax.having(word, "obl:tmod", "obl:npmod", "obl:unmarked", "advmod", "obl")
    for time in times:
        for child in (time, *syntax.having(time, "amod")):
            if syntax.tokens[child].text.lower() in ahead:
                return found.become("future", child, "ahead")
    return found


def _negation(syntax: Syntax, word: int, found: Standing) -> Standing:
    for place, at in ((word, BESIDE), *((side, ("det", "cc:preconj")) for side in syntax.having(word, *SIDES))):
        if (negation := _negation_beside(syntax, place, at)) is not None:
            return found.become("negated", negation, "negation")
    nobody = load_status_words().words.nobody
    for side in syntax.having(word, *SIDES, "obl", "obl:agent"):
        if syntax.tokens[side].text.lower() in nobody:
            return found.become("negated", side, "nobody")
    return found


def _negation_beside(syntax: Syntax, word: int, relations: Iterable[str]) -> int | None:
    words = load_status_words().words
    found = beside(syntax, word, words.negations, *relations)
    if found is None or found + 1 == len(syntax.tokens):
        return found
    return None if syntax.tokens[found + 1].text.lower() in words.only else found
