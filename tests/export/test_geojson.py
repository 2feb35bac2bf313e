"""The GeoJSON export, as RECORDS.md has it."""

import json
from typing import Any, NoReturn

from hypothesis import given
from hypothesis import strategies as st

from dashboard.archive import Archive
from dashboard.dates import Basis, when
from dashboard.export import geojson
from dashboard.geo.points import Point
from dashboard.model import PlaceRole, Record
from tests import make

EVENTS = make.archive()
PROPERTIES = (
    "record kind statement event_type title source excerpts actors place place_name precision "
    "uncertainty_km coordinate_source places earliest latest edtf when_words attribution "
    "reliability credibility review"
)


def refused(constant: str) -> NoReturn:
    raise AssertionError(f"{constant} is no JSON")


def written(archive: Archive, *records: Record) -> list[dict[str, Any]]:
    """Return the features of an export, read strictly."""
    document = json.loads(
        geojson.write(archive, records or archive.records), parse_constant=refused
    )
    assert document.keys() == {"type", "features"}
    features: list[dict[str, Any]] = document["features"]
    return features


def test_each_record_and_place_it_stands_at_is_a_feature() -> None:
    assert [(feature["id"], feature["properties"]["place"]) for feature in written(EVENTS)] == [
        ("port-closed@ada", "ada"),
        ("port-closed@long-strait", "long-strait"),
        ("trade-agreed@borealia", "borealia"),
        ("fleet-sails", None),
    ]


def test_a_point_is_longitude_first_a_line_is_a_line_and_a_country_has_none() -> None:
    assert [feature["geometry"] for feature in written(EVENTS)] == [
        {"type": "Point", "coordinates": [-45.25, 12.5]},
        {"type": "LineString", "coordinates": [[-45.0, 12.0], [-44.0, 13.0]]},
        None,
        None,
    ]


def test_a_line_in_parts_is_a_multilinestring() -> None:
    part = (Point(lat=1, lon=2), Point(lat=3, lon=4))
    archive = make.archive(lines={"long-strait": (part, part)})

    assert written(archive)[1]["geometry"]["type"] == "MultiLineString"


def test_a_line_the_archive_lacks_has_no_geometry() -> None:
    assert written(make.archive(lines={}))[1]["geometry"] is None


def test_every_property_of_the_contract_is_there_in_its_order() -> None:
    for feature in written(EVENTS):
        assert list(feature) == ["type", "id", "geometry", "properties"]
        assert list(feature["properties"]) == PROPERTIES.split()


def test_what_the_source_does_not_say_is_null() -> None:
    sailed = written(EVENTS)[-1]["properties"]

    assert (sailed["earliest"], sailed["latest"], sailed["edtf"]) == (None, None, "")
    assert sailed["uncertainty_km"] is None


def test_an_open_date_has_one_bound() -> None:
    since = when("2020-02/..", words="since", basis=Basis.STATED)
    properties = written(make.archive(make.record(when=since)))[0]["properties"]

    assert (properties["earliest"], properties["latest"]) == ("2020-02-01", None)


def test_an_uncertainty_that_is_no_number_is_null() -> None:
    for nothing in (float("nan"), float("inf")):
        places = (make.place(uncertainty_km=nothing),)
        archive = make.archive(make.record(places=(make.with_place("ada"),)), places=places)

        assert written(archive)[0]["properties"]["uncertainty_km"] is None


def test_a_place_linked_twice_is_one_feature() -> None:
    twice = (make.with_place("ada"), make.with_place("ada"), make.with_place("ada", PlaceRole.TO))
    archive = make.archive(make.record(places=twice))

    assert [feature["id"] for feature in written(archive)] == ["port-closed@ada"]


def test_every_excerpt_is_verbatim() -> None:
    archive = make.many(200, seed=3)
    for feature in written(archive):
        properties = feature["properties"]
        text = archive.sources[properties["source"]].text
        for excerpt in properties["excerpts"]:
            assert text[excerpt["start"] : excerpt["end"]] == excerpt["quote"]


@given(st.text(min_size=1, max_size=60))
def test_any_text_survives(text: str) -> None:
    article = make.source(text=f"a{text}z")
    record = make.record(text, article, title=text)
    properties = written(make.archive(record, sources=(article,)))[0]["properties"]

    assert properties["title"] == text
    assert properties["excerpts"][0]["quote"] == text


def test_one_feature_stands_on_each_line() -> None:
    lines = geojson.write(EVENTS, EVENTS.records).decode().split("\n")

    assert [line[:17] for line in lines[1:-2]] == ['{"type":"Feature"'] * 4
