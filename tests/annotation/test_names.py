"""Each correction of a name does what its rule says, and leaves alone what the rule does not know."""

import pytest

from dateline.annotation.analysis import Analysis, NameSpan
from dateline.annotation.names import NameCorrection
from dateline.gazetteer import load_gazetteer

Found = list[tuple[str, str]]


@pytest.fixture(scope="module")
def correction() -> NameCorrection:
    return NameCorrection(load_gazetteer())


def corrected(correction: NameCorrection, *marked: str) -> list[Found]:
    """Kinds and words of the names after correction; before it they stand as `[PER Ada Orlo ]`."""
    sentences, analyses = zip(*map(read, marked), strict=True)
    found = correction.correct(sentences, analyses)
    return [
        [(name.kind, " ".join(words[name.first : name.last + 1])) for name in analysis.names]
        for words, analysis in zip(sentences, found, strict=True)
    ]


def read(marked: str) -> tuple[list[str], Analysis]:
    """The words of a sentence with marked names, and an analysis with those names alone."""
    words: list[str] = []
    names: list[NameSpan] = []
    for piece in marked.split(" "):
        if piece.startswith("["):
            names.append(NameSpan(piece[1:], len(words), 0))  # type: ignore[arg-type]
        elif piece == "]":
            names[-1] = names[-1]._replace(last=len(words) - 1)
        else:
            words.append(piece)
    return words, Analysis((), (), (), (), (), tuple(names), ())


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # adjectives and peoples of countries, whatever part the network saw
        ("The South [NORP African ] envoy left", [("NORP", "South African")]),
        ("Two Costa Ricans were hurt", [("NORP", "Costa Ricans")]),
        ("The [ORG Kenyan Dockers Union ] met", [("ORG", "Kenyan Dockers Union")]),
        ("Mr [PER Welsh ] left", [("PER", "Welsh")]),
        ("The ships crossed the [LOC Indian Ocean ] at night", [("LOC", "Indian Ocean")]),
        # initials that stand apart, with their last full stop but not with the sentence's
        ("A U . [LOC S ] . envoy left", [("LOC", "U . S .")]),
        ("He left the U. [LOC S. ] on Monday", [("LOC", "U. S.")]),
        ("He left the [LOC U ] . S .", [("LOC", "U . S")]),
        ("Mr J . [PER Orlo ] left", [("PER", "Orlo")]),
        # words that close or open an organisation's name
        ("The [LOC Abu Dhabi ] Police said so", [("ORG", "Abu Dhabi Police")]),
        ("The [LOC Oman ] Chamber of Commerce said so", [("ORG", "Oman Chamber of Commerce")]),
        ("The [LOC Accra ] police said so", [("LOC", "Accra")]),
        ("[LOC Accra ] Police Arrest Nine Dockers", [("LOC", "Accra")]),
        ("The [LOC Ministry of Works ] said so", [("ORG", "Ministry of Works")]),
        ("They met at [PER Orlo Bay ] again", [("LOC", "Orlo Bay")]),
        # titles and money
        ("[PER Sheikh Ada Orlo ] left", [("PER", "Ada Orlo")]),
        ("[PER Sheikh ] left", [("PER", "Sheikh")]),
        ("It cost a million [LOC US ] dollars", []),
        # known under one kind
        ("The [PER Houthis ] said so", [("ORG", "Houthis")]),
        ("The [PER Olmaru ] said so", [("PER", "Olmaru")]),
    ],
)
def test_a_rule_corrects_what_it_knows(correction: NameCorrection, marked: str, expected: Found) -> None:
    assert corrected(correction, marked) == [expected]


def test_peoples_stay_peoples(correction: NameCorrection) -> None:
    assert corrected(correction, "The [NORP Kurds ] agreed") == [[("NORP", "Kurds")]]


def test_a_report_calls_a_name_by_one_kind(correction: NameCorrection) -> None:
    said = "[ORG Olmaru ] said so"
    assert corrected(correction, said, said, "[PER Olmaru ] left") == [[("ORG", "Olmaru")]] * 3
    assert corrected(correction, said, "[PER Olmaru ] left") == [[("ORG", "Olmaru")], [("PER", "Olmaru")]]


def test_a_surname_means_the_person_named_in_full(correction: NameCorrection) -> None:
    first = "[PER Ada Olmaru ] left"
    assert corrected(correction, first, "[LOC Olmaru ] said so")[1] == [("PER", "Olmaru")]
    assert corrected(correction, "[PER Ada Accra ] left", "[LOC Accra ] was calm")[1] == [("LOC", "Accra")]


def test_one_report_does_not_sway_the_next(correction: NameCorrection) -> None:
    corrected(correction, "[PER Ada Olmaru ] left")
    assert corrected(correction, "[LOC Olmaru ] was calm") == [[("LOC", "Olmaru")]]
