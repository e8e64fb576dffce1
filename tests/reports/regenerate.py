"""Freezes anew how the coded examples compare with the rows expected of them, and prints it.

Run `python -m tests.reports.regenerate` from the root of the repository after a change of the language model, the
coder, the lexicon or the gazetteer, and read the difference before you commit it.
"""

from tests.reports.expected import MEASURED
from tests.reports.measured import measure, table

from dateline.pipeline import Flow

HEAD = """\
# The coded examples beside the rows expected of them: events found, missed and invented, their participants, and how
# many of the events found agree in mode, status, date, place and speaker.
# Made by `python -m tests.reports.regenerate`; not written by hand.
"""


def main() -> None:
    """Write and print `measured.tsv`."""
    measured = table(measure(Flow.load()))
    MEASURED.write_text(HEAD + measured, encoding="utf-8")
    print(measured, end="")


if __name__ == "__main__":
    main()
