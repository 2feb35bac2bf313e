// The note under the map: whose view the boundaries are, always in sight, and the way to another.

import { make } from "./dom.js";
import { fetchGeo } from "./geodata.js";

export class NoteBar {
  /** `choose(id)` hears the view that a person takes; `resized(height)` the bar's height. */
  constructor(map, { choose, resized }) {
    Object.assign(this, { map, choose, views: [], current: null });
    this.name = make("b");
    this.note = make("span");
    this.button = make("button", {
      type: "button", class: "link", text: "Change view", "aria-expanded": "false", "aria-controls": "views",
      on: { click: () => this.show(this.menu.hidden) },
    });
    this.menu = make("div", { class: "views", id: "views", role: "group", "aria-label": "Boundary views", hidden: true });
    this.element = make("footer", { class: "note-bar" }, make("p", {}, this.name, " ", this.note), this.button);
    document.body.append(this.element, this.menu);
    this.watch = new ResizeObserver(() => resized(this.element.offsetHeight));
    this.watch.observe(this.element);
    this.onKey = (event) => {
      if (event.key === "Escape" && !this.menu.hidden) this.show(false);
    };
    this.onPress = (event) => {
      if (!this.menu.contains(event.target) && event.target !== this.button) this.show(false);
    };
    document.addEventListener("keydown", this.onKey);
    document.addEventListener("pointerdown", this.onPress);
    this.load();
  }

  remove() {
    this.watch.disconnect();
    document.removeEventListener("keydown", this.onKey);
    document.removeEventListener("pointerdown", this.onPress);
    this.element.remove();
    this.menu.remove();
  }

  async load() {
    try {
      this.views = await fetchGeo("views.json");
    } catch (error) {
      console.error(error);
    }
    this.setView(this.current);
  }

  /** Name the boundary view that is drawn. */
  setView(id) {
    this.current = id;
    const view = this.views.find((one) => one.id === id);
    this.name.textContent = view ? `${view.name}.` : "Boundaries.";
    this.note.textContent = view?.note ?? "No statement on legal status.";
    this.button.hidden = this.views.length < 2;
    this.menu.replaceChildren(...this.views.map((one) => this.choice(one)));
  }

  choice(view) {
    const isCurrent = view.id === this.current;
    return make("button", {
      type: "button", class: "view", "aria-pressed": String(isCurrent),
      on: {
        click: () => {
          this.show(false);
          this.button.focus();
          if (!isCurrent) this.choose(view.id);
        },
      },
    }, make("b", { text: view.name }), make("span", { class: "quiet", text: view.about || view.note }));
  }

  show(isOpen) {
    this.menu.hidden = !isOpen;
    this.menu.style.bottom = `${this.element.offsetHeight + 4}px`;
    this.button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.menu.querySelector("button")?.focus();
  }
}
