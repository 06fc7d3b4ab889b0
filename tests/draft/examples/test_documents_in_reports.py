"""Documents as reports tell them: several in a sentence, and each with those who signed it."""

import pytest

from diplo_cli.draft.documents import find_documents
from diplo_cli.draft.report import read_report
from tests.draft.found import documents, registry, titles

TALKS = (
    "Riga, 4 March 2025. Minister of Honey of Latvia Leo Vella and Minister of Honey of Malta "
    "Ana Bee held talks."
)


def named(text: str) -> list[tuple[str, list[str]]]:
    """Give the title and the parties of each document."""
    return [(each.title, [party.name for party in each.parties]) for each in documents(text)]


@pytest.mark.parametrize("adverb", ["also", "both", "now", "officially"])
@pytest.mark.parametrize("verb", ["signed", "concluded"])
def test_an_adverb_may_stand_within_has_been(adverb: str, verb: str) -> None:
    assert titles(f"{TALKS} The Agreement on honey has {adverb} been {verb}.") == [
        "Agreement on honey"
    ]
    text = f"{TALKS} The MoU on wax and the Agreement on bees have {adverb} been {verb}."
    assert titles(text) == ["MoU on wax", "Agreement on bees"]


@pytest.mark.parametrize("said", ["had not been", "has not yet been", "will also be"])
def test_what_has_not_been_signed_is_none(said: str) -> None:
    assert titles(f"{TALKS} The Agreement on honey {said} signed.") == []


@pytest.mark.parametrize("joint", ["and", ", and", "as well as"])
@pytest.mark.parametrize("article", ["a", "the"])
def test_a_document_stands_beside_a_quoted_one(joint: str, article: str) -> None:
    text = f"{TALKS} They signed an agreement on honey {joint} {article} “Wax Plan”."
    assert titles(text) == ["Agreement on honey", "Wax Plan"]


@pytest.mark.parametrize(
    "told", ["an agreement called the “Honey Agreement”", "the “Honey Agreement”"]
)
def test_a_quoted_title_is_of_the_document_before_it(told: str) -> None:
    assert titles(f"{TALKS} They signed {told}.") == ["Honey Agreement"]


@pytest.mark.parametrize("short", ["(“Road Map”)", '("Road Map")', "(the “Road Map”)"])
def test_a_short_title_in_brackets_says_nothing_new(short: str) -> None:
    text = f"{TALKS} They signed minutes of the 2nd session and an Action Plan {short} for 2026."
    assert titles(text) == ["Minutes of the 2nd session", "Action Plan for 2026"]


@pytest.mark.parametrize("by", ["by", "between"])
def test_the_last_of_two_was_signed_too(by: str) -> None:
    text = (
        f"{TALKS} A plan on honey for 2026 was signed by the Bee Board and the Wax Fund, and a "
        f"contract for two hives {by} the Bee Bank and the Wax Bank."
    )
    assert named(text) == [
        ("Plan on honey for 2026", ["Bee Board", "Wax Fund"]),
        ("Contract for two hives", ["Bee Bank", "Wax Bank"]),
    ]


@pytest.mark.parametrize("kind", ["agreement on honey", "programme for 2026", "protocol"])
def test_what_there_also_was_is_one_of_those_signed(kind: str) -> None:
    text = f"{TALKS} They signed documents. There was also a {kind} between the Bee Board and Acme."
    assert named(text) == [(kind.capitalize(), ["Bee Board", "Acme"])]


@pytest.mark.parametrize("told", ["agreement on the need for honey", "agreement that bees matter"])
def test_an_agreement_in_their_views_is_no_document(told: str) -> None:
    assert titles(f"{TALKS} They signed documents. There was also {told}.") == []


def test_agreements_encompass_what_they_are() -> None:
    text = f"{TALKS} They signed deals. These encompassed the “Honey Contract” and “Wax Contract”."
    assert titles(text) == ["Honey Contract", "Wax Contract"]


@pytest.mark.parametrize("verb", ["highlighted", "noted", "praised", "spoke of"])
@pytest.mark.parametrize("which", [", culminating in", " which culminated in"])
def test_what_their_ties_culminated_in_is_of_earlier(verb: str, which: str) -> None:
    text = f"{TALKS} Vella {verb} the growing ties{which} the signing of the Honey Declaration."
    assert titles(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "The talks on ties culminated in the signing of the Honey Declaration.",
        "They discussed ties at the meeting, which culminated in the signing of the Honey"
        " Declaration.",
    ],
)
def test_what_talks_culminated_in_is_signed_now(told: str) -> None:
    assert titles(f"{TALKS} {told}") == ["Honey Declaration"]


@pytest.mark.parametrize("when", ["last year", "two years ago", "earlier this year"])
def test_the_signing_of_another_year_is_of_earlier(when: str) -> None:
    text = f"{TALKS} Their work culminated in the signing of the Honey Memorandum {when}."
    assert titles(text) == []


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("foreign affairs", "Foreign Affairs"),
        ("internal affairs", "Internal Affairs"),
        ("natural resources", "Natural Resources"),
        ("the interior", "the Interior"),
    ],
)
def test_ministries_of_two_nations_have_one_field(field: str, name: str) -> None:
    text = f"{TALKS} They signed a plan between the Maltese and Latvian ministries of {field}."
    assert named(text) == [
        ("Plan", [f"Ministry of {name} of Malta", f"Ministry of {name} of Latvia"])
    ]


@pytest.mark.parametrize(
    "heads",
    [
        "of Malta and Latvia, Ana Bee and Leo Vella,",
        "of Malta Ana Bee and Latvia Leo Vella",
    ],
)
def test_heads_of_bodies_are_no_bodies(heads: str) -> None:
    text = f"Riga, 4 March 2025. The heads of the honey ministries {heads} signed an agreement."
    assert [[party.name for party in each.parties] for each in documents(text)] == [
        ["Ministry of Honey of Malta", "Ministry of Honey of Latvia"]
    ]


@pytest.mark.parametrize("on", [", covering", " on", " covering"])
def test_where_several_were_signed_is_none_of_their_subjects(on: str) -> None:
    text = f"{TALKS} They signed three agreements in Riga{on} honey, wax and bees."
    assert titles(text) == ["Agreement on honey", "Agreement on wax", "Agreement on bees"]


@pytest.mark.parametrize(
    "tail",
    [
        "in a meeting of the Bee Commission",
        "on the government level",
        "at the ministerial level",
        "as one of the main results",
    ],
)
def test_how_a_document_was_signed_is_no_part_of_its_title(tail: str) -> None:
    assert titles(f"{TALKS} They signed an MoU on honey {tail}.") == ["MoU on honey"]


@pytest.mark.parametrize("worth", ["", " worth $7 million"])
def test_what_a_contract_is_for_may_stand_behind_the_visit(worth: str) -> None:
    text = f"{TALKS} They signed a contract{worth} during her visit to Latvia for the making of wax"
    assert titles(f"{text}.") == ["Contract for the making of wax"]


def test_a_visit_for_some_time_is_no_subject() -> None:
    text = f"{TALKS} They signed a contract during her visit to Latvia for the second time."
    assert titles(text) == ["Contract"]


@pytest.mark.parametrize("mark", ["”", '"', "»"])
def test_a_mark_that_closes_nothing_is_left_out(mark: str) -> None:
    text = f"""
    {TALKS} Documents were signed:
    - Agreement on honey between Malta and Latvia {mark};
    - Memorandum on bees{mark};
    - Programme of the {"“" if mark == "”" else "«" if mark == "»" else '"'}Wax Fund{mark}
    """
    assert titles(text)[:2] == ["Agreement on honey", "Memorandum on bees"]
    assert documents(text)[0].countries == ("LV", "MT")
    assert titles(text)[2].endswith(mark)


@pytest.mark.parametrize("word", ["entitled", "titled"])
def test_what_a_memorandum_is_entitled_is_its_subject(word: str) -> None:
    text = f"{TALKS} They signed a memorandum. The memorandum is {word} “trade in honey.”"
    assert titles(text) == ["Memorandum on trade in honey"]


@pytest.mark.parametrize("between", ["Malta and Latvia", "the Bee Board and the Wax Fund"])
def test_a_document_named_after_it_was_told_of_is_one(between: str) -> None:
    text = (
        f"{TALKS} A memorandum was signed between {between}. At the end they signed the "
        f"Memorandum between {between} on honey."
    )
    assert titles(text) == ["Memorandum on honey"]


@pytest.mark.parametrize(
    "told", ["a memorandum between the Bee Board and Acme on wax", "also the Memorandum on wax"]
)
def test_another_document_is_not_the_one_told_of_before(told: str) -> None:
    text = f"{TALKS} A memorandum was signed between Malta and Latvia. They signed {told}."
    assert len(titles(text)) == 2


def test_what_was_signed_at_a_ceremony_is_told_once() -> None:
    text = f"{TALKS} They oversaw the signing ceremony in Riga and also signed a joint statement."
    assert titles(text) == ["Joint statement"]


@pytest.mark.parametrize("kind", ["waiver", "exemption"])
def test_a_visa_waiver_is_an_agreement(kind: str) -> None:
    text = f"{TALKS} They signed an agreement ending quotas, a visa {kind} and an MoU on honey."
    assert titles(text) == ["Agreement ending quotas", f"Visa {kind} agreement", "MoU on honey"]


def test_an_accord_of_a_list_is_one_more() -> None:
    text = f"{TALKS} They signed an MoU on honey, a free bees accord and a road map."
    assert titles(text) == ["MoU on honey", "Free bees accord", "Road map"]
    text = f"{TALKS} They signed an MoU on honey, a document deemed useful, and a road map."
    assert titles(text) == ["MoU on honey", "Road map"]


@pytest.mark.parametrize("verb", ["welcomed", "hailed", "agreed to implement"])
@pytest.mark.parametrize("when", [" signed today", ", signed during the visit", " signed here"])
def test_what_was_signed_now_may_be_told_behind_it(verb: str, when: str) -> None:
    assert titles(f"{TALKS} They {verb} the MoU on honey{when}.") == ["MoU on honey"]


@pytest.mark.parametrize("when", ["signed last year", "signed in 2019", "to be signed soon"])
def test_what_was_signed_before_is_not_signed_now(when: str) -> None:
    assert titles(f"{TALKS} They agreed to implement the MoU on honey, {when}.") == []


@pytest.mark.parametrize("years", ["2026-2028", "2026–2028", "for 2026-2028"])
def test_years_that_a_plan_is_for_are_none_of_its_signing(years: str) -> None:
    text = f"{TALKS} They welcomed the signing of the Plan of Action {years} on wax and the MoU on"
    assert titles(f"{text} bees.") == [f"Plan of Action {years} on wax", "MoU on bees"]


@pytest.mark.parametrize("how", ["virtually", "online", "today by virtual means"])
def test_what_was_signed_far_from_each_other_is_signed(how: str) -> None:
    assert titles(f"{TALKS} They signed {how} the MoU on honey.") == ["MoU on honey"]


@pytest.mark.parametrize("how", ["by exchange of letters", "through an exchange of notes"])
def test_how_it_was_signed_may_stand_before_a_document(how: str) -> None:
    text = f"{TALKS} They signed, {how}, a joint communiqué on ties."
    assert titles(text) == ["Joint communiqué on ties"]


@pytest.mark.parametrize("said", ["said", "added", "said on Tuesday"])
def test_what_somebody_said_is_no_list(said: str) -> None:
    text = f"""
    Ministers Ana Bee and Leo Vella signed a trade agreement in Riga on 4 March 2025. Bee {said}:

    “This agreement is a landmark. He will build on it.”
    """
    assert titles(text) == ["Trade agreement"]


def test_what_is_said_of_a_document_is_none_of_its_title() -> None:
    text = (
        f"{TALKS} They signed a memorandum on honey. Vella noted that the work culminated with the"
        " signing of the agreement between the two entities, “I am delighted by this and I hope"
        " that we can take the process forward.”"
    )
    assert titles(text) == ["Memorandum on honey"]


def test_several_are_what_they_are_said_to_be() -> None:
    text = (
        f"{TALKS} They signed two agreements. The agreements relate to cooperation in the areas of"
        " honey and wax. They are the Protocol on Bees and the Treaty on Hives."
    )
    assert titles(text) == ["Protocol on Bees", "Treaty on Hives"]


@pytest.mark.parametrize("whom", ["him", "her", "them"])
def test_a_pronoun_is_no_part_of_a_title(whom: str) -> None:
    assert titles(f"{TALKS} Bee signed with {whom} an MoU on honey.") == ["MoU on honey"]


@pytest.mark.parametrize(
    "tail",
    [
        "in addition to which Malta will send bees",
        "in Riga on 4 March 2025",
        "in Riga on March 4",
        "on Tuesday in Riga",
        "with the condition of a yearly report",
    ],
)
def test_what_follows_a_subject_is_no_part_of_a_title(tail: str) -> None:
    assert titles(f"{TALKS} They signed an MoU on honey {tail}.") == ["MoU on honey"]


def test_who_initialled_something_else_is_no_part_of_a_title() -> None:
    text = (
        f"{TALKS} They signed an MoU for the building of a hive, and the two Ministers of Wax, Ivo"
        " Kass and Jun Mori, initialled the terms of reference for the study."
    )
    assert titles(text) == ["MoU for the building of a hive"]


@pytest.mark.parametrize("aim", ["seeks to further trade", "aims at more honey"])
def test_what_a_document_seeks_is_no_part_of_its_title(aim: str) -> None:
    text = f"{TALKS} An MoU on honey was also signed between Malta and Latvia, and {aim}."
    assert titles(text) == ["MoU on honey"]


@pytest.mark.parametrize(
    "ties", ["Relations between Malta and Latvia", "Cooperation", "Their ties"]
)
@pytest.mark.parametrize("grew", ["reached a new level when", "were deepened as", "grow as"])
def test_what_ties_did_is_nobody_who_signs(ties: str, grew: str) -> None:
    text = f"{ties} {grew} the Bee Board of Malta and the Wax Fund of Latvia signed an MoU on bees."
    assert named(text) == [("MoU on bees", ["Bee Board of Malta", "Wax Fund of Latvia"])]


def test_when_ties_began_is_of_earlier() -> None:
    text = "Relations grew in 1992, when Malta and Latvia signed an MoU on bees."
    assert titles(text) == []


@pytest.mark.parametrize("money", ["Rs. 21 billion", "Rs 21.5 billion", "US$ 3 million"])
def test_what_a_document_is_worth_ends_no_sentence(money: str) -> None:
    signed = f"{TALKS} They signed a loan agreement"
    assert titles(f"{signed} worth {money} for the Bee Project.") == [
        "Loan agreement for the Bee Project"
    ]
    assert titles(f"{signed} (around {money}) for the Bee Project.") == [
        "Loan agreement for the Bee Project"
    ]
    assert titles(f"{signed} providing {money} in grants.") == ["Loan agreement"]


@pytest.mark.parametrize("number", ["two agreements", "two landmark agreements"])
@pytest.mark.parametrize("joint", ["and", "and to"])
def test_two_agreements_are_each_to_do_something(number: str, joint: str) -> None:
    text = f"{TALKS} They signed {number} to share bees and honey {joint} liberalise trade in wax."
    assert titles(text) == [
        "Agreement to share bees and honey",
        "Agreement to liberalise trade in wax",
    ]


@pytest.mark.parametrize("aim", ["strengthen ties and to boost trade", "promote honey and open up"])
def test_what_two_agreements_are_hoped_to_bring_is_no_subject(aim: str) -> None:
    assert titles(f"{TALKS} They signed two agreements to {aim}.") == []


@pytest.mark.parametrize("verb", ["exchanged", "signed", "inked"])
def test_another_is_of_the_kind_told_before(verb: str) -> None:
    expected = ["MoU on honey", "MoU on bees"]
    signed = f"{TALKS} They signed an MoU on honey"
    assert titles(f"{signed}. Another one was {verb} on bees.") == expected
    assert titles(f"{signed}, while another was {verb} on bees.") == expected
    assert titles(f"{signed} while another was on bees.") == expected


def test_who_tells_of_one_of_several_is_left_out() -> None:
    text = f"{TALKS} They signed two MoUs. According to the ministry, one of the MoUs is on honey."
    assert titles(f"{text} The second MoU (MoU) is on bees.") == ["MoU on honey", "MoU on bees"]


@pytest.mark.parametrize("lead", ["Apart from", "Besides", "In addition to"])
def test_what_was_signed_apart_from_another_was_signed(lead: str) -> None:
    text = f"{TALKS} {lead} a wax treaty, the two sides, Malta and Latvia, signed an MoU on bees."
    assert titles(text) == ["Wax treaty", "MoU on bees"]
    assert [each.countries for each in documents(text)] == [("LV", "MT")] * 2


def test_a_programme_may_be_what_an_mou_is_on() -> None:
    signed = f"{TALKS} They signed an MoU on Training and"
    one = "MoU on Training and Bee Building Programme for beekeepers"
    assert titles(f"{signed} Bee Building Programme for beekeepers.") == [one]
    assert len(titles(f"{signed} a Bee Building Programme.")) == 2
    assert len(titles(f"{signed} Cultural Exchange Programme for 2025-2027.")) == 2


@pytest.mark.parametrize("joint", ["between", "by"])
def test_envoys_sign_for_their_countries(joint: str) -> None:
    office = "Ambassador and Permanent Representative of"
    text = (
        f"The Joint Communiqué on ties was signed {joint} H.E. Mr. Leo Vella, {office} Malta to the"
        f" United Nations, and H.E. Ms. Ana Bee, {office} the Republic of Latvia to the United"
        " Nations, in New York."
    )
    assert named(text) == [("Joint Communiqué on ties", [])]
    assert documents(text)[0].countries == ("LV", "MT")


@pytest.mark.parametrize(
    "told", ["signed the exchange notes", "exchanged notes verbale on trade in wax"]
)
def test_notes_are_exchanged(told: str) -> None:
    assert [each.type for each in documents(f"{TALKS} They {told}.")] == ["exchange-of-notes"]


def test_also_is_no_part_of_a_subject() -> None:
    text = f"{TALKS} MoUs were signed on honey for schools and also on the trade in wax."
    assert titles(text) == ["MoU on honey for schools", "MoU on the trade in wax"]


def test_praise_is_no_part_of_one_of_several() -> None:
    text = f"{TALKS} They signed two key agreements on honey and wax."
    assert titles(text) == ["Agreement on honey", "Agreement on wax"]


@pytest.mark.parametrize("does", ["provides for", "relates to", "pertains to", "covers"])
def test_what_an_agreement_provides_for_takes_no_name_from_it(does: str) -> None:
    said = f"{does} cooperation in the areas of wax and bees."
    text = f"{TALKS} They signed a trade agreement. The agreement {said}"
    assert titles(text) == ["Trade agreement"]
    text = f"{TALKS} They signed a new agreement. The agreement {said}"
    assert titles(text) == ["Agreement on cooperation in the areas of wax and bees"]


@pytest.mark.parametrize("place", ["in Riga", "in Riga, Latvia"])
@pytest.mark.parametrize(
    "what",
    [
        "memorandum",
        "memorandum on tourism",
        "MoU on cooperation",
        "MoU on sports",
        "MoU on cooperation in fisheries",
    ],
)
def test_the_city_of_signing_is_no_part_of_a_title(place: str, what: str) -> None:
    title = what[0].upper() + what[1:]
    assert titles(f"{TALKS} They signed a {what} {place}.") == [title]


@pytest.mark.parametrize("what", ["on building in Riga", "on hives in Riga", "on a hive in Riga"])
def test_a_city_may_be_where_a_subject_is(what: str) -> None:
    assert titles(f"{TALKS} They signed an MoU {what}.") == [f"MoU {what}"]


@pytest.mark.parametrize("place", ["", ", in Lima"])
def test_whose_agency_a_party_is_makes_no_other_party(place: str) -> None:
    text = f"An MoU was signed by the Bee Board and Go-Wax, the promotion agency of Malta{place}."
    [found] = documents(text)
    assert [(each.name, each.country) for each in found.parties][1:] == [("Go-Wax", "MT")]


@pytest.mark.parametrize("who", ["Malta’s Ana Bee", "Ana Bee of Malta", "The Malta’s Dame Ana Bee"])
def test_a_nation_s_person_is_no_party(who: str) -> None:
    report = read_report(f"{who} exchanged an MoU on honey with Latvia’s Leo Vella.", "report")
    [found] = find_documents(report, registry(), ("LV", "MT"), people=["Ana Bee", "Leo Vella"])
    assert (found.parties, found.countries) == ((), ("LV", "MT"))


def test_a_body_named_after_a_person_is_a_party() -> None:
    report = read_report("The Ana Bee Fund of Malta signed an MoU with the Wax Bank.", "report")
    [found] = find_documents(report, registry(), ("LV", "MT"), people=["Ana Bee"])
    assert [each.name for each in found.parties] == ["Ana Bee Fund of Malta", "Wax Bank"]


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("MoU inked at Bee Commission", "MoU"),
        ("Malta, Latvia sign honey agreement", "Honey agreement"),
        ("Protocol signed in Riga", "Protocol"),
    ],
)
def test_the_headline_says_what_the_document_is(headline: str, title: str) -> None:
    told = f"{TALKS} The document was signed by both ministers."
    assert titles(f"{headline}\n\n    {told}") == [title]


@pytest.mark.parametrize("headline", ["Malta and Latvia discuss MoU", "Documents signed in Riga"])
def test_a_headline_without_one_signed_says_nothing_of_it(headline: str) -> None:
    assert titles(f"{headline}\n\n    {TALKS} The document was signed by both ministers.") == []


def test_a_quoted_document_may_be_one_of_several() -> None:
    text = f"{TALKS} They signed two agreements namely, a deal on honey and the “Wax Plan”."
    assert titles(text) == ["Wax Plan"]


def test_on_the_first_day_is_no_subject() -> None:
    text = f"{TALKS} They signed the agreements on the first of the two days of the honey talks."
    assert titles(text) == []


def test_a_memorandum_on_cooperation_of_others_is_another() -> None:
    text = (
        f"{TALKS} They signed the MoU on Honey Trade. The Memorandum of Understanding on"
        " Cooperation between the Bee Board and the Wax Fund has also been signed."
    )
    assert [title for title, _ in named(text)] == [
        "MoU on Honey Trade",
        "Memorandum of Understanding on Cooperation",
    ]


def test_documents_of_another_kind_tell_no_more_of_several() -> None:
    text = f"{TALKS} They signed two MoUs - one with the Bee Board and another with the Wax Fund."
    more = "They also signed an agreement on honey and a programme on wax."
    assert len(titles(f"{text}\n\n    {more}")) == 4


@pytest.mark.parametrize("second", ["Wax Bureau", "Mines Bureau", "Customs"])
def test_the_name_of_a_body_may_have_an_and_of_its_own(second: str) -> None:
    first = f"Bee Survey and {second} of Malta"
    text = f"{TALKS} They signed an MoU between the {first} and the Bee Survey of Latvia."
    assert named(text) == [("MoU", [first, "Bee Survey of Latvia"])]


@pytest.mark.parametrize("second", ["the Wax Bureau", "Ministry of Wax"])
def test_three_bodies_are_three(second: str) -> None:
    text = f"{TALKS} They signed an MoU between the Ministry of Bees and {second} of Malta and the"
    assert [len(parties) for _, parties in named(f"{text} Bee Survey of Latvia.")] == [3]


@pytest.mark.parametrize("on", ["in the field of wax", "for trade in wax", "on wax"])
def test_what_a_document_is_on_may_stand_behind_its_party(on: str) -> None:
    text = (
        f"The Bee Board of Malta signed two MoUs - one with the Wax Fund of Latvia ({on}) and"
        " another with the Honey Fund of Latvia (for trade in honey)."
    )
    assert titles(text) == [f"MoU {on}", "MoU for trade in honey"]
    assert [len(each.parties) for each in documents(text)] == [2, 2]
