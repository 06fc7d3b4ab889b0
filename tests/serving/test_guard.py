"""The guard: what the site refuses, and what it tells browsers of its pages."""

from pathlib import Path

import pytest

from diplo_cli.serving.site import Site
from tests.conftest import BUNDLED
from tests.serving import ask, page, site_of

pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize(
    "path",
    [
        "/-/versions", "/-/databases.json", "/-/settings", "/-/plugins", "/-/metadata.json",
        "/-/threads", "/-/actor", "/-/permissions", "/-/messages", "/-/static/app.css", "/.json",
        "/_internal", "/_memory", "/:memory:", "/%2d/versions", "/-/patterns", "/-/auth-token",
        "/assets/../guard.py", "/assets/%2e%2e/guard.py", "/etc/passwd",
    ],
)  # fmt: skip
def test_pages_that_tell_of_the_server_or_its_files_are_not_there(path: str, site: Site) -> None:
    response = ask(site, path, follow_redirects=True)
    assert response.status_code == 404
    assert "path" not in response.text


@pytest.mark.parametrize(
    "path", ["/diplo?sql=select+1", "/diplo.json?sql=select+1", "/diplo/documents?_where=1"]
)
def test_sql_of_one_s_own_is_not_taken(path: str, site: Site) -> None:
    assert ask(site, path).status_code == 403


def test_the_database_is_no_download(site: Site) -> None:
    assert ask(site, "/diplo.db").status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_only_reading_is_answered(method: str, site: Site) -> None:
    assert ask(site, "/diplo/documents-by-sector", method).status_code == 405


def test_the_database_can_t_be_written(site: Site) -> None:
    assert not site.get_database("diplo").is_mutable


def test_no_page_tells_where_the_export_is(site: Site) -> None:
    folder = Path(site.get_database("diplo").path).parent.name
    for path in ("/", "/diplo", "/diplo.json", "/diplo/documents.json", "/diplo/nothing"):
        assert folder not in ask(site, path).text


@pytest.mark.parametrize("path", ["/", "/diplo/documents", "/-/brief/AZ", "/nothing", "/diplo/x"])
def test_every_answer_forbids_scripts_and_what_is_elsewhere(path: str, site: Site) -> None:
    headers = ask(site, path).headers
    assert headers["content-security-policy"].startswith("default-src 'none';")
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8001", "127.0.0.1.evil.example", ""]
)
def test_a_name_from_elsewhere_is_refused_on_loopback(host: str, site: Site) -> None:
    assert ask(site, "/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost:8001", "127.0.0.1", "[::1]:80", "LOCALHOST"])
def test_names_of_this_machine_are_answered(host: str, site: Site) -> None:
    assert ask(site, "/", headers={"host": host}).status_code == 200


def test_the_name_that_it_was_told_to_listen_on_is_answered(tmp_path: Path) -> None:
    site = site_of(tmp_path / "site", BUNDLED, local="desk")
    assert ask(site, "/", headers={"host": "Desk:8001"}).status_code == 200
    assert ask(site, "/", headers={"host": "desk.example"}).status_code == 403


def test_any_name_is_answered_where_others_are_let_in(tmp_path: Path) -> None:
    site = site_of(tmp_path / "site", BUNDLED, local=None)
    assert ask(site, "/", headers={"host": "desk.example"}).status_code == 200


def test_a_fault_is_a_page_for_the_reader_and_a_line_for_the_owner(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no\x1b[2Juse")

    monkeypatch.setattr("diplo_cli.serving.records.opened", fail)
    response = ask(site, "/diplo/documents/2023-06-22-railways-joint-venture")
    assert response.status_code == 500
    assert "no" + "\x1b" not in response.text
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert told[0].endswith(r"RuntimeError: no\x1b[2Juse")


def test_it_goes_on_after_a_fault(site: Site) -> None:
    assert "Documents" in page(site, "/diplo/documents").text
