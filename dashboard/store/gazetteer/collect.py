"""Collects the whole gazetteer from packages and tables, and packs it into the file's bytes."""

import gc
from collections.abc import Callable

from dashboard.geo.world.layout import Kind
from dashboard.geo.world.packing import pack
from dashboard.store.gazetteer.draft import Draft
from dashboard.store.gazetteer.landmarks import (
    add_abbreviations,
    add_airports,
    add_borders,
    add_demonyms,
    add_features,
    add_names,
    add_own_places,
    add_post_towns,
)
from dashboard.store.gazetteer.packages import (
    read_airports,
    read_cities,
    read_countries,
    read_country_names,
    read_districts,
    read_division_facts,
    read_divisions,
    versions,
)
from dashboard.store.gazetteer.populated import (
    add_cities,
    add_countries,
    add_divisions,
    capitals_of,
    division_names,
    held,
    read_labels,
    slimmed,
)
from dashboard.store.gazetteer.tables import read_words
from dashboard.store.geodata import read_places
from dashboard.store.locations import geo_folder

LABELS = "basemap-de-facto.json"  # where names of countries stand
_DRAWN = {"AF|TJ": "tajik-afghan-border"}  # the lines of lines.json by their two countries


def build(fingerprint: bytes, say: Callable[[str], None]) -> bytes:
    """Return the bytes of the gazetteer's file. The same packages and tables give the same bytes.

    Args:
        fingerprint: What the file says it was built from.
        say: Told what is done next.

    Raises:
        DataMissingError: a package or a table is missing.
    """
    is_from = {name: f"{name} {number}" for name, number in versions().items()}
    words, people = read_words("common-words"), read_words("person-names")
    draft = Draft(common=words | people)
    draft.index.mark(Kind.WORD, words)
    draft.index.mark(Kind.PERSON, people)
    say("reading cities")
    cities = slimmed(read_cities(), draft.common)
    gc.collect()
    say("reading divisions")
    countries, divisions = read_countries(), read_divisions()
    districts, newer = read_districts()
    known = {city.number for city in cities}
    newer = tuple(city for city in newer if city.number not in known)
    inside = held((*cities, *newer), districts)
    labels = read_labels(geo_folder() / LABELS)
    say("joining names")
    add_countries(draft, countries, read_country_names(), labels, inside)
    facts = read_division_facts()
    add_divisions(draft, divisions, facts, inside, is_from["iso3166-2"])
    called = division_names(divisions, facts)
    add_cities(draft, (*cities, *newer), called, districts, capitals_of(cities, countries))
    add_post_towns(draft, called)
    del cities, inside
    add_airports(draft, read_airports(), called, is_from["airportsdata"])
    add_features(draft)
    add_own_places(draft, read_places(geo_folder())[0].values())
    add_names(draft)
    add_demonyms(draft)
    add_abbreviations(draft)
    add_borders(draft, countries, _DRAWN)
    say(f"writing {len(draft.entries):,} places")
    return pack(draft.entries, draft.index, fingerprint)
