"""Articles whose places people marked, as XML: LGL, and the sets that share its form.

LGL: Lieberman, Samet, Sankaranarayanan, "Geotagging with Local Lexicons to Build Indexes for
Textually-Specified Spatial Data", ICDE 2010; here the copy of the "Pragmatic Guide to
Geoparsing Evaluation" (Gritta, Pilehvar, Collier, 2020).
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_NO_PLACE = {"Non_Lit_Expression", "Literal_Expression", "Non_Toponym"}
_SLACK = 6  # code points that an offset may be off


@dataclass(frozen=True, slots=True)
class Marked:
    """A name that people marked; no point where they knew none."""

    start: int
    end: int
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Article:
    """A text, where it was published on the web, and the names marked in it."""

    text: str
    domain: str
    marked: tuple[Marked, ...]


def read_set(path: Path) -> list[Article]:
    """Return the articles of a set, in its order."""
    return [
        Article(
            text := node.findtext("text") or "",
            node.findtext("domain") or "",
            tuple(sorted(_marked(node, text), key=lambda name: name.start)),
        )
        for node in ET.parse(path).getroot()
    ]


def _marked(node: ET.Element, text: str) -> Iterator[Marked]:
    for name in [*node.iter("toponym"), *node.iter("location")]:
        if name.findtext("type") in _NO_PLACE:
            continue
        words = name.findtext("phrase") or name.findtext("extractedName") or ""
        words = words or name.findtext("name") or ""
        start, end = int(name.findtext("start") or 0), int(name.findtext("end") or 0)
        for slip in sorted(range(-_SLACK, _SLACK + 1), key=abs):
            if text[start + slip : start + slip + len(words)] == words:
                start, end = start + slip, start + slip + len(words)
                break
        tag = name.find("gaztag")
        tag = name if tag is None else tag
        lat = tag.findtext("lat") or name.findtext("latitude")
        lon = tag.findtext("lon") or name.findtext("longitude")
        yield Marked(start, end, (float(lat), float(lon)) if lat and lon else None)
