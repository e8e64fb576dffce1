"""Lines that were broken for the width of a page are joined; no character is lost or moved."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.unwrap import unwrap

WRAPPED = """Gunmen attacked a convoy of the army near the town of Ghazni on
Thursday and killed nine soldiers, a spokesman for the governor
said."""


def test_a_line_that_only_width_breaks_is_joined() -> None:
    assert unwrap(WRAPPED) == WRAPPED.replace("\n", " ")


def test_a_break_before_words_that_would_have_fitted_stays() -> None:
    text = "Ceasefire holds\nGunmen attacked a convoy of the army near the town of Ghazni on\nThursday."
    assert unwrap(text).split("\n")[0] == "Ceasefire holds"


def test_paragraphs_and_long_lines_stay() -> None:
    long_lines = f"{'word ' * 60}\n{'word ' * 60}"
    assert unwrap(f"{WRAPPED}\n\nThe end.").endswith("said.\n\nThe end.")
    assert unwrap(long_lines) == long_lines


@given(st.text(alphabet="ab .\n\r\t", max_size=400))
def test_nothing_but_line_feeds_changes(text: str) -> None:
    joined = unwrap(text)
    assert len(joined) == len(text)
    assert all(one == other or (one, other) == ("\n", " ") for one, other in zip(text, joined, strict=True))
