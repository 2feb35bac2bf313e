// The marks' layer: one canvas for all of them, laid out once a frame and drawn from columns.

import {
  layMeasure,
  paintAreas,
  paintBorder,
  paintLength,
  paintMeasure,
  paintRings,
  paintUncertainty,
} from "./figures.js";
import { paintCountries, paintLabel } from "./labels.js";
import { Layout } from "./layout.js";
import { fadeSince, paintMarks } from "./paint.js";
import { paintPlate, paintTether } from "./plates.js";
import { paintRoutes } from "./routes.js";
import { recordsOf } from "./scene.js";
import { Sheet } from "./sheet.js";
import { Sprites } from "./sprites.js";
import { Tally } from "./tally.js";
import { forgetWidths } from "./type.js";

const PADDING = 120;
const IDLE_FRAMES = 20; // a third of a second

export class MarksLayer {
  /** `obstacles()` gives the rectangles of controls in container px. */
  constructor(map, store, basemap, obstacles) {
    Object.assign(this, { map, store, basemap, world: null, tally: null });
    this.layout = new Layout(store, basemap, obstacles);
    this.sprites = new Sprites();
    this.frames = 0;
    this.isCounted = false;
    this.selectedAt = -Infinity;
    this.scene = { marks: [], lifts: [], plates: [], routes: [] };
    map.createPane("marks").style.zIndex = 450;
    map.getPane("marks").style.pointerEvents = "none";
    this.sheet = new Sheet(map, "marks", {
      padding: PADDING,
      laid: () => this.unsettle(),
      paint: (ctx, frame) => this.paint(ctx, frame),
    });
  }

  remove() {
    cancelAnimationFrame(this.request);
    this.sheet.remove();
  }

  setWorld(world) {
    this.world = world;
    this.tally = new Tally(world.count);
    Object.assign(this.layout, { world, tally: this.tally });
    this.redraw({ recount: true, resettle: true });
  }

  /** Write names and plates from now on; what was drawn with another font is forgotten. */
  showNames() {
    forgetWidths();
    this.sprites = new Sprites();
    this.layout.isNamed = true;
    this.redraw({ resettle: true });
  }

  /** Let the plates look for their places anew. */
  unsettle() {
    this.layout.settled = null;
  }

  /** Ring what the pointer is on, by its ref; null for nothing. */
  setHovered(ref) {
    this.layout.hoveredRef = ref;
    this.redraw();
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
    this.scene = this.layout.build(ctx, frame, tokens);
    this.paintFigures(ctx, frame, tokens);
    const fade = fadeSince(this.selectedAt);
    paintMarks(ctx, this.scene, world, { tokens, sprites: this.sprites, fade });
    this.paintWords(ctx, tokens);
    this.frames += 1;
    if (fade < 1) this.redraw();
  }

  /** Return the records shown at a mark, spot by spot. */
  recordsOf(mark) {
    return recordsOf(this.world, this.tally, mark, this.sheet.frame.zoom);
  }

  paintFigures(ctx, frame, tokens) {
    const { world, tally, store, basemap, scene } = this,
      { live, view } = store;
    paintAreas(ctx, frame, scene.plates, basemap, tokens);
    if (live.layers.has("uncertainty")) paintUncertainty(ctx, frame, world, tally, tokens);
    if (live.layers.has("border")) {
      for (const border of world.borders)
        paintBorder(ctx, frame, border, this.layout.borderState(border), tokens);
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
