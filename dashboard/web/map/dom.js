// Elements of the map's own document, made from names and texts: never from HTML.

import { visibleText } from "../reader/invisible.js";

/** Return an element; `attributes` may hold `text`, `class`, `on` {event: listener} and others. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "text") element.textContent = visibleText(String(value));
    else if (key === "on")
      for (const [event, fn] of Object.entries(value)) element.addEventListener(event, fn);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** Return a line icon of 16 px, drawn in the text's colour. */
export function icon(d, size = 16) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const attributes = {
    viewBox: "0 0 16 16",
    width: size,
    height: size,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 1.5,
    "aria-hidden": "true",
    focusable: "false",
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", d);
  svg.append(path);
  return svg;
}

/** Return a Leaflet control that shows an element and keeps clicks and wheel from the map. */
export function control(position, element) {
  const made = L.control({ position });
  made.onAdd = () => {
    L.DomEvent.disableClickPropagation(element);
    L.DomEvent.disableScrollPropagation(element);
    return element;
  };
  return made;
}
