"""What a layer yields: plain data about where a record is drawn, no text of an article."""

from dataclasses import dataclass

from dashboard.model import PlaceId, RecordId


@dataclass(frozen=True, slots=True)
class Mark:
    """A record at a place: a glyph at its point, a plate on its area, or its line."""

    record: RecordId
    place: PlaceId


@dataclass(frozen=True, slots=True)
class Arc:
    """A record that moves from one place to another."""

    record: RecordId
    start: PlaceId
    end: PlaceId


@dataclass(frozen=True, slots=True)
class Circle:
    """How far from its point a place may be, km."""

    place: PlaceId
    radius_km: float


Drawn = Mark | Arc | Circle
