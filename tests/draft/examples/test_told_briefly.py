"""Documents that a sentence tells of in passing, by reference or with another time beside them."""

import pytest

from tests.draft.found import documents, titles

HEAD = "TASHKENT, 4 March 2025. The presidents met on Tuesday.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "At issue are the Memorandum on Honey, the Protocol on Wax, as well as the Plan on Bees.",
        "The documents, signed in the presence of both presidents, are a Memorandum on Honey; a"
        " Protocol on Wax; and a Plan on Bees.",
        "The first was a Memorandum on Honey signed by the ministers of trade. This was followed"
        " by a Protocol on Wax and a Plan on Bees.",
    ],
)
def test_what_was_signed_is_listed_by_reference(sentence: str) -> None:
    assert titles(f"{HEAD}Three documents were signed. {sentence}") == [
        "Memorandum on Honey",
        "Protocol on Wax",
        "Plan on Bees",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two documents emerged from the talks: a memorandum on honey and a protocol on wax.",
        "Two papers came out of the meeting: a memorandum on honey and a protocol on wax.",
        "Among the outcomes of the talks were a memorandum on honey and a protocol on wax.",
        "A memorandum on honey and a protocol on wax were the fruit of the talks.",
        "The ceremony saw the conclusion of a memorandum on honey and a protocol on wax.",
        "The visit saw a memorandum on honey and a protocol on wax signed.",
        "They held talks, after which a memorandum on honey and a protocol on wax were signed.",
        "The talks led to the signing of a memorandum on honey and, separately, of a protocol on"
        " wax.",
        "He was speaking at the signing of a memorandum on honey and a protocol on wax today.",
        "A memorandum on honey and a protocol on wax got signed after the talks.",
        "The two sides hailed the signing today of a memorandum on honey and a protocol on wax.",
        "The minister said the two countries had signed a memorandum on honey and a protocol on"
        " wax during the visit.",
        "Earlier in the day, the ministers had signed a memorandum on honey and a protocol on wax.",
    ],
)
def test_what_talks_brought_was_signed(sentence: str) -> None:
    assert titles(f"{HEAD}{sentence}") == ["Memorandum on honey", "Protocol on wax"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year the two countries concluded a memorandum on honey, which isn't ratified yet.",
        "A few years ago the sides signed a memorandum on honey.",
        "In the past, both capitals signed a memorandum on honey.",
        "They signed a honey treaty, together with two neighbours, in 2011.",
        "The minister said the two countries had signed a memorandum on honey.",
        "Two protocols were signed. This was followed by a joint statement to the press.",
        "The contract, signed in 2019, covers cooperation in honey.",
        "The memorandum on honey signed by the two ministries in 2019 will run for five years.",
    ],
)
def test_another_time_beside_a_document_makes_it_none_of_now(sentence: str) -> None:
    assert titles(f"{HEAD}{sentence}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kazakhstan will buy honey under an agreement signed today by the ministries of trade.",
        "Uzbekistan is to import honey through an agreement inked on Tuesday by the ministers.",
        "The agreement, signed at the palace, covers cooperation in honey.",
        "An agreement on honey was one of the results of the visit. It was signed by the premiers.",
        "The two banks agreed a memorandum on honey, which was signed on the sidelines.",
    ],
)
def test_a_document_is_told_of_once_and_in_passing(sentence: str) -> None:
    (found,) = documents(f"{HEAD}{sentence}")
    assert "honey" in found.title


def test_a_second_list_of_subjects_tells_of_further_documents() -> None:
    text = (
        "The agreements signed between the two countries are in the areas of: honey, wax and mead."
        " They also signed pacts in the areas of hives and bees."
    )
    assert [each.rpartition(" ")[2] for each in titles(text)] == [
        "honey",
        "wax",
        "mead",
        "hives",
        "bees",
    ]


def test_that_of_another_is_no_relative_clause() -> None:
    (found,) = documents("The Bee Board of Peru and that of Chile signed a memorandum on honey.")
    assert found.title == "Memorandum on honey"


def test_a_visit_sees_agreements_signed_on_each_subject() -> None:
    text = "The visit saw three agreements signed: on honey, wax and bees."
    assert titles(text) == ["Agreement on honey", "Agreement on wax", "Agreement on bees"]


@pytest.mark.parametrize("total", ["A total of", "As many as", "No fewer than", "Altogether,"])
def test_a_total_is_a_number_of_documents(total: str) -> None:
    text = f"{total} three agreements, covering honey, wax and bees, were signed."
    assert titles(text) == ["Agreement on honey", "Agreement on wax", "Agreement on bees"]


def test_documents_that_are_only_counted_are_those_of_the_list() -> None:
    text = """
        The two sides exchanged one agreement and two MoUs after the talks.

        The documents exchanged are as follows:

        * Agreement on Honey

        * MoU on Wax

        * MoU on Bees
    """
    assert [each.title for each in documents(text)] == [
        "Agreement on Honey",
        "MoU on Wax",
        "MoU on Bees",
    ]


def test_radio_and_television_make_one_body() -> None:
    (found,) = documents(
        "A protocol was signed between the Uzbek Radio and Television Corporation (URT) and Acme"
        " JSC."
    )
    assert [each.name for each in found.parties] == [
        "Uzbek Radio and Television Corporation",
        "Acme JSC",
    ]


def test_items_that_only_say_between_whom_or_on_what_take_the_kind_of_their_list() -> None:
    assert titles("""
        The ministers oversaw the signing of three memoranda of understanding:

        between the Georgian Bee Board and the Cypriot Wax Board (for cooperation in honey).
        in the field of wax.
        for cooperation in pollen between the Georgian Bee Board and the Cypriot Wax Board.
    """) == [
        "Memorandum of understanding for cooperation in honey",
        "Memorandum of understanding in the field of wax",
        "Memorandum of understanding for cooperation in pollen",
    ]


def test_bullets_within_a_paragraph_part_its_list() -> None:
    assert titles("""
        The deals which they signed are these: • Pact on honey • Agreement on wax • Plan on pests
    """) == ["Pact on honey", "Agreement on wax", "Plan on pests"]


def test_one_of_several_may_say_again_that_it_was_signed() -> None:
    assert titles("""
        Two agreements were signed by the ministers on Monday.

        The first agreement signed between Georgia and Cyprus was on honey. The second agreement
        signed is to ease the export of wax.
    """) == ["Agreement on honey", "Agreement to ease the export of wax"]


def test_what_is_listed_may_follow_when_and_how_it_was_signed() -> None:
    assert titles("""
        Two agreements were signed as a key outcome of the visit: the Protection of Bees Agreement
        (PBA), and an MoU on wax.
    """) == ["Protection of Bees Agreement (PBA)", "MoU on wax"]


def test_a_body_is_no_strategy() -> None:
    assert titles("""
        They signed an MoU on honey in various areas of development between the Bee Board of Georgia
        and the Presidency of Strategy and Budget of Cyprus.
    """) == ["MoU on honey in various areas of development"]


def test_an_and_between_two_descriptions_of_one_thing_parts_nothing() -> None:
    assert titles("""
        Two agreements, on bee inspections and cooperation in legal and economic matters, were
        signed by the two countries.
    """) == [
        "Agreement on bee inspections",
        "Agreement on cooperation in legal and economic matters",
    ]


def test_who_says_so_and_which_day_end_a_title() -> None:
    assert titles("A memo on honey was signed on Thurs. by the ministers.") == ["Memo on honey"]
    assert titles("The sides signed an agreement on wax, he stated.") == ["Agreement on wax"]


def test_who_signed_today_is_read_from_their_first_letter_on() -> None:
    (found,) = documents(
        "An MoU on honey was signed today by the Government of Georgia and Cyprus."
    )
    assert found.countries == ("CY", "GE")


def test_what_documents_are_for_names_no_party() -> None:
    found = documents("""
        To deepen trade between the two neighbours, Georgia and Cyprus signed two memorandums today.

        The memorandums are on honey and wax.
    """)
    assert [(each.title, each.countries) for each in found] == [
        ("Memorandum on honey", ("CY", "GE")),
        ("Memorandum on wax", ("CY", "GE")),
    ]


def test_agreements_on_cooperation_in_two_fields_are_one_for_each() -> None:
    assert titles("""
        Agreements on cooperation in beekeeping and pollination were signed by the sides as well,
        together with a plan on wax.
    """) == [
        "Agreement on cooperation in beekeeping",
        "Agreement on cooperation in pollination",
        "Plan on wax",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "An important result of the visit was the signing of a memorandum on honey.",
        "The main outcome of the talks was the signing of a memorandum on honey.",
        "The ministers signed a memorandum on honey, the Bee News Agency, Hive, reported.",
    ],
)
def test_a_result_may_be_the_signing(text: str) -> None:
    assert titles(text) == ["Memorandum on honey"]


def test_what_was_signed_in_the_last_years_is_no_news() -> None:
    assert not titles("In the last three years the two countries have signed agreements on wax.")


def test_each_of_several_may_be_told_in_one_sentence() -> None:
    assert titles("""
        Four agreements were signed. The first is a memorandum on honey, the second one is a plan on
        wax, the third related to pollen, and the fourth agreement covered bees.
    """) == [
        "Memorandum on honey",
        "Plan on wax",
        "Agreement on pollen",
        "Agreement on bees",
    ]


def test_two_countries_named_again_are_no_other_pair() -> None:
    assert not titles("""
        A total of 22 memorandums (MOU) were signed between Georgia and Cyprus in honey, wax, pollen
        and bees to enhance cooperation between the two countries.
    """)


def test_quoted_titles_before_their_verb_are_all_signed() -> None:
    assert titles("""
        In this context, the "Memorandum between the Bee Board of Georgia and the Wax Board of
        Cyprus on honey", "Agreement between Georgia and Cyprus on wax", and "Protocol on bees" were
        signed.
    """) == ["Memorandum on honey", "Agreement on wax", "Protocol on bees"]


def test_an_exchange_of_news_is_no_exchange_of_documents() -> None:
    assert titles("They signed an MoU on cooperation in the exchange of news of bees today.") == [
        "MoU on cooperation in the exchange of news of bees"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Later on, the signing ceremony of the Plan on Bees was held.",
        "Beridze and Markou, who also signed the Plan on Bees, held talks later.",
        "They signed two papers - a Pact on Wax and a Plan on Bees - that help the bees.",
        "They signed a Plan on Bees, the Ministry of Honey said in a release.",
    ],
)
def test_the_plan_on_bees_was_signed(text: str) -> None:
    assert "Plan on Bees" in titles(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "To save the bees, the ministers signed a memorandum (MoU).",
            ["Memorandum (MoU) to save the bees"],
        ),
        (
            "Concessional loan and grant agreements to save the bees were signed today by both.",
            ["Concessional loan agreement", "Grant agreement to save the bees"],
        ),
        (
            "The two memoranda, on honey and on wax and pollen, are aimed at closer ties. Two"
            " memoranda were signed.",
            [],
        ),
        (
            "They have signed 12 agreements and memorandums in the areas of honey, wax, bees and"
            " pollen.",
            [],
        ),
        (
            "They signed a Plan on Bees and, in their presence, the Pact on Wax was signed.",
            ["Plan on Bees", "Pact on Wax"],
        ),
        (
            "Next came the Plan on Bees, whose early start both look forward to.",
            ["Plan on Bees"],
        ),
        (
            "It was followed by the signing ceremony for an exchange of notes on the “Bee Loan”.",
            ["Exchange of notes on the “Bee Loan”"],
        ),
        (
            "They signed an MoU on honey and an MoU on visas for diplomatic, official and service"
            " passports.",
            ["MoU on honey", "MoU on visas for diplomatic, official and service passports"],
        ),
        (
            "They signed a Bee Compact (BC), worth up to US$3 million, in Tbilisi.",
            ["Bee Compact (BC)"],
        ),
        ("They spoke of the progress in recent months, through the signing of a Bee Plan.", []),
        ("They signed the St. Gobnait Accord in October 2021.", []),
    ],
)
def test_a_sentence_tells_these(text: str, found: list[str]) -> None:
    assert titles(text) == found


def test_agreements_on_various_areas_of_cooperation_only_announce() -> None:
    assert not titles("They signed agreements on various areas of cooperation including honey.")


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("a declaration in Tashkent, covering a broad range of honey", "Declaration"),
        ("an MoU at Hive Mesyuarah, Istana Nurul", "MoU"),
        (
            "a treaty on the honey border where marking is 92% complete",
            "Treaty on the honey border",
        ),
        ("an MoU on wax, within the context of the visit of the President", "MoU on wax"),
        ("an accord to end visas, seeking in this way to bring both nearer", "Accord to end visas"),
        ("an MoU on wax, with details to be settled", "MoU on wax"),
        ("a honey trade agreement to promote tourism", "Honey trade agreement"),
        ("a cooperation agreement to promote tourism", "Cooperation agreement to promote tourism"),
        ("an agreement to promote tourism", "Agreement to promote tourism"),
        ("the agreement for the island nation", "Agreement"),
        ("the final act of the 7th meeting of the Bee Commission", None),
        ("an MoU between their two ministries, which is to help bees", "MoU"),
    ],
)
def test_what_follows_a_document_is_no_part_of_its_title(told: str, title: str | None) -> None:
    whole = title or "Final act of the 7th meeting of the Bee Commission"
    assert titles(f"{HEAD}The two ministers signed {told}.") == [whole]


def test_who_spoke_after_signing_is_no_part_of_a_title() -> None:
    sentence = (
        "Speaking after signing an MoU between the Honey Ministry and the Uzbek Ministry of Wax on "
        "the training of bees, Vella said that this was good."
    )
    assert titles(f"{HEAD}{sentence}") == ["MoU on the training of bees"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "The two signed three documents. The deals also include an agreement on wax, an MoU"
            " between Bee University and Wax University, and a protocol on hives.",
            ["Agreement on wax", "MoU", "Protocol on hives"],
        ),
        (
            "The two signed three agreements. The first was on hives. The remaining two deals were"
            " an MoU on honey and another one between the Bee Board and the Wax Institute.",
            ["Agreement on hives", "MoU on honey", "MoU"],
        ),
        (
            "The agreements — Honey Cooperation, Wax Trade and Agreed Minutes of the Bee Board —"
            " were signed.",
            [
                "Agreement on Honey Cooperation",
                "Agreement on Wax Trade",
                "Agreed Minutes of the Bee Board",
            ],
        ),
        (
            "The signed documents are MoU for setting up a bee laboratory, the Standard Operating"
            " Procedure (SOP) on wax, renewal of the hive exchange programme and an MoU on honey.",
            [
                "MoU for setting up a bee laboratory",
                "Standard Operating Procedure (SOP) on wax",
                "Renewal of the hive exchange programme",
                "MoU on honey",
            ],
        ),
        (
            "A plan was adopted to carry out the MoU on wax signed by the relevant agencies in"
            " Nukus in 2016, as well as a programme of honey for 2019-2021.",
            ["Plan to carry out the MoU on wax", "Programme of honey for 2019-2021"],
        ),
        (
            "The two signed two papers, including a treaty on the border where marking is done; and"
            " an action plan for bees.",
            ["Treaty on the border", "Action plan for bees"],
        ),
    ],
)
def test_documents_are_found_in_what_was_signed_with_them(told: str, expected: list[str]) -> None:
    assert titles(f"{HEAD}{told}") == expected


@pytest.mark.parametrize(
    "told",
    [
        "The two will sign four documents next week. The deals also include an MoU on honey.",
        "During last year's visit, Vella signed two agreements – the honey pact and the wax pact.",
        "A similar declaration was signed by Kazakhstan and Latvia in March.",
        "She said they are ready for new projects, and that a wax agreement is being studied.",
    ],
)
def test_what_was_signed_before_or_is_not_yet_is_no_news(told: str) -> None:
    assert titles(f"{HEAD}{told}") == []


def test_an_agreement_on_cooperation_is_not_the_one_on_taxes() -> None:
    told = (
        "An agreement on honey taxes and an agreement on trade were signed.\n\nThey had lunch.\n\n"
        "They saw a park.\n\nThe agreement on cooperation was signed by the Committee on Wax of "
        "Kazakhstan and the Ministry of Bees of Uzbekistan."
    )
    assert titles(f"{HEAD}{told}") == [
        "Agreement on honey taxes",
        "Agreement on trade",
        "Agreement on cooperation",
    ]


def test_an_agency_s_name_before_a_sentence_announces_no_list() -> None:
    told = "Acme:\n\nBilateral documents have been signed after the talks in Tashkent.\n\n"
    told += "The ministers signed an MoU on honey."
    assert titles(f"Xland, Yland sign documents\n\n{told}") == ["MoU on honey"]


def test_who_gave_what_an_agreement_is_on_is_no_party_to_it() -> None:
    (found,) = documents(f"{HEAD}An agreement on the honey committed by Uzbekistan was signed.")
    assert found.title == "Agreement on the honey committed by Uzbekistan"
    assert found.countries == ("KZ", "UZ")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("They signed an MoU on wax with the view to helping bees.", ["MoU on wax"]),
        (
            "They signed an accord with a view to helping bees.",
            ["Accord with a view to helping bees"],
        ),
        ("They signed a pact on wax, aimed at helping bees.", ["Pact on wax"]),
        ("They signed a declaration that raises their ties to a new level.", ["Declaration"]),
        ("They adopted the Final Protocol of the session.", ["Final Protocol of the session"]),
        ("This visit follows the signing of an MoU on wax on February 17, 2022, in Riga.", []),
        ("Prior to this, the two Governments concluded an accord on wax.", []),
    ],
)
def test_aims_and_earlier_days_tell_nothing_of_a_document(told: str, expected: list[str]) -> None:
    assert titles(f"{HEAD}{told}") == expected


@pytest.mark.parametrize("who", ["Ana Lopez", "Ana Lopez, Minister of Wax, and Juan Pardo"])
def test_who_signed_what_was_told_signed_ends_no_clause(who: str) -> None:
    told = (
        "They saw the signing of an agreement between the Ministry of Bees of Kazakhstan and the "
        f"Ministry of Wax of Uzbekistan on honey, signed by {who}."
    )
    (found,) = documents(f"{HEAD}{told}")
    assert found.title == "Agreement on honey"
    assert [each.country for each in found.parties] == ["KZ", "UZ"]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("a $400 million MoU on honey", "MoU on honey"),
        ("a 5 billion dollar contract on wax", "Contract on wax"),
        ("a two million euro grant agreement", "Grant agreement"),
    ],
)
def test_a_sum_is_no_part_of_a_title(told: str, title: str) -> None:
    assert titles(f"{HEAD}The two sides signed {told}.") == [title]


def test_leaders_by_their_short_offices_are_no_bodies() -> None:
    (found,) = documents(f"{HEAD}A pact was signed by Kazakhstan's PM Ana Lopez and PM Juan Pardo.")
    assert found.parties == ()


@pytest.mark.parametrize(
    "told",
    [
        "signed by the ministers, which will boost ties",
        "signed by the ministers, with the aim of closer ties",
        "signed in a sign of closer ties",
        "signed, with both sides hailing the deal",
    ],
)
def test_what_a_signing_is_good_for_names_no_document(told: str) -> None:
    assert titles(f"{HEAD}An agreement on honey was {told}.") == ["Agreement on honey"]


@pytest.mark.parametrize("lead", ["An", "Following the talks, an"])
def test_semicolons_part_what_was_signed(lead: str) -> None:
    told = "agreement on honey; a treaty on wax; and an MoU on bees were signed by the ministers"
    assert titles(f"{HEAD}{lead} {told}.") == ["Agreement on honey", "Treaty on wax", "MoU on bees"]


def test_what_was_discussed_before_a_semicolon_was_not_signed() -> None:
    assert titles(f"{HEAD}They discussed an MoU on honey; a treaty on wax was signed.") == [
        "Treaty on wax"
    ]


@pytest.mark.parametrize("whose", ["the two governments", "their ministries of justice"])
def test_a_document_between_two_named_together_ends_where_the_next_begins(whose: str) -> None:
    told = f"an action plan between {whose} on honey and a treaty on wax"
    assert titles(f"{HEAD}The ministers signed {told}.") == [
        "Action plan on honey",
        "Treaty on wax",
    ]


@pytest.mark.parametrize("lead", ["two MoUs and one agreement", "one agreement and two MoUs"])
def test_what_a_lead_only_counts_is_told_once(lead: str) -> None:
    text = (
        f"The meeting ended with the signing of {lead} between Malta and Peru.\n\nAna Bee and Leo "
        "Vella signed an MoU on honey. They also signed an agreement on bees, and an MoU on wax."
    )
    assert titles(text) == ["MoU on honey", "Agreement on bees", "MoU on wax"]


def test_what_a_lead_counts_and_nothing_else_tells_stays() -> None:
    text = (
        "The talks ended with the signing of one agreement and one protocol between Malta and Peru."
        "\n\nMinisters Ana Bee and Leo Vella signed an agreement on honey."
    )
    assert titles(text) == ["Protocol", "Agreement on honey"]


@pytest.mark.parametrize(
    "told",
    [
        "The agreement is on honey, the MoU on wax.",
        "The agreement is about honey and the MoU concerns wax.",
        "The agreement covers honey, while the MoU deals with wax.",
        "The agreement is on honey. The MoU is on wax.",
    ],
)
def test_each_kind_is_told_by_what_it_is_on(told: str) -> None:
    text = f"Malta and Peru signed an agreement and an MoU. {told}"
    assert titles(text) == ["Agreement on honey", "MoU on wax"]


@pytest.mark.parametrize("said", ["is on track", "is on the agenda", "is on the basis of equality"])
def test_where_a_document_stands_is_not_what_it_is_on(said: str) -> None:
    assert titles(f"Malta and Peru signed an MoU. The MoU {said}, they said.") == ["MoU"]
