// What stands where: the marks of a frame, from clusters and counts. No drawing.
//
// A mark is one spot or a cluster of them: {x, y, trueX, trueY, radius, total, kinds, record, spot,
// cluster, ghosts, isSelected, isHovered, isSpread, ref}. `record` is a single record's number, or
// -1. A mark that stands aside of its true place has a line to it.

import { clustersAt } from "./clusters.js";
import { GHOST, LIT } from "./tally.js";

const MARGIN = 30;
const GLYPH = 10,
  GHOST_RADIUS = 5,
  CLUSTER = 17.5,
  LARGE_CLUSTER = 21.5;
const SAME_TOWN_UNITS = 0.3; // projected, about 35 km at 40 degrees
const CITY = 1; // number of the precision "city"
const LIFT = 64;
const LIFT_ANGLES = [-104, -76, -135, -45, 180, 0, 135, 45, 90];

/** Return {marks, lift} for a frame. */
export function buildScene(world, tally, live, frame) {
  const clusters = clustersAt(world, frame.zoom);
  const stamp = (world.stamp ??= new Int32Array(world.count)).fill(-1);
  const marks = [],
    byCluster = new Map();
  const left = frame.left - MARGIN,
    right = frame.left + frame.width + MARGIN;
  const top = frame.top - MARGIN,
    bottom = frame.top + frame.height + MARGIN;
  for (let c = 0; c < clusters.count; c += 1) {
    const middle = clusters.middles[c];
    const x = clusters.px[middle] - frame.origin.x,
      y = clusters.py[middle] - frame.origin.y;
    if (x < left || x > right || y < top || y > bottom) continue;
    const mark = countCluster(world, tally, clusters, c, stamp);
    if (!mark) continue;
    placeMark(world, clusters, mark, frame);
    marks.push(mark);
    byCluster.set(c, mark);
  }
  const of = (id) => marksOf(world, tally, clusters, byCluster, id);
  for (const mark of of(live.hovered)) mark.isHovered = true;
  return { marks, selectedMarks: of(live.selected), lift: null };
}

function countCluster(world, tally, clusters, c, stamp) {
  const { spots, kind } = world,
    { state } = tally;
  const mark = {
    cluster: c,
    spot: -1,
    record: -1,
    total: 0,
    ghosts: 0,
    kinds: [0, 0, 0, 0, 0, 0],
    isSelected: false,
    isHovered: false,
    isSpread: false,
  };
  for (let m = clusters.start[c]; m < clusters.start[c + 1]; m += 1) {
    const { records } = spots[clusters.members[m]];
    for (const record of records) {
      if (stamp[record] === c || state[record] < GHOST) continue;
      stamp[record] = c;
      if (state[record] === GHOST) {
        mark.ghosts += 1;
        continue;
      }
      if (!mark.total) [mark.spot, mark.record] = [clusters.members[m], record];
      else if (mark.spot !== clusters.members[m]) mark.isSpread = true;
      mark.total += 1;
      mark.kinds[kind[record]] += 1;
    }
  }
  if (!mark.total && !mark.ghosts) return null;
  if (mark.total !== 1) mark.record = -1;
  if (mark.spot < 0) mark.spot = clusters.members[clusters.start[c]];
  return mark;
}

// Records at one spot stand there; those of several stand in the middle of their cluster, where
// they never cover another one.
function placeMark(world, clusters, mark, frame) {
  const { origin, zoom } = frame,
    scale = 2 ** zoom,
    spot = world.spots[mark.spot];
  const at = mark.isSpread ? clusters.middles[mark.cluster] : mark.spot;
  mark.x = clusters.px[at] - origin.x;
  mark.y = clusters.py[at] - origin.y;
  mark.trueX = world.x[at] * scale - origin.x;
  mark.trueY = world.y[at] * scale - origin.y;
  mark.ref = spot.id;
  if (!mark.total) mark.radius = GHOST_RADIUS;
  else if (mark.total === 1) mark.radius = GLYPH;
  else mark.radius = mark.total > 99 ? LARGE_CLUSTER : CLUSTER;
}

function marksOf(world, tally, clusters, byCluster, id) {
  const record = world.indexOf.get(id);
  if (record === undefined || tally.state[record] !== LIT) return [];
  const found = new Set();
  for (const spot of world.spotsOf.get(record) ?? []) {
    const mark = byCluster.get(clusters.of[spot]);
    if (mark) found.add(mark);
  }
  return [...found];
}

/** Mark the selection: a single mark takes the ring, one in a cluster is lifted out of it. */
export function select(scene, world, live, space) {
  const record = world.indexOf.get(live.selected) ?? -1;
  scene.lifts = [];
  for (const mark of scene.selectedMarks) {
    if (mark.total === 1) mark.isSelected = true;
    else scene.lifts.push({ mark, record, ...liftFrom(mark, space), ref: live.selected });
  }
}

function liftFrom(mark, space) {
  const all = LIFT_ANGLES.map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return { x: mark.x + LIFT * Math.cos(angle), y: mark.y + LIFT * Math.sin(angle) };
  });
  const fits = ({ x, y }) =>
    space.holds(x - 20, y - 20, x + 20, y + 26) && space.isFree(x - 18, y - 18, x + 18, y + 22);
  return all.find(fits) ?? all[0];
}

/** Return the lit records of a mark, each with the spot it stands at, spot by spot. */
export function recordsOf(world, tally, mark, zoom) {
  const clusters = clustersAt(world, zoom),
    seen = new Set(),
    groups = [];
  for (let m = clusters.start[mark.cluster]; m < clusters.start[mark.cluster + 1]; m += 1) {
    const spot = world.spots[clusters.members[m]];
    const here = [...spot.records].filter((one) => tally.state[one] === LIT && !seen.has(one));
    here.forEach((one) => seen.add(one));
    if (here.length) groups.push({ spot, records: here });
  }
  return groups;
}

/** Return the words that name a mark: its place, or its town, and how many places more. */
export function nameOf(world, tally, mark, zoom) {
  if (mark.total <= 1) return world.spots[mark.spot].name;
  const clusters = clustersAt(world, zoom),
    anchor = world.spots[mark.spot];
  let name = anchor.name,
    precision = anchor.precision,
    far = 0;
  for (let m = clusters.start[mark.cluster]; m < clusters.start[mark.cluster + 1]; m += 1) {
    const spot = world.spots[clusters.members[m]];
    if (spot === anchor || !spot.records.some((one) => tally.state[one] === LIT)) continue;
    if (Math.hypot(spot.x - anchor.x, spot.y - anchor.y) > SAME_TOWN_UNITS) far += 1;
    else if (spot.precision === CITY && precision < CITY) [name, precision] = [spot.name, CITY];
  }
  return far ? `${name} and ${far} more` : name;
}
