"""An annotated report to its event mentions.

The words of a sentence are read from the deepest of its tree upwards. Each may tell an event by the lexicon, or
make something of the events below it by composition. What is left is coded where its participants, its grammar and the
codebook allow; the rest stays uncoded, and `explain` says why.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace as replace_draft
from typing import NamedTuple

from msgspec.structs import replace

from dateline.codebook import Codebook
from dateline.codebook.lexicon import Lexicon
from dateline.coding.absorption import Told, absorbing
from dateline.coding.attribution import chain_of, find_attributions, quoted_stretches
from dateline.coding.composition import compose
from dateline.coding.counts import Style, count_people, style_of, take_in, with_counts
from dateline.coding.draft import Draft
from dateline.coding.event_network import EventNetwork
from dateline.coding.judgement import judge
from dateline.coding.learned import Learned
from dateline.coding.matching import candidates, match
from dateline.coding.mention import mention_of, parties_apart
from dateline.coding.refusal import refusal
from dateline.coding.sectors import SectorNetwork, SectorReader
from dateline.coding.syntax import Syntax
from dateline.records import AnnotatedReport, Count, EventMention, Sentence

_ABSORBED = "it tells what came of another event, which has its count (codebook/casualties.yaml: outcomes)"


class CodedSentence(NamedTuple):
    """The mentions of a sentence; `refused` says of other words why they code nothing."""

    sentence: Sentence
    mentions: tuple[EventMention, ...]
    refused: tuple[str, ...]
    loose: tuple[Count, ...] = ()
    """People counted in a sentence without event: "Nine people died." """

    def taking_in(self, following: "CodedSentence") -> "CodedSentence":
        """This sentence with what the following one counts of its events."""
        return self._replace(mentions=tuple(take_in(self.mentions, following.loose)))


class Coder:
    """Codes reports by the codebook, its lexicon and the event network; without a network by the lexicon alone.

    `unaided` lets the network code without the lexicon: to measure what it knows by itself. `sectors` reads the
    network's states for the sectors of participants.

    Raises `CodebookError` where codebook or lexicon are malformed.
    """

    def __init__(
        self,
        codebook: Codebook,
        lexicon: Lexicon,
        network: EventNetwork | None = None,
        unaided: bool = False,
        sectors: SectorNetwork | None = None,
    ) -> None:
        self._codebook, self._lexicon, self._network, self._unaided = codebook, lexicon, network, unaided
        self._sectors = sectors

    def code(self, annotated: AnnotatedReport) -> Iterator[CodedSentence]:
        """The sentences of a report in order, each with its mentions in the order of their triggers."""
        attributions, quoted = find_attributions(annotated), quoted_stretches(annotated.report.text)
        for coded in self._counted(annotated):
            yield coded._replace(
                mentions=tuple(
                    replace(mention, attribution=chain_of(mention.trigger, attributions, quoted))
                    for mention in coded.mentions
                )
            )

    def sectors(self, annotated: AnnotatedReport) -> SectorReader | None:
        """What the network says of the sectors of a report's participants; `None` without a network."""
        if self._network is None or self._sectors is None:
            return None
        return SectorReader(self._network, self._sectors, annotated)

    def _counted(self, annotated: AnnotatedReport) -> Iterator[CodedSentence]:
        """The sentences; the counts of one without an event go to the attack before it."""
        style = style_of(annotated.report.text)
        held: CodedSentence | None = None
        for index, sentence in enumerate(annotated.sentences):
            coded = self._code_sentence(Syntax(annotated, sentence), index, style)
            if held:
                yield held.taking_in(coded)
            held = coded
        if held:
            yield held

    def _code_sentence(self, syntax: Syntax, index: int, style: Style | None) -> CodedSentence:
        drafts = {} if self._unaided else self.drafts(syntax)
        learned = self.learn(syntax)
        if learned:
            drafts |= learned.propose(syntax, drafts, self._lexicon)
        told: list[Told] = []
        refused: list[str] = []
        for trigger in sorted(drafts):
            judged = judge(syntax, drafts[trigger], learned, self._lexicon) if learned else drafts[trigger]
            draft = parties_apart(syntax, judged)
            if why := refusal(syntax, draft, self._codebook):
                refused.append(f"{syntax.tokens[trigger].text}: {why} ({draft.type}, {draft.reasons[0]})")
            else:
                told += [
                    Told(whole, mention_of(syntax, index, one, self._codebook, self._lexicon))
                    for whole, one in zip(_all(judged), _all(draft), strict=True)
                ]
        coded = self._settle(syntax, told, style)
        refused += coded.refused
        for word in range(len(syntax.tokens)):
            if word not in drafts and (tried := candidates(syntax, word, self._lexicon)):
                refused.append(
                    f"{syntax.tokens[word].text}: no entry fits, or another word decides "
                    f"({', '.join(entry.origin for entry in tried[:3])})"
                )
        if learned and not coded.mentions and not refused:
            refused.append(learned.closest(syntax))
        return coded._replace(refused=tuple(refused))

    def _settle(self, syntax: Syntax, told: Sequence[Told], style: Style | None) -> CodedSentence:
        """The mentions that are no part of another, with their counts."""
        wholes = [absorbing(syntax, one, told, self._lexicon) for one in told]
        refused = [
            f"{one.mention.trigger.text}: a part of {whole.mention.type} {whole.mention.trigger.text}"
            for one, whole in zip(told, wholes, strict=True)
            if whole
        ]
        kept = [one for one, whole in zip(told, wholes, strict=True) if whole is None]
        counted = count_people(syntax, [one.draft for one in kept], style)
        refused += [f"{kept[at].mention.trigger.text}: {_ABSORBED}" for at in sorted(counted.absorbed)]
        mentions = with_counts([one.mention for one in kept], counted)
        loose = () if mentions else counted.loose
        return CodedSentence(syntax.sentence, tuple(mentions), tuple(refused), loose)

    def learn(self, syntax: Syntax) -> Learned | None:
        """The sentence as the event network reads it."""
        if self._network is None:
            return None
        return Learned(self._network, self._network.read([token.text for token in syntax.tokens]))

    def drafts(self, syntax: Syntax) -> dict[int, Draft]:
        """What each word tells by the lexicon alone, after composition."""
        drafts: dict[int, Draft] = {}
        for word in _deepest_first(syntax):
            composed = compose(syntax, word, drafts, self._lexicon)
            for trigger, draft in composed.items():
                drafts.pop(trigger, None)
                drafts |= {trigger: draft} if draft else {}
            if not any(composed.values()) and (found := match(syntax, word, drafts, self._lexicon)):
                drafts[word] = found
        return _without_repeats(drafts)


def _all(draft: Draft) -> Iterator[Draft]:
    """The draft, and what its word tells besides: a prison sentence is an arrest too."""
    yield draft
    for told in draft.entry.also if draft.entry else ():
        event_type, _, mode = told.partition(".")
        yield replace_draft(draft, type=event_type, mode=mode or None)


def _deepest_first(syntax: Syntax) -> list[int]:
    depth = [sum(1 for _ in syntax.ancestors(word)) for word in range(len(syntax.tokens))]
    return sorted(range(len(depth)), key=lambda word: (-depth[word], word))


def _without_repeats(drafts: Mapping[int, Draft]) -> dict[int, Draft]:
    """The drafts without those whose trigger is part of another's: "launched a barrage" tells one event.

    A verb without participants hides no noun that has some: "a deal between X and Y was reached".
    """
    hiding = [draft for draft in drafts.values() if draft.actors or draft.recipients]
    covered = {word for draft in hiding for word in draft.words if word != draft.trigger}
    return {trigger: draft for trigger, draft in drafts.items() if trigger not in covered}
