"""Country codes and their names: ISO 3166-1, withdrawn codes, and what people call them.

Used only while a dataset is checked and indexed. The names come from `pycountry`; beside it
stands what it lacks: the names of everyday English, and two codes in use that ISO doesn't list.
"""

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import msgspec

from diplo_cli.records import Country


class CountryNames(NamedTuple):
    """A country: its code, the name to show, and every name it answers to."""

    code: str
    name: str
    names: tuple[str, ...]


# The first name is the one to show. A withdrawn code given anew means today's country, so the
# old holders of AI, BQ, BY, GE and SK are not here; CS means Czechoslovakia.
EVERYDAY: dict[str, tuple[str, ...]] = {
    "AE": ("United Arab Emirates", "UAE", "Emirates"),
    "BA": ("Bosnia and Herzegovina", "Bosnia"),
    "BN": ("Brunei",),
    "BU": ("Burma",),
    "BY": ("Belarus", "Byelorussia", "Belorussia"),
    "CD": ("DR Congo", "Democratic Republic of the Congo", "DRC", "Congo-Kinshasa"),
    "CF": ("Central African Republic", "CAR"),
    "CG": ("Congo", "Republic of the Congo", "Congo-Brazzaville"),
    "CI": ("Côte d'Ivoire", "Ivory Coast"),
    "CN": ("China", "People's Republic of China", "PRC"),
    "CS": ("Czechoslovakia",),
    "CV": ("Cabo Verde", "Cape Verde"),
    "CZ": ("Czechia", "Czech Republic"),
    "DD": ("East Germany", "German Democratic Republic", "GDR"),
    "DE": ("Germany", "Federal Republic of Germany", "West Germany"),
    "EU": ("European Union", "EU"),
    "FK": ("Falkland Islands", "Falklands", "Malvinas"),
    "FM": ("Micronesia",),
    "GB": ("United Kingdom", "UK", "Britain", "Great Britain", "England"),
    "HV": ("Upper Volta",),
    "IE": ("Ireland", "Republic of Ireland"),
    "IR": ("Iran", "Persia"),
    "KG": ("Kyrgyzstan", "Kirghizia", "Kyrgyz Republic"),
    "KN": ("Saint Kitts and Nevis", "St. Kitts and Nevis", "St. Kitts"),
    "KP": ("North Korea", "DPRK"),
    "KR": ("South Korea", "Republic of Korea", "ROK"),
    "LA": ("Laos",),
    "LC": ("Saint Lucia", "St. Lucia"),
    "LK": ("Sri Lanka", "Ceylon"),
    "MD": ("Moldova", "Moldavia"),
    "MK": ("North Macedonia", "Macedonia", "Northern Macedonia"),
    "MM": ("Myanmar", "Burma"),
    "MO": ("Macao", "Macau"),
    "NL": ("Netherlands", "Holland"),
    "NZ": ("New Zealand", "Aotearoa"),
    "PS": ("Palestine", "Palestinian Authority"),
    "RU": ("Russia",),
    "SA": ("Saudi Arabia", "KSA"),
    "ST": ("São Tomé and Príncipe",),
    "SS": ("South Sudan",),
    "SU": ("Soviet Union", "USSR", "Union of Soviet Socialist Republics"),
    "SY": ("Syria",),
    "SZ": ("Eswatini", "Swaziland"),
    "TL": ("Timor-Leste", "East Timor"),
    "TP": ("East Timor",),
    "TH": ("Thailand", "Siam"),
    "TR": ("Turkey", "Türkiye"),
    "TW": ("Taiwan", "Republic of China"),
    "US": ("United States", "USA", "America", "United States of America"),
    "VA": ("Vatican", "Holy See", "Vatican City"),
    "VC": ("Saint Vincent and the Grenadines", "St. Vincent"),
    "VD": ("North Vietnam",),
    "VN": ("Vietnam", "Viet Nam"),
    "XK": ("Kosovo",),
    "YD": ("South Yemen",),
    "YU": ("Yugoslavia",),
    "ZR": ("Zaire",),
}


CURRENT, WITHDRAWN = "3166-1", "3166-3"


@cache
def iso_countries() -> dict[str, CountryNames]:
    """Give every country by its code, withdrawn ones and `XK`, `EU` included."""
    known: dict[str, tuple[str, ...]] = {}
    for country in (*_listed(CURRENT), *_listed(WITHDRAWN)):
        given = (country.get(key) for key in ("common_name", "name", "official_name"))
        known.setdefault(country["alpha_2"], tuple(name for name in given if name))
    return {
        code: CountryNames(code, names[0], names)
        for code in known.keys() | EVERYDAY.keys()
        for names in [EVERYDAY.get(code, ()) + known.get(code, ())]
    }


def _listed(standard: str) -> list[dict[str, str]]:
    """Read a list of `pycountry`, not the module: that takes 25 ms, to find out its version."""
    package = find_spec("pycountry")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pycountry is not installed", name="pycountry")
    path = Path(package.origin).with_name("databases") / f"iso{standard}.json"
    listed: dict[str, list[dict[str, str]]] = msgspec.json.decode(path.read_bytes())
    return listed[standard]


@cache
def withdrawn() -> frozenset[str]:
    """Give the codes that ISO has withdrawn, and not given anew."""
    now = {country["alpha_2"] for country in _listed(CURRENT)}
    return frozenset(country["alpha_2"] for country in _listed(WITHDRAWN)) - now


def is_country(code: str) -> bool:
    """Tell whether ISO 3166-1 or everyday use knows this code."""
    return code in iso_countries()


def country_names(own: Iterable[Country]) -> list[CountryNames]:
    """Give every country a dataset can name: ISO's, as the dataset renames and extends them."""
    countries = dict(iso_countries())
    for country in own:
        standard = countries.get(country.id)
        names = (country.name, *country.aliases, *(standard.names if standard else ()))
        countries[country.id] = CountryNames(country.id, country.name, names)
    return sorted(countries.values())
