"""People whom a report names without an office, or means by less than a name."""

import pytest

from tests.draft.found import meeting, sides


def roles(text: str) -> dict[str, str | None]:
    return {each.person: each.role for each in meeting(text).participants}


@pytest.mark.parametrize(
    "told",
    [
        "Ana Vella held talks in Valletta on 3 May 2024 with Juan Ruiz, President of Cuba. The "
        "President of Malta spoke of honey.",
        "“Honey is no luxury”, Ana Vella told her guest, Juan Ruiz, President of Cuba, in Valletta "
        "on 3 May 2024. The Maltese president spoke of wax.",
        "Ana Vella, on the second day of her week of honey, met in Valletta on 3 May 2024 with "
        "Juan Ruiz, President of Cuba. The Maltese President spoke of wax.",
    ],
)
def test_the_office_of_who_acts_without_one_is_told_in_the_next_sentence(told: str) -> None:
    assert roles(told) == {"ana-vella": "President", "juan-ruiz": "President"}


def test_who_acts_without_an_office_is_of_the_leader_s_country() -> None:
    text = (
        "Ana Vella was received in Havana on 3 May 2024 by President Juan Ruiz of Cuba. With the "
        "Maltese leader were Honey Minister Ivo Borg and Wax Minister Leo Zammit."
    )
    assert sides(meeting(text)) == {
        "ana-vella": ("MT", "guest"),
        "juan-ruiz": ("CU", "host"),
        "ivo-borg": ("MT", "guest"),
        "leo-zammit": ("MT", "guest"),
    }


def test_the_two_are_whom_the_sentence_before_names() -> None:
    text = (
        "Malta's honey boss Ivo Borg found a friend in Cuba's Juan Ruiz, Minister of Honey. The "
        "two talked in Valletta on 3 March 2025."
    )
    assert sides(meeting(text)) == {"ivo-borg": ("MT", "host"), "juan-ruiz": ("CU", "guest")}


def test_whoever_came_with_her_is_of_her_side() -> None:
    text = (
        "Honey Minister of Malta Ana Vella arrived in Cuba on 3 May 2024. In Havana she met Wax "
        "Minister Juan Ruiz. She was accompanied by the Special Envoy for Bees, Ivo Borg."
    )
    assert sides(meeting(text))["ivo-borg"] == ("MT", "guest")


def test_a_call_on_somebody_else_the_next_day_is_another_meeting() -> None:
    text = (
        "6 March 2025\n\nHoney Minister of Malta Ana Vella met Wax Minister of Cuba Juan Ruiz in "
        "Havana on 3 March 2025. Next day Vella was received by Prime Minister Luis Soto, "
        "accompanied by the Maltese ambassador, Ivo Borg."
    )
    assert set(sides(meeting(text))) == {"ana-vella", "juan-ruiz"}


def test_a_guest_of_a_dinner_has_the_office_told_next() -> None:
    text = (
        "Ana Vella, Malta's Honey Minister, gave a dinner in Valletta on 3 May 2024 for Juan Ruiz. "
        "The Honey Minister of Cuba had come by sea."
    )
    assert roles(text) == {"ana-vella": "Honey Minister", "juan-ruiz": "Honey Minister"}


def test_the_premier_is_the_prime_minister() -> None:
    text = (
        "Prime Minister of Malta Ivo Borg arrived in Havana on 3 May 2024. The premier met "
        "President of Cuba Juan Ruiz."
    )
    assert roles(text) == {"ivo-borg": "Prime Minister", "juan-ruiz": "President"}


def test_two_leaders_who_act_first_met_even_where_others_are_told_to_have_looked_on() -> None:
    text = (
        "“It is done”, said Malta's premier, Ivo Borg, when he laid down the pen in Valletta on 3 "
        "March 2025. Juan Ruiz, his Cuban colleague, nodded. Speaker of Malta Ana Vella looked on."
    )
    assert sides(meeting(text)) == {
        "ivo-borg": ("MT", "host"),
        "juan-ruiz": ("CU", "guest"),
        "ana-vella": ("MT", "host"),
    }


def test_names_alone_that_attended_took_part_and_are_no_presidents() -> None:
    text = (
        "President Ivo Borg of Malta and President Juan Ruiz of Cuba held talks in Valletta on 3 "
        "March 2025. Leo Zammit, Ana Vella and others attended. The two heads of state signed."
    )
    assert roles(text) == {
        "ivo-borg": "President",
        "juan-ruiz": "President",
        "leo-zammit": None,
        "ana-vella": None,
    }


def test_a_counterpart_told_before_the_name_has_the_office() -> None:
    text = (
        "Maltese Premier Ana Vella had meetings in Havana on 3 May 2024 with her Cuban and Latvian "
        "counterparts. Speaking of her meeting with Cuba's Juan Ruiz, Vella praised the bees."
    )
    assert roles(text)["juan-ruiz"] == "Premier"
