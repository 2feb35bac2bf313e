// The selection as a table: the map's twin for keyboard and screen reader.
//
// data: {only: "all" | "unplaced"}. Rows follow the filters and the slider as the map does. A row is
// chosen by click or Enter; arrows, Home and End move between rows; headers sort.

import { visibleText } from "../reader/invisible.js";
import { store } from "../store.js";
import { svgGlyph } from "../glyphs.js";
import { COLUMNS, compare } from "./columns.js";

const STEP = 300; // rows drawn at once; more on demand

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Return the indexes to show, sorted; ties keep the order of the text. */
function chosenRows(state) {
  const S = store();
  if (!S.atlas) return [];
  const placed = state.only === "unplaced" ? new Set(S.atlas.at.record) : null;
  const rows = [];
  for (let i = 0; i < S.atlas.records.id.length; i += 1) {
    if (S.shown(i) && !placed?.has(i)) rows.push(i);
  }
  const { column, direction } = state.sort;
  if (column) rows.sort((a, b) => direction * compare(S.atlas, column, a, b) || a - b);
  return rows;
}

function glyphCell(S, index) {
  const { records, kinds, statements } = S.atlas;
  const kind = kinds[records.kind[index]];
  const statement = statements[records.statement[index]];
  const cell = make("td", { className: "glyph" });
  const tokens = S.theme?.tokens;
  if (tokens) cell.append(svgGlyph(document, kind, statement, 14, tokens));
  cell.append(make("span", { textContent: `${kind}, ${statement}`, className: "hidden" }));
  return cell;
}

function row(state, index) {
  const S = store();
  const id = S.atlas.records.id[index];
  const line = make("tr", { tabIndex: -1 });
  line.dataset.id = id;
  line.setAttribute("aria-selected", String(S.live.selected === id));
  for (const column of COLUMNS) {
    if (column.id === "kind") line.append(glyphCell(S, index));
    else {
      const cell = make(column.id === "title" ? "th" : "td");
      if (column.id === "title") cell.scope = "row";
      cell.textContent = visibleText(column.text(S.atlas, index));
      line.append(cell);
    }
  }
  return line;
}

function head(state, redraw) {
  const line = make("tr");
  for (const column of COLUMNS) {
    const button = make("button", { type: "button", textContent: column.label });
    const isSorted = state.sort.column === column.id;
    const cell = make("th", { scope: "col" }, button);
    const order = state.sort.direction > 0 ? "ascending" : "descending";
    cell.setAttribute("aria-sort", isSorted ? order : "none");
    button.addEventListener("click", () => {
      state.sort = { column: column.id, direction: isSorted ? -state.sort.direction : 1 };
      redraw();
      state.head.children[COLUMNS.indexOf(column)].firstChild.focus();
    });
    line.append(cell);
  }
  return line;
}

function draw(state) {
  const redraw = () => draw(state);
  const rows = chosenRows(state);
  state.rows = rows;
  const shown = rows.slice(0, state.limit);
  const focused = state.body.getRootNode().activeElement?.dataset.id;
  const newHead = head(state, redraw);
  state.head.replaceWith(newHead);
  state.head = newHead;
  state.body.replaceChildren(...shown.map((index) => row(state, index)));
  state.more.hidden = rows.length <= shown.length;
  state.more.textContent = `Show ${Math.min(STEP, rows.length - shown.length)} more of ${rows.length}`;
  state.none.hidden = rows.length > 0;
  state.none.textContent = state.only === "unplaced"
    ? "Every record of the selection has a place." : "No record matches the filters.";
  mark(state, false);
  if (focused) refocus(state, focused);
}

/** Keep the keyboard where it was, on rows that are made anew. */
function refocus(state, id) {
  const line = [...state.body.children].find((one) => one.dataset.id === id) ?? stopOf(state);
  if (!line) return;
  stopOf(state).tabIndex = -1;
  line.tabIndex = 0;
  line.focus({ preventScroll: true });
}

/** Return the one row that the Tab key reaches. */
function stopOf(state) {
  return state.body.querySelector('[tabindex="0"]');
}

/** Show which row is chosen, and bring it into view when the choice came from elsewhere. */
function mark(state, isScrolled) {
  const selected = store().live.selected;
  let current = null;
  for (const line of state.body.children) {
    const isOn = line.dataset.id === selected;
    line.setAttribute("aria-selected", String(isOn));
    line.tabIndex = -1;
    if (isOn) current = line;
  }
  const stop = current ?? state.body.firstElementChild;
  if (stop) stop.tabIndex = 0;
  if (current && isScrolled) {
    const top = current.offsetTop - state.box.clientHeight / 3;
    state.box.scrollTo({ top: Math.max(0, top), behavior: "instant" });
  }
}

function onKey(state, event) {
  const line = event.target.closest?.("tr[data-id]");
  if (!line) return;
  const lines = [...state.body.children];
  const at = lines.indexOf(line);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    const next = lines[Math.max(0, Math.min(lines.length - 1, to))];
    line.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    store().select(line.dataset.id, "table");
  } else if (event.key === "Escape") store().select(null, "table");
}

function build(root, state) {
  state.head = make("tr");
  state.body = make("tbody");
  state.none = make("p", { className: "none", hidden: true });
  state.more = make("button", { type: "button", className: "more", hidden: true });
  const caption = make("caption", { className: "hidden", textContent: "Records" });
  const table = make("table", {}, caption, make("thead", {}, state.head), state.body);
  state.box = make("div", { className: "box" }, table, state.none, state.more);
  state.more.addEventListener("click", () => { state.limit += STEP; draw(state); });
  state.body.addEventListener("click", (event) => {
    const line = event.target.closest("tr[data-id]");
    if (line) store().select(line.dataset.id, "table");
  });
  state.body.addEventListener("keydown", (event) => onKey(state, event));
  root.append(state.box);
}

function paint(root, tokens) {
  const host = root.querySelector(".box");
  for (const [name, colour] of Object.entries(tokens ?? {})) host.style.setProperty(`--${name}`, colour);
}

export default function table(component) {
  const { data, parentElement: root } = component;
  const isNew = !root.datelineTable;
  const state = (root.datelineTable ??= { sort: { column: null, direction: 1 }, limit: STEP });
  state.only = data.only;
  if (!isNew) return undefined;
  build(root, state);
  const S = store();
  let frame = 0;
  const redraw = () => { frame ||= requestAnimationFrame(() => { frame = 0; draw(state); }); };
  paint(root, S.theme?.tokens);
  draw(state);
  mark(state, true);
  const off = S.on((what, from) => {
    if (what === "selected") mark(state, from !== "table");
    else if (what === "theme") { paint(root, S.theme.tokens); redraw(); }
    else if (["atlas", "view", "range"].includes(what)) redraw();
  });
  return () => { off(); cancelAnimationFrame(frame); };
}
