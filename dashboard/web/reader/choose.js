// How a person chooses in the reader: pointer and keys, on the text and on the margin.

import { arrangeGroup, closeList } from "./margin.js";
import { setStop } from "./lit.js";
import { noteChoice, reveal, stopGlide } from "./scroll.js";

const LENGTH = (span) => span.end - span.start;

function litCover(state, target) {
  const seg = target.closest?.(".seg");
  const cover = (seg && state.covers.get(seg)) || [];
  return cover.map((k) => state.spans[k]).filter((span) => span.isLit)
    .sort((a, b) => LENGTH(a) - LENGTH(b) || b.start - a.start);
}

function isSelecting(state) {
  const root = state.scroller.getRootNode();
  const selection = root.getSelection?.() ?? document.getSelection();
  return Boolean(selection && !selection.isCollapsed && selection.toString().trim());
}

function onClick(state, event) {
  const button = event.target.closest?.("button[data-span]");
  const isInList = Boolean(state.list?.box.contains(event.target));
  const { list } = state;
  closeList(state);
  if (button) {
    const span = state.spans[Number(button.dataset.span)];
    choose(state, span);
    if (isInList && list) focusSpan(state, span);
    return;
  }
  if (isSelecting(state)) return;
  const spans = litCover(state, event.target);
  if (!spans.length) return;
  const at = spans.findIndex((span) => span.look.id === state.selected);
  choose(state, spans[(at + 1) % spans.length]); // again: the next one out
}

function choose(state, span) {
  noteChoice(state, span, true);
  state.S.select(span.look.id, "reader");
}

/** Put the keyboard's focus on a span's glyph and bring its text into sight. */
export function focusSpan(state, span) {
  if (!span?.button || !span.isLit) return;
  setStop(state, span);
  span.button.focus({ preventScroll: true });
  reveal(state, span, { near: true });
}

function onListKey(state, event) {
  const items = [...state.list.box.querySelectorAll("button")];
  const at = items.indexOf(event.target);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) items[(at + step + items.length) % items.length].focus();
  else if (event.key === "Escape") {
    const span = state.spans[state.list.group.members.find((k) => state.spans[k].isLit)];
    closeList(state);
    focusSpan(state, span);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function onKey(state, event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (state.list?.box.contains(event.target)) {
    onListKey(state, event);
    return;
  }
  if (event.key === "Escape") {
    if (state.selected === null) return;
    state.S.select(null, "reader");
    event.stopPropagation();
    return;
  }
  const button = event.target.closest?.("button.mark");
  if (!button) return;
  const lit = state.spans.filter((span) => span.isLit && span.button);
  const at = lit.indexOf(state.spans[Number(button.dataset.span)]);
  const to = {
    ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1,
    Home: 0, End: lit.length - 1,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  focusSpan(state, lit[Math.max(0, Math.min(lit.length - 1, to))]);
}

function onFocus(state, target, isIn) {
  const button = target.closest?.("button.mark");
  if (!button) return;
  const k = Number(button.dataset.span);
  const span = state.spans[k];
  state.focused = isIn ? k : null;
  if (isIn) setStop(state, span);
  const isMarked = isIn && button.matches(":focus-visible");
  for (const seg of span.segs) seg.classList.toggle("focused", isMarked);
  arrangeGroup(state, span.group);
}

function onPoint(state, event) {
  if (event.pointerType === "touch") return;
  const button = event.target.closest?.("button[data-span]");
  const span = button ? state.spans[Number(button.dataset.span)] : litCover(state, event.target)[0];
  state.S.hover(span ? span.look.id : null);
}

/** Listen on the reader's elements; they live as long as it does. */
export function listenForChoice(state) {
  const { scroller } = state;
  scroller.addEventListener("click", (event) => onClick(state, event));
  scroller.addEventListener("keydown", (event) => onKey(state, event));
  scroller.addEventListener("focusin", (event) => onFocus(state, event.target, true));
  scroller.addEventListener("focusout", (event) => onFocus(state, event.target, false));
  scroller.addEventListener("pointerover", (event) => onPoint(state, event));
  scroller.addEventListener("pointerleave", () => state.S.hover(null));
  for (const name of ["wheel", "touchstart", "pointerdown"]) {
    scroller.addEventListener(name, () => stopGlide(state), { passive: true });
  }
}
