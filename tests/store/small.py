"""A small sound dossier and its geodata, as files that a test may spoil."""

import json
from hashlib import sha256
from pathlib import Path

from dashboard.archive import Archive
from dashboard.store.dossier import read_archive

ARTICLE = (
    "Ada met Ben in Dushanbe on 3 May 2022. It was warm.\n"
    "The border is 1344 km long, Ben said.\n"
    "Also Read: Something else\n"
)
SOURCE = f"""\
id: small-talk
sha256: {sha256(ARTICLE.encode()).hexdigest()}
title: ""
publisher: The Gazette
author: ""
url: https://example.org/talk
published: {{edtf: "2022-05-04", words: "", basis: resolved, note: the day after}}
retrieved: 2022-05-05
language: en
reliability: F
note: ""
"""
ACTORS = """\
- {id: ada, name: Ada, kind: person, aliases: [A.], affiliation: club}
- {id: ben, name: Ben, kind: person}
- {id: club, name: The Club, kind: organisation, affiliation: ""}
"""
RECORDS = """\
- id: ada-met-ben
  kind: event
  event_type: CONSULT
  statement: reported
  title: Ada meets Ben on 3 May
  excerpts:
    - start: 0
      end: 37
      quote: "Ada met Ben in Dushanbe on 3 May 2022"
      prefix: ""
      suffix: ". It was warm.\\nThe border is 134"
  actors: [{actor: ada, role: participant}, {actor: ben, role: participant}]
  places:
    - place: dushanbe
      role: at
  when: {edtf: "2022-05-03", words: "on 3 May 2022", basis: stated}
  attribution: {teller: article}
  credibility: 6
  review: {status: accepted, by: me, on: 2022-05-06, method: by hand, version: "1"}
  note: ""
- id: long-border
  kind: border
  statement: claimed
  title: A border of 1344 km
  excerpts:
    - start: 52
      end: 88
      quote: "The border is 1344 km long, Ben said"
      prefix: "nbe on 3 May 2022. It was warm.\\n"
      suffix: ".\\nAlso Read: Something else\\n"
  places: [{place: the-border, role: at}, {place: tajikistan, role: about}]
  when: {edtf: "", words: ""}
  attribution: {teller: actor, actor: ben, words: "Ben said"}
  review: {status: suggested}
"""
UNRECORDED = """\
- start: 39
  end: 51
  quote: It was warm.
  why: weather
- start: 90
  end: 115
  quote: "Also Read: Something else"
  why: a link
"""
PLACES = """\
- id: dushanbe
  name: Dushanbe
  aliases: [Stalinabad]
  precision: city
  lat: 38.5
  lon: 68.7
  uncertainty_km: 10
  country: TJ
  coordinate_source: GeoNames
  coordinate_source_id: geonames:1221874
  verified: true
- id: tajikistan
  name: Tajikistan
  precision: country
  geometry: country:TJ
  country: TJ
  coordinate_source: Natural Earth
- id: the-border
  name: The border
  precision: line
  geometry: line:the-border
  coordinate_source: Natural Earth
"""
SQUARE = [[[67.0, 36.0], [75.0, 36.0], [75.0, 41.0], [67.0, 41.0], [67.0, 36.0]]]
BASEMAP = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"type": "country", "iso": "TJ", "name": "Tajikistan"},
            "geometry": {"type": "Polygon", "coordinates": SQUARE},
        },
        {
            "type": "Feature",
            "properties": {"type": "border", "status": "settled"},
            "geometry": {"type": "MultiLineString", "coordinates": [[[67, 36], [75, 36]]]},
        },
    ],
}
LINES = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "id": "the-border",
            "properties": {},
            "geometry": {"type": "LineString", "coordinates": [[68, 37], [70, 37.5]]},
        }
    ],
}
VIEWS = [{"id": "de-facto", "name": "De facto", "note": "No statement.", "about": "More."}]

FILES = {
    "seeds/small-talk/article.txt": ARTICLE,
    "seeds/small-talk/source.yaml": SOURCE,
    "seeds/small-talk/actors.yaml": ACTORS,
    "seeds/small-talk/records.yaml": RECORDS,
    "seeds/small-talk/unrecorded.yaml": UNRECORDED,
    "geo/places.yaml": PLACES,
    "geo/basemap-de-facto.json": json.dumps(BASEMAP),
    "geo/lines.json": json.dumps(LINES),
    "geo/views.json": json.dumps(VIEWS),
}
SHORT = {path.rpartition("/")[2].partition(".")[0]: path for path in FILES}


def write_small(root: Path) -> Path:
    """Write the sound files below a folder, and return it."""
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())
    return root


def spoil(root: Path, name: str, old: str, new: str) -> Path:
    """Replace the first occurrence of a text in a file, named shortly: `records`."""
    path = root / SHORT[name]
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    return path


def read_small(root: Path) -> Archive:
    """Read what `write_small` wrote."""
    return read_archive(root / "seeds", root / "geo")


def told(archive: Archive, root: Path) -> list[str]:
    """Return the faults as lines, their paths as names: `records.yaml:3: ...`."""
    return [str(fault).replace(f"{fault.path.parent}/", "") for fault in archive.faults]
