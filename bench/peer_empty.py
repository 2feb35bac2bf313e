"""Peer (b): the least that Streamlit can do, an empty rerun: a slider, the kinds and a text."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from bench.peer_controls import show_controls

if get_script_run_ctx(suppress_warning=True) is None:
    app = st.App(__file__)
else:
    step, kind = show_controls()
    st.text(f"step {step} {kind}")
