"""Dates and periods found in running text."""

import datetime

import pytest

from diplo_cli.draft.dates import dates_in, periods_in

REFERENCE = datetime.date(2025, 3, 6)  # a Thursday


def days(text: str) -> list[str]:
    return [each.date.isoformat() for each in dates_in(text, REFERENCE)]


def periods(text: str) -> list[str]:
    return [each.period for each in periods_in(text, REFERENCE)]


@pytest.mark.parametrize(
    "text",
    [
        "on 3 March 2025 in Baku",
        "on March 3, 2025, in Baku",
        "the 3rd of March 2025",
        "03.03.2025",
        "3/3/2025",
        "2025-03-03",
        "3. Mar 2025",
        "3. 3. 2025",
        "03.03.25",
        "3.Mar.2025",
        "03-Mar-2025",
        "3/March/2025",
        "Mar 3,2025",
        "MENAFN03032025000071",
        "2025.03.03",
        "3. mart 2025 19:37",
        "3 de marzo de 2025",
        "On March 3 they met",
        "on 3 March they met",
        "on Monday",
        "on the 3rd with a colleague",
        "this morning (3)",
        "today (03)",
        "on Monday (3rd)",
        "on 3 rd in the hive",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert days(text) == ["2025-03-03"]


def test_a_year_may_follow_its_comma_at_once() -> None:
    assert days("11 June,2019 04:25 am") == ["2019-06-11"]


def test_the_day_stands_before_the_month() -> None:
    assert days("04.05.2024") == ["2024-05-04"]


def test_a_numeric_date_that_only_america_can_mean_is_read_so() -> None:
    assert days("12/25/2024") == ["2024-12-25"]


def test_a_date_without_a_year_is_the_nearest_one() -> None:
    assert days("on December 30") == ["2024-12-30"]


def test_today_and_yesterday_go_by_the_day_of_publication() -> None:
    assert days("met today, not yesterday") == ["2025-03-06", "2025-03-05"]
    assert days("met last night") == ["2025-03-05"]


@pytest.mark.parametrize(
    "text",
    ["one-on-one talks", "165 documents", "31 February 2024", "next Monday", "tomorrow", "may 3"],
)
def test_what_is_no_day_of_the_report_is_not_found(text: str) -> None:
    assert days(text) in ([], ["2025-05-03"])


@pytest.mark.parametrize("text", ["yesterday, 5 June 2024,", "today (5 June 2024)"])
def test_a_relative_day_beside_its_date_is_that_date(text: str) -> None:
    assert [each.date for each in dates_in(text, datetime.date(2024, 6, 5))] == [
        datetime.date(2024, 6, 5)
    ]


def test_without_a_reference_only_days_with_a_year_are_found() -> None:
    assert [each.kind for each in dates_in("on 3 March, or on 4 March 2025, or today")] == ["full"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("in 2024", "2024"),
        ("last year", "2024"),
        ("this year", "2025"),
        ("the first half of 2024", "2024-01/2024-06"),
        ("the third quarter of last year", "2024-07/2024-09"),
        ("in the first eight months of 2024", "2024-01/2024-08"),
        ("from 2023 to 2024", "2023/2024"),
        ("the 2022-2026 programme", "2022/2026"),
        ("for the years 2025-29", "2025/2029"),
        ("in January-February", "2025-01/2025-02"),
        ("in January-June", "2024-01/2024-06"),
        ("in the first half of the year", "2024-01/2024-06"),
        ("in the first half of this year", "2025-01/2025-06"),
        ("in January-July last year", "2024-01/2024-07"),
        ("in the first nine months", "2024-01/2024-09"),
        ("in the first three quarters of 2023", "2023-01/2023-09"),
        ("over ten months of 2023", "2023-01/2023-10"),
        ("in Q3 2024", "2024-07/2024-09"),
        ("in H1 of 2024", "2024-01/2024-06"),
        ("in the first quarter 2024", "2024-01/2024-03"),
        ("in the 2023/24 fiscal year", "2023/2024"),
        ("in March 2024", "2024-03"),
        ("last December", "2024-12"),
    ],
)
def test_a_period_becomes_iso_text(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize("text", ["$2024 million", "2024 percent", "no year at all"])
def test_a_number_that_is_no_year_is_no_period(text: str) -> None:
    assert periods(text) == []


@pytest.mark.parametrize("text", ["Tbilisi / 19 Nov.'11 / 12:19", "November 19, ’11"])
def test_a_year_may_be_cut_to_two_digits(text: str) -> None:
    assert [each.date for each in dates_in(text, None)] == [datetime.date(2011, 11, 19)]
