"""What a reader of reports may be told."""

from typing import Literal, get_args

from msgspec import Struct, field

from dateline.ingest.dates import read_day
from dateline.ingest.fields import FIELDS

Format = Literal["text", "markdown", "html", "json", "jsonl", "csv", "tsv", "parquet"]


class ReadOptions(Struct, frozen=True, kw_only=True):
    """How reports are read. Raises `ValueError` where an option cannot be used.

    `date` and `publisher` are defaults, for reports that carry no value of their own; with `override` they replace
    what the reports carry. Either way `published_basis` is then `option`.
    `language` is the ISO 639-1 code of the language to accept ("en"); None accepts all.
    `columns` maps our field names (`text`, `title`, `published`, `publisher`, `url`, `source_id`, `language`,
    `fetched_at`) to the names that a JSON, CSV or Parquet source gives them: `{"text": "story_body"}`.
    `format` forces a format; None decides by the file's name, then by its first bytes.
    `max_bytes` is the most that one report may take (for HTML, Markdown, text, JSON and Parquet from a pipe: the
    whole file, for JSON Lines and CSV: one record).
    `sidecars` says whether `NAME.meta.json` beside a file and `metadata.csv` in its folder describe it.
    """

    date: str | None = None
    publisher: str | None = None
    language: str | None = "en"
    columns: dict[str, str] = field(default_factory=dict)
    format: Format | None = None
    max_bytes: int = 32 * 1024 * 1024
    sidecars: bool = True
    override: bool = False

    def __post_init__(self) -> None:
        if self.date is not None and read_day(self.date) is None:
            raise ValueError(f"the date {self.date!r} is not one certain day; write it as YYYY-MM-DD")
        if unknown := sorted(set(self.columns) - set(FIELDS)):
            raise ValueError(
                f"there is no field {', '.join(unknown)} to map a column to; there are {', '.join(FIELDS)}"
            )
        if self.format is not None and self.format not in get_args(Format):
            raise ValueError(f"there is no format {self.format!r}; there are {', '.join(get_args(Format))}")
        if self.max_bytes < 1:
            raise ValueError(f"max_bytes is {self.max_bytes}; it must be at least 1")
