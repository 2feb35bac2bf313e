// What is lit, selected, pointed at: classes on elements that stay. No rebuild.

import { arrangeGroup, arrangeMargin, closeList } from "./margin.js";

function spansOf(state, id) {
  const index = id === null ? undefined : state.S.indexOf.get(id);
  return (state.byRecord.get(index) ?? []).map((k) => state.spans[k]);
}

/** Light the spans of the records that are shown now; the others are quiet. */
export function refreshLit(state) {
  const known = new Map();
  let isChanged = false;
  for (const span of state.spans) {
    if (!known.has(span.record)) known.set(span.record, state.S.shown(span.record));
    const isLit = known.get(span.record);
    if (isLit === span.isLit) continue;
    span.isLit = isLit;
    isChanged = true;
    for (const line of span.lines) line.classList.toggle("lit", isLit);
    span.button?.classList.toggle("quiet", !isLit); // hidden, with its place kept: no new layout
  }
  if (!isChanged) return;
  if (state.list) closeList(state);
  arrangeMargin(state);
  keepStop(state);
}

/** Mark the selected record's spans; return whether the selection is another one than before. */
export function refreshSelected(state) {
  const id = state.S.live.selected;
  if (id === state.selected) return false;
  const before = spansOf(state, state.selected);
  const now = spansOf(state, id);
  state.selected = id;
  for (const span of before) markSelected(state, span, false);
  for (const span of now) markSelected(state, span, true);
  if (state.focused === null && now.length) setStop(state, now.find((s) => s.isLit) ?? null);
  return true;
}

function markSelected(state, span, isOn) {
  for (const seg of span.segs) seg.classList.toggle("on", isOn);
  span.button?.setAttribute("aria-pressed", String(isOn));
  arrangeGroup(state, span.group);
}

/** Mark the record that is pointed at, here or on the map. */
export function refreshHovered(state) {
  const id = state.S.live.hovered;
  if (id === state.hovered) return;
  for (const span of spansOf(state, state.hovered)) markHovered(span, false);
  state.hovered = id;
  for (const span of spansOf(state, id)) markHovered(span, span.isLit);
}

function markHovered(span, isOn) {
  for (const seg of span.segs) seg.classList.toggle("hovered", isOn);
  span.button?.classList.toggle("hovered", isOn);
}

/** Make one span's glyph the reader's single tab stop. */
export function setStop(state, span) {
  if (state.stop) state.stop.button.tabIndex = -1;
  state.stop = span?.button ? span : null;
  if (state.stop) state.stop.button.tabIndex = 0;
  state.scroller.tabIndex = state.stop ? -1 : 0; // with nothing lit the text itself can be scrolled
}

function keepStop(state) {
  if (state.stop?.isLit) return;
  const own = spansOf(state, state.selected).find((span) => span.isLit && span.button);
  setStop(state, own ?? state.spans.find((span) => span.isLit && span.button));
}
