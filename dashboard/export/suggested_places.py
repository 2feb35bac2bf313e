"""The resolved places of an article as GeoJSON (RFC 7946), one Feature for each name.

Only what is named as a place: a metonym ("Moscow said") and a demonym ("Tajik") make none. A
site, city or division is a point; a country or region has `geometry: null`, as in the export of
records: its point is a convention of the gazetteer, and would be a false one here.
"""

from dashboard.export.geojson import HEAD, TAIL
from dashboard.export.suggestions import Json, dumps
from dashboard.extract.extraction import Extraction, marker
from dashboard.extract.suggestion import Candidate, PlaceMention, Use
from dashboard.geo.points import to_lonlat

__all__ = ["HEAD", "TAIL", "features"]


def features(extraction: Extraction, source: str) -> str:
    """Return the Features of one article, each on its line, with a comma between them."""
    return ",\n".join(
        dumps(_feature(extraction, source, mention, mention.chosen))
        for mention in extraction.places
        if mention.use is Use.PLACE and mention.chosen
    )


def _feature(extraction: Extraction, source: str, mention: PlaceMention, chosen: Candidate) -> Json:
    """Return the Feature of a name."""
    point = marker(mention)
    span = mention.span
    return {
        "type": "Feature",
        "id": f"{source}:{span.start}-{span.end}",
        "geometry": {"type": "Point", "coordinates": to_lonlat(point)} if point else None,
        "properties": {
            "source": source,
            "sha256": extraction.sha256,
            "published": extraction.published.isoformat() if extraction.published else None,
            "excerpts": [{"start": span.start, "end": span.end, "quote": extraction.words(span)}],
            "place": chosen.id,
            "place_name": chosen.name,
            "country": chosen.country,
            "admin": chosen.admin,
            "precision": chosen.precision,
            "coordinate_source": chosen.id,
            "line": chosen.line,
            "role": mention.role,
            "score": round(mention.score, 4),
            "method": mention.method,
            "version": mention.version,
            "review": {"status": "suggested"},
        },
    }
