"""Sentences in the shapes of what agencies of many lands write of visits and signings."""

import pytest

from tests.draft.found import documents, meeting, meetings, titles

SIGNED = "Riga, 4 March 2025. Ministers Ana Bee and Leo Vella signed an MoU on wax."


@pytest.mark.parametrize(
    "told",
    [
        "The MoU was signed in Riga by Director Ivo Kass and Director Eva Liepa.",
        "It was signed on Monday at the Hive by Director Ivo Kass and Director Eva Liepa.",
        "The MoU was signed, during the visit, by Director Ivo Kass and Director Eva Liepa.",
    ],
)
def test_where_and_when_it_was_signed_may_stand_before_who_signed(told: str) -> None:
    found = documents(f"{SIGNED.replace('signed', 'witnessed the signing of')} {told}")
    assert [[each.name for each in one.signatories] for one in found] == [["Ivo Kass", "Eva Liepa"]]


@pytest.mark.parametrize(
    "did",
    [
        "co-chaired the signing ceremony of",
        "chaired on Monday the signing of",
        "supervised the signing of",
    ],
)
def test_who_chairs_a_signing_has_it_signed(did: str) -> None:
    assert titles(f"Ministers Ana Bee and Leo Vella {did} an MoU on wax.") == ["MoU on wax"]


@pytest.mark.parametrize("told", ["discussed", "chaired the session and called for"])
def test_who_chairs_a_session_on_a_signing_has_nothing_signed(told: str) -> None:
    assert titles(f"Ministers Ana Bee and Leo Vella {told} the signing of an MoU on wax.") == []


def test_a_document_may_be_once_again_signed_by_somebody() -> None:
    told = (
        "The second MoU on wax was once again signed by Director Ivo Kass and Minister Eva Liepa."
    )
    assert titles(told) == ["MoU on wax"]


@pytest.mark.parametrize(
    "areas", ["areas of mutual interest", "fields of common interest", "areas beneficial to them"]
)
def test_areas_of_interest_are_the_subject_of_no_document(areas: str) -> None:
    assert titles(f"The sides signed MoUs and protocols to boost cooperation in {areas}.") == []
    assert titles("The sides signed protocols on wax and honey.") == [
        "Protocol on wax",
        "Protocol on honey",
    ]


@pytest.mark.parametrize("busy", ["a packed schedule of meetings", "a busy programme of visits"])
def test_a_busy_schedule_is_no_document(busy: str) -> None:
    assert titles(f"Amid {busy} with the hives, Ministers Ana Bee and Leo Vella signed up.") == []
    assert titles("Ministers Ana Bee and Leo Vella signed a schedule of events for 2027.") == [
        "Schedule of events for 2027"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "loan agreements totalling $85 million with Peru, Chile and Cuba",
        "loan agreements with beneficiary countries Peru, Chile and Cuba",
        "three loan agreements worth $85 million with the governments of Peru, Chile and Cuba",
    ],
)
def test_one_loan_is_signed_with_each_of_the_countries(told: str) -> None:
    found = documents(f"Director Ana Bee of the Wax Fund signed {told}.")
    assert [(each.title, each.countries) for each in found] == [
        ("Loan agreement", ("PE",)),
        ("Loan agreement", ("CL",)),
        ("Loan agreement", ("CU",)),
    ]


@pytest.mark.parametrize(
    "where",
    [
        "New York, 4 March 2025. On the sidelines of the UN General Assembly,",
        "Geneva, 4 March 2025. On the margins of the Wax Council,",
        "New York City, 4 March 2025.",
    ],
)
def test_where_the_world_meets_an_untold_minister_is_no_host(where: str) -> None:
    found = meeting(f"{where} Minister Ana Bee met Minister Leo Vella of Malta.").participants
    assert [(each.country, each.side) for each in found] == [(None, "other"), ("MT", "other")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("New York, 4 March 2025 (BNA). Minister Ana Bee met", [("BH", "other"), ("MT", "other")]),
        (
            "New York, 4 March 2025. Secretary of State Ana Bee met",
            [("US", "host"), ("MT", "guest")],
        ),
        ("New York, 4 March 2025. US Minister Ana Bee met", [("US", "host"), ("MT", "guest")]),
        ("Riga, 4 March 2025. At the UN, Minister Ana Bee met", [("LV", "host"), ("MT", "guest")]),
    ],
)
def test_whose_minister_somebody_is_where_the_world_meets(
    text: str, told: list[tuple[str, str]]
) -> None:
    found = meeting(f"{text} Minister Leo Vella of Malta.").participants
    assert [(each.country, each.side) for each in found] == told


def test_a_city_where_the_world_meets_makes_its_country_no_party() -> None:
    (one,) = meeting(
        "New York, 4 March 2025. Foreign Minister Ana Bee met Foreign Minister Leo Vella of Malta. "
        "They signed an MoU on talks between the Foreign Ministries of the two countries."
    ).documents
    assert (one.parties, one.countries) == (("foreign-ministry-mt",), ())


@pytest.mark.parametrize("day", ["3 March 2025 -", "March 3, 2025:", "Monday, 3rd March 2025 –"])
def test_the_day_a_report_begins_with_is_no_party(day: str) -> None:
    (one,) = documents(f"{day} Wax Harbours and the Government of Malta signed an MoU on wax.")
    assert [each.name for each in one.parties] == ["Wax Harbours"]
    assert one.countries == ("MT",)


@pytest.mark.parametrize(
    "partner",
    ["the government of Malta", "the Government of Malta", "Malta", "the Maltese government"],
)
@pytest.mark.parametrize("more", [" to run the hive", " on hives", ""])
def test_a_company_signs_with_a_government(partner: str, more: str) -> None:
    (one,) = documents(f"Wax Harbours signed a concession agreement with {partner}{more}.")
    assert one.title == f"Concession agreement{more}"
    assert [each.name for each in one.parties] == ["Wax Harbours"]
    assert one.countries == ("MT",)


@pytest.mark.parametrize("who", ["Vella", "The minister", "Riga"])
def test_who_signs_with_a_government_is_no_company(who: str) -> None:
    (one,) = documents(f"{who} signed an agreement with the government of Malta on wax.")
    assert (one.title, one.parties, one.countries) == ("Agreement on wax", (), ("MT",))


@pytest.mark.parametrize(
    ("told", "parties", "countries"),
    [
        (
            "The State of Qatar, represented by the Wax Ministry, signed it with Malta",
            ["QA"],
            ("MT",),
        ),
        (
            "Qatar, represented by the Wax Ministry, and the Republic of Malta signed it",
            ["QA"],
            ("MT",),
        ),
        (
            "Qatar, represented by its Wax Ministry, and Malta, represented by its Bee Ministry,"
            " signed it",
            ["QA", "MT"],
            (),
        ),
    ],
)
def test_a_ministry_signs_for_the_country_it_represents(
    told: str, parties: list[str], countries: tuple[str, ...]
) -> None:
    text = told.replace("signed it", "signed an MoU on wax")
    (one,) = documents(f"Valletta, 4 March 2025. {text}.", codes=("MT", "QA"))
    assert (one.title, [each.country for each in one.parties]) == ("MoU on wax", parties)
    assert one.parties[0].name in {"Wax Ministry of the State of Qatar", "Wax Ministry of Qatar"}
    assert one.countries == countries


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("Wax Trade Framework Agreement", "Wax Trade Framework Agreement"),
        ("agreement", "Agreement on Wax Trade"),
    ],
)
def test_a_headline_tells_a_title_nothing_twice(named: str, title: str) -> None:
    text = f"Ministers Ana Bee and Leo Vella signed a {named}."
    assert titles(f"Malta, Peru Sign Agreement on Wax Trade\n\n{text}") == [title]


@pytest.mark.parametrize("handed", ["presented with a written", "handed a", "given a"])
def test_who_is_presented_with_a_message_is_at_home(handed: str) -> None:
    found = meeting(
        f"Riga, 4 March 2025. President Leo Vella was {handed} message from King Ivo of Tonga. "
        "It was delivered by Ambassador Ana Bee."
    )
    told = [(each.person, each.country, each.side) for each in found.participants]
    assert told == [("leo-vella", "LV", "host"), ("ana-bee", "TO", "guest")]


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("Undersecretary of the Ministry of Health for Planning", "Ivo al Kass"),
        ("Undersecretary for Wax Affairs", "Tran Van Hoang"),
        ("Director of the Wax and Honey Department", "Ivo Kass"),
        ("Minister of Trade and Industry", "Ivo bin Kass"),
    ],
)
@pytest.mark.parametrize("office", ["Omani Ambassador to Malta", "the Ambassador of Oman"])
def test_an_office_ends_before_the_next_one_s_name(role: str, name: str, office: str) -> None:
    found = meetings(f"The MoU was signed by Ana Bee, {role} and {name}, {office}.")[0].people
    assert [(each.name, each.title) for each in found] == [("Ana Bee", role), (name, "Ambassador")]


def test_an_agency_s_name_in_a_dateline_tells_of_no_side() -> None:
    told = "Minister Ana Bee met Minister Leo Vella of Malta. They signed an MoU on wax."
    (one,) = meeting(f"RIGA, (Wax Point / Pakistan Point News - 4th Mar, 2025) {told}").documents
    assert one.countries == ("LV", "MT")
    (one,) = meeting(f"VALLETTA, (Pakistan Point News - 4th Mar, 2025) {told}").documents
    assert "PK" not in one.countries


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Wax in Peru", "Ministry of Wax of Latvia"),
        ("Wax Institute of Peru", "Wax Institute of Latvia"),
        ("Wax Institute of Lima", "Wax Institute of Latvia"),
    ],
)
def test_a_counterpart_is_named_as_the_other_without_its_place(one: str, other: str) -> None:
    text = f"Peru and Latvia signed an MoU on wax between the {one} and its Latvian counterpart."
    (found,) = documents(text, codes=("LV", "PE"))
    named = one.replace(" in ", " of ")
    assert [(each.name, each.country) for each in found.parties] == [(named, "PE"), (other, "LV")]


def test_a_university_s_counterpart_has_a_name_of_its_own() -> None:
    text = "They signed an MoU on wax between Lima University and its Latvian counterpart."
    (found,) = documents(text, codes=("LV", "PE"))
    assert [each.name for each in found.parties] == ["Lima University"]


@pytest.mark.parametrize(
    "more",
    [
        " seeking to boost trade between the two countries",
        " whereby Malta is looking forward to more wax",
        " for five years seeking to activate all agreements inked between the two sides",
    ],
)
def test_what_a_document_seeks_is_no_part_of_its_title(more: str) -> None:
    kept = " for five years" if "five" in more else ""
    assert titles(f"Malta and Peru signed an MoU on wax{more}.") == [f"MoU on wax{kept}"]


@pytest.mark.parametrize("style", ["Dr.", "Prof.", "Mr.", "Dr. "])
def test_a_style_may_stand_right_at_a_name(style: str) -> None:
    (found,) = meetings(f"Minister Ana Bee met Foreign Minister {style}Leo Vella in Riga.")
    assert [each.name for each in found.people] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize(
    "told",
    [
        "The visit was conducted following the recent engagement between Ivo Kass, Minister of Wax"
        " of Malta and Eva Liepa, Minister of Wax of Latvia in Valletta.",
        "The meeting comes after the earlier talks of President Ivo Kass and President Eva Liepa.",
    ],
)
def test_who_met_or_signed_before_is_not_there_now(told: str) -> None:
    text = f"Latvian Minister Ana Bee met Maltese Minister Leo Vella in Riga. {told}"
    (found,) = meetings(text)
    assert ([each.name for each in found.people], found.place.city) == (
        ["Ana Bee", "Leo Vella"],
        "Riga",
    )


@pytest.mark.parametrize("recalled", ["Recalling that", "Noting also that"])
def test_whose_signing_is_recalled_is_not_there(recalled: str) -> None:
    told = (
        f"{recalled} President Ivo Kass signed a pact on health in March, Premier Ana Bee said no."
    )
    (found,) = meetings(f"Valletta, 4 March 2025. Malta and Peru signed a pact on wax. {told}")
    assert [each.name for each in found.people] == ["Ana Bee"]


@pytest.mark.parametrize("who", ["ministry spokesman", "the", "foreign ministry spokesperson"])
def test_by_whom_a_meeting_is_told_is_none_of_those_who_met(who: str) -> None:
    said = f"said {who} Ivo Kass" + (", a spokesman" if who == "the" else "")
    text = f"Minister Ana Bee met Minister Leo Vella in Riga, {said} in a statement."
    assert [each.name for each in meetings(text)[0].people] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize("rank", ["Field Marshal,", "General,", "General", "Field Marshal"])
def test_a_rank_may_stand_between_commas_before_a_name(rank: str) -> None:
    (found,) = meetings(f"Minister Ana Bee met the President of the Republic, {rank} Leo Vella.")
    told = [(each.name, each.title) for each in found.people]
    assert told == [("Ana Bee", "Minister"), ("Leo Vella", "President")]


@pytest.mark.parametrize(
    ("city", "code"), [("HONG KONG", "HK"), ("Hong Kong", "HK"), ("MACAO", "MO")]
)
def test_a_region_of_one_city_is_where_they_met(city: str, code: str) -> None:
    found = meeting(f"{city}, May 5, 2022 - Minister Ana Bee of Malta met Secretary Leo Vella.")
    assert (found.city, found.country) == (city.title(), code)
    assert [each.side for each in found.participants] == ["guest", "host"]


@pytest.mark.parametrize("joint", ["and", "and the", ", and"])
def test_the_merchant_navy_is_a_field_and_nobody(joint: str) -> None:
    role = f"Minister of Transport, Civil Aviation {joint} Merchant Navy".replace(" ,", ",")
    (found,) = meetings(f"Ambassador Ana Bee met Leo Vella, the {role}.")
    told = [(each.name, each.title) for each in found.people]
    assert told == [("Ana Bee", "Ambassador"), ("Leo Vella", role)]


@pytest.mark.parametrize("holds", ["comprising", "comprised", "including"])
def test_a_delegation_comprising_people_is_theirs(holds: str) -> None:
    found = meeting(
        f"Riga, 4 March 2025. A Maltese delegation {holds} Ana Bee, Minister of Wax, and"
        " Eva Fenech, Minister of Trade, met with President Leo Vella of Latvia."
    )
    assert [each.country for each in found.participants] == ["MT", "MT", "LV"]


@pytest.mark.parametrize("mark", ["-", "- ", " -", "–"])
def test_a_dateline_s_mark_may_stand_right_at_the_sentence(mark: str) -> None:
    told = "President Leo Vella of Latvia met Minister Ana Bee of Malta."
    found = meeting(f"Riga, Feb 24 {mark}{told}")
    assert (found.city, found.country) == ("Riga", "LV")


@pytest.mark.parametrize("name", ["Jean-Claude", "Jean- Claude", "Jean -Claude"])
def test_a_hyphen_with_a_blank_parts_no_name(name: str) -> None:
    (found,) = meetings(f"President Ana Bee received Minister {name} Vella of Malta in Riga.")
    assert [each.name for each in found.people] == ["Ana Bee", "Jean-Claude Vella"]


@pytest.mark.parametrize("office", ["mission director", "Director", "Mission Director"])
def test_who_heads_an_agency_for_something_signs_for_all_of_it(office: str) -> None:
    (one,) = documents(
        "Peruvian Minister of Wax Ana Bee signed a wax agreement with Leo Vella, "
        f"{office} of the Maltese Agency for International Trade.",
        codes=("MT", "PE"),
    )
    assert [each.name for each in one.parties] == [
        "Ministry of Wax of Peru",
        "Maltese Agency for International Trade",
    ]
    assert [each.name for each in one.signatories] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize(
    "told",
    [
        "Minister Ana Bee signed the memorandum with her Maltese counterpart Leo Vella.",
        "Minister Ana Bee signed the document with Leo Vella, Director of the Hive Bank, today.",
        "Minister Ana Bee inked the MoU with Maltese Minister Leo Vella.",
    ],
)
def test_with_whom_the_document_was_signed_is_told_of_the_one_before(told: str) -> None:
    (one,) = documents(f"Peru and Malta signed an MoU on wax. {told}", codes=("MT", "PE"))
    assert (one.title, one.countries) == ("MoU on wax", ("MT", "PE"))
    assert [each.name for each in one.signatories] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize("told", ["an MoU on honey", "the memorandum on honey"])
def test_another_document_signed_with_somebody_is_another(told: str) -> None:
    text = f"Peru and Malta signed an MoU on wax. Ana Bee signed {told} with Minister Leo Vella."
    assert len(titles(text)) == 2


@pytest.mark.parametrize("at", ["At the end of the session,", "After the talks,", "On a visit,"])
@pytest.mark.parametrize("many", ["three", "3", "several"])
def test_a_circumstance_before_counted_documents_is_none_of_their_praise(
    at: str, many: str
) -> None:
    told = f"{at} {many} memoranda of understanding were signed on wax, honey and bees."
    assert titles(told) == [
        "Memorandum of understanding on wax",
        "Memorandum of understanding on honey",
        "Memorandum of understanding on bees",
    ]


def test_praise_before_a_document_is_still_joined_to_it() -> None:
    assert titles("They signed a landmark, five-year agreement on wax.") == [
        "Five-year agreement on wax"
    ]


@pytest.mark.parametrize(
    "line",
    ["APA-Riga (Latvia)", "APA – Riga (Latvia) –", "APA Riga (Latvia) -", "Riga, Latvia (HNA) ..."],
)
def test_a_dateline_may_begin_with_the_agency_or_end_with_dots(line: str) -> None:
    found = meeting(f"{line} President of Peru Ana Bee met President of Malta Leo Vella.")
    assert (found.city, found.country) == ("Riga", "LV")


@pytest.mark.parametrize("whom", ["His Excellency Leo Vella", "President Leo Vella", "Leo Vella"])
def test_a_guest_is_welcomed_to_a_city_with_a_delegation(whom: str) -> None:
    found = meeting(
        f"President of Latvia Ana Bee welcomed {whom} and his delegation of members of the private"
        " sector to Riga, on Thursday."
    )
    assert (found.city, found.country) == ("Riga", "LV")


def test_to_whose_plan_something_is_welcomed_is_no_place() -> None:
    found = meeting(
        "President of Latvia Ana Bee met President of Malta Leo Vella in Riga. She welcomed "
        "President Vella's plan of more flights to Valletta."
    )
    assert found.city == "Riga"


def test_whom_a_letter_only_is_addressed_to_takes_no_part() -> None:
    found = meeting(
        "Riga, 4 March 2025. Prime Minister of Latvia Ana Bee received Maltese Minister Leo Vella. "
        "She was handed a letter from President of Malta Mia Comb addressed to President Bo Hive."
    )
    assert [each.person for each in found.participants] == ["ana-bee", "leo-vella"]


@pytest.mark.parametrize(
    "listed",
    [
        "trade, insurance and cooperation between the Bee Institute and the Wax Fund",
        "trade, insurance, and cooperation between the Bee Institute and the Wax Fund",
        "trade, cooperation between the Bee Institute and the Wax Fund, and insurance",
    ],
)
def test_between_whom_one_of_several_is_says_nothing_of_the_others(listed: str) -> None:
    found = documents(f"Malta and Peru signed MoUs on {listed}.", ("MT", "PE"))
    told = {each.title: [party.name for party in each.parties] for each in found}
    assert told == {
        "MoU on trade": [],
        "MoU on insurance": [],
        "MoU on cooperation": ["Bee Institute", "Wax Fund"],
    }


@pytest.mark.parametrize("states", ["Republics", "Kingdoms"])
def test_two_republics_are_two_countries(states: str) -> None:
    (found,) = documents(f"The {states} of Malta and Peru signed an agreement on honey.")
    assert (found.parties, found.countries) == ((), ("MT", "PE"))


@pytest.mark.parametrize("verb", ["which will", "that is to", "which would"])
def test_what_a_document_will_establish_is_its_subject(verb: str) -> None:
    text = f"Malta and Peru signed an MoU {verb} establish a joint hive between the two countries."
    assert titles(text) == ["MoU to establish a joint hive"]


def test_whoever_looks_on_while_others_sign_is_at_home() -> None:
    found = meeting(
        "RIGA, 4 March 2025 — Latvia and Morocco signed an agreement on wax. Prime Minister Ana Bee"
        " witnessed the signing. Minister Leo Vella signed for Latvia and Ambassador Mia Comb"
        " signed for Morocco."
    )
    assert [each.country for each in found.participants] == ["LV", "LV", "MA"]


@pytest.mark.parametrize("born", ["January", "April", "June", "August"])
def test_people_may_be_called_by_a_month(born: str) -> None:
    found = meeting(
        f"Riga, 4 March 2025. Foreign Minister of Latvia Ana Bee met Minister of Wax of Malta"
        f" {born} Vella on {born} 3."
    )
    assert [each.person for each in found.participants] == ["ana-bee", f"{born.lower()}-vella"]
    listed = meeting(
        "Riga, 4 March 2025. The talks were attended by: Ana Bee, Foreign Minister of Latvia; "
        f"{born} Vella, Minister of Wax of Malta; and Mia Comb, Ambassador of Malta."
    )
    assert f"{born.lower()}-vella" in [each.person for each in listed.participants]
