"""What a word makes of the event it speaks of: "refused to withdraw", "called for talks", "launched an attack"."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from dateline.codebook.composition import Composition, Matrix, Rule, Side
from dateline.codebook.lexicon import Lexicon
from dateline.coding.arguments import find, first_of
from dateline.coding.draft import Draft
from dateline.coding.matching import PATIENTS, conditions_hold, particle_fits, with_particle
from dateline.coding.participants import parties
from dateline.coding.syntax import Syntax


def compose(syntax: Syntax, word: int, inner: Mapping[int, Draft], lexicon: Lexicon) -> dict[int, Draft | None]:
    """What becomes of the events that `word` speaks of, by their trigger, with the event the two tell together.

    None stands for an event that is coded no longer.
    """
    reachable = {draft.outermost: draft for draft in inner.values()} | dict(inner)
    for composition, matrix in _matrices(syntax, word, lexicon):
        targets = [head for place in matrix.complement for head in find(syntax, word, place) if head in reachable]
        targets = [head for head in targets if not _foreign(syntax, word, head, composition)]
        found: dict[int, Draft | None] = {}
        for target in targets:
            rule = composition.rule_for(reachable[target].type, reachable[target].mode)
            if rule is not None:
                found |= _apply(syntax, word, reachable[target], matrix, rule, composition)
        if found:
            return found
    return {}


def _matrices(syntax: Syntax, word: int, lexicon: Lexicon) -> Iterator[tuple[Composition, Matrix]]:
    pos = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}.get(syntax.tokens[word].upos, "")
    known = [lexicon.matrices.get((pos, syntax.lemma(word)), ())]
    if pos == "verb" and syntax.is_passive(word):  # "is prepared to leave"
        known.insert(0, lexicon.matrices.get(("adjective", syntax.tokens[word].text.lower()), ()))
    for composition, matrix in chain.from_iterable(known):
        if particle_fits(syntax, word, matrix.particle) and conditions_hold(syntax, word, matrix.when):
            yield composition, matrix


def _foreign(syntax: Syntax, word: int, target: int, composition: Composition) -> bool:
    """Whether the inner clause has another subject than the class allows: "promised that others would attack"."""
    if composition.agent != "actor" or syntax.tokens[target].upos not in {"VERB", "AUX"}:
        return False
    own = syntax.having(target, "nsubj", "nsubj:pass")
    return any(syntax.tokens[head].upos != "PRON" for head in own)


def _apply(
    syntax: Syntax, word: int, inner: Draft, matrix: Matrix, rule: Rule, composition: Composition
) -> dict[int, Draft | None]:
    """What a rule makes of the inner event, and the event of its own, if any."""
    strict = (rule.type or inner.type) not in PATIENTS
    actors = parties(syntax, first_of(syntax, word, matrix.actor), strict=True)
    recipients = parties(syntax, first_of(syntax, word, matrix.recipient), strict=strict)
    recipients = [head for head in recipients if head != inner.trigger]
    if composition.agent == "recipient" and recipients and not actors and syntax.is_passive(word):
        # "Accused of murder *by Chile*": who is addressed does the deed, so the agent is the matrix word's.
        actors = [head for head in inner.actors if head not in recipients]
        inner = replace(inner, actors=tuple(head for head in inner.actors if head not in actors))
    sides: dict[Side, tuple[int, ...]] = {
        "complement-actor": inner.actors,
        "complement-recipient": inner.recipients,
    }
    acting, receiving = {**sides, "matrix": tuple(actors)}, {**sides, "matrix": tuple(recipients)}
    reasons = (*inner.reasons, f"composition.yaml {composition.name} ({syntax.lemma(word)})")
    found: dict[int, Draft | None] = {inner.trigger: None}
    if rule.keeps:
        kept = _kept(inner, acting, receiving, rule, composition)
        kept = replace(kept, status=rule.status or inner.status, carriers=(*inner.carriers, word), reasons=reasons)
        found[inner.trigger] = _apart(kept)
    if rule.type is not None:
        found[word] = _apart(
            Draft(
                trigger=word,
                words=tuple(sorted(with_particle(syntax, word, matrix.particle))),
                type=rule.type,
                mode=rule.mode,
                actors=_together(acting, rule.actor) if rule.joint else _first(acting, rule.actor),
                recipients=_first(receiving, rule.recipient),
                contexts=inner.contexts,
                reasons=reasons,
                status=None if rule.keeps else rule.status,
                content=() if rule.keeps else (*inner.words, *inner.content),
                firm=rule.firm,
            )
        )
    return found


def _kept(
    inner: Draft,
    acting: Mapping[Side, tuple[int, ...]],
    receiving: Mapping[Side, tuple[int, ...]],
    rule: Rule,
    composition: Composition,
) -> Draft:
    """The inner event with the participants that it leaves open; beside an event of its own only an accused doer."""
    if rule.type is None:
        recipients = inner.recipients or _first(receiving, rule.recipient)
        return replace(inner, actors=_joined_actors(inner, acting, rule), recipients=recipients)
    if composition.agent != "recipient":
        return inner
    return replace(inner, actors=inner.actors or receiving["matrix"], doer_settled=True)


def _joined_actors(inner: Draft, acting: Mapping[Side, tuple[int, ...]], rule: Rule) -> tuple[int, ...]:
    """Who does a kept event: of a two-sided one also the matrix word's actor, "*Ghana* held talks with *Togo*"."""
    if inner.entry is not None and inner.entry.mutual and "matrix" in rule.actor:
        return tuple(dict.fromkeys((*acting["matrix"], *inner.actors)))
    return inner.actors or _first(acting, rule.actor)


def _first(sides: Mapping[Side, tuple[int, ...]], order: tuple[Side, ...]) -> tuple[int, ...]:
    return next((sides[side] for side in order if sides[side]), ())


def _together(sides: Mapping[Side, tuple[int, ...]], order: tuple[Side, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(head for side in order for head in sides[side]))


def _apart(draft: Draft) -> Draft:
    """The draft with nobody on both sides."""
    return replace(draft, recipients=tuple(head for head in draft.recipients if head not in draft.actors))
