"""Documents told by the way: with what they seek, in the midst of other words, by short names."""

import pytest

from tests.draft.found import documents, meetings, titles

SIGNED = "Riga, 4 March 2025. Latvia and Malta signed "
BOTH = "Riga, 4 March 2025. Latvian Minister Leo Vella met Maltese Minister Ana Bee."


@pytest.mark.parametrize(
    "name",
    [
        "Joint Honey Commission (JHC) Agreement",
        "Double Wax Avoidance (DWA) Treaty",
        "Comprehensive Bee Partnership (CBP) Agreement on wax",
    ],
)
def test_a_short_name_stands_within_a_long_one(name: str) -> None:
    assert titles(f"{SIGNED}the {name}.") == [name]
    assert titles(f"Riga, 4 March 2025. The {name} was signed by Latvia and Malta.") == [name]


@pytest.mark.parametrize("bodies", ["A Bee Board (BB) and a Wax Board (WB) agreement"])
def test_a_body_s_short_name_is_no_document_s(bodies: str) -> None:
    assert titles(f"{BOTH} {bodies} helps bees.") == []


@pytest.mark.parametrize(
    "more", ["exchange of expertise in bees", "exchange of wax", "signing contests"]
)
def test_a_document_after_a_semicolon_may_be_on_an_exchange(more: str) -> None:
    text = f"{SIGNED}an agreement on honey; and a Memorandum of Understanding on {more}."
    assert titles(text) == ["Agreement on honey", f"Memorandum of Understanding on {more}"]


@pytest.mark.parametrize(
    "short", [", MoU,", ", or MoU,", " - MoU -", " – MOU –", ", the MoU,", " (MoU)"]
)
def test_the_same_kind_in_short_is_no_other_document(short: str) -> None:
    found = titles(f"{SIGNED}a memorandum of understanding{short} on honey.")
    assert [each.replace(" (MoU)", "") for each in found] == [
        "Memorandum of understanding on honey"
    ]


@pytest.mark.parametrize(
    "mark", [". (end)\nab.cd", ". (pickup previous) ab.cd", ".//Hive//", " (end) ab", ". (more)"]
)
def test_an_agency_s_end_mark_is_no_part_of_a_title(mark: str) -> None:
    assert titles(f"{SIGNED}a memorandum on honey{mark}") == ["Memorandum on honey"]


@pytest.mark.parametrize(
    "when", ["last week", "this week", "this morning", "in Riga last week", "earlier this month"]
)
@pytest.mark.parametrize("on", ["on honey", "to save bees", "in the field of wax"])
def test_when_it_was_signed_is_no_part_of_a_title(when: str, on: str) -> None:
    assert titles(f"{SIGNED}an MoU {when} {on}.") == [f"MoU {on}"]


@pytest.mark.parametrize(
    "after", ["after Presidents Ana Simon Bee of Latvia and Leo Nelson Vella of Malta held talks"]
)
@pytest.mark.parametrize("what", ["The bilateral pacts", "The agreements", "Two pacts"])
def test_the_end_of_a_name_begins_no_subject(what: str, after: str) -> None:
    assert titles(f"Riga, 4 March 2025. {what} were signed {after}.") == []


def test_what_pacts_include_is_told_before_they_were_signed() -> None:
    text = (
        "Riga, 4 March 2025. The pacts, which included an agreement to found a Bee Board, were "
        "signed after Presidents Ana Simon Bee of Latvia and Leo Nelson Vella of Malta held talks."
    )
    assert titles(text) == ["Agreement to found a Bee Board"]


@pytest.mark.parametrize("when", ["Last June,", "In last June", "Back in last May,"])
def test_last_june_is_another_time(when: str) -> None:
    assert titles(f"{BOTH} {when} Latvia signed an agreement on honey with Malta.") == []


@pytest.mark.parametrize("why", ["in order to further their ties", "to further their ties"])
def test_why_several_were_signed_is_what_none_of_them_is_on(why: str) -> None:
    told = "These were the Memorandum of Agreement on Honey and the Memorandum on Wax."
    assert titles(f"{BOTH} They also signed two other cooperation agreements {why}. {told}") == [
        "Memorandum of Agreement on Honey",
        "Memorandum on Wax",
    ]


@pytest.mark.parametrize(
    ("seeks", "to"),
    [
        ("which seeks to save", "to save"),
        ("that aims to save", "to save"),
        (", which is meant to save", "to save"),
        ("that is aimed at saving", "aimed at saving"),
    ],
)
def test_what_a_document_seeks_tells_what_it_is_on(seeks: str, to: str) -> None:
    assert titles(f"{SIGNED}an MoU {seeks} bees.".replace(" ,", ",")) == [f"MoU {to} bees"]


@pytest.mark.parametrize("seeks", ["seeks to", "aims to", "it seeks to"])
def test_what_a_document_seeks_may_follow_who_signed_it(seeks: str) -> None:
    told = f"MoU was signed by Ministers Ana Bee and Leo Vella and {seeks} save bees."
    assert titles(f"{SIGNED}three MoUs. The first is on honey. The third {told}") == [
        "MoU on honey",
        "MoU to save bees",
    ]
    assert titles(f"{SIGNED}an MoU. The {told}") == ["MoU to save bees"]


@pytest.mark.parametrize("joint", [", while the", " while the", ". The", "; the"])
@pytest.mark.parametrize(
    ("second", "title"),
    [
        ("is meant for wax", "for wax"),
        ("one is for wax", "for wax"),
        ("seeks to lower tolls", "to lower tolls"),
        ("one aims at cleaner wax", "aimed at cleaner wax"),
    ],
)
@pytest.mark.parametrize("first", ["The first", "One", "One of these MoUs"])
def test_what_each_of_two_aims_at(first: str, joint: str, second: str, title: str) -> None:
    text = f"{SIGNED}two MoUs. {first} aims to enhance beekeeping{joint} second {second}."
    assert titles(text) == ["MoU to enhance beekeeping", f"MoU {title}"]


def test_the_first_may_be_signed_between_two_bodies() -> None:
    told = documents(
        f"{SIGNED}three MoUs. The first, on honey, was signed between the Bee Ministry of Latvia "
        "and the Maltese Bee Agency; the second concerns wax, and the third covers hives."
    )
    assert [each.title for each in told] == ["MoU on honey", "MoU on wax", "MoU on hives"]
    assert [each.name for each in told[0].parties] == [
        "Bee Ministry of Latvia",
        "Maltese Bee Agency",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Honey Trade Agreement", "Agreement on Wax"),
        ("visa waiver agreement", "agreement on wax"),
        ("Bee Mobility MoU", "MoU on wax"),
    ],
)
@pytest.mark.parametrize("joint", [" and", ", and"])
def test_what_the_second_is_on_the_first_is_not(first: str, second: str, joint: str) -> None:
    assert titles(f"{SIGNED}a {first}{joint} an {second}.") == [
        f"{first[0].upper()}{first[1:]}",
        f"{second[0].upper()}{second[1:]}",
    ]


@pytest.mark.parametrize("kind", ["loan agreement", "framework agreement", "technical agreement"])
def test_what_a_grant_is_for_a_loan_beside_it_is_for_too(kind: str) -> None:
    assert titles(f"{SIGNED}a {kind} and a grant agreement for honey.") == [
        f"{kind.capitalize()} for honey",
        "Grant agreement for honey",
    ]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Bilateral Honey Agreement", "Bilateral Honey Agreement"),
        ("Bilateral Wax Trade Treaty", "Bilateral Wax Trade Treaty"),
        ("bilateral honey agreement", "Honey agreement"),
        ("bilateral agreement on honey", "Agreement on honey"),
    ],
)
def test_bilateral_belongs_to_a_name_in_capitals(name: str, title: str) -> None:
    assert titles(f"{SIGNED}the {name}.") == [title]


@pytest.mark.parametrize("did", ["signed", "exchanged", "exchanged the following"])
@pytest.mark.parametrize("marks", [("(1)", "(2)"), ("(a)", "(b)"), ("1)", "2)")])
@pytest.mark.parametrize("colon", ["", ":"])
def test_a_list_may_follow_its_verb(did: str, marks: tuple[str, str], colon: str) -> None:
    first, second = marks
    listed = f"{first} Agreement on Honey, and {second} MoU on wax"
    text = f"Riga, 4 March 2025. Latvia and Malta {did}{colon} {listed}."
    assert titles(text) == ["Agreement on Honey", "MoU on wax"]


@pytest.mark.parametrize("how", ["adopted at the end of", "issued after", ", adopted following"])
def test_a_communique_may_be_told_by_the_way(how: str) -> None:
    told = f"Their ties were set down in the Joint Communiqué {how} the talks.".replace(" ,", ",")
    assert titles(f"{BOTH} {told}") == ["Joint Communiqué"]


@pytest.mark.parametrize(
    "told",
    [
        "They recalled their ties in the Joint Communiqué adopted at the end of the talks in 2019.",
        "Their ties were set down in the last Joint Communiqué adopted after the talks.",
        "Their ties were set down in the Joint Communiqué adopted after the talks of 2019.",
    ],
)
def test_a_communique_of_another_time_is_none_of_these_talks(told: str) -> None:
    assert titles(f"{BOTH} {told}") == []


@pytest.mark.parametrize("whom", ["officials", "officials of his ministry", "the delegation"])
def test_who_leads_others_to_sign_signs(whom: str) -> None:
    text = f"{BOTH} Vella led {whom} to sign the Wax Agreement while Bee signed for Malta."
    assert titles(text) == ["Wax Agreement"]


@pytest.mark.parametrize("money", ["U.S. dollars", "US dollars", "dollars", "euros"])
def test_a_sum_in_dollars_is_no_part_of_a_name(money: str) -> None:
    assert titles(f"{SIGNED}a 180 million {money} grant agreement.") == ["Grant agreement"]


@pytest.mark.parametrize("what", ["gas", "tourism", "air transport", "labour cooperation"])
def test_where_it_was_signed_is_not_what_it_is_on(what: str) -> None:
    assert titles(f"{SIGNED}an agreement on {what} in Riga.") == [f"Agreement on {what}"]


@pytest.mark.parametrize("what", ["the construction of hives", "schools", "a hospital"])
def test_what_is_built_in_a_city_has_its_place(what: str) -> None:
    assert titles(f"{SIGNED}an agreement on {what} in Riga.") == [f"Agreement on {what} in Riga"]


@pytest.mark.parametrize("what", ["border post", "bridge", "border crossing"])
def test_a_post_at_a_border_has_its_place(what: str) -> None:
    on = f"the upkeep of a {what} at the Beeland border"
    assert titles(f"{SIGNED}an agreement on {on}.") == [f"Agreement on {on}"]


@pytest.mark.parametrize(
    "signers",
    [
        "Bee Minister Ana Bee and her counterpart Leo Vella",
        "the two foreign ministers",
        "Latvia's Minister of Bees, Leo Vella, and the Maltese Minister of Wax",
    ],
)
def test_who_signed_is_no_part_of_what_it_is_on(signers: str) -> None:
    assert titles(f"{SIGNED}an agreement on honey by {signers}.") == ["Agreement on honey"]
    text = f"{SIGNED}two MoUs. The first to be signed was on wax by {signers}."
    assert titles(text) == ["MoU on wax"]


@pytest.mark.parametrize("by", ["by beekeepers", "chaired by foreign ministers"])
def test_by_whom_bees_are_kept_is_part_of_it(by: str) -> None:
    on = f"a hive {by}"
    assert titles(f"{SIGNED}an agreement on {on}.") == [f"Agreement on {on}"]


@pytest.mark.parametrize(
    "partner",
    [
        "the president of the Asian Development Bank Dr. Leo Vella",
        "Asian Development Bank Country Director Leo Vella",
        "Leo Vella, the Asian Development Bank Country Director,",
        "the Asian Development Bank",
    ],
)
@pytest.mark.parametrize("minister", ["Latvia's Finance Minister", "Finance Minister"])
def test_a_minister_signs_with_a_bank_s_head_for_the_country(minister: str, partner: str) -> None:
    (told,) = documents(
        f"RIGA, 4 March 2025. {minister} Ana Bee signed a loan agreement with {partner} for hives.",
        (),
    )
    assert told.title == "Loan agreement for hives"
    assert [each.name for each in told.parties] == ["Asian Development Bank"]
    assert told.countries == ("LV",)


@pytest.mark.parametrize(("other", "code"), [("Norway", "NO"), ("the European Union", "EU")])
def test_a_minister_signs_with_a_country_for_the_own_one(other: str, code: str) -> None:
    (told,) = documents(
        f"Latvian Finance Minister Ana Bee signed a pact with {other} on honey.", ()
    )
    assert set(told.countries) == {"LV", code}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prince Leo Institute for Bees", "Sheikh Ivo Al-Kass Honey Institute"),
        ("King Leo Wax Foundation", "Queen Ana Bee Center"),
    ],
)
def test_a_body_may_bear_a_ruler_s_name(one: str, other: str) -> None:
    (told,) = documents(f"{BOTH} An MoU on wax was signed between the {one} and the {other}.")
    assert [each.name for each in told.parties] == [one, other]


@pytest.mark.parametrize("other", ["Latvian-Maltese Bee Association", "Maltese–Latvian Council"])
def test_a_body_of_two_nations_is_neither_s_alone(other: str) -> None:
    (told,) = documents(
        f"Riga, 4 March 2025. The Ministry of Honey signed a pact with the {other} on wax.",
        ("LV", "MT"),
    )
    assert [(each.name, each.country) for each in told.parties] == [
        ("Ministry of Honey", "LV"),
        (other, None),
    ]


@pytest.mark.parametrize("on", ["on the opening of a route", "on the wax trade", "in the field"])
def test_what_follows_the_second_body_is_no_part_of_its_name(on: str) -> None:
    (told,) = documents(f"{BOTH} They saw the signing of an MoU between Beejet and Waxport {on}.")
    assert [each.name for each in told.parties] == ["Beejet", "Waxport"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the national carrier of Latvia", "the flag carrier of Malta"),
        ("an association of beekeepers of Latvia", "union of chandlers of Malta"),
    ],
)
def test_what_a_body_is_is_no_other_body(one: str, other: str) -> None:
    (told,) = documents(
        f"{BOTH} A memorandum was signed between Acme Air, {one}, and Bolt Ways, {other}."
    )
    assert [(each.name, each.country) for each in told.parties] == [
        ("Acme Air", "LV"),
        ("Bolt Ways", "MT"),
    ]


@pytest.mark.parametrize("more", ["and gave a press briefing", "and met the press"])
def test_what_else_they_did_is_no_party(more: str) -> None:
    (told,) = documents(
        f"{BOTH} They signed a memorandum on wax between the Bee Bank of Latvia and the Wax Board "
        f"of Malta, {more}."
    )
    assert told.title == "Memorandum on wax"
    assert [each.name for each in told.parties] == ["Bee Bank of Latvia", "Wax Board of Malta"]


def test_a_deputy_minister_of_nobody_knows_what_signs_for_the_country() -> None:
    (told,) = documents(
        "A pact was signed by Latvian Deputy Minister Leo Vella and Ana Bee, Director of Wax Bank."
    )
    assert [each.name for each in told.parties] == ["Wax Bank"]
    assert told.countries == ("LV",)


@pytest.mark.parametrize(
    "told",
    [
        "The MoU on tourism was exchanged between {who}.",
        "The MoU on tourism was exchanged by {who}.",
        "They witnessed the signing of an MoU on tourism between {who}.",
    ],
)
@pytest.mark.parametrize("field", ["Tourism", "Tourism, Arts and Culture"])
def test_whoever_exchanges_a_document_is_no_party_and_met_nobody(told: str, field: str) -> None:
    who = f"{field} Minister Ivo Kass and Maltese Culture Minister Eva Zahra"
    text = f"{BOTH} {told.format(who=who)}"
    (document,) = documents(text, ("LV", "MT"))
    assert (document.title, document.parties) == ("MoU on tourism", ())
    assert [each.name for each in meetings(text)[0].people] == ["Leo Vella", "Ana Bee"]


@pytest.mark.parametrize("who", ["Minister Ivo Kass and Maltese Minister Eva Zahra"])
def test_between_whom_views_were_exchanged_met(who: str) -> None:
    text = f"Riga, 4 March 2025. Views were exchanged between Latvian {who}."
    assert [each.name for each in meetings(text)[0].people] == ["Ivo Kass", "Eva Zahra"]


@pytest.mark.parametrize(
    "told",
    [
        "After the signing of an agreement on honey, they spoke to the press.",
        "Shortly after the signing of an agreement on honey, the two ministers left.",
        "They held talks prior to the signing of an agreement on honey.",
        "They met in the hive before the signing of an agreement on honey.",
    ],
)
def test_what_was_signed_before_or_after_their_talks(told: str) -> None:
    assert titles(f"{BOTH} {told}") == ["Agreement on honey"]


@pytest.mark.parametrize(
    "told",
    [
        "They met before the signing of an agreement on honey next month.",
        "After the signing of an agreement on honey in 2012, they spoke to the press.",
        "After the signing of the agreement on honey, trade grew.",
        "After the signing of an agreement on honey, exports have increased.",
    ],
)
def test_what_was_or_will_be_signed_at_another_time(told: str) -> None:
    assert titles(f"{BOTH} {told}") == []


@pytest.mark.parametrize("last", ["Hive Building", "Trade"])
def test_a_subject_with_a_comma_is_one_where_they_are_counted(last: str) -> None:
    on = f"Honey, Cooperation on Wax, Bees and Beeswax Art and {last}"
    assert titles(f"{SIGNED}three MoUs on {on}.") == [
        "MoU on Honey",
        "MoU on Cooperation on Wax, Bees and Beeswax Art",
        f"MoU on {last}",
    ]


@pytest.mark.parametrize("to", ["the establishment of a Bee Board", "the creation of a Bee Board"])
def test_what_an_agreement_leads_to_tells_what_it_is(to: str) -> None:
    assert titles(f"{SIGNED}an agreement that will lead to {to}.") == [
        f"Agreement that will lead to {to}"
    ]


def test_a_list_announced_by_its_verb_and_a_colon_is_told() -> None:
    text = (
        "Riga, 4 March 2025. Inked in the presence of President Ana Bee of Latvia and King Leo of "
        "Malta were:\n\n* An Agreement on Honey;\n* A Memorandum on Wax."
    )
    assert titles(text) == ["Agreement on Honey", "Memorandum on Wax"]


@pytest.mark.parametrize("last", ["in the field of honey", "on honey"])
def test_after_pairs_parted_by_semicolons_a_field_is_another_document(last: str) -> None:
    told = documents(
        f"{BOTH} They saw the signing of memoranda between the Bee Bank of Latvia and the Bee Bank "
        f"of Malta; between the Latvian Wax Board and the Maltese Wax Board; and {last}."
    )
    assert [each.title for each in told] == ["Memorandum", "Memorandum", f"Memorandum {last}"]
    assert [[each.name for each in one.parties] for one in told] == [
        ["Bee Bank of Latvia", "Bee Bank of Malta"],
        ["Latvian Wax Board", "Maltese Wax Board"],
        [],
    ]


def test_each_of_several_is_in_its_own_field() -> None:
    on = "in the field of honey, in the field of wax"
    assert titles(f"{SIGNED}memoranda {on}.") == [
        "Memorandum in the field of honey",
        "Memorandum in the field of wax",
    ]


@pytest.mark.parametrize(
    "who", ["the Latvian ambassador to Malta, Leo Vella", "President Leo Vella of Latvia"]
)
def test_who_signs_with_several_countries_signs_for_the_own_one(who: str) -> None:
    told = documents(f"The honey agreements were signed with Malta, Kenya and Peru by {who}.", ())
    assert [set(each.countries) for each in told] == [{"LV", "MT"}, {"LV", "KE"}, {"LV", "PE"}]


def test_an_envoy_beside_those_who_sign_is_of_no_body() -> None:
    (told,) = documents(
        "A pact was signed by Latvian Deputy Minister Leo Vella and Ana Bee, Director of Wax Bank, "
        "and Maltese Ambassador Eva Zahra."
    )
    assert [each.name for each in told.parties] == ["Wax Bank"]
    assert told.countries == ("LV",)


@pytest.mark.parametrize("the", ["The other two", "The remaining two", "The first two"])
@pytest.mark.parametrize("on", [" on honey and wax ", ", on honey and wax, "])
def test_the_other_two_are_of_the_kind_told_before(the: str, on: str) -> None:
    told = f"{the}{on}were signed between Minister Ana Bee and Minister Leo Vella."
    assert titles(f"{SIGNED}five MoUs. {told}") == ["MoU on honey", "MoU on wax"]


@pytest.mark.parametrize(
    "before",
    [
        "They reflected on the progress made in recent months, including through",
        "Much has been achieved lately, among other things with",
        "The partnership gained momentum over the past two years with",
        "Both sides praised recent achievements such as",
        "They took stock of the year, which had brought",
    ],
)
def test_what_the_past_months_brought_is_not_signed_now(before: str) -> None:
    assert titles(f"{BOTH} {before} the signing of the Honey Agreement on defence.") == []


@pytest.mark.parametrize(
    "told",
    [
        "The negotiations of the past two years were crowned by the signing of the Honey Pact.",
        "Following the talks of recent months, the signing of the Honey Pact took place.",
        "Much was done over the past year and today it ended with the signing of the Honey Pact.",
        "The talks ended with the signing of the Honey Pact. It was prepared in recent months.",
    ],
)
def test_what_months_of_talks_led_to_is_signed_now(told: str) -> None:
    assert titles(f"{BOTH} {told}") == ["Honey Pact"]
