"""Text that a spreadsheet would take for a formula, made plain text, as OWASP recommends.

https://owasp.org/www-community/attacks/CSV_Injection
"""

import re

from diplo_cli.text import UNSAFE

BEGINNINGS = "=+@＝＋＠﹦﹢﹫－﹣-"
# What a spreadsheet may pass over before a formula: spaces, quotes, and what nobody sees.
PASSED = ' "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000' + UNSAFE.pattern[1:-1].replace(
    "\x00-\x1f", "\x00-\x08\x0b\x0c\x0e-\x1f"
)
FORMULA = re.compile(rf"[{PASSED}]*[{BEGINNINGS}]|[\t\r\n]")
# Where some countries' spreadsheets begin a new cell, whatever quotes are around.
LATER_FORMULA = re.compile(rf"[;\t\r\n](?=[{PASSED}]*[{BEGINNINGS}])")


def without_formula(text: str) -> str:
    """Put an apostrophe before what begins like a formula, at the start or where a cell may end."""
    plain = LATER_FORMULA.sub(r"\g<0>'", text)
    return f"'{plain}" if FORMULA.match(text) else plain
