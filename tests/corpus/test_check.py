"""Each rule of the codebook and of the corpus is kept: whoever breaks one is told where and how."""

from pathlib import Path

import pytest
from tests.corpus.building import MEETING, report_of, write_corpus

from dateline.codebook import Codebook, load_codebook
from dateline.corpus import check_reports, read_corpus, split_of
from dateline.corpus.check import LONGEST, SHORTEST, eventless

TEXT = "Kenya arrested and shot men of Mali"
OTHER = MEETING.replace("Busia", "Lima").replace("two men", "three men").replace("maize", "rice")
OTHER = OTHER.replace("headline: Kenya and Uganda meet", "headline: Uganda and Kenya meet")


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def broken(path: Path, codebook: Codebook, *reports: str) -> list[tuple[int, str]]:
    """What the check says of a file with these reports."""
    read, problems = read_corpus(write_corpus(path / "train" / "a.txt", *reports))
    assert problems == []
    return [(problem.line, problem.reason) for problem in check_reports(read, codebook)]


def marked(*lines: str) -> str:
    """A report whose headline is `TEXT`, with these annotations."""
    return report_of("\n".join([f"headline: {TEXT}", *(f"> {line}" for line in lines), "", "It rained.", "It snowed."]))


def test_a_sound_report_passes(tmp_path: Path, codebook: Codebook) -> None:
    assert broken(tmp_path, codebook, report_of(MEETING), report_of(OTHER, name="a-2")) == []


@pytest.mark.parametrize("written", ["14 May 2019", "2019-05", "2019-02-30", "2019-5-14"])
def test_a_date_is_a_day(tmp_path: Path, codebook: Codebook, written: str) -> None:
    assert broken(tmp_path, codebook, report_of(MEETING, date=written)) == [
        (3, f"the date {written!r} is no day; write it as 2014-03-02, or leave the line out")
    ]


@pytest.mark.parametrize(("sentences", "sound"), [(1, False), (SHORTEST, True), (LONGEST, True), (LONGEST + 1, False)])
def test_a_report_has_two_to_eight_sentences(tmp_path: Path, codebook: Codebook, sentences: int, sound: bool) -> None:
    body = "\n".join(["headline: It rains", *(f"It rained {number} times." for number in range(sentences))])
    found = broken(tmp_path, codebook, report_of(body))
    assert found == ([] if sound else [(3, f"{sentences} sentences; a report has 2 to 8 beside its headline")])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('SHOUT "shot"', "there is no type SHOUT; the types are ACCUSE, AGREE"),
        ('CONCEDE.arrest "shot"', "CONCEDE has no mode arrest; its modes are: none"),
        ('ASSAULT.arrest "shot"', "ASSAULT has no mode arrest; its modes are: abduct, beat"),
        ('AID "shot" actor "Kenya":KEN', 'AID "shot" needs a recipient, or two actors'),
        ('CONSULT "shot" status future', "a future CONSULT is coded as AGREE, status actual"),
        ('SUPPORT "shot" status future', "a future SUPPORT is coded as AGREE, status actual"),
        ('RETREAT "shot" status future', "a future RETREAT is coded as CONCEDE, status actual"),
        ('ASSAULT "shot" actor "men":MLI recipient "men":MLI', 'ASSAULT "shot": "men" is actor and recipient'),
        ('ASSAULT "shot" contexts military,weather', "there is no context 'weather'"),
        ('ASSAULT "shot" actor "Kenya":KE.GOV', "\"Kenya\": 'KE' is no ISO 3166 alpha-3 code and none of IGO, UNO"),
        ('ASSAULT "shot" recipient "men":mli', "\"men\": 'mli' is no ISO 3166 alpha-3 code"),
        ('ASSAULT "shot" actor "Kenya":KEN.GOV.KING', "\"Kenya\": there is no sector 'KING'; the sectors are COP, GOV"),
        ('ASSAULT "shot" said direct "Kenya":KEN.KING _ _', "\"Kenya\": there is no sector 'KING'"),
    ],
)
def test_an_event_that_breaks_the_codebook_is_named(tmp_path: Path, codebook: Codebook, line: str, reason: str) -> None:
    ((number, found),) = broken(tmp_path, codebook, marked(line))
    assert number == 8
    assert found.startswith(reason)


@pytest.mark.parametrize(
    "line",
    [
        'AID "shot" actor "Kenya":KEN recipient "men":MLI',
        'COOPERATE "shot" actor "Kenya":KEN actor "men":MLI',
        'ASSAULT "shot" actor "Kenya":UNO recipient "men":_.UAF',
        'ACCUSE "shot" status future',
        'CONSULT "shot" status hypothetical',
        'ASSAULT.firearms "shot" contexts military,human_rights',
    ],
)
def test_an_event_within_the_codebook_passes(tmp_path: Path, codebook: Codebook, line: str) -> None:
    assert broken(tmp_path, codebook, marked(line)) == []


def test_a_sentence_with_an_event_is_no_decoy(tmp_path: Path, codebook: Codebook) -> None:
    assert broken(tmp_path, codebook, marked('ASSAULT "shot"', "none crime")) == [
        (8, "marked as none and with an event")
    ]


def test_an_event_is_marked_once(tmp_path: Path, codebook: Codebook) -> None:
    twice = marked('ASSAULT "shot" recipient "men":MLI', 'ASSAULT "shot" recipient "Mali":MLI')
    assert broken(tmp_path, codebook, twice) == [
        (8, 'ASSAULT "shot" is marked 2 times; several participants are one event')
    ]


def test_one_trigger_may_tell_two_events(tmp_path: Path, codebook: Codebook) -> None:
    two = marked('SANCTION.convict "arrested" recipient "men":MLI', 'COERCE.arrest "arrested" recipient "men":MLI')
    assert broken(tmp_path, codebook, two) == []


def test_an_id_is_there_once(tmp_path: Path, codebook: Codebook) -> None:
    assert broken(tmp_path, codebook, report_of(MEETING), report_of(OTHER)) == [(18, "the id a-1 is taken")]


def test_a_sentence_stands_in_one_report(tmp_path: Path, codebook: Codebook) -> None:
    shared = OTHER.replace("The price of rice doubled.", "The price of maize doubled.")
    assert broken(tmp_path, codebook, report_of(MEETING), report_of(shared, name="a-2")) == [
        (30, "the sentence stands in a-1 too: The price of maize doubled.")
    ]


def test_a_story_lies_in_one_split(tmp_path: Path, codebook: Codebook) -> None:
    write_corpus(tmp_path / "train" / "a.txt", report_of(MEETING), report_of(OTHER, name="a-2"))
    again = MEETING.replace("Kenya", "Peru").replace("two men", "nine men").replace("maize", "salt")
    write_corpus(tmp_path / "test" / "b.txt", report_of(again, name="b-1"))
    found = list(check_reports(read_corpus(tmp_path)[0], codebook))
    assert {problem.reason for problem in found} == {"the story a lies in test and train"}
    assert len(found) == 3


def test_the_split_is_the_folder_of_the_file(tmp_path: Path) -> None:
    write_corpus(tmp_path / "dev" / "a.txt", report_of(MEETING))
    (report,) = read_corpus(tmp_path)[0]
    assert split_of(report) == "dev"


def test_sentences_without_event_leave_the_headline_aside(tmp_path: Path) -> None:
    write_corpus(tmp_path / "a.txt", report_of("headline: A\nB.\n> none sport\nC.\n"))
    (report,) = read_corpus(tmp_path)[0]
    assert [sentence.text for sentence in eventless(report)] == ["B.", "C."]
