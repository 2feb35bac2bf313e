// Names on the map, set where there is room: the selection first, context countries last.

import { COUNTRY, COUNTRY_SPACING, QUIET, STRONG, widthOf, write } from "./type.js";
import { pixelsPerKm } from "./mercator.js";
import { anchorIn } from "./anchors.js";
import { isSeen } from "./outlines.js";

const GAP = 7,
  LINE = 15,
  SMALL_LINE = 14;
const WIDEST = 1.7; // a country's name against the side of a square of its size
const MOST_LABELS = 60,
  MOST_GHOST_LABELS = 24;

/**
 * Return a label beside a disc at x, y, or null where there is no room for it.
 *
 * `lines` are [{text, font, colour}]. It tries right, left, below and above, in this order. With
 * effort 1 it may lie on a line if need be, with effort 2 on anything.
 */
export function setBeside(ctx, space, { x, y, radius, lines, effort = 0 }) {
  const widths = lines.map((line) => widthOf(ctx, line.text, line.font));
  const width = Math.max(...widths);
  const height = lines.reduce((sum, line) => sum + (line.font === STRONG ? LINE : SMALL_LINE), 0);
  const places = [
    { left: x + radius + GAP, top: y - height / 2, side: "right" },
    { left: x - radius - GAP - width, top: y - height / 2, side: "left" },
    { left: x - width / 2, top: y + radius + 4, side: "middle" },
    { left: x - width / 2, top: y - radius - 4 - height, side: "middle" },
    { left: x + radius, top: y - radius - height + 4, side: "right" },
    { left: x + radius, top: y + radius - 4, side: "right" },
  ];
  const fits =
    (hard) =>
    ({ left, top }) =>
      space.holds(left, top, left + width, top + height) &&
      space.isFree(left, top, left + width, top + height, hard);
  const place =
    places.find(fits(false)) ??
    (effort ? places.find(fits(true)) : null) ??
    (effort > 1 ? places[0] : null);
  if (!place) return null;
  space.take(place.left - 2, place.top, place.left + width + 2, place.top + height);
  return { ...place, width, height, lines, widths };
}

/** Draw a label as setBeside placed it. */
export function paintLabel(ctx, label, halo) {
  let top = label.top;
  label.lines.forEach((line, i) => {
    const height = line.font === STRONG ? LINE : SMALL_LINE;
    const spare = label.width - label.widths[i];
    const x =
      label.side === "left"
        ? label.left + spare
        : label.side === "right"
          ? label.left
          : label.left + spare / 2;
    write(ctx, line.text, x, top + height / 2, { font: line.font, colour: line.colour, halo });
    top += height;
  });
}

/** Return the labels of marks with records shown, most records first; `nameOf(mark)` names them. */
export function labelMarks(ctx, space, marks, nameOf, tokens) {
  const lit = marks.filter((mark) => mark.total && !mark.isLabelled);
  lit.sort((a, b) => b.total - a.total || a.cluster - b.cluster);
  return lit
    .slice(0, MOST_LABELS)
    .map((mark) => {
      const text = nameOf(mark);
      return (
        text &&
        setBeside(ctx, space, {
          x: mark.x,
          y: mark.y,
          radius: mark.radius,
          lines: [{ text, font: STRONG, colour: tokens.ink }],
          effort: 1,
        })
      );
    })
    .filter(Boolean);
}

/** Return quiet labels of places whose records are all outside the filter. */
export function labelGhosts(ctx, space, marks, nameOf, tokens) {
  const ghosts = marks.filter((mark) => !mark.total);
  if (ghosts.length > 4 * MOST_GHOST_LABELS) return [];
  ghosts.sort((a, b) => b.ghosts - a.ghosts || a.cluster - b.cluster);
  return ghosts
    .slice(0, MOST_GHOST_LABELS)
    .map((mark) =>
      setBeside(ctx, space, {
        x: mark.x,
        y: mark.y,
        radius: mark.radius - 2,
        lines: [{ text: nameOf(mark), font: QUIET, colour: tokens.ink2 }],
      }),
    )
    .filter(Boolean);
}

/** Return where names of countries would stand in a frame: [{text, x, y, width}], largest first. */
export function anchorCountries(ctx, countries, frame) {
  const found = [];
  for (const country of countries) {
    const { properties } = country;
    if (!isSeen(country, frame)) continue;
    const text = properties.name.toLocaleUpperCase("en");
    const width = widthOf(ctx, text, COUNTRY, COUNTRY_SPACING);
    const side = Math.sqrt(properties.km2 ?? 0) * pixelsPerKm(properties.label[1], frame.zoom);
    if (width > WIDEST * side) continue;
    const at = anchorIn(frame, [properties.label], [country], [width / 2 + 8, 16], width / 2);
    if (at) found.push({ text, iso: properties.iso, x: at.x, y: at.y, width });
  }
  return found;
}

/** Return those names that have room, {text, x, y} of the left edge and the middle. */
export function labelCountries(space, anchors) {
  return anchors
    .map(({ text, x, y, width }) => {
      const left = x - width / 2;
      const dy = [0, -18, 18, -36, 36].find(
        (step) =>
          space.holds(left, y + step - 8, left + width, y + step + 8) &&
          space.isFree(left - 4, y + step - 8, left + width + 4, y + step + 8),
      );
      if (dy === undefined) return null;
      space.take(left - 8, y + dy - 12, left + width + 8, y + dy + 12);
      return { text, x: left, y: y + dy };
    })
    .filter(Boolean);
}

/** Draw the names of countries. */
export function paintCountries(ctx, names, tokens) {
  for (const { text, x, y } of names) {
    write(ctx, text, x, y, {
      font: COUNTRY,
      colour: tokens.maplabel,
      halo: tokens.land,
      spacing: COUNTRY_SPACING,
    });
  }
}
