"""The browser's parts as Streamlit components, each by its name in web_files.COMPONENTS.

Each is a stub that loads its module and style from /dateline/web by URL. The sources as strings
lost: Streamlit sends them again with every run, 20 KB of 48.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import streamlit as st

from dashboard.ui.serving import web_url
from dashboard.ui.web_files import COMPONENTS

_STUB = """
const at = (name) => new URL(name, document.baseURI).href;
const style = %(style)s;
const loading = Promise.all([
  import(at(%(module)s)),
  style ? fetch(at(style)).then((answer) => answer.text()) : "",
]);
const alive = new WeakMap();
export default function (component) {
  const root = component.parentElement;
  const state = alive.get(root) ?? { leave: null, call: 0 };
  alive.set(root, state);
  const call = (state.call += 1);
  loading.then(([module, css]) => {
    if (state.call !== call) return;
    if (css && !root.datelineStyle) {
      root.datelineStyle = document.createElement("style");
      root.datelineStyle.textContent = css;
      root.append(root.datelineStyle);
    }
    state.leave = module.default(component) ?? state.leave;
  });
  return () => {
    if (state.call !== call) return; // a newer call has taken over
    state.call += 1;
    alive.delete(root);
    state.leave?.();
  };
}
"""


@cache
def _stub(name: str) -> str:
    module, style = COMPONENTS[name]
    address = json.dumps(web_url(style)) if style else "null"
    return _STUB % {"module": json.dumps(web_url(module)), "style": address}


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
    renderer = st.components.v2.component(f"dateline_{name}", js=_stub(name))
    return renderer(
        key=key,
        data=data,
        height=height,  # type: ignore[arg-type]  # Streamlit types sizes as literals
        width=width,  # type: ignore[arg-type]
        **dict[str, Any](callbacks or {}),
    )
