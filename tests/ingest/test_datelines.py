"""Datelines: place, agency and day are taken where they are certain, and a sentence is never taken for one."""

import pytest

from dateline.ingest.datelines import read_dateline

DATELINES = [
    ("BEIRUT (Dispatches) – The council met.", "BEIRUT", "Dispatches", None, "The council met."),
    ("CAIRO, July 3 (Reuters) - Talks began.", "CAIRO", "Reuters", (None, 7, 3), "Talks began."),
    ("CAIRO, July 3, 2024 (Reuters) - Talks began.", "CAIRO", "Reuters", (2024, 7, 3), "Talks began."),
    ("GENEVA, 12 March 2023 (AFP) — Envoys arrived.", "GENEVA", "AFP", (2023, 3, 12), "Envoys arrived."),
    ("NAIROBI — Police closed the road.", "NAIROBI", None, None, "Police closed the road."),
    ("NAIROBI—Police closed the road.", "NAIROBI", None, None, "Police closed the road."),
    ("(Reuters) - A ferry sank.", None, "Reuters", None, "A ferry sank."),
    ("(Nile Wire) — A ferry sank.", None, "Nile Wire", None, "A ferry sank."),
    ("Baku, Azerbaijan – The two ministers spoke.", "Baku, Azerbaijan", None, None, "The two ministers spoke."),
    ("Nairobi – The two ministers spoke.", "Nairobi", None, None, "The two ministers spoke."),
    ("UNITED NATIONS, Sept. 3 (Xinhua) -- Envoys met.", "UNITED NATIONS", "Xinhua", (None, 9, 3), "Envoys met."),
    ("WASHINGTON/BEIRUT, Nov 9 (Reuters) - Envoys met.", "WASHINGTON/BEIRUT", "Reuters", (None, 11, 9), "Envoys met."),
    ("GAZA CITY, Gaza Strip (AP) — Trucks came.", "GAZA CITY, Gaza Strip", "AP", None, "Trucks came."),
    ("KYIV, Ukraine, Friday, March 4, 2022 (AP) - Rain.", "KYIV, Ukraine", "AP", (2022, 3, 4), "Rain."),
    ("DAMASCUS, SANA- The minister spoke.", "DAMASCUS", "SANA", None, "The minister spoke."),
    ("Tehran, IRNA – The minister spoke.", "Tehran", "IRNA", None, "The minister spoke."),
    ("ISLAMABAD: Police closed the road.", "ISLAMABAD", None, None, "Police closed the road."),
    ("BOGOTÁ, 4 FEB 90 (EFE) -- Troops moved.", "BOGOTÁ", "EFE", (None, 2, 4), "Troops moved."),
    ("SÃO PAULO (AFP) – Nurses marched.", "SÃO PAULO", "AFP", None, "Nurses marched."),
    ("AL-QUDS (Delta Wire): “Come,” he said.", "AL-QUDS", "Delta Wire", None, "“Come,” he said."),
    ("Port of Spain (AP) - 12 people met.", "Port of Spain", "AP", None, "12 people met."),
    ("AFP - A ferry sank.", None, "AFP", None, "A ferry sank."),
]

NO_DATELINES = [
    "Police – who had waited – moved in.",
    "Hezra – the town's largest party – said it would vote.",
    "Hezra – Osland's largest party – said it would vote.",
    "Omar Said (Labour) – the minister – resigned.",
    "Omar Said (Labour) – the minister resigned.",
    "BREAKING: Police closed the road.",
    "NATO: Envoys arrived on Monday.",
    "UN – Envoys arrived on Monday.",
    "On July 3 – a Monday – the council met.",
    "On July 3 – The council met.",
    "The two-day talks - the third round - ended.",
    "Mid- and long-term plans were made.",
    "A 10:20 train was late.",
    "He said: Come.",
    "(This story was updated) - Police closed the road.",
    "the coast — Police closed the road.",
    "IT — the firm said.",
    "",
    "–",
    " - ",
]


@pytest.mark.parametrize(("line", "place", "agency", "day", "story"), DATELINES)
def test_reads_place_agency_day_and_where_the_story_starts(
    line: str, place: str | None, agency: str | None, day: tuple[int | None, int, int] | None, story: str
) -> None:
    found = read_dateline(line)
    assert found is not None
    assert (found.place, found.agency, line[found.end :]) == (place, agency, story)
    assert (found.day and found.day[2:]) == day


@pytest.mark.parametrize("line", NO_DATELINES)
def test_leaves_sentences_alone(line: str) -> None:
    assert read_dateline(line) is None
