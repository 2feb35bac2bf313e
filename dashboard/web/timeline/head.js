// The head: typed dates, presets, bin and axis.

import { countDays, dayOf, monthToText, parse, short } from "../days.js";
import { addBins, BINS, binStart } from "./bins.js";
import { make } from "./parts.js";
import { yearsOf } from "./spans.js";

/** Make the head's controls work; `begin` is called before a person changes the range. */
export function makeHead(scene, parts, begin, redraw) {
  const { S } = scene;
  const head = { presets: [] };
  const choose = (lo, hi) => {
    begin();
    showFault(parts, null);
    scene.choose(lo, hi, true);
  };
  for (const which of ["from", "to"]) {
    const input = parts[which];
    input.addEventListener("focus", () => requestAnimationFrame(() => {
      if (input.getRootNode().activeElement === input) input.select(); // Tab may have gone on
    }));
    input.addEventListener("change", () => takeDates(scene, parts, which, choose));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        showFault(parts, null);
        showDates(scene, parts, true);
      }
    });
  }
  parts.presets.addEventListener("change", () => {
    const preset = head.presets.find(({ key }) => key === parts.presets.value);
    if (preset) choose(preset.lo, preset.hi);
  });
  parts.clear.addEventListener("click", () => choose(scene.domain.lo, scene.domain.hi));
  parts.change.addEventListener("click", () => {
    const isOpen = parts.root.classList.toggle("open");
    parts.change.setAttribute("aria-expanded", String(isOpen));
    parts.change.textContent = isOpen ? "Close" : "Change";
  });
  for (const bin of BINS) {
    parts.bins.buttons[bin].addEventListener("click", () => {
      scene.fixedBin = scene.fixedBin === bin ? null : bin;
      S.act("bin", scene.fixedBin ?? "auto");
      redraw();
    });
  }
  for (const axis of ["event", "article"]) {
    parts.axes.buttons[axis].addEventListener("click", () => {
      if (S.live.axis === axis) return;
      begin();
      S.setAxis(axis);
    });
  }
  return head;
}

/** Read both fields, so that a person may type either first; a wrong one is said beside it. */
function takeDates(scene, parts, which, choose) {
  const read = { from: parse(parts.from.value), to: parse(parts.to.value, true) };
  const wrong = read[which].error ? which : ["from", "to"].find((name) => read[name].error);
  if (wrong) {
    showFault(parts, wrong, read[wrong].error);
    return;
  }
  const { from, to } = read;
  if (to.day < from.day) {
    showFault(parts, which, which === "to"
      ? `Found ${short(to.day)}, before ${short(from.day)}; expected that day or a later one`
      : `Found ${short(from.day)}, after ${short(to.day)}; expected that day or an earlier one`);
    return;
  }
  choose(from.day, to.day);
  showDates(scene, parts, true);
}

function showFault(parts, which, text = "") {
  parts.fault.textContent = which ? `${which === "to" ? "To" : "From"}: ${text}.` : "";
  parts.fault.classList.toggle("at-to", which === "to");
  for (const name of ["from", "to"]) {
    parts[name].setAttribute("aria-invalid", String(which === name));
  }
}

/** Write the range into the fields, unless a person is typing there or a fault is shown. */
export function showDates(scene, parts, isForced = false) {
  if (scene.domain.isEmpty) {
    parts.from.value = parts.to.value = parts.summary.textContent = "";
    return;
  }
  const { lo, hi } = scene.range();
  const active = parts.root.getRootNode().activeElement;
  for (const [input, day] of [[parts.from, lo], [parts.to, hi]]) {
    const isTyping = active === input && input.value !== input.dataset.shown;
    if (!isForced && (isTyping || parts.fault.textContent)) continue;
    input.value = input.dataset.shown = short(day);
  }
  parts.summary.textContent = `${short(lo)} to ${short(hi)}`;
}

/** Remove a fault that a newer range has overtaken. */
export function dropFault(scene, parts) {
  if (!parts.fault.textContent) return;
  showFault(parts, null);
  showDates(scene, parts, true);
}

function presetsOf(scene) {
  const { domain, spans, S } = scene;
  const list = [{ key: "all", label: "All dates of the article", lo: domain.lo, hi: domain.hi }];
  if (S.atlas.sources.length > 1) list[0].label = "All dates";
  const published = (S.atlas.records.publo ?? []).filter((day) => Number.isInteger(day));
  const months = new Set(published.map((day) => binStart(day, "month")));
  if (months.size === 1) {
    const [month] = months;
    const label = `${monthToText(month)}, the article’s month`;
    list.push({ key: "month", label, lo: month, hi: addBins(month, "month", 1) - 1 });
  }
  for (const year of yearsOf(spans).reverse()) {
    list.push({ key: `year-${year}`, label: String(year),
      lo: dayOf(year, 1, 1), hi: dayOf(year, 12, 31) });
  }
  for (const days of [30, 90]) {
    if (domain.hi - domain.lo < days) continue;
    list.push({ key: `last-${days}`, label: `Last ${days} days`,
      lo: domain.hi - days + 1, hi: domain.hi });
  }
  // A year or month beyond the axis ends where the axis does.
  return list.map((preset) => ({ ...preset, lo: Math.max(preset.lo, domain.lo),
    hi: Math.min(preset.hi, domain.hi) })).filter(({ lo, hi }) => lo <= hi);
}

/** Fill the list of presets for the records and days of the scene. */
export function fillPresets(scene, head, parts) {
  head.presets = presetsOf(scene);
  parts.presets.replaceChildren(...head.presets.map(({ key, label }) =>
    make("option", "", { value: key }, label)),
  make("option", "", { value: "own", hidden: "", disabled: "" }));
}

/** Show which preset, bin and axis are chosen. */
export function showHead(scene, head, parts) {
  const { lo, hi } = scene.range(), isAll = scene.isAll();
  showDates(scene, parts);
  const preset = isAll ? head.presets[0]
    : head.presets.find((one) => one.lo === lo && one.hi === hi);
  const own = parts.presets.lastElementChild;
  if (own) own.textContent = countDays(hi - lo + 1);
  const key = isAll ? "all" : "own";
  if (parts.presets.value !== key) parts.presets.value = key;
  parts.presets.title = preset && !isAll ? preset.label : "Dates to show";
  parts.clear.hidden = isAll;
  for (const bin of BINS) {
    const button = parts.bins.buttons[bin];
    button.setAttribute("aria-pressed", String(scene.bin === bin));
    button.title = scene.fixedBin === bin ? "Fixed; press again to let the length choose"
      : scene.bin === bin ? "Chosen by the length of the axis; press to fix it" : "";
  }
  for (const axis of ["event", "article"]) {
    parts.axes.buttons[axis].setAttribute("aria-pressed", String(scene.S.live.axis === axis));
  }
}
