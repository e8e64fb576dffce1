"""Where words stand in a report."""

from typing import Annotated

from msgspec import Meta, Struct

Day = Annotated[str, Meta(extra_json_schema={"format": "date"})]
Words = Annotated[str, Meta(description="The words, exactly as the report has them.")]
Offset = Annotated[int, Meta(ge=0, description="Unicode code points into `Report.text`.")]


class Span(Struct, frozen=True, kw_only=True, order=True):
    """Words of a report: `Report.text[start:end] == text`, always."""

    start: Offset
    end: Offset
    text: Words


def span_of(report_text: str, start: int, end: int) -> Span:
    """The span of `report_text` from `start` to `end`.

    Raises `ValueError` where the offsets do not name at least one character of the text.
    """
    if not 0 <= start < end <= len(report_text):
        raise ValueError(f"no span {start}:{end} in a text of {len(report_text)} characters")
    return Span(start=start, end=end, text=report_text[start:end])
