"""JSON (an object, an array, or an object that keeps its reports in one list) and JSON Lines."""

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from dateline.ingest.decode import decode
from dateline.ingest.document import Document
from dateline.ingest.fields import field_names, find_columns, fold, take_record
from dateline.ingest.options import ReadOptions
from dateline.ingest.refusal import Refusal
from dateline.ingest.streams import read_all, read_lines
from dateline.records import Exclusion


def read_json(stream: BinaryIO, origin: str, options: ReadOptions) -> Iterator[Document | Exclusion]:
    """The reports in one JSON value, or, where a file called JSON holds JSON Lines, in its lines."""
    data = read_all(stream, options.max_bytes)
    try:
        value = parse(decode(data, origin))
    except Refusal:
        if not _begins_with_object_line(data, origin):
            raise
        yield from read_json_lines(io.BytesIO(data), origin, options)
        return
    if isinstance(value, dict):
        listed = _listed(value, options)
        if listed is None:
            yield take_record(value, origin, options.columns)
            return
        value = listed
    if not isinstance(value, list):
        raise Refusal("malformed", "It is neither an object nor an array of objects; give one object a report.")
    for number, item in enumerate(value, 1):
        yield take_record(item, f"{origin}#{number}", options.columns)


def read_json_lines(stream: BinaryIO, origin: str, options: ReadOptions) -> Iterator[Document | Exclusion]:
    """The report in each line; blank lines hold none."""
    for number, line in enumerate(read_lines(stream, options.max_bytes), 1):
        if not isinstance(line, Refusal) and not line.strip():
            continue
        try:
            if isinstance(line, Refusal):
                raise line
            yield take_record(parse(decode(line, f"{origin}:{number}")), f"{origin}:{number}", options.columns)
        except Refusal as refusal:
            yield refusal.exclude(f"{origin}:{number}")


def parse(words: str) -> object:
    """The JSON value in `words`; line ends and tabs inside strings, which JSON forbids, are let pass."""
    try:
        return json.loads(words, strict=False)
    except RecursionError:
        raise Refusal("malformed", "Its JSON is nested too deeply to be read; flatten it.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Refusal("malformed", f"It is no JSON ({where}: {error.msg}); mend it or take it out.") from None
    except ValueError as error:
        raise Refusal("malformed", f"It is no JSON that can be read ({error}); mend it or take it out.") from None


def parse_object(words: str) -> dict[str, object]:
    """The JSON object in `words`. Raises `Refusal` where they hold something else."""
    value = parse(words)
    if not isinstance(value, dict):
        raise Refusal("malformed", "It is JSON but no object; write {...} with named values.")
    return value


def _begins_with_object_line(data: bytes, origin: str) -> bool:
    """Whether the first line of several is a JSON object of its own."""
    line, ended, _ = data.strip().partition(b"\n")
    try:
        return bool(ended and parse_object(decode(line, origin)))
    except Refusal:
        return False


def _listed(value: dict[str, object], options: ReadOptions) -> list[object] | None:
    """The list in which an object without a text keeps its reports, or None."""
    if find_columns(value, options.columns)["text"]:
        return None
    lists = [item for name, item in value.items() if fold(name) in field_names()["lists"] and isinstance(item, list)]
    return lists[0] if len(lists) == 1 else None
