// What the pointer is on, what a click does, and the tooltip.

import { make } from "./dom.js";
import { enterLevel, isSeen, levelOf } from "./outlines.js";
import { isOnPlate } from "./plates.js";
import { nameOf } from "./scene.js";

const TARGET = 14; // px around a mark's middle, at least
const TOOLTIP_DELAY = 150;
const probe = document.createElement("canvas").getContext("2d");

/** Return what lies at a layer point, topmost first: {type, ...}, or null. */
export function findAt(layer, { x, y }) {
  const { scene, world } = layer;
  if (!world) return null;
  const lift = scene.lifts.find((one) => Math.hypot(one.x - x, one.y - y) <= 17);
  if (lift) return { type: "record", ref: lift.ref, record: lift.record, at: lift };
  const plate = scene.plates.find((one) => isOnPlate(one, x, y));
  if (plate) return ofRecords("plate", plate, plate.records[0]);
  const mark = nearestMark(scene.marks, x, y);
  if (mark) return ofRecords("mark", mark, mark.record);
  return findRoute(layer, x, y) ?? findBorder(layer, x, y);
}

function ofRecords(type, item, record) {
  if (item.total === 1) return { type: "record", ref: item.ref, record, at: item };
  return { type: item.total ? type : "ghost", ref: item.ref, [type]: item, record: -1, at: item };
}

function nearestMark(marks, x, y) {
  let best = null,
    least = Infinity;
  for (const mark of marks) {
    const far = Math.hypot(mark.x - x, mark.y - y);
    const reach = mark.total ? Math.max(TARGET, mark.radius) : 8;
    const rank = mark.total ? far : far + 100; // a ghost gives way
    if (far <= reach && rank < least) [best, least] = [mark, rank];
  }
  return best;
}

function findRoute({ scene }, x, y) {
  probe.setTransform(1, 0, 0, 1, 0, 0);
  probe.lineWidth = 12;
  const route = scene.routes.find(({ path }) => probe.isPointInStroke(path, x, y));
  return route
    ? { type: "record", ref: `route-${route.record}`, record: route.record, at: { x, y } }
    : null;
}

function findBorder({ world, sheet, store, tally }, x, y) {
  if (!store.live.layers.has("border")) return null;
  const { frame } = sheet;
  for (const border of world.borders) {
    const record = [...border.records].find((one) => tally.shown[one]);
    if (record === undefined || !isSeen(border.outline, frame)) continue;
    probe.setTransform(1, 0, 0, 1, 0, 0);
    const pixel = enterLevel(probe, frame);
    probe.lineWidth = 14 * pixel;
    const isOn = probe.isPointInStroke(border.outline.pathAt(levelOf(frame)), x, y);
    probe.restore();
    if (isOn) return { type: "record", ref: border.id, record, at: { x, y } };
  }
  return null;
}

export class Pointer {
  /** `open(target)` shows the list of a mark or plate; `away()` hears a click on nothing. */
  constructor(map, layer, store, { open, away }) {
    Object.assign(this, { map, layer, store, open, away });
    this.tooltip = make("div", { class: "tooltip", role: "tooltip", hidden: true });
    map.getContainer().append(this.tooltip);
    map.doubleClickZoom.disable(); // a second click on a mark is a click on a mark
    this.events = {
      mousemove: this.move,
      mouseout: this.leave,
      click: this.click,
      dblclick: this.zoom,
      movestart: this.leave,
    };
    map.on(this.events, this);
  }

  remove() {
    clearTimeout(this.timer);
    this.map.off(this.events, this);
    this.tooltip.remove();
  }

  move(event) {
    if (event.originalEvent.buttons) return;
    const target = this.isOnMap(event) ? findAt(this.layer, event.layerPoint) : null;
    const canClick = target && target.type !== "ghost";
    this.map.getContainer().style.cursor = canClick ? "pointer" : "";
    if (target?.ref === this.ref) return;
    this.ref = target?.ref ?? null;
    const id = target?.type === "record" ? this.store.atlas.records.id[target.record] : null;
    this.store.hover(id);
    this.layer.setHovered(canClick ? this.ref : null);
    this.hideTooltip();
    if (target) this.timer = setTimeout(() => this.showTooltip(target), TOOLTIP_DELAY);
  }

  isOnMap(event) {
    return !event.originalEvent.target.closest?.(".leaflet-control, .card, .hint");
  }

  leave() {
    this.hideTooltip();
    if (this.ref === null || this.ref === undefined) return;
    this.ref = null;
    this.store.hover(null);
    this.layer.setHovered(null);
  }

  click(event) {
    this.hideTooltip();
    if (!this.isOnMap(event)) return;
    const target = findAt(this.layer, event.layerPoint);
    if (!target || target.type === "ghost") this.away();
    else if (target.type === "record") {
      this.store.select(this.store.atlas.records.id[target.record], "map");
    } else this.open(target);
  }

  zoom(event) {
    if (!this.isOnMap(event) || findAt(this.layer, event.layerPoint)) return;
    this.map.setZoomAround(event.containerPoint, this.map.getZoom() + 1);
  }

  hideTooltip() {
    clearTimeout(this.timer);
    this.tooltip.hidden = true;
  }

  showTooltip(target) {
    const [title, detail] = this.wordsFor(target);
    this.tooltip.replaceChildren(make("b", { text: title }), make("span", { text: detail }));
    this.tooltip.hidden = false;
    const size = this.map.getSize(),
      { offsetWidth: width, offsetHeight: height } = this.tooltip;
    const { x, y } = this.map.layerPointToContainerPoint([
      target.at.x ?? target.at.left + target.at.width / 2,
      target.at.y ?? target.at.top + 12,
    ]);
    const left = Math.max(8, Math.min(size.x - width - 8, x - width / 2));
    const top = y - height - 24 > 4 ? y - height - 24 : y + 24;
    this.tooltip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  wordsFor(target) {
    const { layer } = this,
      { world, tally } = layer,
      { records } = world.atlas;
    if (target.type === "record") {
      const { record } = target;
      const kind = world.atlas.kinds[records.kind[record]];
      const when = records.when?.[record] || "not dated";
      return [records.title[record], `${kind[0].toUpperCase()}${kind.slice(1)}, ${when}`];
    }
    const { at } = target;
    const name = at.area ? at.area.name : nameOf(world, tally, at, layer.sheet.frame.zoom);
    if (target.type === "ghost") return [name, "Outside the filter"];
    return [name, `${at.total.toLocaleString("en-GB")} records. Click to list them`];
  }
}
