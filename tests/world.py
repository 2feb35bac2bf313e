"""Small gazetteers for tests, and the whole one where a test needs the world."""

from collections.abc import Iterable
from functools import cache

from dashboard.geo.points import Point
from dashboard.geo.world import Entry, Feature, World, folded
from dashboard.geo.world.layout import Kind
from dashboard.geo.world.packing import Index, pack
from dashboard.store.gazetteer.opening import open_world

FINGERPRINT = bytes(range(32))


@cache
def whole_world() -> World:
    """Return the gazetteer of this checkout, built first if it isn't there."""
    return open_world(lambda _: None)


def entry(id: str, name: str, feature: Feature = Feature.CITY, **facts: object) -> Entry:
    """Return an entry with a point in the Gulf of Guinea unless told otherwise."""
    whole = {"point": Point(lat=1.5, lon=2.5), "source": "test", **facts}
    return Entry(id=id, name=name, feature=feature, **whole)  # type: ignore[arg-type]


def packed(entries: Iterable[Entry], names: Iterable[tuple[str, int, bool]] = ()) -> bytes:
    """Return the bytes of a gazetteer of these entries, each found by its name and further ones.

    Args:
        names: A further name, the number of its entry, and whether it is a main one.
    """
    index, listed = Index(), tuple(entries)
    for number, one in enumerate(listed):
        index.add(Kind.NAME, folded(one.name), number)
    for name, number, is_primary in names:
        index.add(Kind.NAME, folded(name), number, is_primary=is_primary)
    return pack(listed, index, FINGERPRINT)
