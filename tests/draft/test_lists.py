"""Lists of documents are found without marks, in tables, and after any way of announcing them."""

import pytest

from tests.draft.found import documents, titles

HONEY = ["Agreement on honey", "Protocol on wax"]


@pytest.mark.parametrize(
    "intro",
    [
        "Here is a list of MoUs/agreements signed during the visit:",
        "The ministers signed two documents.\n\nThese include:",
        "The ministers signed two documents. They are as follows:",
        "Bilateral documents were signed",
    ],
)
def test_blocks_that_read_as_titles_are_items(intro: str) -> None:
    assert titles(f"{intro}\n\nAgreement on honey\n\nProtocol on wax\n\nA lunch followed.") == HONEY


@pytest.mark.parametrize(
    "text",
    [
        "Two documents were signed: first, Agreement on honey; second, Protocol on wax.",
        "Five documents were signed. These are: Agreement on honey; Protocol on wax, and Plan on"
        " hives.",
        "They signed, first, an agreement on honey and, second, a protocol on wax.",
    ],
)
def test_items_may_be_numbered_in_words_and_the_last_joined_by_and(text: str) -> None:
    assert titles(text) in (HONEY, [*HONEY, "Plan on hives"])


def test_some_of_those_counted_may_be_told_and_the_rest_later() -> None:
    text = (
        "Four agreements were signed. Two are on honey and wax. The remaining two concern ports"
        " and rail."
    )
    told = ["honey", "wax", "ports", "rail"]
    assert titles(text) == [f"Agreement on {each}" for each in told]


def test_each_of_those_that_remain_may_be_told_by_whom_it_involves() -> None:
    found = documents(
        "They signed four MoUs, among them one on honey and one on wax. The two remaining MoUs"
        " involved Riga Bank and Cork Bank on payments, as well as Bee Ltd and Hive Ltd on rail."
    )
    assert [each.title for each in found][2:] == ["MoU on payments", "MoU on rail"]
    assert [[party.name for party in each.parties] for each in found][2:] == [
        ["Riga Bank", "Cork Bank"],
        ["Bee Ltd", "Hive Ltd"],
    ]


def test_what_a_lead_sums_up_is_told_once_by_its_full_name() -> None:
    text = (
        "Chile and Peru signed deals on fish, ports and wheat.\n\nThe leaders witnessed the"
        " signing of the Memorandum on Port Development, the Fisheries Agreement and the Protocol"
        " on Export of Wheat."
    )
    assert sorted(titles(text)) == [
        "Fisheries Agreement",
        "Memorandum on Port Development",
        "Protocol on Export of Wheat",
    ]


def test_one_of_the_agreements_counted_may_be_told_later_as_a_memorandum() -> None:
    text = (
        "Chile and Peru signed five agreements, among them one on bee health.\n\nThe MoU in the"
        " field of bee health provides for exchange of experts."
    )
    assert titles(text) == ["MoU in the field of bee health"]


def test_the_one_letter_counted_is_the_one_told_of_later() -> None:
    text = (
        "The leaders witnessed the exchange of two MoUs and one Letter of Intent.\n\nThe LoI, on"
        " wax, was exchanged between Acme Ltd and the Hive Board."
    )
    assert titles(text) == ["LoI on wax"]


def test_where_and_when_may_stand_before_what_some_are_on() -> None:
    text = "They signed three agreements in Lima on Tuesday, including on honey, wax and rail."
    assert titles(text) == [f"Agreement on {each}" for each in ("honey", "wax", "rail")]


def test_a_memorandum_whose_signers_are_told_is_not_the_one_told_of_later() -> None:
    text = (
        "The plan on wax was signed by Minister of Wax of Georgia Ivo Kass and Minister of Honey of"
        " Malta Jan Hive, who also signed, with Minister of Science Eva Bee, an MoU between their"
        " ministries.\n\nMinister Jon Roy and Minister Ian Comb signed two MoUs: the MoU on milk"
        " between the Ministry of Milk of Georgia and the Ministry of Milk of Malta, and the MoU on"
        " bees between the two ministries."
    )
    assert titles(text) == ["Plan on wax", "MoU", "MoU on milk", "MoU on bees"]


def test_a_dash_may_stand_close_to_an_article() -> None:
    text = (
        "The sides signed:\n\n-the Agreement on honey,\n\n-Economic and Wax Cooperation Protocol."
    )
    assert titles(text) == ["Agreement on honey", "Economic and Wax Cooperation Protocol"]


def test_the_row_of_a_table_has_its_signers_beside_the_title() -> None:
    found = documents(
        "The following MoUs were exchanged.\n\nNo.\tMoU\tSigned by\n\n"
        "1\tMoU on honey\tMr. Juan Pardo, Secretary\n\n2\tMoU on wax\tMs. Ana Lopez, Secretary"
    )
    assert [each.title for each in found] == ["MoU on honey", "MoU on wax"]


def test_a_heading_within_a_list_ends_nothing() -> None:
    text = "The sides signed:\n\n1) Agreement on honey;\n\nIndustry\n\nProtocol on wax."
    assert titles(text) == HONEY


@pytest.mark.parametrize(
    "text",
    [
        "The delegation included the following.\n\n- Minister of Bees Juan Pardo;\n\n- Ana Lopez.",
        "Three MoUs will be signed.\n\nThese include:\n\n- MoU on honey;\n\n- MoU on wax.",
        "They hope that an MoU will be signed. These include 1. MoU on honey. 2. MoU on wax.",
    ],
)
def test_a_list_that_nothing_says_was_signed_is_none(text: str) -> None:
    assert titles(text) == []


def test_a_title_in_capitals_is_read_as_any_other() -> None:
    (found,) = documents(
        "The following acts were signed:\n\n1. MEMORANDUM ON HONEY BETWEEN THE MINISTRY OF BEES OF"
        " PERU AND THE WAX AGENCY OF CHILE"
    )
    assert found.title == "Memorandum on Honey"
    assert [each.name for each in found.parties] == [
        "Ministry of Bees of Peru",
        "Wax Agency of Chile",
    ]


def test_a_heading_may_follow_the_colon() -> None:
    text = "The sides signed:\n\nEconomy\n\n- Agreement on honey\n\nCulture\n\n- Protocol on wax"
    assert titles(text) == HONEY


def test_a_sentence_about_a_document_is_no_item() -> None:
    text = (
        "The MoU signed on Wednesday focuses on honey.\n\nThe MoU on wax signed here covers bees."
    )
    assert titles(text) == []


def test_a_list_goes_on_over_paragraphs_parted_by_semicolons() -> None:
    text = (
        "Four agreements were signed.\n\nThese are: Agreement on bees; Protocol on honey.\n\n"
        "Protocol on wax; and, Roadmap on combs.\n\nA lunch followed."
    )
    assert titles(text) == [
        "Agreement on bees",
        "Protocol on honey",
        "Protocol on wax",
        "Roadmap on combs",
    ]


def test_numbers_that_stand_alone_number_what_follows_and_go_on_past_signers() -> None:
    text = (
        "List of Agreements\n\n1.\n\nProtocol on honey\n\nDr. A. Anatova, Minister of Bees\n\n2."
        "\n\nRoadmap on wax\n\nAnnouncements\n\n1. Opening of a hive"
    )
    assert titles(text) == ["Protocol on honey", "Roadmap on wax"]


def test_what_a_clause_tells_of_an_item_is_none_of_its_title() -> None:
    assert titles(
        "The ministers signed:\n\n- Protocol on bees, which aims to help hives;\n- Roadmap on wax."
    ) == ["Protocol on bees", "Roadmap on wax"]


def test_parties_below_each_title_are_its_own_and_end_no_list() -> None:
    found = documents(
        "The following MoUs were exchanged:\n\nI. MoU on honey\n\n"
        "Between the Ministry of Bees of Peru and the Ministry of Wax of Laos\n\n"
        "II. Letter of Intent on wax\n\nBetween the Hive Agency of Peru and the Comb Agency of Laos"
        "\n\nIII. Protocol on combs"
    )
    assert [(each.title, len(each.parties)) for each in found] == [
        ("MoU on honey", 2),
        ("Letter of Intent on wax", 2),
        ("Protocol on combs", 0),
    ]


def test_letters_and_roman_numbers_go_on_after_text_between_items() -> None:
    text = (
        "The sides signed:\n\n(i) Agreement on honey\n\nThe ministers of both countries signed it "
        "in the garden.\n\n(ii) Protocol on wax"
    )
    assert titles(text) == HONEY


def test_items_may_be_counted_in_words() -> None:
    text = "The two attended the exchange of the following:\n\nFirst: An agreement on honey.\n\n"
    assert titles(f"{text}Second: A protocol on wax.") == HONEY


def test_a_list_follows_a_sentence_about_what_was_signed() -> None:
    text = "The documents which the sides signed in Lima have been listed.\n\nThese are:\n\n"
    assert titles(f"{text}- Agreement on honey\n\n- Protocol on wax") == HONEY


OUTCOMES = "List of outcomes of the visit of the President of Peru to Laos\n\n4 March 2025\n\n"


@pytest.mark.parametrize(
    "listed",
    [
        "1. Agreement on honey\n\nIt will help bees.\n\n2. Protocol on wax\n\nIt will help hives.",
        "A. Documents signed\n\n1. Agreement on honey\n\n2. Protocol on wax"
        "\n\nB. Announcements\n\n3. Opening of a hive",
        "No.\tDocument\tSigner\n1\tAgreement on honey\tMs. Anatova\n2\tProtocol on wax\tMr. Bee",
        "1. Agreement on honey      Ms. Anatova\n2. Protocol on wax      Mr. B. Bee",
        "Agreement on honey: to help bees\n\nSigned between the Bee Board of Peru and the Wax "
        "Board of Laos.\n\nProtocol on wax: aims to help hives.",
    ],
)
def test_a_list_of_outcomes_tells_what_was_signed_in_any_layout(listed: str) -> None:
    assert titles(OUTCOMES + listed) == HONEY


def test_documents_stand_below_a_heading_of_their_kind_and_none_below_announcements() -> None:
    text = (
        "These are the outcomes of the visit:\n\nMoUs/Agreements:\n\n1. Agreement on honey\n\n"
        "2. Protocol on wax\n\nAnnouncements:\n\n1. Agreement on combs to be negotiated"
    )
    assert titles(text) == HONEY


def test_a_subject_before_the_kind_and_a_renewal_are_documents_of_their_kind() -> None:
    found = documents(
        f"{OUTCOMES}1. Cooperation on honey: MoU between the Bee Board of Peru and the Bee "
        "Board of Laos\n\n2. Renewal of the Agreement on wax"
    )
    assert [(each.title, each.type, len(each.parties)) for each in found] == [
        ("Cooperation on honey: MoU", "memorandum", 2),
        ("Renewal of the Agreement on wax", "agreement", 0),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "Bee University (Peru) and Wax University (Chile) – agreement on honey",
        "Agreement on honey – Bee University (Peru) and Wax University (Chile)",
    ],
)
def test_the_parties_of_an_item_may_stand_beyond_a_dash(item: str) -> None:
    (found,) = documents(f"Several documents were signed:\n\n1. {item};")
    assert found.title == "Agreement on honey"
    assert [each.country for each in found.parties] == ["PE", "CL"]


def test_these_acts_were_signed_announces_the_list_above() -> None:
    text = "1) Agreement on honey\n\n2) Protocol on wax\n\nThese two acts were signed at the end."
    assert titles(f"The two held a meeting.\n\n{text}") == HONEY


@pytest.mark.parametrize(
    "listed",
    [
        "LIST OF MOUs\n\n1. Agreement on honey\nExchanged by: Ana Lopez and Ion Pop\n\n"
        "2. Protocol on wax\nExchanged by: Eva Lund and Juan Pardo",
        "Title | Peruvian side | Chilean side\nAgreement on honey | Ana Lopez, Minister | Ion Pop,"
        " Minister\nProtocol on wax | Eva Lund, Minister | Juan Pardo, Minister",
        "At the end of the works were signed:\n\n1/ the agreement on honey;\n\n2/ the protocol on"
        " wax.",
        "“The talks have resulted in the signing of several documents,” a release says, listing:"
        "\n\nan Agreement on honey;\n\na Protocol on wax.\n\nAn agreement on hives has yet to be"
        " agreed.",
        "5. The leaders witnessed the exchange of the following documents:\n\na. Agreement on"
        " honey;\n\nb. Protocol on wax.\n\n6. They agreed that an agreement be signed soon.",
    ],
)
def test_a_list_with_its_signers_or_among_numbered_paragraphs(listed: str) -> None:
    text = f"LIMA, 4 March 2025. The ministers met on Tuesday.\n\n{listed}"
    assert titles(text) == HONEY


def test_an_item_may_name_two_documents() -> None:
    found = documents(
        "Three MoUs were concluded:\n\n· Two MoUs in the fields of honey and wax, signed by the"
        " Bee Board of Peru and the Bee Board of Chile;\n\n· An MoU on hives."
    )
    assert [(each.title, len(each.parties)) for each in found] == [
        ("MoU in the field of honey", 2),
        ("MoU in the field of wax", 2),
        ("MoU on hives", 0),
    ]


def test_what_was_agreed_to_do_and_a_picture_below_are_no_documents() -> None:
    text = (
        "They signed a memorandum on honey. They have agreed on the following:\n\n• To keep bees;"
        "\n\n• To make wax.\n\nDeclaration (pdf)\n\n• Picture no 1"
    )
    assert titles(text) == ["Memorandum on honey"]


def test_a_list_goes_on_after_what_is_told_of_each_item() -> None:
    text = (
        "Notes were exchanged and loan agreements signed.\n\nThe projects are the following:\n\n"
        "a. Loan agreement on hives\n\nThis project aims to help.\n\nIt feeds 200 bees. It costs"
        " much. It pays.\n\nb. Notes on wax works"
    )
    assert titles(text) == ["Loan agreement on hives", "Notes on wax works"]


@pytest.mark.parametrize(
    "text",
    [
        "Results of the visit:\n\n1. Agreement on honey\n\n2. Protocol on wax",
        "They adopted a plan and witnessed the signing of the following: Agreement on honey, and"
        " Protocol on wax.",
    ],
)
def test_results_and_what_follows_a_colon_are_what_was_signed(text: str) -> None:
    assert [title for title in titles(text) if title != "Plan"] == HONEY


def test_bare_names_before_a_dash_are_parties_where_one_is_no_persons() -> None:
    found = documents(
        "Deals inked: Acme Group and Bolt – MoU on honey; Cord and Dell – MoU on wax."
    )
    assert [[party.name for party in each.parties] for each in found] == [
        ["Acme Group", "Bolt"],
        ["Cord", "Dell"],
    ]


@pytest.mark.parametrize(
    ("item", "people"),
    [
        ("MoU on honey (Ana Anatova; Bo Bogov)", ["Ana Anatova", "Bo Bogov"]),
        ("MoU on honey (Gen. (Ret.) Ana Anatova; Bo Bogov)", ["Ana Anatova", "Bo Bogov"]),
        ("MoU on honey (culture ministers Ana Anatova and Bo Bogov)", ["Ana Anatova", "Bo Bogov"]),
    ],
)
def test_those_in_brackets_behind_an_item_have_signed_it(item: str, people: list[str]) -> None:
    (found,) = documents(f"The following documents were signed:\n\n- {item};")
    assert (found.title, [each.name for each in found.signatories]) == ("MoU on honey", people)


def test_a_quoted_item_may_have_an_article_before_it() -> None:
    (found,) = documents(
        'Signed on Thursday:\n\n- the "Agreement on honey", by Ana Anatova and Bo Bogov;'
    )
    assert found.title == "Agreement on honey"


def test_a_slash_may_part_the_parties_of_an_item() -> None:
    (found,) = documents("Those signed:\n\n- MoU on honey – Bee Company / Wax Board")
    assert [party.name for party in found.parties] == ["Bee Company", "Wax Board"]


@pytest.mark.parametrize(
    "intro",
    [
        "After the talks of the two cabinets, the papers that the two countries signed were:",
        "The bilateral agreements that Peru and Chile signed are the following.",
        "The documents they signed are as follows:",
        "A festive ceremony to exchange bilateral agreements followed at the palace, including:",
    ],
)
def test_a_clause_may_tell_who_signed_what_a_list_holds(intro: str) -> None:
    assert titles(f"{intro}\n\n• Agreement on honey\n• Protocol on wax") == HONEY


def test_items_that_begin_with_their_subject_are_of_the_kind_of_their_list() -> None:
    text = "The following agreements were signed:\n\n• On honey;\n\n• In the field of wax."
    assert titles(text) == ["Agreement on honey", "Agreement in the field of wax"]


def test_a_colon_may_part_a_number_from_its_item() -> None:
    text = "Peru and Chile signed two texts.\n\n1: Agreement on honey.\n\n2: Protocol on wax."
    assert titles(text) == HONEY


@pytest.mark.parametrize(
    "intro",
    [
        "Besides the two MoUs that were signed, it was also agreed to",
        "The sides signed MoUs, and decided to:",
    ],
)
def test_what_was_agreed_on_besides_is_no_document(intro: str) -> None:
    items = "• Work out a road map for wax;\n• Widen the trade in honey"
    assert titles(f"{intro}\n\n{items}") == []


def test_the_matters_of_one_document_are_no_documents() -> None:
    text = "The MoU signed today takes in a range of issues including: honey; wax; and queens."
    assert titles(text) == []


def test_a_title_and_what_it_is_for_may_take_turns() -> None:
    text = (
        "List of Agreements/MoUs signed during the visit of the Prime Minister\n\n"
        "MoU in the field of honey\nThis MoU will provide a framework for bees.\n"
        "Programme for wax for the year 2017-20\nBoth share a heritage. It helps them further."
    )
    assert titles(text) == ["MoU in the field of honey", "Programme for wax for the year 2017-20"]


def test_links_to_other_reports_are_none_of_it() -> None:
    text = (
        "TASHKENT, 4 March 2025. The ministers signed an MoU on honey.\n\nIt is to help bees.\n\n"
        "Related Articles\n\nTASHKENT — The ministers signed an MoU on wax"
    )
    assert titles(text) == ["MoU on honey"]


def test_parties_may_stand_before_each_item() -> None:
    found = documents(
        "Three agreements were signed: (1) by the Ministry of Bees of Uzbekistan and the Wax Board"
        " of Kazakhstan, the Memorandum on Honey; (2) by the two countries, the Agreement on Wax;"
        " (3) by the Bee Institute of Uzbekistan and Kazakhstan's Wax Institute for Training and"
        " Studies (WITS), a Memorandum of Intent."
    )
    assert [(each.title, [party.name for party in each.parties]) for each in found] == [
        ("Memorandum on Honey", ["Ministry of Bees of Uzbekistan", "Wax Board of Kazakhstan"]),
        ("Agreement on Wax", []),
        (
            "Memorandum of Intent",
            ["Bee Institute of Uzbekistan", "Wax Institute for Training and Studies"],
        ),
    ]


def test_a_list_in_a_list_is_announced_by_its_item() -> None:
    text = (
        "• The two leaders met.\n• The following instruments were concluded on the visit:\n\n"
        "    i. MoU on honey.\n    ii. MoU on wax"
    )
    assert titles(text) == ["MoU on honey", "MoU on wax"]


def test_the_heading_of_a_list_is_no_document() -> None:
    text = "List of MoUs signed in Riga on the visit\n\nMoU on honey\n\nMoU on wax"
    assert titles(f"Xland and Yland\n\n{text}") == ["MoU on honey", "MoU on wax"]


@pytest.mark.parametrize(
    ("intro", "item"),
    [
        (
            "They witnessed the signing of arrangements. These include arrangements on:",
            "Arrangement",
        ),
        ("The newly signed MoUs cover a wide range of areas, including:", "MoU"),
    ],
)
def test_items_that_are_only_subjects_are_of_the_announced_kind(intro: str, item: str) -> None:
    items = "- Honey – To make it sweeter\n- Wax – Focused on bees"
    named = [title.lower() for title in titles(f"{intro}\n\n{items}")]
    assert named == [f"{item} on honey".lower(), f"{item} on wax".lower()]


def test_an_item_that_becomes_part_of_a_sentence_keeps_the_capital_of_a_country() -> None:
    intro = "They witnessed the signing of arrangements. These include arrangements on:"
    items = "- Buying honey\n- New Zealand wax for Peru\n- Bees, of all kinds."
    assert titles(f"{intro}\n\n{items}") == [
        "Arrangement on buying honey",
        "Arrangement on New Zealand wax for Peru",
        "Arrangement on bees, of all kinds",
    ]


def test_a_list_s_last_respectively_is_of_no_title() -> None:
    text = "They signed:\n\n- the Plan for bees,\n\n- Protocol on wax respectively."
    assert titles(text) == ["Plan for bees", "Protocol on wax"]


def test_a_title_that_an_empty_line_breaks_off_is_one() -> None:
    text = (
        "The following documents were signed:\n\nPlan on honey between the Bee Board of the\n\n"
        "Republic of Malta and the Wax Board of Peru;\n\nProtocol on wax"
    )
    assert titles(text) == ["Plan on honey", "Protocol on wax"]


def test_a_joint_declaration_is_not_told_of_again_as_one_more() -> None:
    text = (
        "A joint declaration on honey and other papers were signed after the talks.\n\n"
        "The leaders signed a declaration after the talks."
    )
    assert titles(text) == ["Joint declaration on honey"]


def test_a_list_may_hold_an_announcement_besides_agreements() -> None:
    text = (
        "The following announcement and two agreements were signed after the talks:\n"
        "(1) A pact on honey signed by the two presidents;\n"
        "(2) A protocol on wax signed by the trade ministers;"
    )
    assert titles(text) == ["Pact on honey", "Protocol on wax"]
