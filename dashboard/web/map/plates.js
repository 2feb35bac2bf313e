// Plates: the records of a country or a region, on its area and never on a point of it.

import { drawGlyph } from "../glyphs.js";
import { GHOST, LIT } from "./tally.js";
import { PLATE, PLATE_SPACING, widthOf, write } from "./type.js";
import { anchorIn } from "./anchors.js";

const HEIGHT = 24, SIDE = 10, GLYPH = 14, MOST_GLYPHS = 3, EDGE = 8;
const STEPS = [0, -28, 28, -56, 56, -84, 84];

/** Return the plates of a frame: what they hold, not yet where. */
export function buildPlates(ctx, world, tally, live) {
  return world.areas.map((area) => {
    const lit = [], seen = new Set();
    let ghosts = 0;
    for (const record of area.records) {
      if (tally.state[record] === LIT) lit.push(record);
      else if (tally.state[record] === GHOST) ghosts += 1;
    }
    if (!lit.length && !ghosts) return null;
    const shown = lit.length ? lit : [...area.records].filter((one) => tally.state[one] === GHOST);
    const glyphs = shown.map((one) => glyphOf(world, one))
      .filter(([kind, statement]) => !seen.has(kind + statement) && seen.add(kind + statement));
    const plate = {
      area, records: lit, total: lit.length, glyphs: glyphs.slice(0, MOST_GLYPHS), ref: area.id,
      name: area.name.toLocaleUpperCase("en"), count: lit.length > 1 ? String(lit.length) : "",
      isSelected: lit.some((one) => world.atlas.records.id[one] === live.selected),
      isHovered: lit.some((one) => world.atlas.records.id[one] === live.hovered),
    };
    plate.width = Math.round(widthOfPlate(ctx, plate));
    return plate;
  }).filter(Boolean);
}

function glyphOf({ atlas }, record) {
  return [atlas.kinds[atlas.records.kind[record]], atlas.statements[atlas.records.statement[record]]];
}

function widthOfPlate(ctx, plate) {
  const count = plate.count ? 7 + widthOf(ctx, plate.count, PLATE) : 0;
  return 2 * SIDE + plate.glyphs.length * (GLYPH + 1) + 4
    + widthOf(ctx, plate.name, PLATE, PLATE_SPACING) - PLATE_SPACING + count;
}

/** Return where each plate would stand in a frame, in layer px, or null for what is out of sight. */
export function anchorsOf(world, basemap, frame) {
  return new Map(world.areas.map((area) => {
    const labels = area.isos.map((iso) => basemap.labelOf(iso)).filter(Boolean);
    const outlines = area.isos.flatMap((iso) => basemap.outlinesOf(iso, frame.zoom));
    return [area, labels.length ? anchorIn(frame, labels, outlines, [70, 32], 0) : null];
  }));
}

/** Give each plate a place that is free, near its anchor; the selected one chooses first. */
export function settlePlates(plates, anchors, space) {
  const inOrder = [...plates].sort((a, b) => b.isSelected - a.isSelected || b.total - a.total);
  for (const plate of inOrder) {
    const anchor = anchors.get(plate.area);
    plate.isSeen = Boolean(anchor);
    if (!anchor) continue;
    Object.assign(plate, findPlace(plate, anchor, space));
    space.take(plate.left - 4, plate.top - 4, plate.left + plate.width + 4, plate.top + HEIGHT + 4);
  }
  return plates.filter((plate) => plate.isSeen);
}

function findPlace(plate, anchor, space) {
  const half = plate.width / 2, options = [];
  for (const dy of STEPS) {
    for (const dx of [0, -half - 20, half + 20]) options.push({ dx, dy, far: Math.hypot(dx, dy * 1.5) });
  }
  options.sort((a, b) => a.far - b.far);
  const at = ({ dx, dy }) => ({
    left: Math.round(hold(anchor.x + dx - half, space.left + EDGE, space.right - EDGE - plate.width)),
    top: Math.round(hold(anchor.y + dy - HEIGHT / 2, space.top + EDGE, space.bottom - EDGE - HEIGHT)),
  });
  const places = options.map(at);
  return places.find(({ left, top }) => space.isFree(left, top, left + plate.width, top + HEIGHT)) ?? places[0];
}

const hold = (value, low, high) => Math.max(low, Math.min(high, value));

/** Draw a plate: glyphs, name in spaced capitals, count. */
export function paintPlate(ctx, plate, tokens) {
  const { left, top, width } = plate, isLit = plate.total > 0;
  ctx.beginPath();
  ctx.roundRect(left + 0.5, top + 0.5, width - 1, HEIGHT - 1, 4);
  ctx.fillStyle = isLit ? tokens.paper : tokens.land;
  ctx.fill();
  ctx.strokeStyle = plate.isSelected ? tokens.accent : plate.isHovered ? tokens.ink : isLit ? tokens.field : tokens.border;
  ctx.lineWidth = plate.isSelected ? 2.5 : plate.isHovered ? 1.5 : 1;
  ctx.stroke();
  const middle = top + HEIGHT / 2;
  let x = left + SIDE + GLYPH / 2 - 1;
  for (const [kind, statement] of plate.glyphs) {
    drawGlyph(ctx, kind, statement, x, middle, GLYPH, isLit ? tokens : greyed(tokens));
    x += GLYPH + 1;
  }
  x += 4 - GLYPH / 2;
  const colour = isLit ? tokens.ink : tokens.ghost;
  write(ctx, plate.name, x, middle, { font: PLATE, colour, spacing: PLATE_SPACING });
  if (!plate.count) return;
  x += widthOf(ctx, plate.name, PLATE, PLATE_SPACING) - PLATE_SPACING + 7;
  write(ctx, plate.count, x, middle, { font: PLATE, colour });
}

function greyed(tokens) {
  const { ghost } = tokens;
  return { ...tokens, event: ghost, base: ghost, quote: ghost, claim: ghost, statistic: ghost, line: ghost };
}

/** Tell whether a point is on a plate. */
export function isOnPlate(plate, x, y) {
  return x >= plate.left - 2 && x <= plate.left + plate.width + 2 && y >= plate.top - 2 && y <= plate.top + HEIGHT + 2;
}
