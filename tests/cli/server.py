"""`diplo serve` as a process that runs while a test asks it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    import subprocess

Serve = Callable[..., "Server"]


class Server:
    """A server that runs: its process, its address, and the folder of its temporary files."""

    def __init__(self, process: "subprocess.Popen[str]", temporary: Path) -> None:
        assert process.stdout is not None
        self.process = process
        self.said = process.stdout.readline()
        self.address = self.said.split(";")[0].removeprefix("Serving ")
        self.temporary = temporary

    def get(self, path: str) -> str:
        """Ask for a page."""
        with urlopen(self.address + path, timeout=30) as response:
            return str(response.read().decode())

    def end(self, number: int) -> tuple[int, str, str]:
        """Tell it to end: its exit code, and what it said at the last."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err
