// The map's lettering: fonts, widths, and text with a halo. Nothing is smaller than 11 px.

import { visibleText } from "../reader/invisible.js";

export const FACE = "Inter, system-ui, sans-serif";
export const STRONG = `600 12px ${FACE}`;
export const QUIET = `400 11px ${FACE}`;
export const COUNT = `700 13px ${FACE}`;
export const PLATE = `600 11px ${FACE}`;
export const COUNTRY = `500 11px ${FACE}`;
export const PLATE_SPACING = 1.1;
export const COUNTRY_SPACING = 1.6;

const HALO = 3; // px around a text
const MOST_SPRITES = 400;
const widths = new Map();
const sprites = new Map();

/** Forget what was measured and drawn, as when a font has come. */
export function forgetWidths() {
  widths.clear();
  sprites.clear();
}

/** Return a text's width in px; letters may be spaced. */
export function widthOf(ctx, text, font, spacing = 0) {
  const key = `${font}|${spacing}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 4000) widths.clear();
    ctx.font = font;
    width = ctx.measureText(visibleText(text)).width + spacing * [...text].length;
    widths.set(key, width);
  }
  return width;
}

/** Write a text with its left edge at x and its middle at y, on a halo of the ground's colour. */
export function write(ctx, text, x, y, { font, colour, halo, spacing = 0 }) {
  if (!halo) {
    set(ctx, text, x, y + 0.5, font, colour, spacing);
    return;
  }
  const { canvas, width, height, ratio } = haloed(ctx, text, font, colour, halo, spacing);
  const left = Math.round((x - HALO) * ratio) / ratio,
    top = Math.round((y - height / 2) * ratio) / ratio;
  ctx.drawImage(canvas, left, top, width, height);
}

function set(ctx, text, x, y, font, colour, spacing) {
  ctx.font = font;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.letterSpacing = `${spacing}px`;
  ctx.fillStyle = colour;
  ctx.fillText(visibleText(text), x, y);
  ctx.letterSpacing = "0px";
}

// A text with a halo is slow to draw and seldom new: each is drawn once and then copied.
function haloed(ctx, text, font, colour, halo, spacing) {
  const ratio = window.devicePixelRatio || 1;
  const key = `${font}|${spacing}|${colour}|${halo}|${ratio}|${text}`;
  let found = sprites.get(key);
  if (found) return found;
  if (sprites.size >= MOST_SPRITES) sprites.clear();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((widthOf(ctx, text, font, spacing) + 2 * HALO + 2) * ratio);
  canvas.height = Math.ceil(22 * ratio);
  found = { canvas, width: canvas.width / ratio, height: canvas.height / ratio, ratio };
  const own = canvas.getContext("2d");
  own.scale(ratio, ratio);
  own.font = font;
  own.textBaseline = "middle";
  own.letterSpacing = `${spacing}px`;
  own.strokeStyle = halo;
  own.lineWidth = 3;
  own.lineJoin = "round";
  own.strokeText(text, HALO, found.height / 2 + 0.5);
  set(own, text, HALO, found.height / 2 + 0.5, font, colour, spacing);
  sprites.set(key, found);
  return found;
}

/** Return a text whose bidi controls, which turn a line around, are shown as marks. */
export function withoutTurns(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

/** Return a text cut to a number of characters, with an ellipsis. */
export function shorten(text, length) {
  const letters = [...text];
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
