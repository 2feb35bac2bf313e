// The close-up: places that stand too near to be told apart on the map, at a scale of their own.

import { pixelsPerKm, latOf } from "./mercator.js";
import { paintCircle } from "./figures.js";
import { setBeside, paintLabel } from "./labels.js";
import { paintCluster, paintTether, stateOf } from "./paint.js";
import { Space } from "./space.js";
import { shorten, QUIET } from "./type.js";

const MARGIN_X = 64,
  MARGIN_Y = 40;
const APART = 46; // px between two marks
const LEAST_KM = 5; // an unverified place's radius is named from here on
const FINEST = 15; // zoom level beyond which it never goes

/** Return the marks of a close-up of width x height: spots with records, apart from each other. */
export function layCloseup(groups, width, height) {
  const xs = groups.map(({ spot }) => spot.x),
    ys = groups.map(({ spot }) => spot.y);
  const middle = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const span = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const scale = Math.min(
    2 ** FINEST,
    (width - 2 * MARGIN_X) / (span[0] || 1e-9),
    (height - 2 * MARGIN_Y) / (span[1] || 1e-9),
  );
  const marks = groups.map(({ spot, records }) => {
    const trueX = width / 2 + (spot.x - middle[0]) * scale,
      trueY = height / 2 + (spot.y - middle[1]) * scale;
    return {
      spot,
      records,
      total: records.length,
      trueX,
      trueY,
      x: trueX,
      y: trueY,
      radius: records.length > 1 ? 17.5 : 10,
      km: spot.km * pixelsPerKm(latOf(spot.y), Math.log2(scale)),
    };
  });
  spread(marks, width, height);
  return marks;
}

// Push marks apart that would cover each other; those that are moved keep a line to their place.
function spread(marks, width, height) {
  for (let round = 0; round < 60; round += 1) {
    for (let i = 0; i < marks.length; i += 1) {
      for (let j = i + 1; j < marks.length; j += 1) {
        const [a, b] = [marks[i], marks[j]];
        const dx = b.x - a.x || (a.spot.isVerified ? 1 : -1),
          dy = b.y - a.y;
        const far = Math.hypot(dx, dy),
          lack = APART - far;
        if (lack <= 0) continue;
        const step = (lack / 2 + 0.5) / far;
        a.x -= dx * step;
        a.y -= dy * step;
        b.x += dx * step;
        b.y += dy * step;
      }
    }
    for (const mark of marks) {
      mark.x = Math.max(22, Math.min(width - 22, mark.x));
      mark.y = Math.max(22, Math.min(height - 40, mark.y));
    }
  }
}

/** Draw a close-up on a canvas that is scaled for the screen already. */
export function paintCloseup(ctx, marks, width, height, { world, live, tokens, sprites, town }) {
  ctx.fillStyle = tokens.land;
  ctx.fillRect(0, 0, width, height);
  for (const mark of marks) {
    if (hasCircle(mark, height)) paintCircle(ctx, mark.trueX, mark.trueY, mark.km, tokens);
  }
  for (const mark of marks) paintTether(ctx, mark, tokens);
  const space = new Space({ left: 0, top: 0, width, height });
  for (const mark of marks) {
    paintOne(ctx, mark, { world, live, tokens, sprites });
    space.take(
      mark.x - mark.radius - 2,
      mark.y - mark.radius - 2,
      mark.x + mark.radius + 4,
      mark.y + mark.radius + 4,
    );
  }
  for (const mark of marks) {
    const km =
      mark.spot.km >= LEAST_KM && !mark.spot.isVerified && !hasCircle(mark, height)
        ? ` ± ${mark.spot.km} km`
        : "";
    const name = withoutTown(mark.spot.name, town);
    const set = (length) =>
      setBeside(ctx, space, {
        x: mark.x,
        y: mark.y,
        radius: mark.radius + 2,
        effort: 1,
        lines: [{ text: shorten(name, length) + km, font: QUIET, colour: tokens.ink2 }],
      });
    const label = set(24) ?? set(14) ?? set(9);
    if (label) paintLabel(ctx, label, tokens.land);
  }
}

// "Dushanbe International Airport" is "International Airport" under the title "Dushanbe".
function withoutTown(name, town) {
  if (name === town) return name;
  if (name.startsWith(`${town} `)) return name.slice(town.length + 1);
  return name.endsWith(`, ${town}`) ? name.slice(0, -town.length - 2) : name;
}

// A circle that does not fit says nothing here; its radius then stands in the label.
const hasCircle = ({ km }, height) => km > 14 && km < height * 0.45;

function paintOne(ctx, mark, { world, live, tokens, sprites }) {
  const { records, kinds, statements } = world.atlas;
  const chosen = mark.records.find((record) => records.id[record] === live.selected);
  if (mark.total === 1) {
    const [record] = mark.records;
    sprites.draw(
      ctx,
      kinds[records.kind[record]],
      statements[records.statement[record]],
      mark.x,
      mark.y,
      20,
      stateOf(world, record, mark.spot, { selected: chosen !== undefined }),
    );
    return;
  }
  const counts = [0, 0, 0, 0, 0, 0];
  for (const record of mark.records) counts[records.kind[record]] += 1;
  paintCluster(ctx, { ...mark, kinds: counts }, tokens);
  if (chosen === undefined) return;
  ctx.strokeStyle = tokens.accent;
  ctx.lineWidth = 3;
  ctx.beginPath();
  ctx.arc(mark.x, mark.y, mark.radius + 3.5, 0, 2 * Math.PI);
  ctx.stroke();
}
