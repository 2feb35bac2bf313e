// The map's buttons: zoom in and out, all records, full screen; and the scale in km.

import { control, icon, make } from "./dom.js";

const PLUS = "M8 2.5V13.5M2.5 8H13.5";
const MINUS = "M2.5 8H13.5";
const ALL = "M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10";
const FULL = "M9.5 2.5H13.5V6.5M13 3L3 13M6.5 13.5H2.5V9.5";

/** Add buttons and scale; `fit()` shows all records. Returns what removes them. */
export function addButtons(map, fit) {
  const entries = [
    ["Zoom in", PLUS, () => map.zoomIn(1)],
    ["Zoom out", MINUS, () => map.zoomOut(1)],
    ["Show all records", ALL, fit],
    ["Full screen", FULL, toggleFullScreen],
  ];
  const buttons = entries.map(([label, d, act]) =>
    make(
      "button",
      { type: "button", "aria-label": label, title: label, on: { click: act } },
      icon(d),
    ),
  );
  const bar = control(
    "topleft",
    make("div", { class: "buttons", role: "group", "aria-label": "Map view" }, ...buttons),
  );
  bar.addTo(map);
  const scale = L.control
    .scale({ position: "bottomright", imperial: false, maxWidth: 90 })
    .addTo(map);
  const [zoomIn, zoomOut] = buttons;
  const update = () => {
    zoomIn.disabled = map.getZoom() >= map.getMaxZoom();
    zoomOut.disabled = map.getZoom() <= map.getMinZoom();
  };
  map.on("zoomend", update);
  update();
  return () => {
    map.off("zoomend", update);
    bar.remove();
    scale.remove();
  };
}

// The frame's own element needs no permission of the page; without a frame it is the document.
function toggleFullScreen() {
  const frame = window.frameElement,
    page = frame ? window.parent.document : document;
  if (page.fullscreenElement) page.exitFullscreen();
  else
    (frame ?? document.documentElement).requestFullscreen().catch((error) => console.error(error));
}
