// The slider: two thumbs, the window between them, by pointer and keyboard.

import { addMonths, dayToText } from "../days.js";
import { addBins } from "./bins.js";

const COMMIT_DELAY = 300; // ms after the last key
const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -1, PageUp: 1 };

/** Make the slider work: `begin` is called before a person moves it. */
export function makeSlider(scene, parts, begin) {
  const slider = { drag: null, frame: 0, keyTimer: 0 };
  const { track, thumbs, plot } = parts;
  const placeOf = (event) => event.clientX - plot.getBoundingClientRect().left;

  function start(event, grip) {
    begin();
    const { lo, hi } = scene.window();
    const x = placeOf(event);
    slider.drag = { grip, lo, hi, from: x, at: x, moved: event.target === track };
    track.setPointerCapture(event.pointerId);
    event.preventDefault();
    if (grip === "window") return;
    thumbs[grip].focus({ preventScroll: true });
    if (event.target === track) move(); // a press beside the thumbs brings one there
  }

  // One step a frame, however many events came.
  function move() {
    slider.frame = 0;
    const drag = slider.drag;
    if (!drag || !scene.layout) return;
    const { lo, hi } = moved(drag, scene);
    scene.choose(lo, hi, false);
  }

  track.addEventListener("pointerdown", (event) => {
    if (event.button || !scene.layout) return;
    start(event, gripAt(event, scene, thumbs, placeOf(event)));
  });
  track.addEventListener("pointermove", (event) => {
    if (!slider.drag) return;
    slider.drag.at = placeOf(event);
    slider.drag.moved = true;
    slider.frame ||= requestAnimationFrame(move);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    track.addEventListener(name, () => {
      if (!slider.drag) return;
      cancelAnimationFrame(slider.frame);
      const before = slider.drag;
      if (before.moved) move();
      slider.drag = null;
      const { lo, hi } = scene.window();
      if (lo !== before.lo || hi !== before.hi) commit(scene);
      else scene.S.isMoving = false;
    });
  }
  thumbs.forEach((thumb, which) => thumb.addEventListener("keydown", (event) => {
    const day = dayByKey(event, which, scene);
    if (day === null) return;
    event.preventDefault();
    begin();
    const { lo, hi } = scene.window();
    if (which) scene.choose(lo, Math.max(lo, day), false);
    else scene.choose(Math.min(hi, day), hi, false);
    clearTimeout(slider.keyTimer);
    slider.keyTimer = setTimeout(() => commit(scene), COMMIT_DELAY);
  }));
  slider.start = start;
  slider.stop = () => clearTimeout(slider.keyTimer);
  return slider;
}

function commit(scene) {
  const { lo, hi } = scene.range();
  scene.choose(lo, hi, true);
}

/** Return what a press takes: 0 or 1 for a thumb, or "window". */
function gripAt(event, scene, thumbs, x) {
  const { lo, hi } = scene.window();
  const { scale } = scene.layout;
  const x0 = scale.x(lo), x1 = scale.x(hi + 1);
  const onThumb = thumbs.indexOf(event.target);
  if (onThumb >= 0 && x1 - x0 > 24) return onThumb;
  if (x1 - x0 <= 24 && x > x0 - 22 && x < x1 + 22) return x < (x0 + x1) / 2 ? 0 : 1;
  if (x > x0 && x < x1 && !scene.isAll()) return "window";
  return Math.abs(x - x0) <= Math.abs(x - x1) ? 0 : 1;
}

/** Return the range that a drag has come to. */
function moved(drag, scene) {
  const { scale } = scene.layout, { domain } = scene;
  if (drag.grip === "window") {
    const length = drag.hi - drag.lo;
    const by = Math.round((drag.at - drag.from) / scale.perDay);
    const lo = Math.min(domain.hi - length, Math.max(domain.lo, drag.lo + by));
    return { lo, hi: lo + length };
  }
  const edge = Math.round(scale.day(drag.at));
  if (drag.grip === 0) return { lo: Math.min(drag.hi, Math.max(domain.lo, edge)), hi: drag.hi };
  return { lo: drag.lo, hi: Math.max(drag.lo, Math.min(domain.hi, edge - 1)) };
}

function dayByKey(event, which, scene) {
  const { domain } = scene;
  const { lo, hi } = scene.window();
  if (event.key === "Home") return which ? lo : domain.lo;
  if (event.key === "End") return which ? domain.hi : hi;
  const by = KEYS[event.key];
  if (!by || event.altKey || event.ctrlKey || event.metaKey) return null;
  // The last thumb moves by its end, so that a month's end goes to a month's end.
  const at = which ? hi + 1 : lo;
  const next = event.key.startsWith("Page") ? addMonths(at, by)
    : event.shiftKey ? addBins(at, scene.bin, by) : at + by;
  return Math.min(domain.hi, Math.max(domain.lo, which ? next - 1 : next));
}

/** Show the range on thumbs, fill and shade. */
export function showSlider(scene, parts) {
  if (!scene.layout) return;
  const { lo, hi } = scene.window(), { domain } = scene, { scale, box } = scene.layout;
  const x0 = scale.x(lo), x1 = scale.x(hi + 1);
  place(parts.fill, x0, x1);
  place(parts.shade, x0, x1);
  parts.shade.hidden = scene.isAll();
  parts.shade.style.height = `${box.height}px`;
  [[lo, domain.lo, hi], [hi, lo, domain.hi]].forEach(([now, least, most], which) => {
    const thumb = parts.thumbs[which];
    thumb.style.transform = `translateX(${which ? x1 : x0}px)`;
    thumb.setAttribute("aria-valuemin", least);
    thumb.setAttribute("aria-valuemax", most);
    thumb.setAttribute("aria-valuenow", now);
    thumb.setAttribute("aria-valuetext", dayToText(now));
  });
}

function place(element, x0, x1) {
  element.style.left = `${x0}px`;
  element.style.width = `${Math.max(1, x1 - x0)}px`;
}
