"""Documents that reports of many lands tell of twice, or of several at once."""

import pytest

from tests.draft.found import documents, meeting, meetings, people, sides, titles


@pytest.mark.parametrize("short", [" (MoU)", " (MOU)", ""])
def test_the_memorandum_in_short_is_no_subject_of_it(short: str) -> None:
    text = (
        f"Malta and Peru signed a Memorandum of Understanding{short} today aimed at closer ties. "
        "Presidents Ana Bee and Leo Vella witnessed the signing of the MoU on wax trade."
    )
    found = documents(text, codes=("MT", "PE"))
    assert [each.title for each in found] == ["MoU on wax trade"]


def test_a_headline_s_bilateral_cooperation_is_no_subject() -> None:
    text = "Malta, Peru sign MoU to boost bilateral cooperation\n\nMalta and Peru signed an MoU."
    assert titles(text) == ["MoU"]


@pytest.mark.parametrize("did", ["spoke of trade", "noted their ties", "stressed wax"])
def test_the_minister_who_acts_is_not_the_one_named_before(did: str) -> None:
    text = "Minister Leo Vella received envoys in Riga. "
    told = f"In his talks with the Ambassador of Egypt, Ms. Ana Bee, the Minister {did}."
    (found,) = meetings(text + told)
    assert [(each.name, each.title) for each in found.people] == [
        ("Leo Vella", "Minister"),
        ("Ana Bee", "Ambassador"),
    ]


def test_a_second_office_is_still_held_by_who_is_named_before() -> None:
    (found,) = meetings("Ivo Kass met Deputy Prime Minister Ana Bee, the Minister of Wax.")
    assert found.people[1].title == "Deputy Prime Minister, Minister of Wax"


@pytest.mark.parametrize(
    "those", ["Those who attended the meeting were", "Those present were", "Also present were"]
)
def test_a_list_of_those_present_may_give_each_only_a_country(those: str) -> None:
    text = "President Leo Vella of Latvia hosted a meeting in Riga. "
    (found,) = meetings(f"{text}{those} Ana Bee (Malta), Eva Liepa (Peru) and Ivo Kass (Cuba).")
    told = [(each.name, each.country) for each in found.people]
    assert told[1:] == [("Ana Bee", "MT"), ("Eva Liepa", "PE"), ("Ivo Kass", "CU")]


def test_bodies_present_are_no_people() -> None:
    text = "President Leo Vella met Minister Ana Bee in Riga. "
    (found,) = meetings(f"{text}Those present were Wax Bank and Hive Corporation officials.")
    assert [each.name for each in found.people] == ["Leo Vella", "Ana Bee"]


RIGA = "Riga, 4 March 2025. "


@pytest.mark.parametrize("number", ["two executive programmes", "two programmes", "a programme"])
def test_a_ministry_of_three_fields_is_one_of_two_parties(number: str) -> None:
    found = documents(
        f"Peru and Malta signed {number} on honey between the Ministry of Bees and Sports of Peru"
        " and the Ministry of Culture, Sports and Bees of Malta.",
        ("MT", "PE"),
    )
    assert {tuple(party.name for party in each.parties) for each in found} == {
        ("Ministry of Bees and Sports of Peru", "Ministry of Culture, Sports and Bees of Malta")
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Bee Academy", "the Wax Institute"),
        ("its Institute of Bees and Wax", "its College of Science"),
        ("Ana Bee", "Leo Vella"),
    ],
)
def test_a_part_that_represents_a_body_is_no_party(one: str, other: str) -> None:
    (found,) = documents(
        f"The MoU on honey was signed between the Ministry of Trade of Peru, represented by {one},"
        f" and the Hive University, represented by {other}.",
        ("MT", "PE"),
    )
    assert found.title == "MoU on honey"
    assert [each.name for each in found.parties] == ["Ministry of Trade of Peru", "Hive University"]


def test_a_ministry_that_represents_a_country_is_the_party() -> None:
    (found,) = documents(
        "The MoU on honey was signed between the Ministry of Bees of Peru and Malta, represented"
        " by the Ministry of Wax.",
        ("MT", "PE"),
    )
    names = [each.name for each in found.parties]
    assert names == ["Ministry of Bees of Peru", "Ministry of Wax of Malta"]


@pytest.mark.parametrize(
    "told",
    [
        "On the Peruvian side, the MoU on wax was signed by {one}, with {other} signing for the "
        "Latvian side.",
        "{one} signed the MoU on wax for the Peruvian side, while {other} signed for the Latvian "
        "side.",
        "The MoU on wax was signed by {one} from the Peruvian side and {other} from the Latvian "
        "side.",
        "The MoU on wax was signed by {one}, representing Peru, and {other}, representing Latvia.",
        "An MoU on wax was signed by {one} for Peru and {other} for Latvia.",
    ],
)
def test_each_signs_for_the_side_told_of_them(told: str) -> None:
    text = told.format(one="Minister of Bees Ana Bee", other="Minister of Finance Leo Vella")
    found = meeting(f"{RIGA}{text}")
    assert sides(found) == {"ana-bee": ("PE", "guest"), "leo-vella": ("LV", "host")}
    assert [(each.title, each.signatories) for each in found.documents] == [
        ("MoU on wax", ("ana-bee", "leo-vella"))
    ]


@pytest.mark.parametrize("of", ["of the two MoUs", "of these MoUs", "of them", "of the memoranda"])
def test_the_first_of_several_is_one(of: str) -> None:
    text = (
        f"Malta and Peru signed two MoUs. The first {of} concerns honey and wax. "
        f"The second {of} covers trade in bees."
    )
    kind = "Memorandum" if "memoranda" in of else "MoU"
    assert titles(text) == [f"{kind} on honey and wax", f"{kind} on trade in bees"]


def test_who_signed_one_of_several_is_told_aside() -> None:
    (found,) = documents(
        "Malta and Peru signed two MoUs. The first MoU, signed by the Bee Agency of Malta and the "
        "Wax Council of Peru, is on honey.",
        ("MT", "PE"),
    )
    parties = [each.name for each in found.parties]
    assert (found.title, parties) == (
        "MoU on honey",
        ["Bee Agency of Malta", "Wax Council of Peru"],
    )


@pytest.mark.parametrize(
    ("office", "name", "title"),
    [
        ("the King of Jordan, His Majesty King", "Talal III", "King"),
        ("the Sultan of Oman, HM Sultan", "Faisal bin Tarik", "Sultan"),
        ("Her Excellency Minister", "Ana Bee", "Minister"),
        ("Her Highness Minister", "Ana Bee", "Minister"),
        ("the Minister of Bees of Peru, Her Excellency Minister", "Ana Bee", "Minister of Bees"),
    ],
)
def test_a_style_is_part_of_neither_name_nor_office(office: str, name: str, title: str) -> None:
    text = f"{RIGA}Foreign Minister of Latvia Leo Vella met with {office} {name}."
    assert (name, title) in people(text)


@pytest.mark.parametrize("between", [", between {pair}, aims to save", " between {pair} is on"])
def test_one_of_two_kinds_is_told_after_the_other_kind(between: str) -> None:
    pair = "the Bee Agency of Malta and the Wax Council of Peru"
    found = documents(
        "Malta and Peru signed two programmes and two MoUs. The programmes are a programme on trade"
        " and a programme on health.\n\nThe first of the two MoUs concerns honey. The second MoU"
        f"{between.format(pair=pair)} bees.",
        ("MT", "PE"),
    )
    assert [each.type for each in found] == ["programme", "programme", "memorandum", "memorandum"]
    assert [party.name for party in found[-1].parties] == [
        "Bee Agency of Malta",
        "Wax Council of Peru",
    ]


@pytest.mark.parametrize(
    "years", ["2025-2026, 2026-2027 and 2027-2028", "2025/26, 2026/27, and 2027/28", "2025-2028"]
)
def test_years_told_one_by_one_are_one_span(years: str) -> None:
    text = f"Malta and Peru signed a programme on honey for the academic years {years}."
    assert [(each.valid_from, each.valid_until) for each in documents(text)] == [("2025", "2028")]
