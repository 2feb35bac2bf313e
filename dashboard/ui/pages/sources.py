"""The sources page: each article's sheet with its hash, its places, and a look-up of names."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import __version__, words
from dashboard.archive import Archive
from dashboard.errors import PlaceError
from dashboard.geo.gazetteer import OfflineGazetteer
from dashboard.geo.online import CREDIT, find_online
from dashboard.model import Source
from dashboard.ui import library
from dashboard.ui.card import describe_source
from dashboard.ui.literal import plain

USER_AGENT = f"dateline/{__version__}"
_LONGEST_NAME = 120
_ONLINE = "online_places"


def show() -> None:
    """Show where everything on the map comes from."""
    st.session_state["page"] = "sources"
    archive = library.archive()
    st.title("Sources")
    for source in archive.sources.values():
        _sheet(archive, source)
    _places(archive)
    _look_up(archive)


def _sheet(archive: Archive, source: Source) -> None:
    records = [record for record in archive.records if record.source == source.id]
    st.header(plain(source.title or describe_source(source)))
    rows = {
        "Publisher": source.publisher,
        "Title": source.title,
        "Author": source.author,
        "Address": source.url,
        "Published": f"{words.when(source.published)}, {words.basis(source.published)}"
        if source.published.is_dated
        else "",
        "How that is known": source.published.note,
        "Retrieved": words.day(source.retrieved) if source.retrieved else "",
        "Language": source.language,
        "Reliability": f"{source.reliability}: {words.RELIABILITY[source.reliability]}",
        "SHA-256 of its bytes": source.sha256,
        "Length": f"{len(source.text):,} characters",
        "Records": f"{len(records):,}",
        "Note": source.note,
    }
    sheet = pd.DataFrame(
        [(name, value or "unknown") for name, value in rows.items() if value or name != "Note"],
        columns=["Field", "Value"],
    )
    st.dataframe(
        sheet,
        hide_index=True,
        height="content",
        key=f"sheet_{source.id}",
        column_config={"Field": st.column_config.TextColumn(width=160)},
    )
    bare = [one for one in archive.unrecorded if one.source == source.id]
    with st.expander(f"Sentences that carry no record: {len(bare)}"):
        st.dataframe(
            pd.DataFrame([(one.quote, one.why) for one in bare], columns=["Sentence", "Why"]),
            hide_index=True,
            width="stretch",
        )


def _places(archive: Archive) -> None:
    st.header("Places")
    st.write("No coordinate comes from an article; each says where it comes from.")
    rows: list[dict[str, Any]] = [
        {
            "Place": place.name,
            "Precision": str(place.precision),
            "Latitude": "" if place.lat is None else f"{place.lat:.4f}",
            "Longitude": "" if place.lon is None else f"{place.lon:.4f}",
            "± km": "" if place.uncertainty_km is None else f"{place.uncertainty_km:g}",
            "Coordinate source": place.coordinate_source or "none: not drawn",
            "Id": place.coordinate_source_id,
            "Verified": "yes" if place.verified else "no",
            "Note": place.note,
        }
        for place in archive.places.values()
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True, height="content", key="places")


def _look_up(archive: Archive) -> None:
    st.header("Find a place")
    st.text_input(
        "Name of a place", key="place_name", max_chars=_LONGEST_NAME, placeholder="Kant Air Base"
    )
    st.toggle(
        "Ask Nominatim (online)",
        key=_ONLINE,
        help="Sends the name to nominatim.openstreetmap.org, at most once a second. Off: only "
        "the places that come with Dateline are looked through, and nothing leaves this machine.",
    )
    name = st.session_state.get("place_name", "").strip()
    if not name:
        return
    found = _found(archive, name, online=bool(st.session_state.get(_ONLINE)))
    if isinstance(found, str):
        st.warning(plain(found))
        return
    st.dataframe(
        pd.DataFrame(found, columns=["Name", "Latitude", "Longitude", "From"]),
        hide_index=True,
        width="stretch",
    )


def _found(archive: Archive, name: str, *, online: bool) -> list[tuple[Any, ...]] | str:
    """Return what a look-up finds, or in words why it finds nothing."""
    if not online:
        hits = OfflineGazetteer(archive.places.values()).geocode(name, exactly_one=False) or []
        rows = [(hit.address, hit.latitude, hit.longitude, "data/geo") for hit in hits]
        return rows or f"“{name}” is not found. Only the places above are known."
    try:
        found = find_online(name, user_agent=USER_AGENT)
    except PlaceError as error:
        return str(error)
    rows = [(place.name, place.lat, place.lon, CREDIT) for place in found]
    return rows or f"“{name}” is not found. Nominatim does not know it."
