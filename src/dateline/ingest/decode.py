"""Bytes to words."""

import codecs
import logging
import re

from dateline.ingest.refusal import Refusal

_LOGGER = logging.getLogger("dateline.ingest")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_UTF8_LETTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_SIGNATURES = {
    b"%PDF": "a PDF file; take its text out first",
    b"PK\x03\x04": "a zip archive or an Office file; unpack it, or save it as text",
    b"\xd0\xcf\x11\xe0": "an old Office file; save it as text",
    b"{\\rtf": "a rich text file; save it as text",
    b"BZh91AY&SY": "packed by bzip2; unpack it first",
    b"\xfd7zXZ": "packed by xz; unpack it first",
    b"\x28\xb5\x2f\xfd": "packed by zstd; unpack it first",
    b"SQLite format 3": "a database; export its table as CSV or JSON Lines",
}


def refuse_signature(head: bytes) -> None:
    """Raises `Refusal` (`binary`) where a file's first bytes are those of a format that holds no plain words."""
    for signature, advice in _SIGNATURES.items():
        if head.startswith(signature):
            raise Refusal("binary", f"It is {advice}.")


def decode(data: bytes, origin: str, declared: str | None = None) -> str:
    """The words in `data`, without a byte order mark and otherwise unchanged.

    Read by the byte order mark, else as UTF-8, else by the `declared` encoding, else as Windows-1252 where that is
    plausible: no UTF-8 letters, no control characters, at most one byte in five beyond ASCII. That last step is logged.
    Raises `Refusal`: `binary` or `undecodable`.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return refuse_broken(_decode_as(encoding, data[len(mark) :]))
    if b"\0" in data:
        raise Refusal("binary", "It holds zero bytes, as no text does; if it is text in UTF-16, save it as UTF-8.")
    try:
        return refuse_broken(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        words = _decode_as(declared, data) if declared else _decode_western(data, error)
    if not declared:
        _LOGGER.warning("%s: not UTF-8, read as Windows-1252", origin)
    return refuse_broken(words)


def refuse_broken(words: str) -> str:
    """`words`, where they can be stored and shown. Raises `Refusal` for half characters, zero bytes and binary data."""
    if "\0" in words:
        raise Refusal("binary", "It holds zero bytes, as no text does; take them out, or leave it out.")
    if _SURROGATES.search(words):
        raise Refusal(
            "undecodable", "It holds half characters (lone surrogates) that no encoding can store; mend them."
        )
    if 20 * len(_CONTROLS.findall(words)) > len(words):
        raise Refusal("binary", "Over one character in twenty is a control character, as in no text; leave it out.")
    return words


def _decode_as(encoding: str, data: bytes) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refusal("undecodable", _advice(f"it is marked as {encoding}", error)) from None


def _decode_western(data: bytes, error: UnicodeDecodeError) -> str:
    if _UTF8_LETTER.search(data):
        raise Refusal("undecodable", _advice("it is UTF-8 in parts", error))
    if 5 * len(_HIGH.findall(data)) > len(data):
        raise Refusal("undecodable", _advice("it is not UTF-8, and too much is beyond ASCII to guess", error))
    return _decode_as("cp1252", data)


def _advice(what: str, error: UnicodeDecodeError) -> str:
    return f"Byte {error.start:,} cannot be read: {what}. Save it as UTF-8."
