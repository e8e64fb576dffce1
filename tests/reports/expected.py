"""The events expected of the example reports, and how coded mentions compare with them."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from dateline.records import EventMention, EventStatus

ROWS = Path(__file__).parent
EXAMPLES = ROWS.parents[1] / "examples"
EXCLUSIONS = ROWS / "exclusions.tsv"
MEASURED = ROWS / "measured.tsv"

LISTED = " | "
WORDED = ("place", "speaker")


class ExpectedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One row: an event as a careful reader would code it, each field in the report's own words."""

    report: str
    triggers: tuple[str, ...]
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    date: str | None
    status: EventStatus
    speaker: str | None


@dataclass(frozen=True)
class Tally:
    """What was found, what was not, and what was found but not expected."""

    matched: int
    missing: int
    invented: int

    @property
    def precision(self) -> float:
        """The share of what was found that was expected; 1 where nothing was found."""
        found = self.matched + self.invented
        return self.matched / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found; 1 where nothing was expected."""
        sought = self.matched + self.missing
        return self.matched / sought if sought else 1.0


@dataclass(frozen=True)
class Comparison:
    """Expected events paired with coded mentions, and what is left on either side. Sums over files with `+`."""

    pairs: tuple[tuple[ExpectedEvent, EventMention], ...] = ()
    missing: tuple[ExpectedEvent, ...] = ()
    invented: tuple[EventMention, ...] = ()

    def __add__(self, other: "Comparison") -> "Comparison":
        return Comparison(self.pairs + other.pairs, self.missing + other.missing, self.invented + other.invented)

    @property
    def events(self) -> Tally:
        """Events told apart by trigger and type alone."""
        return Tally(len(self.pairs), len(self.missing), len(self.invented))

    @property
    def participants(self) -> Tally:
        """Actors and recipients of the paired events, told apart by role and wording."""
        expected, coded = Counter[str](), Counter[str]()
        for number, (row, mention) in enumerate(self.pairs):
            expected.update(f"{number} {participant}" for participant in _participants(row))
            coded.update(f"{number} {participant}" for participant in _participants(row_of(mention)))
        return Tally((expected & coded).total(), (expected - coded).total(), (coded - expected).total())

    def agreeing(self, field: str) -> int:
        """How many pairs agree on `mode`, `status`, `date`, `place` or `speaker`."""
        return sum(_value(row, field) == _value(row_of(mention), field) for row, mention in self.pairs)


def load_expected(path: Path) -> tuple[ExpectedEvent, ...]:
    """The rows of a file in `tests/reports/`.

    Raises `ValueError`, with file and line, for a row that is not as README.md says or stands there twice.
    """
    rows: dict[tuple[str, tuple[str, ...], str], ExpectedEvent] = {}
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for cells in reader:
            try:
                row = _read(cells)
            except (msgspec.ValidationError, KeyError, AttributeError) as error:
                raise ValueError(f"{path}:{reader.line_num}: {error}; see README.md for the columns") from error
            if rows.setdefault((row.report, row.triggers, row.type), row) is not row:
                raise ValueError(f"{path}:{reader.line_num}: a second {row.type} at the same trigger; remove one")
    return tuple(rows.values())


def load_all() -> dict[Path, tuple[ExpectedEvent, ...]]:
    """The rows of each example file that has them, by the example's path, in order of name."""
    files = (path for path in sorted(ROWS.glob("*.tsv")) if path not in (EXCLUSIONS, MEASURED))
    return {example_of(path): load_expected(path) for path in files}


def load_exclusions() -> dict[Path, str]:
    """The examples that must be set aside, with the reason that `Exclusion.reason` gives."""
    with EXCLUSIONS.open(encoding="utf-8", newline="") as file:
        return {EXAMPLES / row["file"]: row["reason"] for row in csv.DictReader(file, delimiter="\t")}


def example_of(rows: Path) -> Path:
    """The one example file whose events `rows` lists. Raises `ValueError` unless there is exactly one."""
    found = list(EXAMPLES.glob(f"{rows.stem}.*"))
    if len(found) != 1:
        raise ValueError(f"{rows} needs exactly one file {rows.stem}.* in {EXAMPLES}, found {len(found)}")
    return found[0]


def compare(expected: Iterable[ExpectedEvent], coded: Iterable[EventMention]) -> Comparison:
    """The rows of one file paired with the mentions coded from it.

    A pair shares its type, and their triggers overlap. Leave out mentions in headlines: rows list none.
    """
    left = list(coded)
    pairs, missing = [], []
    for row in expected:
        mention = next((mention for mention in left if _tell_the_same(row, mention)), None)
        if mention is None:
            missing.append(row)
        else:
            left.remove(mention)
            pairs.append((row, mention))
    return Comparison(tuple(pairs), tuple(missing), tuple(left))


def row_of(mention: EventMention) -> ExpectedEvent:
    """The mention as a row. What it took from the dateline or the day of publication stays out, as in the rows."""
    place, date, attribution = mention.place, mention.date, mention.attribution
    days = sorted({day for day in (date.start, date.end) if day})
    speaker = attribution[0].speaker if attribution else None
    return ExpectedEvent(
        report=mention.source_id or "",
        triggers=(mention.trigger.text,),
        type=mention.type,
        mode=mention.mode,
        actors=tuple(actor.text for actor in mention.actors),
        recipients=tuple(recipient.text for recipient in mention.recipients),
        place=place.text if place and place.basis == "stated" else None,
        date="/".join(days) if date.basis in ("stated", "relative") and days else None,
        status=mention.status,
        speaker=speaker.text if speaker else None,
    )


def _read(cells: Mapping[str, str]) -> ExpectedEvent:
    lists = {name: tuple(cells[name].split(LISTED)) if cells[name] else () for name in ("actors", "recipients")}
    fields = {name: cells[name] or None for name in ("report", "type", "mode", "place", "date", "status", "speaker")}
    return msgspec.convert({**fields, **lists, "triggers": tuple(cells["trigger"].split(LISTED))}, ExpectedEvent)


def _tell_the_same(row: ExpectedEvent, mention: EventMention) -> bool:
    same_report = mention.source_id in (None, row.report)
    return same_report and row.type == mention.type and any(_overlaps(words, mention) for words in row.triggers)


def _overlaps(words: str, mention: EventMention) -> bool:
    """Whether `words` stand in the mention's sentence where its trigger does."""
    start = mention.trigger.start - mention.sentence.start
    end = mention.trigger.end - mention.sentence.start
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", mention.sentence.text)
    return any(match.start() < end and start < match.end() for match in found)


def _participants(row: ExpectedEvent) -> list[str]:
    return [f"actor {_plain(text)}" for text in row.actors] + [f"recipient {_plain(text)}" for text in row.recipients]


def _value(row: ExpectedEvent, field: str) -> str | None:
    value: str | None = getattr(row, field)
    return _plain(value) if value and field in WORDED else value


def _plain(words: str) -> str:
    """`words` without case, leading article or possessive: `The union's` and `union` are the same wording."""
    return re.sub(r"^(?:the|an?) |['’]s?$", "", " ".join(words.casefold().split()))
