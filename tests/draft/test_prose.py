"""Running text tells of documents in many wordings, and a sentence takes up what another told."""

import pytest

from tests.draft.found import SIDES, documents, titles


@pytest.mark.parametrize(
    "sentence",
    [
        "He came away with a memorandum on honey, a protocol on wax and a roadmap on bees.",
        "They signed a memorandum on honey; a protocol on wax; and a roadmap on bees.",
        "It ended by signing a memorandum on honey, a protocol on wax and a roadmap on bees.",
        "Other accords included a memorandum on honey, a protocol on wax, and a roadmap on bees.",
        "Among the documents signed were a memorandum on honey; a protocol on wax; and a roadmap on"
        " bees.",
    ],
)
def test_documents_of_a_sentence_are_parted(sentence: str) -> None:
    assert titles(f"Three documents were signed. {sentence}") == [
        "Memorandum on honey",
        "Protocol on wax",
        "Roadmap on bees",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The signing of a memorandum on beekeeping took place after the talks.",
        "The Prime Ministers on Monday signed in Tashkent a memorandum on beekeeping.",
        "A memorandum on beekeeping was on Monday afternoon inked.",
        "Following the talks, the minister signed with his counterpart a memorandum on beekeeping.",
        "He announced that a memorandum on beekeeping had been signed.",
        "They signed a memorandum on beekeeping, a document deemed important, the ministry said.",
    ],
)
def test_where_when_and_who_said_it_are_none_of_the_title(sentence: str) -> None:
    assert titles(sentence) == ["Memorandum on beekeeping"]


@pytest.mark.parametrize(
    "listing",
    [
        "The MoUs are on bees, honey and wax.",
        "The three agreements cover bees, honey and wax.",
        "They cover bees, honey and wax.",
    ],
)
def test_a_sentence_lists_what_another_announced(listing: str) -> None:
    found = titles(f"The ministers signed three MoUs. {listing}")
    assert [title.rpartition(" ")[2] for title in found] == ["bees", "honey", "wax"]


def test_another_and_the_third_are_documents_of_the_kind_before() -> None:
    assert titles(
        "Three pacts were inked. The pacts include an MoU on honey, another one on wax while the"
        " third is on bees."
    ) == ["MoU on honey", "MoU on wax", "MoU on bees"]


def test_a_count_tells_how_far_to_part() -> None:
    assert titles("Three MoUs were signed on honey and wax; candles and bees.") == [
        "MoU on honey and wax",
        "MoU on candles",
        "MoU on bees",
    ]


def test_what_is_only_said_counts_where_nothing_else_tells() -> None:
    said = "“We signed an agreement on the great honey of our peoples,” the minister said."
    assert titles(said) == ["Agreement on the great honey of our peoples"]
    assert titles(f"{said}\n\nThey signed a declaration on wax.") == ["Declaration on wax"]


def test_another_document_without_a_subject_is_one_more() -> None:
    text = "An MoU was signed by the ministers of trade.\n\nAnother MoU was signed by the rectors."
    assert titles(text) == ["MoU", "MoU"]


def test_a_bare_document_has_the_subject_told_before() -> None:
    text = "Kenya, Peru sign MoU on honey\n\nThe MoU was signed in Nairobi by two ministers."
    assert titles(text) == ["MoU on honey"]


def test_each_pair_of_parties_has_a_document() -> None:
    found = documents(
        "Agreements were signed between the Bee Bank of Peru and the Wax Bank of Chile, as well as"
        " between the Bee Club of Peru and the Wax Club of Chile."
    )
    assert [[party.name for party in each.parties] for each in found] == [
        ["Bee Bank of Peru", "Wax Bank of Chile"],
        ["Bee Club of Peru", "Wax Club of Chile"],
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "During the minister's September 2012 visit, the two countries signed ten agreements,"
        " including an agreement on honey.",
        "The document was recently signed in Lima.",
        "They discussed trade before signing an agreement.",
        "The agreements are not for the archives.",
        "They agreed on joining the Collective Security Treaty Organization.",
        "They signed agreements in various fields from trade to sport.",
    ],
)
def test_the_past_and_the_vague_are_no_documents(sentence: str) -> None:
    assert titles(f"1 May 2023\n\n{sentence}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Five years ago, in this house, we signed the Treaty on Bees.",
        "During that visit they had signed deals and inked a pact on bees.",
        "In 2016, Acme JSC and Bolt JSC signed a deal on bees.",
    ],
)
def test_what_was_signed_at_another_time_is_left_out(sentence: str) -> None:
    assert titles(f"Lima, 3 May 2024\n\n{sentence}") == []


def test_a_similar_exchange_is_one_of_documents() -> None:
    assert titles(
        "They signed a roadmap on wax, while a similar exchange of documents was held with"
        " Minister Dao Dung on the feeding of bees."
    ) == ["Roadmap on wax", "Document on the feeding of bees"]


def test_two_capitals_that_sign_are_their_countries() -> None:
    (found,) = documents("Tashkent and Astana signed a memorandum on bees.")
    assert (found.parties, sorted(found.countries)) == ((), ["KZ", "UZ"])


def test_offices_between_which_a_document_is_sign_for_their_countries() -> None:
    (found,) = documents(
        "An MoU on bees between the Uzbek minister for wax and the Kazakh foreign minister was"
        " signed."
    )
    assert (found.title, sorted(found.countries)) == ("MoU on bees", ["KZ", "UZ"])


def test_hands_are_put_to_one_document_and_to_another() -> None:
    assert titles(
        "The ministers put their signatures to an agreement on honey, and to a protocol on wax."
    ) == ["Agreement on honey", "Protocol on wax"]


def test_what_a_document_is_worth_is_none_of_its_title() -> None:
    text = "The ministers signed the Honey Facility Agreement, worth 3 million dollars."
    assert titles(text) == ["Honey Facility Agreement"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A memorandum on honey bears the signatures of the ministers Ana Anatova and Juan Pardo.",
        "The ministers of agriculture put theirs to a memorandum on honey.",
        "The signatories of the memorandum on honey were Ministers Ana Anatova and Juan Pardo.",
        "A memorandum on honey had Minister Ana Anatova among its signatories.",
        "The statement said the signing of a memorandum on honey.",
        "The two sides sealed their friendship with a memorandum on honey.",
        "A memorandum on honey was also among the documents signed.",
        "The talks culminated with a memorandum on honey being signed.",
        "A memorandum on honey, signed by the ministers, sets up a council of beekeepers.",
        "The ministers signed, on the fringes of the fair, a memorandum on honey.",
        "Minister Ana Anatova said that they signed a memorandum on honey.",
    ],
)
def test_what_was_signed_is_said_in_many_ways(sentence: str) -> None:
    assert [title.removeprefix("M") for title in titles(sentence)] == ["emorandum on honey"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In February the two sides signed a memorandum on honey.",
        "The two sides signed a memorandum on honey on 3 February.",
        "The two sides signed on that visit a memorandum on honey.",
        "He noted that the two sides signed a memorandum on honey.",
        "The 13 agreements signed focus on honey, wax and bees.",
        "They witnessed the signing of multiple documents on honey, wax and bees.",
    ],
)
def test_other_months_and_mere_fields_are_no_documents(sentence: str) -> None:
    assert titles(f"LIMA, 12 July 2024.\n\n{sentence}") == []


def test_what_is_agreed_by_way_of_a_document_is_what_it_is_for() -> None:
    (found,) = documents(
        "The Bee Board of Peru and the Wax Board of Chile undertook, by way of a framework"
        " agreement, to share data on hives."
    )
    assert found.title == "Framework agreement to share data on hives"
    assert [each.country for each in found.parties] == ["PE", "CL"]


def test_notes_exchanged_are_an_exchange_of_notes() -> None:
    (found,) = documents("The ambassador and the minister signed and exchanged notes on honey aid.")
    assert (found.type, found.title) == ("exchange-of-notes", "Exchange of notes on honey aid")


def test_a_verb_said_once_holds_for_the_next_pair() -> None:
    found = documents(
        "The Bee Board of Peru and the Wax Board of Chile signed an MoU on honey, and the heads of"
        " the two chambers, CAMPE and CACHI, a letter of intent on wax."
    )
    assert [each.title for each in found] == ["MoU on honey", "Letter of intent on wax"]
    assert [each.name for each in found[1].parties] == ["CAMPE", "CACHI"]


def test_a_similar_one_is_of_the_kind_before() -> None:
    assert titles(
        "The ministers inked a cooperation agreement; a similar one was signed between Wax LLC and"
        " Honey JSC on hives."
    ) == ["Cooperation agreement", "Cooperation agreement on hives"]


def test_an_announcement_gives_way_to_as_many_documents_told_in_detail() -> None:
    assert titles(
        "They presided over the signing of two agreements relating to bees and wax.\n\n"
        "The protocol on hives was signed by the ministers.\n\n"
        "Honey LLC and Wax JSC signed a memorandum on candles."
    ) == ["Protocol on hives", "Memorandum on candles"]


def test_memorandum_on_a_and_on_b_without_an_article_are_two() -> None:
    assert titles("Signed were memorandum of understanding on honey and on wax.") == [
        "Memorandum of understanding on honey",
        "Memorandum of understanding on wax",
    ]


def test_documents_counted_before_a_colon_are_told_after_it() -> None:
    assert titles(
        "Two documents were signed: the agreement on honey by Ministers Ana Anatova and Juan Pardo,"
        " and the protocol on wax by the heads of the chambers."
    ) == ["Agreement on honey", "Protocol on wax"]


def test_documents_told_one_by_one_are_of_the_kind_told_before() -> None:
    assert titles(
        "The ministers witnessed agreements being signed. One of the agreements, the ministry says,"
        " is on honey. Another is on wax. The last one is a protocol on bees."
    ) == ["Agreement on honey", "Agreement on wax", "Protocol on bees"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Memorandums were signed: one on honey; a second, between Wax LLC and Bee JSC, on wax.",
            ["Memorandum on honey", "Memorandum on wax"],
        ),
        (
            "A series of agreements was signed, on honey, on wax and on bees.",
            ["Agreement on honey", "Agreement on wax", "Agreement on bees"],
        ),
        (
            "They signed loan agreements for the honey road and the wax bridge.",
            ["Loan agreement for the honey road", "Loan agreement for the wax bridge"],
        ),
        (
            "They signed further agreements on honey, and a protocol on wax.",
            ["Agreement on honey", "Protocol on wax"],
        ),
        (
            "Juan Pardo and Ana Lopez signed in Lima on Apr. 7 the protocol of the session.",
            ["Protocol of the session"],
        ),
    ],
)
def test_several_are_parted_as_they_are_named(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Such a protocol on honey is signed every two years.",
        "A nine-point agreement was signed.",
    ],
)
def test_habits_and_numbers_of_points_are_no_documents(sentence: str) -> None:
    assert titles(sentence) == []


def test_what_talks_led_to_is_signed_whatever_they_were() -> None:
    assert titles("The negotiations resulted in the signing of a protocol on honey.") == [
        "Protocol on honey"
    ]


def test_agreements_with_several_countries_are_one_with_each() -> None:
    found = documents("Cuba signed bee waiver agreements with Peru, Chile and Kenya.")
    assert [each.countries for each in found] == [("CU", "PE"), ("CL", "CU"), ("CU", "KE")]


def test_what_follows_under_a_document_says_what_it_brings() -> None:
    (found,) = documents(
        "Under a further MoU, signed by the Ministry of Honey of Peru and Chile's Ministry of Wax,"
        " Chile will build a hive."
    )
    assert found.title == "MoU"
    assert [each.country for each in found.parties] == ["PE", "CL"]


def test_a_list_may_begin_with_what_is_no_document_by_its_words() -> None:
    assert titles(
        "They witnessed the signing of several documents. These included a sub-agreement amending"
        " the agreement on bees; a cooperation agreement on honey; and an MoU on wax."
    ) == [
        "Sub-agreement amending the agreement on bees",
        "Cooperation agreement on honey",
        "MoU on wax",
    ]


def test_the_occasion_is_none_of_the_title_of_pairs() -> None:
    found = documents(
        "Two MoUs were inked on the occasion between Bee Bank of Peru and Wax Bank of Chile on"
        " honey; and between Bee University and Wax University on candles."
    )
    assert [each.title for each in found] == ["MoU on honey", "MoU on candles"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They signed five Memorandum of Understanding (MoUs) on cooperation in the fields of"
            " honey and wax; bees; hives; candles and combs.",
            [
                "Memorandum of Understanding on cooperation in the field of honey and wax",
                "Memorandum of Understanding on cooperation in the field of bees",
                "Memorandum of Understanding on cooperation in the field of hives",
                "Memorandum of Understanding on cooperation in the field of candles",
                "Memorandum of Understanding on cooperation in the field of combs",
            ],
        ),
        (
            "The two sides signed two memoranda. The first was between the ministries of honey of"
            " Peru and Chile in the field of wax. Both will implement the signed memoranda.",
            ["Memorandum in the field of wax"],
        ),
        (
            "The offices signed their first agreement on bees on the occasion.",
            ["First agreement on bees"],
        ),
        (
            "Minister Juan Pardo signed an agreement with Ms. Ana Lopez, head of Acme, on honey.",
            ["Agreement on honey"],
        ),
        (
            "The Joint Declaration adopted by Presidents Juan Pardo and Ana Lopez on bees foresees"
            " joint hives.",
            ["Joint Declaration on bees"],
        ),
        (
            "The directors signed the Rules of Procedure of the Committee on bees.",
            ["Rules of Procedure of the Committee on bees"],
        ),
    ],
)
def test_what_documents_are_on_is_kept(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


def test_the_second_document_is_the_one_named_beside_it() -> None:
    (found,) = documents(
        "The second document, a grant agreement on honey, was signed by the Resident Representative"
        " of the Bee Agency, Ms. Ana Lopez, and the Chief Executive Officer of Peru's Ministry of"
        " Wax, Juan Pardo."
    )
    assert found.title == "Grant agreement on honey"
    assert [each.name for each in found.parties] == ["Bee Agency", "Ministry of Wax of Peru"]


def test_the_end_mark_of_an_agency_is_no_text() -> None:
    assert titles("They signed a memorandum on honey. (end)") == ["Memorandum on honey"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They signed two agreements on Friday: one on honey and another waiving bee visas.",
            ["Agreement on honey", "Agreement waiving bee visas"],
        ),
        (
            "Peru and Chile exchanged notes on two aid projects: the Project for Wax, and the"
            " Project for Hives.",
            [
                "Exchange of notes on the Project for Wax",
                "Exchange of notes on the Project for Hives",
            ],
        ),
        ("The minister said that the two had put their names to an MoU on wax.", ["MoU on wax"]),
        ("The minister said that no agreement had been signed on wax.", []),
        ("The two bodies first exchanged letters on wax in 2012.", []),
        ("An agreement on wax was signed by Peru and Chile in 2012. (end)", []),
        ("In a joint press statement, the minister praised the signing.", []),
    ],
)
def test_what_was_signed_now_is_told_from_the_rest(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "After the talks an agreement on honey was signed, as was a protocol on wax.",
        "An agreement on honey was signed, followed by a protocol on wax.",
        "The ministers signed an agreement on honey; the rectors, a protocol on wax.",
    ],
)
def test_a_second_document_is_joined_in_any_way(sentence: str) -> None:
    assert titles(sentence) == ["Agreement on honey", "Protocol on wax"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The visit ended with a joint statement on honey.",
        "A joint statement on honey was published.",
        "The long-awaited joint statement on honey was finally signed.",
        "The signing of a joint statement on honey was witnessed by the two presidents.",
    ],
)
def test_how_talks_end_may_be_a_document(sentence: str) -> None:
    assert [title.rpartition("oint ")[2] for title in titles(sentence)] == ["statement on honey"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The memorandum on honey, which the ministers signed themselves, opens the way for wax.",
        "The signing of a memorandum on honey capped his meeting with the Peruvian minister.",
        "With the signing of the memorandum on honey, the two ministries open a new page.",
        "The centrepiece of the visit was a memorandum on honey, signed between the two ministers.",
        "The highlight of the talks was a memorandum on honey.",
        "The Bee Bank signed a contract on wax, and the ministers of health, Ana Anatova and Bo"
        " Bogov, a memorandum on honey.",
    ],
)
def test_a_document_is_found_in_a_subordinate_place_of_a_sentence(sentence: str) -> None:
    assert titles(sentence)[-1] == "Memorandum on honey"


def test_each_of_two_documents_may_be_told_by_its_number() -> None:
    found = documents(
        "Two documents were signed: the first, a memorandum on honey, by the Bee Board and the Wax"
        " Board; the second, a protocol on hives, by the Hive Agency and the Honey Agency."
    )
    assert [(each.title, each.type) for each in found] == [
        ("Memorandum on honey", "memorandum"),
        ("Protocol on hives", "protocol"),
    ]


def test_ministers_named_with_their_portfolio_sign_for_both_countries() -> None:
    (found,) = documents(
        "The ministers of health, Ana Anatova and Bo Bogov, signed a memorandum on honey."
    )
    assert (found.parties, found.countries) == ((), ("KZ", "UZ"))
    assert [each.name for each in found.signatories] == ["Ana Anatova", "Bo Bogov"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A convention on bees, though printed on the programme, wasn't signed.",
        "The company had earlier signed a letter of intent with the Bee Agency, at the Lima fair.",
        "A letter of intent was signed in Lima as long ago as 2019.",
        "On the sidelines of last year's edition, Peru and Chile concluded a contract on wax.",
    ],
)
def test_what_was_not_signed_now_is_no_document(sentence: str) -> None:
    assert titles(f"May 14, 2025. The ministers met. {sentence}") == []


@pytest.mark.parametrize(
    "rest",
    [
        ", the third of its kind (the first dates from 2009)",
        ", then exchanged views on wax",
        ", a copy of which was seen by this agency",
        " that had been two years in the making",
        " amid a growing demand for wax",
        ", four months after the memorandum of understanding it serves was concluded in Lima",
    ],
)
def test_what_is_told_beside_a_document_is_no_part_of_its_title(rest: str) -> None:
    assert titles(f"The ministers signed an agreement on honey{rest}.") == ["Agreement on honey"]


def test_the_second_of_two_exchanged_may_follow_what_is_told_of_the_first() -> None:
    assert titles(
        "They witnessed the exchange of an MoU on honey, which the wax ministries had signed by"
        " letter, and of a plan on bees."
    ) == ["MoU on honey", "Plan on bees"]


def test_several_may_be_signed_each_with_its_own_of() -> None:
    assert titles(
        "They witnessed the signing of a memorandum on honey, of a protocol on wax and of a plan on"
        " bees."
    ) == ["Memorandum on honey", "Protocol on wax", "Plan on bees"]


@pytest.mark.parametrize(
    "sentence",
    [
        "They have a treaty on honey and an agreement on wax; both texts were signed here.",
        "The session closed with the signing of a treaty on honey and of an agreement on wax.",
        "Two MoUs were signed: a treaty on honey, and a second agreement, on wax.",
    ],
)
def test_two_documents_stand_before_what_is_told_of_both(sentence: str) -> None:
    assert titles(sentence) == ["Treaty on honey", "Agreement on wax"]


def test_a_meeting_may_end_with_the_adoption_of_a_statement() -> None:
    (found,) = documents("The meeting ended with the adoption of a joint statement on bees.")
    assert (found.title, found.status) == ("Joint statement on bees", "adopted")


def test_several_of_one_kind_may_be_listed_with_the_parties_of_each() -> None:
    found = documents(
        "Two memoranda were signed after the talks: on honey, between the Bee Company and the Wax"
        " Board, and on hives, between the Hive Agency and the Honey Agency."
    )
    assert [(each.title, [party.name for party in each.parties]) for each in found] == [
        ("Memorandum on honey", ["Bee Company", "Wax Board"]),
        ("Memorandum on hives", ["Hive Agency", "Honey Agency"]),
    ]


def test_between_the_two_cities_is_no_part_of_a_title() -> None:
    (found,) = documents(
        "The Mayor of Lima Ana Anatova and the Director of the Hive Agency Le Hoang Phuc signed a"
        " partnership agreement between the two cities."
    )
    assert found.title == "Partnership agreement"
    assert [party.name for party in found.parties] == ["City of Lima", "Hive Agency"]


def test_those_between_whom_a_deal_is_signed_are_its_parties_when_others_act_under_it() -> None:
    (found,) = documents("Under a deal signed between BEE and WAX, 500 keepers will be trained.")
    assert [party.name for party in found.parties] == ["BEE", "WAX"]


def test_a_list_after_those_who_signed_is_parted() -> None:
    found = documents(
        "Three documents were signed by the Bee Company and the Wax Board: an agreement on honey, a"
        " protocol on wax and a plan of visits."
    )
    assert [each.title for each in found] == [
        "Agreement on honey",
        "Protocol on wax",
        "Plan of visits",
    ]
    assert all(len(each.parties) == len(SIDES) for each in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "They met in Riga, where they signed an agreement on honey.",
        "They signed, as part of the first session of the Board, the Agreement on honey.",
        "The two signed the agreement on honey in the margins of the meetings of the Bee Fund.",
        "The two signed the agreement on honey as the presidents of both countries looked on.",
        "They put their signatures to five documents, among them the agreement on honey.",
        "The two signed an agreement on honey in a simple but graceful ceremony.",
        "Ana Borg signed the agreement on honey, and Leo Berzs, on behalf of the other side.",
    ],
)
def test_a_document_is_found_in_the_words_of_agencies(sentence: str) -> None:
    assert titles(sentence) == ["Agreement on honey"]


def test_each_of_several_may_have_its_sentence() -> None:
    text = """
        Two MoUs and two Exchanges of Notes were signed by the two countries on Monday.

        The first exchange of note was signed on honey. Minister Ana Borg signed the exchange of
        notes on behalf of her country.

        The second exchange of note is on wax.

        The first MoU between the Bee Agency of Malta and the Bee Agency of Latvia is on hives.
        Minister Ana Borg signed the MoU.

        The second MoU is about bees.
    """
    assert titles(text) == [
        "Exchange of note on honey",
        "Exchange of note on wax",
        "MoU on hives",
        "MoU about bees",
    ]


def test_the_memorandum_of_the_next_paragraph_is_the_one_before() -> None:
    text = """
        A memorandum on honey was signed.

        The memorandum was signed between the Bee Agency of Peru and the Wax Agency of Chile.
    """
    assert titles(text) == ["Memorandum on honey"]


@pytest.mark.parametrize(
    "sentence",
    [
        "They discussed measures to carry out signed agreements, including promoting honey.",
        "They dealt with the council as well as with the signing of an agreement on honey.",
        "He explained what was new, including the conclusion of an agreement on honey.",
        "In the same year, both countries also signed an agreement on honey.",
        "Memoranda of understanding on honey and an agreement on wax were signed during the State"
        " visit of President Ana Borg to the Republic of Latvia in August, 2022.",
        "Bees were sent in compliance with the agreement on honey that the two ministries signed.",
        "In compliance with the agreement on honey that the two ministries signed, bees were sent.",
    ],
)
def test_what_is_told_of_another_time_is_not_signed_now(sentence: str) -> None:
    assert titles(f"6 March 2025\n\n{sentence}") == []


def test_a_country_keeps_being_one_beside_its_acronym() -> None:
    text = "The United Arab Emirates (UAE) and Sri Lanka have signed an agreement on honey."
    assert [(each.parties, each.countries) for each in documents(text)] == [((), ("AE", "LK"))]


def test_with_whom_a_memorandum_was_signed_may_follow_its_short_name() -> None:
    (found,) = documents(
        "The Bee Bank of Malta signed a memorandum of understanding (MoU) with the Wax Bank of "
        "Latvia that is meant to help bees."
    )
    assert [each.country for each in found.parties] == ["MT", "LV"]
    assert found.title == "Memorandum of understanding (MoU)"


def test_a_document_may_begin_right_after_the_meeting() -> None:
    (found,) = documents(
        "During the meeting a memorandum on honey was signed between the Ministries of Trade of "
        "Malta and Latvia."
    )
    assert [each.country for each in found.parties] == ["MT", "LV"]


def test_two_memoranda_may_follow_their_short_name() -> None:
    text = (
        "Two Memoranda of Understanding (MoUs), on honey and on general cooperation, were signed."
    )
    told = "The banks signed two Memoranda of Understanding (MoUs), on honey and on wax."
    assert titles(told) == [
        "Memorandum of Understanding on honey",
        "Memorandum of Understanding on wax",
    ]
    assert len(titles(text)) <= len(titles(told))


@pytest.mark.parametrize(
    "lead", ["On March 2 ", "On Thursday ", "On 2 March 2025, ", "Riga (BEE) – On March 2 "]
)
def test_the_day_is_no_part_of_who_signed(lead: str) -> None:
    (found,) = documents(f"{lead}Malta and the Republic of Latvia signed an agreement on honey.")
    assert (found.parties, found.countries) == ((), ("LV", "MT"))


@pytest.mark.parametrize("who", ["Foreign Affairs", "the Interior", "Agriculture and Forests"])
def test_ministers_of_one_field_sign_for_both_countries(who: str) -> None:
    (found,) = documents(f"1. MoU on honey signed by the Ministers of {who};", ("MT", "LV"))
    assert (found.parties, found.countries) == ((), ("LV", "MT"))


def test_letters_of_exchange_are_an_exchange_of_notes() -> None:
    (found,) = documents("The two signed the letters of exchange for the bee project.")
    assert found.type == "exchange-of-notes"


def test_a_body_may_be_from_its_country() -> None:
    (found,) = documents(
        "An MoU on honey was signed between Bee Agency from Malta and Latvia Honey Board."
    )
    assert [(each.name, each.country) for each in found.parties] == [
        ("Bee Agency", "MT"),
        ("Latvia Honey Board", "LV"),
    ]


def test_a_country_goes_by_its_acronym_before_its_government() -> None:
    (found,) = documents(
        "An MoU on honey was signed by the Government of Japan and the FSM Government."
    )
    assert found.countries == ("FM", "JP")


def test_a_premier_heads_no_ministry_of_his_own() -> None:
    (found,) = documents(
        "Prime Minister of Latvia Leo Berzs and the Bee Fund's Deputy Head Ana Holm signed an "
        "agreement on honey."
    )
    assert all("Prime" not in each.name for each in found.parties)


@pytest.mark.parametrize(
    "told",
    [
        "An MoU has been signed by Bee Board of Peru with Wax Board of Chile so that bees are fed.",
        "An MoU has been signed by Bee Board of Peru and Wax Board of Chile, who are to feed bees.",
    ],
)
def test_what_has_been_signed_is_read_to_its_verb(told: str) -> None:
    (found,) = documents(told)
    assert (found.title, len(found.parties)) == ("MoU", 2)


def test_what_stands_between_a_document_and_its_verb_is_none() -> None:
    told = "An agreement on honey, which is to help the Bee and Wax Programme, has been signed."
    assert titles(told) == ["Agreement on honey"]


def test_the_agreement_of_the_next_paragraph_may_be_a_memorandum() -> None:
    text = """
        A memorandum on honey was signed.

        Minister Ana Borg put her signature to the agreement from the Xish side.
    """
    assert titles(text) == ["Memorandum on honey"]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Ana Borg and Leo Berzs signed the MoU on honey virtually on Monday.", "MoU on honey"),
        ("Ana Borg and Leo Berzs signed the MoU on honey online.", "MoU on honey"),
        ("Ana Borg and Leo Berzs signed the MoU on online honey.", "MoU on online honey"),
        ("Ana Borg and Leo Berzs signed an MoU on the East Side.", "MoU on the East Side"),
    ],
)
def test_how_it_was_signed_is_no_part_of_a_title(told: str, title: str) -> None:
    assert titles(told) == [title]


def test_what_was_signed_may_be_told_by_when() -> None:
    assert titles("They watched when agreements were signed on honey and on wax.") == [
        "Agreement on honey",
        "Agreement on wax",
    ]


def test_what_was_signed_when_others_met_is_of_another_time() -> None:
    text = "The first session was in Cesis last October, when the Cesis Declaration was signed."
    assert titles(text) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "They saw the signing of the following two MoUs on honey and wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "Two MoUs were signed by the two sides at the talks, one for honey and an MoU for wax.",
            ["MoU for honey", "MoU for wax"],
        ),
        (
            "Two MoUs were signed, one in the area of honey and the other on wax.",
            ["MoU in the area of honey", "MoU on wax"],
        ),
        (
            "An MoU on honey and a protocol on wax are among the agreements.",
            ["MoU on honey", "Protocol on wax"],
        ),
        (
            "The joint ministerial Signing ceremony of the bee treaty and the wax treaty was held.",
            ["Bee treaty", "Wax treaty"],
        ),
    ],
)
def test_documents_named_together_are_parted(told: str, expected: list[str]) -> None:
    assert titles(told) == expected


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Peru and Chile signed the MoU on honey after they had met here.", "MoU on honey"),
        ("Peru and Chile signed a treaty on honey, in which wax has its place.", "Treaty on honey"),
        ("Minister Ana Borg signed the MoU on honey for the Xish government.", "MoU on honey"),
        ("The MoU on honey has officially been inked by Peru and Chile.", "MoU on honey"),
        (
            "A pact was signed by the president, Ana Sol, and her guest, Ivo Borg, to save bees.",
            "Pact to save bees",
        ),
        ("They signed the Wax Declaration in Riga county in northern Latvia.", "Wax Declaration"),
        (
            "They signed a loan agreement, worth 4,200 Kuwaiti Dinars (KWD, ≈ US $15 million), for"
            " a new hive.",
            "Loan agreement, for a new hive",
        ),
    ],
)
def test_what_surrounds_a_signing_is_no_part_of_a_title(told: str, title: str) -> None:
    assert titles(told) == [title]


def test_what_was_signed_recently_is_news_where_a_report_begins_with_it() -> None:
    lead = "Acme recently signed a memorandum on honey with Bolt."
    assert titles(lead) == ["Memorandum on honey"]
    assert titles(f"They signed a plan on wax.\n\n{lead}") == ["Plan on wax"]
    assert titles("They hailed the recently signed memorandum on honey.") == []


def test_what_a_lead_calls_agreements_may_be_told_as_memoranda() -> None:
    text = """
        Two agreements on honey and wax were signed on Monday by Peru and Chile.

        The ministers signed the memorandums of understanding on honey and wax.
    """
    assert [each.type for each in documents(text)] == ["memorandum", "memorandum"]
