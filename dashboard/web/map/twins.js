// Spots that no zoom tells apart: at close zooms all but one step aside, on a line to their place.

const CLOSEST = 12; // the map's last zoom
const FROM_ZOOM = 11; // where they step aside: farther out they are one mark
const ASIDE = 44; // px
const ANGLES = [180, 225, 135, 270, 90, 0]; // one for each that steps aside; more stay together

/**
 * Return for each spot which twin it is: 0 stays in its place, 1 and up step aside.
 *
 * In `order` the first of a group stays. A group of more than there are sides is left together.
 */
export function findTwins(x, y, order, reach) {
  const near = reach / 2 ** CLOSEST,
    cells = new Map(),
    groups = [];
  const key = (column, row) => column * 67108864 + row;
  for (const spot of order) {
    const column = Math.floor(x[spot] / near),
      row = Math.floor(y[spot] / near);
    let group = null;
    for (let c = column - 1; c <= column + 1 && !group; c += 1) {
      for (let r = row - 1; r <= row + 1 && !group; r += 1) {
        group = (cells.get(key(c, r)) ?? []).find(
          ([first]) => Math.hypot(x[first] - x[spot], y[first] - y[spot]) < near,
        );
      }
    }
    if (group) group.push(spot);
    else {
      groups.push((group = [spot]));
      const cell = key(column, row);
      if (cells.has(cell)) cells.get(cell).push(group);
      else cells.set(cell, [group]);
    }
  }
  const twin = new Uint8Array(x.length);
  for (const group of groups) {
    if (group.length <= ANGLES.length + 1) group.forEach((spot, i) => (twin[spot] = i));
  }
  return twin;
}

/** Return how far a spot steps aside at a zoom, [dx, dy] in px. */
export function stepAside(twin, zoom) {
  if (!twin || zoom < FROM_ZOOM) return [0, 0];
  const angle = (ANGLES[twin - 1] * Math.PI) / 180;
  return [ASIDE * Math.cos(angle), ASIDE * Math.sin(angle)];
}
