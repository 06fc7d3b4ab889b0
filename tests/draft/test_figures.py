"""Money, percentages, volumes and counts."""

import pytest

from diplo_cli.draft.quantities import quantities_in
from tests.draft.found import PAIR, meeting


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("amounted to $500 million", 500_000_000, "USD"),
        ("amounted to USD 1.2 bn", 1_200_000_000, "USD"),
        ("amounted to US$8.9 billion", 8_900_000_000, "USD"),
        ("amounted to 3 trillion tenge", 3_000_000_000_000, "KZT"),
        ("nearly half a billion dollars", 500_000_000, "USD"),
        ("one billion dollars", 1_000_000_000, "USD"),
        ("a loan of €20 million", 20_000_000, "EUR"),
        ("a loan of 6.5 million euros", 6_500_000, "EUR"),
        ("1.5 million tonnes of cargo", 1_500_000, "tonnes"),
        ("410,000 tons of cargo", 410_000, "tons"),
        ("40 metric tons of cargo", 40, "tonnes"),
        ("145 million cubic meters of gas", 145_000_000, "cubic metres"),
        ("a framework of 165 documents", 165, "documents"),
        ("62 joint industrial projects", 62, "projects"),
        ("half a million visitors came", 500_000, "visitors"),
        ("one million tourists came", 1_000_000, "tourists"),
        ("over 40,000 passengers", 40_000, "passengers"),
        ("a grant of 129.658 billion JPY", 129_658_000_000, "JPY"),
        ("worth 3.2 billion Russian rubles", 3_200_000_000, "RUB"),
        ("cost 2.2 billion Kuwaiti dinars", 2_200_000_000, "KWD"),
        ("trade of TT$1.6 billion", 1_600_000_000, "TTD"),
        ("relief worth 5 million kina", 5_000_000, "PGK"),
        ("a field of 3.5 trillion cubic feet", 3_500_000_000_000, "cubic feet"),
        ("thirty-eight companies came", 38, "companies"),
        ("some 320 government and corporate officials", 320, "officials"),
        ("the 222-kilometre road", 222, "kilometres"),
        ("the number of trucks had risen again in 2024, to 93,600", 93_600, "trucks"),
        ("the number of tourists reached 138,000", 138_000, "tourists"),
        ("the number of SMEs had reached 1,941, in 17 countries", 1_941, "SMEs"),
        ("the existence of fifty-two (52) bridges", 52, "bridges"),
        ("five million (5,000,000) US dollars", 5_000_000, "USD"),
        ("trade of US $ 500 million", 500_000_000, "USD"),
        ("a quarter of a million euros", 250_000, "EUR"),
        ("three quarters of a billion euros", 750_000_000, "EUR"),
        ("two and a half million tonnes", 2_500_000, "tonnes"),
        ("50,000 tones of cement", 50_000, "tonnes"),
        ("loans of Rs 1.5 lakh crore", 1_500_000_000_000, "INR"),
        ("a plant of 250MW", 250, "megawatts"),
        ("over 120km of road", 120, "kilometres"),
        ("an area of 1,200 sq km", 1_200, "square kilometres"),
        ("a grant of 5 million Fijian dollars", 5_000_000, "FJD"),
        ("a grant of 2.1 million Solomon dollars", 2_100_000, "SBD"),
        ("Some 250 Dominican youth study there", 250, "youth"),
        ("About 11,000 Senegalese live there", 11_000, "people"),
        ("building on 14 existing agreements, they signed six", 14, "agreements"),
        ("a charge of 15 dollars per 100 kilometres", 15, "USD"),
    ],
)
def test_a_quantity_is_given_in_whole_units(text: str, value: float, unit: str) -> None:
    assert [(each.value, each.unit) for each in quantities_in(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("Trade grew by 21 percent", 21, "change"),
        ("up 11.5 per cent", 11.5, "change"),
        ("which is 3.8 percent less than in 2022", -3.8, "change"),
        ("Exports fell by 11% last year", -11, "change"),
        ("exports had shot up by 27pc", 27, "change"),
        ("goods worth much, 21 percent up on 2023", 21, "change"),
        ("trade stood at much, down 6.1 percent from a year before", -6.1, "change"),
        ("trade reached much (+6.1%)", 6.1, "change"),
        ("cutting losses by 25 per cent", -25, "change"),
        ("95 per cent of foreign trade passes through the port", 95, "level"),
        ("The duty fell to one percent", 1, "level"),
        ("The share was reduced to 4.9%", 4.9, "level"),
        ("The share has declined from 60 percent", 60, "level"),
        ("Growth of output slowed to 3 percent", 3, "change"),
        ("The increase amounted to 15%", 15, "change"),
        ("Sales rose by up to 15%", 15, "change"),
        ("Sales fell ten per cent", -10, "change"),
        ("Small firms make up 98.5% of all companies", 98.5, "level"),
        ("Women took up 40 percent of the seats", 40, "level"),
    ],
)
def test_a_percentage_is_a_change_or_a_level(text: str, value: float, measure: str) -> None:
    assert [(each.value, each.measure) for each in quantities_in(text)] == [(value, measure)]


@pytest.mark.parametrize(
    "text",
    [
        "on 12 March 2025",
        "met on May 16 and discussed bilateral relations",
        "over the past 20 years",
        "Article 36 of the treaty",
        "the two sides signed 12 agreements",
        "COP29 conference",
        "a 400-kilovolt line",
        "the 2022-2026 programme",
        "the large number of mines that were laid over about 30 years",
        "the 1000 Fair Harbours initiative",
        "worth $1-2 billion",
        "June 14 this year saw them meet",
        "a rise of 5-7%",
        "an item for his file (R/R04/RS5)",
        "in the presence of more than 70 ambassadors",
    ],
)
def test_a_number_that_counts_nothing_is_no_figure(text: str) -> None:
    assert quantities_in(text) == []


@pytest.mark.parametrize(
    "bracket", ["(US$3.24 billion)", "(equivalent to approximately US$3.24 billion)", "(or $3 bn)"]
)
def test_money_that_a_bracket_converts_counts_once(bracket: str) -> None:
    found = quantities_in(f"reached AED11.9 billion {bracket} in 2023")
    assert [each.unit for each in found] == ["AED"]


def test_the_same_amount_said_twice_in_a_sentence_counts_twice() -> None:
    text = "Of the $50 million, $25 million is a credit and $25 million is a grant."
    found = meeting(f"{PAIR} today.\n\n{text}").figures
    assert [each.value for each in found] == [50_000_000, 25_000_000, 25_000_000]


def test_rupees_and_kwachas_go_by_the_countries() -> None:
    assert [each.unit for each in quantities_in("from Rs13 billion", ("CN", "NP"))] == ["NPR"]
    assert [each.unit for each in quantities_in("with K17.5bn", ("JP", "MW"))] == ["MWK"]
    assert quantities_in("at K17.5bn", ("JP", "PE")) == []


def test_ngultrum_are_of_bhutan_alone() -> None:
    text = "cost Nu 54 million"
    assert [each.unit for each in quantities_in(text, ("BT",))] == ["BTN"]
    assert quantities_in(text, ("PE",)) == []


def test_a_currency_said_once_holds_for_the_rest_of_a_sentence() -> None:
    text = "Trade stood at 1.2 billion euros, exports for 800 million and imports for 400 million."
    found = quantities_in(text)
    assert [(each.value, each.unit) for each in found] == [
        (1_200_000_000, "EUR"),
        (800_000_000, "EUR"),
        (400_000_000, "EUR"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("raised the number of guides from 19,500 to 38,000", [(19_500, None), (38_000, None)]),
        ("1.5 million to 2 million tons", [(1_500_000, "at least"), (2_000_000, "up to")]),
        ("between 30 and 40 schools", [(30, "at least"), (40, "up to")]),
        ("5 to 7 million euros", [(5_000_000, "at least"), (7_000_000, "up to")]),
        ("by 30 to 40 schools", [(40, None)]),
        ("from 2024 to 500 schools", [(500, None)]),
        ("under Decree 12 to 50 schools", [(50, None)]),
        ("Peru and 20 schools", [(20, None)]),
    ],
)
def test_two_numbers_may_share_a_unit(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert [(each.value, each.qualifier) for each in quantities_in(text)] == expected


def test_a_word_that_several_countries_use_goes_by_the_countries() -> None:
    assert [each.unit for each in quantities_in("2.4 billion dirhams", ("NG", "MA"))] == ["MAD"]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("nearly $5 million", "nearly"),
        ("exceeded $5 million", "more than"),
        ("bring trade to $5 million", "target"),
        ("trade is to be doubled to $5 million", "target"),
        ("trade has doubled to $5 million", None),
        ("bring the turnover to $5 million", "target"),
        ("raise the trade, which was never really as high as of late, to $5 million", "target"),
        ("the new target is $5 million", "target"),
        ("a goal for trade of $5 million", "target"),
        ("with the aim of reaching $5 million", "target"),
        ("the $5 million trade target", "target"),
        ("raise the share to 40 percent", "target"),
        ("bring water to 120,000 people", None),
        ("They handed over 20 tractors", None),
        ("trade surpassed $5 million", "more than"),
        ("in excess of $5 million", "more than"),
        ("no less than $5 million", "no less than"),
        ("as many as 30 ships", "as many as"),
    ],
)
def test_what_qualifies_a_number_is_kept(text: str, qualifier: str) -> None:
    assert quantities_in(text)[0].qualifier == qualifier


def test_a_figure_has_name_period_sector_and_cite() -> None:
    text = "Based on the results of the previous year, mutual trade amounted to nearly $5 million."
    (figure,) = meeting(f"{PAIR} today.\n\n{text}").figures
    assert (figure.name, figure.period, figure.sectors) == ("Mutual trade", "2024", ("trade",))
    assert figure.cite == ("report-2025-03-06#3",)


@pytest.mark.parametrize(
    "text",
    [
        "The base is about 41 kilometres from here.",
        "He won with 81.31% of the vote.",
        "Some 4,500 participants came.",
        "They met for 12 days.",
        "(EUR 1 = HUF 403)",
    ],
)
def test_what_is_no_matter_of_the_talks_is_no_figure(text: str) -> None:
    assert quantities_in(text) == []


def test_days_that_are_agreed_are_counted() -> None:
    (found,) = quantities_in("Visitors may stay visa free for up to 90 days.")
    assert (found.value, found.unit, found.qualifier) == (90, "days", "up to")


def test_a_number_of_words_may_have_two() -> None:
    assert [each.value for each in quantities_in("twenty-five million dollars")] == [25_000_000]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Commercial exchange of Georgia and Cyprus stood at $3 million.", "Commercial exchange"),
        ("Two grants with a combined worth of close to $3 million were sealed.", "Two grants"),
        ("They said that, while imports soared to $3 million, wax fell.", "Imports"),
        ("For the hives the government has assigned $3 million this year.", "Hives the government"),
        ("It sold $3 million of wax to them.", "Wax"),
    ],
)
def test_a_name_neither_begins_nor_ends_in_loose_words(text: str, name: str) -> None:
    named = meeting(f"{PAIR} today.\n\n{text}").figures[0].name
    assert named.startswith(name)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "In January-November last year trade was $9 million, 7.5% more than in the same period"
            " of 2023.",
            ["2024-01/2024-11", "2024-01/2024-11"],
        ),
        (
            "Compared with the corresponding period of 2023, sales of wax grew by 12% in 2024.",
            ["2024"],
        ),
        (
            "Trade stood at $5 million in the first half of 2024, against $4 million in the same"
            " period of 2023.",
            ["2024-01/2024-06", "2023-01/2023-06"],
        ),
        ("Sales grew from $3 million in 2022 to $5 million in 2023.", ["2022", "2023"]),
        ("Trade will rise to $9 million by 2030, from the current $4 million.", ["2030", None]),
        ("We aim to raise trade, $4 million in 2023, to $9 million.", ["2023", None]),
        ("They spoke of 300 bridges and to reach $9 million by 2030.", [None, "2030"]),
        ("Trade will rise by 2030 to $9 million from $4 million.", ["2030", None]),
        ("Since 1994 the bank has paid for more than 300 bridges.", [None]),
        ("The choir, founded in 1961, has 68 singers.", [None]),
        ("It buys 3,000 tonnes under the contract that both signed in 2013.", [None]),
        (
            "Our aim is $6 million, she said, adding that they proclaim 2026 the year of bees.",
            [None],
        ),
        (
            "Some 1,200 bakers work there, and that trade exceeded $2 million last year.",
            [None, "2024"],
        ),
        ("The 15 treaties that they signed in December 2016 are in force.", ["2016-12"]),
        (
            "In 2022, trade stood at $1.2 billion, and in 2023 it hit $1.5 billion.",
            ["2022", "2023"],
        ),
        (
            "In 2023 the island was the largest buyer of the wax, honey, mead, candles, hives and"
            " combs that come from the mainland and from its neighbours in the north and the west,"
            " and the number of its beekeepers reached 340.",
            ["2023"],
        ),
    ],
)
def test_a_period_is_that_of_the_number_itself(text: str, periods: list[str | None]) -> None:
    assert [each.period for each in meeting(f"{PAIR} today.\n\n{text}").figures] == periods


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The bank signed a $3 million MOU with the Hive Fund of Lira.",
            ["MOU with the Hive Fund"],
        ),
        ("They agreed on a 3 million euro grant to the island.", ["Grant to the island"]),
        ("It gave thanks for the USD 3,000 humanitarian aid.", ["Humanitarian aid"]),
        ("The $3 million hospital was opened.", ["Hospital"]),
        ("Some 320 students from Lira study baking.", ["Students from Lira"]),
        ("Some 200,000 tourists in 2023 came by sea.", ["Tourists"]),
        ("Latvia took in 12,000 students in Q4 2023.", ["Students"]),
        ("It runs the 40 MW Windy Hill plant.", ["Windy Hill plant"]),
        ("The firm inked a deal worth $3 million with a brewer.", ["Value of the deal"]),
        ("They imported sweet honey worth some $3 million.", ["Value of sweet honey"]),
        ("The new bridge will cost $3 million.", ["Cost of the new bridge"]),
        ("They extend 3 million euros in financial grants.", ["Financial grants"]),
        ("Half of them, 40 percent of the exports, go abroad.", ["Share of exports"]),
        ("They strive for a 10 percent rise in sales of wax.", ["Sales of wax"]),
        ("The plan is to raise catches by 20 per cent.", ["Catches"]),
        (
            "Last year's trade of the two was $3 million, up 12 per cent.",
            ["Trade of the two", "Trade of the two"],
        ),
        (
            "The plan brings bilateral trade to $9 million by 2030, from the current $3 million.",
            ["Bilateral trade", "Bilateral trade"],
        ),
        (
            "They have 120 shared treaties in force and an open border.",
            ["Shared treaties in force"],
        ),
        ("It gives real help to others, about $3 million since the flood.", ["Gives real help"]),
        ("She promised $3 million over the next three years for wells.", ["Wells"]),
        ("An agreement on a Line of Credit of $3 million for wells.", ["Line of Credit"]),
        ("Its bakeries employ 3,000 people at four sites.", ["People at four sites"]),
        ("Trade with the Republic of Korea and Japan is $3 million.", ["Trade with the Republic"]),
    ],
)
def test_a_name_says_what_is_measured(text: str, names: list[str]) -> None:
    named = [each.name for each in meeting(f"{PAIR} today.\n\n{text}").figures]
    assert [each[: len(start)] for each, start in zip(named, names, strict=True)] == names


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Non-oil trade grew by 12 percent in 2024.", ("trade",)),
        ("They talked of schools, of rail, and of 40 megawatts of electricity.", ("energy",)),
        ("They talked of schools, and of 40 megawatts of wind power.", ("renewable-energy",)),
        ("Cargo of the ships and ports grew to 400,000 tonnes.", ("shipping",)),
        ("The bank gave $3 million to farmers.", ("agriculture",)),
    ],
)
def test_the_sectors_of_a_figure_are_of_what_it_is_of(text: str, sectors: tuple[str]) -> None:
    (figure,) = meeting(f"{PAIR} today.\n\n{text}").figures
    assert figure.sectors == sectors


def test_the_months_of_a_figure_are_none_of_its_name() -> None:
    text = "Trade from May to August of 2024 was $3 million."
    (figure,) = meeting(f"{PAIR} today.\n\n{text}").figures
    assert (figure.name, figure.period) == ("Trade", "2024-05/2024-08")


@pytest.mark.parametrize("place", ["Côte d'Ivoire", "Côte d’Ivoire", "Rio de Janeiro"])
def test_a_figure_s_name_has_the_whole_name_of_a_place(place: str) -> None:
    (found,) = meeting(f"{PAIR}. Exports to {place} amounted to $20 million.").figures
    assert found.name == f"Exports to {place}"
