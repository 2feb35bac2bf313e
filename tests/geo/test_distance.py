from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import PlaceError
from dashboard.geo.borders import parse_lines
from dashboard.geo.distance import distance_km, distance_to_line_km, length_km
from dashboard.geo.points import Point
from tests.geo.files import FOLDER

POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
NEAR = st.builds(Point, st.floats(20, 60), st.floats(30, 110))
LINES = st.lists(NEAR, min_size=1, max_size=6)

DUSHANBE = Point(38.53575, 68.77905)
PALACE = Point(38.5785, 68.7775)
KANT_BASE = Point(42.8532, 74.8465)
KANT_TOWN = Point(42.89106, 74.85077)
KABUL = Point(34.52813, 69.17233)
MOSCOW = Point(55.75204, 37.61781)
KREMLIN = Point(55.75167, 37.61778)
BORDER = parse_lines((FOLDER / "lines.json").read_bytes())["tajik-afghan-border"]


@given(POINTS, POINTS)
def test_distance_is_the_same_both_ways(a: Point, b: Point) -> None:
    assert distance_km(a, b) == pytest.approx(distance_km(b, a), abs=1e-6)


@given(POINTS)
def test_a_point_is_no_way_from_itself(a: Point) -> None:
    assert distance_km(a, a) == 0


@given(POINTS, POINTS, POINTS)
def test_a_detour_is_never_shorter(a: Point, b: Point, c: Point) -> None:
    assert distance_km(a, c) <= distance_km(a, b) + distance_km(b, c) + 1e-6


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        pytest.param(KANT_BASE, KANT_TOWN, 4.2, id="the base is not the town of Kant"),
        pytest.param(PALACE, DUSHANBE, 4.75, id="the palace is not the city's point"),
        pytest.param(MOSCOW, KREMLIN, 0.04, id="Moscow's point lies inside the Kremlin"),
        pytest.param(Point(0, 0), Point(0, 1), 111.32, id="a degree of the equator"),
        pytest.param(Point(0, 0), Point(90, 0), 10001.97, id="a quarter of a meridian"),
        pytest.param(Point(0, 179.5), Point(0, -179.5), 111.32, id="over the antimeridian"),
    ],
)
def test_known_distances(a: Point, b: Point, km: float) -> None:
    assert distance_km(a, b) == pytest.approx(km, abs=0.05)


def test_the_length_of_a_line_is_the_sum_of_its_parts() -> None:
    parts = distance_km(KABUL, DUSHANBE) + distance_km(DUSHANBE, KANT_BASE)

    assert length_km([KABUL, DUSHANBE, KANT_BASE]) == pytest.approx(parts)
    assert length_km([KABUL]) == length_km([]) == 0


@pytest.mark.parametrize(
    ("point", "km"), [(KANT_BASE, 585.7), (DUSHANBE, 124.0), (KABUL, 285.2), (MOSCOW, 3058.6)]
)
def test_known_distances_to_the_border(point: Point, km: float) -> None:
    assert distance_to_line_km(point, BORDER) == pytest.approx(km, abs=0.1)


@given(NEAR)
def test_no_spot_of_the_border_is_nearer_than_the_distance_to_it(point: Point) -> None:
    spots = [
        Point((a.lat + b.lat) / 2, (a.lon + b.lon) / 2) for a, b in list(pairwise(BORDER[0]))[::40]
    ]

    assert all(
        distance_to_line_km(point, BORDER) <= distance_km(point, spot) + 0.1 for spot in spots
    )


@given(POINTS, LINES)
def test_a_line_is_at_most_as_far_as_its_nearest_vertex(point: Point, line: list[Point]) -> None:
    nearest = min(distance_km(point, vertex) for vertex in line)

    assert distance_to_line_km(point, [line]) <= nearest + 0.1


@given(LINES, st.floats(0, 1))
def test_a_spot_on_a_line_is_no_way_from_it(line: list[Point], share: float) -> None:
    a, b = line[0], line[-1]
    spot = Point(a.lat + (b.lat - a.lat) * share, a.lon + (b.lon - a.lon) * share)

    assert distance_to_line_km(spot, [[a, b]]) == pytest.approx(0, abs=0.1)


def test_a_line_over_the_antimeridian_goes_the_short_way() -> None:
    line = [Point(0, 179), Point(0, -179)]

    assert distance_to_line_km(Point(1, 180), [line]) == pytest.approx(110.57, abs=0.1)


def test_a_line_of_one_point_is_that_point() -> None:
    assert distance_to_line_km(KABUL, [[], [MOSCOW]]) == distance_km(KABUL, MOSCOW)


@pytest.mark.parametrize("lines", [[], [[]]])
def test_no_line_to_measure_to_is_an_error(lines: list[list[Point]]) -> None:
    with pytest.raises(PlaceError, match="no line"):
        distance_to_line_km(KABUL, lines)


def test_the_way_to_the_border_is_found_in_a_few_milliseconds() -> None:
    times = []
    for _ in range(5):
        start = perf_counter()
        distance_to_line_km(KANT_BASE, BORDER)
        times.append(perf_counter() - start)

    assert min(times) < 0.05
