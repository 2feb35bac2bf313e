"""What is measured: our page at three sizes, and two peers."""

from dataclasses import dataclass
from typing import Literal

SEED = 0  # the size that stands for the seed article's own records


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A page at a size. `page` names its part of clock.js, `thumb` what a person drags."""

    id: str
    label: str
    page: Literal["ours", "markers", "empty"]
    app: str
    size: int
    query: str = ""
    thumb: str = "[data-testid=stSlider] input"
    back: str = "ArrowLeft"
    forth: str = "ArrowRight"
    kind: str = "quote"

    @property
    def is_ours(self) -> bool:
        """Tell whether this is Dateline."""
        return self.page == "ours"


def ours(size: int) -> Subject:
    """Return Dateline's page; synthetic records lie all over the world, and all are in sight."""
    return Subject(
        id=f"ours-{size or 'seed'}",
        label=f"Dateline, {size:,}" if size else "Dateline, seed article",
        page="ours",
        app="dashboard.app:app",
        size=size,
        query="?at=20.00_20.00_2" if size else "",
        thumb=".timeline .thumb >> nth=1",
        back="PageDown",  # by a month, as the peers' arrows
        forth="PageUp",
        kind="Quotes",
    )


def markers(size: int) -> Subject:
    """Return peer (a): one folium.Marker each, rebuilt in each run."""
    return Subject(
        id=f"markers-{size}",
        label=f"(a) folium.Marker each, {size:,}",
        page="markers",
        app="bench.peer_markers:app",
        size=size,
    )


EMPTY = Subject(
    id="empty", label="(b) empty rerun", page="empty", app="bench.peer_empty:app", size=SEED
)


def subjects(*, is_quick: bool, has_all: bool) -> tuple[Subject, ...]:
    """Return what one run measures, in the order of a round."""
    chosen = [EMPTY, markers(100), markers(1000), ours(SEED), ours(1000)]
    if not is_quick:
        chosen.append(ours(10_000))
    if has_all:
        chosen.append(markers(10_000))
    return tuple(chosen)
