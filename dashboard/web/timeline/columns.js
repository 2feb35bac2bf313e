// Columns: one glyph a record, stacked in its bin, in rows from the baseline up.

const PITCHES = [10, 8.5, 7, 6];

/**
 * Return each record's place as {index, x, row}, or null if they can't all be shown one by one.
 *
 * `bins` lists [centre x, width, record indices] from left to right. Rows are counted from the
 * baseline; the widest pitch that fits `height` is taken.
 */
export function stackGlyphs(bins, height) {
  for (const pitch of PITCHES) {
    const rows = Math.floor((height + 1) / pitch);
    const isNarrow = bins.length > 0 && bins[0][1] < PITCHES[0];
    const blocks = isNarrow ? merge(bins, pitch, rows) : bins;
    const isLast = pitch === PITCHES[PITCHES.length - 1];
    if (isNarrow && !isLast && blocks.some(([, , held]) => held.length > 2 * rows)) continue;
    const found = stackAt(blocks, pitch, rows, isNarrow || isLast);
    if (found) return { pitch, size: pitch - 1, ...found };
  }
  return null;
}

/** Join bins too narrow for a glyph where their blocks would touch; the centre is the mean. */
function merge(bins, pitch, rows) {
  const widthOf = (held) => Math.ceil(held.length / rows) * pitch;
  const blocks = [];
  for (const bin of bins) {
    let [centre, , held] = bin;
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      if (last[0] + widthOf(last[2]) / 2 <= centre - widthOf(held) / 2 + 0.01) break;
      const total = last[2].length + held.length;
      centre = (last[0] * last[2].length + centre * held.length) / total;
      held = last[2].concat(held);
      blocks.pop();
    }
    blocks.push([centre, 0, held]);
  }
  return blocks;
}

// `mayWiden`: a block may be wider than its bin.
function stackAt(blocks, pitch, rows, mayWiden) {
  const spots = [], right = new Float64Array(rows).fill(-Infinity);
  let highest = 0;
  for (const [centre, width, members] of blocks) {
    const least = Math.max(1, Math.floor(width / pitch + 0.15));
    const most = mayWiden ? Math.max(least, Math.ceil(members.length / rows) + 1) : least;
    let placed = null;
    for (let columns = least; columns <= most && !placed; columns += 1) {
      placed = fillRows(centre, columns, members, pitch, right);
    }
    if (!placed) return null;
    for (const [row, left, taken] of placed) {
      for (let k = 0; k < taken.length; k += 1) {
        spots.push({ index: taken[k], x: left + (k + 0.5) * pitch, row });
      }
      right[row] = left + taken.length * pitch;
      if (row + 1 > highest) highest = row + 1;
    }
  }
  return { spots, rows: highest };
}

// Rows that a neighbour's block reaches into are skipped; a short last row stands on the left.
function fillRows(centre, columns, members, pitch, right) {
  const block = Math.min(columns, members.length);
  const left = centre - (block * pitch) / 2;
  const placed = [];
  let next = 0;
  for (let row = 0; row < right.length && next < members.length; row += 1) {
    if (left < right[row] - 0.01) continue;
    placed.push([row, left, members.slice(next, next + block)]);
    next += block;
  }
  return next < members.length ? null : placed;
}

/** Sort record indices for a column: by kind in the cluster's order, then as in the text. */
export function byKind(spans) {
  return (a, b) => spans.kind[a] - spans.kind[b] || a - b;
}
