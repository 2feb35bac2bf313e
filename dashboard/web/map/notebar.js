// The note under the map: whose view the boundaries are, always in sight, and the way to another.

import { make } from "./dom.js";
import { fetchGeo } from "./geodata.js";
import { TILE_HOST } from "./online.js";

export class NoteBar {
  /**
   * `choose(id)` hears the view that a person takes, `online(isOn)` the online basemap's switch,
   * `resized(height)` the bar's height.
   */
  constructor({ choose, online, resized }) {
    Object.assign(this, { choose, views: [], current: null });
    this.name = make("b");
    this.note = make("span");
    this.button = make(
      "button",
      {
        type: "button",
        class: "link",
        "aria-expanded": "false",
        "aria-controls": "views",
        on: { click: () => this.show(this.menu.hidden) },
      },
      "Change",
      make("span", { class: "wide", text: " view" }),
    );
    this.menu = make("div", {
      class: "views",
      id: "views",
      role: "group",
      "aria-label": "Boundaries and basemap",
      hidden: true,
    });
    this.choices = make("div");
    this.menu.append(this.choices, this.onlineSwitch(online));
    this.element = make(
      "footer",
      { class: "note-bar" },
      make("p", {}, this.name, " ", this.note),
      this.button,
    );
    document.body.append(this.element, this.menu);
    this.watch = new ResizeObserver(() => resized(this.element.offsetHeight));
    this.watch.observe(this.element);
    this.onKey = (event) => {
      if (event.key === "Escape" && !this.menu.hidden) this.show(false);
    };
    this.onPress = (event) => {
      if (!this.menu.contains(event.target) && !this.button.contains(event.target))
        this.show(false);
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
    this.choices.replaceChildren(...this.views.map((one) => this.choice(one)));
  }

  setOnline(isOn) {
    this.online.checked = isOn;
  }

  onlineSwitch(online) {
    this.online = make("input", {
      type: "checkbox",
      on: { change: () => online(this.online.checked) },
    });
    return make(
      "label",
      { class: "layer online" },
      this.online,
      make(
        "span",
        { class: "words" },
        make("b", { text: "Online basemap (OpenStreetMap)" }),
        make("span", {
          class: "quiet",
          text: `Asks ${TILE_HOST} for pictures of what you look at; otherwise no one is asked.`,
        }),
      ),
    );
  }

  choice(view) {
    const isCurrent = view.id === this.current;
    return make(
      "button",
      {
        type: "button",
        class: "view",
        "aria-pressed": String(isCurrent),
        on: {
          click: () => {
            this.show(false);
            this.button.focus();
            if (!isCurrent) this.choose(view.id);
          },
        },
      },
      make("b", { text: view.name }),
      make("span", { class: "quiet", text: view.about || view.note }),
    );
  }

  show(isOpen) {
    this.menu.hidden = !isOpen;
    this.menu.style.bottom = `${this.element.offsetHeight + 4}px`;
    this.button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.menu.querySelector("button")?.focus();
  }
}
