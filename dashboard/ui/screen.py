"""The frame around the pages: title, navigation, and the watch over light and dark."""

import streamlit as st

from dashboard.errors import DashboardError
from dashboard.ui import components, state
from dashboard.ui.literal import plain
from dashboard.ui.pages import about, sources
from dashboard.ui.pages import map as map_page
from dashboard.ui.theme import scheme_of
from dashboard.ui.web_files import STATIC


def show() -> None:
    """Run the page that the address asks for."""
    scheme = scheme_of(st.context.theme.type)
    st.set_page_config(page_title="Dateline", layout="wide")
    st.logo(str(STATIC / f"logo-{scheme}.svg"), size="large")
    pages = [
        st.Page(map_page.show, title="Map", url_path="map", default=True),
        st.Page(sources.show, title="Sources", url_path="sources"),
        st.Page(about.show, title="About", url_path="about"),
    ]
    page = st.navigation(pages, position="top")
    try:
        page.run()
    except DashboardError as error:
        st.error(f"Dateline can't show this: {plain(str(error))}")
    if page is not pages[0] or state.is_drawn():
        with st.container(key="themebox"):
            components.mount(
                "theme",
                key="theme",
                data={"scheme": scheme},
                callbacks={"on_changed_change": lambda: None},  # the run itself is the answer
            )
