"""The command starts."""

from collections.abc import Callable

from tests.conftest import Result


def test_the_version_is_shown(diplo: Callable[..., Result]) -> None:
    assert diplo("--version") == Result(0, "diplo 0.1.0\n", "")
