"""The frame around the pages: title, navigation, and the watch over light and dark."""

from urllib.parse import urlsplit

import streamlit as st

from dashboard.errors import DashboardError
from dashboard.ui import components, state
from dashboard.ui.literal import plain
from dashboard.ui.pages import about, sources
from dashboard.ui.pages import map as map_page
from dashboard.ui.theme import scheme_of
from dashboard.ui.web_files import STATIC


def show() -> None:
    """Run the page that the address asks for.

    Logo and navigation come with the rest of the page: on the map's first run they would cost it
    a twentieth of the time until it is drawn.
    """
    is_whole = state.is_drawn() or not _is_map_asked()
    scheme = scheme_of(st.context.theme.type)
    st.set_page_config(page_title="Dateline", layout="wide")
    if is_whole:
        st.logo(str(STATIC / f"logo-{scheme}.svg"), size="large")
    pages = [
        st.Page(map_page.show, title="Map", url_path="map", default=True),
        st.Page(sources.show, title="Sources", url_path="sources"),
        st.Page(about.show, title="About", url_path="about"),
    ]
    page = st.navigation(pages, position="top" if is_whole else "hidden")
    try:
        page.run()
    except DashboardError as error:
        st.error(f"Dateline can't show this: {plain(str(error))}")
    if is_whole:
        with st.container(key="themebox"):
            components.mount(
                "theme",
                key="theme",
                data={"scheme": scheme},
                callbacks={"on_changed_change": lambda: None},  # the run itself is the answer
            )


def _is_map_asked() -> bool:
    """Tell whether the address is the map's: any that names no other page."""
    return not urlsplit(str(st.context.url or "")).path.endswith(("/sources", "/about"))
