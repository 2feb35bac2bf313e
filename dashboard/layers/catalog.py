"""The layers that can be switched, in the order of the legend.

A new layer is a file here that yields marks, a line in `LAYERS`, and a row in web/map/legend.js.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from dashboard.archive import Archive
from dashboard.layers.kinds import marks_of
from dashboard.layers.marks import Drawn
from dashboard.layers.movements import arcs
from dashboard.layers.uncertainty import circles
from dashboard.model import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One switch of the legend and what it draws."""

    id: str
    label: str
    drawn: Callable[[Archive], Iterable[Drawn]]


def _of(kind: Kind) -> Callable[[Archive], Iterable[Drawn]]:
    return partial(marks_of, kind=kind)


LAYERS = (
    Layer(id="events", label="Events", drawn=_of(Kind.EVENT)),
    Layer(id="bases", label="Bases", drawn=_of(Kind.BASE)),
    Layer(id="quotes", label="Quotes", drawn=_of(Kind.QUOTE)),
    Layer(id="claims", label="Claims", drawn=_of(Kind.CLAIM)),
    Layer(id="statistics", label="Statistics", drawn=_of(Kind.STATISTIC)),
    Layer(id="border", label="Border", drawn=_of(Kind.BORDER)),
    Layer(id="movements", label="Movements", drawn=arcs),
    Layer(id="uncertainty", label="Uncertainty", drawn=circles),
)
