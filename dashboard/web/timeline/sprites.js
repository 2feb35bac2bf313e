// Sprites: each glyph drawn once for a theme and pixel ratio, then copied.

import { drawGlyph } from "../glyphs.js";

const DIM_SCALE = 0.7; // a dimmed glyph is drawn at this part of its size; here it keeps its size

/** Return `stamp(ctx, kind, statement, x, y, size, isDim)`, which draws a glyph from its sprite. */
export function makeSprites(tokens, ratio) {
  const made = new Map();
  return (ctx, kind, statement, x, y, size, isDim) => {
    const key = `${kind} ${statement} ${size} ${isDim}`;
    let sprite = made.get(key);
    if (!sprite) made.set(key, (sprite = draw(kind, statement, size, isDim, tokens, ratio)));
    const left = Math.round((x - sprite.side / 2) * ratio) / ratio;
    const top = Math.round((y - sprite.side / 2) * ratio) / ratio;
    ctx.drawImage(sprite.canvas, left, top, sprite.side, sprite.side);
  };
}

function draw(kind, statement, size, isDim, tokens, ratio) {
  const pixels = Math.ceil((size + 3) * ratio);
  const side = pixels / ratio;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = pixels;
  const ctx = canvas.getContext("2d");
  ctx.scale(ratio, ratio);
  const drawn = isDim ? size / DIM_SCALE : size;
  drawGlyph(ctx, kind, statement, side / 2, side / 2, drawn, tokens, { dimmed: isDim });
  return { canvas, side };
}
