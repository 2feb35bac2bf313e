// Pointer: hovering and choosing a mark on the plot or in the "No date" box.

import { visibleText } from "../reader/invisible.js";
import { hitAt, nearest } from "./hits.js";

const TOUCH_REACH = 14;

/** Make the canvases answer the pointer; `timeline` is the whole component. */
export function makePointer(timeline) {
  const { parts, scene, S } = timeline;
  const onPlot = (x, y, reach) => hitAt(scene.layout, x, y, reach);
  const onBox = (x, y, reach) => {
    const box = timeline.undated;
    if (!box) return null;
    if (!box.spots) return box.members.length ? { indices: box.members, kind: "stack" } : null;
    const spot = nearest(box.spots, x, y, reach);
    return spot && { indices: [spot.index], kind: "glyph" };
  };
  for (const [canvas, find] of [[parts.marks, onPlot], [parts.undated, onBox]]) {
    const hit = (event) => {
      if (!scene.layout) return null;
      const place = canvas.getBoundingClientRect();
      const reach = event.pointerType === "touch" ? TOUCH_REACH : undefined;
      return find(event.clientX - place.left, event.clientY - place.top, reach);
    };
    canvas.addEventListener("pointermove", (event) => point(timeline, canvas, hit(event), event));
    canvas.addEventListener("pointerleave", () => point(timeline, canvas, null, null));
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button || canvas !== parts.marks || hit(event) || !inWindow(scene, parts, event)) {
        return;
      }
      timeline.slider.start(event, "window"); // the shaded window is a handle too
    });
    canvas.addEventListener("click", (event) => {
      const found = hit(event);
      if (found) choose(S, scene, found);
    });
  }
  return {};
}

function inWindow(scene, parts, event) {
  if (!scene.layout || scene.isAll()) return false;
  const place = parts.marks.getBoundingClientRect();
  const x = event.clientX - place.left, y = event.clientY - place.top;
  const { lo, hi } = scene.window(), { scale, axisY } = scene.layout;
  return y < axisY && x > scale.x(lo) && x < scale.x(hi + 1);
}

/** Select a hit's record; of many, the next lit one after the selection. */
function choose(S, scene, { indices }) {
  const lit = indices.filter((index) => scene.lit[index]);
  const pool = lit.length ? lit : indices;
  const now = pool.indexOf(S.indexOf.get(S.live.selected));
  S.select(S.atlas.records.id[pool[(now + 1) % pool.length]], "timeline");
}

function point(timeline, canvas, found, event) {
  const { S, parts, scene } = timeline;
  const isWindow = event && !found && canvas === parts.marks && inWindow(scene, parts, event);
  canvas.style.cursor = found ? "pointer" : isWindow ? "grab" : "";
  const index = found?.indices.length === 1 ? found.indices[0] : -1;
  S.hover(index < 0 ? null : S.atlas.records.id[index]);
  parts.tip.hidden = !found;
  if (!found) return;
  const [title, note] = describe(timeline, found);
  const strong = document.createElement("strong"), small = document.createElement("span");
  strong.textContent = visibleText(title);
  small.textContent = note;
  parts.tip.replaceChildren(strong, small);
  placeTip(parts, event);
}

function describe(timeline, { indices }) {
  const { S, scene } = timeline;
  if (indices.length === 1) {
    const [index] = indices;
    const isOut = !scene.lit[index];
    const note = timeline.dateOf(index);
    return [S.atlas.records.title[index], isOut ? `${note} (outside the selection)` : note];
  }
  const lit = indices.filter((index) => scene.lit[index]).length;
  const counts = S.atlas.kinds.map((kind, at) => {
    const count = indices.filter((i) => scene.lit[i] && S.atlas.records.kind[i] === at).length;
    return count ? `${kind} ${count}` : "";
  }).filter(Boolean);
  return [`${lit} of ${indices.length} records`, counts.join(", ") || "None in the selection"];
}

function placeTip({ tip, root }, event) {
  const place = root.getBoundingClientRect();
  const x = event.clientX - place.left, y = event.clientY - place.top;
  const left = Math.max(0, Math.min(x - tip.offsetWidth / 2, place.width - tip.offsetWidth));
  const above = y - tip.offsetHeight - 16;
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= 0 ? above : y + 14}px`;
}
