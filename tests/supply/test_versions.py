"""Tests run with locked versions, and some with the lowest that are declared."""

import re

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tests.supply import CONSTRAINTS, EXTRAS, NEEDED, brought, locked
from tests.supply.floors import DECLARED, constraints, lowest

TESTED = [*NEEDED, *EXTRAS["dev"]]
OF_THE_ENVIRONMENT = {"diplo-cli", "pip", "setuptools"}


def test_every_package_that_the_tests_use_is_locked() -> None:
    assert brought(TESTED) - OF_THE_ENVIRONMENT - set(locked()) == set()


def test_the_locked_versions_are_ones_that_are_declared() -> None:
    versions = locked()
    assert [
        str(each)
        for each in TESTED
        if each.name != "diplo-cli" and versions[each.name.replace("_", "-")] not in each.specifier
    ] == []


def test_every_lock_is_of_one_version_of_one_package_and_of_nothing_else() -> None:
    lines = [each for each in CONSTRAINTS.read_text("utf-8").splitlines() if each[0] != "#"]
    assert [line for line in lines if not re.match(r"[a-z0-9-]+==[0-9a-z.]+( ; |$)", line)] == []
    assert [line for line in lines if "://" in line or "@" in line] == []


@pytest.mark.parametrize("requirement", DECLARED, ids=str)
def test_every_dependency_has_a_lowest_version_that_is_tested(requirement: Requirement) -> None:
    assert Version(lowest(requirement)) in requirement.specifier
    assert constraints()[requirement.name.replace("_", "-")] == lowest(requirement)
