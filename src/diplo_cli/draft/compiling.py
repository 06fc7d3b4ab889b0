"""Compile patterns, or take the programs that compiling them gave in an earlier call.

A draft uses some six hundred patterns, and to compile them takes as long as to read the report.
Python has no public way to keep what they are compiled to. So this does the two steps that
CPython's `re` does, and keeps what is between them; where that isn't as in CPython 3.11 to 3.13,
or a program isn't taken, a pattern is compiled as ever. Python checks each program that it takes.
"""

import re
import sys
from array import array
from typing import Any, NamedTuple

try:
    import _sre  # type: ignore[import-not-found]  # CPython's own, of which no types are told
    from re import _compiler, _parser  # type: ignore[attr-defined]  # no more of these
except ImportError:  # another Python
    _sre = _compiler = _parser = None

Key = tuple[str, int]  # a pattern and its flags
WORD = "I"  # of a program: 32 bits
PYTHON = f"{sys.version} {getattr(_sre, 'MAGIC', None)}"  # what else would read a program


class Program(NamedTuple):
    """What a pattern is compiled to: all flags, words of code, and the numbers of named groups."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


class Programs:
    """The programs of patterns: those `known` from earlier calls, and the `new` ones.

    There are none as long as nobody asks for them: then patterns are compiled as ever.
    """

    def __init__(self) -> None:
        self.asked = False
        self.known: dict[Key, Program] = {}
        self.new: dict[Key, Program] = {}

    def compiled(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """Compile a pattern; the same as `re.compile`, which tells of errors."""
        if not self.asked:
            return re.compile(pattern, flags)
        key = pattern, int(flags)
        try:
            program = self.known.get(key) or self.new.get(key)
            if program is None:
                program = self.new[key] = _program(*key)
            return _loaded(pattern, program)
        except (AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
            self.new.pop(key, None)
            return re.compile(pattern, flags)

    def tell(self) -> list[Any]:
        """Give what is new as JSON can hold it, for another process to `learn`."""
        return [
            (key, (all_flags, code.hex(), *rest))
            for key, (all_flags, code, *rest) in self.new.items()
        ]

    def learn(self, told: list[Any]) -> None:
        """Take what is new to another process."""
        for (pattern, flags), (all_flags, code, *rest) in told:
            self.new[pattern, flags] = Program(all_flags, bytes.fromhex(code), *rest)


PROGRAMS = Programs()
compiled = PROGRAMS.compiled


def _program(pattern: str, flags: int) -> Program:
    parsed = _parser.parse(pattern, flags)
    code = array(WORD, map(int, _compiler._code(parsed, flags)))
    state = parsed.state
    return Program(flags | state.flags, code.tobytes(), state.groups - 1, dict(state.groupdict))


def _loaded(pattern: str, program: Program) -> re.Pattern[str]:
    code = array(WORD)
    code.frombytes(program.code)
    names: list[str | None] = [None] * (program.groups + 1)
    for name, group in program.names.items():
        names[group] = name
    made: re.Pattern[str] = _sre.compile(
        pattern, program.flags, code.tolist(), program.groups, program.names, tuple(names)
    )
    return made
