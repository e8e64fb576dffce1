"""Which entry of the lexicon a word matches, and what it tells."""

from collections.abc import Iterable, Mapping

from dateline.codebook.lexicon import Conditions, Entry, Lexicon
from dateline.coding.arguments import find, first_of
from dateline.coding.draft import Draft
from dateline.coding.participants import parties
from dateline.coding.syntax import Syntax

PATIENTS = frozenset({"ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT"})
"""Types of deeds: whom or what they are done to is their recipient, be it a town that is shelled."""


def match(syntax: Syntax, word: int, below: Mapping[int, Draft], lexicon: Lexicon) -> Draft | None:
    """The event that a word tells by itself, or None. An event `below` may act: "airstrikes killed twelve"."""
    for entry in candidates(syntax, word, lexicon):
        if fits(syntax, word, entry):
            return _draft(syntax, word, entry, below)
    return None


def candidates(syntax: Syntax, word: int, lexicon: Lexicon) -> tuple[Entry, ...]:
    """The entries of a word, those to be tried first coming first."""
    words: Mapping[str, Mapping[str, tuple[Entry, ...]]] = {
        "VERB": lexicon.verbs,
        "NOUN": lexicon.nouns,
        "PROPN": lexicon.nouns,
        "ADJ": lexicon.adjectives,
    }
    upos = syntax.tokens[word].upos
    if upos == "PROPN" and syntax.name_kinds.get(word):
        return ()
    return words.get(upos, {}).get(syntax.lemma(word), ())


def fits(syntax: Syntax, word: int, entry: Entry) -> bool:
    """Whether particle, sense and conditions of an entry hold."""
    if entry.pos == "verb" and not particle_fits(syntax, word, entry.particle):
        return False
    predicate = syntax.predicates.get(word)
    if entry.senses and predicate and predicate.sense not in entry.senses:
        return False
    return conditions_hold(syntax, word, entry.when) and not any(
        conditions_hold(syntax, word, {place: words}) for place, words in entry.unless.items()
    )


def particle_fits(syntax: Syntax, verb: int, wanted: str | None) -> bool:
    """Whether the verb has the particle, however it is parsed ("pulled out of", "set free"), or, unwanted, has none."""
    own = syntax.having(verb, "compound:prt")
    if wanted is None:
        return not own
    loose = syntax.having(verb, "advmod", "xcomp")
    cases = [case for child in syntax.having(verb, "obl") for case in syntax.having(child, "case") if case > verb]
    return wanted in syntax.lemmas_of([*own, *loose, *cases])


def conditions_hold(syntax: Syntax, word: int, conditions: Conditions) -> bool:
    """Whether each place holds one of the words that its condition lists."""
    return all(
        any(
            words.accepts(syntax.lemma(described), syntax.name_kinds.get(described))
            for head in find(syntax, word, place)
            for described in (head, *_titles(syntax, head))
        )
        for place, words in conditions.items()
    )


def _titles(syntax: Syntax, head: int) -> list[int]:
    """What a name is described by: "President" in "President Lucía Ferrán"."""
    return syntax.having(head, "nmod:desc", "appos", "compound") if head in syntax.name_kinds else []


def _draft(syntax: Syntax, word: int, entry: Entry, below: Mapping[int, Draft]) -> Draft | None:
    actors: tuple[int, ...]
    recipients: tuple[int, ...] = ()
    if entry.mutual:
        found = [head for place in entry.actor for head in find(syntax, word, place)]
        actors = _unique(parties(syntax, found, strict=True))
        if entry.pos == "verb" and not parties(syntax, find(syntax, word, "subject"), strict=True):
            return None
    else:
        heads = first_of(syntax, word, entry.actor)
        deeds = [below[head] for head in heads if head in below]
        actors = _unique([*(actor for deed in deeds for actor in deed.actors), *parties(syntax, heads, strict=True)])
        if heads and not actors and not deeds and entry.pos == "verb" and "subject" not in entry.when:
            return None
        found = [head for head in first_of(syntax, word, entry.recipient) if head not in actors]
        recipients = _unique(parties(syntax, found, strict=entry.type not in PATIENTS))
    return Draft(
        trigger=word,
        words=_trigger_words(syntax, word, entry, (*actors, *recipients)),
        type=entry.type,
        mode=entry.mode,
        actors=actors,
        recipients=tuple(head for head in recipients if head not in actors),
        contexts=entry.contexts,
        firm=entry.firm,
        reasons=(f"{entry.origin} {entry.lemma}",),
        entry=entry,
    )


def _unique(heads: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(heads))


def with_particle(syntax: Syntax, word: int, particle: str | None) -> set[int]:
    """The word and its particle, if it stands near: "pulled out"."""
    nearby = range(word + 1, min(word + 6, len(syntax.tokens)))
    return {word, *[at for at in nearby if particle and syntax.lemma(at) == particle][:1]}


def _trigger_words(syntax: Syntax, word: int, entry: Entry, recipients: tuple[int, ...]) -> tuple[int, ...]:
    """The word with its particle and the thing that a condition names as object: "called off", "launched a barrage"."""
    words = with_particle(syntax, word, entry.particle)
    if "object" in entry.when and entry.pos == "verb":
        things = [
            head for head in find(syntax, word, "object") if syntax.heads[head] == word and head not in recipients
        ]
        words |= {head for head in things if entry.when["object"].accepts(syntax.lemma(head))}
    return tuple(sorted(words))
