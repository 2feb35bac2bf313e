// The "No date" box: one glyph for each record without a date on the axis, or bars by kind.

import { tokenOf } from "../glyphs.js";
import { byKind } from "./columns.js";
import { drawRinged } from "./marks.js";

const PITCH = 10;

/** Return where the undated records stand in a box, from its lower left corner up. */
export function placeUndated(spans, width, height) {
  const members = [];
  for (let i = 0; i < spans.count; i += 1) if (!spans.dated[i]) members.push(i);
  members.sort(byKind(spans));
  for (const pitch of [PITCH, 7]) {
    const columns = Math.floor(width / pitch), rows = Math.floor(height / pitch);
    if (columns * rows < members.length) continue;
    const spots = members.map((index, at) => ({
      index, x: ((at % columns) + 0.5) * pitch,
      y: height - (Math.floor(at / columns) + 0.5) * pitch,
    }));
    return { spots, members, size: pitch - 1, width, height };
  }
  return { spots: null, members, size: 0, width, height };
}

/** Draw the box; `look` as for the marks. */
export function drawUndated(ctx, box, look) {
  if (!box.spots) {
    drawShares(ctx, box, look);
    return;
  }
  const { kinds, statements, records } = look.atlas;
  for (const { index, x, y } of box.spots) {
    const kind = kinds[records.kind[index]], statement = statements[records.statement[index]];
    look.stamp(ctx, kind, statement, x, y, box.size, !look.lit[index]);
  }
  for (const index of [look.hovered, look.selected]) {
    const spot = box.spots.find((one) => one.index === index);
    if (spot) drawRinged(ctx, { ...spot, size: box.size }, index, look);
  }
}

function drawShares(ctx, { members, width, height }, look) {
  const counts = new Int32Array(look.atlas.kinds.length);
  for (const index of members) if (look.lit[index]) counts[look.atlas.records.kind[index]] += 1;
  const tall = Math.min(12, height), unit = width / members.length;
  let x = 0;
  counts.forEach((count, kind) => {
    ctx.fillStyle = look.tokens[tokenOf(look.atlas.kinds[kind])];
    ctx.fillRect(x, height - tall, count * unit, tall);
    x += count * unit;
  });
  ctx.globalAlpha = 0.45;
  ctx.fillStyle = look.tokens.ghost;
  ctx.fillRect(x, height - tall, width - x, tall);
  ctx.globalAlpha = 1;
}
