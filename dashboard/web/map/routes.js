// Movements: an arc from one place to another, open at its start, an arrow in its middle.

import { isBroken, tokenOf } from "../glyphs.js";
import { xOf, yOf } from "./mercator.js";

const BULGE = 0.18; // how far an arc stands off its chord, as a part of it
const BENDS = [1, -1, 0.5, -0.5, 1.6, -1.6]; // what it tries to keep clear of marks
const NEAR_PLATE = 40; // px between a plate and its country's label point
const SHORTEST = 16; // px; what is nearer is one mark

/** Return the arcs of the records shown: {record, path, points, from, to, middle, angle}. */
export function buildRoutes(world, tally, live, where, marks) {
  if (!live.layers.has("movements")) return [];
  const { arcs } = world.atlas,
    found = [];
  arcs.record.forEach((record, i) => {
    if (!tally.shown[record]) return;
    const from = where(arcs.from[i]),
      to = where(arcs.to[i]);
    if (!from || !to) return;
    const dx = to.x - from.x,
      dy = to.y - from.y,
      length = Math.hypot(dx, dy);
    if (length < SHORTEST) return;
    const shapes = BENDS.map((bend) => shape(record, from, to, bend * dx, bend * dy, length));
    const counts = shapes.map((one) => crossings(one, marks));
    found.push(shapes[counts.indexOf(Math.min(...counts))]);
  });
  return found;
}

function shape(record, from, to, dx, dy, length) {
  const control = {
    x: (from.x + to.x) / 2 + dy * BULGE * 2,
    y: (from.y + to.y) / 2 - dx * BULGE * 2,
  };
  const end = shortened(control, to, Math.min(to.radius + 3, length / 3));
  const path = new Path2D();
  path.moveTo(from.x, from.y);
  path.quadraticCurveTo(control.x, control.y, end.x, end.y);
  const points = [];
  for (let t = 0; t <= 1; t += 0.1) {
    for (const axis of ["x", "y"]) {
      points.push((1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t * t * end[axis]);
    }
  }
  return {
    record,
    path,
    from,
    to: end,
    points,
    middle: { x: (from.x + 2 * control.x + end.x) / 4, y: (from.y + 2 * control.y + end.y) / 4 },
    angle: Math.atan2(end.y - from.y, end.x - from.x),
  };
}

// How many marks an arc would run through: it takes the bend with fewest.
function crossings({ points, from, to }, marks) {
  const isEnd = (mark, end) => Math.hypot(mark.x - end.x, mark.y - end.y) < mark.radius + 8;
  return marks.filter((mark) => {
    if (!mark.total || isEnd(mark, from) || isEnd(mark, to)) return false;
    for (let i = 0; i < points.length; i += 2) {
      if (Math.hypot(points[i] - mark.x, points[i + 1] - mark.y) < mark.radius + 8) return true;
    }
    return false;
  }).length;
}

function shortened(from, to, by) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x - ((to.x - from.x) / length) * by, y: to.y - ((to.y - from.y) / length) * by };
}

/** Return a function from a place's number to where it is drawn, {x, y, radius}, or null. */
export function placeFinder(world, scene, clusters, plates, basemap, frame) {
  const scale = 2 ** frame.zoom,
    { origin } = frame;
  const marks = new Map(scene.marks.map((mark) => [mark.cluster, mark]));
  const spots = new Map(world.spots.map((spot, index) => [spot.place, index]));
  const plateOf = new Map(plates.map((plate) => [plate.area.place, plate]));
  const { places } = world.atlas;
  const toLayer = ([lon, lat]) => ({
    x: xOf(lon) * scale - origin.x,
    y: yOf(lat) * scale - origin.y,
    radius: 4,
  });
  return (place) => {
    const spot = spots.get(place);
    const mark = spot === undefined ? null : marks.get(clusters.of[spot]);
    if (mark) return { x: mark.x, y: mark.y, radius: mark.radius };
    const label = labelOf(places.geometry[place] ?? "", basemap);
    const anchor = label && toLayer(label);
    const plate = plateOf.get(place);
    if (plate) {
      const middle = { x: plate.left + plate.width / 2, y: plate.top + 12, radius: 12 };
      // a plate that had to give way stands beside its country: the arc still ends in the country
      const isOff = anchor && Math.hypot(middle.x - anchor.x, middle.y - anchor.y) > NEAR_PLATE;
      return isOff ? anchor : middle;
    }
    if (spot !== undefined) {
      return {
        x: world.x[spot] * scale - origin.x,
        y: world.y[spot] * scale - origin.y,
        radius: 4,
      };
    }
    return places.lat[place] == null ? anchor : toLayer([places.lon[place], places.lat[place]]);
  };
}

function labelOf(geometry, basemap) {
  return /^country:/.test(geometry) ? basemap.labelOf(geometry.slice(8)) : null;
}

/** Draw the arcs, the chosen one on a blue band. */
export function paintRoutes(ctx, routes, world, live, tokens) {
  const { records, kinds, statements } = world.atlas;
  for (const route of routes) {
    const colour = tokens[tokenOf(kinds[records.kind[route.record]])];
    const id = records.id[route.record];
    stroke(ctx, route.path, tokens.land, 5);
    if (id === live.selected) stroke(ctx, route.path, tokens.accent, 6);
    else if (id === live.hovered) stroke(ctx, route.path, tokens.ink, 4);
    if (id === live.selected) stroke(ctx, route.path, tokens.paper, 3);
    const dash = isBroken(statements[records.statement[route.record]]) ? [6, 4] : [];
    stroke(ctx, route.path, colour, 1.8, dash);
    paintEnds(ctx, route, colour, tokens);
  }
}

function stroke(ctx, path, colour, width, dash = []) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.stroke(path);
  ctx.setLineDash([]);
}

function paintEnds(ctx, { from, middle, angle }, colour, tokens) {
  ctx.beginPath();
  ctx.arc(from.x, from.y, 4, 0, 2 * Math.PI);
  ctx.fillStyle = tokens.paper;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.8;
  ctx.stroke();
  ctx.save();
  ctx.translate(middle.x, middle.y);
  ctx.rotate(angle);
  ctx.beginPath();
  ctx.moveTo(6, 0);
  ctx.lineTo(-5, -4.5);
  ctx.lineTo(-5, 4.5);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.restore();
}
