// Glyphs that are seen again are copied: one small canvas for each look of a mark. The first time
// one is drawn right away: a canvas for each would hold up the map's first frame.

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
    Object.assign(this, { tokens, ratio, made: new Map(), seen: new Set() });
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
    const { ratio } = this,
      pixels = Math.ceil(side * ratio),
      half = pixels / ratio / 2;
    const left = Math.round((x - half) * ratio) / ratio,
      top = Math.round((y - half) * ratio) / ratio;
    const sprite = this.made.get(key) ?? this.make(key, pixels, paint);
    if (sprite) {
      ctx.drawImage(sprite, left, top, 2 * half, 2 * half);
      return;
    }
    ctx.save();
    ctx.translate(left, top);
    paint(ctx, half);
    ctx.restore();
  }

  /** Return a canvas with what `paint` draws, null the first time that it is asked for. */
  make(key, pixels, paint) {
    if (this.made.size >= MOST) this.made.clear();
    if (this.seen.size >= MOST) this.seen.clear();
    if (!this.seen.has(key)) {
      this.seen.add(key);
      return null;
    }
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = pixels;
    const ctx = canvas.getContext("2d");
    ctx.scale(this.ratio, this.ratio);
    paint(ctx, pixels / this.ratio / 2);
    this.made.set(key, canvas);
    return canvas;
  }
}
