// The atlas as the map needs it: typed columns by record and by spot, made once for each atlas.
//
// A spot is a place drawn as a point, or the middle of a line that records other than the border
// stand at. An area is a place drawn as a plate on one or several countries.

import { REACH } from "./clusters.js";
import { xOf, yOf } from "./mercator.js";
import { findTwins } from "./twins.js";
import { shorten, withoutTurns } from "./type.js";

export const LAYER_OF = ["events", "bases", "quotes", "claims", "statistics", "border"];
const LONGEST_NAME = 40; // letters of a place's name on the map
const BORDER = 5;

/** Return the index of an atlas; `lines` are outlines by id, as far as they are loaded. */
export function readWorld(atlas, lines) {
  const { records, places } = atlas;
  const recordsAt = groupRecords(atlas);
  const spots = [],
    areas = [],
    borders = [];
  places.id.forEach((id, place) => {
    const here = recordsAt[place] ?? [];
    const geometry = places.geometry[place] ?? "";
    const base = {
      place,
      id,
      name: shorten(withoutTurns(places.name[place]), LONGEST_NAME),
      records: Int32Array.from(here),
    };
    if (places.lat[place] !== null && places.lat[place] !== undefined) {
      if (here.length) spots.push({ ...base, ...pointOf(places, place) });
    } else if (/^countr(y|ies):/.test(geometry)) {
      const isos = geometry.slice(geometry.indexOf(":") + 1).split(",");
      if (here.length) areas.push({ ...base, isos });
    } else if (geometry.startsWith("line:")) {
      addLine(atlas, lines, base, geometry.slice(5), spots, borders);
    }
  });
  return {
    atlas,
    areas,
    borders,
    spots,
    count: records.id.length,
    kind: Uint8Array.from(records.kind),
    ...spotColumns(spots),
    spotsOf: placesOf(records.id.length, spots),
    areasOf: placesOf(records.id.length, areas),
    indexOf: new Map(records.id.map((id, index) => [id, index])),
    placeIndex: new Map(places.id.map((id, index) => [id, index])),
  };
}

function groupRecords({ at, places }) {
  const groups = places.id.map(() => null);
  at.record.forEach((record, i) => {
    (groups[at.place[i]] ??= []).push(record);
  });
  return groups;
}

function pointOf(places, place) {
  return {
    lat: places.lat[place],
    lon: places.lon[place],
    km: places.km[place] ?? 0,
    isVerified: Boolean(places.verified[place]),
    precision: places.precision[place],
    line: null,
  };
}

// The border's own record is its line; any other record at the line is a mark on its middle.
function addLine(atlas, lines, base, id, spots, borders) {
  const outline = lines.get(id);
  const own = [...base.records].filter((record) => atlas.records.kind[record] === BORDER);
  const others = [...base.records].filter((record) => atlas.records.kind[record] !== BORDER);
  const stated = atlas.lines?.[id];
  if (stated?.record !== null && stated?.record !== undefined && !own.includes(stated.record)) {
    own.push(stated.record);
  }
  if (!outline) return;
  const [x, y] = middleOf(outline.chains);
  borders.push({
    ...base,
    line: id,
    outline,
    note: stated?.note ?? "",
    records: Int32Array.from(own),
  });
  if (!others.length) return;
  spots.push({
    ...base,
    records: Int32Array.from(others),
    x,
    y,
    lat: null,
    lon: null,
    km: 0,
    isVerified: true,
    precision: base.precision,
    line: id,
  });
}

/** Return the point halfway along a chain, the longest one of several. */
export function middleOf(chains) {
  const lengths = chains.map((chain) => {
    let sum = 0;
    for (let i = 2; i < chain.length; i += 2)
      sum += Math.hypot(chain[i] - chain[i - 2], chain[i + 1] - chain[i - 1]);
    return sum;
  });
  const longest = lengths.indexOf(Math.max(...lengths));
  const chain = chains[longest];
  let rest = lengths[longest] / 2;
  for (let i = 2; i < chain.length; i += 2) {
    const step = Math.hypot(chain[i] - chain[i - 2], chain[i + 1] - chain[i - 1]);
    if (step >= rest && step > 0) {
      const part = rest / step;
      return [
        chain[i - 2] + part * (chain[i] - chain[i - 2]),
        chain[i - 1] + part * (chain[i + 1] - chain[i - 1]),
      ];
    }
    rest -= step;
  }
  return [chain[0], chain[1]];
}

// Positions, and the order in which spots become the middle of a cluster: most records first.
function spotColumns(spots) {
  const x = new Float64Array(spots.length),
    y = new Float64Array(spots.length);
  spots.forEach((spot, i) => {
    x[i] = spot.x = spot.x ?? xOf(spot.lon);
    y[i] = spot.y = spot.y ?? yOf(spot.lat);
  });
  const order = Int32Array.from(spots.keys()).sort(
    (a, b) => spots[b].records.length - spots[a].records.length || a - b,
  );
  return { x, y, order, twin: findTwins(x, y, order, REACH) };
}

function placesOf(count, items) {
  const of = new Map();
  items.forEach((item, index) => {
    for (const record of item.records) {
      if (!of.has(record)) of.set(record, []);
      of.get(record).push(index);
    }
  });
  return of;
}
