"""Find where a file is nested too deeply, when it was for that that it couldn't be parsed."""

import re

from diplo_cli.convert import DEEPEST

# What opens or closes a level; a dotted key opens one at each dot. Strings and comments go first,
# so that nothing in them counts.
TOKEN = re.compile(
    rb'"""(?:[^\\]|\\.)*?"""|' + rb"'''.*?'''|" + rb'"(?:[^"\\\n]|\\.)*"|' + rb"'[^'\n]*'|#[^\n]*"
    rb"|[\[{\]}.=,\n]",
    re.DOTALL,
)


def deep_line(content: bytes) -> int:
    """Give the line where a file first goes deeper than a dataset may, 0 where it never does."""
    depth = dots = 0
    for found in TOKEN.finditer(content):
        token = found[0]
        if token in (b"[", b"{"):
            depth += 1
        elif token in (b"]", b"}"):
            depth = max(0, depth - 1)
        dots = dots + 1 if token == b"." else 0 if token in (b"=", b",", b"\n") else dots
        if depth + dots > DEEPEST:
            return content.count(b"\n", 0, found.start()) + 1
    return 0
