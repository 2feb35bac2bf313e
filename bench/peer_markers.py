"""Peer (a): the page that folium's users write first, one Marker each, made anew on each step.

Made as light as it can be: default icon, a title as its tooltip, Leaflet from this server and
none of folium's other libraries, no value sent back from the map.
"""

import folium
import streamlit as st
from branca.element import MacroElement
from folium.template import Template
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from streamlit.runtime.scriptrunner import get_script_run_ctx
from xstatic.pkg import leaflet

from bench.peer_controls import chosen_pins, read_pins, show_controls

LEAFLET = "/bench/leaflet"


class OfflineMap(folium.Map):
    """A folium map that loads Leaflet alone, and from this server."""

    default_js = [("leaflet", f"{LEAFLET}/leaflet.js")]  # noqa: RUF012  # folium's own form
    default_css = [("leaflet_css", f"{LEAFLET}/leaflet.css")]  # noqa: RUF012


class Words(MacroElement):
    """Puts a line of JavaScript into the map's script."""

    def __init__(self, line: str) -> None:
        super().__init__()
        self._name = "Words"
        self._template = Template("{% macro script(this, kwargs) %}" + line + "{% endmacro %}")


def show() -> None:
    """Show the controls and the map with the chosen markers."""
    from streamlit_folium import st_folium  # noqa: PLC0415  # registers with the running server

    st.set_page_config(layout="wide")
    step, kind = show_controls()
    pins = chosen_pins(read_pins(), step, kind)
    st.text(f"step {step} {kind}: {len(pins)} markers")
    drawn = OfflineMap(location=(20, 20), zoom_start=2, tiles=None, maxZoom=12)
    Words(f'L.Icon.Default.imagePath = "{LEAFLET}/images/";').add_to(drawn)
    for pin in pins:
        folium.Marker((pin.lat, pin.lon), tooltip=pin.title).add_to(drawn)
    Words(f'window.benchStep = "{step} {kind}";').add_to(drawn)  # for the clock
    st_folium(drawn, key="map", returned_objects=[], use_container_width=True, height=560)


if get_script_run_ctx(suppress_warning=True) is None:
    app = st.App(__file__, routes=[Mount(LEAFLET, StaticFiles(directory=leaflet.BASE_DIR))])
else:
    show()
