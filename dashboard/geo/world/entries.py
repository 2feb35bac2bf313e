"""What the gazetteer knows of a place: one record, and how a name led to it."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.geo.points import Point
from dashboard.model import Precision


class Feature(StrEnum):
    """What kind of thing a name on the map names."""

    CITY = "city"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    COUNTRY = "country"
    REGION = "region"  # a continent, a part of one, a region that people speak of
    SEA = "sea"  # an ocean, a gulf, a bay, a strait or a canal too
    RIVER = "river"
    LAKE = "lake"
    MOUNTAIN = "mountain"  # a range, a desert, a valley too: a landscape
    ISLAND = "island"
    AIRPORT = "airport"
    AIRBASE = "airbase"
    SITE = "site"  # a building or a base of Dateline's own list of places
    BORDER = "border"


# How finely a place of a kind is known by its name alone.
PRECISIONS = {
    Feature.CITY: Precision.CITY,
    Feature.ADMIN1: Precision.ADMIN,
    Feature.ADMIN2: Precision.ADMIN,
    Feature.COUNTRY: Precision.COUNTRY,
    Feature.REGION: Precision.REGION,
    Feature.SEA: Precision.REGION,
    Feature.RIVER: Precision.LINE,
    Feature.LAKE: Precision.REGION,
    Feature.MOUNTAIN: Precision.REGION,
    Feature.ISLAND: Precision.REGION,
    Feature.AIRPORT: Precision.SITE,
    Feature.AIRBASE: Precision.SITE,
    Feature.SITE: Precision.SITE,
    Feature.BORDER: Precision.LINE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place of the gazetteer.

    `point` stands where the source puts the place, for an area where GeoNames or the named
    source puts its label: nothing happened there. None when no source gives one. `line` is the
    id of a border or a river, None for what is no line. `source` says where the point is from:
    a package with its version, "computed" for the middle of the known places inside, or
    "unverified" for public knowledge that no package confirms.
    """

    id: str
    name: str
    feature: Feature
    point: Point | None = None
    country: str = ""  # ISO 3166-1 alpha-2
    admin: str = ""  # name of the first-level division it lies in
    admin_code: str = ""  # GeoNames' code of that division: "US.TX"
    district: str = ""  # name of the second-level division, in the US the county
    population: int | None = None
    is_capital: bool = False
    line: str | None = None
    source: str = ""
    prominence: int = 0  # people who may be meant, to order equals by: no figure to show

    @property
    def precision(self) -> Precision:
        """Return how finely the name places it."""
        return PRECISIONS[self.feature]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An entry that a name may mean; whether it is its main name or another one."""

    entry: Entry
    is_primary: bool
