// Bins of the timeline: calendar days, months or years, and how a window steps through them.

import { addMonths, dayOf, partsOf } from "../days.js";

export const BINS = ["day", "month", "year"];
const LEAST_PX = { day: 8, month: 6 };
const LENGTH = { day: 1, month: 31, year: 366 };

/** Return the finest bin that still has room for a glyph at this width. */
export function pickBin(domain, width) {
  const days = domain.hi - domain.lo + 1;
  if (width / days >= LEAST_PX.day) return "day";
  return (width / days) * 30.4 >= LEAST_PX.month ? "month" : "year";
}

/** Return the first day of the bin that holds a day. */
export function binStart(day, bin) {
  if (bin === "day") return day;
  const at = partsOf(day);
  return dayOf(at.year, bin === "year" ? 1 : at.month, 1);
}

/** Return the first day of the bin some bins later. */
export function addBins(start, bin, count) {
  if (bin === "day") return start + count;
  return addMonths(start, bin === "year" ? 12 * count : count);
}

/** Return the bins' first days that cover a domain, and one more for the end. */
export function binEdges(domain, bin) {
  const edges = [binStart(domain.lo, bin)];
  while (edges[edges.length - 1] <= domain.hi) {
    edges.push(addBins(edges[edges.length - 1], bin, 1));
  }
  return Int32Array.from(edges);
}

/** Return the index of the bin that holds a day, held inside the edges. */
export function binAt(edges, day) {
  let low = 0, high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle] <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Return whether a span of days is longer than a bin, so that it is drawn as a bar. */
export function isLonger(lo, hi, bin) {
  return hi - lo + 1 > LENGTH[bin];
}

/**
 * Move a window by whole bins inside a domain. A window of whole bins stays one (February is
 * followed by March); any other keeps its length in days.
 */
export function stepWindow({ lo, hi }, bin, by, domain) {
  const whole = binStart(lo, bin) === lo && binStart(hi + 1, bin) === hi + 1;
  const start = addBins(lo, bin, by);
  const end = whole ? addBins(hi + 1, bin, by) - 1 : start + hi - lo;
  if (start < domain.lo && by < 0) {
    const first = whole ? wholeFrom(domain.lo, lo, hi, bin) : domain.lo + hi - lo;
    return { lo: domain.lo, hi: Math.min(domain.hi, first) };
  }
  if (end > domain.hi && by > 0) {
    const last = whole ? Math.max(start, domain.lo) : domain.hi - (hi - lo);
    return last > domain.hi ? { lo, hi } : { lo: Math.max(domain.lo, last), hi: domain.hi };
  }
  return { lo: start, hi: end };
}

function wholeFrom(first, lo, hi, bin) {
  let count = 0;
  for (let at = lo; at <= hi; at = addBins(at, bin, 1)) count += 1;
  return addBins(binStart(first, bin), bin, count) - 1;
}
