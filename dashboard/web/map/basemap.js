// Land, coasts and borders on a canvas below the marks, in the theme's quiet colours.

import { DETAIL_ZOOM, fetchOutlines } from "./geodata.js";
import { enterLevel, isSeen, levelOf } from "./outlines.js";
import { Sheet } from "./sheet.js";

const PADDING = 200;
const DETAIL = "detail-central-asia.json";
const LAKES = "lakes.json";
const NOTHING = { countries: [], borders: [], lakes: [] };

export class Basemap {
  /** `told(state)` hears "ready" when outlines have changed and "failed" when there are none. */
  constructor(map, tokens, told) {
    Object.assign(this, { map, tokens, told, coarse: NOTHING, detail: NOTHING, lakes: [] });
    this.named = []; // countries with a label, the largest first
    this.view = null;
    this.isHidden = false;
    map.createPane("land").style.zIndex = 250;
    map.getPane("land").style.pointerEvents = "none";
    this.sheet = new Sheet(map, "land", {
      padding: PADDING,
      paint: (ctx, frame) => this.paint(ctx, frame),
    });
  }

  remove() {
    this.sheet.remove();
  }

  setTheme(tokens) {
    this.tokens = tokens;
    this.map.getContainer().style.background = tokens.sea;
    this.sheet.draw();
  }

  hide(isHidden) {
    if (this.isHidden === isHidden) return;
    this.isHidden = isHidden;
    this.sheet.canvas.style.visibility = isHidden ? "hidden" : "";
  }

  /** Show the world as one boundary view has it; the old one stays until the new one is there. */
  async setView(view) {
    if (this.view === view) return;
    this.view = view;
    try {
      const coarse = await fetchOutlines(`basemap-${view}.json`);
      if (this.view !== view) return;
      this.coarse = coarse;
      this.changed();
    } catch (error) {
      console.error(error);
      this.view = null;
      this.told("failed");
      return;
    }
    await this.loadDetail();
  }

  // Without the closer outlines the coarse ones serve at every zoom, and lakes may be missing.
  async loadDetail() {
    const [detail, lakes] = await Promise.allSettled([fetchOutlines(DETAIL), fetchOutlines(LAKES)]);
    if (detail.value) this.detail = detail.value;
    if (lakes.value) this.lakes = lakes.value.lakes;
    for (const { reason } of [detail, lakes]) if (reason) console.error(reason);
    this.changed();
  }

  changed() {
    const area = ({ properties: { km2 } }) => km2 ?? 0;
    this.named = this.coarse.countries
      .filter(({ properties }) => properties.label && properties.name)
      .sort((a, b) => area(b) - area(a));
    this.sheet.draw();
    this.told("ready");
  }

  hasDetail(zoom) {
    return zoom >= DETAIL_ZOOM && this.detail.countries.length > 0;
  }

  /** Return the outlines of a country by its ISO code, the closer ones where they are drawn. */
  outlinesOf(iso, zoom) {
    const isIt = ({ properties }) => properties.iso === iso;
    const fine = this.hasDetail(zoom) ? this.detail.countries.filter(isIt) : [];
    return fine.length ? fine : this.coarse.countries.filter(isIt);
  }

  /** Return [lon, lat] where a country's name stands, or null. */
  labelOf(iso) {
    return (
      this.coarse.countries.find(({ properties }) => properties.iso === iso && properties.label)
        ?.properties.label ?? null
    );
  }

  paint(ctx, frame) {
    const { tokens, coarse, detail } = this,
      isFine = this.hasDetail(frame.zoom);
    const seen = (outlines) => outlines.filter((outline) => isSeen(outline, frame));
    const isReplaced = new Set(isFine ? detail.countries.map((one) => one.properties.iso) : []);
    const countries = seen(
      coarse.countries.filter(({ properties }) => !isReplaced.has(properties.iso)),
    );
    if (isFine) countries.push(...seen(detail.countries));
    const borders = seen(
      isFine
        ? [...coarse.borders.filter(({ properties }) => !properties.detailed), ...detail.borders]
        : coarse.borders,
    );
    const isOpen = ({ properties }) => properties.status === "disputed";
    const pixel = enterLevel(ctx, frame),
      level = levelOf(frame);
    ctx.lineJoin = "round";
    // Coasts: a line around every country, whose inner half and inner borders the land then covers.
    strokeAll(ctx, countries, level, tokens.border, 2.6 * pixel);
    fillAll(ctx, countries, level, tokens.land, tokens.land, 0.8 * pixel);
    fillAll(ctx, seen(this.lakes), level, tokens.sea, tokens.border, 0.8 * pixel);
    strokeAll(
      ctx,
      borders.filter((one) => !isOpen(one)),
      level,
      tokens.border,
      pixel,
    );
    ctx.setLineDash([4 * pixel, 3 * pixel]);
    strokeAll(ctx, borders.filter(isOpen), level, tokens.ghost, pixel);
    ctx.restore();
  }
}

function strokeAll(ctx, outlines, level, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  for (const outline of outlines) ctx.stroke(outline.pathAt(level));
}

// The thin line of a land closes the seams that antialiasing leaves between neighbours.
function fillAll(ctx, outlines, level, colour, edge, width) {
  ctx.fillStyle = colour;
  ctx.strokeStyle = edge;
  ctx.lineWidth = width;
  for (const outline of outlines) {
    const path = outline.pathAt(level);
    ctx.fill(path, "evenodd");
    ctx.stroke(path);
  }
}
