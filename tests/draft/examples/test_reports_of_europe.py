"""Reports in the shapes that ministries and parliaments of Europe and America print."""

from datetime import date

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.records import Tables
from tests.draft.found import EMPTY, documents, titles

BEE = "President of the Parliament of Malta Ana Bee"
KASS = "the Ambassador of Estonia to Malta Ivo Kass"


def tables(text: str) -> Tables:
    """Give what a report tells, as the tables of a draft."""
    return draft(text, EMPTY).tables


def people(text: str, number: int = 0) -> list[tuple[str, str | None, str | None]]:
    """Give who took part in a meeting of a report, each with role and country."""
    found = tables(text)
    named = {each.id: each for each in found.people}
    return [
        (named[each.person].name, each.role, each.country or named[each.person].country)
        for each in found.meetings[number].participants
    ]


@pytest.mark.parametrize(
    "lead",
    [
        f"{BEE} received {KASS}",
        f"{BEE} held talks on honey with {KASS}",
        f"Yesterday {BEE} met {KASS}",
    ],
)
@pytest.mark.parametrize("above", ["Bees matter to both countries\n\n", "VALLETTA - "])
def test_a_lead_without_a_stop_is_no_headline(lead: str, above: str) -> None:
    later = "At their talks President Bee pointed out to the guest what wax is worth."
    assert people(f"4 March 2025\n\n{above}{lead}\n\n{later}") == [
        ("Ana Bee", "President of the Parliament", "MT"),
        ("Ivo Kass", "Ambassador", "EE"),
    ]


def test_headlines_below_each_other_are_no_lead() -> None:
    above = "Wax Rail wins an order\n\nContracts signed during visit of Estonian Premier\n"
    text = "Delivery of 40 hives from 2025\n\nRiga, 4 March 2025. Minister Ana Bee met Ivo Kass."
    assert [name for name, _, _ in people(above + text)] == ["Ana Bee", "Ivo Kass"]


RECEIVED = (
    "Riga, 4 March 2025. Minister of Health of Latvia Leo Vella received Minister of Health of "
)


@pytest.mark.parametrize("office", ["Undersecretary of State", "Assistant Secretary of State"])
@pytest.mark.parametrize("joint", [" and ", ", and "])
def test_who_comes_before_another_official_has_an_office_of_their_own(
    office: str, joint: str
) -> None:
    others = f"{office} Ana Bee{joint}First Deputy Director of the Wax Bank Jan Dull"
    text = f"{RECEIVED}Malta Ivo Kass. The meeting was attended by {others}."
    assert [each[:2] for each in people(text)[2:]] == [
        ("Ana Bee", office),
        ("Jan Dull", "First Deputy Director of the Wax Bank"),
    ]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("the President of Republika Srpska Ana Bee", "President of Republika Srpska"),
        ("Republika Srpska Prime Minister Ana Bee", "Prime Minister of Republika Srpska"),
        ("the Minister of Health of Republika Srpska Ana Bee", None),
        ("the Minister of Health in the Government of Republika Srpska Ana Bee", None),
        ("the President of the Government of the Republic of Srpska Ana Bee", None),
    ],
)
def test_a_part_of_a_country_has_its_own_president_and_ministers(
    told: str, role: str | None
) -> None:
    text = f"Belgrade, 4 March 2025. Serbian Prime Minister Leo Vella met today with {told}."
    expected = told.removeprefix("the ").removesuffix(" Ana Bee")
    assert people(text) == [
        ("Leo Vella", "Prime Minister", "RS"),
        ("Ana Bee", role or expected, "BA"),
    ]


@pytest.mark.parametrize("office", ["Director-General of WHO", "Secretary General of NATO"])
@pytest.mark.parametrize("guest", ["Minister of Health of Malta", "the President of Malta,"])
@pytest.mark.parametrize("signed", ["They signed an MoU on wax", "An MoU on wax was signed"])
def test_an_organization_signs_for_itself_and_not_for_the_country_it_sits_in(
    office: str, guest: str, signed: str
) -> None:
    text = f"Vienna, 4 March 2025. The {office} Ana Bee received {guest} Leo Vella. {signed}."
    found = tables(text)
    [document] = found.meetings[0].documents
    named = {each.id: (each.name, each.kind) for each in found.organizations}
    parties = [named[each] for each in document.parties]
    assert parties == [(office.split()[-1], "international-organization")]
    assert document.countries == ("MT",)


MET = "Maltese Minister Leo Vella met Latvian Minister Ana Bee in Riga"


@pytest.mark.parametrize(
    "event", ["the May 2031 honey summit in Oslo", "the 2031 elections", "the summit of 2031"]
)
def test_the_year_of_an_event_is_not_the_year_they_spoke_of_it(event: str) -> None:
    found = tables(f"{MET} on Tuesday. The ministers met to speak about {event}.")
    assert found.meetings[0].date == date(1, 1, 1)


def test_the_day_of_a_journey_is_that_of_the_talks_told_next() -> None:
    text = (
        "Valletta – On Monday, 8 April, Maltese Minister Leo Vella travelled to Riga. In addition"
        " to talks with Latvian Minister Ana Bee, a meeting with Speaker Ivo Kass was held."
    )
    assert {each.date for each in tables(text).meetings} == {date(1, 4, 8)}


INKED = "Riga, 4 March 2025. Latvian Minister Ana Bee and Maltese Minister Leo Vella signed"


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        ("an implementing agreement on wax", "Implementing agreement on wax"),
        ("the implementing protocol on wax", "Implementing protocol on wax"),
        ("an amending protocol on wax", "Amending protocol on wax"),
        ("a protocol implementing the wax agreement", "Protocol implementing the wax agreement"),
    ],
)
def test_what_implements_may_say_so_before_its_kind(signed: str, title: str) -> None:
    assert titles(f"{INKED} {signed}.") == [title]


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        ("a five-year, $83 million wax agreement today", "Five-year wax agreement"),
        ("a five-year, 3-million-euro wax agreement", "Five-year wax agreement"),
        ("a legally binding, full pact on wax", "Legally binding full pact on wax"),
        ("a joint wax declaration to this effect in Riga", "Joint wax declaration"),
        ("a pact on wax to that end here", "Pact on wax"),
    ],
)
def test_years_and_sums_before_a_document_do_not_hide_it(signed: str, title: str) -> None:
    assert titles(f"{INKED} {signed}.") == [title]


@pytest.mark.parametrize(
    "then",
    [
        "vowed to strengthen ties",
        "pledged to go on with wax",
        "called for more flowers",
        "committed themselves to honey",
    ],
)
def test_what_they_vowed_is_not_in_the_title(then: str) -> None:
    assert titles(f"{INKED} an agreement on bees and {then}.") == ["Agreement on bees"]


@pytest.mark.parametrize("body", ["the Wax Agency", "UNESCO"])
@pytest.mark.parametrize("name", ["Leo Vella", "Leo Maria Vella"])
def test_a_body_ends_before_the_next_one_with_an_office(body: str, name: str) -> None:
    text = f"Ana Bee, Director of {body} and {name}, Minister of Wax of Malta met today in Riga."
    assert [each[:2] for each in people(f"Riga, 4 March 2025. {text}")] == [
        ("Ana Bee", f"Director of {body}"),
        (name, "Minister of Wax"),
    ]


def test_no_part_of_a_country_signs_as_a_person() -> None:
    visit = "who is on a visit to the United Kingdom of Great Britain and Northern Ireland"
    text = (
        f"Minister of Wax Leo Vella, {visit}, signed in London with the British Minister Ana Bee an"
        " agreement on wax."
    )
    assert [each[0] for each in people(f"4 March 2025\n\n{text}")] == ["Leo Vella", "Ana Bee"]


@pytest.mark.parametrize("group", ["the Friendship Group", "the Group for Friendship"])
def test_whom_a_group_of_parliament_befriends_is_not_whose_it_is(group: str) -> None:
    chair = f"Chair of {group} with Estonia"
    text = (
        "Speaker of the Saeima of Latvia Leo Vella received in Riga the Ambassador of Estonia"
        f" Ivo Kass. The meeting was attended by the {chair}, Ms Ana Bee."
    )
    assert people(f"4 March 2025\n\n{text}")[2] == ("Ana Bee", chair, "LV")


@pytest.mark.parametrize(
    "office",
    [
        "Marshal of the Senate",
        "Vice-Marshal of the Sejm",
        "USAID Mission Director",
        "Permanent Secretary of State",
        "Government Plenipotentiary for Bees",
        "State Secretary for Political Affairs at the MFAB",
    ],
)
@pytest.mark.parametrize("name", ["Leo Vella", "Leo Vella i Puig"])
def test_offices_and_names_of_europe(office: str, name: str) -> None:
    text = f"{office} {name} received Minister of Health of Malta Ana Bee in Riga."
    assert people(f"4 March 2025\n\n{text}")[0][:2] == (name, office)


@pytest.mark.parametrize(
    "when", ["After the talks", "Following their meeting", "In the framework of the visit"]
)
@pytest.mark.parametrize("one", ["the", "a"])
def test_a_time_without_a_comma_hides_no_document(when: str, one: str) -> None:
    text = f"{MET}. {when} {one} plan of the 7th honey meeting was signed."
    assert titles(f"4 March 2025\n\n{text}") == ["Plan of the 7th honey meeting"]


def test_what_was_only_spoken_of_after_a_time_was_not_signed() -> None:
    text = f"{MET}. During the talks the agreement on honey was discussed."
    assert titles(f"4 March 2025\n\n{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "A pact on bees was adopted and a protocol on wax was signed.",
        "A pact on bees was signed in Riga and the protocol on wax was adopted by the ministers.",
        "A pact was signed on bees and a protocol on wax has been concluded.",
    ],
)
def test_two_clauses_of_signing_share_no_subject(text: str) -> None:
    assert titles(f"{MET}. {text}") == ["Pact on bees", "Protocol on wax"]


@pytest.mark.parametrize("then", ["was discussed", "was presented by the guest"])
def test_a_document_of_which_something_else_is_told_was_not_signed(then: str) -> None:
    assert titles(f"{MET}. A pact on bees was signed and a plan for 2031 {then}.") == [
        "Pact on bees"
    ]
    assert titles(f"{INKED} a pact on bees and the plan on wax {then}.") == ["Pact on bees"]


def test_a_document_described_further_was_signed_with_the_other() -> None:
    text = f"{INKED} a pact on bees and a protocol on wax which was prepared by experts."
    assert titles(text) == ["Pact on bees", "Protocol on wax"]


def test_of_is_no_part_of_the_second_bodys_name() -> None:
    text = "A pact on wax was signed by the directors of the Wax Bank and of the Bee Agency."
    [document] = documents(f"4 March 2025\n\n{text}")
    assert [each.name for each in document.parties] == ["Wax Bank", "Bee Agency"]


def test_a_ministry_of_finance_and_treasury_is_one() -> None:
    text = "The Wax Bank and the Ministry of Finance and Treasury of Malta signed a pact on wax."
    [document] = documents(f"4 March 2025\n\n{text}")
    assert [each.name for each in document.parties] == [
        "Wax Bank",
        "Ministry of Finance and Treasury of Malta",
    ]


@pytest.mark.parametrize("does", ["on the implementation of", "implementing", "amending"])
def test_the_parties_of_the_agreement_that_a_protocol_is_on_are_not_its_own(does: str) -> None:
    governments = "the Government of Latvia and the Government of Malta"
    other = "the Agreement between Latvia and the European Community on wax"
    text = f"{INKED} the Protocol between {governments} {does} {other}."
    [document] = documents(text)
    assert document.title == f"Protocol {does} the Agreement on wax"
    assert (document.parties, document.countries) == ((), ("LV", "MT"))


@pytest.mark.parametrize(
    "others",
    [
        "and counterparts from Malta, Estonia and Norway",
        "and her Maltese, Estonian and Norwegian counterparts",
        "together with the honey ministers of Malta, Estonia and Norway",
    ],
)
def test_all_whose_ministers_sign_are_parties(others: str) -> None:
    text = f"Latvian Minister Ana Bee {others} signed an agreement on wax."
    [document] = documents(f"4 March 2025\n\nToday in Oslo, {text}")
    assert document.countries == ("EE", "LV", "MT", "NO")


@pytest.mark.parametrize(
    "state", ["Malta", "the Republic of Malta", "the Sovereign State of Malta"]
)
def test_a_side_may_be_told_by_what_its_state_calls_itself(state: str) -> None:
    text = (
        "Present at the ceremony were, for the Republic of Latvia: Mr. Leo Vella, Minister of Wax;"
        f" for {state}: Mr. Ivo Kass, Minister of Bees, and Ms. Ana Bee, Director of Honey."
    )
    assert [each[2] for each in people(f"4 March 2025\n\nA pact was signed in Riga. {text}")] == [
        "LV",
        "MT",
        "MT",
    ]


@pytest.mark.parametrize("whose", ["U.S.", "American", "Czech"])
def test_who_signed_at_an_embassy_was_in_its_city(whose: str) -> None:
    text = f"{whose} Ambassador Ana Bee and Maltese Minister Leo Vella signed a pact on wax at the"
    [found] = tables(
        f"Washington, DC\n4 March 2025\n\n{text} {whose} Embassy in Valletta."
    ).meetings
    assert (found.city, found.country) == ("Valletta", "MT")


def test_whose_heads_signed_may_follow_their_names() -> None:
    text = "A pact on wax was signed by Piotr Dull and Ivo Kass, the directors of the academies."
    [document] = documents(f"4 March 2025\n\n{text}")
    assert "Piotr Dull and Ivo Kass" not in [each.name for each in document.parties]


@pytest.mark.parametrize("office", ["ministers", "ministers of finance", "honey ministers"])
def test_by_whom_a_pact_is_signed_is_not_in_its_title(office: str) -> None:
    text = (
        f"The presidents witnessed the signing of a pact on wax by {office} Leo Vella and Ivo Kass."
    )
    assert titles(f"4 March 2025\n\n{text}") == ["Pact on wax"]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("After the talks of Presidents Jon Dull and Ivo Kass in Oslo we agreed on wax", 2),
        ("We are glad to welcome our guest, Minister of Honey of Malta Ivo Kass", 3),
    ],
)
def test_whom_somebody_only_speaks_of_was_not_there(said: str, there: int) -> None:
    text = f'Riga, 4 March 2025. {MET}. "{said}", Ana Bee said.'
    assert len(people(text)) == there


@pytest.mark.parametrize("visit", [" of the visit", ""])
def test_days_of_a_visit_are_counted_from_its_first(visit: str) -> None:
    text = (
        "Minister of Malta Leo Vella visited Riga on 4-5 March 2025. On the first day"
        f"{visit} he met Minister of Latvia Ana Bee. On the second day{visit}, he was received by"
        " Speaker of the Parliament of Latvia Ivo Kass."
    )
    assert [each.date.day for each in tables(text).meetings] == [4, 5]


def test_whom_an_envoy_is_sent_to_does_not_sign() -> None:
    sent = "Permanent Representative of the Republic of {} to the United Nations, Ambassador {},"
    one, other = sent.format("Latvia", "Ana Bee"), sent.format("Malta", "Leo Vella")
    text = f"The {one} and the {other} signed in New York a joint communiqué on wax."
    [document] = tables(f"4 March 2025\n\n{text}").meetings[0].documents
    assert (document.parties, document.countries) == ((), ("LV", "MT"))


@pytest.mark.parametrize("done", ["initialled", "discussed", "presented"])
@pytest.mark.parametrize("draft", ["", "draft "])
def test_what_was_not_signed_is_no_part_of_what_was(done: str, draft: str) -> None:
    text = f"{MET}. The {draft}pact on bees was {done} and the plan on wax was signed."
    assert titles(f"4 March 2025\n\n{text}") == ["Plan on wax"]


def test_only_the_next_document_ends_the_one_before() -> None:
    text = (
        f"{MET}. A pact on bees was signed and a protocol on wax and a plan on hives were adopted."
    )
    assert titles(f"4 March 2025\n\n{text}") == ["Pact on bees", "Protocol on wax", "Plan on hives"]


@pytest.mark.parametrize("office", ["Prime Minister", "Minister", "President"])
@pytest.mark.parametrize("met", ["met", "had a meeting with"])
def test_who_is_named_only_in_the_headline_is_there_by_office(office: str, met: str) -> None:
    text = f"The {office} {met} the Ambassador of Malta Leo Vella today in Riga."
    found = people(f"{office} Ana Bee meets Ambassador Leo Vella\n\n4 March 2025\n\n{text}")
    assert [each[:2] for each in found] == [("Ana Bee", office), ("Leo Vella", "Ambassador")]


def test_a_headline_of_capitals_names_nobody() -> None:
    text = "The Minister met the Ambassador of Malta Leo Vella in Riga and handed over a message."
    found = people(f"Minister Hands Message to Ambassador\n\n4 March 2025\n\n{text}")
    assert [each[0] for each in found] == ["Leo Vella"]


def test_whom_a_headline_names_is_none_of_two_who_share_the_office() -> None:
    met = "Prime Minister of Estonia Leo Vella met Prime Minister of Malta Ivo Kass in Riga."
    text = f"{met} The Prime Ministers spoke about wax."
    found = people(f"Prime Minister Ana Bee on wax and bees, also others\n\n4 March 2025\n\n{text}")
    assert [each[0] for each in found] == ["Leo Vella", "Ivo Kass"]


def test_a_flemish_minister_is_belgian() -> None:
    text = "Latvian Minister Ana Bee and her Flemish counterpart Leo Vella met in Antwerp."
    assert [each[2] for each in people(f"4 March 2025\n\n{text}")] == ["LV", "BE"]


@pytest.mark.parametrize("field", ["honey and wax cooperation", "mutual help and cooperation"])
@pytest.mark.parametrize("day", ["", " on Thursday"])
def test_where_a_pact_on_several_fields_was_signed_is_not_in_its_title(
    field: str, day: str
) -> None:
    assert titles(f"{INKED} a pact on {field} in Riga{day}.") == [f"Pact on {field}"]
    assert titles(f"{INKED} a pact on a honey house in Riga{day}.") == [
        "Pact on a honey house in Riga"
    ]
