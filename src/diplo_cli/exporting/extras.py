"""Libraries that only some kinds need, and that an extra installs."""

from importlib import import_module
from typing import Any

from diplo_cli.problems import WriteError


def need(module: str, extra: str) -> Any:
    """Import a module; raises WriteError, with how to install it, where it isn't there."""
    try:
        return import_module(module)
    except ImportError as error:
        raise WriteError(
            f"this export needs {module.partition('.')[0]}, which isn't installed;"
            f" `pip install 'diplo-cli[{extra}]'`"
        ) from error
