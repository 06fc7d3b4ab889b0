"""What cases are made from: the bundled dataset, a small one, and a bad example of each rule."""

import re

import tomli

from diplo_cli.checking import explanations
from tests.builders import NESTED, Table, to_toml
from tests.cli import WORLD
from tests.conftest import BUNDLED

REPORT = """\
Baku, 22 June 2023. Ali Asadov met Alikhan Smailov.

They spoke of trains and of the Middle Corridor of Azerbaijan Railways.

Freight by rail grew by 21 percent.

They signed an Agreement on trains for three years of Azerbaijan Railways on the Middle Corridor.

The Ministry of Culture signed a Memorandum on museums, valid until 2027.
"""
SOUND = WORLD.replace('publisher = "News"', 'publisher = "News"\nfile = "report.txt"')


def _with(old: str, new: str) -> str:
    assert old in SOUND, old
    return SOUND.replace(old, new, 1)


# One for each rule that a file alone can break.
BAD = {
    "D002": SOUND + 'title = "no quote at the end\n',
    "D003": _with('name = "Ali Asadov"', 'nmae = "Ali Asadov"'),
    "D004": _with("date = 2023-06-22\n", 'date = "2023-06-22"\n'),
    "D005": _with("date = 2023-06-22\n", ""),
    "D006": _with('parties = ["azerbaijan-railways"]', 'parties = ["azerbaijan-railway"]'),
    "D007": _with("news-2023#4", "news-2023#0"),
    "D008": SOUND + '[[people]]\nid = "ali-asadov"\nname = "Ali"\n',
    "D009": _with("date = 2023-06-22\n", "date = 2023-06-22\nend_date = 2023-06-21\n"),
    "D010": _with('broader = "transport"', 'broader = "rail"'),
    "D011": _with('country = "KZ"', 'country = "UK"'),
    "D012": SOUND + '[[organizations]]\nid = "kmg"\nname = "KMG"\nkind = "company"\n',
    "D013": SOUND + '[[people]]\nid = "aly-asadov"\nname = "Aly Asadow"\ncountry = "AZ"\n',
    "D014": _with('cite = ["news-2023#4"]', ""),
    "D015": _with('person = "alikhan-smailov"\n', 'person = "alikhan-smailov"\nside = "host"\n'),
    "D016": _with('country = "AZ"\nacronym', 'country = "GE"\nacronym'),
    "D017": _with("2023-06-22T15:56:00", "2023-06-20T15:56:00"),
    "D018": _with('sectors = ["culture"]', "sectors = []"),
    "D019": _with('id = "2023-06-22-museums"', 'id = "museums"'),
    "D020": _with("report.txt", "absent.txt"),
    "D021": _with("news-2023#4", "news-2023#99"),
    "D022": _with("value = 21\n", "value = 22\n"),
    "D023": _with('name = "Alikhan Smailov"', 'name = "Roman Sklyar"'),
    "D024": _with('name = "Ministry of Culture"', 'name = "Ministry of Sport"'),
    "D025": _with('name = "Middle Corridor"', 'name = "Southern Pipeline"'),
    "D026": _with('"Agreement on trains"', '"Agreement on ships"'),
    "D027": _with('"memorandum"\n', '"memorandum"\nvalid_until = "2029"\n'),
    "D028": _with('cite = ["news-2023#5"]', ""),
    "D030": _with('sectors = ["culture"]', 'sectors = ["culture", "culture"]'),
}
# What `diplo check --explain` shows, where it would stand in a file.
EXPLAINED = [
    "".join(f"{line.strip()}\n" for line in text.splitlines() if line.startswith(("    ", "\t")))
    for text in explanations().values()
]


def _piece(tables: Table, meeting: int, start: int) -> Table:
    """Take a part of a meeting, with the entries of registries that it names, as a dataset."""
    part = {
        key: value[start : start + 2] if key in NESTED else value
        for key, value in tables["meetings"][meeting].items()
    }
    piece: Table = {"meetings": [part]}
    for name in ("initiatives", "organizations", "people", "sources", "sectors"):
        named = repr(piece)
        above = [each.get("broader") for each in tables["sectors"] if repr(each["id"]) in named]
        piece[name] = [
            each
            for each in tables[name]
            if re.search(rf"'{each['id']}[#']", named) or each["id"] in above
        ]
    return piece


WHOLE = BUNDLED.read_text("utf-8")
PIECES = [
    to_toml(_piece(tomli.loads(WHOLE), meeting, start))
    for meeting in (0, 1)
    for start in range(0, 12, 2)
]
SEEDS = [
    SOUND,
    SOUND,
    *BAD.values(),
    *(SOUND + each for each in EXPLAINED if each),
    *PIECES,
    *PIECES,
    WHOLE,
]
