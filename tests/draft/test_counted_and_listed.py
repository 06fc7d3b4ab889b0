"""Reports that count what was signed and tell it again: by lists, by who signed, by its aims."""

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents, meeting, titles

ZAMBIA = ("ZM", "ZW")


def test_a_list_with_signers_tells_what_the_lead_counts_by_fields() -> None:
    text = (
        "Lusaka, 25 August 2025\n\nZambia and Zimbabwe signed five MoUs aimed at deepening ties in "
        "trade, honey, science, wax, and finance.\n"
        "1. Air Services Agreement – Signed by Zambia's Minister of Bees, Ann Phiri, and "
        "Zimbabwe's Minister of Ports, Rudo Moyo.\n"
        "2. Honey Training & Wax Talks – Signed by Zambia's Ambassador Joy Banda and Zimbabwe's "
        "Kuda Sibanda.\n"
    )
    drafted = draft(text, EMPTY).tables
    found = drafted.meetings[0]
    assert [each.title for each in found.documents] == [
        "Air Services Agreement",
        "MoU on Honey Training & Wax Talks",
    ]
    home = {each.name: each.country for each in drafted.people}
    assert home["Joy Banda"] == "ZM"
    assert home["Kuda Sibanda"] == "ZW"


def test_what_an_mou_seeks_is_said_of_the_one_told_by_itself_before() -> None:
    text = """
        Zambia and Zimbabwe signed two MoUs. The first MoU was on honey.

        The second MoU was on wax. Minister Ann Phiri signed on behalf of Zambia.

        The MoU seeks to promote bees and trees.
    """
    assert titles(text) == ["MoU on honey", "MoU on wax"]


def test_strategies_that_are_shared_are_no_documents() -> None:
    text = (
        "Zambia and Zimbabwe signed an MoU on honey, wax and bees through the sharing of "
        "experience and strategies in the economic and political spheres."
    )
    assert len(documents(text, ZAMBIA)) == 1


def test_each_cooperation_of_a_list_goes_on_to_the_next() -> None:
    text = (
        "Zambia and Zimbabwe signed agreements on cooperation in honey, cooperation on wax, "
        "cooperation on trees, the bees and roads."
    )
    assert titles(text) == [
        "Agreement on cooperation in honey",
        "Agreement on cooperation on wax",
        "Agreement on cooperation on trees, the bees and roads",
    ]


def test_of_two_mous_on_one_subject_one_is_between_the_countries() -> None:
    text = (
        "Ministers Ann Phiri and Rudo Moyo signed the two MoUs establishing honey talks between "
        "the two countries as well as between the Bee Academy of Zambia and the Wax Institute of "
        "Zimbabwe."
    )
    first, second = documents(text, ZAMBIA)
    assert (first.countries, first.parties) == (ZAMBIA, ())
    assert [each.name for each in second.parties] == [
        "Bee Academy of Zambia",
        "Wax Institute of Zimbabwe",
    ]


def test_the_agreement_of_a_lead_is_one_of_the_pacts_that_follow() -> None:
    text = """
        President Ann Phiri witnessed the signing of the agreement at State House.

        Pacts signed include the extradition treaty, an MoU on honey and another MoU on wax.
    """
    assert titles(text) == ["Extradition treaty", "MoU on honey", "MoU on wax"]


def test_an_mou_told_besides_what_others_are_on_is_one_of_them() -> None:
    text = """
        Zambia and Zimbabwe signed four MoUs. These agreements span honey, wax, and the training of
        bees, besides a strategic MoU between the Bee Board of Zambia and the Wax Board of Zimbabwe.

        The ministries agreed to work on the training of bees. This MoU is designed to foster trees.
    """
    found = documents(text, ZAMBIA)
    assert titles(text) == [
        "MoU on honey",
        "MoU on wax",
        "MoU on the training of bees",
        "Strategic MoU",
    ]
    assert len(found[-1].parties) == 2


def test_files_and_fields_are_no_documents() -> None:
    text = """
        More than ten agreements were signed. These agreements include 16 files from ministries.
        These files relate to honey, wax, and bees.
    """
    assert documents(text, ZAMBIA) == []


def test_a_list_runs_on_behind_dashes() -> None:
    text = (
        "Ten pacts were signed. The following documents were signed – A memorandum on honey; – A "
        "cooperation agreement on wax; – A protocol on bees -An agreement on roads -A plan for "
        "trees"
    )
    assert titles(text) == [
        "Memorandum on honey",
        "Cooperation agreement on wax",
        "Protocol on bees",
        "Agreement on roads",
        "Plan for trees",
    ]


def test_a_list_that_tells_all_that_were_counted_tells_what_they_cover() -> None:
    text = (
        "The two countries signed three agreements. The agreements also covered the area of trade, "
        "ports, roads, and education. The agreements are on honey, wax and bees."
    )
    assert titles(text) == [
        "Agreement on honey",
        "Agreement on wax",
        "Agreement on bees",
    ]


def test_what_all_are_for_is_not_what_one_is_on() -> None:
    text = (
        "Zambia and Zimbabwe signed two agreements on the supply of honey and wax trade towards "
        "strengthening business relations and bilateral ties."
    )
    assert titles(text) == [
        "Agreement on the supply of honey",
        "Agreement on wax trade",
    ]


def test_who_is_told_between_two_of_one_side_is_of_it() -> None:
    text = (
        "LUSAKA, 3 May 2025 - President of the Republic of Zambia, Ann Phiri, received Maltese "
        "Foreign Minister Leo Vella in Lusaka. The meeting was attended by Malta's Minister of "
        "State Ivo Borg; Tom Bee, Assistant Minister for Honey; and Sam Hive, Malta's Ambassador "
        "to Zambia."
    )
    home = {each.person: each.country for each in meeting(text).participants}
    assert home["tom-bee"] == "MT"


def test_whoever_sends_a_delegation_or_an_envoy_is_absent() -> None:
    text = (
        "Lusaka, 3 May 2025. President Ann Phiri received in Lusaka a delegation sent by King Juan "
        "Ruiz of Spain. She met Foreign Minister Leo Vella, who is a special envoy of Maltese "
        "President Ivo Borg."
    )
    names = {each.person for each in meeting(text).participants}
    assert names == {"ann-phiri", "leo-vella"}


def test_who_signs_with_her_counterpart_is_told_by_name() -> None:
    text = (
        "Lusaka, 3 May 2025. Zambia and Zimbabwe signed an MoU on honey. Minister of Bees Rudo "
        "Moyo signed for Zimbabwe with her Zambian counterpart Ann Phiri."
    )
    home = {each.person: each.country for each in meeting(text).participants}
    assert home == {"rudo-moyo": "ZW", "ann-phiri": "ZM"}


def test_of_two_presidents_the_one_without_a_delegation_is_at_home() -> None:
    text = (
        "Lusaka, 3 May 2025\n\nZambia and Malta signed an MoU on honey in Lusaka. The signing was "
        "witnessed by President Ann Phiri and President Ivo Borg.\n\nPhiri, who addressed the "
        "media after a meeting with Borg and his delegation, said they shared ideas on bees."
    )
    assert meeting(text).country == "ZM"


def test_the_honey_agreement_is_another_than_the_one_told_before() -> None:
    text = (
        "Zambia and Zimbabwe signed a wax deal. The counter-bee agreement was signed by Minister "
        "Ann Phiri and Minister Rudo Moyo."
    )
    assert titles(text) == ["Wax deal", "Counter-bee agreement"]


def test_titles_quoted_behind_a_place_are_of_those_counted() -> None:
    text = (
        "The Zambian state signed ten agreements in Zimbabwe, including the “Framework Agreement "
        "on Honey” and the “Memorandum on Wax”."
    )
    found = documents(text, ZAMBIA)
    assert [each.title for each in found] == ["Framework Agreement on Honey", "Memorandum on Wax"]
    assert {each.countries for each in found} == {ZAMBIA}


def test_what_this_agreement_is_for_is_said_of_the_mou_just_signed() -> None:
    text = """
        N N and M M signed the initial MoU.

        This agreement is aimed at bilateral bee relations.
    """
    assert titles(text) == ["Initial MoU aimed at bilateral bee relations"]


def test_a_chief_of_a_field_is_an_officer() -> None:
    text = (
        "Lusaka, 3 May 2025. Ann Phiri, Chief Investment Officer of Zambia, met Maltese Foreign "
        "Minister Leo Vella in Lusaka."
    )
    assert {each.role for each in meeting(text).participants} == {
        "Chief Investment Officer",
        "Foreign Minister",
    }


def test_ministers_named_respectively_have_a_field_each() -> None:
    text = (
        "Valletta, 3 May 2025. President Ann Phiri of Zambia visited President Ivo Borg of Malta "
        "in Valletta. Accompanying her were the Ministers of Trade and Mines, Health, and "
        "Education: Tom Bee, Sam Hive and Joy Banda, respectively."
    )
    roles = {each.person: each.role for each in meeting(text).participants}
    assert roles["tom-bee"] == "Minister of Trade and Mines"
    assert roles["sam-hive"] == "Minister of Health"
    assert roles["joy-banda"] == "Minister of Education"


def test_who_signs_as_others_speak_is_named_behind_it() -> None:
    text = """
        Phiri said the pacts included honey as Zambian and Maltese officials signed a protocol on
        wax within the framework of their joint efforts.

        Phiri and Borg also signed the joint statement of the Bee Council as Borg said that it is
        good.
    """
    found = documents(text, ("MT", "ZM"))
    assert [each.title for each in found] == [
        "Protocol on wax",
        "Joint statement of the Bee Council",
    ]
    assert found[0].parties == ()


def test_ministries_of_two_governments_are_one_of_each() -> None:
    text = (
        "Zambia and Zimbabwe signed an agreement on bees between the Ministries of Honey of the "
        "two governments."
    )
    assert [each.name for each in documents(text, ZAMBIA)[0].parties] == [
        "Ministry of Honey of Zambia",
        "Ministry of Honey of Zimbabwe",
    ]


def test_what_texts_that_two_signed_cover_are_agreements() -> None:
    text = """
        Ministers Ann Phiri and Rudo Moyo signed two instruments of cooperation.

        The texts of the bilateral agreements, which Phiri and Moyo signed, cover honey and wax.
    """
    assert titles(text) == ["Agreement on honey", "Agreement on wax"]


def test_who_signed_the_second_one_in_one_sentence_with_the_first() -> None:
    text = (
        "Two MoUs were signed. The first MoU was signed between the Bee Board of Zambia and the "
        "Wax Board of Malta and the second one was signed between the Hive Fund of Zambia and the "
        "Wax Board of Malta."
    )
    found = documents(text, ("MT", "ZM"))
    assert [[party.name for party in each.parties] for each in found] == [
        ["Bee Board of Zambia", "Wax Board of Malta"],
        ["Hive Fund of Zambia", "Wax Board of Malta"],
    ]


def test_governments_sign_on_a_relationship_between_others() -> None:
    text = (
        "Zambia and Malta signed an MoU between the Government of Zambia and the Government of "
        "Malta regarding a twinning relationship between the island of Gozo and the city of Ndola."
    )
    assert documents(text, ("MT", "ZM"))[0].countries == ("MT", "ZM")


def test_a_weekday_in_short_is_no_agency() -> None:
    text = "LUSAKA, Tues. July 21, 2015–President Ann Phiri met President Ivo Borg of Malta."
    assert draft(text, EMPTY).tables.sources[0].publisher == "Unknown"


def test_a_delegation_which_also_included_others_is_of_its_head() -> None:
    text = (
        "Lusaka, 3 May 2025. Maltese Foreign Minister Ivo Borg met Foreign Minister Ann Phiri in "
        "Lusaka. Borg headed a delegation which also included Minister of Trade, Leo Vella; and "
        "Minister of Health Tom Bee."
    )
    home = {each.person: each.country for each in meeting(text).participants}
    assert (home["leo-vella"], home["tom-bee"]) == ("MT", "MT")


def test_ties_are_strengthened_with_the_signing_of_minutes_too() -> None:
    text = (
        "Zambia and Zimbabwe renewed their commitment towards consolidating the existing bilateral "
        "relations with the signing of the agreed minutes of the Joint Bee Commission held on 3 "
        "May."
    )
    assert titles(text) == ["Agreed minutes of the Joint Bee Commission"]


def test_a_caption_names_the_signers_of_the_mou_between_their_bodies() -> None:
    text = """
        The first MoU on wax combing was signed by Ann Phiri, the Minister of Bees of Zambia and the
        Director of the Hive Agency of Malta, Leo Vella. (State House)

        The first MoU on wax combing between the Bee Board of Zambia and the Wax Board of Malta was
        signed by Ann Phiri, the Minister of Bees of Zambia and the Director of the Hive Agency of
        Malta, Leo Vella.
    """
    found = documents(text, ("MT", "ZM"))
    assert [each.title for each in found] == ["MoU on wax combing"]


def test_who_signs_for_a_side_during_a_meeting_was_at_its_ceremony() -> None:
    text = (
        "Lusaka, 3 May 2025. President Ann Phiri received Maltese Minister of Wax Leo Vella in "
        "Lusaka.\n\nDuring the meeting, an MoU on gas was signed, where Tom Bee, Chairman of the "
        "Hive Fund, signed for the Zambian side, while Ivo Borg, Chairman of the Maltese Wax "
        "Company, signed for the Maltese side."
    )
    home = {each.person: each.country for each in meeting(text).participants}
    assert (home["tom-bee"], home["ivo-borg"]) == ("ZM", "MT")
