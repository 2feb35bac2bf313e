// Web Mercator in units of 256 to the world's width: what Leaflet calls zoom 0.

const RADIUS_KM = 6371.0088; // mean Earth radius (IUGG, 1980): for circles on screen only
const LIMIT = 85.0511;

/** Return x of a longitude, degrees. */
export const xOf = (lon) => ((lon + 180) / 360) * 256;

/** Return y of a latitude, degrees, north up at 0. */
export function yOf(lat) {
  const held = Math.max(-LIMIT, Math.min(LIMIT, lat));
  const sine = Math.sin((held * Math.PI) / 180);
  return 128 - (Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256;
}

/** Return the latitude of y, degrees. */
export const latOf = (y) => (Math.atan(Math.sinh(Math.PI * (1 - y / 128))) * 180) / Math.PI;

/** Return the longitude of x, degrees. */
export const lonOf = (x) => (x / 256) * 360 - 180;

/** Return how many pixels a kilometre has at a latitude and zoom. */
export function pixelsPerKm(lat, zoom) {
  const around = 2 * Math.PI * RADIUS_KM * Math.cos((lat * Math.PI) / 180);
  return (256 * 2 ** zoom) / around;
}

/** Return points [lat, lon] along the great circle between two points, both ends included. */
export function greatCircle(a, b, steps = 48) {
  const [p, q] = [a, b].map(toVector);
  const angle = Math.acos(Math.max(-1, Math.min(1, p[0] * q[0] + p[1] * q[1] + p[2] * q[2])));
  if (angle < 1e-9) return [a, b];
  const points = [];
  for (let i = 0; i <= steps; i += 1) {
    const f = Math.sin((1 - i / steps) * angle),
      g = Math.sin((i / steps) * angle);
    const [x, y, z] = p.map((value, axis) => (f * value + g * q[axis]) / Math.sin(angle));
    points.push([
      (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
      (Math.atan2(y, x) * 180) / Math.PI,
    ]);
  }
  return points;
}

function toVector([lat, lon]) {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
