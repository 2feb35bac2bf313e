"""The view: all that a link keeps, as one frozen value, and how it goes to a link and back.

The link is written by hand and not by Streamlit's own binding, which keeps an invalid value
and lets Back undo nothing.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard import filters
from dashboard import params as filter_params
from dashboard.archive import Archive
from dashboard.filters import Filter
from dashboard.layers.catalog import LAYERS
from dashboard.model import Kind, RecordId

LAYER_IDS = tuple(layer.id for layer in LAYERS)
RINGS_KM = (100, 200, 300)
DEFAULT_BOUNDARIES = "de-facto"
_CAMERA = re.compile(
    r"-?[0-9]{1,2}(\.[0-9]{1,4})?_-?[0-9]{1,3}(\.[0-9]{1,4})?_[0-9]{1,2}(\.[0-9]{1,2})?"
)
_LONGEST_SHOWN = 40  # characters of a dropped value that are repeated
_MOST_NAMED = filter_params.NAMED
EVERYTHING = Filter()


class Tab(StrEnum):
    """What the right column shows under the card."""

    ARTICLE = "article"
    TABLE = "table"
    UNPLACED = "unplaced"


class Bin(StrEnum):
    """How the timeline counts: by day, month, year, or as the range asks."""

    AUTO = "auto"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is seen: filters, selection, layers, camera and tools.

    `camera` is "lat_lon_zoom" in degrees and Leaflet zoom levels, None for the map's own start.
    `measured` are two records whose marks are measured against each other.
    """

    filter: Filter = EVERYTHING
    selected: RecordId | None = None
    layers: tuple[str, ...] = LAYER_IDS
    camera: str | None = None
    boundaries: str = DEFAULT_BOUNDARIES
    tab: Tab = Tab.ARTICLE
    bin: Bin = Bin.AUTO
    has_rings: bool = False
    measured: tuple[RecordId, RecordId] | None = None


def is_camera(text: str) -> bool:
    """Tell whether a text is a camera on the globe, zoom 0 to 18."""
    if len(text) > _LONGEST_SHOWN or not _CAMERA.fullmatch(text):
        return False
    lat, lon, zoom = (float(part) for part in text.split("_"))
    return abs(lat) <= 90 and abs(lon) <= 180 and zoom <= 18


def to_params(view: View) -> dict[str, str]:
    """Return a view as URL parameters, only what differs from the view of a plain address."""
    params = filter_params.to_params(view.filter)
    if view.selected is not None:
        params["sel"] = view.selected
    if view.layers != LAYER_IDS:
        params["layers"] = ".".join(view.layers) or "none"
    if view.camera is not None:
        params["at"] = view.camera
    if view.boundaries != DEFAULT_BOUNDARIES:
        params["view"] = view.boundaries
    if view.tab is not Tab.ARTICLE:
        params["tab"] = view.tab
    if view.bin is not Bin.AUTO:
        params["by"] = view.bin
    if view.has_rings:
        params["rings"] = "1"
    if view.measured is not None:
        params["measure"] = ".".join(view.measured)
    return params


def from_params(
    params: Mapping[str, str], archive: Archive, boundaries: Iterable[str]
) -> tuple[View, tuple[str, ...]]:
    """Return the view of a link, and in plain words each part of it that was dropped."""
    chosen, dropped_filters = filter_params.from_params(params, archive)
    dropped = list(dropped_filters)
    reader = _Reader(params, archive, dropped)
    view = View(
        filter=chosen,
        selected=reader.record("sel"),
        layers=reader.layers(),
        camera=reader.camera(),
        boundaries=reader.word("view", tuple(boundaries), DEFAULT_BOUNDARIES, "boundary view"),
        tab=Tab(reader.word("tab", tuple(Tab), Tab.ARTICLE, "tab")),
        bin=Bin(reader.word("by", tuple(Bin), Bin.AUTO, "timeline step")),
        has_rings=reader.word("rings", ("1", "0"), "0", "range rings") == "1",
        measured=reader.measured(),
    )
    return without_stale_parts(view, archive), tuple(dropped)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads single parameters, and notes what had to be dropped."""

    params: Mapping[str, str]
    archive: Archive
    dropped: list[str]

    def drop(self, what: str, value: str) -> None:
        text = filter_params.plain(value)
        short = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
        self.dropped.append(f"the {what} “{short}”")

    def word(self, key: str, words: tuple[str, ...], default: str, what: str) -> str:
        value = self.params.get(key)
        if value is None or value in words:
            return value or default
        self.drop(what, value)
        return default

    def record(self, key: str) -> RecordId | None:
        value = self.params.get(key)
        if value is None:
            return None
        if (record := self.archive.record(value)) is not None:
            return record.id
        self.drop("record", value)
        return None

    def layers(self) -> tuple[str, ...]:
        value = self.params.get("layers")
        if value is None:
            return LAYER_IDS
        asked = set() if value == "none" else set(value.split("."))
        unknown = sorted(asked.difference(LAYER_IDS))
        for name in unknown[:_MOST_NAMED]:
            self.drop("layer", name)
        if len(unknown) > _MOST_NAMED:
            self.dropped.append(f"{len(unknown) - _MOST_NAMED} more layers that are unknown")
        kept = tuple(name for name in LAYER_IDS if name in asked)
        return kept if kept or value == "none" else LAYER_IDS

    def camera(self) -> str | None:
        value = self.params.get("at")
        if value is None or is_camera(value):
            return value
        self.drop("map position", value)
        return None

    def measured(self) -> tuple[RecordId, RecordId] | None:
        value = self.params.get("measure")
        if value is None:
            return None
        ends = [self.archive.record(id) for id in value.split(".")[:3]]
        if len(ends) == 2 and ends[0] is not None and ends[1] is not None:
            return ends[0].id, ends[1].id
        self.drop("measured pair", value)
        return None


def without_stale_parts(view: View, archive: Archive) -> View:
    """Return the view with a selection, and its rings, only while the filter has its record.

    Raises:
        FilterError: the filter names what is not in the archive.
    """
    passing = filters.mask(archive, view.filter)
    record = archive.record(view.selected) if view.selected else None
    if record is None or not passing[archive.index_of(record.id)]:
        return replace(view, selected=None, has_rings=False)
    if view.has_rings and record.kind is not Kind.BASE:
        return replace(view, has_rings=False)
    return view
