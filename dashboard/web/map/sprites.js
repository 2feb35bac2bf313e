// Glyphs drawn once and then copied: one small canvas for each look of a mark.

import { drawGlyph } from "../glyphs.js";

const MOST = 2000;
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

  /** Draw a glyph with its middle at x, y. */
  draw(ctx, kind, statement, x, y, size, state) {
    const flags = Object.keys(state)
      .filter((name) => state[name])
      .sort()
      .join("+");
    this.copy(
      ctx,
      `${kind}|${statement}|${size}|${flags}`,
      x,
      y,
      size + 2 * MARGIN + 2,
      (own, middle) => {
        drawGlyph(own, kind, statement, middle, middle, size, this.tokens, state);
      },
    );
  }

  /** Copy what `paint(ctx, middle)` draws on a square, set on whole device pixels. */
  copy(ctx, key, x, y, side, paint) {
    const sprite = this.made.get(key) ?? this.make(key, side, paint);
    const { ratio } = this,
      half = sprite.side / 2;
    const left = Math.round((x - half) * ratio) / ratio,
      top = Math.round((y - half) * ratio) / ratio;
    ctx.drawImage(sprite.canvas, left, top, sprite.side, sprite.side);
  }

  make(key, side, paint) {
    if (this.made.size >= MOST) this.made.clear();
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.ceil(side * this.ratio);
    const ctx = canvas.getContext("2d"),
      exact = canvas.width / this.ratio;
    ctx.scale(this.ratio, this.ratio);
    paint(ctx, exact / 2);
    const sprite = { canvas, side: exact };
    this.made.set(key, sprite);
    return sprite;
  }
}
