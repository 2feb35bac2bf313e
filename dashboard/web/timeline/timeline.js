// The timeline: every record on its date, the range that is chosen, and its playback.
//
// A component of Streamlit (v2): called again on each change of data or theme, it finds what it
// has built on its root. It says nothing to Python itself, only to the page's store.

import { spanToText, short } from "../days.js";
import { store } from "../store.js";
import { drawAxis } from "./axis.js";
import { dropFault, fillPresets, makeHead, showHead } from "./head.js";
import { drawMarks } from "./marks.js";
import { buildParts } from "./parts.js";
import { makePlayer } from "./play.js";
import { makePointer } from "./pointer.js";
import { Scene } from "./scene.js";
import { makeSlider, showSlider } from "./slider.js";
import { makeSprites } from "./sprites.js";
import { drawUndated, placeUndated } from "./undated.js";

const FOLDED = 760; // px, below which the head's controls fold behind one button
const NARROW = 560; // px, below which the side box lies under the plot
const MARGIN = 13; // px left and right of the axis, room for thumbs and arrows
const BOX_HEIGHT = 66; // px at most for the undated glyphs, above their words
const AXIS_SPACE = 43; // px below the axis for labels and slider

class Timeline {
  constructor(root) {
    this.S = store();
    this.scene = new Scene(this.S);
    this.parts = buildParts();
    root.append(this.parts.root);
    this.player = makePlayer(this.scene, this.parts);
    const begin = () => this.player.stop();
    this.slider = makeSlider(this.scene, this.parts, begin);
    this.head = makeHead(this.scene, this.parts, begin, () => this.renew());
    this.pointer = makePointer(this);
    this.observer = new ResizeObserver(() => this.renew());
    this.parts.undatedToggle.addEventListener("click", () => {
      this.S.setUndated(!this.S.live.undated);
    });
    this.frame = 0;
  }

  attach() {
    clearTimeout(this.leaving);
    if (!this.unsubscribe) {
      this.unsubscribe = this.S.on((what, from) => this.hear(what, from));
      this.observer.observe(this.parts.root);
    }
    this.renew();
    document.fonts.load("11px Inter").then(() => this.redraw()); // labels wait for their font
    return () => {
      clearTimeout(this.leaving);
      this.leaving = setTimeout(() => this.detach(), 0); // a new call may follow at once
    };
  }

  detach() {
    this.player.stop(true);
    this.slider.stop();
    this.S.isMoving = false; // the store outlives this page: Python's range counts again
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.observer.disconnect();
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  hear(what, from) {
    if (what === "view" && this.S.view.heard >= this.S.said) {
      this.scene.fixedBin = this.S.view.bin === "auto" ? null : this.S.view.bin ?? null;
    }
    if (what === "theme") this.stamp = null;
    if (what === "atlas" || what === "view" || what === "theme") {
      this.renew();
    } else if (what === "range" && from === "timeline") {
      if (this.scene.spans?.axis !== this.S.live.axis) this.renew();
      else this.show(); // in the very frame of the drag
    } else if (what === "range" || what === "selected" || what === "hovered") {
      this.frame ||= requestAnimationFrame(() => this.show());
    }
  }

  redraw() {
    this.isStale = true;
    this.renew();
  }

  /** Read everything again and draw it; cheap if nothing has changed. */
  renew() {
    const { scene, parts, S } = this;
    if (!S.theme || !scene.read() || !parts.root.clientWidth) return;
    const ratio = Math.max(1, window.devicePixelRatio || 1);
    if (!this.stamp || this.ratio !== ratio) {
      this.stamp = makeSprites(S.theme.tokens, ratio);
      this.ratio = ratio;
      this.isStale = true;
    }
    this.showColours();
    parts.root.classList.toggle("folded", parts.root.clientWidth < FOLDED);
    parts.root.classList.toggle("narrow", parts.root.clientWidth < NARROW);
    parts.root.classList.toggle("empty", Boolean(scene.domain.isEmpty));
    parts.from.disabled = parts.to.disabled = Boolean(scene.domain.isEmpty);
    const width = parts.plot.clientWidth, height = parts.plot.clientHeight;
    const box = { left: MARGIN, width: width - 2 * MARGIN, height: height - AXIS_SPACE };
    if (box.width < 40 || box.height < 40) return;
    const isNew = scene.arrange(box);
    if (isNew) this.undated = this.placeUndated();
    if (isNew || this.isStale) this.drawAxis(width, height);
    if (isNew) fillPresets(scene, this.head, parts);
    this.isStale = false;
    this.show();
  }

  showColours() {
    const { tokens, dark } = this.S.theme;
    if (this.shownTokens === tokens) return;
    this.shownTokens = tokens;
    this.parts.root.style.colorScheme = dark ? "dark" : "light";
    for (const [name, value] of Object.entries(tokens)) {
      this.parts.root.style.setProperty(`--${name}`, value);
    }
  }

  placeUndated() {
    const canvas = this.parts.undated;
    const isNarrow = this.parts.root.classList.contains("narrow");
    const count = this.scene.spans.count - this.scene.spans.dates;
    const rows = Math.min(2, Math.ceil((count * 10) / canvas.clientWidth));
    const height = isNarrow ? rows * 10 : Math.min(BOX_HEIGHT, this.scene.layout.baseline);
    canvas.style.height = `${height}px`;
    return placeUndated(this.scene.spans, canvas.clientWidth, height);
  }

  drawAxis(width, height) {
    const { axis, marks, undated } = this.parts;
    size(axis, width, height, this.ratio);
    size(marks, width, height, this.ratio);
    size(undated, undated.clientWidth, this.undated.height, this.ratio);
    drawAxis(axis.getContext("2d"), this.scene.layout, this.S.theme.tokens);
    this.drawn = null; // the canvases are empty now
  }

  /** Draw what the range, the selection and the hover change. */
  show() {
    this.frame = 0;
    const { scene, parts, S } = this;
    if (!scene.layout || !this.stamp) return;
    const indexOf = (id) => (id === null ? -1 : S.indexOf.get(id) ?? -1);
    const isLitAnew = scene.light();
    const look = {
      tokens: S.theme.tokens, stamp: this.stamp, lit: scene.lit, atlas: S.atlas,
      selected: indexOf(S.live.selected), hovered: indexOf(S.live.hovered),
    };
    const drawn = this.drawn ?? {};
    const isSame = drawn.selected === look.selected && drawn.hovered === look.hovered;
    if (isLitAnew || !isSame) {
      drawMarks(clear(parts.marks, this.ratio), scene.layout, look);
      drawUndated(clear(parts.undated, this.ratio), this.undated, look);
    }
    this.drawn = look;
    showSlider(scene, parts);
    this.showWords();
  }

  showWords() {
    const { scene, parts, S } = this;
    const range = `${S.live.lo} ${S.live.hi} ${scene.key}`;
    if (this.shownRange !== range) dropFault(scene, parts);
    this.shownRange = range;
    showHead(scene, this.head, parts);
    this.player.showTitle();
    const { lo, hi } = scene.range();
    const dated = scene.spans.dates, undated = scene.spans.count - dated;
    const passing = this.undated.members.filter((index) => S.included[index]).length;
    setText(parts.undatedCount, `No date ${passing}`);
    parts.undatedCount.title = `${passing} of ${undated} records with no date pass the filters`;
    setText(parts.undatedToggle, S.live.undated ? "Hide" : "Show");
    const label = `${S.live.undated ? "Hide" : "Show"} records with no date`;
    parts.undatedToggle.setAttribute("aria-label", label);
    parts.box.classList.toggle("none", !undated);
    parts.marks.setAttribute("aria-label", `${dated} records with a date, by ${scene.bin}; `
      + `${short(lo)} to ${short(hi)} chosen; ${undated} with no date`);
  }

  /** Return a record's date in words, on the axis that is shown. */
  dateOf(index) {
    const { records } = this.S.atlas;
    const isArticle = this.S.live.axis === "article";
    const lo = (isArticle ? records.publo : records.lo)[index] ?? null;
    const hi = (isArticle ? records.pubhi : records.hi)[index] ?? null;
    const words = spanToText(lo, hi);
    return !isArticle && records.unsure[index] ? `${words}, unsure` : words;
  }
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function size(canvas, width, height, ratio) {
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  canvas.getContext("2d").scale(ratio, ratio);
}

function clear(canvas, ratio) {
  const ctx = canvas.getContext("2d");
  ctx.clearRect(0, 0, canvas.width / ratio, canvas.height / ratio);
  return ctx;
}

export default function timeline(component) {
  const root = component.parentElement;
  root.datelineTimeline ??= new Timeline(root);
  return root.datelineTimeline.attach();
}
