"""Every module is imported, so that the lines of one that no test uses count as not covered."""

import pkgutil
from importlib import import_module

import diplo_cli


def test_every_module_can_be_imported() -> None:
    modules = [each.name for each in pkgutil.walk_packages(diplo_cli.__path__, "diplo_cli.")]
    assert len(modules) > 350
    for name in modules:
        if not name.endswith("__main__"):
            import_module(name)
