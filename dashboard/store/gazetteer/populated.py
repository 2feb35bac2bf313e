"""Countries, their divisions and their cities, from the packages into the draft."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from dashboard.geo.points import Point
from dashboard.geo.world import Entry, Feature, folded
from dashboard.geo.world.layout import Kind, key
from dashboard.store.gazetteer.draft import Draft, middle, prominence
from dashboard.store.gazetteer.packages import CityRow, CountryRow, DivisionFacts, DivisionRow
from dashboard.store.gazetteer.spelling import division_forms, english_names, kept, usable
from dashboard.store.gazetteer.tables import read_table

COMPUTED = "computed"
_COUNTRY_SOURCE = "GeoNames"
_LABELS = "Natural Earth's label"
_ENGLISH = frozenset(("US", "GB", "IE", "CA", "AU", "NZ"))
_COUNTY = re.compile(r" (?:County|Parish|Borough|Census Area|Municipio)$")
_UNKNOWN = DivisionFacts(point=None, english=())


@dataclass(slots=True)
class Inside:
    """What lies in a division or a country: how many people, and where."""

    people: int = 0
    points: list[tuple[float, float]] = field(default_factory=list)

    def take(self, city: CityRow) -> None:
        """Count a city in."""
        self.people += city.population
        self.points.append((city.lat, city.lon))


def held(cities: Sequence[CityRow], districts: Mapping[int, str]) -> Mapping[str, Inside]:
    """Return what lies in each country ("US"), division ("US.TX") and district ("US.TX.201")."""
    inside: dict[str, Inside] = defaultdict(Inside)
    for city in cities:
        codes = {city.country, city.division, districts.get(city.number, "")} - {""}
        for code in codes:
            inside[code].take(city)
    return inside


def add_countries(
    draft: Draft,
    countries: Sequence[CountryRow],
    names: Mapping[str, Sequence[str]],
    labels: Mapping[str, Point],
    inside: Mapping[str, Inside],
) -> None:
    """Add the countries: where GeoNames puts them, else at their label or their places' middle."""
    known = {code: Point(float(lat), float(lon)) for code, lat, lon in read_table("countries")}
    for country in countries:
        code = country.code
        options = (
            (known.get(code), _COUNTRY_SOURCE),
            (labels.get(code), _LABELS),
            (middle(inside[code].points) if code in inside else None, COMPUTED),
        )
        point, source = next((found for found in options if found[0]), (None, ""))
        entry = Entry(
            id=f"geonames:{country.number}",
            name=country.name.removeprefix("The "),
            feature=Feature.COUNTRY,
            point=point,
            country=code,
            population=country.population,
            source=source,
            prominence=prominence(Feature.COUNTRY, country.population),
        )
        others = usable(names.get(code, ()), draft.common)
        draft.numbers[f"country:{code}"] = draft.add(entry, others=others)


def add_divisions(
    draft: Draft,
    divisions: Sequence[DivisionRow],
    facts: Mapping[str, DivisionFacts],
    inside: Mapping[str, Inside],
    iso_source: str,
) -> None:
    """Add states, provinces and counties.

    A point is that of ISO 3166-2's package, else the middle of the places inside.
    """
    names_of = division_names(divisions, facts)
    nothing = Inside()
    for row in sorted(divisions, key=lambda row: not row.number):
        if row.level not in (1, 2) or not (row.number or row.iso):
            continue
        within = inside.get(row.code, nothing)
        point, source = middle(within.points), COMPUTED
        told = facts.get(row.iso, _UNKNOWN)
        if told.point:
            point, source = Point(*told.point), iso_source
        name, *names = _called(row, told)
        if not row.number and _is_known(draft, row.country, (name, *names)):
            continue
        feature = Feature.ADMIN1 if row.level == 1 else Feature.ADMIN2
        parent = ".".join(row.code.split(".")[:2])
        entry = Entry(
            id=f"geonames:{row.number}" if row.number else f"iso:{row.iso}",
            name=name,
            feature=feature,
            point=point,
            country=row.country,
            admin=names_of.get(parent, "") if row.level == 2 else name,
            admin_code=parent,
            district=name if row.level == 2 else "",
            source=source if point else "",
            prominence=prominence(feature, within.people),
        )
        others = (row.name, *row.other_names)
        if row.country == "US":
            others = (_COUNTY.sub("", row.name),) if row.level == 2 else (f"State of {row.name}",)
        else:
            others = tuple(usable(others, draft.common))
        number = draft.add(entry, names, others)
        if row.code:
            draft.numbers[f"division:{row.code}"] = number
        if row.level == 1 and row.country != "US":
            draft.name(number, division_forms(name, row.kind), is_primary=False)


def division_names(
    divisions: Sequence[DivisionRow], facts: Mapping[str, DivisionFacts]
) -> Mapping[str, str]:
    """Return the English name of each division by GeoNames' code."""
    return {
        row.code: _called(row, facts.get(row.iso, _UNKNOWN))[0] for row in divisions if row.code
    }


def _called(row: DivisionRow, told: DivisionFacts) -> tuple[str, ...]:
    """Return the main names of a division, the one to show first."""
    if row.country == "US":
        return (row.name,)
    return english_names(row.name, row.other_names, told.english)


def _is_known(draft: Draft, country: str, names: Iterable[str]) -> bool:
    """Tell whether a name already leads to a country, or to a state of the same country."""
    for name in names:
        for number in draft.index.hits.get(key(Kind.NAME, folded(name)), ()):
            entry = draft.entries[number]
            if entry.feature is Feature.COUNTRY:
                return True
            if entry.feature is Feature.ADMIN1 and entry.country == country:
                return True
    return False


def add_cities(
    draft: Draft,
    cities: Sequence[CityRow],
    names: Mapping[str, str],
    districts: Mapping[int, str],
    capitals: Set[int],
) -> None:
    """Add cities, towns and villages.

    Args:
        names: Of each division, by its code.
        districts: The code of the second-level division of each city, by GeoNames' number.
        capitals: GeoNames' number of each capital.
    """
    for city in cities:
        is_capital = city.number in capitals
        entry = Entry(
            id=f"geonames:{city.number}",
            name=city.name,
            feature=Feature.CITY,
            point=Point(lat=city.lat, lon=city.lon),
            country=city.country,
            admin=names.get(city.division, ""),
            admin_code=city.division,
            district=names.get(districts.get(city.number, ""), ""),
            population=city.population or None,
            is_capital=is_capital,
            source=city.source,
            prominence=prominence(Feature.CITY, city.population, is_capital=is_capital),
        )
        draft.add(entry, others=city.other_names)


def capitals_of(cities: Sequence[CityRow], countries: Sequence[CountryRow]) -> set[int]:
    """Return GeoNames' number of each capital: the city of its name in its country.

    A city whose main name it is goes before a larger one that has it as another: "New Delhi".
    """
    wanted = {(row.code, folded(row.capital)) for row in countries if row.capital}
    best: dict[tuple[str, str], tuple[bool, int, int]] = {}
    for city in cities:
        for name in (city.name, *city.other_names):
            spot = (city.country, folded(name))
            if spot in wanted:
                claim = (name == city.name, city.population, city.number)
                best[spot] = max(best.get(spot, claim), claim)
    return {number for _, _, number in best.values()}


def read_labels(basemap: Path) -> Mapping[str, Point]:
    """Return where a basemap writes each country's name, by its code."""
    found = {}
    for feature in json.loads(basemap.read_bytes())["features"]:
        facts = feature["properties"]
        if facts.get("iso") and facts.get("label") and facts["type"] == "country":
            found[facts["iso"]] = Point(lat=facts["label"][1], lon=facts["label"][0])
    return found


def slimmed(cities: Iterable[CityRow], common: frozenset[str]) -> tuple[CityRow, ...]:
    """Return the cities with only the names that an English text may use: a third of the memory."""
    found = []
    for city in cities:
        names = usable(city.other_names, common)
        is_english = city.country in _ENGLISH
        other = kept(city.name, names, city.population, is_english=is_english)
        found.append(replace(city, other_names=tuple(other)))
    return tuple(found)
