// Where a country's name or plate stands: at its label, or on the part of it that is in sight.

import { xOf, yOf } from "./mercator.js";
import { isSeen } from "./outlines.js";

const ACROSS = 9,
  DOWN = 7; // what is seen, as a grid of places to slide to

/**
 * Return {x, y, others} in layer px, or null if no part is in sight.
 *
 * `others` are more points of the area, nearest first, when `wantsOthers`.
 * `labels` are [lon, lat], their mean is the wish. `inset` is how far from the rim it stays;
 * `half` how much of the area there must be to its left and right, px.
 */
export function anchorIn(frame, labels, outlines, inset, half, wantsOthers = false) {
  const scale = 2 ** frame.zoom,
    { view, origin } = frame;
  const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const wish = {
    x: mean(labels.map(([lon]) => xOf(lon))) * scale - origin.x,
    y: mean(labels.map(([, lat]) => yOf(lat))) * scale - origin.y,
  };
  const room = {
    left: view.left + inset[0],
    right: view.left + view.width - inset[0],
    top: view.top + inset[1],
    bottom: view.top + view.height - inset[1],
  };
  const isIn =
    wish.x >= room.left && wish.x <= room.right && wish.y >= room.top && wish.y <= room.bottom;
  if (isIn && !wantsOthers) return wish;
  const seen = outlines.filter((outline) => isSeen(outline, frame));
  const holds = (x, y) =>
    seen.some((one) => one.holds((x + origin.x) / scale, (y + origin.y) / scale));
  const others = pointsInside(holds, wish, room, half);
  const best = isIn ? wish : others[0];
  return best ? { x: best.x, y: best.y, others, holds } : null;
}

function pointsInside(holds, wish, room, half) {
  const found = [];
  for (let i = 0; i < ACROSS; i += 1) {
    for (let j = 0; j < DOWN; j += 1) {
      const x = room.left + ((room.right - room.left) * i) / (ACROSS - 1);
      const y = room.top + ((room.bottom - room.top) * j) / (DOWN - 1);
      if (!holds(x, y) || (half && !(holds(x - half, y) && holds(x + half, y)))) continue;
      found.push({ x, y, far: Math.hypot(x - wish.x, y - wish.y) });
    }
  }
  return found.sort((a, b) => a.far - b.far);
}
