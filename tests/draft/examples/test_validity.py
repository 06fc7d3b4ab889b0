"""The years of a title become its validity, those of other documents don't."""

import pytest

from diplo_cli.draft.validity import validity


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Programme for 2024–2025", ("2024", "2025")),
        ("Programme for the years 2025-29", ("2025", "2029")),
        ("Plan for the period from 2023 to 2024", ("2023", "2024")),
        ("Agreement on bees in the 2024–2026 period", ("2024", "2026")),
        ("Action Plan for 2025 to 2027 on bees", ("2025", "2027")),
        ("Plan from March 2025 to December 2026", ("2025-03", "2026-12")),
        ("Action Plan for 2025 on bees", ("2025", "2025")),
        ("Contract for honey until 2030", (None, "2030")),
        ("Contract for honey until the end of 2030", (None, "2030")),
        ("Lease from September 1, 2026 to August 31, 2029", ("2026-09-01", "2029-08-31")),
        ("Plan for the years 2025, 2026 and 2027", ("2025", "2027")),
        ("Programme for the academic years 2025/26–2027/28", ("2025", "2028")),
        ("Programme for the school years 2025/2026 to 2027/2028", ("2025", "2028")),
        ("Agreement on bees", (None, None)),
        ("Protocol on amending the Agreement signed in 2011", (None, None)),
        ("Protocol on amending the Agreement of 3 June 2014", (None, None)),
    ],
)
def test_the_years_of_a_title_are_its_validity(
    title: str, years: tuple[str | None, str | None]
) -> None:
    assert tuple(validity(title)) == years


def test_two_years_may_be_joined_by_and() -> None:
    assert validity("Plan of consultations for 2024 and 2025") == ("2024", "2025")
