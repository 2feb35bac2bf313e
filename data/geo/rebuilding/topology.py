"""TopoJSON, decoded: arcs that shapes share, so that a border is the same line on both sides.

The format: M. Bostock, C. Metcalf, "The TopoJSON Format Specification", 2013.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

Position = tuple[float, float]
Line = Sequence[Position]
Ring = tuple[int, ...]  # references to arcs; ~n is arc n backwards
Polygon = tuple[Ring, ...]  # the outer ring, then the holes


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A country or territory as a package draws it. `number` is its ISO 3166-1 numeric code."""

    name: str
    number: str
    polygons: tuple[Polygon, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topology:
    """Shapes over shared arcs."""

    arcs: tuple[Line, ...]
    shapes: tuple[Shape, ...]

    def shape(self, name: str) -> Shape:
        """Return the shape with a name."""
        return next(shape for shape in self.shapes if shape.name == name)

    def users(self) -> Mapping[int, tuple[str, ...]]:
        """Return for each arc the names of the shapes it bounds: two make it a border."""
        users: dict[int, list[str]] = defaultdict(list)
        for shape in self.shapes:
            for arc in sorted({index(reference) for reference in references(shape)}):
                users[arc].append(shape.name)
        return {arc: tuple(sorted(names)) for arc, names in users.items()}

    def line(self, ring: Ring) -> list[Position]:
        """Return the closed line of a ring; where it crosses 180 degrees, it jumps."""
        line: list[Position] = []
        for reference in ring:
            arc = self.arcs[index(reference)]
            ahead = list(arc if reference >= 0 else reversed(arc))
            line += ahead[1:] if line else ahead
        return line

    def within(self, names: Iterable[str]) -> "Topology":
        """Return only the shapes with these names, in this order, over the same arcs."""
        return replace(self, shapes=tuple(self.shape(name) for name in names))


def index(reference: int) -> int:
    """Return the number of the arc that a reference means, whichever way it runs."""
    return reference if reference >= 0 else ~reference


def references(shape: Shape) -> Iterator[int]:
    """Yield every reference of a shape."""
    return (reference for polygon in shape.polygons for ring in polygon for reference in ring)


def read_topology(path: Path, layer: str, fallback: str = "") -> Topology:
    """Read a layer of a quantized TopoJSON file; shapes without a name get the fallback."""
    document = json.loads(path.read_text(encoding="utf-8"))
    scale, translate = document["transform"]["scale"], document["transform"]["translate"]
    arcs = tuple(tuple(_decoded(arc, scale, translate)) for arc in document["arcs"])
    geometries = document["objects"][layer]["geometries"]
    return Topology(arcs=arcs, shapes=tuple(_shape(geometry, fallback) for geometry in geometries))


def _decoded(
    arc: Sequence[Sequence[int]], scale: Sequence[float], translate: Sequence[float]
) -> Iterator[Position]:
    x = y = 0
    for step_x, step_y, *_ in arc:
        x, y = x + step_x, y + step_y
        yield x * scale[0] + translate[0], y * scale[1] + translate[1]


def _shape(geometry: Mapping[str, Any], fallback: str) -> Shape:
    arcs = geometry.get("arcs", [])
    polygons = [arcs] if geometry["type"] == "Polygon" else arcs
    return Shape(
        name=geometry.get("properties", {}).get("name", fallback),
        number=str(geometry.get("id", "")),
        polygons=tuple(tuple(tuple(ring) for ring in polygon) for polygon in polygons),
    )


def absorb(topology: Topology, inner: str, outer: str) -> Topology:
    """Return the topology with one shape made part of the shape that surrounds it wholly."""
    gone = {index(reference) for reference in references(topology.shape(inner))}
    around = topology.shape(outer)
    polygons = tuple(
        tuple(ring for ring in polygon if not {index(reference) for reference in ring} <= gone)
        for polygon in around.polygons
    )
    shapes = tuple(
        replace(shape, polygons=polygons) if shape.name == outer else shape
        for shape in topology.shapes
        if shape.name != inner
    )
    return replace(topology, shapes=shapes)
