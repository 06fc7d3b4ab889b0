"""Documents exchanged between officials, and how papers in Asia list what was signed."""

import pytest

from tests.draft.found import documents, titles

MET = "Tbilisi, 4 March 2025. Georgian Premier Gia Lomidze met Ghanaian Premier Kofi Mensah. "


@pytest.mark.parametrize("did", ["signed", "exchanged"])
def test_what_heads_of_bodies_exchange_between_them_they_sign(did: str) -> None:
    (found,) = documents(
        f"{MET}\n\nThe MoU on wax was {did} between the Director-General of the Bee Department of "
        "Georgia Ana Bee and the Secretary (East) of the Ghanaian Ministry of Honey, Ama Owusu."
    )
    assert [each.name for each in found.parties] == [
        "Bee Department of Georgia",
        "Ministry of Honey of Ghana",
    ]


def test_what_two_bodies_agreed_is_no_document_of_other_people() -> None:
    found = titles(
        f"{MET}\n\nThe MoU on wax was signed by Honey Minister of Georgia Ana Bee and Honey "
        "Minister of Ghana Ama Owusu.\n\nThe MoU between the Bee Board of Georgia and the Wax "
        "Board of Ghana was signed by their chairmen Bo Bee and Bo Hive."
    )
    assert found == ["MoU on wax", "MoU"]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "The second MoU is on bees was signed by Ministers Ana Bee and Ama Owusu.",
            "MoU on bees",
        ),
        (
            "A letter of intent to renew the bee plan was also forged.",
            "Letter of intent to renew the bee plan",
        ),
        ("They signed an MoU on on wax.", "MoU on wax"),
        (
            "They signed an exchange of notes and related documents on wax.",
            "Exchange of notes on wax",
        ),
        ("An MoU on wax was also signed, covering areas such as candles.", "MoU on wax"),
        (
            "They signed an agreement on a study of hives where Ghana will pay for the wood.",
            "Agreement on a study of hives",
        ),
        (
            "They signed the Declaration on Bee Safety in Malacanang.",
            "Declaration on Bee Safety",
        ),
    ],
)
def test_a_title_ends_where_its_subject_does(told: str, title: str) -> None:
    assert titles(MET + told) == [title]


def test_a_project_has_a_purpose_of_its_own() -> None:
    on = (
        "minutes on the aid project to establish the plan of the lines from Poti to Batumi and Gori"
    )
    assert titles(f"{MET}They signed the {on}.") == [
        on.capitalize().replace("poti", "Poti").replace("batumi", "Batumi").replace("gori", "Gori")
    ]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "Additional MoUs were signed on wax and tests for bees, hives and combs.",
            ["MoU on wax", "MoU on tests for bees, hives and combs"],
        ),
        (
            "They signed agreements aimed at saving bees, selling wax in Ghana and planting limes.",
            [
                "Agreement aimed at saving bees",
                "Agreement aimed at selling wax in Ghana",
                "Agreement aimed at planting limes",
            ],
        ),
        ("They signed agreements aimed at boosting trade in wax and honey.", []),
        (
            "They witnessed the signing of several MoUs and agreements on bees, wax and trade.\n\n"
            "An MoU on hives was exchanged.",
            ["MoU on hives"],
        ),
        (
            "They signed three deals and a letter of intent.\n\nThere were memoranda on bees, on "
            "wax and on limes.\n\nA letter of intent on hives was also signed.",
            ["Letter of intent on hives"],
        ),
    ],
)
def test_several_are_parted_where_each_ends(told: str, found: list[str]) -> None:
    assert titles(MET + told) == found


def test_a_lead_only_announces_what_is_signed_by_its_name() -> None:
    found = titles(
        "THE Georgia and Ghana teams signed an agreement on bees with emphasis on wax.\n\nGeorgian "
        "Honey Minister Ana Bee and Ghanaian Honey Minister Ama Owusu signed the Joint Declaration "
        "on Bees."
    )
    assert found == ["Joint Declaration on Bees"]


def test_contracts_of_which_nobody_tells_are_none() -> None:
    found = titles(
        f"{MET}Among the agreements signed were an agreement on wax; Cooperation on bees; and a "
        "number of economic contracts between firms of the two countries."
    )
    assert found == ["Agreement on wax", "Agreement on Cooperation on bees"]


def test_documents_follow_a_dash_behind_the_occasion() -> None:
    found = titles(
        f"{MET}Two agreements were signed following the meeting – a memorandum on bees between the "
        "Bee Board (BB) and the Wax Board, and another on wax between BB and the Lime Board."
    )
    assert found == ["Memorandum on bees", "Memorandum on wax"]


@pytest.mark.parametrize(
    ("parties", "names"),
    [
        (
            "the Bee Commission for Culture and the Arts",
            ["Bee Commission for Culture and the Arts"],
        ),
        ("WHX and Imereti Province", ["WHX", "Imereti Province"]),
        ("Tbilisi and Ghana", []),
    ],
)
def test_parties_are_named_as_the_text_does(parties: str, names: list[str]) -> None:
    (found,) = documents(f"{MET}They signed an MoU between {parties}.", ("GE", "GH"))
    assert [each.name for each in found.parties] == names


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "Georgia has signed two MoUs with Ghana.\n\nThe MoUs are the formation of a bee group, "
            "and cooperation between the Bee Board of Georgia and the Wax Board of Ghana.",
            ["MoU on the formation of a bee group", "MoU on cooperation"],
        ),
        (
            "Georgia and Ghana signed two agreements to enhance cooperation on bees and limes.\n\n"
            "The two agreements signed involved bees and hives.",
            ["Agreement on bees", "Agreement on hives"],
        ),
        (
            "Georgia and Ghana signed two pacts. Among the agreements, whose signing was witnessed "
            "by Premier Gia Lomidze, include a joint statement on wax and a document on limes.",
            ["Joint statement on wax", "Document on limes"],
        ),
        (
            "Georgia and Ghana signed MoUs. The MoUs signed include cooperation in bees and wax, "
            "Honey Secretary Ana Bee said in a briefing.",
            ["MoU on cooperation in bees", "MoU on cooperation in wax"],
        ),
    ],
)
def test_what_a_sentence_lists_of_those_signed(told: str, found: list[str]) -> None:
    assert titles(f"Tbilisi, 4 March 2025. {told}") == found


def test_one_side_alone_signs_nothing_between_two() -> None:
    (found,) = documents(
        "Tbilisi, 4 March 2025. Georgia has signed one agreement and several MoUs with Ghana.\n\n"
        "The agreement is on visas for holders of passports.",
        ("GE", "GH"),
    )
    assert found.countries == ("GE", "GH")
