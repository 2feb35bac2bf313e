// The margin: a glyph at the first line of each span, "+2" where more records start on that line.

import { visibleText } from "./invisible.js";

const HALF = 14; // half of the button's 28 px
const SEGMENT_PADDING = 3; // px below the text, as reader.css has it

/** Put each glyph beside its span's first line, and gather those that share a line. */
export function placeMargin(state) {
  closeList(state);
  const tops = new Map();
  const places = state.spans.map((span) => {
    if (!span.button) return null;
    if (!tops.has(span.block)) tops.set(span.block, span.block.getBoundingClientRect().top);
    const rect = span.segs[0].getClientRects()[0];
    if (!rect) return null;
    return rect.top + (rect.height - SEGMENT_PADDING) / 2 - tops.get(span.block) - HALF;
  });
  for (const group of state.groups) group.more?.remove();
  state.groups = [];
  let last = null;
  places.forEach((top, k) => {
    const span = state.spans[k];
    span.group = null;
    if (top === null) return;
    span.button.style.top = `${Math.round(top)}px`;
    if (!last || last.block !== span.block || Math.abs(last.top - top) > 4) {
      last = { block: span.block, top, members: [], more: null, count: 0 };
      state.groups.push(last);
    }
    last.members.push(k);
    span.group = last;
  });
  arrangeMargin(state);
}

/** Show one glyph a line: the one in focus, else the selected one, else the first that is lit. */
export function arrangeMargin(state) {
  for (const group of state.groups) arrangeGroup(state, group);
}

/** Show the right glyph and count of one line. */
export function arrangeGroup(state, group) {
  if (!group) return;
  const lit = group.members.filter((k) => state.spans[k].isLit);
  const front = lit.find((k) => k === state.focused)
    ?? lit.find((k) => state.spans[k].look.id === state.selected) ?? lit[0];
  for (const k of group.members) {
    state.spans[k].button.classList.toggle("behind", k !== front);
  }
  const records = new Set(lit.map((k) => state.spans[k].record));
  showCount(state, group, records.size - 1);
}

function showCount(state, group, count) {
  if (count < 1) {
    group.more?.classList.add("quiet");
    return;
  }
  group.more ??= moreButton(state, group);
  group.more.classList.remove("quiet");
  if (group.count === count) return;
  group.count = count;
  group.more.textContent = `+${count}`;
  const noun = count === 1 ? "record starts" : "records start";
  group.more.setAttribute("aria-label", `${count} more ${noun} on this line`);
}

function moreButton(state, group) {
  const button = state.document.createElement("button");
  button.type = "button";
  button.className = "more";
  button.tabIndex = -1; // the arrows reach every record; this is the pointer's way
  button.style.top = `${Math.round(group.top) + HALF - 12}px`;
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    if (state.list?.group === group) closeList(state);
    else openList(state, group);
  });
  group.block.append(button);
  return button;
}

function listItem(state, k) {
  const { look } = state.spans[k];
  const item = state.document.createElement("button");
  item.type = "button";
  item.dataset.span = String(k);
  item.append(state.glyph(look.kind, look.statement));
  const title = state.document.createElement("span");
  title.textContent = visibleText(look.title);
  item.append(title);
  item.setAttribute("aria-pressed", String(look.id === state.selected));
  return item;
}

function openList(state, group) {
  closeList(state);
  const box = state.document.createElement("div");
  box.className = "list";
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Records that start on this line");
  box.style.top = `${Math.round(group.top) + 2 * HALF}px`;
  const seen = new Set();
  for (const k of group.members) {
    const span = state.spans[k];
    if (!span.isLit || seen.has(span.record)) continue;
    seen.add(span.record);
    box.append(listItem(state, k));
  }
  group.block.append(box);
  group.more.setAttribute("aria-expanded", "true");
  state.list = { box, group };
  const over = box.getBoundingClientRect().bottom - state.scroller.getBoundingClientRect().bottom;
  if (over > -8) state.scroller.scrollTop += over + 8;
  box.querySelector("button").focus({ preventScroll: true });
}

/** Close the list of a line's records, if one is open. */
export function closeList(state) {
  if (!state.list) return;
  state.list.group.more?.setAttribute("aria-expanded", "false");
  state.list.box.remove();
  state.list = null;
}
