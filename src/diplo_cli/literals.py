"""Values as TOML writes them."""

import re
from datetime import date, time

from diplo_cli.records import Moment, PartialDate
from diplo_cli.text import UNSAFE

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
WHOLE_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")
# What TOML must have escaped, and what could drive a terminal.
ESCAPED = re.compile(rf'{UNSAFE.pattern}|["\\\ud800-\udfff]')
SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f"}


def toml_value(value: object) -> str:
    """Write a value as TOML: dates bare, text as a basic string, lists and tables on one line."""
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(toml_value(each) for each in value)}]"
    if isinstance(value, dict):
        pairs = (f"{toml_key(key)} = {toml_value(each)}" for key, each in value.items())
        return f"{{ {', '.join(pairs)} }}" if value else "{}"
    if isinstance(value, (PartialDate, Moment)) and WHOLE_DATE.fullmatch(value):
        return str(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, str):
        return f'"{ESCAPED.sub(_escape, value)}"'
    return repr(value).lower()  # of a truth value; numbers have no capitals


def toml_key(key: str) -> str:
    """Write a key as TOML: bare where it can be."""
    return key if BARE_KEY.fullmatch(key) else toml_value(key)


def _escape(found: re.Match[str]) -> str:
    letter = found.group()
    if "\ud800" <= letter <= "\udfff":
        return "\\uFFFD"
    if letter > "\uffff":
        return f"\\U{ord(letter):08X}"
    return SHORT.get(letter) or f"\\u{ord(letter):04X}"
