"""Sectors are those of the subject named, the most specific only."""

import pytest

from diplo_cli.draft.drafting import default_sectors
from diplo_cli.draft.sectors import common_sectors, names_subject, sector_words, sectors_in
from diplo_cli.records import Sector
from tests.draft.found import documents, registry

WORDS = sector_words(())


@pytest.mark.parametrize(
    ("subject", "sectors"),
    [
        ("on cooperation in the field of tourism", ("tourism",)),
        ("on the transit of Kazakh oil", ("oil-gas",)),
        ("on labour, employment and social protection", ("labour",)),
        ("in the supply of ships and railway locomotives", ("shipping", "rail")),
        ("on wind energy", ("renewable-energy",)),
        ("on laying fibre-optic lines", ("telecom",)),
        ("on the tourism industry", ("tourism",)),
        ("on a standard-gauge line", ("rail",)),
        ("on research in social sciences", ("science",)),
        ("on the exchange of industrial workers", ("labour",)),
        ("on consular affairs", ()),
        ("on the supply of 2,500 trucks", ("industry",)),
        ("on a mass rapid transit line", ("rail",)),
        ("on the Metro Manila bridges", ("transport",)),
        ("on flood risk management of the river", ("emergencies",)),
        ("on the carriage of mangoes and pistachios", ("agriculture",)),
        ("on offshore wind farms", ("renewable-energy",)),
        ("on meteorology", ()),
        ("on meteorology and youth", ("social",)),
        ("on youth and sports", ("sport",)),
        ("on the training of seamen and on hives", ("shipping",)),
        ("on training", ("education",)),
        ("on the training of beekeepers and sardine stocks", ("agriculture",)),
        ("on illicit wildlife trade", ()),
        ("in hydrocarbons and renewable energy", ("oil-gas", "renewable-energy")),
    ],
)
def test_the_most_specific_sectors_of_a_subject_are_found(
    subject: str, sectors: tuple[str, ...]
) -> None:
    assert sectors_in(subject, WORDS) == sectors


def test_words_that_stand_for_a_broader_sector_too_keep_both() -> None:
    assert sectors_in("on information and communication technology", WORDS) == (
        "digital",
        "telecom",
    )


def test_consumers_rights_are_no_trade() -> None:
    assert sectors_in("on consumer rights", WORDS) == ()


def test_the_aliases_of_a_dataset_count() -> None:
    words = sector_words((Sector(id="bees", name="Beekeeping", aliases=("apiculture",)),))
    assert sectors_in("on apiculture", words) == ("bees",)


def test_a_sector_that_the_dataset_lacks_becomes_the_broader_one() -> None:
    words = sector_words((Sector(id="transport", name="Transport"),))
    assert sectors_in("on locomotives", words) == ("transport",)


def test_only_what_every_party_states_is_common() -> None:
    names = ("Ministry of Culture and Sports", "Ministry of Culture")
    assert common_sectors(names, WORDS) == ("culture",)
    assert common_sectors(("Ministry of Culture", "Ministry of Energy"), WORDS) == ()


def test_made_up_company_names_state_their_sector() -> None:
    assert common_sectors(("NorTelekom LLC", "Surtelecom JSC"), WORDS) == ("telecom",)


@pytest.mark.parametrize(
    ("subject", "named"),
    [("on cooperation", False), ("for 2024-2025", False), ("on consular affairs", True)],
)
def test_a_subject_is_named_or_not(subject: str, named: bool) -> None:
    assert names_subject(subject, WORDS) is named


@pytest.mark.parametrize(
    ("subject", "sectors"),
    [
        ("on a strategic partnership on renewable hydrogen", ("renewable-energy",)),
        ("on the strategic partnership", ("politics",)),
        ("on electricity trade", ("energy",)),
        ("on trading carbon credits", ("environment",)),
        ("on the Belt and Road construction", ()),
        ("on vocational education and training", ("education",)),
    ],
)
def test_a_phrase_gives_way_to_what_is_more_of_a_subject(
    subject: str, sectors: tuple[str, ...]
) -> None:
    assert sectors_in(subject, WORDS) == sectors


def test_ministries_of_several_fields_state_none() -> None:
    names = ("Ministry of Food and Industry", "Ministry of Industry and Trade")
    assert common_sectors(names, WORDS) == ()


@pytest.mark.parametrize(
    ("title", "sectors"),
    [
        ("MoU on standardization and metrology", ("trade",)),
        ("Agreement on customs matters", ("trade",)),
        ("MoU on the export of fresh figs", ("agriculture",)),
        ("Agreement on roaming tariffs", ("telecom",)),
        ("Programme of economic cooperation", ()),
        ("Protocol of the session of the intergovernmental commission", ()),
        ("MoU extending it to bees", ()),
        ("MoU on an IT park", ("digital",)),
        ("Letter of intent on a hydrogen corridor", ("energy",)),
        ("MoU on the pharmaceutical industry", ("health", "industry")),
        ("Protocol on maritime fisheries", ("agriculture",)),
        ("Joint declaration on the visit", ("politics",)),
        ("Agreement on extending the fifth freedom of the air", ("transport",)),
        ("MoU on a load dispatch centre", ("energy",)),
        ("Contract for the lease of cable capacity", ("telecom",)),
        ("MoU on tobacco control", ("health",)),
        ("Agreement on visa-free travel", ()),
        ("Letter of intent on startup ecosystems", ()),
    ],
)
def test_only_the_field_of_the_subject_counts(title: str, sectors: tuple[str, ...]) -> None:
    (found,) = documents(f"They signed:\n\n- {title}")
    assert tuple(sorted(found.sectors)) == sectors


def test_a_project_says_what_a_complementary_agreement_is_on() -> None:
    (found,) = documents(
        "They signed the Complementary Agreement to the Basic Agreement on Science for the"
        " Implementation of the Project “More Honey”."
    )
    assert found.sectors == ("agriculture",)


@pytest.mark.parametrize(
    "title", ["Declaration of Lima", "MoU establishing a joint permanent commission"]
)
def test_the_legal_base_of_relations_is_politics(title: str) -> None:
    known = registry(sectors=default_sectors())
    (found,) = documents(f"They signed:\n\n- {title}", known=known)
    assert found.sectors == ("politics",)


@pytest.mark.parametrize(
    ("subject", "sectors"),
    [
        ("for the warm hospitality shown to the guests", ()),
        ("on the hospitality industry", ("tourism",)),
        ("on the replacement of a water pipeline", ("environment",)),
        ("on a pipeline of joint projects", ()),
        ("on a pipeline from the Hive field", ("oil-gas",)),
        ("to fuel growth in the villages", ()),
        ("on the powers of the commission", ()),
        ("on the balance of power", ()),
        ("on space for dialogue", ()),
        ("on the business environment", ()),
        ("on the environment", ("environment",)),
        ("wished him good health", ()),
        ("to train specialists", ("education",)),
        ("on trains to Paphos", ("rail",)),
        ("on the fruits of these talks", ()),
        ("to bridge the gap between the villages", ()),
        ("on the adoption of the declaration", ()),
        ("spoke by phone about honey", ("agriculture",)),
        ("on the mine problem", ("humanitarian",)),
        ("on a mine of wax", ("industry",)),
        ("in his new post", ()),
        ("to resort to force", ()),
        ("on drivers of growth", ()),
        ("to cement the ties of the two", ()),
        ("in the Assembly of hives", ()),
        ("on the assembly of tractors", ("industry",)),
        ("on the historical ties of the two", ("politics",)),
        ("on a road to peace", ()),
        ("on the wide spectrum of their relations", ()),
    ],
)
def test_a_word_meant_otherwise_stands_for_no_sector(
    subject: str, sectors: tuple[str, ...]
) -> None:
    assert sectors_in(subject, WORDS) == sectors
