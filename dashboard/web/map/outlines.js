// GeoJSON of countries, borders and lines, projected once and turned into paths for a zoom.

import { xOf, yOf } from "./mercator.js";

const LEVELS_KEPT = 3; // paths of older zoom levels are dropped

/** One country, border or line: chains of projected points, with its bounds. */
export class Outline {
  constructor(properties, geometry) {
    this.properties = properties;
    this.isClosed = /Polygon$/.test(geometry.type);
    this.chains = chainsOf(geometry).map(project);
    this.box = boxOf(this.chains);
    this.paths = new Map();
  }

  /** Return the outline as a Path2D in pixels of an integer zoom, less what does not show. */
  pathAt(level) {
    let path = this.paths.get(level);
    if (path) return path;
    if (this.paths.size >= LEVELS_KEPT) this.paths.delete(this.paths.keys().next().value);
    path = new Path2D();
    for (const chain of this.chains) trace(path, chain, 2 ** level, this.isClosed);
    this.paths.set(level, path);
    return path;
  }

  /** Tell whether a projected point lies inside. */
  holds(x, y) {
    const box = this.box;
    if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
    let inside = false;
    for (const chain of this.chains) if (crosses(chain, x, y)) inside = !inside;
    return inside;
  }
}

function chainsOf({ type, coordinates }) {
  if (type === "LineString") return [coordinates];
  if (type === "Polygon" || type === "MultiLineString") return coordinates;
  return coordinates.flat();
}

function project(chain) {
  const flat = new Float64Array(chain.length * 2);
  chain.forEach(([lon, lat], i) => {
    flat[2 * i] = xOf(lon);
    flat[2 * i + 1] = yOf(lat);
  });
  return flat;
}

function boxOf(chains) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of chains) {
    for (let i = 0; i < chain.length; i += 2) {
      box[0] = Math.min(box[0], chain[i]);
      box[1] = Math.min(box[1], chain[i + 1]);
      box[2] = Math.max(box[2], chain[i]);
      box[3] = Math.max(box[3], chain[i + 1]);
    }
  }
  return box;
}

function trace(path, chain, scale, isClosed) {
  const last = chain.length - 2;
  let x = chain[0] * scale,
    y = chain[1] * scale;
  path.moveTo(x, y);
  for (let i = 2; i <= last; i += 2) {
    const nextX = chain[i] * scale,
      nextY = chain[i + 1] * scale;
    if (i < last && Math.abs(nextX - x) + Math.abs(nextY - y) < 0.6) continue;
    path.lineTo((x = nextX), (y = nextY));
  }
  if (isClosed) path.closePath();
}

// Whether a ray to the right crosses the ring an odd number of times.
function crosses(ring, x, y) {
  let odd = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

/** Set the canvas to draw paths of `levelOf(frame)`; return the width of a pixel in that space. */
export function enterLevel(ctx, frame) {
  const scale = 2 ** (frame.zoom - levelOf(frame));
  ctx.save();
  ctx.translate(-frame.origin.x, -frame.origin.y);
  ctx.scale(scale, scale);
  return 1 / scale;
}

/** Return the integer zoom whose paths a frame uses. */
export const levelOf = (frame) => Math.floor(frame.zoom);

/** Tell whether an outline's bounds touch the frame. */
export function isSeen(outline, frame) {
  const scale = 2 ** frame.zoom,
    box = outline.box;
  const left = frame.left + frame.origin.x,
    top = frame.top + frame.origin.y;
  return (
    box[2] * scale >= left &&
    box[0] * scale <= left + frame.width &&
    box[3] * scale >= top &&
    box[1] * scale <= top + frame.height
  );
}
