// The article reader: the whole text, each record's sentence lit, one selection with the map.
//
// Called by Streamlit on each change of data or theme; its state hangs on the parent element.

import { store } from "../store.js";
import { buildArticle } from "./article.js";
import { focusSpan, listenForChoice } from "./choose.js";
import { visibleText } from "./invisible.js";
import { refreshHovered, refreshLit, refreshSelected, setStop } from "./lit.js";
import { loadArticle } from "./load.js";
import { placeMargin } from "./margin.js";
import { keepSteady, noteChoice, reveal, stopGlide } from "./scroll.js";
import { applyTokens, labelOf, recordAt } from "./tokens.js";

const SETTLING = 3000; // ms after a filter in which fonts may still come and move the lines
const EMPTY = { spans: [], byRecord: new Map(), covers: new Map(), groups: [] };

function element(document, className, attributes = {}) {
  const made = document.createElement("div");
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function make(parent) {
  const document = parent.ownerDocument;
  const root = element(document, "reader");
  const scroller = element(document, "scroller", { role: "region", "aria-label": "Article" });
  const status = element(document, "status", { role: "status" });
  const body = element(document, "body");
  const announcer = element(document, "announcer", { "aria-live": "polite" });
  scroller.append(status, body);
  root.append(scroller, announcer);
  parent.append(root);
  const state = {
    ...EMPTY, S: store(), document, root, scroller, status, body, announcer,
    key: null, article: null, selected: null, hovered: null, focused: null, stop: null,
    list: null, pending: null, choice: null, shownAt: 0, gliding: 0, frame: 0, calls: 0, width: 0, leave: null,
  };
  listenForChoice(state);
  return state;
}

function rebuild(state) {
  stopGlide(state);
  const top = state.scroller.scrollTop;
  Object.assign(state, { ...EMPTY, selected: null, hovered: null, focused: null, stop: null });
  const { article, S } = state;
  if (!article) {
    state.body.replaceChildren();
    return;
  }
  const built = buildArticle(state.document, article, S.atlas);
  Object.assign(state, built);
  state.body.replaceChildren(...built.blocks);
  state.scroller.scrollTop = top;
  setStop(state, null);
  refreshLit(state);
  refreshSelected(state);
  placeMargin(state);
  showSelection(state, true);
  showFirst(state);
}

function showSelection(state, instant) {
  const own = state.spans.filter((span) => span.look.id === state.selected && span.segs.length);
  const span = own.find((one) => one.isLit) ?? own[0];
  if (!span) return;
  noteChoice(state, span, false);
  reveal(state, span, { instant });
}

/** After a filter, with nothing selected: bring the first lit sentence into sight. */
function showFirst(state) {
  state.included = state.S.view?.included;
  if (state.S.live.selected !== null || state.spans.every((span) => span.isLit)) return;
  const first = state.spans.find((span) => span.isLit && span.segs.length);
  if (!first) return;
  state.shownAt = performance.now();
  reveal(state, first);
}

function announce(state) {
  const { S, selected } = state;
  const index = selected === null ? undefined : S.indexOf.get(selected);
  state.announcer.textContent = index === undefined
    ? "" : `Selected. ${visibleText(labelOf(recordAt(S.atlas, index)))}`;
}

function onSelected(state, from) {
  if (refreshSelected(state) && from !== "reader") showSelection(state, false);
}

function onStore(state, what, from) {
  if (what === "theme") applyTokens(state.root, state.S.theme);
  if (what === "atlas") rebuild(state);
  if (what === "hovered") refreshHovered(state);
  if (what === "range" && !state.frame) {
    state.frame = requestAnimationFrame(() => {
      state.frame = 0;
      refreshLit(state);
    });
  }
  if (what === "view") {
    refreshLit(state);
    if (state.included !== state.S.view.included) showFirst(state);
  }
  if (what !== "view" && what !== "selected") return;
  const before = state.selected;
  onSelected(state, from);
  if (before !== state.selected) announce(state);
}

/** Go to the excerpt that a link names; leave the word with the store if it can't be seen yet. */
function onSentence(state, event) {
  const { start, focus } = event.detail ?? {};
  if (!Number.isInteger(start)) return;
  state.S.sentence = start;
  if (!state.scroller.clientHeight || !state.spans.length) return;
  event.preventDefault(); // taken: the card need not ask for the article
  goToSentence(state, focus);
}

function goToSentence(state, focus) {
  const start = state.S.sentence ?? null;
  if (start === null) return;
  state.S.sentence = null;
  const span = state.spans.find((one) => one.at === start && one.look.id === state.selected)
    ?? state.spans.find((one) => one.at === start)
    ?? state.spans.find((one) => one.start <= start && start < one.end);
  if (!span?.segs.length) return;
  reveal(state, span);
  if (focus) focusSpan(state, span);
}

function onResize(state) {
  const { clientWidth, clientHeight } = state.scroller;
  if (!clientHeight) {
    state.width = 0;
    return;
  }
  if (clientWidth !== state.width) {
    state.width = clientWidth;
    placeMargin(state);
  }
  keepSteady(state);
  const span = state.pending;
  state.pending = null;
  if (span?.segs[0]?.isConnected) reveal(state, span, { instant: true });
  if (state.spans.length) goToSentence(state, false);
}

function attach(state) {
  if (state.leave) return;
  const goTo = (event) => onSentence(state, event);
  const observer = new ResizeObserver(() => onResize(state));
  const onFonts = () => {
    placeMargin(state);
    if (performance.now() - state.shownAt < SETTLING) showFirst(state); // the lines have moved
  };
  const off = state.S.on((what, from) => onStore(state, what, from));
  window.addEventListener("dateline:sentence", goTo);
  state.document.fonts.addEventListener("loadingdone", onFonts);
  observer.observe(state.scroller);
  state.leave = () => {
    off();
    observer.disconnect();
    window.removeEventListener("dateline:sentence", goTo);
    state.document.fonts.removeEventListener("loadingdone", onFonts);
    cancelAnimationFrame(state.frame);
    stopGlide(state);
    state.frame = 0;
    state.leave = null;
  };
  applyTokens(state.root, state.S.theme);
  refreshLit(state);
  refreshSelected(state);
}

export default function reader(component) {
  const { data, parentElement: parent } = component;
  const state = (parent.datelineReader ??= make(parent));
  state.calls += 1;
  const call = state.calls;
  attach(state);
  loadArticle(state, data, (article) => {
    state.article = article;
    state.scroller.scrollTop = 0;
    rebuild(state);
  });
  return () => {
    if (state.calls !== call) return; // a late cleanup of an older call
    state.abort?.abort();
    state.key = state.article ? state.key : null;
    state.leave?.();
  };
}
