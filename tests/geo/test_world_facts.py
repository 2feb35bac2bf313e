"""The gazetteer against facts from elsewhere: coordinates as atlases give them."""

import pytest

from dashboard.geo.distance import distance_km
from dashboard.geo.points import Point
from dashboard.geo.world import Feature
from tests.world import whole_world

WORLD = whole_world()
Known = tuple[str, Feature, str, float, float, float]

# Name, kind, country, lat, lon, how far the gazetteer's point may be off in km.
KNOWN: list[Known] = [
    ("Dushanbe", Feature.CITY, "TJ", 38.54, 68.78, 10),
    ("Kabul", Feature.CITY, "AF", 34.53, 69.17, 10),
    ("Moscow", Feature.CITY, "RU", 55.756, 37.617, 10),
    ("Kyiv", Feature.CITY, "UA", 50.45, 30.52, 10),
    ("Kiev", Feature.CITY, "UA", 50.45, 30.52, 10),
    ("Mumbai", Feature.CITY, "IN", 19.076, 72.878, 15),
    ("Bombay", Feature.CITY, "IN", 19.076, 72.878, 15),
    ("São Paulo", Feature.CITY, "BR", -23.55, -46.63, 10),
    ("St. Petersburg", Feature.CITY, "RU", 59.94, 30.31, 10),
    ("New York City", Feature.CITY, "US", 40.71, -74.01, 10),
    ("Los Angeles", Feature.CITY, "US", 34.05, -118.24, 10),
    ("St. Louis", Feature.CITY, "US", 38.63, -90.2, 10),
    ("Ft. Worth", Feature.CITY, "US", 32.75, -97.33, 10),
    ("Coeur d'Alene", Feature.CITY, "US", 47.69, -116.78, 10),
    ("Winston-Salem", Feature.CITY, "US", 36.1, -80.24, 10),
    ("Sana'a", Feature.CITY, "YE", 15.35, 44.2, 10),
    ("Texas", Feature.ADMIN1, "US", 31.5, -99.3, 120),
    ("Bavaria", Feature.ADMIN1, "DE", 48.95, 11.5, 60),
    ("Helmand", Feature.ADMIN1, "AF", 31.0, 64.0, 120),
    ("Helmand Province", Feature.ADMIN1, "AF", 31.0, 64.0, 120),
    ("Ontario", Feature.ADMIN1, "CA", 50.0, -86.0, 400),
    ("Scotland", Feature.ADMIN1, "GB", 56.8, -4.2, 120),
    ("Cook County", Feature.ADMIN2, "US", 41.84, -87.82, 40),
    ("Los Angeles County", Feature.ADMIN2, "US", 34.2, -118.26, 60),
    ("Rapides Parish", Feature.ADMIN2, "US", 31.2, -92.54, 40),
    ("Tajikistan", Feature.COUNTRY, "TJ", 38.9, 71.3, 120),
    ("United States", Feature.COUNTRY, "US", 39.8, -98.6, 60),
    ("UK", Feature.COUNTRY, "GB", 54.8, -2.7, 60),
    ("Ivory Coast", Feature.COUNTRY, "CI", 7.5, -5.5, 120),
    ("Palestine", Feature.COUNTRY, "PS", 31.95, 35.2, 60),
    ("Kosovo", Feature.COUNTRY, "XK", 42.6, 20.9, 40),
    ("Europe", Feature.REGION, "", 48.7, 9.1, 900),
    ("Gaza Strip", Feature.REGION, "PS", 31.42, 34.35, 20),
    ("Donbas", Feature.REGION, "UA", 48.2, 38.3, 120),
    ("Black Sea", Feature.SEA, "", 43.4, 34.3, 120),
    ("Strait of Hormuz", Feature.SEA, "", 26.6, 56.25, 60),
    ("Lake Baikal", Feature.LAKE, "RU", 53.5, 108.2, 150),
    ("Danube", Feature.RIVER, "", 45.2, 29.7, 60),
    ("Hindu Kush", Feature.MOUNTAIN, "", 35.3, 71.5, 160),
    ("Mount Everest", Feature.MOUNTAIN, "", 27.988, 86.925, 5),
    ("Okinawa", Feature.ISLAND, "JP", 26.5, 127.95, 60),
    ("Dushanbe Airport", Feature.AIRPORT, "TJ", 38.543, 68.825, 3),
    ("Los Angeles International Airport", Feature.AIRPORT, "US", 33.942, -118.408, 3),
    ("Kant Air Base", Feature.AIRBASE, "KG", 42.853, 74.847, 3),
    ("Bagram Airfield", Feature.AIRBASE, "AF", 34.946, 69.265, 3),
    ("Nellis Air Force Base", Feature.AIRBASE, "US", 36.236, -115.034, 4),
    ("Nellis AFB", Feature.AIRBASE, "US", 36.236, -115.034, 4),
    ("Palace of the Nation", Feature.SITE, "TJ", 38.58, 68.78, 2),
    ("Cookville", Feature.CITY, "US", 33.19, -94.87, 10),
]


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known[0])
def test_a_well_known_place_is_where_it_is(known: Known) -> None:
    name, kind, country, lat, lon, within_km = known
    there = Point(lat=lat, lon=lon)
    found = [
        distance_km(there, match.entry.point)
        for match in WORLD.lookup(name)
        if match.entry.feature is kind and match.entry.country == country and match.entry.point
    ]

    assert found
    assert min(found) <= within_km


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Georgia", Feature.COUNTRY, "GE"),
        ("Paris", Feature.CITY, "FR"),
        ("London", Feature.CITY, "GB"),
        ("Washington", Feature.CITY, "US"),
        ("America", Feature.COUNTRY, "US"),
        ("Mexico", Feature.COUNTRY, "MX"),
        ("Moscow", Feature.CITY, "RU"),
        ("Mississippi", Feature.ADMIN1, "US"),
        ("Philadelphia", Feature.CITY, "US"),
        ("Tajik-Afghan border", Feature.BORDER, ""),
    ],
)
def test_the_best_known_of_a_name_goes_first(name: str, kind: Feature, country: str) -> None:
    first = WORLD.lookup(name)[0].entry

    assert (first.feature, first.country) == (kind, country)


@pytest.mark.parametrize(
    "name",
    [
        "Assad", "ambassador", "Qwertyville", "us", "of", "the", "March 2025", "Sen", "Gen",
        "Commissioner", "IRS", "I've", "12", "New", "lwndwn", "Лондон",
        "x" * 100_000, "\x00", "Qx" * 3,
    ],
)  # fmt: skip
def test_what_is_no_place_in_an_english_text_is_not_found(name: str) -> None:
    assert WORLD.lookup(name) == ()


def test_many_a_small_town_of_one_name_is_found() -> None:
    states = {match.entry.admin_code for match in WORLD.lookup("Springfield")}

    assert {"US.IL", "US.MO", "US.MA", "US.OH", "US.OR", "US.VT"} <= states


def test_a_county_is_found_by_its_bare_name_as_a_second_one() -> None:
    found = [m for m in WORLD.lookup("Gwinnett") if m.entry.feature is Feature.ADMIN2]

    assert [(match.entry.name, match.is_primary) for match in found] == [("Gwinnett County", False)]


def test_every_us_state_is_found_by_its_postal_code() -> None:
    for code in POSTAL.split():
        states = [e for e in WORLD.abbreviation(code, "US") if e.feature is Feature.ADMIN1]

        assert [state.admin_code for state in states] == [f"US.{code}"]


POSTAL = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM"
    " NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Fla.", "Florida"), ("Calif.", "California"), ("Calif", "California"),
        ("N.Y.", "New York"), ("W.Va.", "West Virginia"), ("W. Va.", "West Virginia"),
        ("Miss.", "Mississippi"),
        ("TX", "Texas"), ("Ont.", "Ontario"), ("B.C.", "British Columbia"),
        ("U.S.", "United States"), ("UAE", "United Arab Emirates"), ("U.K.", "United Kingdom"),
        ("DRC", "Democratic Republic of the Congo"), ("D.C.", "Washington"),
        ("EU", "European Union"), ("Qld.", "Queensland"),
    ],
)  # fmt: skip
def test_a_short_form_stands_for_its_place(short: str, name: str) -> None:
    assert name in [entry.name for entry in WORLD.abbreviation(short)]


@pytest.mark.parametrize("word", ["Miss", "Wash", "Ore", "in", "or", "me", "Me", "Pa", "us", "XX"])
def test_a_word_is_no_short_form(word: str) -> None:
    assert WORLD.abbreviation(word) == ()


def test_a_short_form_can_be_asked_for_in_one_country() -> None:
    assert WORLD.abbreviation("WA", "US")[0].name == "Washington"
    assert WORLD.abbreviation("W.A.", "AU")[0].name == "Western Australia"


def test_two_neighbours_have_one_border_in_either_order() -> None:
    border = WORLD.border("TJ", "AF")

    assert border is not None
    assert border == WORLD.border("AF", "TJ")
    assert border.line == "tajik-afghan-border"
    for name in ("Afghan-Tajik border", "Afghanistan-Tajikistan border", "Tajik–Afghan border"):
        assert WORLD.lookup(name)[0].entry == border


def test_countries_far_apart_have_no_border() -> None:
    assert WORLD.border("TJ", "BR") is None


@pytest.mark.parametrize(
    "name", ["US-Mexico border", "U.S.-Mexican border", "India-Pakistan border"]
)
def test_a_border_is_found_by_the_names_it_goes_by(name: str) -> None:
    assert WORLD.lookup(name)[0].entry.feature is Feature.BORDER


def test_common_words_and_names_of_people_are_told() -> None:
    assert WORLD.is_common_word("March")
    assert WORLD.is_person_name("Jordan")
    assert not WORLD.is_common_word("Dushanbe")
    assert not WORLD.is_person_name("Tajikistan")


def test_every_point_says_where_it_is_from() -> None:
    for name, *_ in KNOWN:
        for match in WORLD.lookup(name):
            assert (match.entry.point is None) or match.entry.source
