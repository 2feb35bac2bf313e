"""The base map as folium makes it: a constant script, and no text of ours in it.

The only file that knows folium. What the map shows is drawn by dashboard/web/map from columns;
marks as folium objects lost by a factor of ten, and their text ran as code (docs of branca:
an element is rendered twice, so text in it is compiled as a template).
"""

import html
from typing import Final

import folium
from branca.element import MacroElement
from folium.template import Template

CENTRE: Final = (40.2, 70.6)  # Central Asia, beside the legend
ZOOM: Final = 5
ZOOM_RANGE: Final = (2, 12)
# What html.escape leaves: a template's braces, and what ends or fills a string in JavaScript.
_ENTITIES: Final = {ord(mark): f"&#{ord(mark)};" for mark in "\\`${}"}


def escape(text: str) -> str:
    """Return a text that neither HTML, JavaScript nor a template can take for its own.

    Every string that goes to folium passes here, however harmless it looks.
    """
    return html.escape(text, quote=True).translate(_ENTITIES)


def base_map(web_url: str) -> folium.Map:
    """Return a map with no tiles and no marks; in the browser `web_url`/map/start.js fills it.

    Make a new one for each run (6 ms): st_folium adds to the map that it is given. Its script
    is the same for the same `web_url`, so the iframe is never remounted.

    Args:
        web_url: Where dashboard/web is served, a path such as `/dateline/web/1f2e`; Leaflet is
            served as `/dateline/leaflet`.
    """
    lowest, highest = ZOOM_RANGE
    address = escape(web_url.rstrip("/"))
    drawn = _BaseMap(
        location=CENTRE,
        zoom_start=ZOOM,
        tiles=None,
        zoom_control=False,
        attributionControl=False,
        minZoom=lowest,
        maxZoom=highest,  # st_folium's own parts look for it where there are no tiles
    )
    leaflet = address.partition("/web/")[0] + "/leaflet"
    # Leaflet comes from this server; what else folium would link from CDNs is not used.
    drawn.default_js = [("leaflet", f"{leaflet}/leaflet.js")]
    drawn.default_css = [("leaflet_css", f"{leaflet}/leaflet.css")]
    _Start(f"{address}/map/start.js").add_to(drawn)
    return drawn


class _BaseMap(folium.Map):
    """A folium map whose page holds nothing but the map."""

    # The frame fills what the page gives it, and a page may be zoomed by its reader: folium's own
    # header forbids that.
    _template = Template(
        """
        {% macro header(this, kwargs) %}
            <style>
                html, body { height: 100%; margin: 0; overflow: hidden; }
                #map_div { position: fixed !important; inset: 0; background: none;
                    width: 100% !important; height: 100% !important; }
                body > span { display: none; }
            </style>
        {% endmacro %}
        {% macro html(this, kwargs) %}
            <div class="folium-map" id={{ this.get_name()|tojson }} ></div>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, {
                center: {{ this.location|tojson }}, ...{{ this.options|tojavascript }} });
        {% endmacro %}
        """
    )


class _Start(MacroElement):
    """Calls the map's own script; the address is the only thing put in."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            import({{ this.url|tojson }}).then(
                (module) => module.start({{ this._parent.get_name() }}),
                (error) => {
                    {{ this._parent.get_name() }}.getContainer().append(
                        "The map could not be loaded. The table has the same records.");
                    console.error(error);
                });
        {% endmacro %}
        """
    )

    def __init__(self, url: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types here
        self._name = "Start"
        self.url = url


def script_of(drawn: folium.Map) -> str:
    """Return a map's whole page as folium renders it, for tests."""
    return str(drawn.get_root().render())
