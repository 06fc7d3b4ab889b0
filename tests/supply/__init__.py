"""What is installed with diplo, and what it is tested with: read from where both are declared."""

import tomllib
from collections.abc import Iterable
from importlib.metadata import distribution
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.warm import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONSTRAINTS = ROOT / "constraints.txt"
NEEDED = [Requirement(each) for each in PROJECT["project"]["dependencies"]]
# What users can choose to install besides; the others are for developers.
EXTRAS = {
    extra: [Requirement(each) for each in requirements]
    for extra, requirements in PROJECT["project"]["optional-dependencies"].items()
}
OFFERED = ("parquet", "calendar", "graph", "web", "docx")


def locked() -> dict[str, str]:
    """Give the version of each package that tests run with."""
    lines = CONSTRAINTS.read_text("utf-8").splitlines()
    found = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {
        canonicalize_name(each.name): str(each.specifier).removeprefix("==")
        for each in found
        if each.marker is None or each.marker.evaluate()
    }


def brought(requirements: Iterable[Requirement]) -> set[str]:
    """Name all packages that these bring, those that those need included, on this system."""
    found: set[str] = set()
    waiting = [(each, extra) for each in requirements for extra in ("", *each.extras)]
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        if name in found and not extra:
            continue
        found.add(name)
        needs = [Requirement(each) for each in distribution(name).requires or ()]
        waiting += [(each, extra) for each in needs]
    return found
