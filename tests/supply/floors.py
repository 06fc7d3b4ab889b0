"""The lowest versions that pyproject.toml declares, as constraints for an installer.

What diplo doesn't name itself stays as it is locked. `python -m tests.supply.floors` prints them.
"""

import sys

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.supply import EXTRAS, NEEDED, OFFERED, PROJECT, locked

BUILDS = [Requirement(each) for each in PROJECT["build-system"]["requires"]]
DECLARED = [*NEEDED, *(each for extra in OFFERED for each in EXTRAS[extra]), *BUILDS]


def lowest(requirement: Requirement) -> str:
    """Give the version below which this dependency may not be."""
    (version,) = (each.version for each in requirement.specifier if each.operator == ">=")
    return version


def constraints() -> dict[str, str]:
    """Give the version of each package: the lowest declared, else the locked one."""
    floors = {str(canonicalize_name(each.name)): lowest(each) for each in DECLARED}
    return {**locked(), **floors}


if __name__ == "__main__":
    sys.stdout.writelines(f"{name}=={version}\n" for name, version in constraints().items())
