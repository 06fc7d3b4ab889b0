"""One topic for each matter and stance."""

import pytest

from diplo_cli.draft.stances import parts_of
from diplo_cli.draft.topics import summary_of
from diplo_cli.records import Topic
from tests.draft.test_participants import PAIR, meeting


def topics(text: str) -> list[Topic]:
    return list(meeting(f"{PAIR} today.\n\n{text}").topics)


def test_the_words_of_stance_decide() -> None:
    stances = [
        parts_of(text)[0].stance
        for text in (
            "The parties praised trade.",
            "The importance of trade was emphasized.",
            "Georgia is ready to offer its ports.",
            "The sides agreed on a plan.",
            "She noted that trade grows.",
            "They exchanged views on trade.",
            "He thanked the hosts.",
            "She voiced concern over the drought.",
            "He briefed his counterpart on the reform.",
            "She wished the athletes success.",
        )
    ]
    assert stances == [
        "welcomed",
        "stressed",
        "proposed",
        "committed",
        "noted",
        "discussed",
        "thanked",
        "concerned",
        "informed",
        "wished",
    ]


def test_noted_with_satisfaction_is_welcomed() -> None:
    assert [p.stance for p in parts_of("They noted with satisfaction the growth.")] == ["welcomed"]


def test_a_sentence_with_two_stances_gives_two_topics() -> None:
    found = topics(
        "The parties stressed the role of tourism, and praised the new school in Paphos."
    )
    assert [(each.stance, each.sectors) for each in found] == [
        ("stressed", ("tourism",)),
        ("welcomed", ("education",)),
    ]


def test_a_topic_is_attributed_to_who_said_it() -> None:
    found = topics("Beridze thanked the hosts for their help after the flood.")
    assert found[0].by == ("GE",)


def test_a_topic_of_both_is_attributed_to_nobody() -> None:
    assert topics("The parties stressed the role of tourism for Georgia.")[0].by == ()


def test_a_corridor_with_a_name_is_an_initiative() -> None:
    found = topics("They discussed the development of the Middle Corridor and its ports.")
    assert found[0].initiatives == ("middle-corridor",)


def test_a_long_sentence_is_cut_and_shows_it() -> None:
    assert summary_of("In this regard, " + "word " * 60).endswith(" …")
    assert summary_of("Trade was praised") == "Trade was praised."


def test_what_two_verbs_say_of_two_matters_is_two_topics_of_one_subject() -> None:
    found = topics(
        "The parties praised the pace of beekeeping and welcomed the new school in Paphos."
    )
    assert [each.summary for each in found] == [
        "The parties praised the pace of beekeeping.",
        "The parties welcomed the new school in Paphos.",
    ]


def test_each_of_two_who_speak_in_one_sentence_has_their_own() -> None:
    found = topics(
        "Beridze thanked the hosts for their welcome, while Markou thanked Georgia for its honey."
    )
    assert [each.by for each in found] == [("GE",), ("CY",)]


def test_the_president_is_whoever_of_them_holds_that_office() -> None:
    found = topics("The President thanked her guests for the honey that they had brought.")
    assert found[0].by == ("CY",)


def test_who_only_reports_takes_no_stance() -> None:
    found = topics("Tourism, culture and education were mentioned as well, the ministry said.")
    assert found[0].summary == "Tourism, culture and education were mentioned as well."
    assert not topics("Bees fly over the green line every day, according to the press service.")


def test_what_is_said_to_be_welcome_is_welcomed() -> None:
    found = topics("Beridze said that Georgia welcomes the new ferry to Paphos.")
    assert [(each.stance, each.by) for each in found] == [("welcomed", ("GE",))]


def test_words_in_quotation_marks_are_not_cut_and_belong_to_who_said_them() -> None:
    found = topics(
        "“We stressed the role of ports and praised the ferry,” Markou said on the pier."
    )
    assert [(each.stance, each.by) for each in found] == [("stressed", ("CY",))]


def test_what_a_document_provides_and_what_is_done_for_show_is_no_topic() -> None:
    assert not topics("This project aims to bring clean water to the villages of the valley.")
    assert not topics(
        "The leaders gave a press conference and answered what was asked about honey."
    )


def test_the_items_of_a_list_have_the_stance_of_what_announces_it() -> None:
    found = topics(
        "The parties agreed on the following:\n\n- to open a ferry between Batumi and Paphos;"
        "\n\n- to exchange twenty teachers of beekeeping a year."
    )
    assert [(each.stance, each.sectors) for each in found] == [
        ("committed", ("shipping",)),
        ("committed", ("education", "agriculture")),
    ]


def test_relations_as_such_are_politics_and_give_way_to_any_subject() -> None:
    found = topics(
        "The parties discussed the whole range of their cooperation and of joint work.\n\n"
        "The parties discussed bilateral relations and the ferry to Paphos at length.\n\n"
        "The parties touched on issues in the Black Sea that they both care about."
    )
    assert [each.sectors for each in found] == [("politics",), ("shipping",), ()]


def test_a_capital_that_opens_a_sentence_names_no_initiative() -> None:
    found = topics("Thanks to the project, it was noted, ten villages have clean water today.")
    assert [each.initiatives for each in found] == [()]


@pytest.mark.parametrize("said", ["has said", "said on Tuesday", "told reporters"])
def test_who_said_it_last_is_no_matter_of_its_own(said: str) -> None:
    found = topics(f"Honey trade has doubled in five years, Prime Minister Nino Beridze {said}.")
    assert [(each.summary, each.by) for each in found] == [
        ("Honey trade has doubled in five years.", ("GE",))
    ]


def test_what_somebody_added_is_theirs() -> None:
    found = topics(
        "Nino Beridze praised the ferry to Paphos, adding that Georgia offered to open a school."
    )
    assert [(each.summary, each.stance, each.by) for each in found] == [
        ("Nino Beridze praised the ferry to Paphos.", "welcomed", ("GE",)),
        ("Georgia offered to open a school.", "proposed", ("GE",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "His Excellency Ivo Borg confirmed plans for the school of honey, it was noted by both.",
        "The Under-Secretary of the Ministry of Wax for Ports praised the school of honey there.",
    ],
)
def test_an_office_or_what_somebody_did_is_no_initiative(text: str) -> None:
    assert [each.initiatives for each in topics(text)] == [()]


def test_two_spellings_of_one_name_are_one_participant() -> None:
    found = meeting(
        "Riga, 4 March 2025. Latvian President Leo Vélla met Irish Prime Minister Leo Vella.\n\n"
        "They discussed the trade of honey at length."
    )
    assert len(found.participants) == len(found.topics) == 1
