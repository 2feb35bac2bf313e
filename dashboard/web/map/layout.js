// Where everything of a frame stands: who takes its place first, and who gives way.
//
// The order, first to last: controls, marks, the selection and its name, names of places, the
// border's name, plates, grey names, grey plates, names of countries.

import { spanToText } from "../days.js";
import { clustersAt } from "./clusters.js";
import { chainInLayer } from "./figures.js";
import { anchorCountries, labelCountries, labelGhosts, labelMarks, setBeside } from "./labels.js";
import { anchorsOf, buildPlates, hasRoom, settlePlates, takePlate } from "./plates.js";
import { buildRoutes, placeFinder } from "./routes.js";
import { buildScene, nameOf, select } from "./scene.js";
import { Space } from "./space.js";
import { LIT } from "./tally.js";
import { QUIET, STRONG } from "./type.js";

const PHONE = 640; // px of width, below which the selection has one line of label

// Where the name of a border may stand: parts of its length, and px below it.
const ALONG = [0.85, 0.75, 0.65, 0.97, 0.5, 0.3, 0.1];
const BELOW = [26, 44, 64, 0];

export class Layout {
  /** `obstacles()` gives the rectangles of controls in container px. */
  constructor(store, basemap, obstacles) {
    Object.assign(this, { store, basemap, obstacles, world: null, tally: null });
    this.hoveredRef = null; // of the mark, plate or line under the pointer
    this.isNamed = false; // the font for names has come, or is no longer waited for
    this.settled = null; // where plates stand, by area; null: they look for their places anew
  }

  /**
   * Return the scene of a frame: marks, lifts, plates, routes, labels and countries. Before the
   * font is there it has marks and lifts alone.
   */
  build(ctx, frame, tokens) {
    const { world, tally, store, basemap } = this,
      { live } = store;
    const scene = buildScene(world, tally, live, frame);
    if (!this.isNamed) {
      Object.assign(scene, { lifts: [], plates: [], routes: [], labels: [], countries: [] });
      if (live.selected !== null) select(scene, world, live, this.spaceOf(scene, frame));
      return scene;
    }
    scene.plates = buildPlates(ctx, world, tally, live);
    for (const one of [...scene.marks, ...scene.plates]) {
      if (one.ref === this.hoveredRef) one.isHovered = true;
    }
    if (!this.settled) this.settle(ctx, scene, frame, tokens);
    const space = this.spaceOf(scene, frame);
    this.placePlates(scene, space);
    select(scene, world, live, space);
    const where = placeFinder(
      world,
      scene,
      clustersAt(world, frame.zoom),
      scene.plates,
      basemap,
      frame,
    );
    scene.routes = buildRoutes(world, tally, live, where, scene.marks);
    for (const route of scene.routes) space.takeChain(route.points, 3);
    this.setLabels(ctx, scene, space, frame, tokens);
    this.placeGreyPlates(scene, space);
    scene.countries = this.setCountries(scene, space);
    return scene;
  }

  // Once for a frame: plates find places that leave room for the names of marks. They then keep
  // them while a range is dragged.
  settle(ctx, scene, frame, tokens) {
    const { world, basemap, store } = this,
      space = this.spaceOf(scene, frame);
    this.countryAnchors = anchorCountries(ctx, basemap.named, frame);
    select(scene, world, store.live, space);
    this.setLabels(ctx, scene, space, frame, tokens);
    this.settled = settlePlates(scene.plates, anchorsOf(world, basemap, frame), space);
  }

  placePlates(scene, space) {
    scene.plates = scene.plates.filter((plate) => this.settled.has(plate.area));
    for (const plate of scene.plates) {
      const place = this.settled.get(plate.area);
      Object.assign(plate, {
        left: Math.round(place.x - plate.width / 2),
        top: place.top,
        tether: place.tether,
      });
      if (plate.total) takePlate(space, plate, place);
    }
  }

  // Plates of what is outside the filter give way to every name.
  placeGreyPlates(scene, space) {
    scene.plates = scene.plates.filter((plate) => {
      const place = this.settled.get(plate.area);
      if (plate.total) return true;
      if (!hasRoom(space, plate, place)) return false;
      takePlate(space, plate, place);
      return true;
    });
  }

  // The room that controls, marks and the border leave.
  spaceOf(scene, frame) {
    const { view } = frame,
      space = new Space(view);
    for (const { left, top, right, bottom } of this.obstacles()) {
      space.take(
        view.left + left - 4,
        view.top + top - 4,
        view.left + right + 4,
        view.top + bottom + 4,
      );
    }
    for (const mark of scene.marks) space.takeDisc(mark.x, mark.y, mark.radius + 2);
    if (this.store.live.layers.has("border")) {
      for (const { outline } of this.world.borders)
        space.takeChain(chainInLayer(outline, frame), 5);
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
    const name = (mark) =>
      world.spots[mark.spot].line ? "" : nameOf(world, tally, mark, frame.zoom);
    scene.labels.push(...labelMarks(ctx, space, scene.marks, name, tokens));
    for (const border of world.borders)
      scene.labels.push(...this.labelBorder(ctx, space, border, frame, tokens));
    scene.labels.push(...labelGhosts(ctx, space, scene.marks, name, tokens));
  }

  labelSelection(ctx, space, one, tokens, isNarrow) {
    const { world } = this,
      { records } = world.atlas;
    const record = one.record,
      spots = world.spotsOf.get(record) ?? [];
    const spot = world.spots[one.spot ?? spots[0]];
    const isDated = records.lo[record] !== null || records.hi[record] !== null;
    const when = isDated
      ? (records.when?.[record] ?? spanToText(records.lo[record], records.hi[record]))
      : "";
    const lines = [{ text: spot.name, font: STRONG, colour: tokens.ink }];
    if (when && !isNarrow) lines.push({ text: when, font: QUIET, colour: tokens.ink2 });
    return setBeside(ctx, space, { x: one.x, y: one.y, radius: 17, lines, effort: 2 });
  }

  labelBorder(ctx, space, border, frame, tokens) {
    const state = this.borderState(border);
    const points = chainInLayer(border.outline, frame),
      count = points.length / 2;
    const width = Math.abs(points[points.length - 2] - points[0]);
    if (!this.store.live.layers.has("border") || width < 60) return [];
    const lines = [
      { text: border.name, font: state.isSelected ? STRONG : QUIET, colour: tokens.ink2 },
    ];
    if (border.note && frame.view.width >= PHONE)
      lines.push({ text: border.note, font: QUIET, colour: tokens.ink2 });
    const set = (effort) => {
      for (const part of ALONG) {
        const at = 2 * Math.floor(part * (count - 1));
        for (const dy of BELOW) {
          const place = { x: points[at], y: points[at + 1] + dy, radius: 8, lines, effort };
          const label = setBeside(ctx, space, place);
          if (label) return label;
        }
      }
      return null;
    };
    const label = set(0) ?? set(1);
    return label ? [label] : [];
  }

  /** Tell how a border is drawn: lit or grey, selected, hovered. */
  borderState(border) {
    const { tally, world, store } = this;
    const has = (id) => border.records.includes(world.indexOf.get(id) ?? -1);
    return {
      isLit: border.records.some((record) => tally.state[record] === LIT),
      isSelected:
        has(store.live.selected) && tally.shown[world.indexOf.get(store.live.selected)] === 1,
      isHovered: has(store.live.hovered) || this.hoveredRef === border.id,
    };
  }

  setCountries(scene, space) {
    if (this.basemap.isHidden) return [];
    const plated = new Set(
      scene.plates.flatMap(({ area }) => (area.isos.length === 1 ? area.isos : [])),
    );
    const free = this.countryAnchors.filter(({ iso }) => !plated.has(iso));
    for (const { from } of scene.routes) space.takeDisc(from.x, from.y, 8);
    return labelCountries(space, free);
  }
}
