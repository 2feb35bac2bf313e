// The scene: the records on the chosen axis, the days it covers, and the range that is chosen.

import { pickBin } from "./bins.js";
import { makeLayout } from "./layout.js";
import { domainOf, readSpans } from "./spans.js";

export class Scene {
  constructor(S) {
    this.S = S;
    this.fixedBin = null; // the bin a person has fixed, or null
    this.spans = null;
    this.domain = { lo: 0, hi: 27, isEmpty: true };
    this.layout = null;
    this.lit = new Uint8Array(0);
  }

  /** Read the atlas and the view again; tell whether there are records to show. */
  read() {
    const { S } = this;
    if (!S.atlas) return false;
    if (this.atlas !== S.atlas || this.spans.axis !== S.live.axis) {
      this.atlas = S.atlas;
      this.spans = readSpans(S.atlas, S.live.axis);
    }
    this.domain = domainOf(this.spans, S.view, S.live.axis);
    return true;
  }

  /** Lay the records out for a box of {left, width, height}, if anything that matters is new. */
  arrange(box) {
    this.bin = this.fixedBin ?? pickBin(this.domain, box.width);
    const { lo, hi } = this.domain;
    const key = [lo, hi, this.bin, box.left, box.width, box.height].join();
    if (this.layout && key === this.key && this.layout.spans === this.spans) return false;
    this.key = key;
    this.layout = makeLayout(this.spans, this.domain, this.bin, box);
    return true;
  }

  /** Say for each record whether it passes the filters and the range; tell if any changed. */
  light() {
    const { S, spans } = this;
    let isChanged = this.lit.length !== spans.count;
    if (isChanged) this.lit = new Uint8Array(spans.count);
    const { lit } = this;
    for (let i = 0; i < spans.count; i += 1) {
      const is = S.shown(i) ? 1 : 0;
      if (lit[i] === is) continue;
      lit[i] = is;
      isChanged = true;
    }
    return isChanged;
  }

  /** Return the chosen range as two days; an open end is the domain's. */
  range() {
    const { lo, hi } = this.S.live;
    return { lo: lo ?? Math.min(this.domain.lo, hi ?? Infinity),
      hi: hi ?? Math.max(this.domain.hi, lo ?? -Infinity) };
  }

  /** Return the part of the range that the axis can show. */
  window() {
    const range = this.range();
    const hold = (day) => Math.min(this.domain.hi, Math.max(this.domain.lo, day));
    return { lo: hold(range.lo), hi: hold(range.hi) };
  }

  isAll() {
    const { lo, hi } = this.range();
    return lo <= this.domain.lo && hi >= this.domain.hi;
  }

  /** Choose a range; an end at the domain's own stays open. */
  choose(lo, hi, isDone) {
    const { domain, S } = this;
    const isAll = lo <= domain.lo && hi >= domain.hi;
    const from = isAll || lo === domain.lo ? null : lo;
    const to = isAll || hi === domain.hi ? null : hi;
    if (!isDone && from === S.live.lo && to === S.live.hi) return;
    S.setRange(from, to, "timeline", isDone);
  }
}
