"""The browser's parts as Streamlit components: bus, timeline, reader, card, table.

Each is a stub that loads its module from /dateline/web by URL. The source as a string lost:
Streamlit sends it again with every change of the data.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import streamlit as st

from dashboard.ui.serving import web_url
from dashboard.ui.web_files import read_web

_STUB = """
const loading = import(new URL(%r, document.baseURI).href).then((module) => module.default);
const alive = new WeakMap();
export default function (component) {
  const root = component.parentElement;
  const state = alive.get(root) ?? { leave: null, call: 0 };
  alive.set(root, state);
  const call = (state.call += 1);
  loading.then((show) => {
    if (state.call === call) state.leave = show(component) ?? state.leave;
  });
  return () => {
    if (state.call !== call) return; // a newer call has taken over
    state.call += 1;
    alive.delete(root);
    state.leave?.();
  };
}
"""

_MODULES = {
    "bus": ("bus.js", ""),
    "timeline": ("timeline/timeline.js", "timeline/timeline.css"),
    "reader": ("reader/reader.js", "reader/reader.css"),
    "card": ("card/card.js", "card/card.css"),
    "table": ("table/table.js", "table/table.css"),
    "theme": ("theme/theme.js", ""),
    "copy": ("copy/copy.js", "copy/copy.css"),
}


@cache
def _sources(name: str) -> tuple[str, str]:
    module, style = _MODULES[name]
    return _STUB % web_url(module), read_web(style) if style else ""


def mount(
    name: str,
    *,
    key: str,
    data: Any,
    height: str | int = "content",
    width: str | int = "stretch",
    callbacks: Mapping[str, Callable[[], None]] | None = None,
) -> Any:
    """Show a component and return its state; `callbacks` are `on_<name>_change`."""
    js, css = _sources(name)
    renderer = st.components.v2.component(f"dateline_{name}", js=js, css=css or None)
    return renderer(
        key=key,
        data=data,
        height=height,  # type: ignore[arg-type]  # Streamlit types sizes as literals
        width=width,  # type: ignore[arg-type]
        **dict[str, Any](callbacks or {}),
    )
