"""Counts whose sentence tells no event: "Nine people died." behind the sentence that tells the attack."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.coding.participants import is_time
from dateline.coding.syntax import Syntax
from dateline.records import Count, EventMention

_HARM = frozenset({"killed", "injured"})
_OPEN = ("obl", "obl:agent", "obl:unmarked", "nmod", "advcl", "ccomp", "xcomp", "conj")


def stands_alone(syntax: Syntax, word: int) -> bool:
    """Whether the words around a harm leave open what brought it about: neither doer nor cause, but time and place."""
    if syntax.tokens[word].upos != "VERB" or not (syntax.is_passive(word) or not syntax.having(word, "obj")):
        return False
    return all(is_time(syntax, child) or child in syntax.name_kinds for child in syntax.having(word, *_OPEN))


def take_in(mentions: Sequence[EventMention], loose: Sequence[Count]) -> list[EventMention]:
    """The mentions of a sentence, with loose counts of the next one given to the last attack that has none of the kind.

    An abduction, and what did not happen, takes none; nor does anything take one person alone.
    """
    found = list(mentions)
    homes = [at for at, mention in enumerate(found) if mention.type == "ASSAULT" and mention.status == "actual"]
    homes = [at for at in homes if found[at].mode != "abduct"]
    if not homes:
        return found
    home = found[homes[-1]]
    told = {count.kind for count in home.counts}
    new = [count for count in loose if count.kind in _HARM - told and count.best != 1]
    found[homes[-1]] = replace(home, counts=(*home.counts, *new))
    return found
