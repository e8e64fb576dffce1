"""The files of the language model and whether they are whole."""

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).with_name("weights")
MANIFEST = FOLDER / "manifest.json"


class WeightCheck(NamedTuple):
    """One file of the language model; `detail` says what to do where it is not `ok`."""

    file: str
    ok: bool
    detail: str


class WeightsError(Exception):
    """The language model cannot be loaded; the message says which file and what to do."""


def check_weights() -> tuple[WeightCheck, ...]:
    """A check of every file against the SHA-256 of the manifest."""
    if not MANIFEST.exists():
        return (WeightCheck("manifest.json", False, "missing: install dateline again"),)
    expected = json.loads(MANIFEST.read_text(encoding="utf-8"))["files"]
    return tuple(_check(name, digest) for name, digest in sorted(expected.items()))


def _check(name: str, digest: str) -> WeightCheck:
    path = FOLDER / name
    if not path.exists():
        return WeightCheck(name, False, "missing: install dateline again")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != digest:
        return WeightCheck(
            name, False, f"changed (SHA-256 {found[:12]}…, expected {digest[:12]}…): install dateline again"
        )
    return WeightCheck(name, True, f"whole ({path.stat().st_size / 1e6:.1f} MB)")


def weight_file(name: str) -> Path:
    """The path of a file of the language model. Raises `WeightsError` where it is missing."""
    path = FOLDER / name
    if not path.exists():
        raise WeightsError(f"the language model's {name} is missing: install dateline again, or run `dateline doctor`")
    return path
