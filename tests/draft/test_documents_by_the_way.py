"""Documents told by the way: with what they seek, in the midst of other words, by short names."""

import pytest

from tests.draft.found import documents, titles

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
