"""What shows that a name is an organization's, and of which kind: its words and legal forms."""

import re
from functools import cache
from typing import NamedTuple, cast

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import small
from diplo_cli.vocabulary import OrganizationKind


class Institutions(NamedTuple):
    """The words of institutions with their kinds, and the patterns that find them."""

    kinds: dict[str, OrganizationKind]
    plurals: dict[str, OrganizationKind]
    word: re.Pattern[str]
    plural: re.Pattern[str]

    def kind(self, word: str) -> OrganizationKind:
        """Give the kind of institution that a word found by its pattern means."""
        return self.kinds[_key(word)]

    def kind_of_many(self, word: str) -> OrganizationKind:
        """Give the kind of institutions that a plural found by its pattern means."""
        return self.plurals[_key(word)]


def _key(word: str) -> str:
    return small(word).replace("’", "'")


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return cast("dict[str, dict[str, list[str]]]", word_list("institutions"))


@cache
def institutions() -> Institutions:
    """Read the words of institutions; the first kind that lists a word has it."""
    table = _table()
    kinds: dict[str, OrganizationKind] = {}
    plurals: dict[str, OrganizationKind] = {}
    for kind, listed in table["kinds"].items():
        for word in listed:
            kinds.setdefault(word, cast("OrganizationKind", kind))
    for kind, listed in table["plurals"].items():
        for word in listed:
            plurals.setdefault(word, cast("OrganizationKind", kind))
    return Institutions(kinds, plurals, _pattern(kinds), _pattern(plurals))


def names_body(text: str) -> bool:
    """Tell whether a text names an organization: by a word of its kind or a legal form."""
    return bool(institutions().word.search(text) or legal_form_pattern().search(text))


@cache
def legal_form_pattern() -> re.Pattern[str]:
    """Give the pattern that finds a company's legal form within its name."""
    forms = cast("list[str]", _table()["legal_forms"])
    listed = sorted(forms, key=len, reverse=True)
    # The last dot of "Q.P.S.C." may have ended a sentence.
    names = (re.sub(r"(?<=\.\w)\\\.$", r"\\.?", re.escape(form)) for form in listed)
    return compiled(rf",?(?<![\w&])(?:{'|'.join(names)})(?![\w&])")


def kind_of(name: str) -> OrganizationKind:
    """Tell an organization's kind: by its legal form, else by the words of its name."""
    if name in _table()["acronyms"]:
        return "international-organization"
    if legal_form_pattern().search(name):
        return "bank" if re.search(r"\bbank\b", name, re.IGNORECASE) else "company"
    known = institutions()
    # In "Institute of the Ministry of Health" and in "Ministry of Health" the first one counts, in
    # "Development Bank of Asia" and "Sports Council" the last one before "of".
    head = re.split(r"\s(?:of|for|on|under|at)\s", name, maxsplit=1)[0]
    found = [match for match in known.word.finditer(name) if match.start() < len(head)]
    whole = [match.group() for match in found if " " in match.group()]
    named = [match.group() for match in found if match.end() <= len(head)]
    for word in (*whole[:1], *named[-1:]):
        return known.kind(word)
    first = known.word.search(name)
    return known.kind(first.group()) if first else "other"


def _pattern(listed: dict[str, OrganizationKind]) -> re.Pattern[str]:
    names = any_of(listed).replace("'", "['’]")
    return compiled(rf"(?<![\w-]){names}(?![\w-])", re.IGNORECASE)
