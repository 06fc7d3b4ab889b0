"""Shapes of what governments publish: lists of outcomes, joint statements, communiqués."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents, meeting, meetings, sides, titles

SIGNED = "Riga, 4 March 2025. Peru and Chile signed the following documents:\n"


@pytest.mark.parametrize(
    "marks",
    [("▲", "▲"), ("✅", "➖"), ("o", "o"), ("9.1", "9.2"), ("1.1.", "1.2.")],
)
def test_marks_of_any_shape_are_no_part_of_a_title(marks: tuple[str, str]) -> None:
    one, other = marks
    text = f"{SIGNED}{one} Agreement on Bees;\n{other} MoU on Technical and Vocational Honey"
    assert titles(text) == ["Agreement on Bees", "MoU on Technical and Vocational Honey"]


def test_a_dash_goes_on_with_the_list_around_another() -> None:
    met = "- They met in Riga.\n- They signed:\n  o an MoU on bees"
    assert titles(f"{met}\n- The sides issued a statement.")[0] == "MoU on bees"


@pytest.mark.parametrize(
    "headings",
    [
        ("I. Agreements/MoUs", "II. Announcements"),
        ("Political documents", "II. Cooperation documents (2 items)"),
    ],
)
def test_headings_within_a_list_are_no_documents(headings: tuple[str, str]) -> None:
    one, other = headings
    text = f"{SIGNED}\n{one}\n1. Agreement on bees\n2. MoU on wax\n\n{other}\n1. Support for hives"
    assert [each for each in titles(text) if each != "Support for hives"] == [
        "Agreement on bees",
        "MoU on wax",
    ]


def test_what_a_list_announces_besides_is_no_document() -> None:
    text = f"{SIGNED}\n1. Agreement on bees\n\nII. Announcements\n1. Two more hives for Peru"
    assert titles(text) == ["Agreement on bees"]


@pytest.mark.parametrize("side", ["from the Peruvian side", "for the Peruvian side", "on the side"])
def test_which_side_signed_is_no_part_of_a_title(side: str) -> None:
    text = f"{SIGNED}- Agreement on bees, signed {side} by Minister Ana Bee.\n- Pact on wax."
    assert titles(text) == ["Agreement on bees", "Pact on wax"]


@pytest.mark.parametrize(
    "text",
    [
        "They signed documents, including: an MoU on bees; an MoU on wax; and many others.",
        f"{SIGNED}- MoU on bees;\n- MoU on wax;\n- and others.",
        "Peru and Chile signed an MoU on bees, an MoU on wax, and some others.",
        "Peru and Chile signed two memoranda, namely MoU on bees and MoU on wax.",
        "They exchanged two MoUs between the two, which are an MoU on bees and an MoU on wax.",
    ],
)
def test_what_only_counts_or_joins_documents_is_none(text: str) -> None:
    assert titles(text) == ["MoU on bees", "MoU on wax"]


@pytest.mark.parametrize(
    "told",
    [
        "They attended the signing in Lima of the MoU on bees.",
        "They hailed the signing during the visit of the MoU on bees.",
        "They signed the MoU on bees, after which they left.",
        "They signed the MoU on bees on the side-lines of the fair.",
    ],
)
def test_where_and_when_is_no_part_of_a_title(told: str) -> None:
    assert titles(told) == ["MoU on bees"]


@pytest.mark.parametrize("whom", ["Finance Minister Ana Bee", "Lao Minister of Finance Ana Bee"])
def test_with_whom_loans_were_signed_is_no_part_of_a_title(whom: str) -> None:
    assert titles(f"Peru's Leo Vella signed an Agreement on Loans with {whom}.") == [
        "Agreement on Loans"
    ]


def test_a_bracket_may_hold_the_long_name_of_a_document_or_another_one() -> None:
    text = "Peru and Chile signed a Bee Agreement (Agreement on Honey), and a plan (Plan on wax)."
    assert titles(text) == ["Bee Agreement (Agreement on Honey)", "Plan (Plan on wax)"]
    text = "Peru and Chile signed an Agreement on bees (and a protocol on wax)."
    assert titles(text) == ["Agreement on bees", "Protocol on wax"]


@pytest.mark.parametrize(
    "line",
    [
        "Riga, 3-5 March 2025 (HNA) -",
        "Riga, March 3-5, 2025 -",
        "PALACE OF BEES, Riga, 3 March 2025 -",
        "Following the talks held in Riga on 3 March 2025,",
    ],
)
def test_the_city_before_days_or_behind_a_house_is_where_they_met(line: str) -> None:
    told = "Minister Ana Bee of Malta and Minister Leo Vella of Peru signed an MoU on bees."
    (found,) = meetings(f"{line} {told}")
    assert (found.place.city, found.date.isoformat()) == ("Riga", "2025-03-03")


def test_a_month_and_its_year_may_stand_alone_behind_a_city() -> None:
    (found,) = meetings("Riga, March 2025\nMinister Ana Bee of Malta met Leo Vella, Minister.")
    assert found.place.city == "Riga"


@pytest.mark.parametrize("gap", [" They signed:\n- ", "\n\nThey signed "])
def test_when_an_agreement_was_signed_that_another_changes_is_no_day_of_a_report(gap: str) -> None:
    met = "RIGA, JANUARY 20, HNA. Prime Ministers Ana Bee of Malta and Leo Vella of Latvia met."
    text = f"{met}{gap}a Protocol to the Bee Trade Agreement of 14 August 1995."
    assert meetings(text)[0].date.year == 1


def test_a_heading_in_capitals_tells_where_a_visit_went() -> None:
    heading = "LIST OF AGREEMENTS EXCHANGED DURING THE VISIT OF THE PRIME MINISTER OF FIJI TO PERU"
    found = draft(f"{heading}\nAugust 25, 2025\n\n1. MoU on bees", EMPTY).tables.meetings[0]
    assert found.country == "PE"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "an MoU between the Ministries of Bees of the two (02) countries and a Pact on wax",
            ["MoU", "Pact on wax"],
        ),
        (
            "two Bilateral Agreements related to Bee Services and Wax Exchange",
            ["Agreement related to Bee Services", "Agreement related to Wax Exchange"],
        ),
        (
            "an MoU between the Bee Institute at the Ministry of Wax and the Hive Board on honey",
            ["MoU on honey"],
        ),
        (
            "a Letter of Intent of the Bee Board and the Wax Board on honey",
            ["Letter of Intent on honey"],
        ),
    ],
)
def test_what_ministries_and_boards_sign_is_told_apart(told: str, found: list[str]) -> None:
    assert titles(f"Peru and Chile signed {told}.") == found


def test_of_which_ministry_a_body_is_belongs_to_its_name() -> None:
    bodies = "the Bee Council and the Wax Institute at the Peruvian Ministry of Hives"
    (found,) = documents(f"{SIGNED}1. MoU between {bodies}.")
    assert found.title == "MoU"
    assert found.parties[1].name == "Wax Institute of the Peruvian Ministry of Hives"


@pytest.mark.parametrize(
    ("one", "codes"),
    [
        ("Government of the Republic of China (Taiwan)", ("PE", "TW")),
        ("Union of Soviet Socialist Republics", ("PE", "SU")),
    ],
)
def test_a_country_may_be_named_in_full_or_twice(one: str, codes: tuple[str, str]) -> None:
    text = f"Peru, 4 March 2025. A treaty between the {one} and the Government of Peru on bees was"
    (found,) = documents(f"{text} signed.")
    assert (found.title, found.countries) == ("Treaty on bees", codes)


def test_square_brackets_may_hold_who_signed() -> None:
    text = f"{SIGNED}1. Pact between Peru and Chile [Signed by: Dr. Ana Bee, Minister of Wax]"
    assert [(each.title, each.countries) for each in documents(text)] == [("Pact", ("CL", "PE"))]


@pytest.mark.parametrize(
    "invited",
    [
        "At the invitation of King Ivo Bee, King of Qatar, Sultan Leo Vella paid a visit to Qatar.",
        "At the invitation of Ivo Bee, President of Malta, His Majesty King Leo Vella of Jordan "
        "paid a visit to Malta.",
    ],
)
def test_a_ruler_behind_another_one_s_office_has_his_own(invited: str) -> None:
    found = {each.name: each.title for each in meetings(f"4 March 2025. {invited}")[0].people}
    assert found["Leo Vella"] in {"Sultan", "King"}
    assert "Ivo Bee" in found


def test_a_side_s_list_may_stand_behind_what_was_attended() -> None:
    text = (
        "Riga, 4 March 2025. President Ana Bee of Latvia and President Leo Vella of Malta met.\n\n"
        "From the Maltese side the Meeting was attended by: Mr. Ivo Borg, Minister of Wax; "
        "Mr. Jon Roy, Minister of Bees."
    )
    assert [each.country for each in meetings(text)[0].people] == ["LV", "MT", "MT", "MT"]


@pytest.mark.parametrize(
    ("cell", "ghana"), [(" | ", "Signatory from Ghanaian side"), ("\t", "Ghana side")]
)
def test_a_column_s_head_tells_whose_signers_stand_in_it(cell: str, ghana: str) -> None:
    rows = [
        ["No.", "MoU", ghana, "Signatory from Indian side"],
        ["1.", "MoU on bees", "Mr. Ivo Borg, Minister of Wax", "Ms. Ana Bee, Minister of Bees"],
        ["2.", "MoU on wax", "Mr. Jon Roy, Director General", "Ms. Eva Vella, Secretary"],
    ]
    table = "\n".join(map(cell.join, rows))
    text = f"Delhi, 4 March 2025. The following MoUs were signed by Ghana and India.\n\n{table}"
    found = draft(text, EMPTY).tables.meetings[0].participants
    assert [each.country for each in found] == ["GH", "IN", "GH", "IN"]


def test_a_column_that_describes_documents_names_no_parties() -> None:
    aim = "Encourages sharing of technologies, information and experiences."
    table = f"No. | MoU | About\n1 | Framework on bees | {aim}"
    (found,) = documents(f"{SIGNED}\n{table}")
    assert found.parties == ()


def test_an_item_may_head_a_list_of_its_own() -> None:
    text = (
        "Riga, 4 March 2025\n\n- Ana Bee of Peru met Leo Vella of Chile.\n"
        "- They attended the signing of the documents below:\n"
        "  o MoU on bees between the Bee Board and the Wax Board\n  o Pact on wax"
    )
    assert titles(text) == ["MoU on bees", "Pact on wax"]


def test_that_it_was_signed_is_no_part_of_a_title() -> None:
    told = "an MoU on bees exchanged from the Peruvian side by Ana Bee, and a pact on wax"
    assert titles(f"Peru and Chile signed {told}.") == ["MoU on bees", "Pact on wax"]


@pytest.mark.parametrize(("one", "other"), [("Peru", "Chile"), ("Chile", "Peru")])
def test_two_sign_for_countries_in_the_order_of_a_title(one: str, other: str) -> None:
    text = (
        f"Lima, 4 March 2025. Peru and Chile signed:\n- Agreement between the Government of {one} "
        f"and the Government of {other} on bees, signed by Minister Ana Bee and Minister Leo Roy;\n"
        "- Pact on wax, signed by Minister Ivo Borg and Minister Jon Vella"
    )
    found = [each.country for each in draft(text, EMPTY).tables.meetings[0].participants]
    codes = {"Peru": "PE", "Chile": "CL"}
    assert found == [codes[one], codes[other]] * 2


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "Notes were exchanged in Lima on a bee school between Ana Bee, Minister, and Leo Roy.",
            ["Exchange of notes on a bee school"],
        ),
        (
            "They signed and exchanged notes for the Grant Aid “Bee Development Programme”.",
            ["Exchange of notes for the Grant Aid “Bee Development Programme”"],
        ),
        (
            "They signed an exchange of notes on bees and the “Programme on Wax”.",
            ["Exchange of notes on bees", "Programme on Wax"],
        ),
    ],
)
def test_what_notes_are_on_is_their_subject(told: str, found: list[str]) -> None:
    assert titles(told) == found


@pytest.mark.parametrize(
    ("told", "sides"),
    [
        (("Wax Ministry of Peru", "Chile Honey Institute"), ["PE", "CL"]),
        (("Wax Ministry of Chile", "Peru Honey Institute"), ["CL", "PE"]),
    ],
)
def test_bodies_of_no_named_country_are_in_the_order_of_the_other_documents(
    told: tuple[str, str], sides: list[str]
) -> None:
    one, other = told
    text = (
        f"{SIGNED}1. MoU between the {one} and the {other} on bees\n"
        "2. MoU between the Department of Hives and the Ministry of Meadows on clover\n"
        f"3. MoU between the {one} and the {other} on wax"
    )
    found = documents(text, ("PE", "CL"))[1]
    assert [each.country for each in found.parties] == sides
    assert [each.field for each in found.notes] == ["parties", "parties"]


SIGNERS = [
    ("Peru: Ana Bee, Minister of Honey", "Latvia: Leo Vella, Minister of Wax"),
    ("For Peru: Ana Bee, Minister of Honey", "For Latvia: Leo Vella, Minister of Wax"),
    ("Signed for Peru: Minister of Honey Ana Bee", "Signed for Latvia: Minister of Wax Leo Vella"),
    (
        "For the Government of Peru – Ana Bee, Minister of Honey",
        "On behalf of the Republic of Latvia – Leo Vella, Minister of Wax",
    ),
]


@pytest.mark.parametrize("lines", SIGNERS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lines_below_a_title_tell_who_signed_for_which_country(
    lines: tuple[str, str], gap: str
) -> None:
    text = (
        f"The following was signed:\n\n1. Pact on bees between Peru and Latvia\n{gap.join(lines)}"
    )
    (found,) = documents(text, ("LV", "PE"))
    assert (found.title, found.countries) == ("Pact on bees", ("LV", "PE"))
    assert [(each.name, each.country) for each in found.signatories] == [
        ("Ana Bee", "PE"),
        ("Leo Vella", "LV"),
    ]
    there = meeting(f"Riga, 4 March 2025\n\n{text}")
    assert sides(there) == {"ana-bee": ("PE", "guest"), "leo-vella": ("LV", "host")}


def test_lines_below_a_title_tell_who_signed_for_which_body() -> None:
    (found,) = documents(
        "The following was signed:\n\n1. MoU on bees between the Bee Agency and the Wax Council\n"
        "For the Bee Agency: Ana Bee, Director\nFor the Wax Council: Leo Vella, Chairman",
        ("LV", "PE"),
    )
    assert [party.name for party in found.parties] == ["Bee Agency", "Wax Council"]
    assert [(each.name, each.role) for each in found.signatories] == [
        ("Ana Bee", "Director"),
        ("Leo Vella", "Chairman"),
    ]


@pytest.mark.parametrize(
    "line", ["Peru: new hives for all", "Peru: Minister Bee said that more pacts will be signed."]
)
def test_what_a_line_tells_of_a_country_is_no_signature(line: str) -> None:
    text = f"The following was signed:\n\n1. Pact on bees between Peru and Latvia\n\n{line}"
    assert [each.signatories for each in documents(text, ("LV", "PE"))] == [()]


ITEMS = "\n\n1. Pact on bees between Peru and Latvia\n\n2. Pact on wax between Peru and Latvia"


@pytest.mark.parametrize(
    "headline",
    [
        "Acts signed on the occasion of the State Visit of the President of Peru, Ana Bee",
        "List of documents signed during the state visit of President of Peru Ana Bee to Latvia",
        "Outcomes of the state visit to Latvia by the President of Peru, Ana Bee",
        "Joint communiqué on the State Visit of H.E. Ana Bee, President of Peru",
    ],
)
@pytest.mark.parametrize("ending", [" – Riga, 4 March 2025", " (Riga, 4 March 2025)"])
def test_a_headline_alone_may_tell_who_came_where_and_when(headline: str, ending: str) -> None:
    found = meeting(f"{headline}{ending}{ITEMS}")
    assert sides(found) == {"ana-bee": ("PE", "guest")}
    assert (found.date.isoformat(), found.city, found.country) == ("2025-03-04", "Riga", "LV")


@pytest.mark.parametrize(
    "headline",
    [
        "Peru prepares for the visit of President of Peru Ana Bee",
        "Two pacts signed ahead of the visit of President of Peru Ana Bee",
        "Pacts to be signed during the visit of President of Peru Ana Bee",
    ],
)
def test_who_is_still_to_come_takes_no_part(headline: str) -> None:
    text = f"{headline}\n\nRIGA, 4 March 2025. Peruvian Minister Bo Hive met Minister Leo Vella."
    assert [each.person for each in meeting(text).participants] == ["bo-hive", "leo-vella"]


def test_the_row_of_a_page_tells_no_status() -> None:
    text = f"Acts signed during the visit\n\nPublished on 12/08/2025 18h40{ITEMS}"
    assert {each.status for each in documents(text, ("LV", "PE"))} == {"signed"}
