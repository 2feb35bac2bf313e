"""Which stretches of border are disputed, as far as the packages can tell.

Two signs: a stretch that one view draws and the other does not, and the outline of a territory
that a view draws apart. No package carries Natural Earth's own list of disputed lines.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from rebuilding.topology import Line, Position, Topology

# Drawn apart from the state that claims them.
APART = frozenset({"Kosovo", "N. Cyprus", "Siachen Glacier", "Somaliland", "W. Sahara"})

TOLERANCE_DEGREES = 0.12  # lines nearer than this are the same border in another edition
STEP_DEGREES = 0.03
SHORTEST_DEGREES = 0.4  # a shorter stretch that differs is a difference in detail

Cell = tuple[int, int]


class Lines:
    """The borders of a view, to ask whether a point lies on one."""

    def __init__(self, topology: Topology) -> None:
        self._cells: dict[Cell, list[Position]] = defaultdict(list)
        for arc, users in topology.users().items():
            if len(users) > 1:
                for a, b in pairwise(topology.arcs[arc]):
                    for point in _stepped(a, b):
                        self._cells[_cell(point)].append(point)

    def has(self, point: Position) -> bool:
        """Tell whether a border runs here."""
        x, y = _cell(point)
        near = (self._cells.get((x + i, y + j), ()) for i in (-1, 0, 1) for j in (-1, 0, 1))
        return any(_apart(point, other) <= TOLERANCE_DEGREES for cell in near for other in cell)


def stretches(
    arc: Line, users: Sequence[str], other_view: Lines
) -> Iterator[tuple[bool, list[Position]]]:
    """Yield an arc's stretches in order, each with whether it is disputed."""
    if APART.intersection(users):
        yield True, list(arc)
        return
    segments = list(pairwise(arc))
    differs = [not any(map(other_view.has, _stepped(a, b))) for a, b in segments]
    runs = [
        (off, [s for _, s in run])
        for off, run in groupby(zip(differs, segments, strict=True), lambda pair: pair[0])
    ]
    long_runs = [(off and _length(run) >= SHORTEST_DEGREES, run) for off, run in runs]
    for off, joined in groupby(long_runs, lambda pair: pair[0]):
        run = [segment for _, part in joined for segment in part]
        yield off, [run[0][0], *(b for _, b in run)]


def _stepped(a: Position, b: Position) -> Iterator[Position]:
    steps = max(1, math.ceil(_apart(a, b) / STEP_DEGREES))
    for step in range(steps + 1):
        share = step / steps
        yield a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _length(run: Sequence[tuple[Position, Position]]) -> float:
    return sum(_apart(a, b) for a, b in run)


def _apart(a: Position, b: Position) -> float:
    narrow = math.cos(math.radians(a[1]))
    return math.hypot((a[0] - b[0]) * narrow, a[1] - b[1])


def _cell(point: Position) -> Cell:
    size = 2 * TOLERANCE_DEGREES
    return math.floor(point[0] / size), math.floor(point[1] / size)
