from typing import Any

import pytest
import yaml

from dashboard.geo.distance import distance_km
from dashboard.geo.gazetteer import OfflineGazetteer
from dashboard.geo.points import Point
from dashboard.model import Place, Precision
from tests.geo.files import FOLDER, countries, country_at, holds

TEXT = (FOLDER / "places.yaml").read_text(encoding="utf-8")


def made(entry: dict[str, Any]) -> Place:
    names = {"precision": Precision(entry["precision"]), "aliases": tuple(entry.get("aliases", ()))}
    return Place(**{"coordinate_source": ""} | entry | names)


PLACES = {entry["id"]: made(entry) for entry in yaml.safe_load(TEXT)}
POINTS = [place for place in PLACES.values() if place.is_point]
ISO = {one["properties"]["iso"] for one in countries("basemap-un.json").values()}


def point(place_id: str) -> Point:
    place = PLACES[place_id]
    assert place.lat is not None
    assert place.lon is not None
    return Point(lat=place.lat, lon=place.lon)


def test_every_place_of_the_article_is_there_and_no_other() -> None:
    assert set(PLACES) == {
        *("dushanbe", "palace-of-the-nation", "dushanbe-airport", "military-base-201-dushanbe"),
        *("kant-air-base", "kabul", "moscow", "kremlin", "saint-petersburg"),
        *("china", "ukraine", "kazakhstan", "kyrgyzstan", "tajikistan", "afghanistan", "russia"),
        *("united-states", "eurasia", "central-asia", "tajik-afghan-border"),
    }


def test_what_nobody_has_checked_is_not_verified() -> None:
    doubtful = {place.id for place in PLACES.values() if not place.verified}

    assert doubtful == {"palace-of-the-nation", "military-base-201-dushanbe", "eurasia"}


def test_the_201st_base_is_drawn_at_the_city_only() -> None:
    base = PLACES["military-base-201-dushanbe"]

    assert (base.precision, base.uncertainty_km) == (Precision.CITY, 12)
    assert "placeholder" in base.coordinate_source
    assert "not placed" in base.note


@pytest.mark.parametrize("place", POINTS, ids=lambda place: place.id)
def test_a_point_is_finely_known_and_says_from_where(place: Place) -> None:
    assert place.coordinate_source
    assert place.uncertainty_km


@pytest.mark.parametrize("place", POINTS, ids=lambda place: place.id)
def test_a_point_lies_in_its_country(place: Place) -> None:
    assert place.lat is not None
    assert place.lon is not None
    name = country_at("basemap-un.json", place.lon, place.lat)

    assert countries("basemap-un.json")[name]["properties"]["iso"] == place.country


def test_areas_and_lines_name_what_the_files_draw() -> None:
    for place in PLACES.values():
        kind, _, names = place.geometry.partition(":")

        assert kind in ("", "country", "countries", "line")
        assert kind != "line" or names == "tajik-afghan-border"
        assert not kind.startswith("countr") or set(names.split(",")) <= ISO


def test_eurasia_is_not_placed() -> None:
    eurasia = PLACES["eurasia"]

    assert not eurasia.is_point
    assert eurasia.geometry == eurasia.coordinate_source == ""


def test_the_label_of_tajikistan_is_no_site() -> None:
    lon, lat = countries("basemap-de-facto.json")["Tajikistan"]["properties"]["label"]

    assert distance_km(Point(lat=lat, lon=lon), point("dushanbe")) > 300


def test_near_places_stay_apart() -> None:
    assert distance_km(point("palace-of-the-nation"), point("dushanbe")) == pytest.approx(
        4.75, abs=0.01
    )
    assert distance_km(point("moscow"), point("kremlin")) < 0.1


@pytest.mark.parametrize(
    ("query", "place_id"),
    [
        ("Dushanbe's Palace of the Nation", "palace-of-the-nation"),
        ("201st Military Base in Dushanbe", "military-base-201-dushanbe"),
        ("201 motorised division", "military-base-201-dushanbe"),
        ("Dushanbe International Airport", "dushanbe-airport"),
        ("Kant Air Base", "kant-air-base"),
        ("the Kremlin", "kremlin"),
        ("Moscow", "moscow"),
        ("Saint Petersburg", "saint-petersburg"),
        ("Ukrainian theatre", "ukraine"),
        ("Afghan territory", "afghanistan"),
        ("Tajik-Afghan border", "tajik-afghan-border"),
        ("Tajikistan-Afghanistan border", "tajik-afghan-border"),
        ("entire Central Asian region", "central-asia"),
    ],
)
def test_the_articles_own_words_find_the_place(query: str, place_id: str) -> None:
    assert [place.id for place in OfflineGazetteer(PLACES.values()).find(query)] == [place_id]


@pytest.mark.parametrize("query", ["Kant", "us", "Kyiv", "Beijing", "Bokhtar"])
def test_what_the_article_does_not_name_is_not_found(query: str) -> None:
    assert OfflineGazetteer(PLACES.values()).find(query) == ()


def test_each_name_means_one_place() -> None:
    gazetteer = OfflineGazetteer(PLACES.values())
    for place in PLACES.values():
        for name in (place.name, *place.aliases):
            assert [found.id for found in gazetteer.find(name)] == [place.id], name


def test_the_area_of_a_country_holds_its_places() -> None:
    tajikistan = countries("detail-central-asia.json")["Tajikistan"]

    assert holds(tajikistan, PLACES["dushanbe"].lon or 0, PLACES["dushanbe"].lat or 0)
