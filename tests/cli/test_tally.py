"""The summary and the exit status say what was read, found and set aside."""

from dateline.cli.tally import SHOWN_EXCLUSIONS, Tally
from dateline.records import Exclusion
from dateline.records.report import ExclusionReason


def _exclusion(reason: ExclusionReason, origin: str = "news/broken.json") -> Exclusion:
    return Exclusion(origin=origin, stage="ingest", reason=reason, detail="Not JSON from line 3 on; mend or remove it.")


def test_the_summary_counts_by_reason() -> None:
    tally = Tally(reports=18, events=61, mentions=74)
    for reason in ("malformed", "language", "malformed"):
        tally.exclude(_exclusion(reason))
    first, *details = tally.summary().splitlines()
    assert first == "18 reports, 61 events, 74 mentions, 3 excluded (1 language, 2 malformed)"
    assert details[0] == "  news/broken.json: malformed: Not JSON from line 3 on; mend or remove it."


def test_one_is_singular_and_a_run_that_codes_nothing_names_no_events() -> None:
    assert Tally(reports=1, events=1, mentions=1).summary() == "1 report, 1 event, 1 mention"
    assert Tally(reports=2).summary() == "2 reports"


def test_many_exclusions_are_shown_in_part_with_the_way_to_the_rest() -> None:
    tally = Tally()
    for number in range(SHOWN_EXCLUSIONS + 2):
        tally.exclude(_exclusion("empty", f"{number}.txt"))
    lines = tally.summary().splitlines()
    assert len(lines) == 1 + SHOWN_EXCLUSIONS + 1
    assert lines[-1] == "  and 2 more; --exclusions FILE writes them all"


def test_an_origin_cannot_steer_the_terminal() -> None:
    tally = Tally()
    tally.exclude(_exclusion("empty", "a\x1b[2Jb\n.txt"))
    assert "\x1b" not in tally.summary()
    assert len(tally.summary().splitlines()) == 2


def test_exit_status_tells_of_exclusions_and_of_ctrl_c() -> None:
    tally = Tally(reports=3)
    assert tally.exit_status == 0
    tally.exclude(_exclusion("skipped"))
    assert tally.exit_status == 0, "a hidden file in a folder is no report lost"
    tally.exclude(_exclusion("empty"))
    assert tally.exit_status == 1
    tally.interrupted = True
    assert tally.exit_status == 130
    assert tally.summary().startswith("interrupted after 3 reports")
