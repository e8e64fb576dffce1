"""Where the mentions of an event differ, each value is kept with those who give it."""

from tests.reconcile.build import attack, day, place

from dateline.reconcile import group
from dateline.records import DisagreementValue, EventMention


def disagreements(*mentions: EventMention) -> dict[str, tuple[DisagreementValue, ...]]:
    """The disagreements of the one event that the mentions tell, by field."""
    (event,) = group(mentions)
    return {found.field: found.values for found in event.disagreements}


def test_each_value_names_its_mentions() -> None:
    friday, month, again = (
        attack(date=when) for when in (day("2019-05-03"), day("2019-05-01", "2019-05-31"), day("2019-05-03"))
    )
    assert disagreements(friday, month, again) == {
        "date": (
            DisagreementValue(value="2019-05-03", mention_ids=(friday.id, again.id)),
            DisagreementValue(value="2019-05-01", mention_ids=(month.id,)),
        )
    }


def test_two_places_that_do_not_exclude_each_other_are_kept() -> None:
    found = disagreements(attack(place=place("Kidal")), attack(place=place("Mali", "country")))
    assert [value.value for value in found["place"]] == ["Kidal", "Mali"]


def test_silence_and_fallbacks_are_no_disagreement() -> None:
    told = attack(date=day("2019-05-03"), place=place("Kidal"), mode="drone")
    fallen_back = attack(date=day("2019-05-04", basis="publication"), place=place("Bamako", basis="dateline"))
    assert disagreements(told, attack(), fallen_back) == {}
