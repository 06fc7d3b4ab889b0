"""Write a synthetic dataset of N meetings: a file of the registries, and one file for each year.

    python benchmarks/make_dataset.py 10000 DIR
    python benchmarks/make_dataset.py 100000 DIR --years 25 --seed 1

The same N, years and seed give the same bytes. Meetings have 0 to 20 documents and topics each,
about six on average, 5 % have more than two countries, a few organizations sign most of what is
signed (Zipf), and names and titles are written in Latin and other letters.
"""

import argparse
import datetime
import json
from collections.abc import Iterator, Sequence
from itertools import accumulate, cycle
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

LAST_YEAR = 2025
MULTILATERAL = 0.05
MOST = 20  # documents, and topics, of one meeting
STAYS = 0.865  # that one more follows: 6 on average, cut at MOST

COUNTRIES = {
    line[:2]: (line[3:].partition("/")[0], line.partition("/")[2])
    for line in """
AZ Azerbaijan/Baku; KZ Kazakhstan/Astana; GE Georgia/Tbilisi; UZ Uzbekistan/Tashkent;
TR Türkiye/Ankara; CN China/Beijing; JP Japan/Tokyo; KR South Korea/Seoul;
IN India/New Delhi; EG Egypt/Cairo; SA Saudi Arabia/Riyadh; FR France/Paris;
DE Germany/Berlin; IT Italy/Rome; ES Spain/Madrid; PL Poland/Warsaw; UA Ukraine/Kyiv;
BR Brazil/Brasília; MX Mexico/Mexico City; KE Kenya/Nairobi; NG Nigeria/Abuja;
ZA South Africa/Pretoria; VN Vietnam/Hanoi; ID Indonesia/Jakarta
""".replace("\n", " ")
    .strip()
    .split("; ")
}
SECTORS = {
    "transport": ("rail", "shipping", "aviation", "roads"),
    "energy": ("oil-gas", "renewable-energy", "nuclear"),
    "digital": ("telecom", "space"),
    "social": ("labour", "health", "humanitarian"),
    "trade": ("customs", "standards"),
    "agriculture": ("fisheries",),
    "culture": ("tourism", "sport"),
    "education": ("science",),
    "environment": ("water",),
    "politics": ("security",),
}
FIELDS = (
    "transport and communications|transport",
    "energy|energy",
    "digital development|digital",
    "health|health",
    "labour and social protection|labour",
    "economy and trade|trade",
    "agriculture|agriculture",
    "culture|culture",
    "education and science|education",
    "ecology and natural resources|environment",
    "foreign affairs|politics",
    "emergency situations|security",
)
BODIES = (
    ("Railways", "company", "rail"),
    ("Shipping Company", "company", "shipping"),
    ("National Oil Company", "company", "oil-gas"),
    ("Academy of Sciences", "university", "science"),
    ("Customs Committee", "committee", "customs"),
    ("Space Agency", "agency", "space"),
    ("Chamber of Commerce", "chamber", "trade"),
    ("Export Bank", "bank", "trade"),
)
FOREIGN = (
    "Министерство транспорта и коммуникаций",
    "Қазақстан темір жолы",
    "საქართველოს რკინიგზა",
    "国家铁路集团有限公司",
    "国土交通省",
    "한국철도공사",
    "وزارة النقل",
    "Υπουργείο Υποδομών",
    "भारतीय रेल",
    "Türkiyə Respublikası Nəqliyyat Nazirliyi",
)
GIVEN = ("Ali", "Aigerim", "Nino", "Jamshid", "Zeynep", "Wei", "Haruka", "Min-jun", "Priya", "Omar")
FAMILY = ("Asadov", "Smağulova", "Beridze", "Karimov", "Yıldız", "Zhang", "Sato", "Kim", "Rao")
OFFICES = ("Minister of {}", "Deputy Minister of {}", "Head of the Department of {}")
TYPES = (
    ("memorandum", "Memorandum of Understanding on cooperation in the field of {}"),
    ("agreement", "Agreement between the Governments of {} and {} on mutual assistance in {}"),
    ("protocol", "Protocol amending the arrangements on {} for the years that follow"),
    ("action-plan", "Action plan for the development of {} between {} and {}"),
    ("programme", "Programme of exchanges in {}"),
    ("contract", "Contract on the supply of equipment and services for {}"),
    ("letter-of-intent", "Letter of intent on the establishment of a joint venture in {}"),
)
STANCES = ("discussed", "noted", "committed", "welcomed", "stressed", "proposed", "concerned")
SUMMARIES = (
    "The sides discussed the state and prospects of cooperation in {}, and instructed the "
    "intergovernmental commission to prepare proposals by the end of the year.",
    "{} stressed the importance of {} for regional connectivity and the need to remove barriers.",
    "It was agreed to speed up work on {} and to hold the next consultations at expert level.",
    "The growth of mutual trade in {} was noted with satisfaction.",
    "Readiness to share experience in {} was expressed; a delegation is to visit {} in the spring.",
    "Concern was voiced over delays in {}, which both sides will address through a working group.",
)
RARE = ("falconry", "saffron", "lighthouse", "meteorite", "beekeeping", "calligraphy", "glacier")
UNITS = ("USD", "percent", "tonnes", "containers", "students", "passengers")

Table = dict[str, Any]


class Zipf(NamedTuple):
    """Things of which the first is drawn most often, the N-th 1/N as often."""

    things: Sequence[Table]
    weights: Sequence[float]

    def draw(self, random: Random) -> Table:
        """Draw one."""
        return random.choices(self.things, cum_weights=self.weights)[0]


class World(NamedTuple):
    """What meetings are made of."""

    organizations: dict[str, Zipf]
    people: dict[str, Zipf]
    initiatives: Zipf
    rare: Iterator[str]  # in turns, so that even a hundred meetings have the first


def main() -> None:
    """Write the files, and tell how much they hold."""
    asked = _arguments()
    asked.folder.mkdir(parents=True, exist_ok=True)
    random = Random(asked.seed)
    registries, world = _registries(asked.meetings, random)
    _write(asked.folder / "registries.toml", registries)
    years = min(asked.years, asked.meetings)
    written = 0
    for number in range(years):
        year = LAST_YEAR - years + 1 + number
        count = asked.meetings * (number + 1) // years - asked.meetings * number // years
        written += _write(asked.folder / f"{year}.toml", _year(year, count, world, random))
    print(f"{asked.meetings:,} meetings, {written:,} documents, in {years + 1} files")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("meetings", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--years", type=int, default=25, help="how many files (default: 25)")
    parser.add_argument("--seed", type=int, default=1, help="another dataset (default: 1)")
    return parser.parse_args()


def _write(path: Path, tables: Iterator[tuple[str, Table]]) -> int:
    """Write tables one by one; gives how many of them were documents."""
    documents = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for header, table in tables:
            documents += header == "meetings.documents"
            pairs = "".join(f"{key} = {_value(value)}\n" for key, value in table.items())
            file.write(f"[[{header}]]\n{pairs}\n")
    return documents


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def _zipf(things: Sequence[Table]) -> Zipf:
    return Zipf(things, list(accumulate(1 / rank for rank in range(1, len(things) + 1))))


def _registries(meetings: int, random: Random) -> tuple[Iterator[tuple[str, Table]], World]:
    """Make sectors, organizations, people and initiatives; more of them for more meetings."""
    each = 20 + int(meetings**0.5 / 2)  # organizations, and people, of every country
    organizations = {code: _organizations(code, each, random) for code in COUNTRIES}
    people = {code: _people(code, each, random) for code in COUNTRIES}
    initiatives = _initiatives(10 + int(meetings**0.5 / 4), random)
    tables = [
        *(("sectors", sector) for sector in _sectors()),
        *(("organizations", one) for many in organizations.values() for one in many),
        *(("people", one) for many in people.values() for one in many),
        *(("initiatives", one) for one in initiatives),
    ]
    world = World(
        {code: _zipf(many) for code, many in organizations.items()},
        {code: _zipf(many) for code, many in people.items()},
        _zipf(initiatives),
        cycle(RARE),
    )
    return iter(tables), world


def _sectors() -> Iterator[Table]:
    for broad, narrow in SECTORS.items():
        yield {"id": broad, "name": _title(broad)}
        yield from ({"id": each, "name": _title(each), "broader": broad} for each in narrow)


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _organizations(code: str, count: int, random: Random) -> list[Table]:
    country = COUNTRIES[code][0]
    made = []
    for number in range(count):
        if number < len(FIELDS):
            field = FIELDS[number].partition("|")[0]
            name, kind = f"Ministry of {field.capitalize()} of {country}", "ministry"
        else:
            what, kind, _ = BODIES[number % len(BODIES)]
            name = f"{country} {what} No. {number}"
        table: Table = {
            "id": f"{kind}-{code.lower()}-{number}",
            "name": name,
            "kind": kind,
            "country": code,
        }
        if random.random() < 0.4:
            table["aliases"] = [f"{random.choice(FOREIGN)} {number}"]
        made.append(table)
    return made


def _people(code: str, count: int, random: Random) -> list[Table]:
    made = []
    for number in range(count):
        name = f"{random.choice(GIVEN)} {random.choice(FAMILY)}"
        table: Table = {"id": f"person-{code.lower()}-{number}", "name": name, "country": code}
        if random.random() < 0.3:
            table["roles"] = [_office(random)]
        made.append(table)
    return made


def _office(random: Random) -> str:
    field = random.choice(FIELDS).partition("|")[0]
    return random.choice(OFFICES).format(field.capitalize())


def _initiatives(count: int, random: Random) -> list[Table]:
    return [
        {
            "id": f"initiative-{number}",
            "name": f"{random.choice(list(COUNTRIES.values()))[1]} Corridor {number}",
            "kind": random.choice(("corridor", "programme", "fund", "event")),
            "sectors": [random.choice(list(SECTORS))],
        }
        for number in range(count)
    ]


def _year(year: int, count: int, world: World, random: Random) -> Iterator[tuple[str, Table]]:
    """Make the meetings of a year, in the order of their days, each with its source."""
    first = datetime.date(year, 1, 1)
    for number in range(count):
        day = first + datetime.timedelta(days=365 * number // count)
        yield from _meeting(f"{day}-m{number}", day, world, random)


def _meeting(
    name: str, day: datetime.date, world: World, random: Random
) -> Iterator[tuple[str, Table]]:
    several = random.random() < MULTILATERAL
    sides = random.sample(list(COUNTRIES), random.randint(3, 8) if several else 2)
    host = sides[0]
    source = f"gazette-{name}"
    yield (
        "sources",
        {
            "id": source,
            "publisher": f"{COUNTRIES[host][0]} Gazette",
            "title": f"Talks held in {COUNTRIES[host][1]} on {day}",
            "published": day,
            "url": f"https://gazette.example/{host.lower()}/{day:%Y/%m/%d}/{name}",
            "language": "en",
        },
    )
    yield (
        "meetings",
        {
            "id": name,
            "date": day,
            "city": COUNTRIES[host][1],
            "country": host,
            "visit": random.choice(("official", "working", "state")),
            "formats": ["one-on-one", "delegations"],
            "summary": f"Talks of {' and '.join(COUNTRIES[side][0] for side in sides)}.",
            "cite": [f"{source}#1"],
        },
    )
    for side in sides:
        yield "meetings.participants", _participant(side, host, world, random)
    for number in range(_several(random)):
        yield "meetings.topics", _topic(source, number, sides, world, random)
    for number in range(random.choice((0, 0, 1, 2))):
        yield "meetings.figures", _figure(source, number, day, random)
    for number in range(_several(random)):
        yield "meetings.documents", _document(name, source, number, sides, world, random)


def _several(random: Random) -> int:
    count = 0
    while count < MOST and random.random() < STAYS:
        count += 1
    return count


def _participant(side: str, host: str, world: World, random: Random) -> Table:
    return {
        "person": world.people[side].draw(random)["id"],
        "role": _office(random),
        "level": random.choice(("minister", "head-of-government", "deputy-minister")),
        "side": "host" if side == host else "guest",
    }


def _sector(random: Random) -> str:
    broad = random.choice(list(SECTORS))
    return random.choice((broad, *SECTORS[broad]))


def _topic(source: str, number: int, sides: list[str], world: World, random: Random) -> Table:
    sector = _sector(random)
    about = f"{sector.replace('-', ' ')} and {random.choice(FIELDS).partition('|')[0]}"
    if random.random() < 0.01:
        about += f" and {next(world.rare)}"
    country = COUNTRIES[random.choice(sides)][0]
    text = random.choice(SUMMARIES)
    names = (country, about) if text.startswith("{}") else (about, country)
    table: Table = {
        "summary": text.format(*names),
        "stance": random.choice(STANCES),
        "sectors": [sector],
        "cite": [f"{source}#{number + 2}"],
    }
    if random.random() < 0.3:
        table["by"] = [random.choice(sides)]
    if random.random() < 0.2:
        table["initiatives"] = [world.initiatives.draw(random)["id"]]
    if random.random() < 0.2:
        table["organizations"] = [world.organizations[random.choice(sides)].draw(random)["id"]]
    return table


def _figure(source: str, number: int, day: datetime.date, random: Random) -> Table:
    unit = random.choice(UNITS)
    return {
        "name": f"{random.choice(FIELDS).partition('|')[0].capitalize()}, {unit}",
        "value": round(random.lognormvariate(12, 3)),
        "unit": unit,
        "period": str(day.year - 1),
        "sectors": [_sector(random)],
        "cite": [f"{source}#{number + 2}"],
    }


def _document(
    meeting: str, source: str, number: int, sides: list[str], world: World, random: Random
) -> Table:
    kind, pattern = random.choice(TYPES)
    sector = _sector(random)
    about = f"{sector.replace('-', ' ')} and {random.choice(FIELDS).partition('|')[0]}"
    one, other = sides[0], random.choice(sides[1:])
    names = (COUNTRIES[one][0], COUNTRIES[other][0])
    order = (*names, about) if kind == "agreement" else (about, *names)
    table: Table = {
        "id": f"{meeting}-d{number}",
        "title": pattern.format(*order),
        "type": kind,
        "parties": [world.organizations[side].draw(random)["id"] for side in (one, other)],
        "sectors": [sector],
        "cite": [f"{source}#{number + 2}"],
    }
    if random.random() < 0.1:
        table["title"] += f" ({random.choice(FOREIGN)})"
    if random.random() < 0.3:
        table["signatories"] = [world.people[one].draw(random)["id"]]
    if random.random() < 0.2:
        table["valid_until"] = str(int(meeting[:4]) + random.randint(1, 10))
    if random.random() < 0.15:
        table["initiatives"] = [world.initiatives.draw(random)["id"]]
    if number and random.random() < 0.05:
        table["implements"] = [f"{meeting}-d{number - 1}"]
    return table


if __name__ == "__main__":
    main()
