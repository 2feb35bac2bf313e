// What is shown right now: a flag for each record and the counts of the legend.

import { LAYER_OF } from "./world.js";

export const HIDDEN = 0; // its layer is switched off
export const GHOST = 1; // outside the filter or the range
export const LIT = 2;

export class Tally {
  constructor(count) {
    this.state = new Uint8Array(count);
    this.shown = new Uint8Array(count);
    this.kinds = new Int32Array(6);
    this.movements = 0;
    this.total = 0;
  }

  /** Count anew; one pass over the records. */
  count(world, store) {
    const { kind, count, atlas } = world,
      { state, shown, kinds } = this;
    const isOn = LAYER_OF.map((layer) => store.live.layers.has(layer));
    kinds.fill(0);
    this.total = 0;
    for (let i = 0; i < count; i += 1) {
      const isShown = store.shown(i);
      shown[i] = isShown ? 1 : 0;
      if (isShown) {
        kinds[kind[i]] += 1;
        this.total += 1;
      }
      state[i] = !isOn[kind[i]] ? HIDDEN : isShown ? LIT : GHOST;
    }
    this.movements = 0;
    let last = -1;
    for (const record of atlas.arcs.record) {
      if (shown[record] && record !== last) this.movements += 1;
      last = record;
    }
  }
}
