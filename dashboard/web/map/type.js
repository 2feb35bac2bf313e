// The map's lettering: fonts, widths, and text with a halo. Nothing is smaller than 11 px.

export const FACE = "Inter, system-ui, sans-serif";
export const STRONG = `600 12px ${FACE}`;
export const QUIET = `400 11px ${FACE}`;
export const COUNT = `700 13px ${FACE}`;
export const PLATE = `600 11px ${FACE}`;
export const COUNTRY = `500 11px ${FACE}`;
export const PLATE_SPACING = 1.1;
export const COUNTRY_SPACING = 1.6;

const widths = new Map();

/** Forget measured widths, as when a font has come. */
export function forgetWidths() {
  widths.clear();
}

/** Return a text's width in px; letters may be spaced. */
export function widthOf(ctx, text, font, spacing = 0) {
  const key = `${font}|${spacing}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 4000) widths.clear();
    ctx.font = font;
    width = ctx.measureText(text).width + spacing * [...text].length;
    widths.set(key, width);
  }
  return width;
}

/** Write a text with its left edge at x and its middle at y, on a halo of the ground's colour. */
export function write(ctx, text, x, y, { font, colour, halo, spacing = 0 }) {
  ctx.font = font;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.letterSpacing = `${spacing}px`;
  if (halo) {
    ctx.strokeStyle = halo;
    ctx.lineWidth = 3;
    ctx.lineJoin = "round";
    ctx.strokeText(text, x, y + 0.5);
  }
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y + 0.5);
  ctx.letterSpacing = "0px";
}

/** Return a text cut to a number of characters, with an ellipsis. */
export function shorten(text, length) {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join("").trimEnd()}…`;
}
