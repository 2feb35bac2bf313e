"""Central Asia at 10m put into a world at 50m, with no gap and no double line between them.

The shapes inside come whole from the fine topology. Where a coarse neighbour shares a border with
one of them, it gets the fine arc, and its other arcs are moved to meet the arc's ends. Drawing
the fine shapes over the coarse ones lost: land and sea showed through between the two lines.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rebuilding.topology import Line, Position, Shape, Topology, index, references

FARTHEST_DEGREES = 0.5  # the two scales put the same corner less far apart than this


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A world with fine shapes in it.

    `fine` are the arcs of those shapes, `seam` the ones they share with coarse neighbours.
    """

    topology: Topology
    fine: frozenset[int]
    seam: frozenset[int]


def join(coarse: Topology, fine: Topology, inside: Sequence[str]) -> Joined:
    """Return the coarse world with the shapes of these names taken from the fine one.

    A shape that the coarse world lacks is added.
    """
    shift = len(coarse.arcs)
    swap = dict(_matches(coarse, fine, frozenset(inside)))
    ends = _moved_ends(coarse, fine, swap)
    arcs = tuple(_with_ends(arc, ends) for arc in coarse.arcs) + fine.arcs
    kept = [_swapped(shape, swap, shift) for shape in coarse.shapes if shape.name not in inside]
    added = [_shifted(fine.shape(name), shift) for name in inside]
    topology = Topology(arcs=arcs, shapes=(*kept, *added))
    used = frozenset(index(r) for name in inside for r in references(topology.shape(name)))
    seam = frozenset(index(reference) + shift for reference in swap.values())
    return Joined(topology=topology, fine=used, seam=seam)


def _matches(coarse: Topology, fine: Topology, inside: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield each coarse arc on the rim with the reference of the fine arc that replaces it."""
    by_pair: dict[tuple[str, ...], list[int]] = {}
    for arc, pair in fine.users().items():
        by_pair.setdefault(pair, []).append(arc)
    for arc, pair in coarse.users().items():
        if len(pair) == 2 and len(inside.intersection(pair)) == 1:
            options = [r for other in by_pair.get(pair, ()) for r in (other, ~other)]
            best = min(options, key=lambda r: _apart(coarse.arcs[arc], _run(fine, r)))
            if _apart(coarse.arcs[arc], _run(fine, best)) > FARTHEST_DEGREES:
                raise ValueError(f"border {pair}: no fine arc ends where arc {arc} does")
            yield arc, best


def _run(topology: Topology, reference: int) -> Line:
    arc = topology.arcs[index(reference)]
    return arc if reference >= 0 else arc[::-1]


def _apart(a: Line, b: Line) -> float:
    return max(abs(a[at][axis] - b[at][axis]) for at in (0, -1) for axis in (0, 1))


def _moved_ends(
    coarse: Topology, fine: Topology, swap: Mapping[int, int]
) -> dict[Position, Position]:
    ends = {}
    for arc, reference in swap.items():
        for at in (0, -1):
            ends[coarse.arcs[arc][at]] = _run(fine, reference)[at]
    return ends


def _with_ends(arc: Line, ends: Mapping[Position, Position]) -> Line:
    first, last = ends.get(arc[0], arc[0]), ends.get(arc[-1], arc[-1])
    return (first, *arc[1:-1], last)


def _shifted(shape: Shape, shift: int) -> Shape:
    polygons = tuple(
        tuple(tuple(r + shift if r >= 0 else r - shift for r in ring) for ring in polygon)
        for polygon in shape.polygons
    )
    return replace(shape, polygons=polygons)


def _swapped(shape: Shape, swap: Mapping[int, int], shift: int) -> Shape:
    def one(reference: int) -> int:
        if index(reference) not in swap:
            return reference
        other = swap[index(reference)]
        moved = other + shift if other >= 0 else other - shift
        return moved if reference >= 0 else ~moved

    polygons = tuple(
        tuple(tuple(one(r) for r in ring) for ring in polygon) for polygon in shape.polygons
    )
    return replace(shape, polygons=polygons)
