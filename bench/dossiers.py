"""Synthetic archives on disk: dossiers and geodata as Dateline reads them, of any size.

The records are those of `tests/make.many`. What it makes up and the files don't allow is put
right: a country gets a real outline, a border the real line, an excerpt its whole sentence.
"""

import shutil
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from dashboard.archive import Archive
from dashboard.integrity import CONTEXT_LENGTH
from dashboard.model import Kind, Place, Record, Source
from dashboard.store import dossier, geodata
from dashboard.store.locations import geo_folder
from tests.make import many

BORDER = "tajik-afghan-border"
COUNTRIES = (
    *("US", "CA", "MX", "BR", "AR", "GB", "FR", "DE", "PL", "TR"),
    *("EG", "NG", "ZA", "SA", "IR", "IN", "CN", "MN", "ID", "AU"),
)
SEED = 7
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def write_synthetic(folder: Path, size: int) -> Archive:
    """Write `size` records below a folder, as `seeds/` and `geo/`; return the archive they make.

    Raises:
        ValueError: Dateline finds a fault in them, so that a page would show something else.
    """
    archive = many(size, seed=SEED)
    seeds, geo = folder / "seeds", folder / "geo"
    shutil.copytree(geo_folder(), geo, ignore=shutil.ignore_patterns(".*", "*.py", "rebuilding"))
    _write(geo / geodata.PLACES, [*_real_border(geo), *map(_place, archive.places.values())])
    for source_id, records in groupby(archive.records, key=lambda record: record.source):
        _write_dossier(seeds / source_id, archive, archive.sources[source_id], list(records))
    written = dossier.read_archive(seeds, geo)
    if written.faults or len(written.records) != size:
        raise ValueError(f"{folder}: {written.faults[:3]}; expected {size} sound records")
    return written


def _write(path: Path, value: object) -> None:
    path.write_text(yaml.dump(value, Dumper=_DUMPER, allow_unicode=True, sort_keys=False), "utf-8")


def _real_border(geo: Path) -> list[dict[str, Any]]:
    places = yaml.safe_load((geo / geodata.PLACES).read_text(encoding="utf-8"))
    return [place for place in places if place["id"] == BORDER]


def _place(place: Place) -> dict[str, Any]:
    fields: dict[str, Any] = {"id": place.id, "name": place.name, "precision": str(place.precision)}
    if place.is_point:
        fields |= {"lat": place.lat, "lon": place.lon, "uncertainty_km": place.uncertainty_km}
    else:
        iso = COUNTRIES[int(place.id.rpartition("-")[2]) // 12 % len(COUNTRIES)]
        fields |= {"geometry": f"country:{iso}", "country": iso}
    return fields | {"coordinate_source": place.coordinate_source}


def _write_dossier(folder: Path, archive: Archive, source: Source, records: list[Record]) -> None:
    folder.mkdir(parents=True)
    (folder / dossier.ARTICLE).write_bytes(source.text.encode())
    _write(
        folder / dossier.SOURCE,
        {
            "id": source.id,
            "sha256": source.sha256,
            "title": source.title,
            "publisher": source.publisher,
            "published": {"edtf": source.published.edtf, "words": "", "basis": "stated"},
            "language": source.language,
            "reliability": source.reliability,
        },
    )
    _write(folder / dossier.ACTORS, list(_actors(archive, records)))
    _write(folder / dossier.RECORDS, [_record(record, source.text) for record in records])
    _write(folder / dossier.UNRECORDED, [])


def _actors(archive: Archive, records: Iterable[Record]) -> Iterable[dict[str, Any]]:
    for actor_id in sorted({link.actor for record in records for link in record.actors}):
        actor = archive.actors[actor_id]
        yield {"id": actor.id, "name": actor.name, "kind": str(actor.kind)}


def _record(record: Record, text: str) -> dict[str, Any]:
    review = record.review
    fields: dict[str, Any] = {
        "id": record.id,
        "kind": str(record.kind),
        "statement": str(record.statement),
        "title": record.title,
        "excerpts": [_excerpt(record, text)],
        "actors": [{"actor": link.actor, "role": str(link.role)} for link in record.actors],
        "places": _places(record),
        "when": {"edtf": record.when.edtf, "words": ""},
        "attribution": {"teller": str(record.attribution.teller)},
        "review": {"status": str(review.status), "by": review.by, "on": str(review.on)},
    }
    if record.event_type is not None:
        fields["event_type"] = str(record.event_type)
    if record.when.edtf:
        fields["when"]["basis"] = str(record.when.basis)
    return fields


def _excerpt(record: Record, text: str) -> dict[str, Any]:
    start = record.excerpts[0].start
    end = text.index("\n", start)
    return {
        "start": start,
        "end": end,
        "quote": text[start:end],
        "prefix": text[max(0, start - CONTEXT_LENGTH) : start],
        "suffix": text[end : end + CONTEXT_LENGTH],
    }


def _places(record: Record) -> list[dict[str, str]]:
    if record.kind is Kind.BORDER:
        return [{"place": BORDER, "role": "at"}]
    return [{"place": link.place, "role": str(link.role)} for link in record.places]
