// Spans of the records on the chosen axis as typed arrays, and the domain that holds them.

import { binStart, addBins } from "./bins.js";
import { partsOf } from "../days.js";

export const OPEN_LO = -2147483648;
export const OPEN_HI = 2147483647;
const LEAST_DAYS = 28; // a shorter domain is widened to whole months

/** Return the records' spans on an axis, "event" or "article"; open ends are OPEN_LO, OPEN_HI. */
export function readSpans(atlas, axis) {
  const records = atlas.records;
  const [from, to] = axis === "article"
    ? [records.publo, records.pubhi] : [records.lo, records.hi];
  const count = records.id.length;
  const spans = {
    count, axis, lo: new Int32Array(count), hi: new Int32Array(count),
    dated: new Uint8Array(count), kind: Uint8Array.from(records.kind), dates: 0,
  };
  for (let i = 0; i < count; i += 1) {
    const lo = from[i] ?? null, hi = to[i] ?? null;
    spans.lo[i] = lo === null ? OPEN_LO : lo;
    spans.hi[i] = hi === null ? OPEN_HI : hi;
    spans.dated[i] = lo === null && hi === null ? 0 : 1;
    spans.dates += spans.dated[i];
  }
  return spans;
}

/** Return the first and last day that any record names, or null if none does. */
function extentOf(spans) {
  let lo = OPEN_HI, hi = OPEN_LO;
  for (let i = 0; i < spans.count; i += 1) {
    if (!spans.dated[i]) continue;
    const first = spans.lo[i] === OPEN_LO ? spans.hi[i] : spans.lo[i];
    const last = spans.hi[i] === OPEN_HI ? spans.lo[i] : spans.hi[i];
    if (first < lo) lo = first;
    if (last > hi) hi = last;
  }
  return lo > hi ? null : { lo, hi };
}

/** Return the days that the axis covers: Python's span if it gave one for this axis. */
export function domainOf(spans, view, axis) {
  const given = view && (view.axis ?? "event") === axis ? view.span : null;
  const known = given && given[0] !== null && given[1] !== null;
  const extent = known ? { lo: given[0], hi: given[1] } : extentOf(spans);
  if (!extent) return { lo: 0, hi: LEAST_DAYS - 1, isEmpty: true };
  if (extent.hi - extent.lo + 1 >= LEAST_DAYS) return extent;
  const end = addBins(binStart(extent.hi, "month"), "month", 1) - 1;
  return { lo: binStart(extent.lo, "month"), hi: end };
}

/** Return the years in which a record begins or ends, in order. */
export function yearsOf(spans) {
  const years = new Set();
  for (let i = 0; i < spans.count; i += 1) {
    if (spans.lo[i] !== OPEN_LO) years.add(partsOf(spans.lo[i]).year);
    if (spans.dated[i] && spans.hi[i] !== OPEN_HI) years.add(partsOf(spans.hi[i]).year);
  }
  return [...years].sort((a, b) => a - b);
}
