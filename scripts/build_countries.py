"""Build `gazetteer/data/countries.tsv`, and hold our own country words against the package rigour.

Names and Wikidata ids are rigour's, Correlates of War codes those of the package countrycode. Run it in an environment
of its own that has rigour 2.6 and countrycode 0.6; Dateline never needs them:

    python scripts/build_countries.py

It prints each of our words that rigour gives to another territory. Some are meant: two countries share "Korean".
"""

import csv
import json
import pickle
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from rigour._core import territories_jsonl
from rigour.territories import lookup_territory

DATA = Path(__file__).parent.parent / "src/dateline/gazetteer/data"
SOURCE = f"rigour {version('rigour')} (MIT, OpenSanctions) and countrycode {version('countrycode')} (COW codes)"
COLUMNS = ["iso3", "iso2", "cow", "cow_number", "wikidata", "name", "official_name"]
# States of the years since 1990 that are no more, by the code that ISO 3166-3 keeps for them.
FORMER = {"csk", "ddr", "scg", "sun", "yug"}
# rigour gives these an alpha-3 code that ISO 3166-1 does not have: islands with reserved codes, and the internet.
NOT_IN_ISO_3166 = {"asc", "cpt", "crq", "cyb", "dga"}


def read_territories() -> list[dict[str, Any]]:
    """The present territories of ISO 3166-1, Kosovo, and the former states, by code."""
    territories = (json.loads(line) for line in territories_jsonl().splitlines())
    present = (t for t in territories if not t.get("is_historical") or t.get("alpha3") in FORMER)
    coded = (t for t in present if t.get("alpha3", "") not in NOT_IN_ISO_3166 | {""})
    return sorted(coded, key=lambda territory: territory["alpha3"])


def read_cow() -> dict[str, tuple[str, str]]:
    """Code and number of the Correlates of War project by ISO 3166-1 alpha-3 code and by English name."""
    table = pickle.loads(files("countrycode").joinpath("data/codelist.pickle").read_bytes())
    names = (table[column] for column in ("iso3c", "country.name.en", "cowc", "cown"))
    rows = [(iso3 or name, code, number) for iso3, name, code, number in zip(*names, strict=True)]
    return {key: (code, str(int(number))) for key, code, number in rows if code and number}


def write_countries(territories: list[dict[str, Any]]) -> None:
    """Write `countries.tsv`."""
    cow = read_cow()
    with (DATA / "countries.tsv").open("w", encoding="utf-8", newline="") as file:
        file.write(f"# Built by scripts/build_countries.py from {SOURCE}: do not edit.\n")
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        for territory in territories:
            official = "" if set("([") & set(territory["full_name"]) else territory["full_name"]
            iso3 = territory["alpha3"].upper()
            iso2 = "" if territory.get("is_historical") else territory["code"].upper()
            known = next((cow[key] for key in (iso3, territory["name"], official) if key in cow), ("", ""))
            writer.writerow([iso3, iso2, *known, territory["qid"], territory["name"], official])


def disagreements(codes: dict[str, str]) -> Iterator[str]:
    """Lines on those of our words that rigour gives to another territory; `codes` maps ISO 3 to rigour's."""
    lines = (DATA / "country_words.tsv").read_text("utf-8").splitlines()
    for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"):
        for word in filter(None, "; ".join(row[key] or "" for key in ("adjectives", "people", "names")).split("; ")):
            found = lookup_territory(word)
            if found is not None and found.code != codes[row["iso3"]]:
                yield f"{word}: ours {row['iso3']}, rigour {found.code}"


if __name__ == "__main__":
    found = read_territories()
    write_countries(found)
    print(*disagreements({t["alpha3"].upper(): t["code"] for t in found}), sep="\n")
