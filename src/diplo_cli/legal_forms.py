"""The legal forms of companies, which a name may have or lack without being another one."""

import re
from collections.abc import Set

from diplo_cli.names import fold, words

SHORT = frozenset(
    words(
        "llc llp ltd limited inc incorporated corp corporation co company companies"
        " corporations plc jsc cjsc ojsc pjsc ao oao pao zao ooo too tov gmbh ag kg sa spa srl"
        " sarl sas bv nv oy ab as asa aps pte pty sdn bhd qsc fze mmc asc atq ао оао пао нао зао"
        " ооо тоо тов жшс"
    )
)
# Those of several words, folded as a name is; `company` is left to the forms of one word.
LONG = re.compile(
    fold(
        r"\b(?:(?:(?:open|closed|public|private)(?: type)? )?(?:joint stock|jsc)"
        r"|(?:with )?limited liability(?: partnership)?|(?:public|private) limited"
        r"|(?:(?:открытое|закрытое|публичное|непубличное) )?акционерное общество"
        r"|(?:общество|товарищество) с ограниченной ответственностью)\b"
    )
)
DOTTED = re.compile(r"\b\w(?:\.\w)+\b")


def without_legal_form(name: str, fillers: Set[str]) -> list[str]:
    """Split a name into its folded words but for its legal form, `L.L.C.` too, and for fillers.

    Where nothing would be left, the form stays, and then the fillers.
    """
    plain = words(DOTTED.sub(_form, name))
    found = [word for word in LONG.sub("", " ".join(plain)).split() if word not in fillers]
    return [word for word in found if word not in SHORT] or found or plain


def _form(dotted: re.Match[str]) -> str:
    """Write a legal form without its dots; what else has some stays as it is."""
    form = dotted[0].replace(".", "")
    return form if fold(form) in SHORT else dotted[0]
