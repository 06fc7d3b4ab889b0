"""Countries and offices of those whom a report of their own country names without any."""

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.records import Meeting
from tests.draft.found import EMPTY


def met(text: str) -> Meeting:
    (only,) = draft(text, EMPTY).tables.meetings
    return only


def sides(text: str) -> list[tuple[str, str | None]]:
    return [(each.person, each.country) for each in met(text).participants]


@pytest.mark.parametrize(
    "told",
    [
        "Vella conveyed the greetings of the Prime Minister of Malta.",
        "Leo Vella conveyed the greetings of the President and the Prime Minister of Malta to her.",
        "He brought an invitation from the Prime Minister of Malta.",
    ],
)
def test_whose_greetings_are_conveyed_is_not_who_received_them(told: str) -> None:
    text = "Riga, 4 March 2025\n\nPrime Minister Ana Bee received Foreign Minister of Malta"
    assert sides(f"{text} Leo Vella. {told}") == [("ana-bee", "LV"), ("leo-vella", "MT")]


def test_leaders_met_besides_do_not_look_on_at_a_signing() -> None:
    text = (
        "RIGA, 4 March 2025 (LETA) - Interior Minister Ana Bee and her Maltese counterpart Leo"
        " Vella signed a protocol on bees.\n\nThe official from Valletta also had meetings with"
        " President Eva Kass and Prime Minister Jan Ozols."
    )
    assert sides(text) == [
        ("ana-bee", "LV"),
        ("leo-vella", "MT"),
        ("eva-kass", "LV"),
        ("jan-ozols", "LV"),
    ]


def test_an_office_that_one_country_has_tells_it_where_nothing_else_does() -> None:
    text = (
        "4 March 2025\n\nDeputy Secretary of State Ivo Holt met with Finnish Foreign Minister Outi"
        " Kass in Helsinki. They discussed support for Ukraine, and signed a protocol on bees."
    )
    assert sides(text) == [("ivo-holt", "US"), ("outi-kass", "FI")]
    assert "UA" not in met(text).documents[0].countries


def test_a_head_of_government_may_be_told_so_beside_the_office() -> None:
    text = "Bamako, 4 March 2025. The Prime Minister, Head of Government, General Abdou Bah, met"
    (first, _) = met(f"{text} Foreign Minister of Togo Ali Kass.").participants
    assert (first.role, first.level) == ("Prime Minister, Head of Government", "head-of-government")


@pytest.mark.parametrize("style", ["", "His Excellency ", "H.E. ", "HE Dr "])
def test_a_counterpart_may_be_styled_before_the_office(style: str) -> None:
    text = f"Riga, 4 March 2025. President Ana Bee met her Maltese counterpart, {style}President"
    assert sides(f"{text} Leo Vella.") == [("ana-bee", "LV"), ("leo-vella", "MT")]
