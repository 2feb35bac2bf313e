// The record's mark: shape and colour say the kind, fill says how it is told. Canvas and SVG.
//
// A glyph lives in a box of 20 units around 0,0. `colours` is the store's token table
// (S.theme.tokens); for SVG also a string, the prefix of CSS variables: "--" gives var(--event).

const SHAPES = {
  event: {
    outline: "M0-7.2A7.2 7.2 0 1 1 0 7.2A7.2 7.2 0 1 1 0-7.2Z",
    half: "M0-7.2A7.2 7.2 0 0 0 0 7.2Z",
    length: 45.24,
    middle: 0,
  },
  base: {
    outline: "M-6.8-6.8H6.8V6.8H-6.8Z",
    half: "M-6.8-6.8H0V6.8H-6.8Z",
    length: 54.4,
    middle: 0,
  },
  quote: {
    outline:
      "M-5.7-7.2H5.7A2 2 0 0 1 7.7-5.2V2.4A2 2 0 0 1 5.7 4.4H.8L-3.4 8.2V4.4H-5.7" +
      "A2 2 0 0 1-7.7 2.4V-5.2A2 2 0 0 1-5.7-7.2Z",
    half: "M0-7.2H-5.7A2 2 0 0 0-7.7-5.2V2.4A2 2 0 0 0-5.7 4.4H-3.4V8.2L0 5.1Z",
    length: 56.5,
    middle: -1.4,
  },
  claim: {
    outline: "M0-8.6L8.6 0L0 8.6L-8.6 0Z",
    half: "M0-8.6V8.6L-8.6 0Z",
    length: 48.65,
    middle: 0,
  },
  statistic: {
    outline: "M0-7.6L8.3 6.6H-8.3Z",
    half: "M0-7.6V6.6H-8.3Z",
    length: 49.5,
    middle: 2.2,
  },
};
const ZIGZAG = "M-8 4.5L-4-2.5L-.5 1.5L4-4.5L8 2";
const QUESTION = "M-2.2-1.9A2.2 2.2 0 1 1 .9 .15Q0 .65 0 1.6";
const TILDE = "M-3 .8C-2.2-1.4-1-1.2 0 0S2.2 1.4 3-.8";
const PERIOD = 4.9; // units from dash to dash, about

export const KINDS = ["event", "base", "quote", "claim", "statistic"];
export const isBroken = (statement) => statement === "planned" || statement === "speculative";

/** Return the token that colours a kind: the border record's is "line". */
export const tokenOf = (kind) => (kind === "border" ? "line" : kind);

// How one statement is drawn, for both renderers: fill of the body, broken or not, what is inside.
function recipe(kind, statement, size) {
  const shape = SHAPES[kind] || SHAPES.event;
  const count = Math.round(shape.length / PERIOD);
  return {
    ...shape,
    full: statement === "reported" || statement === "quoted",
    halved: statement === "claimed",
    dash: isBroken(statement) ? [0.6 * (shape.length / count), 0.4 * (shape.length / count)] : [],
    dot: statement === "quoted" ? "paper" : statement === "planned" ? "kind" : "",
    radius: statement === "quoted" ? 2.5 : 2.7,
    question: statement === "unsourced",
    stroke: Math.max(1.8, 26 / size),
  };
}

const paths = new Map();
function path(d) {
  let found = paths.get(d);
  if (!found) paths.set(d, (found = new Path2D(d)));
  return found;
}

function stroke(ctx, d, colour, width, dash = []) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.stroke(path(d));
  ctx.setLineDash([]);
}

function disc(ctx, x, y, radius, colour) {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}

function ring(ctx, radius, colour, width, dash = []) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * Draw a glyph on a canvas, centred on x, y, in CSS pixels.
 *
 * `state` is {halo, dimmed, hovered, selected, suggested, unverified, unsure}, all optional
 * booleans, or one of these names alone. A dimmed glyph is grey and 0.7 of its size.
 */
export function drawGlyph(ctx, kind, statement, x, y, size, colours, state = {}) {
  const is = typeof state === "string" ? { [state]: true } : state || {};
  const colour = is.dimmed ? colours.ghost : colours[tokenOf(kind)];
  const box = is.dimmed ? size * 0.7 : size;
  ctx.save();
  ctx.translate(x, y);
  drawRing(ctx, size, colours, is);
  ctx.save();
  ctx.scale(box / 20, box / 20);
  ctx.lineJoin = "round";
  ctx.lineCap = "butt";
  if (kind === "border") drawBorder(ctx, statement, box, colour, colours.paper, is.halo);
  else drawBody(ctx, recipe(kind, statement, box), colour, colours.paper, is.halo ? 80 / box : 0);
  ctx.restore();
  drawDoubts(ctx, size, colours, is);
  ctx.restore();
}

function drawBody(ctx, glyph, colour, paper, halo) {
  if (halo) stroke(ctx, glyph.outline, paper, glyph.stroke + halo);
  ctx.fillStyle = glyph.full ? colour : paper;
  ctx.fill(path(glyph.outline));
  if (glyph.halved) {
    ctx.fillStyle = colour;
    ctx.fill(path(glyph.half));
  }
  stroke(ctx, glyph.outline, colour, glyph.stroke, glyph.dash);
  if (glyph.dot) disc(ctx, 0, glyph.middle, glyph.radius, glyph.dot === "paper" ? paper : colour);
  if (!glyph.question) return;
  ctx.translate(0, glyph.middle - 0.6);
  stroke(ctx, QUESTION, colour, 1.7);
  disc(ctx, 0, 4.3, 1.1, colour);
}

function drawBorder(ctx, statement, box, colour, paper, halo) {
  if (halo) stroke(ctx, ZIGZAG, paper, 7 + 80 / box);
  ctx.globalAlpha *= 0.3;
  stroke(ctx, ZIGZAG, colour, 7);
  ctx.globalAlpha /= 0.3;
  stroke(ctx, ZIGZAG, colour, 2.4, isBroken(statement) ? [3, 2] : []);
}

function drawRing(ctx, size, colours, is) {
  const radius = size / 2 + 3.5;
  if (!(is.selected || is.hovered || is.suggested)) return;
  disc(ctx, 0, 0, radius, colours.paper);
  if (is.selected) ring(ctx, radius, colours.accent, 3);
  else if (is.suggested) ring(ctx, radius, colours.accent, 1.6, [radius / 4, radius / 6.2]);
  if (is.hovered && !is.selected) ring(ctx, radius + (is.suggested ? 2.4 : -0.4), colours.ink, 1.2);
}

function drawDoubts(ctx, size, colours, is) {
  if (is.unverified) {
    const y = size / 2 + (is.selected || is.suggested || is.hovered ? 8.5 : 3);
    for (const dx of [-4.5, 0, 4.5]) disc(ctx, dx, y, 2.1, colours.paper);
    for (const dx of [-4.5, 0, 4.5]) disc(ctx, dx, y, 1.2, colours.ink);
  }
  if (is.unsure) drawUnsure(ctx, size / 2 + 0.5, -size / 2 - 0.5, colours);
}

/** Draw the "~" badge of an unsure date, 11 px wide. */
export function drawUnsure(ctx, x, y, colours) {
  ctx.save();
  ctx.translate(x, y);
  disc(ctx, 0, 0, 6.6, colours.paper);
  ring(ctx, 5.2, colours.ink, 1.1);
  ctx.lineCap = "round";
  stroke(ctx, TILDE, colours.ink, 1.2);
  ctx.restore();
}

const SVG = "http://www.w3.org/2000/svg";

function node(document, name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function reader(colours) {
  if (colours && typeof colours === "object") return (token) => colours[token];
  const prefix = typeof colours === "string" ? colours : "--";
  return (token) => `var(${prefix}${token})`;
}

/**
 * Return a glyph as an SVG element of size x size, hidden from screen readers.
 *
 * `colours` is a token table or a prefix of CSS variables. `state` as in drawGlyph, of which
 * only "dimmed" matters here: it greys the glyph and keeps its size.
 */
export function svgGlyph(document, kind, statement, size, colours, state = {}) {
  const is = typeof state === "string" ? { [state]: true } : state || {};
  const token = reader(colours);
  const colour = is.dimmed ? token("ghost") : token(tokenOf(kind));
  const svg = node(document, "svg", {
    viewBox: "-10 -10 20 20",
    width: size,
    height: size,
    "aria-hidden": "true",
    focusable: "false",
    class: "glyph",
    fill: "none",
    "stroke-linejoin": "round",
  });
  const parts =
    kind === "border"
      ? borderParts(statement, colour)
      : bodyParts(recipe(kind, statement, size), colour, token("paper"));
  for (const [name, attributes] of parts) svg.append(node(document, name, attributes));
  return svg;
}

function borderParts(statement, colour) {
  const dash = isBroken(statement) ? { "stroke-dasharray": "3 2" } : {};
  return [
    ["path", { d: ZIGZAG, stroke: colour, "stroke-width": 7, "stroke-opacity": 0.3 }],
    ["path", { d: ZIGZAG, stroke: colour, "stroke-width": 2.4, ...dash }],
  ];
}

function bodyParts(glyph, colour, paper) {
  const dash = glyph.dash.length ? { "stroke-dasharray": glyph.dash.join(" ") } : {};
  const parts = [["path", { d: glyph.outline, fill: glyph.full ? colour : paper }]];
  if (glyph.halved) parts.push(["path", { d: glyph.half, fill: colour }]);
  parts.push(["path", { d: glyph.outline, stroke: colour, "stroke-width": glyph.stroke, ...dash }]);
  if (glyph.dot) {
    const fill = glyph.dot === "paper" ? paper : colour;
    parts.push(["circle", { cy: glyph.middle, r: glyph.radius, fill }]);
  }
  if (glyph.question) {
    const y = glyph.middle - 0.6;
    const at = { transform: `translate(0 ${y})` };
    parts.push(["path", { d: QUESTION, stroke: colour, "stroke-width": 1.7, ...at }]);
    parts.push(["circle", { cy: y + 4.3, r: 1.1, fill: colour }]);
  }
  return parts;
}

/** Return the "~" badge of an unsure date as an SVG element. */
export function svgUnsure(document, size, colours) {
  const token = reader(colours);
  const svg = node(document, "svg", {
    viewBox: "-6 -6 12 12",
    width: size,
    height: size,
    "aria-hidden": "true",
    fill: "none",
  });
  svg.append(
    node(document, "circle", {
      r: 5.2,
      fill: token("paper"),
      stroke: token("ink"),
      "stroke-width": 1.1,
    }),
    node(document, "path", {
      d: TILDE,
      stroke: token("ink"),
      "stroke-width": 1.2,
      "stroke-linecap": "round",
    }),
  );
  return svg;
}
