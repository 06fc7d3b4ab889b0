"""Compare what an environment has installed with what was looked at.

`python -m tests.supply.installed PYTHON` does so for the environment of that Python, where nothing
but diplo was installed.
"""

import subprocess
import sys
import tomllib

from packaging.utils import canonicalize_name

from tests.warm import ROOT

REVIEWED: dict[str, dict[str, str]] = tomllib.loads(
    (ROOT / "tests" / "supply" / "installed.toml").read_text("utf-8")
)
BESIDES = {"diplo-cli", "pip", "setuptools"}  # itself, and what an environment begins with

NAMES = "from importlib.metadata import distributions as d; print(*(each.name for each in d()))"


def names_in(python: str) -> set[str]:
    """Name the packages that a Python finds."""
    done = subprocess.run([python, "-c", NAMES], capture_output=True, text=True, check=True)
    return {str(canonicalize_name(name)) for name in done.stdout.split()} - BESIDES


def complaints(installed: set[str]) -> list[str]:
    """Say of each package why the installed and the reviewed ones differ."""
    return [
        *(
            f"{name} is installed and was never looked at; see tests/supply/installed.toml"
            for name in sorted(installed - set(REVIEWED))
        ),
        *(
            f"{name} stands in tests/supply/installed.toml and is not installed; strike it out"
            for name in sorted(set(REVIEWED) - installed)
        ),
    ]


if __name__ == "__main__":
    sys.exit("\n".join(complaints(names_in(sys.argv[1]))) or 0)
