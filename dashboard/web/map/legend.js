// The legend: layers with their counts, and how records are told.

import { svgGlyph, svgUnsure } from "../glyphs.js";
import { control, icon, make } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const DOWN = "M4 6L8 10L12 6";
const LAYERS = [
  ["events", "Events", "event"],
  ["bases", "Bases", "base"],
  ["quotes", "Quotes", "quote"],
  ["claims", "Claims", "claim"],
  ["statistics", "Statistics", "statistic"],
  ["border", "Border", "border"],
  ["movements", "Movements", "movement"],
  ["uncertainty", "Uncertainty", "uncertainty"],
];
const TOLD = ["Reported", "Quoted", "Claimed", "Unsourced", "Planned", "Speculative"];
const PHONE = 640; // px of width
const ROOM_FOR_ALL = 500; // px of map height, below which "How it is told" starts folded

export class Legend {
  /** `changed()` hears that the size is another. */
  constructor(map, store, { changed }) {
    Object.assign(this, { map, store, changed });
    this.boxes = new Map();
    this.counts = new Map();
    this.body = make("div", { class: "body", id: "legend-body" }, this.layers(), this.told());
    this.toggle = make(
      "button",
      {
        type: "button",
        class: "fold",
        "aria-controls": "legend-body",
        on: { click: () => this.fold(this.isOpen) },
      },
      svgGlyph(document, "event", "reported", 14, "--"),
      svgGlyph(document, "base", "reported", 14, "--"),
      make("span", { text: "Layers" }),
      icon(DOWN),
    );
    this.element = make(
      "section",
      { class: "legend", "aria-label": "Legend" },
      this.toggle,
      this.body,
    );
    this.control = control("bottomleft", this.element).addTo(map);
    this.fit(map.getSize().x);
  }

  /** Fold into a button on a narrow map, unfold on a wide one; a person may do otherwise. */
  fit(width) {
    const isNarrow = width < PHONE;
    if (isNarrow !== this.isNarrow) this.fold(isNarrow);
    this.isNarrow = isNarrow;
  }

  remove() {
    this.control.remove();
  }

  fold(isFolded) {
    this.isOpen = !isFolded;
    this.element.classList.toggle("folded", isFolded);
    this.toggle.setAttribute("aria-expanded", String(!isFolded));
    this.changed();
  }

  layers() {
    const rows = LAYERS.map(([name, label, kind]) => {
      const box = make("input", {
        type: "checkbox",
        on: { change: () => this.store.setLayer(name, box.checked) },
      });
      const count = make("span", { class: "count" });
      this.boxes.set(name, box);
      this.counts.set(name, count);
      return make(
        "label",
        { class: "layer" },
        box,
        glyphOf(kind),
        make("span", { text: label }),
        count,
      );
    });
    return make("div", { class: "group layers", role: "group", "aria-label": "Layers" }, ...rows);
  }

  told() {
    const items = TOLD.map((word) => [inkGlyph(word.toLowerCase()), word]);
    items.push([dots(), "Unverified"], [svgUnsure(document, 14, "--"), "Date unsure"]);
    const list = items.map(([glyph, word]) => make("li", {}, glyph, make("span", { text: word })));
    const details = make(
      "details",
      { class: "group told", on: { toggle: () => this.changed() } },
      make("summary", {}, make("span", { text: "How it is told" }), icon(DOWN)),
      make("ul", {}, ...list),
    );
    details.open = this.map.getSize().y >= ROOM_FOR_ALL;
    return details;
  }

  /** Take over what is switched on and how many records are shown. */
  update(tally) {
    const { live } = this.store;
    for (const [name, box] of this.boxes) box.checked = live.layers.has(name);
    if (!tally) return;
    LAYERS.forEach(([name], kind) => {
      const count = kind < 6 ? tally.kinds[kind] : name === "movements" ? tally.movements : null;
      const text = count === null ? "" : count.toLocaleString("en-GB");
      if (this.counts.get(name).textContent !== text) this.counts.get(name).textContent = text;
    });
  }
}

function glyphOf(kind) {
  if (kind === "movement") {
    return drawing(
      ["path", { d: "M-7 7C-6-1-1-4 5-4.5", stroke: "var(--event)", "stroke-width": 2.2 }],
      ["path", { d: "M2.5-9L9-4.6L3.4-.2Z", fill: "var(--event)" }],
    );
  }
  if (kind === "uncertainty") {
    return drawing([
      "circle",
      {
        r: 8,
        fill: "var(--sea)",
        stroke: "var(--ink2)",
        "stroke-width": 1.5,
        "stroke-dasharray": "2.4 2.4",
      },
    ]);
  }
  return svgGlyph(document, kind, "reported", 16, "--");
}

function inkGlyph(statement) {
  const glyph = svgGlyph(document, "event", statement, 14, "--");
  glyph.style.setProperty("--event", "var(--ink)");
  return glyph;
}

function dots() {
  return drawing(...[-6, 0, 6].map((cx) => ["circle", { cx, r: 1.9, fill: "var(--ink)" }]));
}

function drawing(...parts) {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = {
    viewBox: "-10 -10 20 20",
    width: 16,
    height: 16,
    fill: "none",
    class: "glyph",
    "aria-hidden": "true",
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const [name, values] of parts) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
    svg.append(element);
  }
  return svg;
}
