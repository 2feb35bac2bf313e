// The record's card: what, who, where, when, told by, evidence, and the way to the next record.
//
// A new selection shows its kind and title from the atlas at once; the rows follow from Python.

import { svgGlyph } from "../glyphs.js";
import { visibleText } from "../reader/invisible.js";
import { applyTokens, capital, recordAt } from "../reader/tokens.js";
import { store } from "../store.js";
import { drawActions, drawNotes } from "./footer.js";
import { makeFrame } from "./frame.js";
import { drawPlaceholders, drawRows, isFolded } from "./rows.js";

const LABELS = ["Who", "Where", "When", "Told by", "Evidence"];

/** Return the position of a record among those shown, as "3 of 37"; null if it is not shown. */
function positionOf(S, index) {
  let position = null;
  let total = 0;
  for (let i = 0; i < S.atlas.records.id.length; i += 1) {
    if (!S.shown(i)) continue;
    total += 1;
    if (i === index) position = total;
  }
  return { position, total };
}

function drawHead(state, head) {
  const { frame, document } = state;
  const look = `${head.kind} ${head.statement}`;
  if (state.look !== look) {
    state.look = look;
    frame.glyph.replaceChildren(svgGlyph(document, head.kind, head.statement, 18, "--"));
  }
  frame.kind.textContent = capital(head.kind);
  frame.statement.textContent = head.statement;
  frame.status.textContent = head.status ?? "";
  frame.title.textContent = visibleText(head.title);
  frame.root.classList.toggle("suggested", head.status === "suggested");
  const { position, total } = head;
  frame.position.textContent = `${position ?? "–"} of ${total ?? 0}`;
  frame.previous.disabled = frame.next.disabled = !total || (total < 2 && position !== null);
}

function drawData(state, data) {
  const { frame, document, S } = state;
  drawHead(state, data);
  const focus = state.parent.activeElement?.dataset?.action;
  const hadFocus = frame.record.contains(state.parent.activeElement);
  frame.rows.replaceChildren(...drawRows(document, data.rows ?? [], S));
  frame.notes.replaceChildren(...drawNotes(document, data));
  frame.actions.replaceChildren(...drawActions(state, data));
  if (focus) frame.actions.querySelector(`[data-action="${CSS.escape(focus)}"]`)?.focus();
  else if (hadFocus && !state.parent.activeElement) frame.root.focus({ preventScroll: true });
  if (state.shownId !== data.id) frame.root.scrollTop = 0;
  state.shownId = data.id;
  const labels = (data.rows ?? []).filter(isFolded).map((row) => row.label.toLowerCase());
  state.folded = capital(labels.join(", ")) || "More";
  if (!frame.root.classList.contains("unfolded")) frame.fold.textContent = state.folded;
}

/** Remember how tall each row is, so that the next record's wait changes no height. */
function measure(state) {
  const rows = [...state.frame.rows.children];
  return rows.map((row) => ({
    label: row.firstChild.textContent,
    height: row.lastChild.getBoundingClientRect().height,
    folded: row.classList.contains("folded"),
  }));
}

function drawPending(state, id) {
  const { frame, document, S } = state;
  const index = S.indexOf.get(id);
  if (index === undefined) return;
  const record = recordAt(S.atlas, index);
  const status = record.isSuggested ? "suggested" : "accepted";
  const heights = state.showing === "data" ? measure(state) : null;
  const hadFocus = frame.rows.contains(state.parent.activeElement);
  drawHead(state, { ...record, status, ...positionOf(S, index) });
  if (state.showing === "pending") return;
  frame.rows.replaceChildren(...drawPlaceholders(document, heights
    ?? LABELS.map((label) => ({ label, height: 0, folded: isFolded({ label }) }))));
  if (hadFocus) frame.root.focus({ preventScroll: true });
  if (!heights) {
    frame.notes.replaceChildren();
    frame.actions.replaceChildren();
  }
  for (const button of frame.foot.querySelectorAll(".actions button")) button.disabled = true;
}

/** Return the id to show: the browser's own selection, or before the first view, Python's. */
function wantedId(state) {
  const { S, data } = state;
  return S.view ? S.live.selected : S.live.selected ?? data?.id ?? null;
}

function draw(state) {
  const { frame, data } = state;
  const id = wantedId(state);
  const showing = id === null ? "nothing" : data?.id === id ? "data" : "pending";
  const text = showing === "data" ? JSON.stringify(data) : "";
  if (showing === "data" && (state.showing !== "data" || state.drawn !== text)) {
    drawData(state, data);
    state.drawn = text; // the same card again keeps its elements, and the focus in them
  }
  if (showing === "pending") drawPending(state, id);
  state.showing = showing;
  frame.root.dataset.showing = showing;
  frame.record.hidden = showing === "nothing";
  frame.empty.hidden = showing !== "nothing";
  frame.record.setAttribute("aria-busy", String(showing === "pending"));
}

function step(state, by) {
  const { S } = state, id = wantedId(state);
  if (id === null || !S.atlas) return;
  const shown = S.atlas.records.id.filter((_, index) => S.shown(index));
  const at = shown.includes(id) ? shown.indexOf(id) + by : Math.min(by, 0) || 0;
  const next = shown.at(at % shown.length);
  if (next !== undefined) S.select(next, "card");
}

function onKey(state, event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches?.("input")) return;
  const by = { j: 1, J: 1, ArrowRight: 1, k: -1, K: -1, ArrowLeft: -1 }[event.key];
  if (by) step(state, by);
  else if (event.key === "Escape") state.S.select(null, "card");
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function make(parent) {
  const document = parent.ownerDocument;
  const frame = makeFrame(document);
  parent.append(frame.root);
  const state = {
    S: store(), parent, document, frame, data: null, drawn: null, look: null, folded: "",
    showing: "", calls: 0, leave: null,
  };
  frame.previous.addEventListener("click", () => step(state, -1));
  frame.next.addEventListener("click", () => step(state, 1));
  frame.close.addEventListener("click", () => {
    state.S.select(null, "card");
    frame.root.focus({ preventScroll: true });
  });
  frame.root.addEventListener("keydown", (event) => onKey(state, event));
  frame.fold.addEventListener("click", () => {
    const isOpen = frame.root.classList.toggle("unfolded");
    frame.fold.setAttribute("aria-expanded", String(isOpen));
    frame.fold.textContent = isOpen ? "Show less" : state.folded;
  });
  return state;
}

function attach(state) {
  if (state.leave) return;
  const off = state.S.on((what) => {
    if (what === "theme") applyTokens(state.frame.root, state.S.theme);
    if (["selected", "view", "atlas"].includes(what)) draw(state);
  });
  state.leave = () => {
    off();
    state.leave = null;
  };
  applyTokens(state.frame.root, state.S.theme);
}

export default function card(component) {
  const { data, parentElement: parent } = component;
  const state = (parent.datelineCard ??= make(parent));
  state.calls += 1;
  const call = state.calls;
  state.data = data && data.id ? data : null;
  attach(state);
  draw(state);
  return () => {
    if (state.calls === call) state.leave?.(); // not a late cleanup of an older call
  };
}
