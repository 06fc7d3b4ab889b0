"""Documents as reports tell them: several in a sentence, and each with those who signed it."""

import pytest

from tests.draft.found import documents, titles

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
