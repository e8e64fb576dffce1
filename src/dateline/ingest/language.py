"""The language of a text, by py3langid, loaded when first needed.

Measured on 2,400 sentences of English news and web text and on single sentences in 14 languages: no English one of
80 letters or more, and none under that which has words in it, gives English less than 0.003; a sentence in another
language gives it less than 0.00001. So a text is refused where the language wanted has less than 0.0001, which gives
short texts the benefit of the doubt, and a language is named from 0.8 on, and left null below.
"""

import re
from functools import cache
from typing import Any

from dateline.ingest.refusal import Refusal

_SAMPLE = 1000
_NAMED_FROM = 0.8
_REFUSED_BELOW = 0.0001
_CODE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9_-]+)?", re.IGNORECASE)
# Names where sources write words or three letters; any other is left to the text.
_ENGLISH = frozenset({"english", "eng"})


def settle_language(text: str, stated: str | None, wanted: str | None) -> str | None:
    """The language of `text` as an ISO 639-1 code: as `stated` by its source, else by its words; null where unsure.

    Raises `Refusal` (`language`) where it is not the language `wanted`.
    """
    if code := _read_code(stated):
        if wanted and code != wanted:
            raise Refusal("language", f"Its source gives its language as {code}; accept {code} to have it read.")
        return code
    chances = _identify(text)
    best = max(chances, key=lambda name: (chances[name], name))
    if wanted and chances.get(wanted, 0) < _REFUSED_BELOW:
        raise Refusal(
            "language", f"Its words are not {wanted} but, most likely, {best}; accept {best} to have it read."
        )
    return best if chances[best] >= _NAMED_FROM else None


def _read_code(stated: str | None) -> str | None:
    words = (stated or "").strip().lower()
    if words in _ENGLISH:
        return "en"
    match = _CODE.fullmatch(words)
    return match[1] if match else None


def _identify(text: str) -> dict[str, float]:
    return dict(_identifier().rank(text[:_SAMPLE]))


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
