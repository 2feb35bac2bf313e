// What has an extent: chosen areas, uncertainty circles, the border, range rings, the measure.

import { enterLevel, isSeen, levelOf } from "./outlines.js";
import { greatCircle, pixelsPerKm, xOf, yOf } from "./mercator.js";
import { LIT } from "./tally.js";
import { QUIET, STRONG, widthOf, write } from "./type.js";

const LEAST_RADIUS = 10,
  MOST_CIRCLES = 200;
const TURN = 2 * Math.PI;

/** Draw the countries of the chosen plates: soft blue with an accent line. */
export function paintAreas(ctx, frame, plates, basemap, tokens) {
  for (const { area } of plates.filter((plate) => plate.isSelected)) {
    const pixel = enterLevel(ctx, frame);
    ctx.lineJoin = "round";
    for (const iso of area.isos) {
      for (const outline of basemap.outlinesOf(iso, frame.zoom)) {
        if (!isSeen(outline, frame)) continue;
        const path = outline.pathAt(levelOf(frame));
        ctx.fillStyle = tokens.soft;
        ctx.fill(path, "evenodd");
        ctx.strokeStyle = tokens.accent;
        ctx.lineWidth = 1.6 * pixel;
        ctx.stroke(path);
      }
    }
    ctx.restore();
  }
}

/** Draw how far places with shown records may be from their points. */
export function paintUncertainty(ctx, frame, world, tally, tokens) {
  const scale = 2 ** frame.zoom;
  let drawn = 0;
  world.spots.forEach((spot, i) => {
    if (!spot.km || drawn > MOST_CIRCLES) return;
    const radius = spot.km * pixelsPerKm(spot.lat, frame.zoom);
    if (radius <= LEAST_RADIUS || radius > frame.view.width) return; // too small or all around
    const x = world.x[i] * scale - frame.origin.x,
      y = world.y[i] * scale - frame.origin.y;
    if (x + radius < frame.left || x - radius > frame.left + frame.width) return;
    if (y + radius < frame.top || y - radius > frame.top + frame.height) return;
    if (!spot.records.some((record) => tally.state[record] === LIT)) return;
    paintCircle(ctx, x, y, radius, tokens);
    drawn += 1;
  });
}

/** Draw a dotted circle of uncertainty. */
export function paintCircle(ctx, x, y, radius, tokens) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, TURN);
  ctx.globalAlpha = 0.055;
  ctx.fillStyle = tokens.ink;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = tokens.ink2;
  ctx.lineWidth = 1.2;
  ctx.setLineDash([2.2, 2.6]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Draw a border of the article: 2.4 px on a pale band of 9. `state` is lit, ghost, selected. */
export function paintBorder(ctx, frame, border, state, tokens) {
  if (!isSeen(border.outline, frame)) return;
  const pixel = enterLevel(ctx, frame),
    path = border.outline.pathAt(levelOf(frame));
  ctx.lineJoin = ctx.lineCap = "round";
  const stroke = (colour, width, alpha = 1) => {
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * pixel;
    ctx.stroke(path);
    ctx.globalAlpha = 1;
  };
  if (state.isSelected) {
    stroke(tokens.accent, 14);
    stroke(tokens.paper, 9);
  } else if (state.isHovered) stroke(tokens.ink, 11);
  if (state.isHovered && !state.isSelected) stroke(tokens.land, 9);
  stroke(state.isLit ? tokens.line : tokens.ghost, 9, state.isLit ? 0.28 : 0.14);
  stroke(state.isLit ? tokens.line : tokens.ghost, state.isLit ? 2.4 : 1.4);
  ctx.restore();
}

/** Return the points of an outline in layer px, flat, every few of them. */
export function chainInLayer(outline, frame) {
  const scale = 2 ** frame.zoom,
    points = [];
  for (const chain of outline.chains) {
    for (let i = 0; i < chain.length; i += 2) {
      points.push(chain[i] * scale - frame.origin.x, chain[i + 1] * scale - frame.origin.y);
    }
  }
  return points;
}

/** Draw thin circles of true radius around a spot, each with its km. */
export function paintRings(ctx, frame, spot, distances, tokens) {
  const scale = 2 ** frame.zoom;
  const x = spot.x * scale - frame.origin.x,
    y = spot.y * scale - frame.origin.y;
  for (const km of distances) {
    const radius = km * pixelsPerKm(spot.lat, frame.zoom);
    const text = `${km} km`,
      half = widthOf(ctx, text, QUIET) / 2;
    const gap = radius > half + 8 ? (half + 4) / radius : 0;
    ctx.beginPath();
    ctx.arc(x, y, radius, -TURN / 4 + gap, TURN * 0.75 - gap);
    ctx.strokeStyle = tokens.ink;
    ctx.lineWidth = 1;
    ctx.stroke();
    if (gap)
      write(ctx, text, x - half, y - radius, {
        font: QUIET,
        colour: tokens.ink,
        halo: tokens.land,
      });
  }
}

/** Return a measure in a frame: its shortest way in layer px, and its words. */
export function layMeasure(frame, { a, b, km }) {
  const scale = 2 ** frame.zoom;
  const points = greatCircle(a, b).map(([lat, lon]) => [
    xOf(lon) * scale - frame.origin.x,
    yOf(lat) * scale - frame.origin.y,
  ]);
  return { points, number: kmToText(km) };
}

/** Draw a measure's line with end ticks. */
export function paintMeasure(ctx, { points }, tokens) {
  const path = new Path2D();
  points.forEach(([x, y], i) => (i ? path.lineTo(x, y) : path.moveTo(x, y)));
  tick(path, points[0], points[1]);
  tick(path, points.at(-1), points.at(-2));
  for (const [colour, width] of [
    [tokens.paper, 5],
    [tokens.ink, 1.6],
  ]) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke(path);
  }
}

/** Write a measure's length on a plate in its middle, and that it is computed. */
export function paintLength(ctx, { points, number }, tokens) {
  const [x, y] = points[Math.floor(points.length / 2)].map(Math.round);
  const first = widthOf(ctx, number, STRONG),
    second = widthOf(ctx, "computed", QUIET);
  const width = first + 5 + second;
  ctx.fillStyle = tokens.paper;
  ctx.beginPath();
  ctx.roundRect(x - width / 2 - 6, y - 10, width + 12, 20, 2);
  ctx.fill();
  write(ctx, number, x - width / 2, y, { font: STRONG, colour: tokens.ink });
  write(ctx, "computed", x - width / 2 + first + 5, y, { font: QUIET, colour: tokens.ink2 });
}

/** Return a distance in words: "698 km", below 10 km with one decimal. */
export function kmToText(km) {
  if (km < 10) return `${km.toFixed(1)} km`;
  const whole = Math.round(km);
  return `${km < 10000 ? whole : whole.toLocaleString("en-GB")} km`;
}

function tick(path, [x, y], [towardX, towardY]) {
  const length = Math.hypot(towardX - x, towardY - y) || 1;
  const dx = (-(towardY - y) / length) * 6,
    dy = ((towardX - x) / length) * 6;
  path.moveTo(x - dx, y - dy);
  path.lineTo(x + dx, y + dy);
}
