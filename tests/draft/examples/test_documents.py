"""Signed documents are found in lists and sentences, and nothing else is taken for one."""

import pytest

from diplo_cli.records import Initiative, Person
from tests.draft.found import documents, registry, titles


@pytest.mark.parametrize("mark", ["-", "–", "•", "*", "1.", "1)", "(a)"])
def test_an_item_of_a_list_is_found_whatever_its_mark(mark: str) -> None:
    text = f"""
        After the talks the following documents were signed:

        {mark} Memorandum of Understanding on beekeeping;
    """
    assert titles(text) == ["Memorandum of Understanding on beekeeping"]


def test_items_in_lines_of_one_block_are_documents_of_that_block() -> None:
    found = documents("""
        The ministers met.

        The following documents were signed:
        • Agreement on beekeeping;
        • Protocol on honey.
    """)
    assert [(each.block, each.title) for each in found] == [
        (2, "Agreement on beekeeping"),
        (2, "Protocol on honey"),
    ]


def test_items_without_marks_follow_a_colon() -> None:
    assert titles("""
        During the ceremony the parties signed:

        Programme of Cooperation on beekeeping;

        Agreement on honey.

        The ministers then went to a concert.
    """) == ["Programme of Cooperation on beekeeping", "Agreement on honey"]


def test_a_list_within_a_sentence_is_cut_at_its_marks() -> None:
    assert titles("""
        The meeting ended with the signing of (a) an Agreement on honey; and (b) a Protocol on wax.
    """) == ["Agreement on honey", "Protocol on wax"]


def test_a_list_may_stand_before_the_sentence_of_signing() -> None:
    assert titles("""
        The ministers discussed trade.

        1. Agreement on honey

        2. Protocol on wax

        The above documents were signed after the talks.
    """) == ["Agreement on honey", "Protocol on wax"]


def test_an_item_without_a_kind_takes_that_of_the_announcement() -> None:
    (found,) = documents("""
        The MoUs signed are as follows:
        1) Cooperation in beekeeping
    """)
    assert (found.title, found.type) == ("Cooperation in beekeeping", "memorandum")


@pytest.mark.parametrize(
    "sentence",
    [
        "A memorandum on beekeeping was signed by the two ministers.",
        "The ministers signed a memorandum on beekeeping.",
        "The presidents witnessed the signing of a memorandum on beekeeping.",
        "The ministers put their signatures to a memorandum on beekeeping.",
        "The two sides inked a memorandum on beekeeping on Thursday.",
        "The visit culminated in the signing of a memorandum on beekeeping.",
    ],
)
def test_a_document_is_announced_in_prose(sentence: str) -> None:
    assert titles(sentence) == ["Memorandum on beekeeping"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The sides agreed to sign an agreement on beekeeping.",
        "An agreement on beekeeping will be signed in spring.",
        "They plan to sign a memorandum on beekeeping.",
        "The ministers praised the agreement on beekeeping signed in 2019.",
        "An agreement on beekeeping was signed in 2019.",
        "The importance of the signing of the Agreement on Beekeeping was stressed.",
        "The Agreement on Beekeeping, signed last year, was ratified.",
        "They discussed the implementation of the agreement on beekeeping.",
        "The ministers looked forward to the signing of the agreement on beekeeping.",
        "They exchanged instruments of ratification of the Agreement on Beekeeping.",
        "In 2021, when the two countries signed a memorandum on beekeeping, trade was small.",
        "An agreement on beekeeping has not been signed.",
    ],
)
def test_what_is_planned_or_past_is_no_document(sentence: str) -> None:
    assert titles(sentence) == []


def test_a_list_of_planned_documents_is_left_out() -> None:
    assert (
        titles("""
        The following documents are expected to be signed:

        - Agreement on honey;
    """)
        == []
    )


def test_subjects_named_together_are_documents_each() -> None:
    found = documents("Kazakhstan and Uzbekistan signed agreements on honey, wax and candles.")
    assert [(each.title, each.type, each.countries) for each in found] == [
        ("Agreement on honey", "agreement", ("KZ", "UZ")),
        ("Agreement on wax", "agreement", ("KZ", "UZ")),
        ("Agreement on candles", "agreement", ("KZ", "UZ")),
    ]


def test_documents_of_no_kind_are_unspecified() -> None:
    found = documents("Documents were signed regarding the keeping of bees, and the sale of honey.")
    assert [(each.title, each.type) for each in found] == [
        ("Keeping of bees", "unspecified"),
        ("Sale of honey", "unspecified"),
    ]


def test_documents_of_several_kinds_in_one_sentence_are_parted() -> None:
    assert titles("They signed an MoU on honey, a Protocol on wax and a roadmap on bees.") == [
        "MoU on honey",
        "Protocol on wax",
        "Roadmap on bees",
    ]


def test_a_count_without_subjects_gives_nothing() -> None:
    assert titles("The two countries signed six documents in various fields.") == []


def test_a_loose_announcement_yields_to_the_list() -> None:
    assert titles("""
        The countries signed a number of agreements to boost trade, sport and culture.

        The following documents were signed:

        - Agreement on honey;
    """) == ["Agreement on honey"]


def test_a_document_told_twice_is_found_once() -> None:
    found = documents("""
        The two countries signed a memorandum on beekeeping.

        The Memorandum of Understanding on beekeeping was signed by Minister Alan Birch and his
        Uzbek counterpart Carl Dorn.
    """)
    assert len(found) == 1


def test_those_who_signed_are_named_with_their_offices() -> None:
    (found,) = documents("""
        The following were signed:

        1. Agreement on honey. Signed by Mr. Alan Birch, Minister of Trade, and Ms. Clara Dorn,
        Secretary.
    """)
    assert [(each.name, each.role) for each in found.signatories] == [
        ("Alan Birch", "Minister of Trade"),
        ("Clara Dorn", "Secretary"),
    ]


def test_a_sentence_about_it_adds_those_who_signed() -> None:
    (found,) = documents("""
        The Ministry of Trade of Kazakhstan and the Trade Agency of Uzbekistan signed an agreement
        on honey. It was signed by Alan Birch and Clara Dorn.
    """)
    assert [each.name for each in found.signatories] == ["Alan Birch", "Clara Dorn"]


def test_known_people_are_matched() -> None:
    known = registry(people=(Person(id="alan-birch", name="Alan Birch"),))
    (found,) = documents(
        "A protocol on honey was signed by Minister Alan Birch and Minister Clara Dorn.",
        known=known,
    )
    assert [each.id for each in found.signatories] == ["alan-birch", None]


def test_ministers_of_two_countries_make_it_those_countries() -> None:
    (found,) = documents(
        "Kazakh Minister Alan Birch and Uzbek Minister Clara Dorn signed a protocol on honey."
    )
    assert found.countries == ("KZ", "UZ")


def test_what_was_exchanged_or_adopted_is_said_so() -> None:
    found = documents("""
        The presidents adopted a Joint Statement.

        The sides exchanged a letter of intent on honey.
    """)
    assert [each.status for each in found] == ["adopted", "exchanged"]


def test_an_agreement_carried_out_or_changed_is_referred_to() -> None:
    agreement = Initiative(id="honey-agreement", name="Agreement on honey", kind="agreement")
    known = registry(initiatives=(agreement,))
    carried_out, changed = documents(
        """
        The following were signed:

        - Action plan on the implementation of the Agreement on honey;

        - Protocol on amending the Agreement on honey.
        """,
        known=known,
    )
    assert carried_out.implements == ("honey-agreement",)
    assert changed.amends == ("honey-agreement",)


def test_what_was_guessed_is_noted() -> None:
    (found,) = documents("Documents were signed regarding the keeping of bees.")
    assert [note.field for note in found.notes] == ["title", "type", "countries"]
