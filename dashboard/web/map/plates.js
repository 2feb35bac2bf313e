// Plates: the records of a country or a region, on its area and never on a point of it.

import { drawGlyph } from "../glyphs.js";
import { GHOST, LIT } from "./tally.js";
import { PLATE, PLATE_SPACING, widthOf, write } from "./type.js";
import { anchorIn } from "./anchors.js";

const HEIGHT = 24,
  SIDE = 10,
  GLYPH = 14,
  MOST_GLYPHS = 3,
  EDGE = 8;
const STEPS = [0, -16, 16, -32, 32, -56, 56, -84, 84, -112, 112];

/** Return the plates of a frame: what they hold, not yet where. */
export function buildPlates(ctx, world, tally, live) {
  return world.areas
    .map((area) => {
      const lit = [],
        seen = new Set();
      let ghosts = 0;
      for (const record of area.records) {
        if (tally.state[record] === LIT) lit.push(record);
        else if (tally.state[record] === GHOST) ghosts += 1;
      }
      if (!lit.length && !ghosts) return null;
      const shown = lit.length
        ? lit
        : [...area.records].filter((one) => tally.state[one] === GHOST);
      const glyphs = shown
        .map((one) => glyphOf(world, one))
        .filter(([kind, statement]) => !seen.has(kind + statement) && seen.add(kind + statement));
      const plate = {
        area,
        records: lit,
        total: lit.length,
        glyphs: glyphs.slice(0, MOST_GLYPHS),
        ref: area.id,
        name: area.name.toLocaleUpperCase("en"),
        count: lit.length > 1 ? String(lit.length) : "",
        isSelected: lit.some((one) => world.atlas.records.id[one] === live.selected),
        isHovered: lit.some((one) => world.atlas.records.id[one] === live.hovered),
      };
      plate.width = Math.round(widthOfPlate(ctx, plate));
      return plate;
    })
    .filter(Boolean);
}

function glyphOf({ atlas }, record) {
  return [
    atlas.kinds[atlas.records.kind[record]],
    atlas.statements[atlas.records.statement[record]],
  ];
}

function widthOfPlate(ctx, plate) {
  const count = plate.count ? 7 + widthOf(ctx, plate.count, PLATE) : 0;
  return (
    2 * SIDE +
    plate.glyphs.length * (GLYPH + 1) +
    4 +
    widthOf(ctx, plate.name, PLATE, PLATE_SPACING) -
    PLATE_SPACING +
    count
  );
}

/** Return where each plate would stand in a frame, layer px, or null for one out of sight. */
export function anchorsOf(world, basemap, frame) {
  return new Map(
    world.areas.map((area) => {
      const labels = area.isos.map((iso) => basemap.labelOf(iso)).filter(Boolean);
      const outlines = area.isos.flatMap((iso) => basemap.outlinesOf(iso, frame.zoom));
      return [area, labels.length ? anchorIn(frame, labels, outlines, [70, 32], 0, true) : null];
    }),
  );
}

/**
 * Give each plate a place that is free, near its anchor; the selected one chooses first.
 *
 * Returns by area {x, top, tether}: the plate's middle and top, and the point that it belongs to
 * when it stands off its own area. A grey plate without room near by is left out.
 */
export function settlePlates(plates, anchors, space) {
  const places = new Map();
  const inOrder = [...plates].sort((a, b) => b.isSelected - a.isSelected || b.total - a.total);
  for (const plate of inOrder) {
    const anchor = anchors.get(plate.area);
    const place = anchor && findPlace(plate, anchor, space);
    if (!place) continue;
    takePlate(space, plate, place);
    const isOff =
      Math.hypot(place.x - anchor.x, place.top + HEIGHT / 2 - anchor.y) > 36 &&
      !anchor.holds(place.x, place.top + HEIGHT / 2);
    places.set(plate.area, { ...place, tether: isOff ? anchor : null });
  }
  return places;
}

/** Keep others clear of a plate at its place. */
export function takePlate(space, plate, { x, top }) {
  space.take(x - plate.width / 2 - 4, top - 4, x + plate.width / 2 + 4, top + HEIGHT + 4);
}

/** Tell whether a plate has room at its place. */
export function hasRoom(space, plate, { x, top }) {
  return space.isFree(x - plate.width / 2, top, x + plate.width / 2, top + HEIGHT, true);
}

function findPlace(plate, anchor, space) {
  const half = plate.width / 2,
    options = [];
  for (const dy of STEPS)
    for (const dx of STEPS)
      options.push({ x: anchor.x + dx, y: anchor.y + dy, far: Math.hypot(dx, dy * 1.3) });
  options.sort((a, b) => a.far - b.far);
  const at = ({ x, y }) => ({
    x: Math.round(hold(x, space.left + EDGE + half, space.right - EDGE - half)),
    top: Math.round(hold(y - HEIGHT / 2, space.top + EDGE, space.bottom - EDGE - HEIGHT)),
  });
  const isFree =
    (hard) =>
    ({ x, top }) =>
      space.isFree(x - half, top, x + half, top + HEIGHT, hard);
  const near = options.filter(({ far }) => plate.total || far < 40).map(at),
    inside = anchor.others.map(at);
  return (
    near.slice(0, 16).find(isFree(false)) ??
    inside.find(isFree(false)) ??
    near.find(isFree(false)) ??
    near.find(isFree(true)) ??
    inside.find(isFree(true)) ??
    (plate.total ? near[0] : null)
  );
}

const hold = (value, low, high) => Math.max(low, Math.min(high, value));

/** Draw the line from a plate to its area, if it stands off it. */
export function paintTether(ctx, { left, top, width, tether }, tokens) {
  if (!tether) return;
  ctx.beginPath();
  ctx.moveTo(left + width / 2, top + HEIGHT / 2);
  ctx.lineTo(tether.x, tether.y);
  ctx.strokeStyle = tokens.field;
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(tether.x, tether.y, 2.5, 0, 2 * Math.PI);
  ctx.fillStyle = tokens.field;
  ctx.fill();
}

/** Draw a plate: glyphs, name in spaced capitals, count. */
export function paintPlate(ctx, plate, tokens) {
  const { left, top, width } = plate,
    isLit = plate.total > 0;
  ctx.beginPath();
  ctx.roundRect(left + 0.5, top + 0.5, width - 1, HEIGHT - 1, 4);
  ctx.fillStyle = isLit ? tokens.paper : tokens.land;
  ctx.fill();
  ctx.strokeStyle = plate.isSelected
    ? tokens.accent
    : plate.isHovered
      ? tokens.ink
      : isLit
        ? tokens.field
        : tokens.border;
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
  return {
    ...tokens,
    event: ghost,
    base: ghost,
    quote: ghost,
    claim: ghost,
    statistic: ghost,
    line: ghost,
  };
}

/** Tell whether a point is on a plate. */
export function isOnPlate(plate, x, y) {
  return (
    x >= plate.left - 2 &&
    x <= plate.left + plate.width + 2 &&
    y >= plate.top - 2 &&
    y <= plate.top + HEIGHT + 2
  );
}
