// Glyphs drawn once and then copied: one small canvas for each kind, statement and state.

import { drawGlyph } from "../glyphs.js";

const MARGIN = 10; // px around a glyph for its ring, dots and badge

export class Sprites {
  constructor() {
    this.reset(null, 1);
  }

  /** Forget all sprites when the theme or the screen's pixel ratio is another one. */
  reset(tokens, ratio) {
    if (this.tokens === tokens && this.ratio === ratio) return;
    Object.assign(this, { tokens, ratio, made: new Map() });
  }

  /** Draw a glyph with its middle at x, y, set on whole device pixels. */
  draw(ctx, kind, statement, x, y, size, state) {
    const sprite = this.find(kind, statement, size, state);
    const { ratio } = this, half = sprite.side / 2;
    const left = Math.round((x - half) * ratio) / ratio, top = Math.round((y - half) * ratio) / ratio;
    ctx.drawImage(sprite.canvas, left, top, sprite.side, sprite.side);
  }

  find(kind, statement, size, state) {
    const flags = Object.keys(state).filter((name) => state[name]).sort().join("+");
    const key = `${kind}|${statement}|${size}|${flags}`;
    let sprite = this.made.get(key);
    if (!sprite) this.made.set(key, (sprite = this.make(kind, statement, size, state)));
    return sprite;
  }

  make(kind, statement, size, state) {
    const side = size + 2 * MARGIN + 2, canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.ceil(side * this.ratio);
    const ctx = canvas.getContext("2d");
    const exact = canvas.width / this.ratio;
    ctx.scale(this.ratio, this.ratio);
    drawGlyph(ctx, kind, statement, exact / 2, exact / 2, size, this.tokens, state);
    return { canvas, side: exact };
  }
}
