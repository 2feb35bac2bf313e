"""The features of a basemap: countries with a label, borders with a status, lakes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rebuilding import labels
from rebuilding.disputes import Lines, stretches
from rebuilding.rings import Rings, area_km2, drawn_polygons, rounded
from rebuilding.seam import Joined
from rebuilding.simplify import simplified
from rebuilding.topology import Line, Position, Shape, Topology, index, references

WORLD_KM2 = 55.0  # triangles smaller than this go: about four square pixels at zoom 5
FINE_KM2 = 0.12  # the same for Central Asia: under a pixel at zoom 8
SEAM_KM2 = 0.5  # where coarse neighbours meet it
POLAR_KM2 = 500.0  # coasts that nobody reads, and that Mercator draws much too large
POLAR_CIRCLE = 66.5
SMALL_STATE_KM2 = 5000.0  # a smaller country keeps all its points and islands
SMALLEST_ISLAND_KM2 = 60.0
SMALLEST_FINE_ISLAND_KM2 = 2.0
SMALLEST_LAKE_KM2 = 400.0
LAKE_KM2 = 5.0  # the grid of the source makes steps of two to four kilometres
DIGITS = 3  # 110 m at most; a pixel of zoom 8 is 600 m at the equator

Feature = dict[str, Any]
Tolerance = Callable[[int, Line], float]


def world_features(joined: Joined, other_view: Lines) -> Iterator[Feature]:
    """Yield a view's countries, then its borders: settled or disputed, coarse or detailed.

    A border that is `detailed` is drawn by detail-central-asia.json too.
    """
    topology = joined.topology
    small = frozenset(
        _arcs_of(s for s in topology.shapes if _size_km2(topology, s) < SMALL_STATE_KM2)
    )

    def tolerance(arc: int, line: Line) -> float:
        if arc in small:
            return 0.0
        if arc in joined.seam:
            return SEAM_KM2
        return POLAR_KM2 if abs(line[0][1]) > POLAR_CIRCLE else WORLD_KM2

    thin = _thinned(topology, tolerance)
    yield from _countries(thin, topology)
    far = _thinned(thin, lambda arc, _line: 0.0 if arc in small else WORLD_KM2)
    yield from _borders(far, far.users(), other_view, joined.fine)


def detail_features(joined: Joined, inside: Sequence[str], other_view: Lines) -> Iterator[Feature]:
    """Yield the countries inside and their borders, at full detail."""

    def tolerance(arc: int, _line: Line) -> float:
        return SEAM_KM2 if arc in joined.seam else FINE_KM2

    thin = _thinned(joined.topology, tolerance)
    yield from _countries(thin.within(inside), joined.topology, SMALLEST_FINE_ISLAND_KM2)
    borders = {arc: users for arc, users in thin.users().items() if arc in joined.fine}
    yield from _borders(thin, borders, other_view, joined.fine)


def lake_features(world: Topology, east: Topology, east_from: float) -> Iterator[Feature]:
    """Yield one feature with all lakes that are large enough to see.

    Lakes that lie east of a meridian come from the second topology, which has a finer grid.
    """
    polygons = [
        *(rings for rings in _lakes(world) if _western_end(rings) <= east_from),
        *(rings for rings in _lakes(east) if _western_end(rings) > east_from),
    ]
    yield _feature({"type": "lake"}, "MultiPolygon", sorted(polygons))


def _lakes(layer: Topology) -> Iterator[Rings]:
    thin = _thinned(layer, lambda _arc, _line: LAKE_KM2)
    for shape in thin.shapes:
        yield from (
            rings
            for rings in _polygons(thin, shape, 0, frozenset())
            if area_km2(rings[0]) > SMALLEST_LAKE_KM2
        )


def _western_end(rings: Rings) -> float:
    return min(lon for lon, _ in rings[0])


def border_line(topology: Topology, pair: tuple[str, str]) -> list[Position]:
    """Return the border of two shapes as one line from west to east, with all its points."""
    arcs = [topology.arcs[arc] for arc, users in topology.users().items() if users == pair]
    line = list(arcs.pop(0))
    while arcs:
        joint = next(a for a in arcs if line[0] in (a[0], a[-1]) or line[-1] in (a[0], a[-1]))
        arcs.remove(joint)
        if line[0] in (joint[0], joint[-1]):
            line.reverse()
        line += (joint if joint[0] == line[-1] else joint[::-1])[1:]
    return line if line[0][0] <= line[-1][0] else line[::-1]


def _thinned(topology: Topology, tolerance: Tolerance) -> Topology:
    used = frozenset(_arcs_of(topology.shapes))
    arcs = [
        tuple(simplified(line, tolerance(arc, line))) if arc in used else line
        for arc, line in enumerate(topology.arcs)
    ]
    return replace(topology, arcs=tuple(arcs))


def _countries(
    thin: Topology, whole: Topology, smallest_km2: float = SMALLEST_ISLAND_KM2
) -> Iterator[Feature]:
    shared = frozenset(arc for arc, names in whole.users().items() if len(names) > 1)
    for shape in sorted(thin.shapes, key=lambda shape: (labels.name_of(shape), shape.number)):
        is_small = _size_km2(whole, shape) < SMALL_STATE_KM2
        polygons = list(_polygons(thin, shape, 0 if is_small else smallest_km2, shared))
        largest = max(polygons, key=lambda rings: area_km2(rings[0]))
        iso = labels.iso_of(shape)
        yield _feature(
            {
                "type": "country",
                "iso": iso,
                "name": labels.name_of(shape),
                "label": labels.CHOSEN.get(iso) or labels.label_point(largest),
                "km2": round(sum(area_km2(rings[0]) for rings in polygons)),
            },
            "MultiPolygon",
            polygons,
        )


def _polygons(
    topology: Topology, shape: Shape, smallest_km2: float, shared: frozenset[int]
) -> Iterator[Rings]:
    """Yield a shape's polygons as drawn, without islands too small; the largest always stays.

    An exclave is no island: without it, a hole would gape in the country around it.
    """
    drawn = [
        (part, shared.isdisjoint(index(reference) for ring in polygon for reference in ring))
        for polygon in shape.polygons
        for part in drawn_polygons(topology, polygon)
    ]
    largest = max((area_km2(rings[0]) for rings, _ in drawn), default=0)
    for rings, is_island in drawn:
        if not is_island or area_km2(rings[0]) >= min(smallest_km2, largest):
            kept = [rounded(ring, DIGITS) for ring in rings]
            if area_km2(kept[0]) > 0:
                yield [ring for ring in kept if area_km2(ring) > 0]


def _borders(
    thin: Topology,
    users: Mapping[int, tuple[str, ...]],
    other_view: Lines,
    fine: frozenset[int],
) -> Iterator[Feature]:
    groups: dict[tuple[str, bool], list[list[Position]]] = defaultdict(list)
    for arc, names in sorted(users.items()):
        if len(names) > 1:
            for is_disputed, stretch in stretches(thin.arcs[arc], names, other_view):
                status = "disputed" if is_disputed else "settled"
                groups[status, arc in fine].append(rounded(stretch, DIGITS))
    for (status, detailed), lines in sorted(groups.items()):
        properties = {"type": "border", "status": status, "detailed": detailed}
        yield _feature(properties, "MultiLineString", lines)


def _feature(properties: Mapping[str, Any], kind: str, coordinates: object) -> Feature:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": dict(properties), "geometry": geometry}


def _arcs_of(shapes: Iterable[Shape]) -> Iterator[int]:
    return (index(reference) for shape in shapes for reference in references(shape))


def _size_km2(topology: Topology, shape: Shape) -> float:
    return sum(max(area_km2(topology.line(ring)) for ring in polygon) for polygon in shape.polygons)
