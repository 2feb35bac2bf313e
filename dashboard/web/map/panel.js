// The list of a mark or plate with several records: by place, each a button, with a close-up.

import { svgGlyph } from "../glyphs.js";
import { layCloseup, paintCloseup } from "./closeup.js";
import { control, icon, make } from "./dom.js";
import { LIT } from "./tally.js";

const CLOSE = "M4 4L12 12M12 4L4 12";
const LEAST_FOR_CLOSEUP = 400; // px of the map; on less the list needs all of it
const CLOSEUP_HEIGHT = 188,
  MOST_PLACES = 12;
const PAGE = 100; // rows added at a time
const REFRESH_DELAY = 80; // ms

export class Panel {
  /** `choose(id)` hears a row, `zoomTo(points)` the button, `changed()` another size. */
  constructor(map, layer, store, { choose, zoomTo, changed }) {
    Object.assign(this, { map, layer, store, choose, zoomTo, changed });
    this.element = make("section", { class: "panel" });
    this.control = control("topright", this.element);
    this.isOpen = false;
  }

  remove() {
    clearTimeout(this.timer);
    this.close();
  }

  /** Show the records at some spots or on an area. */
  open({ title, spots = [], area = null }) {
    Object.assign(this, { title, spots, area, limit: PAGE });
    if (!this.isOpen) this.control.addTo(this.map);
    this.isOpen = true;
    this.opener = document.activeElement;
    this.render();
    this.changed();
  }

  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    const hadFocus = this.element.contains(document.activeElement);
    this.control.remove();
    if (hadFocus) this.map.getContainer().focus({ preventScroll: true });
    this.changed();
  }

  /** Draw it anew soon, when other records may be shown. */
  refresh() {
    if (!this.isOpen) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      if (this.isOpen) this.render();
    }, REFRESH_DELAY);
  }

  groups() {
    const { tally } = this.layer,
      seen = new Set();
    const items = this.area ? [this.area] : this.spots;
    return items
      .map((item) => {
        const records = [...item.records].filter(
          (one) => tally.state[one] === LIT && !seen.has(one),
        );
        records.forEach((one) => seen.add(one));
        return { spot: item, records };
      })
      .filter(({ records }) => records.length);
  }

  render() {
    const groups = this.groups();
    const total = groups.reduce((sum, { records }) => sum + records.length, 0);
    const { scrollTop } = this.element.querySelector(".rows") ?? { scrollTop: 0 };
    const focused = document.activeElement?.dataset?.record;
    const isRoomy = this.map.getSize().y >= LEAST_FOR_CLOSEUP;
    const hasCloseup =
      isRoomy && !this.area && groups.length > 1 && groups.length <= MOST_PLACES;
    this.element.replaceChildren(
      this.header(total),
      ...(hasCloseup ? [this.closeup(groups)] : []),
      this.rows(groups),
    );
    if (!this.area) this.element.append(this.footer(groups));
    this.element.setAttribute("aria-label", `Records at ${this.title}`);
    this.element.querySelector(".rows").scrollTop = scrollTop;
    if (focused)
      this.element
        .querySelector(`[data-record="${CSS.escape(focused)}"]`)
        ?.focus({ preventScroll: true });
  }

  header(total) {
    const close = make(
      "button",
      {
        type: "button",
        class: "plain",
        "aria-label": "Close the list",
        on: { click: () => this.close() },
      },
      icon(CLOSE),
    );
    const count = make("span", {
      class: "quiet",
      text: total === 1 ? "1 record" : `${total.toLocaleString("en-GB")} records`,
    });
    return make("header", {}, make("h2", { text: this.title }), count, close);
  }

  rows(groups) {
    const rows = make("div", { class: "rows" });
    let left = this.limit;
    for (const { spot, records } of groups) {
      if (left <= 0) break;
      if (groups.length > 1) rows.append(make("h3", { text: spot.name }));
      const list = make("ul");
      for (const record of records.slice(0, left)) list.append(make("li", {}, this.row(record)));
      left -= records.length;
      rows.append(list);
    }
    if (left < 0) {
      const more = () => {
        this.limit += PAGE;
        this.render();
      };
      rows.append(
        make("button", {
          type: "button",
          class: "link more",
          text: `Show more, ${-left} left`,
          on: { click: more },
        }),
      );
    }
    if (!groups.length)
      rows.append(make("p", { class: "quiet", text: "No record here matches the filter." }));
    return rows;
  }

  row(record) {
    const { records, kinds, statements } = this.layer.world.atlas;
    const id = records.id[record];
    const [kind, statement] = [kinds[records.kind[record]], statements[records.statement[record]]];
    const words = make(
      "span",
      { class: "words" },
      make("span", { class: "title", text: records.title[record] }),
      make("span", {
        class: "quiet",
        text: `${kind}, ${statement}${records.when?.[record] ? `, ${records.when[record]}` : ""}`,
      }),
    );
    return make(
      "button",
      {
        type: "button",
        class: "row",
        "data-record": id,
        "aria-pressed": String(this.store.live.selected === id),
        on: {
          click: () => this.choose(id),
          mouseenter: () => this.store.hover(id),
          mouseleave: () => this.store.hover(null),
        },
      },
      svgGlyph(document, kind, statement, 14, "--"),
      words,
    );
  }

  closeup(groups) {
    const width = this.map.getSize().x < 640 ? 214 : 258,
      height = CLOSEUP_HEIGHT;
    const ratio = window.devicePixelRatio || 1;
    const canvas = make("canvas", {
      class: "closeup",
      width: Math.round(width * ratio),
      height: Math.round(height * ratio),
      "aria-hidden": "true",
    });
    canvas.style.height = `${height}px`;
    const ctx = canvas.getContext("2d"),
      marks = layCloseup(groups, width, height);
    ctx.scale(ratio, ratio);
    paintCloseup(ctx, marks, width, height, {
      world: this.layer.world,
      live: this.store.live,
      tokens: this.store.theme.tokens,
      sprites: this.layer.sprites,
      town: this.title,
    });
    const find = (event) =>
      marks.find(({ x, y }) => Math.hypot(x - event.offsetX, y - event.offsetY) < 20);
    canvas.addEventListener("mousemove", (event) => {
      canvas.style.cursor = find(event) ? "pointer" : "";
    });
    canvas.addEventListener("click", (event) => this.clickCloseup(find(event)));
    return canvas;
  }

  clickCloseup(mark) {
    if (!mark) return;
    const id = this.layer.world.atlas.records.id[mark.records[0]];
    if (mark.total === 1) this.choose(id);
    const row = this.element.querySelector(`[data-record="${CSS.escape(id)}"]`);
    if (row) row.closest(".rows").scrollTop = row.offsetTop - row.closest(".rows").offsetTop - 28;
  }

  footer(groups) {
    const points = groups.map(({ spot }) => [spot.x, spot.y]);
    const isClosest = this.map.getZoom() >= this.map.getMaxZoom();
    return make(
      "footer",
      {},
      make("button", {
        type: "button",
        class: "link",
        text: "Zoom in",
        disabled: isClosest || !points.length,
        on: { click: () => this.zoomTo(points) },
      }),
    );
  }
}
