// Marks: glyphs, bars and stacks on the canvas, grey where they are out of the range or filtered.

import { isBroken, tokenOf } from "../glyphs.js";
import { binX } from "./layout.js";
import { countCells, KINDS } from "./stacks.js";

const RING = 8;

/**
 * Draw every mark of a layout.
 *
 * `look` is {tokens, stamp, lit: Uint8Array, atlas, selected, hovered}; the last two are record
 * indices, -1 for none.
 */
export function drawMarks(ctx, layout, look) {
  if (layout.isCounted) countCells(layout.cells, layout.spans, look.lit, layout.lit);
  if (layout.lanes) drawBars(ctx, layout, look);
  else drawHanging(ctx, layout, look);
  if (layout.glyphs) drawGlyphs(ctx, layout, look);
  else drawColumns(ctx, layout, look);
  for (const index of [look.hovered, look.selected]) {
    const spot = index < 0 ? null : spotOf(layout, index);
    if (spot) drawRinged(ctx, spot, index, look);
  }
}

function wordsOf(atlas, index) {
  const { kind, statement } = atlas.records;
  return [atlas.kinds[kind[index]], atlas.statements[statement[index]]];
}

function drawGlyphs(ctx, layout, look) {
  const { spots, size } = layout.glyphs;
  const unsure = look.atlas.records.unsure;
  for (const { index, x, y } of spots) {
    const [kind, statement] = wordsOf(look.atlas, index);
    look.stamp(ctx, kind, statement, x, y, size, !look.lit[index]);
    if (unsure[index]) drawTilde(ctx, x + size / 2 - 0.5, y - size / 2 + 0.5, look, index);
  }
}

/** Draw the "~" of an unsure date, small, on a halo of paper. */
function drawTilde(ctx, x, y, look, index) {
  ctx.lineCap = "round";
  for (const [colour, width] of [[look.tokens.paper, 3], [inkOf(look, index), 1.1]]) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(x - 2.5, y + 0.6);
    ctx.bezierCurveTo(x - 1.5, y - 1.8, x + 0.8, y + 2, x + 2.5, y - 0.8);
    ctx.stroke();
  }
  ctx.lineCap = "butt";
}

function inkOf(look, index) {
  return look.lit[index] ? look.tokens.ink : look.tokens.ghost;
}

function drawBars(ctx, layout, look) {
  const { bars, pitch, glyph } = layout.lanes;
  for (const bar of bars) {
    const [kind, statement] = wordsOf(look.atlas, bar.index);
    const isLit = look.lit[bar.index] === 1;
    const colour = isLit ? look.tokens[tokenOf(kind)] : look.tokens.ghost;
    drawBar(ctx, bar, colour, isLit, isBroken(statement), pitch);
    if (!glyph) continue;
    ctx.fillStyle = look.tokens.paper; // a gap in the bar, so that the glyph stands free
    ctx.fillRect(bar.glyphX - glyph / 2 - 1.5, bar.y - glyph / 2, glyph + 3, glyph);
    look.stamp(ctx, kind, statement, bar.glyphX, bar.y, glyph, !isLit);
    if (look.atlas.records.unsure[bar.index]) {
      drawTilde(ctx, bar.glyphX + glyph / 2 + 3, bar.y - 1.5, look, bar.index);
    }
  }
}

function drawBar(ctx, bar, colour, isLit, isPlan, pitch) {
  const isOpen = bar.isOpenLo || bar.isOpenHi;
  const half = Math.min(4, pitch / 2 - 0.5);
  ctx.strokeStyle = colour;
  ctx.globalAlpha = isLit ? 0.5 : 0.8;
  ctx.lineWidth = pitch < 6 ? 1.5 : isLit ? 3 : 1.5;
  ctx.setLineDash(isOpen || isPlan ? [5, 3] : []);
  ctx.beginPath();
  ctx.moveTo(bar.x0, bar.y);
  ctx.lineTo(bar.x1, bar.y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1.6;
  ctx.beginPath();
  drawEnd(ctx, bar.x0, bar.y, half, bar.isOpenLo ? -1 : 0);
  drawEnd(ctx, bar.x1, bar.y, half, bar.isOpenHi ? 1 : 0);
  ctx.stroke();
}

// A tick, or an arrow head that points out of the axis.
function drawEnd(ctx, x, y, half, direction) {
  if (!direction) {
    ctx.moveTo(x, y - half);
    ctx.lineTo(x, y + half);
    return;
  }
  ctx.moveTo(x - direction * 1, y - half);
  ctx.lineTo(x + direction * 6, y);
  ctx.lineTo(x - direction * 1, y + half);
}

/** Return where a record's mark stands, or null if it has none here. */
export function spotOf(layout, index) {
  const spot = layout.glyphs?.spots.find((one) => one.index === index);
  if (spot) return { x: spot.x, y: spot.y, size: layout.glyphs.size };
  const bar = layout.lanes?.bars.find((one) => one.index === index);
  if (bar) return { x: bar.glyphX, y: bar.y, size: layout.lanes.glyph || 9 };
  const { first, last, isBar } = layout.cells;
  if (first[index] < 0) return null;
  const x0 = binX(layout.edges, first[index], layout.scale)[0];
  const x1 = binX(layout.edges, last[index], layout.scale)[1];
  const y = isBar[index] ? layout.baseline + 12 : layout.baseline - 10;
  return { x: (x0 + x1) / 2, y, size: 9 };
}

/** Draw a record's glyph in its ring: the accent's if selected, thin ink if hovered. */
export function drawRinged(ctx, { x, y, size }, index, look) {
  const [kind, statement] = wordsOf(look.atlas, index);
  const isSelected = index === look.selected;
  ctx.beginPath();
  ctx.arc(x, y, Math.min(RING, size / 2 + 3.5), 0, 2 * Math.PI);
  ctx.fillStyle = look.tokens.paper;
  ctx.fill();
  ctx.strokeStyle = isSelected ? look.tokens.accent : look.tokens.ink;
  ctx.lineWidth = isSelected ? 2 : 1;
  ctx.stroke();
  look.stamp(ctx, kind, statement, x, y, size, !look.lit[index]);
}

function drawColumns(ctx, layout, look) {
  const { sums, most } = layout.allPoints;
  const height = layout.baseline - 8;
  drawStack(ctx, layout, look, sums, layout.lit.points, most, layout.baseline, -height);
}

function drawHanging(ctx, layout, look) {
  const { sums, most } = layout.allSpans;
  const height = layout.axisY - layout.baseline - 8;
  drawStack(ctx, layout, look, sums, layout.lit.spans, most, layout.baseline + 4, height);
}

// The lit records by kind from the baseline, and the others in grey beyond them.
function drawStack(ctx, layout, look, sums, lit, most, from, height) {
  const unit = height / Math.max(1, most);
  const colours = look.atlas.kinds.map((kind) => look.tokens[tokenOf(kind)]);
  for (let bin = 0; bin < sums.length; bin += 1) {
    if (!sums[bin]) continue;
    const [x0, x1] = binX(layout.edges, bin, layout.scale);
    const width = Math.max(1, x1 - x0 - (x1 - x0 > 5 ? 1 : 0));
    let count = 0;
    for (let kind = 0; kind < KINDS; kind += 1) {
      const more = lit[bin * KINDS + kind];
      if (!more) continue;
      ctx.fillStyle = colours[kind];
      ctx.fillRect(x0, from + count * unit, width, more * unit);
      count += more;
    }
    if (count >= sums[bin]) continue;
    ctx.globalAlpha = 0.45;
    ctx.fillStyle = look.tokens.ghost;
    ctx.fillRect(x0, from + count * unit, width, (sums[bin] - count) * unit);
    ctx.globalAlpha = 1;
  }
}
