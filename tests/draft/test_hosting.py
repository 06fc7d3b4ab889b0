"""Whose guest somebody was, where no sentence says where they met: the place is only guessed."""

import pytest

from tests.draft.found import meetings

KENYAN, PERUVIAN = "Kenyan Foreign Minister John Otieno", "Peruvian Foreign Minister Rosa Quispe"
MET = f"{KENYAN} and {PERUVIAN} met on Tuesday to discuss trade."
KENYA, NAIROBI = (None, "KE"), ("Nairobi", "KE")


def place(text: str, *rows: str) -> tuple[str | None, str | None, bool]:
    """Give the city and the country of the only meeting, and whether they are marked as guessed."""
    around = "\n\n".join(("Trade talks", *rows, "6 March 2024"))
    (found,) = meetings(f"{around}\n\n{text} They spoke about trade.\n")
    guessed = any(each.field in ("city", "country") for each in found.reviews)
    return found.place.city, found.place.country, guessed


@pytest.mark.parametrize(
    "told",
    [
        "“I thank Kenya for the warm hospitality,” said Quispe.",
        "Quispe thanked the Kenyan government for its hospitality.",
        "Quispe thanked Otieno for the warm welcome.",
        "Quispe expressed her gratitude for the hospitality that she found.",
        "Quispe had flown in on Monday.",
        "The Peruvian minister had flown in on Monday for a visit of two days.",
        "The Peruvian minister is in Kenya for three days.",
        "Quispe is the first Peruvian minister to visit Kenya.",
        "The meeting took place at Otieno’s office.",
        "The meeting took place at the office of the Kenyan minister.",
        "Otieno gave a lunch for his guest.",
        "Quispe also toured the port of Mombasa.",
        "They had lunch at the Kenyan parliament.",
        "“My talks with officials in Kenya were good,” said Quispe.",
    ],
)
def test_a_guest_is_told_by_thanks_travels_and_tables(told: str) -> None:
    assert place(f"{MET} {told}") == (*KENYA, True)


@pytest.mark.parametrize(
    "text",
    [
        f"{PERUVIAN} was given a ceremonial welcome by {KENYAN} on Tuesday.",
        f"{PERUVIAN} was seen off at Jomo Kenyatta International Airport by {KENYAN} on Tuesday.",
    ],
)
def test_a_host_is_told_by_the_sentence_itself(text: str) -> None:
    assert place(text) == (*KENYA, True)


@pytest.mark.parametrize(
    "told",
    [
        "Quispe left Nairobi in the evening.",
        "“It is good to have you here in Nairobi,” said Otieno.",
    ],
)
def test_a_guest_leaves_the_city_where_they_met(told: str) -> None:
    assert place(f"{MET} {told}") == (*NAIROBI, True)


@pytest.mark.parametrize(
    "headline", ["Kenyan minister receives Peruvian counterpart", "Otieno hosts Quispe"]
)
def test_a_headline_tells_who_receives(headline: str) -> None:
    assert place(MET, headline) == (*KENYA, True)


@pytest.mark.parametrize(
    "headline",
    ["Kenya welcomes ceasefire", "Peru hosts Kenyan students", "Otieno welcomes offer of Peru"],
)
def test_a_headline_may_tell_of_no_guest(headline: str) -> None:
    assert place(MET, headline) == (None, None, False)


@pytest.mark.parametrize("row", ["Source: Hive News, Nairobi", "Expo 2024 Nairobi"])
def test_a_row_of_a_credit_or_an_advertisement_names_no_city(row: str) -> None:
    assert place(f"{KENYAN} received {PERUVIAN} on Tuesday.", row)[:2] == KENYA


@pytest.mark.parametrize(
    "row",
    [
        "State House, Nairobi",
        "Place: Nairobi",
        "Location: Nairobi, Kenya",
        "05/03/2024 Nairobi",
        "Kenya News Agency, Nairobi, 5 March 2024",
    ],
)
def test_a_row_around_the_text_names_the_city(row: str) -> None:
    assert place(MET, row)[:2] == NAIROBI


def test_sides_that_only_the_headline_names_have_cities_too() -> None:
    text = "Foreign Minister Otieno and Foreign Minister Quispe met to sign a treaty."
    assert place(text, "Kenya and Peru sign a treaty", "Uhuru Palace, Nairobi") == (*NAIROBI, True)


@pytest.mark.parametrize(
    "told",
    [
        "Both thanked Chile for its hospitality.",  # of no side
        "They spoke of the talks in Chile.",
        "Last year Quispe toured the port of Mombasa.",
        "They praised the embassy of Kenya.",
        "They met at her office.",  # of either
        "She thanked Kenya for its hospitality towards refugees.",
        "Quispe left Lima on Monday.",  # her own
        "Peruvian engineers are in Kenya for two years.",
        "Quispe had worked at the Kenyan finance ministry.",
        "They spoke at the Kenyan government's request.",
        "The meeting focused on mining in Kenya.",
        "The Peruvian ambassador gave a dinner for both.",
    ],
)
def test_nothing_of_this_is_a_guess_of_elsewhere_or_another_time(told: str) -> None:
    assert place(f"{MET} {told}") == (None, None, False)


def test_two_hosts_are_none() -> None:
    told = "Quispe thanked Otieno for the welcome, and Otieno thanked Quispe for the welcome."
    assert place(f"{MET} {told}") == (None, None, False)


def test_whoever_leaves_a_city_for_another_may_not_have_met_there() -> None:
    assert place(f"{MET} Quispe left Lima for Nairobi.") == (None, None, False)


def test_whoever_leaves_a_city_for_elsewhere_met_there() -> None:
    assert place(f"{MET} Quispe left Nairobi at night for Geneva.") == (*NAIROBI, True)
