import hashlib
from itertools import pairwise

import pytest

from tests.geo.files import (
    FOLDER,
    SIX,
    VIEWS,
    borders,
    countries,
    country_at,
    edges,
    features,
    holds,
    rings,
)

DETAIL = "detail-central-asia.json"
WORLDS = [f"basemap-{view}.json" for view in VIEWS]
OUTLINES = [*WORLDS, DETAIL]
MADE = [*OUTLINES, "lakes.json", "lines.json"]


@pytest.mark.parametrize("name", MADE)
def test_the_origin_of_a_file_is_told_with_its_hash(name: str) -> None:
    digest = hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()
    origins = (FOLDER / "ORIGINS.md").read_text(encoding="utf-8")

    assert f"`{name}`" in origins
    assert f"{digest}  {name}" in origins


@pytest.mark.parametrize("name", [*OUTLINES, "lakes.json"])
def test_rings_are_closed_and_wound_as_rfc_7946_wants(name: str) -> None:
    for feature in features(name):
        if feature["geometry"]["type"] == "MultiPolygon":
            for is_outer, ring in rings(feature):
                doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))

                assert ring[0] == ring[-1]
                assert len(ring) >= 4
                assert (doubled > 0) == is_outer, feature["properties"]


@pytest.mark.parametrize("name", [*OUTLINES, "lakes.json"])
def test_no_line_crosses_the_map_from_edge_to_edge(name: str) -> None:
    for feature in features(name):
        parts = feature["geometry"]["coordinates"]
        is_area = feature["geometry"]["type"] == "MultiPolygon"
        for line in [ring for polygon in parts for ring in polygon] if is_area else parts:
            assert all(abs(a[0] - b[0]) < 180 for a, b in pairwise(line))
            assert all(abs(lon) <= 180 and abs(lat) <= 90 for lon, lat in line)


@pytest.mark.parametrize("name", WORLDS)
@pytest.mark.parametrize("country", ["Russia", "Fiji"])
def test_a_country_on_both_sides_of_the_antimeridian_is_cut_there(name: str, country: str) -> None:
    lons = [lon for _, ring in rings(countries(name)[country]) for lon, _ in ring]

    assert max(lons) > 179
    assert min(lons) < -178


@pytest.mark.parametrize("name", OUTLINES)
def test_a_country_has_a_name_and_a_label_inside_it(name: str) -> None:
    for country, feature in countries(name).items():
        assert country
        assert holds(feature, *feature["properties"]["label"]), country


@pytest.mark.parametrize("name", WORLDS)
def test_every_country_of_the_places_is_there_by_its_code(name: str) -> None:
    codes = [one["properties"]["iso"] for one in countries(name).values()]
    known = [code for code in codes if code]

    assert len(set(known)) == len(known)
    assert {"CN", "UA", "RU", "US", *SIX} <= set(known)
    assert {"VA", "MC", "TV", "SG", "MT", "LU"} <= set(known), "small states stay"
    assert all(len(code) == 2 and code.isupper() for code in known)


def test_the_detail_is_the_six_countries_of_central_asia() -> None:
    assert {one["properties"]["iso"] for one in countries(DETAIL).values()} == SIX


@pytest.mark.parametrize("name", WORLDS)
def test_nothing_gapes_between_the_detail_and_the_world_around_it(name: str) -> None:
    inside: dict[frozenset[tuple[float, float]], int] = {}
    for feature in countries(DETAIL).values():
        for _, ring in rings(feature):
            for edge in edges(ring):
                inside[edge] = inside.get(edge, 0) + 1
    around = {
        edge
        for feature in countries(name).values()
        if feature["properties"]["iso"] not in SIX
        for _, ring in rings(feature)
        for edge in edges(ring)
    }
    drawn = {edge for line in borders(DETAIL) for edge in edges(line)}

    assert drawn <= set(inside)
    assert {edge for edge in drawn if inside[edge] == 1} <= around


@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [
        (68.779, 38.536, "Tajikistan"),
        (74.8465, 42.8532, "Kyrgyzstan"),
        (69.172, 34.528, "Afghanistan"),
        (66.975, 39.654, "Uzbekistan"),
        (71.13, 39.96, "Uzbekistan"),  # Sokh, surrounded by Kyrgyzstan
        (70.58, 39.85, "Tajikistan"),  # Vorukh, surrounded by Kyrgyzstan
        (63.3, 45.95, "Kazakhstan"),  # Baikonur
        (51.0, 41.0, ""),  # the Caspian
    ],
)
def test_places_of_central_asia_lie_in_their_country(lon: float, lat: float, country: str) -> None:
    assert country_at(DETAIL, lon, lat) == country


@pytest.mark.parametrize("name", WORLDS)
@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [
        (37.618, 55.752, "Russia"),
        (30.52, 50.45, "Ukraine"),
        (116.4, 39.9, "China"),
        (68.779, 38.536, "Tajikistan"),
        (-175.0, 66.5, "Russia"),
        (0.0, -80.0, "Antarctica"),
        (51.0, 41.0, ""),
        (0.0, 0.0, ""),
    ],
)
def test_places_of_the_world_lie_in_their_country(
    name: str, lon: float, lat: float, country: str
) -> None:
    assert country_at(name, lon, lat) == country


def test_the_views_differ_in_crimea_and_in_western_sahara() -> None:
    simferopol, laayoune = (34.1, 44.95), (-13.0, 26.9)

    assert [country_at(name, *simferopol) for name in WORLDS] == ["Russia", "Ukraine"]
    assert [country_at(name, *laayoune) for name in WORLDS] == ["Morocco", "Western Sahara"]


@pytest.mark.parametrize(
    ("name", "lon", "lat"),
    [
        pytest.param(WORLDS[0], 34.4, 46.0, id="the line north of Crimea"),
        pytest.param(WORLDS[1], -13.2, 27.67, id="Western Sahara's northern line"),
        pytest.param(WORLDS[0], 77.0, 35.4, id="Siachen"),
        pytest.param(WORLDS[1], 33.3, 35.1, id="the line through Cyprus"),
        pytest.param(WORLDS[1], 21.0, 43.0, id="around Kosovo"),
        pytest.param(WORLDS[0], 45.0, 9.0, id="around Somaliland"),
    ],
)
def test_what_the_views_draw_apart_or_differently_is_disputed(
    name: str, lon: float, lat: float
) -> None:
    disputed = [point for line in borders(name, status="disputed") for point in line]

    assert min(abs(x - lon) + abs(y - lat) for x, y in disputed) < 1.5


@pytest.mark.parametrize("name", OUTLINES)
def test_most_borders_are_settled_and_no_other_status_exists(name: str) -> None:
    settled, disputed = (len(list(borders(name, status=s))) for s in ("settled", "disputed"))
    known = {
        f["properties"]["status"] for f in features(name) if f["properties"]["type"] == "border"
    }

    assert settled > 10 * disputed
    assert known <= {"settled", "disputed"}


def test_a_border_marked_as_detailed_is_drawn_by_the_detail_too() -> None:
    detail = {point for line in borders(DETAIL) for edge in edges(line) for point in edge}
    for name in WORLDS:
        lines = borders(name, detailed=True)
        coarse = {point for line in lines for edge in edges(line) for point in edge}

        assert coarse <= detail


@pytest.mark.parametrize("name", MADE)
def test_a_file_stays_small_enough_to_load_at_once(name: str) -> None:
    assert (FOLDER / name).stat().st_size < 900_000
