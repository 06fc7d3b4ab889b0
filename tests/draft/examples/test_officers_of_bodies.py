"""Officers of banks, agencies and secretariats: of which body, and so of which country or none."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents

LEAD = "Lusaka, 12 April 2022 - Zambia's Minister of Finance, Ana Bee, met"


def told(text: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Give by name the role, country and side of who took part in the first meeting."""
    tables = draft(f"Zambia meets partners\n\n{text}", EMPTY).tables
    named = {each.id: each for each in tables.people}
    return {
        named[each.person].name: (
            each.role,
            each.country or named[each.person].country,
            each.side,
        )
        for each in tables.meetings[0].participants
    }


@pytest.mark.parametrize(
    "body",
    ["African Development Bank Group", "Inter-American Development Bank", "World Bank Group"],
)
def test_an_officer_of_a_body_of_many_countries_is_of_no_side(body: str) -> None:
    for who in (f"the {body}'s Country Manager, Ivo Kass,", f"Ivo Kass, the {body}'s Director,"):
        assert told(f"{LEAD} {who} in Lusaka on Monday.")["Ivo Kass"][1:] == (None, "guest")


@pytest.mark.parametrize(
    ("body", "short", "code"),
    [
        ("the African Development Bank's Director, Ivo Kass,", "Bank", None),
        ("the Food and Agriculture Organization's Director, Ivo Kass,", "Organization", None),
        ("Ivo Kass, Secretary-General of the Commonwealth,", "Secretariat", None),
        ("the European Commission's Director-General for Trade, Ivo Kass,", "Commission", "EU"),
        ("European Investment Bank Vice-President Ivo Kass", "bank", "EU"),
    ],
)
def test_the_bank_s_officer_is_of_the_bank_named_before(
    body: str, short: str, code: str | None
) -> None:
    found = told(f"{LEAD} {body} in Lusaka. The {short}'s Chief Economist, Una Orr, was present.")
    assert found["Una Orr"] == ("Chief Economist", code, "guest")


def test_a_state_s_own_commission_is_not_the_union_s() -> None:
    text = (
        f"{LEAD} the Minister of Finance of Latvia, Ivo Kass, in Lusaka. They thanked the African"
        " Union Commission. The Honey Commission's Director, Una Orr, and the Commission's"
        " Secretary, Leo Vella, were present."
    )
    assert [told(text)[name][1] for name in ("Una Orr", "Leo Vella")] == ["ZM", "ZM"]


@pytest.mark.parametrize(
    ("whose", "role"),
    [
        ("the Hive Bank's", "Director for Trade"),
        ("the Ministry of Honey's", "Permanent Secretary"),
        ("Riga Technical University's", "Vice-Rector"),
    ],
)
def test_whose_officer_somebody_is_may_stand_between_name_and_office(whose: str, role: str) -> None:
    text = f"{LEAD} Ivo Kass, {whose} {role}, in Lusaka."
    assert told(text)["Ivo Kass"][0] == role


@pytest.mark.parametrize(
    "told_by",
    [
        "The Hive Authority's Director, Ivo Kass, and the Wax Agency's Chairman, Una Orr, signed"
        " a memorandum on honey in Lusaka",
        "Ivo Kass, the Hive Authority's Acting Regional Director, and Una Orr, the Wax Agency's"
        " Interim Vice President for Trade, Wax and Bees, signed a memorandum on honey",
        "The memorandum on honey was signed by Ivo Kass, the Hive Authority's Director, and Una"
        " Orr, the Wax Agency's Senior Vice President, in Lusaka",
        "The memorandum on honey was signed by Ivo Kass, Hive Authority Director, and Una Orr, Wax"
        " Agency Chairman, in Lusaka",
    ],
)
def test_those_sign_whose_officers_do(told_by: str) -> None:
    text = f"Lusaka, 12 April 2022 - {told_by} on Monday."
    (document,) = documents(text)
    assert [each.name for each in document.parties] == ["Hive Authority", "Wax Agency"]


@pytest.mark.parametrize(
    "told_by",
    [
        "A memorandum was signed between the Hive Agency and two bodies of Zambia:"
        " the Wax Bank and Bee University",
        "A memorandum was signed by three institutions: the Hive Agency, the Wax Bank and"
        " Bee University",
        "The Hive Agency signed a memorandum with two partners: the Wax Bank and Bee University",
    ],
)
def test_bodies_counted_before_a_colon_are_those_after_it(told_by: str) -> None:
    (document,) = documents(f"Lusaka, 12 April 2022 - {told_by}.")
    found = [each.name for each in document.parties]
    assert found == ["Hive Agency", "Wax Bank", "Bee University"]
