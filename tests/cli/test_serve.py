"""`diplo serve` as a process: where it listens, what it says, how it ends, what it leaves."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.cli import WORLD, Run, imports, python, settle
from tests.cli.server import Serve


@pytest.mark.no_cover
def test_it_says_where_it_is_and_answers_there(serve: Serve) -> None:
    server = serve()
    assert server.said == f"Serving {server.address}; Ctrl-C ends it.\n"
    assert server.address.startswith("http://127.0.0.1:")
    assert "Agreement on trains" in server.get("diplo/documents")
    assert "Briefing: Azerbaijan" in server.get("-/brief/AZ")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.no_cover
def test_it_ends_silently_and_leaves_nothing(number: int, code: int, serve: Serve) -> None:
    server = serve()
    server.get("")
    assert [each.stat().st_mode & 0o777 for each in server.temporary.iterdir()] == [0o700]
    assert server.end(number) == (code, "", "")
    assert list(server.temporary.iterdir()) == []


@pytest.mark.no_cover
def test_it_ends_though_a_browser_keeps_a_connection(serve: Serve) -> None:
    server = serve()
    port = int(server.address.rstrip("/").rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as kept:
        kept.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert kept.recv(100).startswith(b"HTTP/1.1 200")
        begun = time.monotonic()
        assert server.end(signal.SIGINT)[0] == 130
        assert time.monotonic() - begun < 10


@pytest.mark.no_cover
def test_it_listens_on_loopback_alone(serve: Serve) -> None:
    server = serve()
    port = int(server.address.rstrip("/").rpartition(":")[2])
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


@pytest.mark.no_cover
def test_it_lets_others_in_when_asked_to(serve: Serve) -> None:
    server = serve("--host", "0.0.0.0")
    assert server.address.startswith("http://0.0.0.0:")
    assert server.said.endswith("; Ctrl-C ends it. All who reach this machine can read it.\n")
    assert "Agreement on trains" in server.get("diplo/documents")


def test_a_request_that_fails_is_answered_and_silent(serve: Serve) -> None:
    server = serve()
    with pytest.raises(HTTPError, match="404"):
        server.get("diplo/nothing")
    assert server.end(signal.SIGINT) == (130, "", "")


@pytest.mark.no_cover
def test_the_browser_is_opened_when_asked_to(serve: Serve, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {seen}.part && mv {seen}.part {seen}\n')
    browser.chmod(0o755)
    server = serve("--open", BROWSER=f"{browser} %s")
    for _ in range(100):
        if seen.exists():
            break
        time.sleep(0.1)
    assert seen.read_text().strip() == server.address


def test_a_port_that_is_taken_is_said_in_a_line(diplo: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = diplo("serve", "--port", port)
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        f"diplo: --port {port}: 127.0.0.1 can't be served on it: address already in use;"
        " choose another, or 0 for any that is free\n"
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("--port x", 2, "--port: 'x' is no port; write a number from 0 to 65535"),
        ("--port 65536", 2, "--port: '65536' is no port; write a number from 0 to 65535"),
        (f"--port {'1' * 5000}", 2, "is no port; write a number from 0 to 65535"),
        ("--port -1", 2, "--port: '-1' is no port; write a number from 0 to 65535"),
        ("--host nowhere.invalid", 1, "--host nowhere.invalid: there is no such address here;"),
        ("--host=", 2, "--host: the address is empty"),
    ],
)
def test_what_can_t_be_an_address_is_said_in_a_line(
    words: str, code: int, said: str, diplo: Run
) -> None:
    done = diplo("serve", *words.split())
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert said in done.err


@pytest.mark.no_cover
def test_problems_of_the_dataset_are_listed(diplo: Run, tmp_path: Path) -> None:
    done = diplo("serve", **settle(tmp_path, WORLD + 'colour = "red"\nparties = ["nobody"]\n'))
    assert (done.code, done.out) == (1, "")
    assert len(done.err.splitlines()) >= 1
    assert all("dataset.toml:" in line for line in done.err.splitlines())


def test_a_missing_datasette_is_said_with_how_to_install_it(
    environment: dict[str, str], tmp_path: Path
) -> None:
    script = (
        "import sys; sys.modules['datasette'] = None; sys.argv[1:] = ['serve']\n"
        "from diplo_cli.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment,
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "diplo: serve needs datasette, which isn't installed; `pip install 'diplo-cli[web]'`\n"
    )


def test_nothing_of_it_is_imported_by_other_commands(environment: dict[str, str]) -> None:
    modules = imports("serve", "--help", environment=environment)
    assert not any(name.startswith(("datasette", "uvicorn", "jinja2")) for name in modules)


def test_a_reader_that_is_gone_ends_it(environment: dict[str, str], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    around = {**environment, "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        python("serve", "--port", "0"), env=around, stdout=writing, stderr=subprocess.PIPE,
        timeout=60, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")
    assert not list(tmp_path.glob("diplo-*"))
