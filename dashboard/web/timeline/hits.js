// Hits: which records lie under the pointer.

import { binX } from "./layout.js";

const REACH = 8;

/**
 * Return {indices, kind} under a place on the plot, or null.
 *
 * `kind` is "glyph", "bar" or "stack"; a stack's indices are all records of that bin.
 */
export function hitAt(layout, x, y, reach = REACH) {
  const glyph = nearest(layout.glyphs?.spots ?? [], x, y, reach);
  if (glyph) return { indices: [glyph.index], kind: "glyph" };
  const bar = layout.lanes && barAt(layout.lanes, x, y);
  if (bar) return { indices: [bar.index], kind: "bar" };
  if (!layout.isCounted || y > layout.axisY) return null;
  const isBelow = y > layout.baseline;
  if (isBelow ? layout.lanes : layout.glyphs) return null;
  const indices = inBin(layout, x, isBelow);
  return indices.length ? { indices, kind: "stack" } : null;
}

/** Return the spot nearest to a place within reach, or null. */
export function nearest(spots, x, y, reach = REACH) {
  let best = null, least = reach * reach;
  for (const spot of spots) {
    const square = (spot.x - x) ** 2 + (spot.y - y) ** 2;
    if (square <= least) {
      least = square;
      best = spot;
    }
  }
  return best;
}

function barAt(lanes, x, y) {
  const half = lanes.pitch / 2 + 0.5;
  return lanes.bars.find((bar) => Math.abs(bar.y - y) <= half
    && x >= bar.x0 - (bar.isOpenLo ? 8 : 4) && x <= bar.x1 + (bar.isOpenHi ? 8 : 4));
}

function inBin(layout, x, isBelow) {
  const { edges, scale, cells } = layout;
  let bin = -1;
  for (let k = 0; k < edges.length - 1 && bin < 0; k += 1) {
    const [x0, x1] = binX(edges, k, scale);
    if (x >= x0 && x < Math.max(x1, x0 + 2)) bin = k;
  }
  const found = [];
  if (bin < 0) return found;
  for (let i = 0; i < cells.first.length; i += 1) {
    if (cells.first[i] < 0 || Boolean(cells.isBar[i]) !== isBelow) continue;
    if (cells.first[i] <= bin && cells.last[i] >= bin) found.push(i);
  }
  return found;
}
