"""The pictures of the README are what the commands really show.

`python -m tests.test_pictures` draws them anew.
"""

import os
import shlex
import tempfile
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tests.cli.terminal import Terminal
from tests.conftest import ROOT

PICTURES = ROOT / "docs" / "pictures"
WIDTH = 96
COMMANDS = {
    "docs": "diplo docs --sector transport",
    "search": "diplo search 'corr*' --in docs,initiatives",
    "stats": "diplo stats --by sector --by year --of topics --limit 8",
    "followup": "diplo followup --today 2025-06-30 --sector transport",
    "timeline": "diplo timeline --sector energy",
}


def drawn(name: str, folder: Path) -> str:
    """Run a command on a terminal, and give what it shows as an SVG picture."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    terminal = Terminal(folder, {**kept, "DIPLO_CACHE_DIR": str(folder / "cache")})
    seen = terminal.run(*shlex.split(COMMANDS[name])[1:], size=(500, WIDTH))
    assert (seen.code, seen.err) == (0, "")
    console = Console(record=True, width=WIDTH, file=StringIO(), color_system=None)
    console.print(Text.from_ansi(f"\x1b[1m$ {COMMANDS[name]}\x1b[0m\n{seen.raw}"))
    svg = console.export_svg(title="diplo", theme=MONOKAI, unique_id=name)
    return "".join(f"{line.rstrip()}\n" for line in svg.splitlines())


@pytest.mark.parametrize("name", COMMANDS)
def test_a_picture_shows_what_its_command_prints(name: str, tmp_path: Path) -> None:
    assert (PICTURES / f"{name}.svg").read_text("utf-8") == drawn(name, tmp_path)


def test_every_picture_stands_in_a_page_of_the_documentation() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    text = "".join(page.read_text("utf-8") for page in pages)
    shown = sorted(each.stem for each in PICTURES.iterdir())
    assert shown == sorted(COMMANDS)
    assert all(f"pictures/{name}.svg" in text for name in shown)


def main() -> None:
    """Draw all pictures anew."""
    with tempfile.TemporaryDirectory() as folder:
        for name in COMMANDS:
            (PICTURES / f"{name}.svg").write_text(drawn(name, Path(folder)), "utf-8")


if __name__ == "__main__":
    main()
