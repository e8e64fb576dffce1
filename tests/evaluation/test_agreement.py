"""How far two markings agree, on cases worked out by hand; markings of different texts are refused."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.corpus.building import MEETING, report_of, write_corpus

from dateline.evaluation import GoldError
from dateline.evaluation.agreement import evaluate_agreement
from dateline.evaluation.table import Table

SHOT = 'ASSAULT "shot" actor "Kenya":KEN'
HEADLINE = "headline: Kenya shot men, freed men, met Mali and left Chad"
Agree = Callable[[Sequence[str], Sequence[str]], Table]


@pytest.fixture
def agree(tmp_path: Path) -> Agree:
    """The table of two markings of the headline."""

    def make(*markings: Sequence[str]) -> Table:
        bodies = ["\n".join([HEADLINE, *(f"> {line}" for line in lines), "It rained."]) for lines in markings]
        first, second = (write_corpus(tmp_path / f"{at}.txt", report_of(body)) for at, body in enumerate(bodies))
        return evaluate_agreement(first, second)

    return make


def test_identical_markings_agree_fully(tmp_path: Path) -> None:
    marked = MEETING.replace('actor "Police"', 'contexts legal place "the hall" date "said" actor "Police"')
    table = evaluate_agreement(*(write_corpus(tmp_path / name, report_of(marked)) for name in ("a.txt", "b.txt")))
    assert {row: cells[1] for row, cells in table.rows.items()} == dict.fromkeys(table.rows, 1.0)
    assert {cells[2] for cells in table.rows.values()} == {1.0, None}
    assert table.title == "Agreement of a.txt and b.txt: 4 sentences with headlines, 3 and 3 events"


def test_kappa_leaves_chance_aside(agree: Agree) -> None:
    """Three of four are alike. By chance: (3/4 * 2/4) + (1/4 * 2/4) = 1/2, so kappa = (3/4 - 1/2) / (1 - 1/2)."""
    first = [SHOT, 'ASSAULT "freed"', 'ASSAULT "met"', 'REJECT "left"']
    second = [SHOT, 'ASSAULT "freed"', 'REJECT "met"', 'REJECT "left"']
    for table in (agree(first, second), agree(second, first)):
        assert list(table.rows["type, given the trigger"]) == pytest.approx([4, 0.75, 0.5])


def test_markings_that_agree_less_than_by_chance_have_a_kappa_below_zero(agree: Agree) -> None:
    table = agree([f"{SHOT} status future", 'REJECT "met"'], [SHOT, 'REJECT "met" status hypothetical'])
    assert list(table.rows["status"]) == pytest.approx([2, 0, -1 / 3])
    swapped = agree([f"{SHOT} historical", 'REJECT "met"'], [SHOT, 'REJECT "met" historical'])
    assert swapped.rows["historical"] == (2, 0.0, -1.0)


def test_triggers_overlap_and_sentences_have_an_event_or_not(agree: Agree) -> None:
    """Two of the first's three events and of the second's two are at one place: F1 = 2 * 2 / (3 + 2)."""
    table = agree(['ASSAULT "shot men" actor "Kenya":KEN', 'AGREE "met"', 'REJECT "left"'], [SHOT, 'CONSULT "met"'])
    assert table.rows["trigger"] == (3, 0.8, None)
    assert table.rows["trigger, type"] == (3, 0.4, None)
    assert table.rows["sentence has an event"] == (2, 1.0, None)


def test_the_same_mode_is_paired_first(agree: Agree) -> None:
    table = agree(
        ['SANCTION.convict "shot"', 'COERCE.arrest "shot" actor "Kenya":KEN'],
        ['COERCE.arrest "shot" actor "Kenya":KEN', 'SANCTION.convict "shot"'],
    )
    assert table["trigger, type, mode", "agreement"] == 1.0


def test_a_mode_counts_only_within_its_type(agree: Agree) -> None:
    table = agree(
        ['ASSAULT.aerial "shot" actor "Kenya":KEN', 'REJECT "met"'],
        ['ASSAULT.drone "shot" actor "Kenya":KEN', 'AGREE "met"'],
    )
    assert table.rows["mode, given the type"][:2] == (1, 0.0)
    assert table.rows["trigger, type, mode"] == (2, 0.0, None)


def test_participants_are_compared_exactly_and_by_overlap(agree: Agree) -> None:
    """Of three and two participants, two overlap and one is the same."""
    table = agree(
        ['ASSAULT "shot" actor "Kenya":KEN.GOV recipient "shot men":KEN.CVL recipient "Mali":MLI'],
        ['ASSAULT "shot" actor "Kenya":KEN.MIL recipient "men"@1:KEN.CVL'],
    )
    assert table.rows["participants exact"] == (3, 2 * 1 / (3 + 2), None)
    assert table.rows["participants overlap"] == (3, 2 * 2 / (3 + 2), None)
    assert table["trigger, type, both sides", "agreement"] == 0.0
    assert table.rows["country of a participant"] == (2, 1.0, None)
    assert table.rows["primary sector of a participant"] == (2, 0.5, None)


def test_participants_on_the_wrong_side_break_the_sides(agree: Agree) -> None:
    table = agree([f'{SHOT} actor "Chad":TCD'], [f'{SHOT} recipient "Chad":TCD'])
    assert table["trigger, type, both sides", "agreement"] == 0.0
    assert table["participants exact", "agreement"] == 1.0


def test_contexts_places_days_and_speakers_are_compared(agree: Agree) -> None:
    table = agree(
        [f'{SHOT} contexts military,legal place "Chad" said direct "Mali":MLI _ _'],
        [f'{SHOT} contexts military,economic,crime place "left Chad" date "men"@2 said denial "Mali":MLI _ _'],
    )
    assert table.rows["contexts"] == (2, 2 * 1 / (2 + 3), None)
    assert table["place overlap", "agreement"] == 1.0
    assert table["date overlap", "agreement"] == 0.0
    assert table["first speaker overlap", "agreement"] == 1.0


def test_only_reports_of_both_are_compared(tmp_path: Path) -> None:
    other = report_of(MEETING.replace("Busia", "Lima"), name="a-2")
    first = write_corpus(tmp_path / "a.txt", report_of(MEETING), other)
    table = evaluate_agreement(first, write_corpus(tmp_path / "b.txt", other))
    assert table["sentence has an event", "n"] == 4


def test_markings_of_no_shared_report_are_refused(tmp_path: Path) -> None:
    paths = [write_corpus(tmp_path / f"{name}.txt", report_of(MEETING, name=name)) for name in ("a", "b")]
    with pytest.raises(GoldError, match=r"b\.txt: none of its reports is in both"):
        evaluate_agreement(*paths)


def test_a_changed_sentence_is_named(tmp_path: Path) -> None:
    first = write_corpus(tmp_path / "a.txt", report_of(MEETING))
    second = write_corpus(tmp_path / "b.txt", report_of(MEETING.replace("doubled", "fell")))
    with pytest.raises(GoldError, match=r"b\.txt:15: the sentence is not the other's"):
        evaluate_agreement(first, second)


def test_a_sentence_too_many_is_named_with_its_report(tmp_path: Path) -> None:
    first = write_corpus(tmp_path / "a.txt", report_of(MEETING))
    second = write_corpus(tmp_path / "b.txt", report_of(MEETING + "It rained.\n"))
    with pytest.raises(GoldError, match=r"b\.txt:"):
        evaluate_agreement(first, second)


def test_broken_markup_is_named(tmp_path: Path) -> None:
    sound = write_corpus(tmp_path / "a.txt", report_of(MEETING))
    broken = write_corpus(tmp_path / "b.txt", report_of(MEETING.replace("> none market", "> none")))
    with pytest.raises(GoldError, match=r"b\.txt:16: > none wants one of"):
        evaluate_agreement(sound, broken)


@pytest.mark.parametrize("second", [[], ['REJECT "left"'], ['REJECT "shot"'], ['ASSAULT "shot"']])
def test_markings_that_share_nothing_do_not_break_the_table(agree: Agree, second: list[str]) -> None:
    table = agree([SHOT], second)
    assert table["trigger, type", "agreement"] == float(second == ['ASSAULT "shot"'])
