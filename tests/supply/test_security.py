"""SECURITY.md can't lie: every test that it names is there, and every promise names one."""

import re

import pytest

from tests.supply import NEEDED, brought
from tests.warm import ROOT

TEXT = (ROOT / "SECURITY.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[^`:]+)(?:::(\w+))?`", TEXT)
PROMISES = re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:-1]  # the last part tells how to report


@pytest.mark.parametrize(("path", "test"), NAMED)
def test_a_test_that_is_named_is_there(path: str, test: str) -> None:
    assert (ROOT / path).is_file()
    assert not test or f"\ndef {test}(" in (ROOT / path).read_text("utf-8")


@pytest.mark.parametrize("promise", PROMISES, ids=lambda text: str(text).partition("\n")[0])
def test_a_promise_names_its_tests(promise: str) -> None:
    assert "`tests/" in promise


def test_as_many_packages_are_installed_as_it_says() -> None:
    assert "brings fourteen packages" in TEXT
    assert len(brought(NEEDED)) == 14
