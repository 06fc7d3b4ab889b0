"""What came of an earlier visit, what documents are said to be, and what they bring about."""

import pytest

from tests.draft.found import meetings, titles

OPENING = "VALLETTA, 5 March 2025. President of Malta Leo Vella met President of Latvia Ana Bee. "


@pytest.mark.parametrize(
    "earlier",
    [
        "He visited Latvia last year. During that visit, an agreement on wax was signed.",
        "They had talks two years ago. At that time an agreement on wax was signed.",
        "He recalled his trip to Riga in May 2023. During the trip, a pact on wax was signed.",
        "The talks of last May went well. As a result, an agreement on wax was signed.",
        "Last year's visit went well. An agreement on wax was signed as a result.",
    ],
)
def test_what_came_of_an_earlier_visit_is_not_signed_now(earlier: str) -> None:
    assert titles(f"{OPENING}{earlier} They signed an MoU on honey.") == ["MoU on honey"]


@pytest.mark.parametrize(
    "now",
    [
        "Talks began last year. As a result, an agreement on wax was signed today.",
        "He recalled his trip of last year. Following the talks, an agreement on wax was signed.",
        "The talks in 2025 went well. As a result, an agreement on wax was signed.",
    ],
)
def test_what_came_of_this_one_is_signed_now(now: str) -> None:
    assert titles(OPENING + now) == ["Agreement on wax"]


@pytest.mark.parametrize(
    "which",
    [
        "The treaties signed today were the result of long talks on wax.",
        "The treaties are the fruit of long work on wax.",
        "By signing them, they commit to provide a stable legal framework for beekeepers.",
    ],
)
def test_what_documents_come_of_is_none(which: str) -> None:
    assert titles(f"{OPENING}They signed a treaty on honey. {which}") == ["Treaty on honey"]


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        (
            "a Honey Trade Agreement that will establish a framework of rules",
            "Honey Trade Agreement",
        ),
        ("an agreement that sets up a bee fund", "Agreement that sets up a bee fund"),
    ],
)
def test_what_an_agreement_sets_up_is_its_title_where_it_has_no_other(
    signed: str, title: str
) -> None:
    assert titles(f"{OPENING}They signed {signed}.") == [title]


@pytest.mark.parametrize("fields", ["in four key areas: ", "in four areas; ", ""])
def test_the_fields_of_several_agreements_may_be_counted(fields: str) -> None:
    text = (
        f"The two signed four agreements. The agreements cover {fields}wax, bees, honey and milk."
    )
    assert titles(text) == [f"Agreement on {each}" for each in ("wax", "bees", "honey", "milk")]


@pytest.mark.parametrize("by", ["", "by the Ministers of Honey "])
def test_a_document_may_be_subscribed(by: str) -> None:
    text = f"{OPENING}They welcomed the subscription {by}of the Agreement on Bees."
    assert titles(text) == ["Agreement on Bees"]


def test_somebody_s_wife_holds_no_office_of_the_next() -> None:
    text = (
        "The President of Malta, Leo Vella, visited Latvia on 5 March 2025, accompanied by his "
        "wife, Mrs. Eva Vella, the Minister of Honey, Ivo Borg, and the Minister of Wax, Ada Mizzi."
    )
    assert {each.name: each.title for each in meetings(text)[0].people} == {
        "Leo Vella": "President",
        "Eva Vella": None,
        "Ivo Borg": "Minister of Honey",
        "Ada Mizzi": "Minister of Wax",
    }
