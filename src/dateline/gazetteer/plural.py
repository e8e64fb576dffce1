"""Plurals of English nouns, as far as the roles need them."""

import re

_IRREGULAR = {"person": "people", "child": "children"}
_RULES = ((r"man$", "men"), (r"([^aeiou])y$", r"\1ies"), (r"(s|x|ch|sh)$", r"\1es"), (r"$", "s"))


def plural(noun: str) -> str:
    """The plural of a noun phrase: `heads of state`, `police officers`, `women`."""
    head, of, rest = noun.partition(" of ")
    *before, word = head.split(" ")
    ending = next(key for key in (*_IRREGULAR, "") if word.endswith(key))
    if ending:
        word = word.removesuffix(ending) + _IRREGULAR[ending]
    else:
        pattern, replacement = next(rule for rule in _RULES if re.search(rule[0], word))
        word = re.sub(pattern, replacement, word, count=1)
    return " ".join([*before, word]) + of + rest
