// Which spots stand together at a zoom: nearer than a mark is wide. Kept for each zoom.

export const REACH = 34; // px between the middles of two marks

/**
 * Return the clusters of a world at a zoom: {x, y} of each middle in pixels of that zoom, and its
 * members (spot numbers, most records first) as members[start[c]] to members[start[c + 1] - 1].
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

function gather({ x, y, order }, zoom) {
  const scale = 2 ** zoom, count = order.length;
  const of = new Int32Array(count), middles = [], cells = new Map();
  const sizes = [];
  for (const spot of order) {
    const px = x[spot] * scale, py = y[spot] * scale;
    const column = Math.floor(px / REACH), row = Math.floor(py / REACH);
    let cluster = nearest(cells, column, row, px, py, middles, x, y, scale);
    if (cluster < 0) {
      cluster = middles.length;
      middles.push(spot);
      sizes.push(0);
      const key = column * 4194304 + row;
      if (cells.has(key)) cells.get(key).push(cluster);
      else cells.set(key, [cluster]);
    }
    of[spot] = cluster;
    sizes[cluster] += 1;
  }
  return pack(order, of, middles, sizes, x, y, scale);
}

function nearest(cells, column, row, px, py, middles, x, y, scale) {
  let best = -1, reach = REACH * REACH;
  for (let c = column - 1; c <= column + 1; c += 1) {
    for (let r = row - 1; r <= row + 1; r += 1) {
      for (const cluster of cells.get(c * 4194304 + r) ?? []) {
        const dx = x[middles[cluster]] * scale - px, dy = y[middles[cluster]] * scale - py;
        if (dx * dx + dy * dy < reach) [best, reach] = [cluster, dx * dx + dy * dy];
      }
    }
  }
  return best;
}

function pack(order, of, middles, sizes, x, y, scale) {
  const count = middles.length;
  const start = new Int32Array(count + 1), members = new Int32Array(order.length);
  for (let c = 0; c < count; c += 1) start[c + 1] = start[c] + sizes[c];
  const next = start.slice(0, count);
  for (const spot of order) {
    members[next[of[spot]]] = spot;
    next[of[spot]] += 1;
  }
  return {
    count, start, members, of,
    x: Float64Array.from(middles, (spot) => x[spot] * scale),
    y: Float64Array.from(middles, (spot) => y[spot] * scale),
  };
}
