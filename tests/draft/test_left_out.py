"""What a sentence of signing leaves out because it was just said, or only points at."""

import pytest

from tests.draft.found import documents, titles

HONEY_WAX = ["on honey", "on wax"]


def ends(text: str) -> list[str]:
    """Give what each document of a report is on."""
    return [each.title[each.title.index(" on ") + 1 :] for each in documents(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement on honey was signed by the ministers of trade, and another, on wax, by the"
        " ministers of labour.",
        "The first document on honey was signed by the two ministers; the second, on wax, was"
        " signed by the two rectors.",
        "A memorandum on honey was signed by the two ministers, on wax by the two directors.",
        "Two memorandums provide for cooperation in honey (signed by Ana Lopez and Juan Pardo)"
        " and in wax (signed by Eva Lund and Ion Pop).",
        "The visit wrapped up with an agreement on honey and an accord on wax being signed.",
        "The sides signed three agreements, including on honey and wax.",
        "The two leaders welcomed the signing of an agreement on honey and a protocol on wax.",
        "They welcomed the signing, during the visit, of an agreement on honey and an MoU on wax.",
        "They held talks, upon completion of which they signed an agreement on honey and a plan"
        " on wax.",
        "They signed today in Abu Dhabi two agreements: one on honey, the other on wax.",
        "At the end of it two agreements were signed. The first, on honey, was signed by the"
        " ministers. The other, on wax, was concluded by the Bee Board with the Wax Board.",
        "Two memoranda were signed. Under the first memorandum, on honey, hives will be built. The"
        " second memorandum, on wax, sets up a council.",
        "Two MoUs were signed. The MoUs covered the fields of honey and wax.",
    ],
)
def test_each_document_has_the_subject_that_is_said_of_it(sentence: str) -> None:
    assert [each.removeprefix("on cooperation in ") for each in ends_of(sentence)] == [
        "honey",
        "wax",
    ]


def ends_of(text: str) -> list[str]:
    """Give the last word of each title."""
    return [title.split()[-1].strip("”») ") for title in titles(text)]


def test_a_verb_said_once_holds_for_every_pair() -> None:
    found = documents(
        "Bee University and Wax University signed an agreement on honey, the Bee Board and the Wax"
        " Board a protocol on wax, and the Bee Museum and the Wax Museum a plan on hives."
    )
    assert [(each.title, [party.name for party in each.parties]) for each in found] == [
        ("Agreement on honey", ["Bee University", "Wax University"]),
        ("Protocol on wax", ["Bee Board", "Wax Board"]),
        ("Plan on hives", ["Bee Museum", "Wax Museum"]),
    ]


def test_what_was_signed_by_two_pairs_are_two() -> None:
    found = documents(
        "MoUs were inked by the two countries’ Ministries of Honey and by their Ministries of Wax."
    )
    assert [[party.name for party in each.parties] for each in found] == [
        ["Ministry of Honey of Kazakhstan", "Ministry of Honey of Uzbekistan"],
        ["Ministry of Wax of Kazakhstan", "Ministry of Wax of Uzbekistan"],
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The deal was sealed with a handshake.",
        "The agreement was sealed with a warm embrace between the ministers.",
        "They welcomed the signing of an agreement on honey last year.",
        "They welcomed the signing of the Honey Access Agreement in January and spoke of bees.",
        "Their ties date back to 1976, with the signing of the Agreement on Honey.",
        "They welcomed the recent signing of an agreement, which will soon be ratified.",
        "An agreement on honey is due to be submitted for signing.",
    ],
)
def test_a_gesture_and_another_time_are_no_signing(sentence: str) -> None:
    assert titles(sentence) == []


def test_one_document_finalized_and_signed_is_one() -> None:
    assert titles("The sides finalized and signed a roadmap on honey.") == ["Roadmap on honey"]


def test_signing_the_document_tells_who_signed_the_one_just_named() -> None:
    (found,) = documents(
        "The Bee Board of Peru and the Bee Board of Chile signed a memorandum on honey. Director"
        " Ana Lopez and Director Juan Pardo inked the document."
    )
    assert found.title == "Memorandum on honey"
    assert [each.name for each in found.signatories] == ["Ana Lopez", "Juan Pardo"]


@pytest.mark.parametrize(
    "text",
    [
        "The Bee Agency of Peru and the Wax Agency of Chile held talks. The two agencies signed a"
        " memorandum on honey.",
        "Talks were held between the Bee Agency of Peru and the Wax Agency of Chile. A memorandum"
        " on honey was signed between the two agencies.",
        "The Bee Agency of Peru met guests. The agency signed a memorandum on honey with the Wax"
        " Agency of Chile.",
    ],
)
def test_bodies_pointed_at_were_named_before(text: str) -> None:
    (found,) = documents(text)
    assert [each.name for each in found.parties] == ["Bee Agency of Peru", "Wax Agency of Chile"]


def test_a_loan_agreement_is_for_what_the_grant_beside_it_is() -> None:
    assert titles("They signed a loan agreement and a grant agreement for the honey works.") == [
        "Loan agreement for the honey works",
        "Grant agreement for the honey works",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement on honey was signed by Acme CEO Ana Lopez and Bolt general manager Ion Pop.",
        "Chief executives of Acme and Bolt signed an agreement on honey.",
    ],
)
def test_the_head_of_a_company_signs_for_it_whatever_its_name(sentence: str) -> None:
    (found,) = documents(sentence)
    assert [each.name for each in found.parties] == ["Acme", "Bolt"]


def test_money_beside_a_kind_counts_no_documents() -> None:
    assert titles(
        "The Bee Bank and the Wax Bank signed a €70 million loan agreement on hives."
    ) == ["Loan agreement on hives"]


def test_a_treaty_of_two_words_joined_is_one_name() -> None:
    assert titles("They signed the Third Protocol to the Honey and Wax Treaty.") == [
        "Protocol to the Honey and Wax Treaty"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Bee Board of Peru and the Bee Board of Chile signed two memoranda. The first is on"
        " honey. The second memorandum deals with wax.",
        "Two memoranda were signed between the Bee Board of Peru and the Bee Board of Chile. Under"
        " the first memorandum, on honey, hives will be built. The second is on wax.",
        "The Bee Board of Peru and the Bee Board of Chile signed two documents:\n\n- Memorandum on"
        " honey;\n\n- Memorandum on wax.",
    ],
)
def test_who_signed_several_signed_each(text: str) -> None:
    assert [[party.country for party in each.parties] for each in documents(text)] == [
        ["PE", "CL"],
        ["PE", "CL"],
    ]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "Minister of Wax of Peru Ana Lopez and the Director of the Bee Bank, Ion Pop, signed",
            ["Ministry of Wax of Peru", "Bee Bank"],
        ),
        (
            "Ana Lopez, Chairwoman of the Bee Board, and Dr. Ion Pop of the Wax Council signed",
            ["Bee Board", "Wax Council"],
        ),
        (
            "On behalf of the Bee Agency of Peru, Director Ana Lopez signed",
            ["Bee Agency of Peru", "Wax Agency of Chile"],
        ),
        ("And with the Wax Board the Bee Board concluded", ["Wax Board", "Bee Board"]),
        (
            "The Bee Board, represented by its Chairman Ion Pop, and the Wax Fund concluded",
            ["Bee Board", "Wax Fund"],
        ),
    ],
)
def test_those_who_sign_stand_for_what_they_head(sentence: str, parties: list[str]) -> None:
    (found,) = documents(
        f"{sentence} a memorandum on honey. For the Wax Agency of Chile it was signed by N Popa."
        if "behalf" in sentence
        else f"{sentence} a memorandum on honey."
    )
    assert [each.name for each in found.parties] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Mayor of Lima Ana Lopez received Mayor of Quito Ion Pop. The two mayors signed",
            ["City of Lima", "City of Quito"],
        ),
        (
            "The Bee University of Peru met the Wax University of Chile. Both rectors signed",
            ["Bee University of Peru", "Wax University of Chile"],
        ),
    ],
)
def test_mayors_and_rectors_sign_for_what_was_named_before(text: str, parties: list[str]) -> None:
    (found,) = documents(f"{text} a protocol on honey.")
    assert [each.name for each in found.parties] == parties


def test_nobody_is_a_party_whose_ministry_only_owns_the_body() -> None:
    (found,) = documents(
        "They signed an MoU between the Bee Board (BB), Ministry of Hives and the Wax Board (WB),"
        " Ministry of Combs on honey."
    )
    assert [each.name for each in found.parties] == ["Bee Board", "Wax Board"]


def test_a_document_of_another_agreement_named_in_passing_was_signed_too() -> None:
    assert titles(
        "They signed a treaty on honey. Under a separate wax agreement between the Bee Board and"
        " the Wax Board, candles will be made."
    ) == ["Treaty on honey", "Wax agreement"]


def test_what_is_to_be_cleared_before_it_is_signed_is_none() -> None:
    assert titles("They initialled a memorandum on wax, to be cleared before it is signed.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Two MoUs were signed. Of these, Acme Corp. clinched one with Bolt Corp. on honey and a"
        " separate one with Cord JSC on wax.",
        "Acme Corp. signed an MoU on honey, while Bolt Corp. and the Chamber of Wax and Honey"
        " exchanged an MoU on wax.",
        "The minister said an MoU on honey and an MoU on wax had been signed.",
        "They attended the ceremony where an MoU on honey was signed, whereas an MoU on wax was"
        " adopted.",
        "“We have signed two MoUs today, covering honey and wax,” the minister said.",
        "Both sides exchanged documents of the MoU on honey and the MoU on wax.",
        "They signed memoranda in the fields of honey and of wax.",
        "The MoU on honey, signed by the ministers today, helps the bees. The MoU on wax, signed"
        " by the two presidents, opens doors.",
    ],
)
def test_two_documents_are_told_apart_in_any_frame(text: str) -> None:
    assert ends_of(text) == ["honey", "wax"]


def test_who_signs_on_behalf_of_a_body_binds_that_body() -> None:
    (found,) = documents(
        "A memorandum on honey was signed on behalf of the Bee Agency of Peru by Director N Popa"
        " and on behalf of the Wax Agency of Chile by Director M Lund."
    )
    assert [each.name for each in found.parties] == ["Bee Agency of Peru", "Wax Agency of Chile"]


def test_a_plan_with_its_years_is_agreed_and_no_mere_intention() -> None:
    assert titles("The ministries agreed a plan of joint actions on honey for 2025-2026.") == [
        "Plan of joint actions on honey for 2025-2026"
    ]
    assert titles("The ministries agreed a plan to make honey.") == []


def test_a_programme_to_be_launched_under_an_agreement_is_no_document() -> None:
    assert titles(
        "The universities will launch a bee programme under an agreement signed by the rectors."
    ) == ["Agreement to launch a bee programme"]


@pytest.mark.parametrize(
    "sentence",
    [
        "An agreement on honey, and the protocol on wax were signed.",
        "There were signed the agreement on honey, and the protocol on wax.",
        "The documents include an agreement on honey and a protocol on wax, which were signed by"
        " the ministers.",
        "They watched the exchange of notes on an agreement on honey as well as a protocol on wax.",
    ],
)
def test_all_that_was_signed_together_is_found(sentence: str) -> None:
    assert titles(sentence) == ["Agreement on honey", "Protocol on wax"]


def test_a_quoted_title_ends_with_its_kind() -> None:
    (found,) = documents("Ana Lopez and Ion Pop signed the “Raw honey purchase and sale contract”.")
    assert found.type == "contract"


def test_a_document_told_twice_keeps_its_fuller_subject() -> None:
    (found,) = documents(
        "They signed an MoU on honey making and bee health.\n\nThe MoU on honey was signed by the"
        " Bee Board of Peru and the Wax Board of Chile."
    )
    assert found.title == "MoU on honey making and bee health"
    assert [each.country for each in found.parties] == ["PE", "CL"]


def test_a_ministry_of_no_named_country_is_the_reports() -> None:
    found = documents(
        "LIMA, Peru. The minister of Peru hosted the Acme Bank.\n\nThe Ministry of Honey and Acme"
        " Bank signed a loan agreement on hives."
    )[0]
    assert [(each.name, each.country) for each in found.parties] == [
        ("Ministry of Honey", "PE"),
        ("Acme Bank", None),
    ]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "Acme Air, a Peruvian airline, and Bolt, the Chilean carrier, signed an MoU on honey.",
            [("Acme Air", "PE"), ("Bolt", "CL")],
        ),
        (
            "The mayor of Lima, Ana Lopez, and the mayor of Quito, Ion Pop, signed an MoU on wax.",
            [("City of Lima", "PE"), ("City of Quito", "EC")],
        ),
        (
            "An MoU on honey was signed between the Peruvian Agency for Bees and Foreign Trade, on"
            " the one hand, and Wax Chile, on the other.",
            [("Peruvian Agency for Bees and Foreign Trade", "PE"), ("Wax Chile", "CL")],
        ),
        (
            "The Bee Board of Peru and the Wax Board of Chile agreed to cooperate, signing an MoU"
            " on honey.",
            [("Bee Board of Peru", "PE"), ("Wax Board of Chile", "CL")],
        ),
        (
            "The Bee Board of Peru and the Wax Board of Chile renewed their 2018 MoU on honey.",
            [("Bee Board of Peru", "PE"), ("Wax Board of Chile", "CL")],
        ),
        (
            "An MoU on honey was signed between the bee house Acme and Chile's state-run Bolt"
            " agency.",
            [("Acme", None), ("Bolt", "CL")],
        ),
    ],
)
def test_parties_are_named_by_more_than_their_names(
    sentence: str, parties: list[tuple[str, str | None]]
) -> None:
    (found,) = documents(sentence)
    assert [(each.name, each.country) for each in found.parties] == parties


def test_companies_that_nobody_named_are_no_parties() -> None:
    (found,) = documents("They met guests. The companies signed a contract on honey.")
    assert found.parties == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Two papers crowned the day: an agreement on honey and a plan on wax.",
        "They signed off on an agreement on honey and a plan on wax.",
        "The ministers put their names to an agreement on honey, while the rectors settled on a"
        " protocol on wax.",
    ],
)
def test_how_papers_speak_of_signing_for_a_change(sentence: str) -> None:
    assert ends_of(sentence) == ["honey", "wax"]


def test_what_was_agreed_in_a_protocol_that_they_signed_is_its_subject() -> None:
    assert titles(
        "It was also agreed, in a protocol which both ministers signed, to keep bees."
    ) == ["Protocol to keep bees"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The “Plan on honey for 2025” was signed between the Bee Board of Peru and the Wax Board of"
        " Chile.",
        "They signed an MoU between BB and the Wax University of Chile on honey making.",
    ],
)
def test_who_stands_behind_a_title_or_before_its_subject_is_a_party(sentence: str) -> None:
    (found,) = documents(sentence)
    assert len(found.parties) == 2
    assert found.parties[1].country == "CL"


def test_what_a_commission_gave_birth_to_was_signed() -> None:
    assert ends_of("The talks gave birth to two MoUs: on honey and on wax.") == ["honey", "wax"]


@pytest.mark.parametrize(
    "sentence",
    [
        "BEE signed agreements with Acme and WAX on honey.",
        "BEE signed an agreement with Acme on honey and another with WAX on hives.",
    ],
)
def test_one_body_signs_with_each_of_two(sentence: str) -> None:
    assert [[each.name for each in found.parties] for found in documents(sentence)] == [
        ["BEE", "Acme"],
        ["BEE", "WAX"],
    ]


def test_a_pair_joined_by_with_is_a_pair() -> None:
    found = documents("Agreements were signed by BEE with Acme and by WAX with Bolt.")
    assert [[each.name for each in one.parties] for one in found] == [
        ["BEE", "Acme"],
        ["WAX", "Bolt"],
    ]
