"""What a spreadsheet could take for a formula, and what it could not."""

import time

import pytest

from diplo_cli.formulas import without_formula

CALL = "cmd|' /C calc'!A0"


@pytest.mark.parametrize("sign", "=+-@＝＋－＠﹦﹢﹣﹫")
@pytest.mark.parametrize("before", ["", " ", '"', "\xa0", "\x00", "\u200b", "\ufeff", ' \x0b" '])
def test_a_text_that_begins_like_a_formula_is_made_text(before: str, sign: str) -> None:
    assert without_formula(f"{before}{sign}{CALL}") == f"'{before}{sign}{CALL}"


@pytest.mark.parametrize("before", ["\t", "\r", "\n"])
def test_a_text_that_begins_with_a_tab_or_a_new_line_is_made_text(before: str) -> None:
    assert without_formula(f"{before}x") == f"'{before}x"


@pytest.mark.parametrize("between", [";", "; ", ';"', "\t", "\n", "\r\n", "; \u200b"])
def test_what_another_country_s_spreadsheet_takes_for_the_next_cell_is_made_text(
    between: str,
) -> None:
    made = without_formula(f"Baku{between}={CALL}")
    assert "'" in made[: made.index("=")]
    assert made.replace("'", "", 1) == f"Baku{between}={CALL}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Baku",
        "Oil-gas",
        "1 + 1 = 2",
        "a; b; c",
        "mail@example.org",
        "'=1",
        "(=1)",
        "–5",
        "x\ny",
    ],
)
def test_any_other_text_is_left_as_it_is(text: str) -> None:
    assert without_formula(text) == text


@pytest.mark.parametrize("text", [" " * 10**6, ";" * 10**6, "; " * 10**6, "\t" * 10**6 + "="])
def test_a_text_of_a_megabyte_takes_no_second(text: str) -> None:
    begun = time.process_time()
    without_formula(text)
    assert time.process_time() - begun < 1
