"""Datelines: what stands before a report's first sentence."""

import datetime

import pytest

from diplo_cli.draft.datelines import alone, dateline
from diplo_cli.draft.report import read_report
from diplo_cli.draft.source import find_source


@pytest.mark.parametrize(
    ("text", "city", "country", "agency"),
    [
        ("SINGAPORE: Prime Minister N met", "Singapore", "SG", None),
        ("ANKARA — The president", "Ankara", "TR", None),
        ("Entebbe, Uganda | THE BEE POST | The president", "Entebbe", "UG", None),
        ("Hanoi (VNA) – The prime minister", "Hanoi", "VN", "VNA"),
        ("By Jane Roe, LAGOS, May 3 – The", "Lagos", "NG", None),
        ("KUALA LUMPUR, May 3 (Bernama) — The", "Kuala Lumpur", "MY", "Bernama"),
        ("MOSCOW, November 28. /TASS/. The", "Moscow", "RU", "TASS"),
        ("NUR-SULTAN. KAZINFORM – The", "Nur-Sultan", "KZ", "KAZINFORM"),
        ("Doha, Qatar: The Amir", "Doha", "QA", None),
        ("(WIRE- Agency (AG)) KUWAIT, May 13 (AG) -- The", "Kuwait City", "KW", "AG"),
        ("Addis Ababa, May 10/2020 (ENA) The minister", "Addis Ababa", "ET", "ENA"),
        ("VILNIUS - The", "Vilnius", "LT", None),
        ("NICOSIA. – The", "Nicosia", "CY", None),
        ("State House, Nairobi, Kenya, Monday 3 May 2022 – The", "Nairobi", "KE", None),
        ("Baku / 03.05.22 / Wire: The", "Baku", "AZ", "Wire"),
        ("Washington, DC, Tuesday, May 3, 2022 – The", "Washington", "US", None),
        ("Riga, Waxland (Hive Services): May 3, 2022 - The", "Riga", "LV", "Hive Services"),
        ("LILLEBY, 3 May (AG) - The", None, None, "AG"),
        ("Abu Dhabi, the United Arab Emirates (3 May 2024) - The", "Abu Dhabi", "AE", None),
        ("(Nairobi) The", "Nairobi", "KE", None),
        ("Prague, The Czech Republic, Friday 3 May 2024 – The", "Prague", "CZ", None),
    ],
)
def test_a_dateline_is_read(
    text: str, city: str | None, country: str | None, agency: str | None
) -> None:
    found = dateline(text)
    assert (found.city, found.country, found.agency) == (city, country, agency)
    assert text[found.end :].startswith(("The", "Prime"))


@pytest.mark.parametrize(
    "text",
    [
        "Baku – Tbilisi trains run again.",
        "Georgia: a land of wine.",
        "London on Monday: the talks begin.",
        "The president met the king.",
        "UNESCO: The list grew.",
    ],
)
def test_a_sentence_that_begins_with_a_place_is_no_dateline(text: str) -> None:
    assert dateline(text).end == 0


def test_a_dateline_gives_its_day() -> None:
    found = dateline("RABAT, 3 May (AG) - The", datetime.date(2024, 6, 1))
    assert found.date == datetime.date(2024, 5, 3)


@pytest.mark.parametrize(
    ("row", "city"),
    [
        ("BAKU, Azerbaijan, Dec. 22", "Baku"),
        ("HNA, Riga", "Riga"),
        ("Yaounde, 21-12-2012", "Yaounde"),
        ("AG | Bangkok | Updated: 17-07-2023 19:03", "Bangkok"),
        ("January 20, 2022 - Paris, France - The Ministry", "Paris"),
        ("London visit agreed", None),
    ],
)
def test_a_dateline_may_stand_alone(row: str, city: str | None) -> None:
    assert alone(row).city == city


@pytest.mark.parametrize(
    "text", ["Riga. On Monday the ministers met.", "5 June 2024. Riga. The ministers met."]
)
def test_a_city_may_stand_before_a_full_stop_alone(text: str) -> None:
    found = dateline(text)
    assert found.city == "Riga"
    assert text[found.end :].endswith("ministers met.")
    assert found.date is None or str(found.date) == "2024-06-05"


def test_a_semicolon_may_end_a_dateline() -> None:
    found = dateline("Muscat; Eng. Ali Saqr, Minister of Wax, was received here.")
    assert found.city == "Muscat"


@pytest.mark.parametrize(
    "text",
    [
        "(Riga, 3 March 2025) The ministers met.",
        "Monday 3 March 2025 – Riga, Latvia. The ministers met.",
        "3 March 2025, Riga, Latvia. The ministers met.",
    ],
)
def test_a_dateline_may_stand_in_brackets_or_behind_its_day(text: str) -> None:
    found = dateline(text)
    assert (found.city, found.date) == ("Riga", datetime.date(2025, 3, 3))
    assert text[found.end :] == "The ministers met."


@pytest.mark.parametrize(
    "text",
    [
        "(Riga, as ever) The ministers met.",
        "Monday 3 March 2025 – Riga opened its gates to all. The ministers met.",
    ],
)
def test_other_brackets_and_days_begin_no_dateline(text: str) -> None:
    assert dateline(text).city is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ST. PAUL, Minn. (July 11, 2024) – The governor met", ("St. Paul", "US")),
        ("DENVER, Colo., July 11, 2024 -- The governor met", ("Denver", "US")),
        ("HIVETOWN, N.M. — The governor met", ("Hivetown", "US")),
    ],
)
def test_a_state_of_the_us_is_shortened(text: str, place: tuple[str, str]) -> None:
    found = dateline(text)
    assert (found.city, found.country, text[found.end :]) == (*place, "The governor met")


@pytest.mark.parametrize(
    "line", ["Lima (Peru), (Mar. 12/15).", "Lima, Mar. 12/15 –", "LIMA, March 12/15:"]
)
def test_a_year_of_two_digits_stands_behind_a_slash(line: str) -> None:
    assert dateline(f"{line} The Minister met").date == datetime.date(2015, 3, 12)


def test_a_dateline_stands_below_key_points_and_headings() -> None:
    found = find_source(
        read_report(
            "Peru and Malta sign pacts\n\nThe Key Point:\n\nTwo pacts were signed yesterday in the "
            "margins of the summit.\n\nThe Facts\n\n  • The first pact replaces one of 1987.\n\n"
            "The Full Story\n\nLima, Peru – Malta and Peru on Tuesday signed two pacts here.",
            "report",
        ).blocks
    )
    assert (found.city, found.city_country) == ("Lima", "PE")
