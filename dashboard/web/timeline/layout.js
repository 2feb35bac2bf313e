// Layout: where each record stands on the timeline, for one width, domain and bin.

import { binAt, binEdges, isLonger } from "./bins.js";
import { byKind, stackGlyphs } from "./columns.js";
import { packLanes } from "./lanes.js";
import { OPEN_HI, OPEN_LO } from "./spans.js";
import { countCells, emptyCounts, totals } from "./stacks.js";

const MOST_GLYPHS = 300;
const TOP = 4; // clear above the highest glyph
const LEAST_BAR = 12; // px, below which a span is shown as a glyph
const LEAST_COLUMNS = 24; // px that the columns keep when there are many lanes

/** Return the scale of a domain: x(day) is where the day begins, day(x) the day at a place. */
export function makeScale(domain, left, width) {
  const perDay = width / (domain.hi + 1 - domain.lo);
  return {
    left, width, perDay,
    x: (day) => left + (day - domain.lo) * perDay,
    day: (x) => domain.lo + (x - left) / perDay,
  };
}

/**
 * Return the layout: {scale, edges, bin, baseline, axisY, glyphs, lanes, cells, all, ...}.
 *
 * `glyphs` or `lanes` is null when there are too many to show one by one; `all` then holds counts.
 * `box` is {left, width, height}: the axis's left end and length, and the height above the axis.
 */
export function makeLayout(spans, domain, bin, box) {
  const scale = makeScale(domain, box.left, box.width);
  const edges = binEdges(domain, bin);
  const cells = sortIntoBins(spans, edges, bin, scale);
  const layout = { scale, edges, bin, domain, cells, box, axisY: box.height, spans };
  const isFew = spans.count <= MOST_GLYPHS;
  const bars = makeBars(spans, domain, cells, scale, isFew ? MOST_GLYPHS : 30);
  let glyphs = isFew ? stackGlyphs(members(spans, cells, edges, scale), box.height * 0.58) : null;
  const columns = glyphs ? Math.max(LEAST_COLUMNS, glyphs.rows * glyphs.pitch) : box.height * 0.58;
  const lanes = bars && packLanes(bars, box.height - TOP - columns);
  const laneHeight = lanes ? (lanes.lanes ? lanes.height : 0) : box.height * 0.38;
  layout.baseline = Math.round(box.height - laneHeight);
  if (glyphs && lanes) { // few lanes leave more room, for higher columns or larger glyphs
    const held = members(spans, cells, edges, scale);
    glyphs = stackGlyphs(held, layout.baseline - TOP - 1) ?? glyphs;
  }
  if (glyphs) placeRows(glyphs, layout.baseline, scale);
  if (lanes) placeLanes(lanes, layout.baseline);
  layout.glyphs = glyphs;
  layout.lanes = lanes;
  return withCounts(layout);
}

function sortIntoBins(spans, edges, bin, scale) {
  const cells = {
    first: new Int32Array(spans.count).fill(-1), last: new Int32Array(spans.count).fill(-1),
    isBar: new Uint8Array(spans.count),
  };
  for (let i = 0; i < spans.count; i += 1) {
    if (!spans.dated[i]) continue;
    const lo = spans.lo[i], hi = spans.hi[i];
    const isOpen = lo === OPEN_LO || hi === OPEN_HI;
    const isBar = isLonger(lo, hi, bin) && (hi - lo + 1) * scale.perDay >= LEAST_BAR;
    if (isOpen || isBar) {
      cells.isBar[i] = 1;
      cells.first[i] = binAt(edges, lo);
      cells.last[i] = binAt(edges, hi);
    } else {
      const middle = Math.floor((lo + hi) / 2);
      cells.first[i] = cells.last[i] = binAt(edges, middle);
    }
  }
  return cells;
}

/** Return [centre, width, records] of each bin that holds any, cut to the domain. */
function members(spans, cells, edges, scale) {
  const byBin = new Map();
  for (let i = 0; i < spans.count; i += 1) {
    if (cells.first[i] < 0 || cells.isBar[i]) continue;
    const held = byBin.get(cells.first[i]);
    if (held) held.push(i);
    else byBin.set(cells.first[i], [i]);
  }
  return [...byBin.entries()].sort((a, b) => a[0] - b[0]).map(([bin, held]) => {
    const [x0, x1] = binX(edges, bin, scale);
    return [(x0 + x1) / 2, x1 - x0, held.sort(byKind(spans))];
  });
}

/** Return a bin's left and right x, cut to the axis. */
export function binX(edges, bin, scale) {
  const end = scale.left + scale.width;
  return [Math.max(scale.left, scale.x(edges[bin])), Math.min(end, scale.x(edges[bin + 1]))];
}

function makeBars(spans, domain, cells, scale, most) {
  const bars = [];
  for (let i = 0; i < spans.count; i += 1) {
    if (!cells.isBar[i]) continue;
    if (bars.length === most) return null;
    const isOpenLo = spans.lo[i] === OPEN_LO, isOpenHi = spans.hi[i] === OPEN_HI;
    const lo = Math.max(domain.lo, spans.lo[i]), hi = Math.min(domain.hi, spans.hi[i]);
    bars.push({ index: i, x0: scale.x(lo), x1: scale.x(hi + 1), isOpenLo, isOpenHi });
  }
  return bars;
}

function placeRows(glyphs, baseline, scale) {
  const least = scale.left - 8, most = scale.left + scale.width + 8;
  for (const spot of glyphs.spots) {
    spot.x = Math.min(most, Math.max(least, spot.x));
    spot.y = baseline - 2 - (spot.row + 0.5) * glyphs.pitch;
  }
}

function placeLanes(lanes, baseline) {
  for (const bar of lanes.bars) bar.y = baseline + 5.5 + (bar.lane + 0.5) * lanes.pitch;
}

function withCounts(layout) {
  const bins = layout.edges.length - 1;
  layout.isCounted = !layout.glyphs || !layout.lanes;
  if (!layout.isCounted) return layout;
  layout.all = countCells(layout.cells, layout.spans, null, emptyCounts(bins));
  layout.lit = emptyCounts(bins);
  layout.allPoints = totals(layout.all.points, bins);
  layout.allSpans = totals(layout.all.spans, bins);
  return layout;
}
