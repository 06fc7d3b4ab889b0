"""A plain install brings what was looked at, and nothing else."""

from importlib.metadata import metadata

import pytest

from tests.supply import NEEDED, brought
from tests.supply.installed import REVIEWED, complaints


def test_a_plain_install_brings_what_was_looked_at_and_nothing_else() -> None:
    assert complaints(brought(NEEDED)) == []


def test_a_package_that_nobody_looked_at_is_named() -> None:
    assert complaints({*REVIEWED, "left-pad"}) == [
        "left-pad is installed and was never looked at; see tests/supply/installed.toml"
    ]


def test_a_package_that_is_no_longer_installed_is_named() -> None:
    assert complaints(set(REVIEWED) - {"typer"}) == [
        "typer stands in tests/supply/installed.toml and is not installed; strike it out"
    ]


@pytest.mark.parametrize("name", REVIEWED)
def test_the_licence_is_the_one_that_the_package_states(name: str) -> None:
    stated = metadata(name)
    classified = [each.split(" :: ")[-1] for each in stated.get_all("Classifier", [])]
    assert REVIEWED[name]["licence"] in (
        *stated.get_all("License-Expression", []),
        *stated.get_all("License", []),
        *classified,
    )


@pytest.mark.parametrize("name", REVIEWED)
def test_a_reason_is_given(name: str) -> None:
    assert REVIEWED[name]["why"]
