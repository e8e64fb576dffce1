"""From the words that are said to unbroken stretches of them, and to the saying as a whole."""

from collections.abc import Iterable, Sequence

from dateline.codebook.speech import SpeechGroup
from dateline.coding.attribution.quotation_marks import Quoted
from dateline.coding.attribution.saying import Saying, Stretch
from dateline.coding.attribution.sources import source_stretch
from dateline.coding.syntax import Syntax

_ASIDES = frozenset({"who", "which", "whose", "whom", "where"})


def saying_of(
    syntax: Syntax, group: SpeechGroup, frame: str, cue: Stretch, source: int | None, words: Iterable[int]
) -> Saying:
    """The saying that words of saying, a source and words said make; no content where no word is left of it."""
    said = frozenset(words)
    barrier = set(range(cue.first, cue.last + 1))
    if source is not None:
        own = source_stretch(syntax, source, said | barrier)
        barrier |= set(range(own.first, own.last + 1))
    return Saying(group.kind, frame in group.of_events, cue, source, _stretches(syntax, said, barrier))


def _stretches(syntax: Syntax, words: Iterable[int], barrier: set[int]) -> tuple[Stretch, ...]:
    """The words as unbroken stretches, without the marks at their ends; only cue and source break one."""
    found: list[Stretch] = []
    for word in sorted(set(words) - barrier):
        if found and barrier.isdisjoint(range(found[-1].last + 1, word)):
            found[-1] = Stretch(found[-1].first, word)
        else:
            found.append(Stretch(word, word))
    return tuple(one for stretch in found if (one := _trimmed(syntax, stretch)))


def _trimmed(syntax: Syntax, one: Stretch) -> Stretch | None:
    first, last = one
    while first <= last and syntax.tokens[first].upos == "PUNCT":
        first += 1
    while last >= first and syntax.tokens[last].upos == "PUNCT":
        last -= 1
    return Stretch(first, last) if first <= last else None


def without_aside(syntax: Syntax, words: Iterable[int], quoted: Sequence[Quoted]) -> set[int]:
    """The words without a relative clause at their end that a comma sets off: it is the outlet's own."""
    kept = set(words)
    last = max(kept, default=0)
    while last in kept and syntax.tokens[last].upos == "PUNCT":
        last -= 1
    for word in sorted(kept):
        token = syntax.tokens[word]
        if token.text != "," or any(one.start <= token.start < one.end for one in quoted):
            continue
        behind = [syntax.tokens[at].text.lower() for at in range(word + 1, min(word + 3, last))]
        if any(text in _ASIDES for text in behind) and _reaches(syntax, word + 1, last):
            return {other for other in kept if other < word}
    return kept


def _reaches(syntax: Syntax, first: int, last: int) -> bool:
    """Whether the relative clause that begins at `first` goes on to `last`."""
    for word in (first, first + 1):
        for above in (word, *syntax.ancestors(word)):
            if syntax.tokens[above].relation == "acl:relcl":
                return max(syntax.subtree(above)) >= last and above >= first
    return False
