"""What both peers have: a slider over months, the kinds, and the records it chooses from."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.model import Kind, PlaceRole
from dashboard.store.dossier import read_archive

FIRST_YEAR = 2015
MONTHS = 96  # 2015 to 2022, all that synthetic records are dated


@dataclass(frozen=True, slots=True)
class Pin:
    """A record at a point, and the month it begins in; None for one without a date."""

    title: str
    kind: str
    lat: float
    lon: float
    month: int | None


@cache
def read_pins() -> tuple[Pin, ...]:
    """Return a pin for each record and point it is at, of the same files that Dateline reads.

    Read once a process. A script is run anew on each step, a module is not: so the cache is here.
    """
    archive = read_archive(Path(os.environ["DATELINE_SEEDS"]), Path(os.environ["BENCH_GEO"]))
    pins = []
    for record in archive.records:
        for place in (archive.places[name] for name in record.places_with(PlaceRole.AT)):
            if place.lat is not None and place.lon is not None:
                month = _month(record.when.earliest)
                pins.append(Pin(record.title, str(record.kind), place.lat, place.lon, month))
    return tuple(pins)


def _month(day: date | None) -> int | None:
    return None if day is None else (day.year - FIRST_YEAR) * 12 + day.month


def chosen_pins(pins: Sequence[Pin], step: int, kind: str) -> list[Pin]:
    """Return the pins of a kind ("all" for any) up to a month, and those without a date."""
    return [
        pin
        for pin in pins
        if (pin.month is None or pin.month <= step) and kind in ("all", pin.kind)
    ]


def show_controls() -> tuple[int, str]:
    """Show the slider and the kinds; return the month and the kind that are chosen."""
    step = st.slider("Month", 0, MONTHS, MONTHS, key="month")
    kinds = [str(kind) for kind in Kind]
    kind = st.segmented_control("Kinds", kinds, key="kinds")
    return step, kind or "all"
