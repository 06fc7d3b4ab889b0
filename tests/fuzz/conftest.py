"""Print at the end of a run what each round of made-up cases has tried."""

from typing import Any


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the counts that `harness.fuzz` has recorded, of failed rounds, too."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    for report in sorted(reports, key=lambda each: each.nodeid):
        for name, value in getattr(report, "user_properties", ()):
            if name == "fuzz":
                terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {value}")
