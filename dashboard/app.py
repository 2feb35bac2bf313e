"""What `streamlit run` and any ASGI server start: the page, and what is served beside it."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True) is None:
    from dashboard.ui import serving

    app = st.App(__file__, routes=serving.routes(), middleware=serving.middleware())
else:
    # only now: streamlit_folium registers its frame with the runtime that is there on import
    from dashboard.ui import screen

    screen.show()
