"""Who a participant's words mean: names, descriptions, metonyms, and what is left open."""

import pytest
from tests.resolve.build import annotate, mention, participant

from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, NameKind, Participant
from dateline.resolve import resolve

MET = "met/VERB/0/root/meet"


def resolved(annotated: AnnotatedReport, words: str, gazetteer: Gazetteer, *, type: str = "CONSULT") -> Participant:
    """A participant, resolved as the recipient of the event "met"."""
    event = mention(annotated, "met", recipients=(participant(annotated, words),), type=type)
    return resolve(event, annotated, gazetteer).recipients[0]


def subject(
    phrase: str, gazetteer: Gazetteer, names: dict[str, NameKind] | None = None, published: str | None = None
) -> Participant:
    """Who the subject of "met" is, a phrase of tokens whose head hangs on the verb behind it."""
    annotated = annotate(f"{phrase} {MET}", names=names, published=published)
    return resolved(annotated, annotated.report.text.removesuffix(" met"), gazetteer)


@pytest.mark.parametrize(
    ("phrase", "id", "country", "sectors"),
    [
        ("Hezbollah/PROPN/2/nsubj", "hezbollah", "LBN", ("REB", "PTY")),
        (
            "the/DET/4/det UN/PROPN/4/compound Security/PROPN/4/compound Council/PROPN/5/nsubj",
            "un-security-council",
            "UNO",
            (),
        ),
        ("Israeli/ADJ/2/amod army/NOUN/3/nsubj", "isr-military", "ISR", ("MIL",)),
        ("the/DET/3/det Lebanese/ADJ/3/amod government/NOUN/4/nsubj", "lbn", "LBN", ("GOV",)),
        ("Beirut/PROPN/2/nsubj", "lbn", "LBN", ("GOV",)),
        ("the/DET/2/det Kremlin/PROPN/3/nsubj", "rus", "RUS", ("GOV",)),
        ("the/DET/3/det Houthi/PROPN/3/compound movement/NOUN/4/nsubj", "houthis", "YEM", ("REB",)),
        ("the/DET/3/det Zionist/ADJ/3/amod regime/NOUN/4/nsubj", "isr", "ISR", ("GOV",)),
    ],
)
def test_a_name_of_the_gazetteer_is_its_actor(
    phrase: str, id: str, country: str, sectors: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    found = subject(phrase, gazetteer)
    assert (found.id, found.country, found.sectors, found.basis) == (id, country, sectors, "registry")


@pytest.mark.parametrize(
    ("phrase", "kind", "country", "sectors", "role", "group"),
    [
        ("Lebanese/ADJ/2/amod farmers/NOUN/3/nsubj", "people", "LBN", ("AGR",), "farmers", None),
        ("Lebanese/ADJ/2/amod protesters/NOUN/3/nsubj", "people", "LBN", ("CVL",), "protesters", None),
        ("some/DET/2/det Lebanese/PROPN/3/nsubj", "people", "LBN", ("CVL",), None, None),
        (
            "a/DET/4/det senior/ADJ/4/amod Lebanese/ADJ/4/amod cleric/NOUN/5/nsubj",
            "person", "LBN", ("REL",), "cleric", None,
        ),
        ("the/DET/2/det army/NOUN/3/nsubj", "organization", None, ("MIL",), "army", None),
        ("Kenyan/ADJ/2/amod officials/NOUN/3/nsubj", "people", "KEN", ("GOV",), "officials", "ken"),
        ("Kenyan/ADJ/2/amod forces/NOUN/3/nsubj", "group", "KEN", ("MIL",), "forces", "ken"),
        (
            "a/DET/3/det senior/ADJ/3/amod delegation/NOUN/6/nsubj from/ADP/5/case Hamas/PROPN/3/nmod",
            "group", "PSE", ("REB", "PTY"), "senior delegation", "hamas",
        ),
        ("Hamas/PROPN/2/compound militants/NOUN/3/nsubj", "people", "PSE", ("REB", "PTY"), "militants", "hamas"),
        ("Palestinian/ADJ/2/amod militants/NOUN/3/nsubj", "people", "PSE", ("UAF",), "militants", None),
        ("UN/PROPN/2/compound peacekeepers/NOUN/3/nsubj", "people", "UNO", ("MIL",), "peacekeepers", "un"),
        ("army/NOUN/2/compound commanders/NOUN/3/nsubj", "people", None, ("MIL",), "army commanders", None),
        (
            "opposition/NOUN/2/compound protesters/NOUN/3/nsubj",
            "people", None, ("CVL", "OPP"), "opposition protesters", None,
        ),
        (
            "the/DET/4/det former/ADJ/4/amod Kenyan/ADJ/4/amod president/NOUN/5/nsubj",
            "person", "KEN", ("ELI",), "president", "ken",
        ),
        (
            "dozens/NOUN/5/nsubj/dozen of/ADP/4/case Kenyan/ADJ/4/amod teachers/NOUN/1/nmod",
            "people", "KEN", ("EDU",), "teachers", None,
        ),
    ],
)  # fmt: skip
def test_a_description_gives_country_and_sectors_and_never_an_id(
    phrase: str,
    kind: str,
    country: str | None,
    sectors: tuple[str, ...],
    role: str | None,
    group: str | None,
    gazetteer: Gazetteer,
) -> None:
    found = subject(phrase, gazetteer)
    assert (found.kind, found.country, found.sectors, found.role) == (kind, country, sectors, role)
    assert (found.group and found.group.id) == group
    assert (found.id, found.basis) == (None, "description")


@pytest.mark.parametrize(
    ("phrase", "country", "sectors"),
    [
        # Two states share the adjective.
        ("Korean/ADJ/2/amod officials/NOUN/3/nsubj", None, ()),
        # Two states are named.
        ("US/PROPN/4/compound and/CCONJ/3/cc British/ADJ/1/conj forces/NOUN/5/nsubj", None, ()),
        # A club has a president too.
        ("the/DET/2/det president/NOUN/6/nsubj of/ADP/5/case the/DET/5/det club/NOUN/2/nmod", None, ()),
        # A militia that a state backs is not that state's.
        (
            "an/DET/5/det Iran/PROPN/4/compound ~-/PUNCT/4/punct ~backed/VERB/5/amod militia/NOUN/6/nsubj",
            None,
            ("UAF",),
        ),
        # A part of a land is no government.
        ("southern/ADJ/2/amod Lebanon/PROPN/3/nsubj", "LBN", ()),
    ],
)
def test_what_the_words_do_not_decide_stays_open(
    phrase: str, country: str | None, sectors: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    found = subject(phrase, gazetteer)
    assert (found.id, found.country, found.sectors, found.group) == (None, country, sectors, None)


@pytest.mark.parametrize(
    ("phrase", "country", "sectors"),
    [
        # Where the rebels are does not say whose they are: it only makes it likely.
        ("rebels/NOUN/4/nsubj in/ADP/3/case Syria/PROPN/1/nmod", "SYR", ("REB",)),
        # An envoy to a state is not its own.
        ("an/DET/2/det envoy/NOUN/5/nsubj to/ADP/4/case Lebanon/PROPN/2/nmod", None, ("GOV",)),
    ],
)
def test_what_the_words_only_make_likely_is_said_to_be_that(
    phrase: str, country: str | None, sectors: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    found = subject(phrase, gazetteer)
    assert (found.id, found.country, found.sectors, found.basis) == (None, country, sectors, "context")


def test_an_unknown_person_is_described_by_title_and_affiliation(gazetteer: Gazetteer) -> None:
    found = subject(
        "Iranian/ADJ/3/amod Foreign/ADJ/3/amod Minister/PROPN/4/nmod:desc Bahram/PROPN/6/nsubj Vaziri/PROPN/4/flat",
        gazetteer,
        {"Bahram Vaziri": "PER"},
    )
    assert (found.name, found.id, found.kind, found.role) == ("Bahram Vaziri", None, "person", "Foreign Minister")
    assert (found.country, found.sectors, found.basis) == ("IRN", ("GOV",), "description")
    assert found.group is not None
    assert found.group.id == "irn"


def test_a_name_that_the_parser_puts_beside_its_title_still_belongs_to_it(gazetteer: Gazetteer) -> None:
    found = subject(
        "Hezbollah/PROPN/2/compound chief/NOUN/6/nsubj Sheikh/PROPN/4/nmod:desc Karim/PROPN/6/nsubj "
        "Mansour/PROPN/4/flat",
        gazetteer,
        {"Karim Mansour": "PER"},
    )
    assert (found.name, found.country, found.role) == ("Karim Mansour", "LBN", "chief")


def test_honorifics_are_no_part_of_a_name(gazetteer: Gazetteer) -> None:
    found = subject("Sayyed/PROPN/3/nsubj Karim/PROPN/1/flat", gazetteer, {"Sayyed Karim": "PER"})
    assert (found.text, found.name) == ("Sayyed Karim", "Karim")


def test_a_title_inside_a_persons_name_is_read_as_a_title(gazetteer: Gazetteer) -> None:
    found = subject("President/PROPN/2/nmod:desc Odero/PROPN/3/nsubj", gazetteer, {"President Odero": "PER"})
    assert (found.name, found.role, found.sectors) == ("Odero", "President", ("GOV",))


def test_a_country_inside_a_persons_name_is_no_country(gazetteer: Gazetteer) -> None:
    found = subject("Chad/PROPN/3/nsubj Bellworth/PROPN/1/flat", gazetteer, {"Chad Bellworth": "PER"})
    assert (found.name, found.id, found.country) == ("Chad Bellworth", None, None)


def test_a_surname_like_a_country_is_the_person_whom_the_report_names_so(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        "Lena/PROPN/3/nsubj Jordan/PROPN/1/flat spoke/VERB/0/root ~./PUNCT/3/punct",
        f"Jordan/PROPN/2/nsubj {MET}",
        names={"Lena Jordan": "PER", "Jordan": "PER"},
    )
    event = mention(annotated, "met", actors=(participant(annotated, "Jordan", 2),))
    assert resolve(event, annotated, gazetteer).actors[0].id is None


def test_a_country_that_the_annotator_takes_for_a_person_is_the_country(gazetteer: Gazetteer) -> None:
    assert subject("Jordan/PROPN/2/nsubj", gazetteer, {"Jordan": "PER"}).id == "jor"


def test_an_unknown_organisation_keeps_its_name_and_what_its_words_say(gazetteer: Gazetteer) -> None:
    found = subject(
        "Savanna/PROPN/3/compound Teachers/PROPN/3/compound Union/PROPN/4/nsubj",
        gazetteer,
        {"Savanna Teachers Union": "ORG"},
    )
    assert (found.name, found.id, found.kind, found.sectors) == (
        "Savanna Teachers Union",
        None,
        "organization",
        ("LAB",),
    )


def test_a_longer_name_is_not_the_actor_inside_it(gazetteer: Gazetteer) -> None:
    found = subject("Hamas/PROPN/3/nsubj Ridge/PROPN/1/flat", gazetteer, {"Hamas Ridge": "ORG"})
    assert (found.name, found.id) == ("Hamas Ridge", None)


@pytest.mark.parametrize(("published", "sectors"), [("2010-06-01", ("REB",)), ("2022-06-01", ("GOV",)), (None, ())])
def test_sectors_are_those_of_the_day(published: str | None, sectors: tuple[str, ...], gazetteer: Gazetteer) -> None:
    assert subject("the/DET/2/det Taliban/PROPN/3/nsubj", gazetteer, published=published).sectors == sectors


def test_a_capital_under_attack_is_no_government(gazetteer: Gazetteer) -> None:
    annotated = annotate(f"Beirut/PROPN/2/nsubj {MET}")
    assert resolved(annotated, "Beirut", gazetteer, type="ASSAULT").id is None
    assert resolved(annotated, "Beirut", gazetteer, type="ASSAULT").country == "LBN"


def test_a_loaded_wording_means_its_actor_only_in_the_context_that_licenses_it(gazetteer: Gazetteer) -> None:
    regime = f"the/DET/3/det occupying/VERB/3/amod regime/NOUN/4/nsubj {MET}"
    licensed = annotate(regime, "Hezbollah/PROPN/2/nsubj spoke/VERB/0/root")
    assert resolved(licensed, "the occupying regime", gazetteer).id == "isr"
    assert resolved(licensed, "the occupying regime", gazetteer).text == "the occupying regime"
    assert resolved(annotate(regime), "the occupying regime", gazetteer).id is None


def test_a_wording_that_two_contexts_license_stays_open(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        f"occupation/NOUN/2/compound forces/NOUN/3/nsubj {MET}",
        "Ukraine/PROPN/3/nsubj and/CCONJ/3/cc Israel/PROPN/1/conj spoke/VERB/0/root",
    )
    assert resolved(annotated, "occupation forces", gazetteer).id is None


def test_a_name_that_means_something_else_too_needs_a_certain_word_beside_it(gazetteer: Gazetteer) -> None:
    georgia = f"Georgia/PROPN/2/nsubj {MET}"
    assert resolved(annotate(georgia), "Georgia", gazetteer).id is None
    tbilisi = annotate(georgia, "Tbilisi/PROPN/2/nsubj agreed/VERB/0/root")
    assert resolved(tbilisi, "Georgia", gazetteer).id == "geo"


def test_words_and_offsets_stay_as_they_are(gazetteer: Gazetteer) -> None:
    annotated = annotate(f"Beirut/PROPN/2/nsubj {MET}")
    before = participant(annotated, "Beirut")
    after = resolved(annotated, "Beirut", gazetteer)
    assert (after.text, after.start, after.end) == (before.text, before.start, before.end)
