// The axis: ticks and labels of days, months or years, drawn once for a layout.

import { addBins, binStart } from "./bins.js";
import { dayOf, monthLength, monthShort, partsOf } from "../days.js";

const FONT = "11px Inter, 'Inter Variable', system-ui, sans-serif";
const LEAST_LABEL = 56; // px from label to label
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const DAY_STEPS = [1, 2, 5, 10];

/** Return [{day, label}] of the labelled ticks. */
export function labelled(domain, scale) {
  const step = DAY_STEPS.find((days) => days * scale.perDay >= LEAST_LABEL);
  if (step) return dayLabels(domain, step);
  const months = MONTH_STEPS.find((count) => count * 30.4 * scale.perDay >= LEAST_LABEL)
    ?? MONTH_STEPS[MONTH_STEPS.length - 1];
  return monthLabels(domain, months);
}

function dayLabels(domain, step) {
  const marks = [];
  for (let day = domain.lo; day <= domain.hi; day += 1) {
    const at = partsOf(day);
    const isLast = step > 1 && at.day + step / 2 > monthLength(at.year, at.month) + 1;
    if ((at.day - 1) % step || isLast) continue;
    const text = `${at.day} ${monthShort(at.month)}`;
    marks.push({ day, label: marks.length ? text : `${text} ${at.year}` });
  }
  return marks;
}

function monthLabels(domain, step) {
  const marks = [];
  const first = partsOf(domain.lo);
  const start = Math.floor((first.year * 12 + first.month - 1) / step) * step;
  for (let at = start; ; at += step) {
    const year = Math.floor(at / 12), month = at - year * 12 + 1;
    const day = dayOf(year, month, 1);
    if (day > domain.hi) return marks;
    if (day < domain.lo) continue;
    const isNamed = month === 1 || !marks.length;
    const text = step >= 12 ? `${year}` : monthShort(month);
    marks.push({ day, label: step < 12 && isNamed ? `${text} ${year}` : text });
  }
}

function minorBin(scale) {
  if (scale.perDay >= 6) return "day";
  return scale.perDay * 30.4 >= 6 ? "month" : "year";
}

/** Draw the axis line, its ticks and labels, and the baseline that the glyphs stand on. */
export function drawAxis(ctx, layout, tokens) {
  const { scale, domain, axisY, baseline } = layout;
  const end = scale.left + scale.width;
  ctx.strokeStyle = tokens.border;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const y of new Set([baseline, axisY])) {
    ctx.moveTo(scale.left, Math.round(y) + 0.5);
    ctx.lineTo(end, Math.round(y) + 0.5);
  }
  const bin = minorBin(scale);
  const last = bin === "year" && scale.perDay * 365 < 4 ? -Infinity : domain.hi;
  for (let day = binStart(domain.lo, bin); day <= last; day = addBins(day, bin, 1)) {
    if (day >= domain.lo) tick(ctx, scale.x(day), axisY, 4);
  }
  const marks = labelled(domain, scale);
  for (const { day } of marks) tick(ctx, scale.x(day), axisY, 8);
  ctx.stroke();
  drawLabels(ctx, marks, scale, axisY, end, tokens);
}

function tick(ctx, x, y, length) {
  const at = Math.round(x) + 0.5;
  ctx.moveTo(at, y);
  ctx.lineTo(at, y + length);
}

function drawLabels(ctx, marks, scale, y, end, tokens) {
  ctx.font = FONT;
  ctx.fillStyle = tokens.ink2;
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  let free = -Infinity;
  for (const { day, label } of marks) {
    const x = Math.round(scale.x(day)) + 4;
    const width = ctx.measureText(label).width;
    if (x < free || x + width > end + 10) continue;
    ctx.fillText(label, x, y + 13);
    free = x + width + 6;
  }
}
