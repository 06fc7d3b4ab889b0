"""Wheel and sdist are the same, byte for byte, wherever and whenever they are built."""

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from tests.supply import PROJECT
from tests.warm import ROOT

PARTS = [*PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"], "pyproject.toml"]
LITTER = shutil.ignore_patterns("__pycache__", "*.egg-info")


def built(folder: Path, mask: int, changed: int, **settings: str) -> dict[str, str]:
    """Build copies of all files, as old as told, with such rights: the hash of each package."""
    for part in PARTS:
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, folder / part)
    for path in folder.rglob("*"):
        path.chmod(path.stat().st_mode & ~mask)
        os.utime(path, (changed, changed))
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", "out"],
        cwd=folder, env={**os.environ, **settings}, umask=mask, check=True, capture_output=True,
    )  # fmt: skip
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in (folder / "out").iterdir()}


def test_packages_built_elsewhere_later_and_with_other_rights_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "another place").mkdir()
    first = built(tmp_path / "one", 0o022, 1_000_000_000, TZ="UTC", LC_ALL="C")
    second = built(tmp_path / "another place", 0o077, 1_700_000_000, TZ="Asia/Baku")
    assert sorted(name.rsplit("-", 1)[-1] for name in first) == ["0.1.0.tar.gz", "any.whl"]
    assert first == second
