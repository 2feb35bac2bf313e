"""Dateline's own page over a synthetic archive: the folders that the benchmark has written.

All is as in `dashboard/app.py`; only the places come from another folder as well.
"""

import os
from pathlib import Path

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.store import locations

if get_script_run_ctx(suppress_warning=True) is None:
    locations.geo_folder = lambda: Path(os.environ["BENCH_GEO"])
    from dashboard.ui import serving

    app = st.App(__file__, routes=serving.routes(), middleware=serving.middleware())
else:
    from dashboard.ui import screen

    screen.show()
