"""One topic for each matter and stance."""

from diplo_cli.draft.topics import parts_of, summary_of
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
    assert summary_of("In this regard, " + "word " * 30).endswith(" …")
    assert summary_of("Trade was praised") == "Trade was praised."
