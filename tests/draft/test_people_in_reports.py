"""People in the sentences of press reports: their names, offices, countries and sides."""

import pytest

from diplo_cli.draft.sentences import sentences
from tests.draft.found import meetings
from tests.draft.test_participants import meeting

DAY = ", 4 March 2025. "


def people(text: str) -> list[tuple[str, str | None]]:
    return [(each.name, each.title) for found in meetings(text) for each in found.people]


def countries(text: str) -> list[str | None]:
    return [each.country for each in meeting(text).participants]


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
