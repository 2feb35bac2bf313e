"""The about page: the method, the vocabulary, the limits, the licences."""

import streamlit as st

from dashboard import __version__
from dashboard.ui import library
from dashboard.ui.literal import plain

_METHOD = """
Dateline turns articles into records: events, bases, quotes, claims, statistics and borders.
Every record stands on one or more verbatim excerpts of its article, found again by position and
by wording; one that is not found is left out and named. A record says who, where, when, how it is
told and by whom, each as the article gives it.

What the article does not say is shown as unknown. What was worked out says so: a date as
*resolved*, with the article's own words beside it; a length or distance as *computed*.
"""
_WORDS = """
| word | what it means |
|---|---|
| Reported | the article tells it as fact |
| Quoted | in somebody's own words |
| Claimed | asserted by somebody the article names, or by the article without proof |
| Unsourced | asserted, and nobody is named |
| Planned | said to be going to happen |
| Speculative | said to be possible |
| Site, city | a point, with how far off it may be |
| Country, region | drawn as an area, never as a point |
| Reliability A to F | the Admiralty grade of a source; F: cannot be judged |
| Credibility 1 to 6 | the Admiralty grade of a record; 6: cannot be judged |

Event types are PLOVER's. Dates are EDTF (ISO 8601-2): a month is the whole month, and open ends
stay open. A record is in a date range when some day it allows is in it.
"""
_LIMITS = """
- Records were read by hand from the article; another reader may cut them otherwise.
- A place marked *not verified* has a coordinate that could not be checked against a citable source.
- A drawn line is as long as its detail: the border's length on the map is computed from Natural
  Earth at 1:10 million, and is not the stated one.
- Distances are geodesic, on the WGS 84 ellipsoid, between the points as drawn; a point is off by
  up to its uncertainty.
"""
_LICENCES = """
- Dateline's code: MIT, see LICENSE. The articles stay their publishers'.
- Boundaries: Natural Earth, public domain. City points: GeoNames, CC BY 4.0. Airfields:
  airportsdata, MIT. Each file's origin is in data/geo/ORIGINS.md.
- Map: Leaflet, BSD 2-clause, through folium and streamlit-folium. Fonts: Source Serif 4, Inter and
  IBM Plex Mono, SIL Open Font License 1.1.
- Online basemap, off until you turn it on: © OpenStreetMap contributors, ODbL.
"""


def show() -> None:
    """Show how Dateline works and what it stands on."""
    st.session_state["page"] = "about"
    with st.container(key="prose"):
        _prose()


def _prose() -> None:
    st.title("About Dateline")
    st.markdown(_METHOD)
    st.header("Words")
    st.markdown(_WORDS)
    st.header("Boundaries")
    for view in library.boundary_views():
        st.markdown(f"**{plain(view.name)}.** {plain(view.note)} {plain(view.about)}")
    st.header("Limits")
    st.markdown(_LIMITS)
    st.header("Licences")
    st.markdown(_LICENCES)
    st.caption(f"Dateline {__version__}")
