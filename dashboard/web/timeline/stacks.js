// Stacks: more records than can be shown one by one, as counts by bin and kind.

export const KINDS = 6;

/**
 * Count the records by bin and kind: those that stand in one bin, and those that reach over more.
 *
 * `cells.first` and `cells.last` are each record's bins (-1: no date). `counts.points` and
 * `counts.spans` hold bins x KINDS numbers and are written in place.
 */
export function countCells(cells, spans, isCounted, counts) {
  const { first, last, isBar } = cells;
  const bins = counts.bins;
  counts.points.fill(0);
  counts.spans.fill(0);
  for (let i = 0; i < spans.count; i += 1) {
    if (first[i] < 0 || (isCounted && !isCounted[i])) continue;
    const kind = spans.kind[i];
    if (!isBar[i]) {
      counts.points[first[i] * KINDS + kind] += 1;
      continue;
    }
    counts.spans[first[i] * KINDS + kind] += 1;
    if (last[i] + 1 < bins) counts.spans[(last[i] + 1) * KINDS + kind] -= 1;
  }
  for (let k = KINDS; k < bins * KINDS; k += 1) counts.spans[k] += counts.spans[k - KINDS];
  return counts;
}

/** Return room for the counts of some bins. */
export function emptyCounts(bins) {
  return {
    bins, points: new Int32Array(bins * KINDS), spans: new Int32Array(bins * KINDS),
  };
}

/** Return each bin's total over the kinds, and the highest of them. */
export function totals(counts, bins) {
  const sums = new Int32Array(bins);
  let most = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    for (let kind = 0; kind < KINDS; kind += 1) sums[bin] += counts[bin * KINDS + kind];
    if (sums[bin] > most) most = sums[bin];
  }
  return { sums, most };
}
