// Lanes: spans longer than their bin lie below the baseline as bars, packed so none overlap.

const GAP = 7;
const GLYPH_SPOTS = [0.5, 0.62, 0.4, 0.7, 0.3];
// Lane distance, and the size of the glyph on the bar (0: too close for one).
const SCALES = [{ pitch: 9, glyph: 9 }, { pitch: 7, glyph: 7 }, { pitch: 4, glyph: 0 }];

/**
 * Return the bars with their lanes, or null if the height does not hold them.
 *
 * `bars` are {index, x0, x1, isOpenLo, isOpenHi}, any order; each gets `lane` and `glyphX`.
 */
export function packLanes(bars, height) {
  const sorted = [...bars].sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1 || a.index - b.index);
  const ends = [];
  for (const bar of sorted) {
    let lane = ends.findIndex((end) => end + GAP <= bar.x0);
    if (lane < 0) {
      lane = ends.length;
      if (lane * SCALES[SCALES.length - 1].pitch > height) return null;
    }
    ends[lane] = bar.x1;
    bar.lane = lane;
  }
  const scale = SCALES.find(({ pitch }) => ends.length * pitch + 6 <= height);
  if (!scale) return null;
  placeGlyphs(sorted, scale.glyph);
  return { bars: sorted, lanes: ends.length, ...scale, height: ends.length * scale.pitch + 8 };
}

/** Put each bar's glyph where it doesn't touch one in the next lane. */
function placeGlyphs(bars, size) {
  for (const bar of bars) {
    const near = bars.filter((other) => other.glyphX !== undefined
      && Math.abs(other.lane - bar.lane) === 1);
    const spots = GLYPH_SPOTS.map((part) => bar.x0 + part * (bar.x1 - bar.x0));
    const isFree = (x) => near.every((other) => Math.abs(other.glyphX - x) > size + 4);
    bar.glyphX = spots.find(isFree) ?? spots[0];
  }
}
