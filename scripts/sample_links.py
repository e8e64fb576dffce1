"""A random sample of links to named actors, to be checked by hand: `python scripts/sample_links.py 200 corpus/test`.

Reports are coded end to end from raw text. States are most of what news names, and the easiest; so half of the sample
is of others, as far as there are so many. One line a link: the report, the sentence with the linked words in brackets,
whom they were linked to, and an empty column for the verdict: `right` or `wrong`.
"""

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from dateline.evaluation.event_gold import read_gold
from dateline.pipeline import CodedReport, Flow
from dateline.records import Participant

COLUMNS = ("report", "sentence", "id", "name", "country", "sectors", "role", "verdict")


def links(coded: CodedReport) -> Iterator[Participant]:
    """The participants of a report's events that are linked to an entry, each stretch of words once."""
    found = {
        (one.start, one.end): one
        for event in coded.events
        for mention in event.mentions
        for one in (*mention.actors, *mention.recipients)
        if one.id
    }
    yield from (found[place] for place in sorted(found))


def row(coded: CodedReport, one: Participant) -> tuple[str | None, ...]:
    """The line of a link."""
    report = coded.annotated.report
    sentence = next(s for s in reversed(coded.annotated.sentences) if s.start <= one.start)
    text = report.text
    words = f"{text[sentence.start : one.start]}[{text[one.start : one.end]}]{text[one.end : sentence.end]}"
    line = " ".join(words.split())
    return (report.id, line, one.id, one.name, one.country, " ".join(one.sectors), one.role, "")


def main(number: str, *folders: str) -> None:
    """Write the sample as tab-separated lines to standard output."""
    coded = Flow.load(2).code(one.report for folder in folders for one in read_gold(Path(folder)))
    pairs = [(report, one) for report in coded if isinstance(report, CodedReport) for one in links(report)]
    chance = random.Random(0)
    states = [row(*pair) for pair in pairs if pair[1].kind == "state"]
    others = [row(*pair) for pair in pairs if pair[1].kind != "state"]
    print(f"{len(states)} links to states, {len(others)} to others", file=sys.stderr)
    chosen = chance.sample(others, min(len(others), int(number) // 2))
    chosen += chance.sample(states, int(number) - len(chosen))
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(sorted(chosen, key=str))


if __name__ == "__main__":
    main(*sys.argv[1:])
