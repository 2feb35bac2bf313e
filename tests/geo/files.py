"""The files of data/geo, read once for the tests of this folder, and ways to look at outlines."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "data" / "geo"
VIEWS = ("de-facto", "un")
SIX = frozenset({"AF", "KG", "KZ", "TJ", "TM", "UZ"})

Position = tuple[float, float]
Edge = frozenset[Position]


@cache
def features(name: str) -> tuple[dict[str, Any], ...]:
    """Return the features of a file, which must be strict JSON."""

    def refuse(word: str) -> None:
        raise ValueError(f"{name} holds {word}")

    text = (FOLDER / name).read_text(encoding="utf-8")
    return tuple(json.loads(text, parse_constant=refuse)["features"])


def countries(name: str) -> dict[str, dict[str, Any]]:
    """Return the countries of a file by name."""
    return {
        feature["properties"]["name"]: feature
        for feature in features(name)
        if feature["properties"]["type"] == "country"
    }


def borders(name: str, **wanted: Any) -> Iterator[list[list[float]]]:
    """Yield the border lines of a file whose properties are as wanted."""
    for feature in features(name):
        known = feature["properties"]
        if known["type"] == "border" and wanted.items() <= known.items():
            yield from feature["geometry"]["coordinates"]


def rings(feature: dict[str, Any]) -> Iterator[tuple[bool, list[list[float]]]]:
    """Yield every ring of a country, with whether it is an outer one."""
    for polygon in feature["geometry"]["coordinates"]:
        yield from ((at == 0, ring) for at, ring in enumerate(polygon))


def edges(line: Sequence[Sequence[float]]) -> Iterator[Edge]:
    """Yield the stretches between a line's points, whichever way they run."""
    for a, b in pairwise(line):
        yield frozenset({(a[0], a[1]), (b[0], b[1])})


def holds(feature: dict[str, Any], lon: float, lat: float) -> bool:
    """Tell whether a country's area holds a spot: an odd number of edges lies east of it."""
    return (
        sum(
            (a[1] > lat) != (b[1] > lat)
            and lon < a[0] + (lat - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
            for _, ring in rings(feature)
            for a, b in pairwise(ring)
        )
        % 2
        == 1
    )


def country_at(name: str, lon: float, lat: float) -> str:
    """Return the country of a file that holds a spot, empty for the sea."""
    return next((key for key, one in countries(name).items() if holds(one, lon, lat)), "")
