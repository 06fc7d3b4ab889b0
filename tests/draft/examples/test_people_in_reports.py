"""People in the sentences of press reports: their names, offices, countries and sides."""

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.sentences import sentences
from tests.draft.found import EMPTY, countries, meeting, meetings, people

DAY = ", 4 March 2025. "


def sides(text: str) -> list[str | None]:
    return [each.side for each in meeting(text).participants]


@pytest.mark.parametrize("initial", ["Sh", "Ye", "Yu", "Kh", "Zh", "Dzh", "Ts"])
def test_an_initial_of_two_letters_ends_no_sentence(initial: str) -> None:
    minister = f"Latvian Minister of Honey {initial}. Bee"
    found = people(f"Riga{DAY}{minister} met Maltese Minister of Honey {initial}. Vella.")
    assert found == [
        (f"{initial}. Bee", "Minister of Honey"),
        (f"{initial}. Vella", "Minister of Honey"),
    ]


def test_a_name_that_is_written_like_an_initial_ends_one() -> None:
    assert len(sentences("They met Premier Liu Yu. The talks were good.")) == 2


@pytest.mark.parametrize(
    "aside",
    [
        "accompanied by Minister of Wax Ivo Kass, ",
        "on the instruction of President Ivo Kass, ",
        "in the presence of President Ivo Kass, ",
        "in a delegation headed by Prime Minister Ivo Kass, ",
    ],
)
def test_a_counterpart_is_the_one_of_who_acts(aside: str) -> None:
    who = f"Latvian Minister of Honey Leo Bee, {aside}"
    text = f"Riga{DAY}{who}met his Maltese counterpart Ana Vella."
    assert ("Ana Vella", "Minister of Honey") in people(text)


def test_a_counterpart_may_be_the_one_of_who_is_received() -> None:
    text = (
        f"Riga{DAY}Prime Minister Leo Bee received a delegation led by Maltese Minister of Wax Ana "
        "Vella, who then met her Latvian counterpart Ivo Kass."
    )
    assert ("Ivo Kass", "Minister of Wax") in people(text)


@pytest.mark.parametrize("met", ["called on", "met with", "held talks with"])
def test_whom_one_met_beside_a_counterpart_is_of_the_counterpart_s_country(met: str) -> None:
    text = (
        f"Riga{DAY}Foreign Minister of Malta Ana Vella {met} the Prime Minister Leo Bee and her "
        "Latvian counterpart Ivo Kass."
    )
    found = {each.name: (each.title, each.country) for m in meetings(text) for each in m.people}
    assert found["Leo Bee"] == ("Prime Minister", "LV")
    assert found["Ivo Kass"] == ("Foreign Minister", "LV")


def test_who_leads_a_country_s_delegation_to_another_is_of_the_first() -> None:
    text = (
        f"Riga{DAY}The Maltese Minister of Honey, Ana Vella, as part of the Latvia visit of the "
        "Malta delegation headed by Prime Minister, Leo Bee, met her Latvian counterpart, Ivo Kass."
    )
    assert countries(text) == ["MT", "MT", "LV"]


@pytest.mark.parametrize("state", ["Islamic Emirate of Afghanistan,", "Islamic Emirate"])
@pytest.mark.parametrize("style", ["Mawlawi", "Mullah", "Mufti"])
def test_an_emirate_is_a_country_s_and_no_name(state: str, style: str) -> None:
    who = f"Minister of Wax of the {state} {style} Ali Bee"
    text = f"Kabul{DAY}The {who} met Maltese Envoy Ana Vella."
    assert people(text)[0] == ("Ali Bee", "Minister of Wax")
    assert countries(text) == ["AF", "MT"]


@pytest.mark.parametrize(
    "office, title",
    [
        ("President HBCCI", "President of HBCCI"),
        ("Chairman HWB", "Chairman of HWB"),
        ("Head HWB Health Mission", "Head of HWB Health Mission"),
        ("Director General HWPR Maj. Gen.", "Director General of HWPR"),
        ("Chief Whip", "Chief Whip"),
    ],
)
def test_a_body_s_acronym_after_an_office_is_no_name(office: str, title: str) -> None:
    text = f"Riga{DAY}Ambassador of Malta Ana Vella met {office} Leo Bee."
    assert people(text)[1] == ("Leo Bee", title)


def test_a_name_in_capitals_holds_no_acronym() -> None:
    text = f"Riga{DAY}Ambassador of Malta Ana Vella met PRESIDENT LEO IVO BEE."
    assert people(text)[1][0] == "LEO IVO BEE"


@pytest.mark.parametrize(
    "body",
    [
        "Organization of Honey Cooperation",
        "Organization for Wax and Honey Trade in Europe",
        "Organisation of Bee States",
    ],
)
def test_an_envoy_s_organization_is_told_in_full(body: str) -> None:
    text = f"Riga{DAY}Permanent Representative of Malta to the {body} Ana Vella met Envoy Leo Bee."
    assert people(text)[0] == ("Ana Vella", f"Permanent Representative to the {body}")


@pytest.mark.parametrize("office", ["Minister of Wax", "Vice Minister of Wax of Malta"])
def test_a_given_name_may_be_a_word_of_fields(office: str) -> None:
    text = f"Riga{DAY}Latvian Minister of Honey Leo Bee met {office} Asset Vella."
    assert people(text)[1][0] == "Asset Vella"


@pytest.mark.parametrize("mark", [",", " met Envoy Ana Vella,"])
@pytest.mark.parametrize("style", ["Amir", "Sultan", "Emir"])
def test_a_ruler_s_style_may_end_a_name(style: str, mark: str) -> None:
    text = f"Riga{DAY}Minister of Wax Ivo {style}{mark} Minister of Honey Leo Bee came."
    assert people(text)[0] == (f"Ivo {style}", "Minister of Wax")


@pytest.mark.parametrize("office", ["the Father Amir, Sheikh", "Kuwait's Deputy Amir, Sheikh"])
def test_a_ruler_s_style_is_an_office_elsewhere(office: str) -> None:
    found = people(f"Riga{DAY}Latvian President Ana Vella met {office} Ali Bee.")
    assert "Amir" in (found[1][1] or "")


@pytest.mark.parametrize("body", ["King Bee University", "Queen Bee Institute", "King Bee City"])
def test_a_body_called_after_a_ruler_is_nobody(body: str) -> None:
    text = f"Riga{DAY}Latvian Envoy Leo Bee met Maltese Envoy Ana Vella at {body}."
    assert [name for name, _ in people(text)] == ["Leo Bee", "Ana Vella"]


@pytest.mark.parametrize(
    "office, title",
    [
        ("Commander Royal Maltese Bee Forces Lt Gen", "Commander of the Royal Maltese Bee Forces"),
        ("Chief of Staff (COS) Malta Army, General", "Chief of Staff of the Malta Army"),
        ("Commander Maltese Bee Army (MBA) General", "Commander of the Maltese Bee Army"),
    ],
)
def test_an_officer_of_a_nation_s_body_is_of_that_nation(office: str, title: str) -> None:
    text = f"Riga{DAY}{office} Ana Vella called on Prime Minister Leo Bee."
    assert people(text)[0] == ("Ana Vella", title)
    assert countries(text) == ["MT", "LV"]


def test_a_nation_s_body_may_stand_after_a_name() -> None:
    text = f"Riga{DAY}Ms Ana Vella, Counselor Malta Bee Department called on Minister Leo Bee."
    assert people(text)[0] == ("Ana Vella", "Counselor of the Malta Bee Department")
    assert countries(text) == ["MT", "LV"]


@pytest.mark.parametrize("passing", ["Outgoing", "The newly appointed", "Visiting"])
@pytest.mark.parametrize("field", ["Defence", "Honey Trade"])
def test_a_nation_is_no_part_of_a_field(passing: str, field: str) -> None:
    text = f"Riga{DAY}{passing} Chinese {field} Attaché Li Bee called on Minister Leo Vella."
    assert people(text)[0] == ("Li Bee", f"{field} Attaché")
    assert countries(text) == ["CN", "LV"]


@pytest.mark.parametrize("rank", ["General", "Admiral", "Colonel"])
def test_a_soldier_s_rank_is_no_part_of_an_office(rank: str) -> None:
    text = f"Riga{DAY}Maltese Defence Minister {rank} Ana Vella met Latvian Minister Leo Bee."
    assert people(text)[0] == ("Ana Vella", "Defence Minister")


@pytest.mark.parametrize(
    "who, title",
    [
        ("Raksha Mantri Shri Leo Bee", "Raksha Mantri"),
        ("The Raksha Rajya Mantri, Shri Leo Bee,", "Raksha Rajya Mantri"),
        ("Smt. Leo Bee, MoS for Honey and Trade,", "Minister of State for Honey and Trade"),
    ],
)
def test_indian_offices(who: str, title: str) -> None:
    text = f"New Delhi{DAY}{who} held talks with Maltese Minister Ana Vella."
    assert people(text)[0] == ("Leo Bee", title)


@pytest.mark.parametrize("body", ["Government Administration", "State Chancellery"])
@pytest.mark.parametrize("country", ["", " of Malta"])
def test_who_heads_a_government_s_staff_heads_no_government(body: str, country: str) -> None:
    text = f"Riga{DAY}Latvian Minister Leo Bee met Head of {body}{country} Ana Vella."
    assert people(text)[1] == ("Ana Vella", f"Head of {body}")


@pytest.mark.parametrize("field", ["New and Renewable Energy", "New and Small Trade"])
def test_new_may_be_of_a_field(field: str) -> None:
    text = f"Riga{DAY}Latvian President Leo Bee met Malta's {field} Minister Ana Vella."
    assert people(text)[1] == ("Ana Vella", f"{field} Minister")
    assert countries(text) == ["LV", "MT"]


@pytest.mark.parametrize(
    "body", ["Latvia Bee Railways CJSC", "the Bee Agency", "the International Honey Trade Fund"]
)
def test_of_two_who_head_bodies_the_first_s_name_is_no_part_of_a_body_s(body: str) -> None:
    text = (
        f"Riga{DAY}Latvian Minister Ivo Kass met Chairman of {body} Leo Bee and Honeypower CEO Ana "
        "Maria Vella."
    )
    assert people(text)[1:] == [("Leo Bee", f"Chairman of {body}"), ("Ana Maria Vella", "CEO")]


def test_a_minister_s_independent_charge_leads_on_to_the_field() -> None:
    who = "Leo Bee, the Minister of State (Independent Charge) Youth Affairs & Sports of India"
    found = people(f"New Delhi{DAY}Maltese Minister Ana Vella met {who}.")
    assert found[1] == ("Leo Bee", "Minister of State Youth Affairs & Sports")


@pytest.mark.parametrize("office", ["Permanent Secretary (Ag.)", "Deputy Minister of Health"])
def test_after_a_name_with_its_office_and_an_and_another_s_office_begins(office: str) -> None:
    text = (
        f"Riga{DAY}Latvian Minister Ivo Kass met Maltese Minister Leo Bee. The Maltese delegation "
        f"comprised Ms. Ana Vella, {office} and Ambassador Eva Borg."
    )
    assert people(text)[2:] == [
        ("Ana Vella", office.removesuffix(" (Ag.)")),
        ("Eva Borg", "Ambassador"),
    ]


def test_letters_with_full_stops_after_a_name_are_no_part_of_it() -> None:
    text = f"Riga{DAY}Mr. Leo BEE, M.K., Deputy Minister of Honey of Israel, met Envoy Ana Vella."
    assert people(text)[0] == ("Leo BEE", "Deputy Minister of Honey")


@pytest.mark.parametrize(
    "heads",
    [
        "heads of the health ministries of Latvia and Malta, Leo Bee and Ana Vella,",
        "heads of the health ministries of Latvia Leo Bee and Malta Ana Vella",
        "heads of health ministries of Latvia Leo Bee and of Malta Ana Vella",
    ],
)
def test_heads_of_ministries_are_ministers(heads: str) -> None:
    text = f"Riga{DAY}The {heads} signed an agreement on bees."
    assert people(text) == [("Leo Bee", "Health Minister"), ("Ana Vella", "Health Minister")]
    assert countries(text) == ["LV", "MT"]
    (document,) = draft(text, EMPTY).tables.meetings[0].documents
    assert set(document.parties) == {"ministry-of-health-lv", "ministry-of-health-mt"}


@pytest.mark.parametrize("other", ["of Estonia", "of the Republic of Estonia", "Estonia"])
def test_ministers_may_be_of_one_country_and_of_another(other: str) -> None:
    text = f"Riga{DAY}Latvian Minister Leo Bee met the Foreign Ministers of Malta and {other}, Ana"
    text = f"{text} Vella and Ivo Kass."
    assert countries(text) == ["LV", "MT", "EE"]


@pytest.mark.parametrize("office", ["Presidents", "Foreign Ministers"])
@pytest.mark.parametrize("met", ["signed a treaty between Malta and Latvia in Riga", "met in Riga"])
def test_two_of_one_office_come_in_the_order_of_their_countries(office: str, met: str) -> None:
    text = f"{office} Leo Bee and Ana Borg {met} on 4 March 2025. They spoke of Malta and Latvia."
    assert countries(text) == ["MT", "LV"]


@pytest.mark.parametrize(
    "told",
    [
        "He was accompanied by Ivo Kass, Permanent Secretary.",
        "His Excellency was accompanied by Mr. Ivo Kass, Permanent Secretary.",
        "His delegation included Ivo Kass, Permanent Secretary.",
    ],
)
@pytest.mark.parametrize("received", ["received", "hosted", "welcomed"])
def test_who_is_received_is_the_one_who_is_accompanied(received: str, told: str) -> None:
    text = f"Riga{DAY}Latvian Minister Leo Bee {received} Maltese Minister Max Vella. {told}"
    assert countries(text) == ["LV", "MT", "MT"]


def test_who_was_received_is_accompanied_too() -> None:
    text = f"Riga{DAY}Maltese Minister Max Vella was received by Latvian Minister Leo Bee."
    assert countries(f"{text} He was accompanied by Ivo Kass, Adviser.") == ["MT", "LV", "MT"]


def test_while_begins_the_other_side_s_list() -> None:
    text = (
        f"Riga{DAY}Latvian Minister Leo Bee received Maltese Minister Ana Vella. Also present on "
        "the Latvian side were Eva Kass, first deputy minister, while the visitor was accompanied "
        "by Ivo Borg, deputy minister of health."
    )
    assert countries(text) == ["LV", "MT", "LV", "MT"]


@pytest.mark.parametrize(
    "came",
    [
        "is visiting Latvia with a delegation that includes",
        "arrived in Latvia with a large delegation including",
        "came to Latvia with her delegation, which includes",
    ],
)
def test_whom_one_brings_to_a_country_is_not_of_it(came: str) -> None:
    text = (
        f"Riga{DAY}Prime Minister of Malta Ana Vella met with President of Latvia Leo Bee. Ana "
        f"Vella {came} Minister of Honey Ivo Borg and Minister of Culture Eva Kass."
    )
    assert countries(text) == ["MT", "LV", "MT", "MT"]


@pytest.mark.parametrize(
    "attache", ["the embassy's cultural attaché", "first secretary of the Embassy"]
)
def test_who_works_at_the_embassy_is_of_the_ambassador_s_country(attache: str) -> None:
    text = (
        f"Riga{DAY}Minister of Culture Leo Bee received Ambassador of Malta Ana Vella. The meeting "
        f"was attended by deputy minister Eva Kass and {attache} Ivo Borg."
    )
    assert countries(text) == ["LV", "MT", "LV", "MT"]


@pytest.mark.parametrize("whose", ["Delegation of {}:", "Delegation from the Republic of {}:"])
@pytest.mark.parametrize("style", ["", "Mr. "])
def test_a_delegation_may_be_listed_one_a_line(whose: str, style: str) -> None:
    text = f"""Riga{DAY}The Commission of Latvia and Malta met. The meeting was headed by \
Leo Bee, Deputy Minister of Honey of Latvia, and Ana Vella, Deputy Minister of Honey of Malta.

{whose.format("Latvia")}
{style}Leo Bee, Deputy Minister of Honey
{style}Ivo Kass, Ambassador of Latvia to Malta
{style}Max Ozols, Director General

{whose.format("Malta")}
{style}Ana Vella, Deputy Minister of Honey
{style}Tom Borg, Head of Department"""
    assert people(text)[2:] == [
        ("Ivo Kass", "Ambassador"),
        ("Max Ozols", "Director General"),
        ("Tom Borg", "Head of Department"),
    ]
    assert countries(text) == ["LV", "MT", "LV", "LV", "MT"]
    assert sides(text)[3:] == ["host", "guest"]


@pytest.mark.parametrize(
    "said",
    [
        "Welcoming the Maltese minister, Leo Bee said it was a good day.",
        "Thanking the Maltese minister, Leo Bee praised him.",
        "In his meeting with the Maltese minister, Leo Bee expressed his joy.",
    ],
)
def test_who_speaks_after_a_clause_is_not_the_one_it_tells_of(said: str) -> None:
    met = f"Riga{DAY}Foreign Minister Leo Bee met Maltese Foreign Minister Max Vella."
    assert countries(f"{met} {said}") == ["LV", "MT"]


def test_who_is_told_of_in_a_clause_has_a_comma_behind_the_name() -> None:
    met = f"Riga{DAY}Foreign Minister Leo Bee met Max Vella."
    told = "Welcoming the Maltese minister, Max Vella, Bee said it was a good day."
    assert countries(f"{met} {told}") == ["LV", "MT"]


@pytest.mark.parametrize(
    "said", ["briefed reporters", "said the talks were good", "told of their talks"]
)
@pytest.mark.parametrize("clause", ["After the talks", "Following the meeting", "After talks"])
def test_who_tells_of_the_talks_of_two_took_no_part(clause: str, said: str) -> None:
    two = "Prime Minister Leo Bee and the visiting Maltese President Ana Vella"
    text = f"Riga{DAY}{clause} between {two}, Foreign Secretary Ivo Kass {said}."
    assert people(text) == [("Leo Bee", "Prime Minister"), ("Ana Vella", "President")]


@pytest.mark.parametrize(
    "before",
    [
        "Following the talks last month between {},",
        "After the talks earlier this year between {},",
        "Following the meeting some weeks ago of {},",
    ],
)
def test_whose_earlier_talks_led_to_these_took_no_part(before: str) -> None:
    two = before.format("President Leo Bee of Latvia and Maltese President Ana Vella")
    text = (
        f"{two} Foreign Minister of Latvia Ivo Kass met with Foreign Minister of Malta Eva Borg in "
        "Riga on 4 March 2025."
    )
    assert [name for name, _ in people(text)] == ["Ivo Kass", "Eva Borg"]


@pytest.mark.parametrize(
    "told",
    [
        "He thanked her for attending the assumption of duties by President Ivo Kass.",
        "They acknowledged the contribution of Ambassador Ivo Kass to the talks.",
    ],
)
def test_of_whom_only_an_act_is_told_took_no_part(told: str) -> None:
    text = f"Riga{DAY}Latvian Minister Leo Bee met Maltese Minister Ana Vella. {told}"
    assert [name for name, _ in people(text)] == ["Leo Bee", "Ana Vella"]


def test_who_only_agreed_upon_it_took_no_part() -> None:
    two = "President Leo Bee of Latvia and Maltese President Ana Vella"
    text = (
        f"Riga{DAY}To go on with talks agreed upon by {two}, Maltese ministers began a visit. "
        "Maltese Foreign Minister Eva Borg met Latvian Foreign Minister Ivo Kass."
    )
    assert [name for name, _ in people(text)] == ["Eva Borg", "Ivo Kass"]


@pytest.mark.parametrize("did", ["held talks", "met", "held a meeting"])
def test_two_without_an_office_may_act_together(did: str) -> None:
    text = (
        f"4 March 2025. President of Malta Ana Vella paid a visit to Latvia. Ana Vella and Leo Bee "
        f"{did} in Riga."
    )
    assert people(text) == [("Ana Vella", "President"), ("Leo Bee", None)]
    assert countries(text) == ["MT", "LV"]


def test_a_nuncio_is_the_holy_see_s() -> None:
    text = f"Riga{DAY}Latvia's Foreign Minister Leo Bee met Apostolic Nuncio to Latvia Ivo Vella."
    assert countries(text) == ["LV", "VA"]


@pytest.mark.parametrize("visit", ["during his visit", "as part of his two-day official visit"])
def test_who_signs_on_a_visit_is_not_at_home(visit: str) -> None:
    text = (
        f"Minister for Bees Leo Vella has today signed a Honey Agreement with Latvia {visit} to "
        "Riga. He also met President Ivo Kass."
    )
    assert sides(text) == ["guest", "host"]
    assert countries(text) == [None, "LV"]


def test_all_are_guests_by_whom_a_visit_was() -> None:
    text = (
        "Malta and Latvia held talks in Riga. An agreement was signed during a visit to Riga by "
        "Minister of Foreign Affairs, the Honourable Leo Vella and Minister of Public Works, the "
        "Honourable Ivo Borg."
    )
    assert countries(text) == ["MT", "MT"]


@pytest.mark.parametrize("style", ["the Honourable", "Dr.", "His Excellency"])
@pytest.mark.parametrize("office", ["Minister of Foreign Affairs", "Minister of Public Works"])
def test_a_country_behind_the_name_makes_the_name_no_field(office: str, style: str) -> None:
    text = f"Riga{DAY}President Leo Bee met {office}, {style} Ana Vella of Malta."
    assert people(text)[1] == ("Ana Vella", office)
    assert countries(text) == ["LV", "MT"]


@pytest.mark.parametrize("office", ["Political Assistant", "Deputy Director"])
def test_who_is_of_an_organization_that_is_there_has_no_country(office: str) -> None:
    text = (
        f"Riga{DAY}Foreign Minister Leo Bee met Secretary General of the Organization of Islamic "
        f"Cooperation Dr. Ali Vella. The meeting was also attended by the {office} of the "
        "Organization, Mr. Ivo Kass."
    )
    assert countries(text) == ["LV", None, None]
    assert sides(text) == ["host", "guest", "guest"]
