// What the map says in words: it is late, land is missing, nothing matches, a measure is on.

import { make } from "./dom.js";
import { kmToText } from "./figures.js";
import { shorten, withoutTurns } from "./type.js";

const LATE = 300; // ms before it says that it is late
const VERY_LATE = 10000;
const LATE_WORDS = "Drawing the map…";
const VERY_LATE_WORDS = "Drawing the map… The table has the same records.";
const LONGEST_NAME = 30; // letters

export class Notices {
  constructor(map, store) {
    Object.assign(this, { map, store });
    this.element = make("div", { class: "notices", role: "status" });
    this.late = make("p", { class: "late", hidden: true, text: LATE_WORDS });
    this.failed = make("p", {
      class: "late failed",
      hidden: true,
      text: "The outlines of countries could not be loaded. The marks are at their places.",
    });
    this.hint = make("div", { class: "hint", hidden: true });
    this.card = make("section", { class: "card", hidden: true });
    this.element.append(this.late, this.failed);
    for (const part of [this.card, this.hint]) L.DomEvent.disableClickPropagation(part);
    map.getContainer().append(this.element, this.hint, this.card);
    this.waiting = new Set(["records", "land"]);
    this.timers = [
      setTimeout(() => this.sayLate(LATE_WORDS), LATE),
      setTimeout(() => this.sayLate(VERY_LATE_WORDS), VERY_LATE),
    ];
    this.onKey = (event) => {
      if (event.key === "Escape") this.stopMeasure();
    };
    document.addEventListener("keydown", this.onKey);
  }

  remove() {
    this.timers.forEach(clearTimeout);
    document.removeEventListener("keydown", this.onKey);
    for (const part of [this.element, this.hint, this.card]) part.remove();
  }

  sayLate(text) {
    this.late.textContent = text;
    this.late.hidden = this.waiting.size === 0;
  }

  /** Note that "records" or "land" have come. */
  arrived(what) {
    this.waiting.delete(what);
    if (!this.waiting.size) this.late.hidden = true;
    if (what === "land") this.failed.hidden = true;
  }

  landFailed() {
    this.waiting.delete("land");
    if (!this.waiting.size) this.late.hidden = true;
    this.failed.hidden = false;
  }

  /** Show what the view asks for: the empty state, and the measure's hint. */
  update(view) {
    this.showEmpty(view?.empty);
    this.showMeasure(view);
  }

  showEmpty(empty) {
    const text = JSON.stringify(empty ?? null);
    if (text === this.emptyText) return;
    this.emptyText = text;
    this.card.hidden = !empty;
    if (!empty) return;
    const options = (empty.options ?? []).map(({ key, label, count }) =>
      make(
        "li",
        {},
        make("button", {
          type: "button",
          class: "link",
          text: label,
          on: { click: () => this.store.act("loosen", key) },
        }),
        make("span", { text: count === 1 ? "1 record" : `${count} records` }),
      ),
    );
    this.card.replaceChildren(
      make("h2", { text: empty.title }),
      make("p", { text: empty.text }),
      make("ul", {}, ...options),
    );
  }

  showMeasure(view) {
    const { measuring, measure } = view ?? {};
    this.hint.hidden = !measuring && !measure;
    if (this.hint.hidden) return;
    const text = measuring ? this.askEnd(measuring) : `${kmToText(measure.km)}, computed`;
    const stop = make("button", {
      type: "button",
      class: "link",
      text: measuring ? "Stop" : "Remove",
      on: { click: () => this.stopMeasure() },
    });
    this.hint.replaceChildren(make("span", { text }), stop);
  }

  askEnd(start) {
    const { atlas, indexOf } = this.store,
      at = atlas?.at.record.indexOf(indexOf.get(start)) ?? -1;
    const name = at < 0 ? "here" : withoutTurns(atlas.places.name[atlas.at.place[at]]);
    return `Measuring from ${shorten(name, LONGEST_NAME)}: choose a mark, its sentence or its row`;
  }

  stopMeasure() {
    const { view } = this.store;
    if (view?.measuring || view?.measure) this.store.act("measure", { on: true });
  }
}
