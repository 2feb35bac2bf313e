// The article as elements: a block a line, a segment a piece, a line a span, a button a start.

import { svgGlyph, tokenOf } from "../glyphs.js";
import { visibleNodes, visibleText } from "./invisible.js";
import { layOut } from "./layout.js";
import { labelOf, recordAt } from "./tokens.js";

function glyphMaker(document) {
  const made = new Map(); // one drawing a look, cloned: 2,000 spans share a few
  return (kind, statement) => {
    const key = `${kind} ${statement}`;
    if (!made.has(key)) made.set(key, svgGlyph(document, kind, statement, 14, "--"));
    return made.get(key).cloneNode(true);
  };
}

function marginButton(document, span, index, count, glyph) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = span.look.isSuggested ? "mark quiet suggested" : "mark quiet";
  button.tabIndex = -1;
  button.dataset.span = String(index);
  const which = count > 1 ? `, excerpt ${span.turn} of ${count}` : "";
  button.setAttribute("aria-label", visibleText(labelOf(span.look)) + which);
  button.setAttribute("aria-pressed", "false");
  button.append(glyph(span.look.kind, span.look.statement));
  return button;
}

function segment(document, piece, spans) {
  const outer = document.createElement("span");
  outer.className = "seg";
  let inner = outer;
  for (const k of piece.cover) {
    const line = document.createElement("span");
    const { look, lane } = spans[k];
    line.className = `line lane${lane}${look.isSuggested ? " suggested" : ""}`;
    line.style.setProperty("--kind", `var(--${tokenOf(look.kind)})`);
    inner.append(line);
    inner = line;
    spans[k].lines.push(line);
    spans[k].segs.push(outer);
  }
  inner.append(...visibleNodes(document, piece.points));
  return outer;
}

function paragraph(document, pieces, built) {
  const block = document.createElement("p");
  block.dir = "auto";
  for (const piece of pieces) {
    if (!piece.cover.length) {
      block.append(...visibleNodes(document, piece.points));
      continue;
    }
    for (const k of piece.starts) {
      const span = built.spans[k];
      const count = built.byRecord.get(span.record).length;
      span.button = marginButton(document, span, k, count, built.glyph);
      span.block = block;
      block.append(span.button);
    }
    const seg = segment(document, piece, built.spans);
    built.covers.set(seg, piece.cover);
    block.append(seg);
  }
  return block;
}

/**
 * Build the article's blocks.
 *
 * Return {blocks, spans, byRecord, covers}: spans with their `button`, `segs` and `lines`; the
 * spans of each record index; the spans that cover each segment. Spans of records that the atlas
 * lacks are left out.
 */
export function buildArticle(document, { text, spans: triples }, atlas) {
  const count = atlas ? atlas.records.id.length : 0;
  const known = triples.filter(([record]) => record >= 0 && record < count);
  const { spans, paragraphs } = layOut(text, known);
  const byRecord = new Map();
  spans.forEach((span, k) => {
    if (!byRecord.has(span.record)) byRecord.set(span.record, []);
    const list = byRecord.get(span.record);
    list.push(k);
    Object.assign(span, {
      turn: list.length, look: recordAt(atlas, span.record), segs: [], lines: [],
      button: null, block: null, isLit: false,
    });
  });
  const built = { spans, byRecord, covers: new Map(), glyph: glyphMaker(document) };
  const blocks = paragraphs.map((pieces) => paragraph(document, pieces, built));
  return { ...built, blocks };
}
