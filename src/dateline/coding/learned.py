"""What the event network says of the words of a sentence: events that the lexicon does not know, and sides."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from dateline.codebook.lexicon import Lexicon
from dateline.coding.arguments import antecedent, find
from dateline.coding.draft import Draft
from dateline.coding.event_network import EventNetwork, Floats, Reading
from dateline.coding.matching import candidates, conditions_hold, fits
from dateline.coding.participants import is_party, is_time
from dateline.coding.side_features import side_features
from dateline.coding.syntax import Syntax
from dateline.records import EventStatus

PROPOSED = 0.3
"""The share from which a word that the lexicon leaves alone is proposed as a trigger."""
TELLING = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
TAKEN, DOUBTED, JOINED = 0.6, 0.03, 0.3
"""A word belongs to a side from the first share on, and what "and" joins to it from the third; a participant that
syntax found is dropped below the second."""
APART = frozenset({"conj", "acl", "acl:relcl", "appos", "nmod"})
"""Relations by which another participant may hang on a participant."""
SURE_MODE = 0.7
"""The share from which a mode is taken where the lexicon leaves it open."""
LOOSE = frozenset({"parataxis", "ccomp", "acl", "dislocated", "list"})
HEADING = LOOSE | {"nsubj", "obj", "iobj", "obl", "nmod", "conj", "root", "appos", "xcomp", "dep"}
"""Relations of a word that heads a phrase of its own; by the loose ones an adjective does not."""
PLACING = frozenset({"in", "from", "at", "near", "across", "inside", "outside", "around", "throughout"})
"""Prepositions by which a name only says where a party is or comes from."""
TOPICS = ("about", "on", "over")
"""Where the matter of a talk stands."""
HISTORICAL, CONTEXT = 0.5, 0.3
"""The shares from which an event is background, or has a context."""


class Learned(NamedTuple):
    """A sentence as the network reads it."""

    network: EventNetwork
    reading: Reading

    def has_read(self, word: int) -> bool:
        """Whether the network came as far as this word: it reads no more than its 512 positions."""
        return word < len(self.reading.modes)

    def rating(self, draft: Draft, types: Collection[str]) -> float:
        """The highest share that the network gives to `types` together at one of the draft's words.

        Where the codebook is firm the share of any event counts.
        """
        columns = [number for number, name in enumerate(self.network.labels.types, 1) if draft.firm or name in types]
        return float(max(self.reading.types[word, columns].sum() for word in draft.words))

    def best(self, words: Iterable[int]) -> tuple[str, float, int]:
        """The likeliest type over some words, its share, and its word."""
        return max(
            (
                (self.network.labels.types[int(number)], float(row[number + 1]), word)
                for word in words
                for row in (self.reading.types[word],)
                for number in (int(row[1:].argmax()),)
            ),
            key=lambda found: found[1],
        )

    def closest(self, syntax: Syntax) -> str:
        """The word that comes nearest to telling an event, and which."""
        event_type, share, word = self.best(range(len(syntax.tokens)))
        return f"{syntax.tokens[word].text}: comes closest ({event_type}, event network {share:.2f})"

    def propose(self, syntax: Syntax, drafts: Mapping[int, Draft], lexicon: Lexicon) -> dict[int, Draft]:
        """Drafts for words that no draft of the lexicon covers, one for words that tell one event together."""
        covered = {word: draft.type for draft in drafts.values() for word in draft.words}
        spoken_of = {word: draft for draft in drafts.values() for word in (*draft.content, *draft.carriers)}
        open_words = [
            word
            for word, token in enumerate(syntax.tokens)
            if word not in covered and token.upos in TELLING and 1 - self.reading.types[word, 0] >= PROPOSED
        ]
        found: dict[int, Draft] = {}
        for word in sorted(open_words, key=lambda word: float(self.reading.types[word, 0])):
            event_type, share, _ = self.best([word])
            told = covered | {other: draft.type for other, draft in found.items()}
            if any(told.get(other) == event_type for other in _nearest(syntax, word)):
                continue
            if word in spoken_of and _settles(spoken_of[word], word, event_type):
                continue
            if share >= PROPOSED and not forbidden(syntax, word, event_type, lexicon):
                found[word] = Draft(
                    trigger=word, words=tuple(sorted({word, *syntax.having(word, "compound:prt")})), type=event_type,
                    mode=self.network.mode(self.reading, word, event_type),
                    actors=(), recipients=(), contexts=(), reasons=(f"event network {share:.2f}",),
                )  # fmt: skip
        return found

    def with_circumstances(self, draft: Draft) -> Draft:
        """The draft with status, background and contexts as the network sees them, and a mode where it has none."""
        reading, labels, word = self.reading, self.network.labels, draft.trigger
        seen = {
            name: float(share)
            for name, share in zip(labels.contexts, reading.contexts[word], strict=True)
            if share >= CONTEXT
        }
        best = int(reading.statuses[word].argmax())
        historical = float(reading.historical[word])
        rated: dict[str, float] = {labels.statuses[best]: float(reading.statuses[word, best])} if best else {}
        rated |= ({"historical": historical} if historical >= HISTORICAL else {}) | seen
        return replace(
            draft,
            mode=draft.mode or self.network.mode(reading, word, draft.type, SURE_MODE),
            historical=historical >= HISTORICAL,
            learned_status=labels.statuses[best],
            contexts=tuple(dict.fromkeys([*draft.contexts, *seen])),
            notes=(*draft.notes, *(f"{name}: event network {share:.2f}" for name, share in rated.items())),
        )

    def status(self, word: int) -> EventStatus:
        """The likeliest status of an event at a word."""
        return self.network.labels.statuses[int(self.reading.statuses[word].argmax())]

    def with_sides(self, syntax: Syntax, draft: Draft) -> Draft:
        """The draft with the participants that syntax found and the network does not doubt, and those it is sure of."""
        features = side_features(syntax, draft.trigger, draft if draft.coded_by_lexicon else None)
        shares = self.network.sides(self.reading, draft.trigger, features)
        labels = self.network.labels.sides
        found: dict[str, list[int]] = {}
        notes: list[str] = []
        for side, own in (("actor", draft.actors), ("recipient", draft.recipients)):
            column = shares[:, labels.index(side)]
            # Headlines are parsed as one compound: "Arab League appeals for calm".
            found[side] = _side(syntax, own, column) or _surest(syntax, column)
            for head in sorted(head for head in {*own} ^ {*found[side]} if head < len(column)):
                asked = f"no {side}" if head in own else side
                notes.append(f"{syntax.tokens[head].text} {asked}: event network {column[head]:.2f}")
        return replace(_allowed(syntax, draft, found["actor"], found["recipient"]), notes=tuple(sorted(notes)))


def _allowed(syntax: Syntax, draft: Draft, actors: Iterable[int], recipients: Iterable[int]) -> Draft:
    """The draft with those participants that the codebook allows: a two-sided event has no recipient, and whom its talk
    is about is no party; where the codebook is firm nobody changes sides."""
    if draft.entry is not None and draft.entry.mutual:
        topics = {
            word for place in TOPICS for head in find(syntax, draft.trigger, place) for word in syntax.subtree(head)
        }
        actors, recipients = [head for head in actors if head in draft.actors or head not in topics], ()
    if draft.firm:
        actors = sorted({*draft.actors, *actors} - {*draft.recipients})
        recipients = sorted({*draft.recipients, *recipients} - {*draft.actors})
    if draft.doer_settled:
        actors = draft.actors
    taken = {*actors, *draft.content}
    return replace(draft, actors=tuple(actors), recipients=tuple(head for head in recipients if head not in taken))


def _side(syntax: Syntax, own: Iterable[int], column: Floats) -> list[int]:
    """The heads of a side: those found by syntax unless the network doubts them, and those that it is sure of."""
    heads = [word for word in range(len(column)) if _may_head(syntax, word)]
    kept = [head for head in own if head >= len(column) or column[head] >= DOUBTED]
    inside = {word for head in kept for word in syntax.subtree(head, APART)}
    sure = {_hosting(syntax, head) for head in heads if column[head] >= TAKEN}
    if any(syntax.tokens[head].upos != "PRON" for head in sure):
        kept = [head for head in kept if syntax.tokens[head].upos != "PRON" or head in sure]
    inside |= {other for head in (*kept, *sure) for other in syntax.having(head, "appos")}
    clauses = [clause for head in kept for clause in syntax.having(head, "acl", "acl:relcl")]
    inside |= {word for clause in clauses for word in syntax.subtree(clause)}
    joined = {other for head in (*kept, *sure) for other in _joined(syntax, head) if other in heads}
    more = {antecedent(syntax, head) for head in {head for head in joined if column[head] >= JOINED} | sure}
    return sorted({*kept, *(more - inside)})


def _hosting(syntax: Syntax, head: int) -> int:
    """The head, or the party that it only places: the court of "a court in Minsk", the youths of "youths in Uganda"."""
    first = syntax.heads[head] if syntax.relation(head) == "conj" else head
    host = syntax.heads[first]
    places = syntax.relation(first) == "nmod" and bool(syntax.cases(first) & PLACING)
    return host if places and host < first and is_party(syntax, host) else head


def _surest(syntax: Syntax, column: Floats) -> list[int]:
    """The last noun of each stretch of words that the network is sure of, whatever it hangs on."""
    sure = [word for word in range(len(column)) if column[word] >= TAKEN]
    last = [word for word in sure if word + 1 not in sure]
    return [word for word in last if syntax.tokens[word].upos in {"NOUN", "PROPN", "PRON", "NUM"}]


def _joined(syntax: Syntax, word: int) -> list[int]:
    """What "and" joins to a word, on either side."""
    first = syntax.heads[word] if syntax.relation(word) == "conj" else word
    return [other for other in (first, *syntax.having(first, "conj")) if other != word]


def _may_head(syntax: Syntax, word: int) -> bool:
    """Whether a word can head a participant: a noun, name, pronoun or number that is no part of another's name."""
    if syntax.tokens[word].upos not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"} or is_time(syntax, word):
        return False
    return syntax.relation(word) in HEADING and not (
        syntax.tokens[word].upos == "ADJ" and syntax.relation(word) in LOOSE
    )


def _settles(draft: Draft, word: int, event_type: str) -> bool:
    """Whether a draft leaves no event of this type to a word that carries it or that it speaks of."""
    return draft.firm or (word in draft.content and draft.type == event_type)


def _nearest(syntax: Syntax, word: int) -> set[int]:
    """The words that a word stands beside, hangs on or carries: with one of them it tells one event."""
    head = syntax.heads[word]
    loose = {"conj", "advcl", "acl", "parataxis", "ccomp", "xcomp", "nsubj"}
    carried = [child for child in syntax.dependents[word] if syntax.relation(child) not in loose]
    return {word - 1, word + 1, *carried, *([head] if syntax.relation(word) not in loose else [])}


def forbidden(syntax: Syntax, word: int, event_type: str, lexicon: Lexicon) -> bool:
    """Whether the codebook rules a type out for a word: an entry of that type says `unless` here, and none fits."""
    own = [entry for entry in candidates(syntax, word, lexicon) if entry.type == event_type]
    excluded = any(
        conditions_hold(syntax, word, {place: words}) for entry in own for place, words in entry.unless.items()
    )
    return excluded and not any(fits(syntax, word, entry) for entry in own)
