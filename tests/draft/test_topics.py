"""One topic for each matter and stance."""

import pytest

from diplo_cli.draft.stances import parts_of
from diplo_cli.draft.topics import summary_of
from diplo_cli.records import Topic
from tests.draft.found import PAIR, meeting


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


@pytest.mark.parametrize(
    "text",
    [
        "Beridze warmly welcomed his Cypriot counterpart to the house of honey in Paphos.",
        "The guests were welcomed by the head of the house in front of all the hives.",
        "The talks were held in Paphos right after the welcome ceremony for the guest.",
        "Beridze was accorded a ceremonial welcome at the house of honey in the morning.",
        "Beridze held bilateral discussions with President Markou in Paphos on Monday morning.",
        "The bilateral discussions of the two delegations then began in Paphos at noon.",
        "At the gate of the school, President of Cyprus Eleni Markou stated.",
        "The head of the museum of honey was also invited to the dinner of the two.",
    ],
)
def test_who_was_greeted_met_or_spoke_is_no_matter(text: str) -> None:
    assert topics(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Beridze welcomed the plan of her counterpart to build a school of honey.", "welcomed"),
        ("Beridze welcomed President Markou's decision to open a school of honey.", "welcomed"),
        ("The plan for a school of honey was welcomed by the ministers of both.", "welcomed"),
        ("Beridze held discussions with Markou on the schools of honey in Paphos.", "discussed"),
        ("Beridze thanked the hosts for the welcome ceremony in the school of honey.", "thanked"),
    ],
)
def test_what_was_welcomed_or_discussed_is_a_matter(text: str, stance: str) -> None:
    assert [each.stance for each in topics(text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Steps directed at better hives and more honey were told by nobody at all.",
        "The authorities concerned will bring the hives and the honey to the market.",
        "Hives with a high added value stand in the villages around the town.",
    ],
)
def test_a_phrase_in_which_nobody_takes_a_stance_gives_no_topic(text: str) -> None:
    found = topics(text)
    assert [each.stance for each in found if each.stance in ("committed", "concerned")] == []
    assert "added value" not in "".join(each.summary for each in found)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "Nino Beridze noted the growth of trade, voicing concern over the drought.",
            "Nino Beridze voiced concern over the drought.",
        ),
        (
            "Nino Beridze praised the school, underlining the need for more hives there.",
            "Nino Beridze underlined the need for more hives there.",
        ),
        (
            "The sides praised the new school, giving special attention to the hives.",
            "The sides gave special attention to the hives.",
        ),
        (
            "Nino Beridze was pleased with the school and underlined the need for hives.",
            "Nino Beridze underlined the need for hives.",
        ),
    ],
)
def test_a_clause_without_its_subject_is_told_of_who_spoke(text: str, summary: str) -> None:
    assert topics(text)[-1].summary == summary


def test_a_participle_before_its_subject_is_theirs() -> None:
    found = topics("Voicing concern over the drought, Beridze stressed the role of hives.")
    assert [(each.summary, each.by) for each in found] == [
        ("Beridze voiced concern over the drought.", ("GE",)),
        ("Beridze stressed the role of hives.", ("GE",)),
    ]


@pytest.mark.parametrize("noun", ["the importance of hives", "their concerns about wax"])
def test_a_noun_among_what_is_discussed_begins_no_topic(noun: str) -> None:
    found = topics(f"The sides discussed the trade of honey, the school and {noun}.")
    assert [each.stance for each in found] == ["discussed"]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Beridze discussed the schools of honey with President Eleni Markou.", ()),
        ("Work of the schools of Cyprus and their teachers was also touched upon.", ()),
        ("The president praised the schools of honey in all of Georgia's towns.", ("CY",)),
        ("The Cypriot president praised the schools of honey and their teachers.", ("CY",)),
        ("At the summit in Georgia, it praised the schools of honey and their teachers.", ()),
        ("In the talks of Beridze and her guest, both sides praised the schools.", ()),
    ],
)
def test_a_topic_is_of_the_side_that_takes_it_up(text: str, by: tuple[str, ...]) -> None:
    assert [each.by for each in topics(text)] == [by]


def test_a_quotation_that_goes_on_is_of_who_spoke_before() -> None:
    found = topics("Beridze praised the school of honey. “We hope that more schools will follow.”")
    assert [each.by for each in found] == [("GE",), ("GE",)]


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Minister of Tourism of Georgia Ana Gelashvili stressed the role of ferries.", "shipping"),
        ("The Deputy Minister of Health praised the new school of honey in Paphos.", "education"),
    ],
)
def test_the_field_of_an_office_is_no_sector_of_what_is_said(text: str, sectors: str) -> None:
    assert sectors in topics(text)[0].sectors
    assert not {"tourism", "health"} & {*topics(text)[0].sectors}


@pytest.mark.parametrize("told", ["said a handout of the hosts", "added the statement"])
def test_a_statement_that_is_told_last_is_no_matter(told: str) -> None:
    found = topics(f"The schools of honey in both towns were discussed at length, {told}.")
    assert [each.summary for each in found] == [
        "The schools of honey in both towns were discussed at length."
    ]


@pytest.mark.parametrize(
    "told", ["exchanged their opinions on", "went over", "looked for ways to open", "took up"]
)
def test_a_matter_is_taken_up_in_many_words(told: str) -> None:
    assert [each.stance for each in topics(f"They {told} the schools of honey in both.")] == [
        "discussed"
    ]
