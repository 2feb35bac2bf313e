// Which spots stand together at a zoom: nearer than a mark is wide. Kept for each zoom.

import { stepAside } from "./twins.js";

export const REACH = 34; // px between the middles of two marks

/**
 * Return the clusters of a world at a zoom: the spot in the middle of each, and its members (spot
 * numbers, most records first) as members[start[c]] to members[start[c + 1] - 1]. `px` and `py` are
 * where each spot is drawn, in pixels of that zoom.
 *
 * A spot joins the nearest middle in reach or becomes one itself, in the world's fixed order. It
 * does not matter what a filter shows: marks change their count while a range is dragged and
 * never their place.
 */
export function clustersAt(world, zoom) {
  world.clusters ??= new Map();
  let found = world.clusters.get(zoom);
  if (!found) {
    if (world.clusters.size > 6) world.clusters.clear();
    world.clusters.set(zoom, (found = gather(world, zoom)));
  }
  return found;
}

function gather({ x, y, twin, order }, zoom) {
  const scale = 2 ** zoom,
    count = order.length;
  const px = new Float64Array(count),
    py = new Float64Array(count);
  for (let spot = 0; spot < count; spot += 1) {
    const [dx, dy] = stepAside(twin[spot], zoom);
    px[spot] = x[spot] * scale + dx;
    py[spot] = y[spot] * scale + dy;
  }
  const of = new Int32Array(count),
    middles = [],
    sizes = [],
    cells = new Map();
  for (const spot of order) {
    const column = Math.floor(px[spot] / REACH),
      row = Math.floor(py[spot] / REACH);
    let cluster = nearest(cells, column, row, spot, middles, px, py);
    if (cluster < 0) {
      cluster = middles.length;
      middles.push(spot);
      sizes.push(0);
      const key = keyOf(column, row);
      if (cells.has(key)) cells.get(key).push(cluster);
      else cells.set(key, [cluster]);
    }
    of[spot] = cluster;
    sizes[cluster] += 1;
  }
  return { ...pack(order, of, sizes), of, px, py, middles: Int32Array.from(middles) };
}

const keyOf = (column, row) => column * 4194304 + row;

function nearest(cells, column, row, spot, middles, px, py) {
  let best = -1,
    reach = REACH * REACH;
  for (let c = column - 1; c <= column + 1; c += 1) {
    for (let r = row - 1; r <= row + 1; r += 1) {
      for (const cluster of cells.get(keyOf(c, r)) ?? []) {
        const dx = px[middles[cluster]] - px[spot],
          dy = py[middles[cluster]] - py[spot];
        if (dx * dx + dy * dy < reach) [best, reach] = [cluster, dx * dx + dy * dy];
      }
    }
  }
  return best;
}

function pack(order, of, sizes) {
  const count = sizes.length;
  const start = new Int32Array(count + 1),
    members = new Int32Array(order.length);
  for (let c = 0; c < count; c += 1) start[c + 1] = start[c] + sizes[c];
  const next = start.slice(0, count);
  for (const spot of order) {
    members[next[of[spot]]] = spot;
    next[of[spot]] += 1;
  }
  return { count, start, members };
}
