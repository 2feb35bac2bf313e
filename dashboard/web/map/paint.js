// Marks on the canvas: single glyphs, clusters with their shares, ghosts, and lifted selections.

import { KINDS } from "../glyphs.js";
import { COUNT } from "./type.js";

const GLYPH = 20;
const FADE_MS = 120;
const TURN = 2 * Math.PI;
const MOST_ALIKE = 12; // records
const GAP = 0.1; // radians of paper between two shares

/** Draw all marks of a scene. `look` is {tokens, sprites, atlas, fade}: fade from 0 to 1. */
export function paintMarks(ctx, scene, world, look) {
  for (const mark of scene.marks) paintTether(ctx, mark, look.tokens);
  for (const mark of scene.marks) if (!mark.total) copyGhost(ctx, mark, look);
  for (const mark of scene.marks) {
    if (mark.total > 1) copyCluster(ctx, mark, look);
    else if (mark.total === 1 && !mark.isSelected) paintSingle(ctx, mark, world, look);
  }
  for (const mark of scene.marks) if (mark.isSelected) paintSingle(ctx, mark, world, look);
  for (const lift of scene.lifts) paintLift(ctx, lift, world, look);
}

/** Draw the line from a mark that stands aside to its true place. */
export function paintTether(ctx, { x, y, trueX, trueY }, tokens) {
  if (Math.hypot(x - trueX, y - trueY) < 8) return;
  ctx.strokeStyle = tokens.ghost;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(trueX, trueY);
  ctx.lineTo(x, y);
  ctx.stroke();
  disc(ctx, trueX, trueY, 2, tokens.ghost);
}

function copyGhost(ctx, mark, { tokens, sprites }) {
  sprites.copy(ctx, "ghost", mark.x, mark.y, 2 * mark.radius + 4, (own, middle) => {
    paintGhost(own, { x: middle, y: middle, radius: mark.radius }, tokens);
  });
}

function paintGhost(ctx, mark, tokens) {
  disc(ctx, mark.x, mark.y, mark.radius + 1, tokens.paper);
  ring(ctx, mark.x, mark.y, mark.radius - 1, tokens.ghost, 1.5);
}

// Small clusters look alike; large ones seldom do, and are drawn each time.
function copyCluster(ctx, mark, { tokens, sprites }) {
  if (mark.total > MOST_ALIKE || mark.isHovered) {
    paintCluster(ctx, mark, tokens);
    return;
  }
  sprites.copy(ctx, mark.kinds.join(), mark.x, mark.y, 2 * mark.radius + 5, (own, middle) => {
    paintCluster(own, { ...mark, x: middle, y: middle }, tokens);
  });
}

/** Draw a cluster: its count in a ring whose arcs are the kinds' shares, from the top. */
export function paintCluster(ctx, mark, tokens) {
  const { x, y, radius, total, kinds } = mark;
  if (mark.isHovered) ring(ctx, x, y, radius + 3.5, tokens.ink, 1.2);
  disc(ctx, x, y, radius + 2, tokens.paper);
  const middle = radius - 2.2;
  ctx.lineWidth = 4.4;
  const only = kinds.findIndex((count) => count === total);
  let from = -TURN / 4;
  kinds.forEach((count, kind) => {
    if (!count) return;
    const to = from + (TURN * count) / total;
    const gap = only >= 0 ? 0 : Math.min(GAP, (to - from) * 0.4);
    ctx.strokeStyle = KINDS[kind] ? tokens[KINDS[kind]] : tokens.line;
    ctx.beginPath();
    ctx.arc(x, y, middle, from + gap / 2, to - gap / 2);
    ctx.stroke();
    from = to;
  });
  paintCount(ctx, total, x, y, tokens.ink);
}

function paintCount(ctx, total, x, y, colour) {
  ctx.font = COUNT;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colour;
  ctx.fillText(
    total < 1000 ? total : `${(total / 1000).toFixed(total < 10000 ? 1 : 0)}k`,
    x,
    y + 1,
  );
}

/** Return the glyph state of a record at a spot. */
export function stateOf(world, record, spot, extra = {}) {
  const { records } = world.atlas;
  return {
    halo: true,
    suggested: Boolean(records.suggested[record]),
    unsure: Boolean(records.unsure[record]),
    unverified: !spot.isVerified,
    ...extra,
  };
}

function paintSingle(ctx, mark, world, look) {
  const { records, kinds, statements } = world.atlas,
    { record } = mark;
  const state = stateOf(world, record, world.spots[mark.spot], {
    selected: mark.isSelected,
    hovered: mark.isHovered,
  });
  const [kind, statement] = [kinds[records.kind[record]], statements[records.statement[record]]];
  look.sprites.draw(ctx, kind, statement, mark.x, mark.y, GLYPH, state);
}

function paintLift(ctx, lift, world, look) {
  const { mark, record, x, y } = lift;
  const { records, kinds, statements } = world.atlas;
  const spots = world.spotsOf.get(record) ?? [];
  const spot =
    world.spots[spots.find((one) => one === mark.spot) ?? spots[0]] ?? world.spots[mark.spot];
  const length = Math.hypot(x - mark.x, y - mark.y);
  const [ux, uy] = [(x - mark.x) / length, (y - mark.y) / length];
  ctx.globalAlpha = look.fade;
  line(ctx, mark.x + ux * (mark.radius + 1), mark.y + uy * (mark.radius + 1), x, y, look.tokens);
  look.sprites.draw(
    ctx,
    kinds[records.kind[record]],
    statements[records.statement[record]],
    x,
    y,
    GLYPH,
    stateOf(world, record, spot, { selected: true }),
  );
  ctx.globalAlpha = 1;
}

function line(ctx, ax, ay, bx, by, tokens) {
  for (const [colour, width] of [
    [tokens.paper, 4],
    [tokens.accent, 2],
  ]) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(ax, ay);
    ctx.lineTo(bx, by);
    ctx.stroke();
  }
}

/** Return how far a fade has come since a moment, 0 to 1; at once with reduced motion. */
export function fadeSince(moment) {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return 1;
  return Math.min(1, Math.max(0, (performance.now() - moment) / FADE_MS));
}

function disc(ctx, x, y, radius, colour) {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, TURN);
  ctx.fill();
}

function ring(ctx, x, y, radius, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, TURN);
  ctx.stroke();
}
