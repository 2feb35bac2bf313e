"""The base map: a constant script, no other host, and one escape for what goes to folium."""

import html
import re

import folium
import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit_folium import generate_js_hash, generate_leaflet_string

from dashboard.layers.draw import ZOOM_RANGE, base_map, escape, script_of

WEB = "/dateline/web/1f2e3d"
HOSTILE = (
    "{% for x in (1).__class__.__mro__ %}{{ x }}{% endfor %}",
    "{{ 7 * 7 }}",
    "</script><script>alert(1)</script>",
    "`${alert(1)}`",
    "\\u003cimg src=x onerror=alert(1)\\u003e",
    "'\"><img src=x onerror=alert(1)>",
    "{# a comment #} $(alert(1))",
)


def frame_script(web_url: str = WEB) -> str:
    """Return the script that st_folium sends to the map's frame."""
    drawn = base_map(web_url)
    drawn.get_root().render()
    return str(generate_leaflet_string(drawn))


def test_the_script_is_the_same_on_every_run() -> None:
    first, second = frame_script(), frame_script()

    assert first == second
    assert generate_js_hash(first, "map") == generate_js_hash(second, "map")


def test_the_script_only_starts_our_own_module() -> None:
    script = frame_script()

    assert f'import("{WEB}/map/start.js")' in script
    assert "module.start(map_div)" in script
    assert len(script) < 1000


@pytest.mark.parametrize("web_url", [WEB, WEB + "/", "/under/a/path" + WEB])
def test_no_other_host_is_asked(web_url: str) -> None:
    page = script_of(base_map(web_url))

    addresses = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert "//" not in page.replace("</", "")
    assert addresses == [
        web_url.partition("/web/")[0] + "/leaflet/leaflet.js",
        web_url.partition("/web/")[0] + "/leaflet/leaflet.css",
    ]


def test_only_leaflet_is_linked_and_folium_stays_as_it_was() -> None:
    drawn = base_map(WEB)

    assert [name for name, _ in drawn.default_js] == ["leaflet"]
    assert [name for name, _ in drawn.default_css] == ["leaflet_css"]
    assert len(folium.Map.default_js) > 1


def test_the_map_has_the_zoom_that_st_folium_looks_for() -> None:
    drawn = base_map(WEB)

    assert (drawn.options["minZoom"], drawn.options["maxZoom"]) == ZOOM_RANGE


def test_a_page_may_still_be_zoomed_by_its_reader() -> None:
    assert "user-scalable" not in script_of(base_map(WEB))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_of_a_template_as_it_was(text: str) -> None:
    escaped = escape(text)

    assert jinja2.Template(escaped).render() == escaped
    assert html.unescape(escaped) == text
    assert not set(escaped) & set("<>\"'\\`${}")


@given(st.text())
def test_any_text_is_safe_and_reads_the_same(text: str) -> None:
    escaped = escape(text)

    assert html.unescape(escaped) == html.unescape(html.escape(text))
    assert not set(escaped) & set("<>\"'\\`${}")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_address_stays_a_string_in_the_script(text: str) -> None:
    page = script_of(base_map(f"/dateline/web/{text}"))

    assert text not in page
    assert "49" not in re.sub(r"map_[0-9a-f]+", "", page)


def test_no_text_of_a_record_reaches_folium() -> None:
    from dashboard.store import dossier, locations

    archive = dossier.read_archive(locations.seeds_folder(), locations.geo_folder())
    page = script_of(base_map(WEB))

    texts = [record.title for record in archive.records]
    texts += [excerpt.quote for record in archive.records for excerpt in record.excerpts]
    texts += [place.name for place in archive.places.values()]
    texts += [actor.name for actor in archive.actors.values()]
    assert texts
    assert [text for text in texts if text in page] == []
