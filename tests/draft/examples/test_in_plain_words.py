"""Documents of ordinary reports: lists amid lines, fields of two words, places, who said it."""

import pytest

from diplo_cli.draft.quantities import quantities_in
from tests.draft.found import SIDES, documents, titles


def test_lines_that_are_titles_form_a_list_amid_other_lines() -> None:
    text = """
        Lima, 2 May 2024. Peru and Chile signed three papers on Thursday.
        The agreements include:
        Joint Statement of the 10th Meeting of the Honey Committee
        MoU on wax between the Bee Board and Acme JSC
        Protocol on bees
        Trade between the countries stood at $1.1 billion in 2023.
    """
    assert titles(text) == [
        "Joint Statement of the 10th Meeting of the Honey Committee",
        "MoU on wax",
        "Protocol on bees",
    ]


def test_quotation_marks_around_a_kind_alone_end_no_title() -> None:
    assert titles("They signed a “Road map” for the wax trade.") == ["Road map for the wax trade"]


def test_what_lies_between_the_two_countries_keeps_no_party_out() -> None:
    (found,) = documents(
        "A protocol on goods moved between the two countries was signed between the Bee Board of"
        " Kazakhstan and the Wax Agency of Uzbekistan."
    )
    assert found.title == "Protocol on goods moved"
    assert [each.name for each in found.parties] == [
        "Bee Board of Kazakhstan",
        "Wax Agency of Uzbekistan",
    ]


def test_initiatives_between_which_synergies_arise_are_no_parties() -> None:
    (found,) = documents(
        "They signed a plan for synergies between the Honey Initiative and the Wax Programme."
    )
    assert found.title == "Plan for synergies between the Honey Initiative and the Wax Programme"
    assert found.parties == ()


def test_a_side_signs_beside_a_company_of_the_other() -> None:
    (found,) = documents(
        "They signed a letter of intent on wax between the Kazakh side and Uzbek company Acme."
    )
    assert ([each.name for each in found.parties], found.countries) == (["Acme"], ("KZ",))


def test_a_ministry_may_go_by_its_capital() -> None:
    (found,) = documents(
        "Astana's Ministry of Honey and Uzbekistan's Ministry of Wax signed an MoU on bees."
    )
    assert found.parties[0].name == "Ministry of Honey of Kazakhstan"


def test_two_countries_that_sign_with_a_company_make_no_body() -> None:
    (found,) = documents("Kazakhstan and Uzbekistan signed an agreement with Acme LLC on wax.")
    assert ([each.name for each in found.parties], found.countries) == (["Acme LLC"], SIDES)


def test_a_body_named_to_its_end_is_followed_by_another() -> None:
    (found,) = documents(
        "A contract was signed between Acme State Corporation and DP Bolt on the wax trade."
    )
    assert [each.name for each in found.parties] == ["Acme State Corporation", "DP Bolt"]


def test_whose_an_office_is_parts_not_its_fields() -> None:
    (found,) = documents(
        "They signed a protocol between the Presidency’s Investment and Finance Office and"
        " Wax Bank."
    )
    assert len(found.parties) == len(SIDES)


@pytest.mark.parametrize(
    "sentence",
    [
        "The countries signed a memorandum on honey, Bee Secretary Ana Anatova Jr. said Friday.",
        "The memorandum on honey, Minister Ana Anatova said, was signed on Friday.",
    ],
)
def test_who_said_it_is_none_of_the_title(sentence: str) -> None:
    assert titles(sentence) == ["Memorandum on honey"]


def test_where_a_document_of_no_subject_was_signed_is_none_of_its_title() -> None:
    assert titles("The leaders signed the partnership agreement in Astana.") == [
        "Partnership agreement"
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("three MoUs on bees, wax and science, technology and innovation", 3),
        ("agreements on oil and gas", 1),
        ("two agreements on research and development", 2),
    ],
)
def test_words_that_go_together_are_one_field(fields: str, expected: int) -> None:
    assert len(titles(f"They signed {fields}.")) == expected


def test_notes_concerning_a_grant_are_one_exchange_of_notes() -> None:
    found = documents(
        'They attended the exchange of notes concerning a grant aid "The Project for Honey"'
        " and a record of discussions on wax."
    )
    assert [(each.type, each.title) for each in found] == [
        ("exchange-of-notes", 'Exchange of notes concerning a grant aid "The Project for Honey"'),
        ("protocol", "Record of discussions on wax"),
    ]


def test_an_agreement_that_names_its_subject_takes_no_others() -> None:
    text = """
        They have an agreement on bees.

        They signed the wax road financing agreement.
    """
    assert titles(text) == ["Wax road financing agreement"]


def test_two_countries_that_mark_a_day_with_a_signing_are_its_parties() -> None:
    (found,) = documents("Peru and Chile established relations with the signing of a communiqué.")
    assert found.countries == ("CL", "PE")


def test_people_of_a_country_are_counted_as_people() -> None:
    assert [each.unit for each in quantities_in("The country hosts 800,000 Egyptians.")] == [
        "people"
    ]


def test_documents_that_came_of_talks_are_told_one_by_one() -> None:
    text = """
        Two documents and a promise: that is what came out of the visit. The first is a memorandum
        on honey, which the ministers signed themselves. The other, between Acme LLC and Bolt JSC,
        is a contract for wax.
    """
    assert titles(text) == ["Memorandum on honey", "Contract for wax"]


def test_planned_documents_came_of_no_talks() -> None:
    assert not titles("Two documents should have come out of it. The first is a pact on honey.")


def test_one_and_another_of_two_are_each_on_its_own() -> None:
    found = documents(
        "Two memoranda were signed: one on honey between the Bee Agency and Acme LLC, and another"
        " on wax."
    )
    assert [each.title for each in found] == ["Memorandum on honey", "Memorandum on wax"]
    assert [len(each.parties) for each in found] == [2, 0]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Deals on honey were struck in Lima on Monday.", "Deal on honey"),
        ("A pact on honey was put to paper by Acme LLC and Bolt JSC.", "Pact on honey"),
        ("The Plan on honey was handed over by Ana Anatova and Minister Bo Bo.", "Plan on honey"),
        (
            "The document is a pact on honey, whose signing by Acme LLC and Bolt JSC was the high"
            " point of the visit.",
            "Pact on honey",
        ),
        ("Acme LLC and Peru signed a pact on honey ahead of EXPO.", "Pact on honey"),
    ],
)
def test_a_signing_has_many_names(sentence: str, title: str) -> None:
    assert titles(sentence) == [title]


def test_what_minutes_provide_for_is_no_title_of_theirs() -> None:
    text = "They signed minutes after the session. The minutes provide for a market at Lima."
    assert titles(text) == ["Minutes"]


def test_the_agreement_is_the_memorandum_told_before() -> None:
    text = """
        Peru and Chile signed a memorandum to boost the honey trade. The ministers affixed their
        signatures to the agreement at a ceremony.
    """
    assert titles(text) == ["Memorandum to boost the honey trade"]


@pytest.mark.parametrize(
    ("signers", "parties"),
    [
        (
            "in Lima by Acme chief financial officer Ana Anatova and Bo Bo, Bolt Bank head of Peru",
            ["Acme", "Bolt Bank"],
        ),
        ("by the CEO of Acme, Ana Anatova, and Bolt Chairman Bo Bo", ["Acme", "Bolt"]),
        (
            "by Ana Anatova on behalf of the Bee Agency and Bo Bo on behalf of the Wax Service",
            ["Bee Agency", "Wax Service"],
        ),
        (
            "on behalf of the Kazakh side by the Bee Agency and on behalf of the Uzbek side by the"
            " Wax Service",
            ["Bee Agency", "Wax Service"],
        ),
        (
            "by the Resident Representative of the Peru International Bee Agency, Ms. Ana"
            " Anatova, and Rector of Wax University Bo Bo",
            ["Peru International Bee Agency", "Wax University"],
        ),
    ],
)
def test_those_who_sign_bind_the_bodies_that_they_head(signers: str, parties: list[str]) -> None:
    (found,) = documents(f"The memorandum on honey was signed {signers}.")
    assert [each.name for each in found.parties] == parties


def test_who_represents_a_body_is_none_of_its_name() -> None:
    (found,) = documents(
        "The Bee Agency, represented by Ana Anatova, and the Wax Service, represented by Bo Bo,"
        " signed a memorandum on honey."
    )
    assert [each.name for each in found.parties] == ["Bee Agency", "Wax Service"]


def test_documents_which_include_one_name_it() -> None:
    text = """
        Peru and Chile signed ten agreements. The documents, which include a pact on honey, cover
        wax, bees and flowers.
    """
    assert titles(text) == ["Pact on honey"]


def test_amendments_to_an_agreement_are_one_document() -> None:
    (found,) = documents("They signed amendments to the agreement on honey.")
    assert (found.title, found.type) == ("Amendments to the agreement on honey", "agreement")


def test_heads_of_government_sign_for_their_countries() -> None:
    (found,) = documents("The Peruvian and Chilean heads of government signed a pact on honey.")
    assert (found.parties, found.countries) == ((), ("CL", "PE"))


def test_what_was_launched_and_then_signed_is_a_document() -> None:
    text = "They launched a new plan on honey. It was signed by the two ministers."
    assert titles(text) == ["Plan on honey"]


def test_a_treaty_named_by_its_countries_was_told_before() -> None:
    text = """
        Peru and Chile signed a treaty on honey.

        The presidents inked the Peruvian-Chilean Treaty at the lodge.
    """
    assert titles(text) == ["Treaty on honey"]


def test_what_each_of_two_agreements_will_fund_is_what_it_is_for() -> None:
    text = """
        They signed two financing agreements. The first, worth $40 million, will fund a wax road;
        the second, amounting to $15 million, will support bees.
    """
    assert titles(text) == ["Financing agreement for a wax road", "Financing agreement for bees"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru and Chile, through the Bee Board and the Wax Institute, sealed a deal on honey.",
        "On the same day the Bee Board and the Wax Institute signed a deal on honey.",
        "A deal on honey was signed between the Bee Board and the Wax Institute within the"
        " framework of the fair.",
    ],
)
def test_bodies_sign_through_whom_when_and_where_it_may_be(sentence: str) -> None:
    (found,) = documents(sentence)
    assert found.title == "Deal on honey"
    assert [each.name for each in found.parties] == ["Bee Board", "Wax Institute"]


def test_a_commissioner_and_a_minister_sign_for_the_union_and_the_country() -> None:
    (found,) = documents(
        "EU Commissioner Ana Anatova and Uzbek Minister of Wax Bo Bo signed a programme on honey."
    )
    assert (found.parties, found.countries) == ((), ("EU", "UZ"))


def test_what_an_exchange_of_notes_formalised_is_what_it_is_on() -> None:
    text = "Peru and Chile formalised, by means of an exchange of notes, the honey trade."
    assert titles(text) == ["Exchange of notes on the honey trade"]


def test_subjects_with_an_on_each_are_documents_each() -> None:
    text = (
        "Agreements were signed on bees between the wax agencies, on honey and on the trade in"
        " flowers."
    )
    assert titles(text) == [
        "Agreement on bees",
        "Agreement on honey",
        "Agreement on the trade in flowers",
    ]


def test_what_is_spent_on_a_subject_is_none_of_it() -> None:
    text = "They signed two programmes: €20 million for honey and €18 million for wax."
    assert titles(text) == ["Programme on honey", "Programme on wax"]


def test_a_counted_document_has_nothing_before_its_and() -> None:
    text = "They signed the minutes of the joint commission and two pacts on honey and on wax."
    assert titles(text) == ["Minutes of the joint commission", "Pact on honey", "Pact on wax"]


def test_of_two_ministries_of_no_country_the_first_is_at_home() -> None:
    text = """
        Kazakhstan received guests from Uzbekistan. Kazakhstan is large.

        The Ministry of Honey and the Ministry of Wax signed a pact.
    """
    (found,) = documents(text)
    assert [each.country for each in found.parties] == ["KZ", "UZ"]


def test_bodies_of_both_countries_that_had_signed_what_was_exchanged_are_its_parties() -> None:
    found = documents(
        "They exchanged an MoU on honey, which the wax ministries of the two countries had signed"
        " by letter, and a plan on bees."
    )
    assert [each.title for each in found] == ["MoU on honey", "Plan on bees"]
    assert [len(each.parties) for each in found] == [2, 0]


def test_one_folder_held_what_the_two_signed() -> None:
    text = "One of them was an agreement waiving visas, which the ministers signed themselves."
    assert titles(text) == ["Agreement waiving visas"]


def test_what_was_signed_years_ago_is_still_not_new() -> None:
    assert not titles("It was an agreement on honey, which the ministers signed in 2003.")


def test_a_bank_of_one_side_signs_with_the_other_side() -> None:
    (found,) = documents("They signed a loan agreement with the Wax Bank of Uzbekistan on honey.")
    assert [each.name for each in found.parties] == ["Wax Bank of Uzbekistan"]
    assert (found.title, found.countries) == ("Loan agreement on honey", ("KZ",))


def test_the_second_and_the_third_need_no_verb_of_their_own() -> None:
    text = """
        They signed three protocols. The first protocol concerns honey, the second wax and the
        third bees.
    """
    assert titles(text) == ["Protocol on honey", "Protocol on wax", "Protocol on bees"]


def test_each_kind_keeps_the_number_that_a_sentence_gave_it() -> None:
    text = """
        They signed three agreements and two MoUs. The agreements are on bees, honey and wax. The
        MoUs are on cooperation in the fields of flowers, seeds and trees, and hives.
    """
    assert titles(text)[3:] == [
        "MoU on cooperation in the fields of flowers, seeds and trees",
        "MoU on hives",
    ]


def test_italy_is_no_adverb_and_signs_together_with_others() -> None:
    (found,) = documents("Italy and Albania, together with Peru, signed a pact on honey.")
    assert found.countries == ("AL", "IT", "PE")


def test_two_countries_sign_beside_an_organization_of_many() -> None:
    (found,) = documents("Peru, Chile and the Islamic Development Bank signed a pact on honey.")
    assert [each.name for each in found.parties] == ["Islamic Development Bank"]
    assert found.countries == ("CL", "PE")


def test_a_third_country_signs_with_the_home_of_the_report() -> None:
    text = """
        KYIV, 3 May 2024. Ukraine and Peru signed a pact on honey.

        An agreement on wax with Norway was also signed.
    """
    assert [each.countries for each in documents(text, ("PE", "UA"))] == [
        ("PE", "UA"),
        ("NO", "UA"),
    ]


def test_two_verbs_for_one_memorandum_make_one() -> None:
    text = "They concluded by signing an MoU between the Bee Academy and the Wax Academy."
    assert titles(text) == ["MoU"]


@pytest.mark.parametrize(
    "sentence",
    [
        "They signed a pact on honey, one of the several papers of the visit.",
        "They signed a pact on honey, as agreed in the spring.",
        "They signed a pact on honey, the Ministry of Bees, Wax and Honey said on Tuesday.",
        "They signed a pact on honey, President Ana Anatova announced in Lima.",
    ],
)
def test_what_is_said_of_a_document_is_none_of_its_title(sentence: str) -> None:
    assert titles(sentence) == ["Pact on honey"]


def test_what_was_signed_last_week_is_not_new_but_what_was_reached_then_may_be() -> None:
    assert not titles("Acme LLC and Bolt JSC signed a pact on honey last week.")
    assert titles("Acme LLC and Bolt JSC signed a pact on honey reached last week.")


def test_a_news_agency_keeps_what_it_is() -> None:
    (found,) = documents("They signed a pact between the Acme news agency and Bolt LLC on honey.")
    assert found.parties[0].name == "Acme news agency"


def test_a_ministry_and_a_company_with_its_form_are_two() -> None:
    (found,) = documents("They signed a pact between the Ministry of Wax and HLL Bees Limited.")
    assert [each.name for each in found.parties] == ["Ministry of Wax", "HLL Bees Limited"]


def test_a_deal_whose_text_was_finalised_is_not_signed() -> None:
    assert not titles("The deal, whose text was finalised on Friday, provides for honey.")


def test_two_who_announce_a_signing_are_its_parties() -> None:
    (found,) = documents("PBB and Acme announced the signing of an agreement on honey.")
    assert [each.name for each in found.parties] == ["PBB", "Acme"]


def test_more_documents_follow_when_the_first_was_signed() -> None:
    text = (
        "They signed a declaration at the close of the visit, as well as memorandums on honey, on"
        " wax and on bees."
    )
    assert titles(text) == [
        "Declaration",
        "Memorandum on honey",
        "Memorandum on wax",
        "Memorandum on bees",
    ]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "They exchanged notes establishing a wax desk.",
            "Exchange of notes establishing a wax desk",
        ),
        (
            "Acme LLC and Bolt JSC renewed, for five years, the memorandum on wax.",
            "Memorandum on wax",
        ),
        ("Acme LLC and Bolt JSC extended the contract on wax.", "Contract on wax"),
        ("They signed a pact on wax at State House on Monday.", "Pact on wax"),
    ],
)
def test_documents_are_also_exchanged_renewed_and_extended(sentence: str, title: str) -> None:
    assert titles(sentence) == [title]


def test_an_aside_on_a_document_keeps_no_one_from_having_signed_it() -> None:
    text = """
        They adopted a protocol on bears. The protocol, which binds nobody, was signed by Ana
        Anatova.
    """
    assert titles(text) == ["Protocol on bears"]


def test_others_put_their_names_to_another_document() -> None:
    found = documents(
        "Acme and the Bee Bank put their names to a supply contract; the ministers, Ana Anatova"
        " and Bo Bo, to a programme on honey that their staff had drafted; and the Wax Chamber and"
        " the Bee Chamber to a protocol on wax."
    )
    assert [each.title for each in found] == [
        "Supply contract",
        "Programme on honey",
        "Protocol on wax",
    ]
    assert [len(each.parties) for each in found] == [2, 0, 2]


def test_of_four_prepared_agreements_those_signed_are_told() -> None:
    text = """
        Of the four agreements prepared for the visit, three were signed on Monday. These concern
        honey, wax and bees. The one on flowers was merely initialled.
    """
    assert titles(text) == ["Agreement on honey", "Agreement on wax", "Agreement on bees"]


def test_universities_sign_what_their_rectors_sign() -> None:
    (found,) = documents(
        "The University of Lima and Wax University will exchange bees under a contract signed"
        " yesterday by their rectors, Ana Anatova and Bo Bo."
    )
    assert found.title == "Contract to exchange bees"
    assert [each.name for each in found.parties] == ["University of Lima", "Wax University"]


def test_one_more_is_of_the_kind_that_was_just_signed() -> None:
    text = "Ministers signed the agreement on honey. Others signed one on wax."
    assert titles(text) == ["Agreement on honey", "Agreement on wax"]


def test_letters_are_exchanged_with_a_body() -> None:
    (found,) = documents("The Bee Board exchanged letters with the Wax Agency on honey.")
    assert (found.title, len(found.parties)) == ("Exchange of letters on honey", 2)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Minister Ana Anatova of Peru signed with Acme LLC a pact on wax, and with Bolt JSC a"
            " plan on bees.",
            ["Pact on wax", "Plan on bees"],
        ),
        ("The two did sign a pact on honey.", ["Pact on honey"]),
        ("Meanwhile Acme LLC and Bolt JSC inked a pact on wax.", ["Pact on wax"]),
        (
            "A pact on wax, initialled last year, was signed by Acme LLC and Bolt JSC.",
            ["Pact on wax"],
        ),
    ],
)
def test_a_signing_is_told_in_passing(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


def test_no_meanwhile_stands_in_a_name() -> None:
    (found,) = documents("Meanwhile Acme LLC and Bolt JSC inked a pact on wax.")
    assert [each.name for each in found.parties] == ["Acme LLC", "Bolt JSC"]


def test_a_ceremony_of_exchanging_documents_announces_their_list() -> None:
    text = """
        They attended the ceremony of exchanging the following documents:
        — Agreement on honey;
        — Memorandum on wax.
    """
    assert titles(text) == ["Agreement on honey", "Memorandum on wax"]


def test_human_settlements_are_no_documents() -> None:
    text = "They signed agreements on honey, human settlements skills, wax and bees, and a pact."
    assert titles(text)[:3] == [
        "Agreement on honey",
        "Agreement on human settlements skills",
        "Agreement on wax and bees",
    ]


def test_a_forum_sees_companies_sign() -> None:
    found = documents(
        "The forum also saw Acme LLC and Bolt JSC ink a contract on wax and Wax Bank and Bee Bank"
        " a memorandum on honey."
    )
    assert [each.title for each in found] == ["Contract on wax", "Memorandum on honey"]
    assert [each.name for each in found[1].parties] == ["Wax Bank", "Bee Bank"]


def test_a_banks_manager_may_go_without_an_office() -> None:
    (found,) = documents(
        "Wax Bank’s Ana Anatova and Bee Bank Director Bo Bo signed a loan agreement for it."
    )
    assert found.title == "Loan agreement"
    assert [each.name for each in found.parties] == ["Wax Bank", "Bee Bank"]


def test_cooperation_between_places_is_a_subject_among_others() -> None:
    text = "They signed three memoranda: honey, cooperation between archives, and wax and bees."
    assert titles(text) == [
        "Memorandum on honey",
        "Memorandum on cooperation between archives",
        "Memorandum on wax and bees",
    ]


def test_notes_that_were_exchanged_and_signed_are_told_once() -> None:
    (found,) = documents(
        "Peru and Chile then exchanged notes for a wax mill; the notes were signed by Ana Anatova"
        " and Bo Bo."
    )
    assert found.title == "Exchange of notes for a wax mill"
    assert found.countries == ("CL", "PE")


def test_others_sign_one_of_the_same_kind() -> None:
    text = "The ministers signed a protocol on honey, and the police chiefs one on wax."
    assert titles(text) == ["Protocol on honey", "Protocol on wax"]


def test_a_company_shows_that_its_partner_is_one() -> None:
    (found,) = documents("Bolt Engineering and Acme signed a contract on wax.")
    assert [each.name for each in found.parties] == ["Bolt Engineering", "Acme"]


def test_what_a_president_took_home_was_signed() -> None:
    text = "The president took away two agreements: on honey, between ABC and ACME; and on wax."
    assert titles(text) == ["Agreement on honey", "Agreement on wax"]


def test_a_block_ends_a_sentence_and_a_concern_is_followed_by_a_company() -> None:
    (found,) = documents(
        "The State Concern Bolt and XRG signed an agreement on Block I. As they noted, wax melts."
    )
    assert found.title == "Agreement on Block I"
    assert [each.name for each in found.parties] == ["State Concern Bolt", "XRG"]


def test_pairs_after_a_colon_leave_none_in_the_title() -> None:
    found = documents(
        "They exchanged two letters of intent: between Bee Board and ACME on wax and between Wax"
        " Board and ABC on honey."
    )
    assert [each.title for each in found] == [
        "Letter of intent on wax",
        "Letter of intent on honey",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The National Assembly passed a resolution on honey.",
        "The Government approved the draft budget and published a strategy for the north.",
        "The Cabinet of Peru adopted an action plan on wax.",
    ],
)
def test_what_one_state_adopts_is_no_document_of_two(sentence: str) -> None:
    assert not titles(sentence)


def test_two_governments_adopt_a_plan_together() -> None:
    assert titles("The governments of Peru and Chile adopted an action plan on wax.") == [
        "Action plan on wax"
    ]


def test_all_three_were_signed_that_the_sentence_before_named() -> None:
    text = """
        First came the agreement on honey, then a memorandum on wax and finally a plan on bees. All
        three were signed by the two men.
    """
    assert titles(text) == ["Agreement on honey", "Memorandum on wax", "Plan on bees"]


def test_two_that_have_a_deal_are_its_parties_when_it_is_sealed() -> None:
    text = """
        Kazakh operator ABC and Uzbekistan’s XRZ have a deal on wax. It was sealed on Friday
        by CEOs Ana Anatova and Bo Bo.
    """
    (found,) = documents(text)
    assert found.title == "Deal on wax"
    assert [each.name for each in found.parties] == ["ABC", "XRZ"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The guest had a treaty on honey, ready for signature, and the ministers duly signed it.",
        "It did not end empty-handed: a treaty on honey carries the names of the ministers.",
    ],
)
def test_signing_it_and_bearing_names_are_signing(sentence: str) -> None:
    assert titles(sentence) == ["Treaty on honey"]


def test_speakers_sign_for_their_houses() -> None:
    (found,) = documents(
        "Speaker Ana Anatova of the Parliament of Kazakhstan and the President of the Congress of"
        " Uzbekistan, Bo Bo, signed a memorandum on honey between the two institutions."
    )
    assert [each.name for each in found.parties] == [
        "Parliament of Kazakhstan",
        "Congress of Uzbekistan",
    ]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("They were signed in Lima and cover honey, wax and bees.", 3),
        ("Among them, an agreement on honey and a memorandum on wax.", 2),
    ],
)
def test_what_was_signed_is_listed_in_passing(second: str, expected: int) -> None:
    assert len(titles(f"Peru and Chile signed three agreements. {second}")) == expected


def test_provinces_named_together_are_two() -> None:
    (found,) = documents("They signed an MoU on bees between Kisumu and Puno provinces.")
    assert [each.name for each in found.parties] == ["Kisumu province", "Puno province"]


def test_the_renewal_of_a_memorandum_is_one_and_leaders_look_on() -> None:
    text = "They concluded the renewal of the MoU on honey before President Ana Anatova."
    assert titles(text) == ["MoU on honey"]


def test_an_institute_signs_one_with_a_university() -> None:
    found = documents(
        "The Bee Board and Acme LLC signed a memorandum of cooperation, and the Institute of Wax"
        " and Light Industry one with Bolt University."
    )
    assert [[party.name for party in each.parties] for each in found] == [
        ["Bee Board", "Acme LLC"],
        ["Institute of Wax and Light Industry", "Bolt University"],
    ]


def test_an_acronym_in_brackets_shows_a_body_beside_a_ministry() -> None:
    (found,) = documents(
        "Fiji’s Ministry of Wax and the Bee Community (SPC) signed a letter of agreement on honey."
    )
    assert [each.name for each in found.parties] == ["Ministry of Wax of Fiji", "Bee Community"]


def test_the_before_an_acronym_is_none_of_its_name() -> None:
    (found,) = documents("The EIB and Wexhydro signed a loan agreement on honey.")
    assert [each.name for each in found.parties] == ["EIB", "Wexhydro"]


def test_we_who_signed_again_end_no_title() -> None:
    text = "We signed a memorandum on honey, we signed another on wax, and we reached a deal."
    assert titles(text)[:2] == ["Memorandum on honey", "Memorandum on wax"]


def test_by_how_many_years_a_contract_was_extended_is_none_of_its_title() -> None:
    text = "Acme LLC and Bolt JSC extended their contract on honey by 10 years."
    assert titles(text) == ["Contract on honey"]


def test_a_protocol_to_an_agreement_with_others_is_not_theirs() -> None:
    (found,) = documents(
        "Peru and Chile signed a protocol to the readmission agreement with Iraq on bees.",
        ("CL", "PE"),
    )
    assert found.countries == ("CL", "PE")


def test_hundreds_in_words_are_read_whole() -> None:
    found = quantities_in("a grant of one hundred and forty-nine million yen", ("JP",))
    assert [(each.value, each.unit) for each in found] == [(149_000_000, "JPY")]


def test_fields_that_agreements_cover_are_not_documents_each() -> None:
    text = (
        "Ghana and Georgia signed three agreements. The three agreements cover various areas of "
        "cooperation, including honey, beeswax and pollen."
    )
    assert len(documents(text)) == 0


def test_a_mark_may_say_how_it_is_to_be_drawn() -> None:
    text = (
        "The following documents were signed:\n\n▪\ufe0e Agreement on honey between Ghana and "
        "Georgia\n\n▪\ufe0e Protocol on beeswax between Ghana and Georgia"
    )
    assert titles(text) == ["Agreement on honey", "Protocol on beeswax"]


def test_projects_that_a_delegation_will_come_to_discuss_are_no_documents() -> None:
    text = (
        "The sides agreed that members of the chamber will visit Georgia in May, to sign an "
        "agreement with its chamber, and to discuss the following investment projects:\n"
        "- construction of a honey house in Batumi;\n- study of a wax plant."
    )
    assert documents(text) == []
