"""Airports, seas, rivers, regions, borders, and the words for people and short forms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from dashboard.geo.points import Point
from dashboard.geo.world import Entry, Feature, folded
from dashboard.geo.world.layout import Kind, short_form
from dashboard.model import Place, Precision
from dashboard.store.gazetteer.draft import Draft
from dashboard.store.gazetteer.packages import AirportRow, CountryRow
from dashboard.store.gazetteer.spelling import airport_forms, is_military
from dashboard.store.gazetteer.tables import read_table

_WEIGHTS = {
    Feature.REGION: 20_000_000,
    Feature.SEA: 20_000_000,
    Feature.MOUNTAIN: 2_000_000,
    Feature.RIVER: 2_000_000,
    Feature.LAKE: 1_000_000,
    Feature.ISLAND: 500_000,
    Feature.SITE: 200_000,
}
_BORDER, _BASE, _AIRPORT, _AIRSTRIP, _POST_TOWN = 1_000_000, 50_000, 50_000, 500, 200
_POSTAL_SOURCE = "GeoNames' postal codes"
UNVERIFIED = "unverified"
# Before another country's adjective: "Sino-Indian border".
_COMBINING = {
    "CN": "Sino",
    "DE": "Germano",
    "ES": "Hispano",
    "FR": "Franco",
    "GB": "Anglo",
    "IN": "Indo",
    "RU": "Russo",
}
_SHORT = {"US": ("US",), "GB": ("UK",), "AE": ("UAE",)}


def add_post_towns(draft: Draft, names: Mapping[str, str]) -> None:
    """Add the US towns that have a post office but are no city of GeoNames."""
    for state, name, county, lat, lon, zip_code in read_table("us-post-towns"):
        code = f"US.{state}"
        entry = Entry(
            id=f"postal:US-{zip_code}",
            name=name,
            feature=Feature.CITY,
            point=Point(lat=float(lat), lon=float(lon)),
            country="US",
            admin=names.get(code, ""),
            admin_code=code,
            district=county,
            source=_POSTAL_SOURCE,
            prominence=_POST_TOWN,
        )
        draft.add(entry)


def add_airports(
    draft: Draft, airports: Iterable[AirportRow], names: Mapping[str, str], source: str
) -> None:
    """Add the airports that have an IATA code, and the air bases.

    Args:
        names: Of each division, by its code; of an airport only the name is told.
    """
    codes = {
        (code.partition(".")[0], folded(name)): code
        for code, name in names.items()
        if code.count(".") == 1
    }
    for row in airports:
        is_base = is_military(row.name)
        if not (row.iata or is_base) or not row.name:
            continue
        main, *others = airport_forms(row.name, is_base=is_base)
        code = codes.get((row.country, folded(row.division)), "")
        entry = Entry(
            id=f"icao:{row.icao}",
            name=main,
            feature=Feature.AIRBASE if is_base else Feature.AIRPORT,
            point=Point(lat=row.lat, lon=row.lon),
            country=row.country,
            admin=names.get(code, row.division),
            admin_code=code,
            source=source,
            prominence=_BASE if is_base else _AIRPORT if row.iata else _AIRSTRIP,
        )
        draft.add(entry, (), others)


def add_features(draft: Draft) -> None:
    """Add seas, rivers, mountains and regions from the table of features.

    Its columns: id, name, kind, lat, lon, country, other names, source.
    """
    for id, name, kind, lat, lon, country, others, source in read_table("features"):
        feature = Feature(kind)
        entry = Entry(
            id=id,
            name=name,
            feature=feature,
            point=Point(lat=float(lat), lon=float(lon)) if lat else None,
            country=country,
            line=id if feature is Feature.RIVER else None,
            source=source or UNVERIFIED,
            prominence=_WEIGHTS[feature],
        )
        draft.add(entry, others=filter(None, others.split("|")))


def add_own_places(draft: Draft, places: Iterable[Place]) -> None:
    """Add the sites of Dateline's own list; a known airfield only gains its names there."""
    for place in places:
        if place.precision is not Precision.SITE or place.lat is None or place.lon is None:
            continue
        known = draft.numbers.get(place.coordinate_source_id)
        if known is not None:
            draft.name(known, (place.name, *place.aliases))
            continue
        entry = Entry(
            id=f"dateline:{place.id}",
            name=place.name,
            feature=Feature.SITE,
            point=Point(lat=place.lat, lon=place.lon),
            country=place.country,
            source=place.coordinate_source if place.verified else UNVERIFIED,
            prominence=_WEIGHTS[Feature.SITE],
        )
        draft.add(entry, place.aliases)


def add_names(draft: Draft) -> None:
    """Add main names that the packages lack: columns are a target and the names."""
    for target, names in read_table("names"):
        draft.name(_number(draft, target), names.split("|"))


def add_demonyms(draft: Draft) -> None:
    """Add the words for people and things of a country or region, and their plurals."""
    for target, words in read_table("demonyms"):
        number = _number(draft, target)
        for word in words.split("|"):
            for form in _plurals(word):
                draft.index.add(Kind.DEMONYM, folded(form), number)


def _plurals(word: str) -> tuple[str, ...]:
    """Return a word for people and its plural: "Tajik", "Tajiks"; "Chinese" has none."""
    if word.endswith(("ese", "sh", "nch", "tch", "s", "x", "z")):
        return (word,)
    if word.endswith("man"):
        return (word, f"{word[:-3]}men", f"{word[:-3]}woman", f"{word[:-3]}women")
    return (word, f"{word}s")


def add_abbreviations(draft: Draft) -> None:
    """Add short forms: columns are a target, the forms, and "name" if they are names alone."""
    for target, forms, use in read_table("abbreviations"):
        number = _number(draft, target)
        for form in forms.split("|"):
            is_name = use == "name"
            draft.index.add(Kind.ABBREVIATION, short_form(form), number, is_primary=is_name)


def add_borders(draft: Draft, countries: Sequence[CountryRow], lines: Mapping[str, str]) -> None:
    """Add the border of each two neighbours, named by both; it is a line and has no point.

    Args:
        lines: The ids of the lines that Dateline draws, by "AF|TJ".
    """
    words = _adjectives()
    codes = {row.code for row in countries}
    pairs = {
        tuple(sorted((row.code, other)))
        for row in countries
        for other in row.neighbours
        if other in codes
    }
    for first, second in sorted(pairs):
        ends = [draft.entries[draft.numbers[f"country:{code}"]] for code in (first, second)]
        drawn = lines.get(f"{first}|{second}", "")
        names = [
            f"{one}-{other} border"
            for here, there in (ends, ends[::-1])
            for one, other in product(_before_border(words, here), _before_border(words, there))
        ]
        entry = Entry(
            id=f"border:{first}-{second}",
            name=_shown(*ends) or names[0],
            feature=Feature.BORDER,
            line=drawn or f"border:{first}-{second}",
            prominence=_BORDER,
        )
        number = draft.add(entry, names)
        draft.index.add(Kind.BORDER, f"{first}|{second}", number)


def _shown(first: Entry, second: Entry) -> str:
    """Return "US-Mexico border" where a country goes by a short form, else nothing."""
    for one, other in ((first, second), (second, first)):
        if one.country in _SHORT:
            return f"{_SHORT[one.country][0]}-{other.name} border"
    return ""


def _before_border(words: Mapping[str, tuple[str, ...]], country: Entry) -> Iterator[str]:
    """Yield what may stand for a country before "border": "Tajik", "Tajikistan", "US"."""
    yield from words.get(country.country, ())
    yield from (country.name, *_SHORT.get(country.country, ()))
    if country.country in _COMBINING:
        yield _COMBINING[country.country]


def _adjectives() -> Mapping[str, tuple[str, ...]]:
    """Return the words before "border" for each country: the adjective first."""
    return {
        target.removeprefix("country:"): tuple(words.split("|")[:2])
        for target, words in read_table("demonyms")
        if target.startswith("country:")
    }


def _number(draft: Draft, target: str) -> int:
    """Return the number of an entry by its id, or by "country:TJ" or "division:US.TX".

    Raises:
        KeyError: a table names what is not there, which its test finds.
    """
    return draft.numbers[target]
