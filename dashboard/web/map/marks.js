// The marks' layer: one canvas for all of them, laid out once a frame and drawn from columns.

import { clustersAt } from "./clusters.js";
import {
  chainInLayer, layMeasure, paintAreas, paintBorder, paintLength, paintMeasure, paintRings, paintUncertainty,
} from "./figures.js";
import { anchorCountries, labelCountries, labelGhosts, labelMarks, paintCountries, paintLabel, setBeside } from "./labels.js";
import { fadeSince, paintMarks } from "./paint.js";
import {
  anchorsOf, buildPlates, hasRoom, paintPlate, paintTether, settlePlates, takePlate,
} from "./plates.js";
import { buildRoutes, paintRoutes, placeFinder } from "./routes.js";
import { buildScene, nameOf, recordsOf, select } from "./scene.js";
import { Sheet } from "./sheet.js";
import { Space } from "./space.js";
import { Sprites } from "./sprites.js";
import { LIT, Tally } from "./tally.js";
import { QUIET, STRONG } from "./type.js";
import { spanToText } from "../days.js";

const PADDING = 120;
const IDLE_FRAMES = 20; // a third of a second
const PHONE = 640; // px of width, below which the selection has one line of label

export class MarksLayer {
  /** `obstacles()` gives the rectangles of controls in container px. */
  constructor(map, store, basemap, obstacles) {
    Object.assign(this, { map, store, basemap, obstacles, world: null, tally: null });
    this.sprites = new Sprites();
    this.frames = 0;
    this.isCounted = false;
    this.selectedAt = -Infinity;
    this.hoveredRef = null;
    this.scene = { marks: [], lifts: [], plates: [], routes: [] };
    this.drawnListeners = new Set();
    map.createPane("marks").style.zIndex = 450;
    map.getPane("marks").style.pointerEvents = "none";
    this.sheet = new Sheet(map, "marks", {
      padding: PADDING, laid: () => this.unsettle(), paint: (ctx, frame) => this.paint(ctx, frame),
    });
  }

  remove() {
    cancelAnimationFrame(this.request);
    this.sheet.remove();
  }

  setWorld(world) {
    this.world = world;
    this.tally = new Tally(world.count);
    this.settled = null;
    this.redraw({ recount: true });
  }

  /** Let the plates look for their places anew. */
  unsettle() {
    this.settled = null;
  }

  /** Draw with the next frame; `recount` when it may be other records that are shown. */
  redraw({ recount = false, resettle = false } = {}) {
    if (recount) this.isCounted = false;
    if (resettle) this.unsettle();
    this.isStale = true;
    this.idle = 0;
    this.request ??= requestAnimationFrame(() => this.tick());
  }

  // The loop goes on for a moment after the last change: a frame that this page has asked for
  // before the page around changes the store is still part of the same frame, one asked for then
  // is not, and every second step of a drag would be lost.
  tick() {
    this.request = this.idle < IDLE_FRAMES ? requestAnimationFrame(() => this.tick()) : null;
    this.idle += 1;
    if (this.isStale) this.drawNow();
  }

  drawNow() {
    this.sheet.draw();
  }

  paint(ctx, frame) {
    const { store, world } = this;
    if (!world || !store.theme) return;
    const { tokens } = store.theme;
    this.sprites.reset(tokens, frame.ratio);
    if (!this.isCounted) this.tally.count(world, store);
    this.isCounted = true;
    this.isStale = false;
    this.layOut(ctx, frame, tokens);
    this.paintFigures(ctx, frame, tokens);
    const fade = fadeSince(this.selectedAt);
    paintMarks(ctx, this.scene, world, { tokens, sprites: this.sprites, fade });
    this.paintWords(ctx, tokens);
    this.frames += 1;
    if (fade < 1) this.redraw();
    for (const listener of this.drawnListeners) listener();
  }

  layOut(ctx, frame, tokens) {
    const { world, tally, store, basemap } = this, { live } = store;
    const scene = buildScene(world, tally, live, frame);
    for (const mark of scene.marks) if (mark.ref === this.hoveredRef) mark.isHovered = true;
    scene.plates = buildPlates(ctx, world, tally, live);
    for (const plate of scene.plates) if (plate.ref === this.hoveredRef) plate.isHovered = true;
    if (!this.settled) this.settle(ctx, scene, frame, tokens);
    const space = this.spaceOf(scene, frame);
    this.placePlates(scene, space);
    select(scene, world, live, space);
    const where = placeFinder(world, scene, clustersAt(world, frame.zoom), scene.plates, basemap, frame);
    scene.routes = buildRoutes(world, tally, live, where, scene.marks);
    for (const route of scene.routes) space.takeChain(route.points, 3);
    this.setLabels(ctx, scene, space, frame, tokens);
    scene.plates = scene.plates.filter((plate) => plate.total || hasRoom(space, plate, this.settled.get(plate.area)));
    for (const plate of scene.plates) if (!plate.total) takePlate(space, plate, this.settled.get(plate.area));
    scene.countries = this.setCountries(scene, space);
    this.scene = scene;
  }

  // Once for a frame: plates find places that leave room for the names of marks. They then keep
  // them while a range is dragged.
  settle(ctx, scene, frame, tokens) {
    const { world, basemap, store } = this, space = this.spaceOf(scene, frame);
    this.countryAnchors = anchorCountries(ctx, basemap.named, frame);
    select(scene, world, store.live, space);
    this.setLabels(ctx, scene, space, frame, tokens);
    this.settled = settlePlates(scene.plates, anchorsOf(world, basemap, frame), space);
  }

  placePlates(scene, space) {
    scene.plates = scene.plates.filter((plate) => this.settled.has(plate.area));
    for (const plate of scene.plates) {
      const place = this.settled.get(plate.area);
      Object.assign(plate, { left: Math.round(place.x - plate.width / 2), top: place.top, tether: place.tether });
      if (plate.total) takePlate(space, plate, place);
    }
  }

  /** Return the records shown at a mark, spot by spot. */
  recordsOf(mark) {
    return recordsOf(this.world, this.tally, mark, this.sheet.frame.zoom);
  }

  // The room that controls, marks and the border leave.
  spaceOf(scene, frame) {
    const { view } = frame, space = new Space(view);
    for (const { left, top, right, bottom } of this.obstacles()) {
      space.take(view.left + left - 4, view.top + top - 4, view.left + right + 4, view.top + bottom + 4);
    }
    for (const mark of scene.marks) space.takeDisc(mark.x, mark.y, mark.radius + 2);
    if (this.store.live.layers.has("border")) {
      for (const { outline } of this.world.borders) space.takeChain(chainInLayer(outline, frame), 5);
    }
    return space;
  }

  setLabels(ctx, scene, space, frame, tokens) {
    const { world, tally } = this;
    scene.labels = [];
    for (const mark of scene.marks) mark.isLabelled = false;
    for (const lift of scene.lifts) space.takeDisc(lift.x, lift.y, 18);
    for (const one of [...scene.lifts, ...scene.marks.filter((mark) => mark.isSelected)]) {
      one.isLabelled = true;
      const label = this.labelSelection(ctx, space, one, tokens, frame.view.width < PHONE);
      if (label) scene.labels.push(label);
    }
    const name = (mark) => (world.spots[mark.spot].line ? "" : nameOf(world, tally, mark, frame.zoom));
    scene.labels.push(...labelMarks(ctx, space, scene.marks, name, tokens));
    for (const border of world.borders) scene.labels.push(...this.labelBorder(ctx, space, border, frame, tokens));
    scene.labels.push(...labelGhosts(ctx, space, scene.marks, name, tokens));
  }

  labelSelection(ctx, space, one, tokens, isNarrow) {
    const { world } = this, { records } = world.atlas;
    const record = one.record, spots = world.spotsOf.get(record) ?? [];
    const spot = world.spots[one.spot ?? spots[0]];
    const when = records.lo[record] === null && records.hi[record] === null ? ""
      : spanToText(records.lo[record], records.hi[record]);
    const lines = [{ text: spot.name, font: STRONG, colour: tokens.ink }];
    if (when && !isNarrow) lines.push({ text: when, font: QUIET, colour: tokens.ink2 });
    return setBeside(ctx, space, { x: one.x, y: one.y, radius: 17, lines, effort: 2 });
  }

  labelBorder(ctx, space, border, frame, tokens) {
    const state = this.borderState(border);
    const points = chainInLayer(border.outline, frame), count = points.length / 2;
    const width = Math.abs(points[points.length - 2] - points[0]);
    if (!this.store.live.layers.has("border") || width < 60) return [];
    const lines = [{ text: border.name, font: state.isSelected ? STRONG : QUIET, colour: tokens.ink2 }];
    if (border.note && frame.view.width >= PHONE) lines.push({ text: border.note, font: QUIET, colour: tokens.ink2 });
    for (const part of [0.85, 0.75, 0.65, 0.97, 0.5, 0.3, 0.1]) {
      const at = 2 * Math.floor(part * (count - 1));
      for (const dy of [26, 44, 64, 0]) {
        const label = setBeside(ctx, space, { x: points[at], y: points[at + 1] + dy, radius: 8, lines });
        if (label) return [label];
      }
    }
    return [];
  }

  borderState(border) {
    const { tally, world, store } = this;
    const has = (id) => border.records.includes(world.indexOf.get(id) ?? -1);
    return {
      isLit: border.records.some((record) => tally.state[record] === LIT),
      isSelected: has(store.live.selected) && tally.shown[world.indexOf.get(store.live.selected)] === 1,
      isHovered: has(store.live.hovered) || this.hoveredRef === border.id,
    };
  }

  setCountries(scene, space) {
    if (this.basemap.isHidden) return [];
    const plated = new Set(scene.plates.flatMap(({ area }) => (area.isos.length === 1 ? area.isos : [])));
    const free = this.countryAnchors.filter(({ iso }) => !plated.has(iso));
    for (const { from } of scene.routes) space.takeDisc(from.x, from.y, 8);
    return labelCountries(space, free);
  }

  paintFigures(ctx, frame, tokens) {
    const { world, tally, store, basemap, scene } = this, { live, view } = store;
    paintAreas(ctx, frame, scene.plates, basemap, tokens);
    if (live.layers.has("uncertainty")) paintUncertainty(ctx, frame, world, tally, tokens);
    if (live.layers.has("border")) {
      for (const border of world.borders) paintBorder(ctx, frame, border, this.borderState(border), tokens);
    }
    paintCountries(ctx, scene.countries, tokens);
    for (const plate of scene.plates) paintTether(ctx, plate, tokens);
    paintRoutes(ctx, scene.routes, world, live, tokens);
    scene.measure = view?.measure ? layMeasure(frame, view.measure) : null;
    if (scene.measure) paintMeasure(ctx, scene.measure, tokens);
    if (!view?.rings) return;
    const spot = world.spots[(world.spotsOf.get(world.indexOf.get(view.rings.record)) ?? [])[0]];
    if (spot?.lat != null) paintRings(ctx, frame, spot, view.rings.km, tokens);
  }

  paintWords(ctx, tokens) {
    for (const label of this.scene.labels) paintLabel(ctx, label, tokens.land);
    for (const plate of this.scene.plates) paintPlate(ctx, plate, tokens);
    if (this.scene.measure) paintLength(ctx, this.scene.measure, tokens);
  }
}
