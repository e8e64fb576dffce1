"""Corpus files for tests: a report is written as its sentences with their annotations, and gets a sound header."""

from pathlib import Path

from dateline.corpus.reading import NOTICE

MEETING = """\
headline: Kenya and Uganda meet
> CONSULT "meet" actor "Kenya":KEN.GOV actor "Uganda":UGA.GOV

Ministers of Kenya met envoys of Uganda in Busia on Tuesday.
> CONSULT "met" actor "Ministers":KEN.GOV actor "envoys":UGA.GOV place "Busia" date "Tuesday"
Police detained two men outside the hall, a clerk said.
> COERCE.arrest "detained" actor "Police":KEN.COP recipient "two men":KEN.CVL said indirect "a clerk":KEN "said" _
The price of maize doubled.
> none market
"""


def report_of(body: str, name: str = "a-1", **header: str) -> str:
    """A report; `body` begins with its headline, `header` changes lines of its head."""
    known = {"story": "a", "layer": "plain", "publisher": "Lakeside Wire", "date": "2019-05-14"} | header
    return "\n".join([f"== {name} ==", *(f"{key}: {value}" for key, value in known.items()), body])


def write_corpus(path: Path, *reports: str) -> Path:
    """A corpus file of these reports, each as `report_of` makes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([NOTICE, "", *reports]), encoding="utf-8")
    return path
