"""Who signs with a country, whose ministry it is that bears its country's name, who speaks."""

import pytest

from tests.draft.found import documents, meetings

RIGA = "RIGA, 5 March 2025. "


def parties(text: str) -> list[tuple[str, str | None]]:
    (found,) = documents(text)
    return [(each.name, each.country) for each in found.parties]


@pytest.mark.parametrize(
    "agents", ["Malta and Valoria Energies", "Valoria Energies and Malta", "Malta and VALORIA"]
)
def test_who_signs_with_a_country_is_a_party(agents: str) -> None:
    (found,) = documents(f"{RIGA}{agents} signed a $6 billion (5.4 billion euros) contract on wax.")
    assert [each.name.lower()[:7] for each in found.parties] == ["valoria"]
    assert (found.title, found.countries) == ("Contract on wax", ("MT",))


@pytest.mark.parametrize(
    "signed",
    [
        "Valoria Energies CEO Leo Borg signed an MoU with Maltese Energy Minister Ivo Vella.",
        "Maltese Energy Minister Ivo Vella signed an MoU with Valoria Energies CEO Leo Borg.",
    ],
)
def test_the_head_of_a_body_signs_for_it_beside_a_minister(signed: str) -> None:
    assert {name for name, _ in parties(RIGA + signed)} == {
        "Valoria Energies",
        "Ministry of Energy of Malta",
    }


def test_no_mines_sign_where_their_minister_does() -> None:
    text = f"{RIGA}Leo Borg signed an MoU with Maltese Mines and Honey Minister Ivo Vella."
    assert parties(text) == []


def test_an_acronym_behind_the_last_of_a_list_joins_no_others() -> None:
    named = "the Malta Bee Commission, Enterprise Peru and Invest Chile (CIPA)"
    assert parties(f"{RIGA}An MoU was signed by {named}.") == [
        ("Malta Bee Commission", "MT"),
        ("Enterprise Peru", "PE"),
        ("Invest Chile", "CL"),
    ]


@pytest.mark.parametrize("joint", [" ", ", "])
def test_a_ministry_s_country_may_stand_behind_its_name(joint: str) -> None:
    named = f"the Ministry of Bees{joint}Malta and the Wax Board of Peru"
    assert parties(f"{RIGA}An MoU was signed between {named}.") == [
        ("Ministry of Bees", "MT"),
        ("Wax Board of Peru", "PE"),
    ]


def test_a_body_s_name_in_full_may_follow_its_acronym() -> None:
    named = "the Wax Board and IPEN, the Peruvian Institute of Nuclear Energy"
    assert parties(f"{RIGA}An MoU was signed between {named}.")[1] == (
        "Peruvian Institute of Nuclear Energy",
        "PE",
    )


@pytest.mark.parametrize(
    ("who", "office"),
    [
        ("the Secretary-General, Lok Sabha, Shri Ivo Vella", "Secretary-General, Lok Sabha"),
        ("Speaker of the Jatiya Sangsad Ivo Vella", "Speaker of the Jatiya Sangsad"),
        (
            "the President of the Federation of Indian Chambers of Commerce and Industry Ivo Vella",
            "President of the Federation of Indian Chambers of Commerce and Industry",
        ),
        ("the High Commissioner of Malta, Rear Adm. (Retd) Ivo Vella,", "High Commissioner"),
    ],
)
def test_who_holds_an_office_of_a_body(who: str, office: str) -> None:
    (found,) = meetings(f"{RIGA}Latvian President Ana Bee met {who} on Monday.")
    assert [each.title for each in found.people if each.name == "Ivo Vella"] == [office]


def test_a_spokesman_is_no_minister() -> None:
    text = f"{RIGA}According to the spokesman, Foreign Minister Ana Bee met Ivo Vella of Malta."
    assert meetings(text)[0].people[0].title == "Foreign Minister"


@pytest.mark.parametrize("told", ["Ana Bee met Ivo Vella of Malta and", "Ivo Vella of Malta"])
def test_the_day_on_which_a_guest_will_leave_is_none_of_the_meeting(told: str) -> None:
    text = (
        f"15 November 2022\n\nRIGA: Latvian President {told} will leave for Hivetown on Wednesday."
    )
    assert [each.date.isoformat() for each in meetings(text)] == ["2022-11-15"]


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("St. Kitts-Nevis", "KN"),
        ("Bosnia-Herzegovina", "BA"),
        ("Congo Brazzaville", "CG"),
        ("Trinidad-Tobago", "TT"),
    ],
)
def test_a_country_s_short_name_with_a_hyphen_is_whole(named: str, code: str) -> None:
    (found,) = documents(f"{RIGA}The {named} government signed a visa agreement with Malta.")
    assert (found.parties, set(found.countries)) == ((), {code, "MT"})
