// The card's rows as elements: label, lines, parts. All text goes in as text nodes.

import { visibleText } from "../reader/invisible.js";

function sentenceLink(document, part, S) {
  const button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", (event) => {
    const detail = { start: part.start, focus: event.detail === 0 }; // 0: by the keyboard
    S.sentence = part.start; // for a reader that is not on screen yet
    const go = new CustomEvent("dateline:sentence", { detail, cancelable: true });
    if (window.dispatchEvent(go)) S.act("article"); // no reader took it: its tab is closed
  });
  return button;
}

function filterLink(document, part, S) {
  const button = document.createElement("button");
  button.type = "button";
  const filter = part.actor ? { actor: part.actor } : { place: part.place };
  button.addEventListener("click", () => S.act("filter", filter));
  return button;
}

function isSafe(address) {
  try {
    return ["https:", "http:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

function externalLink(document, part) {
  const link = document.createElement("a");
  link.href = part.href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}

function partElement(document, part, S) {
  const link = part.link ?? (part.actor ? "actor" : part.place ? "place" : "");
  if (link === "sentence" && Number.isInteger(part.start)) return sentenceLink(document, part, S);
  if ((link === "actor" && part.actor) || (link === "place" && part.place)) {
    return filterLink(document, part, S);
  }
  if (link === "external" && isSafe(part.href)) return externalLink(document, part);
  return document.createElement("span");
}

function drawPart(document, part, S) {
  const element = partElement(document, part, S);
  const link = element.localName === "span" ? "" : part.link ?? "filter";
  element.className = ["part", part.strong && "strong", part.quiet && "quiet",
    part.dotted && "dotted", part.words && "words", link && `to-${link}`].filter(Boolean).join(" ");
  element.textContent = visibleText(part.t);
  if (part.title) element.title = visibleText(part.title);
  return element;
}

function drawLine(document, parts, S) {
  const line = document.createElement("div");
  line.className = "line";
  line.append(...parts.map((part) => drawPart(document, part, S)));
  return line;
}

/** Return whether a row waits behind the button on a phone: all but where and when do. */
export const isFolded = (row) => !["Where", "When"].includes(row.label);

/** Return the rows of a card as pairs for its <dl>. */
export function drawRows(document, rows, S) {
  return rows.map((row) => {
    const pair = document.createElement("div");
    pair.className = isFolded(row) ? "row folded" : "row";
    const label = document.createElement("dt");
    label.textContent = row.label;
    const value = document.createElement("dd");
    value.append(...row.lines.map((parts) => drawLine(document, parts, S)));
    pair.append(label, value);
    return pair;
  });
}

/** Return the same pairs with their words taken out, line for line, for a record on its way. */
export function drawPlaceholders(document, heights) {
  return heights.map(({ label, height, folded }, index) => {
    const pair = document.createElement("div");
    pair.className = folded ? "row folded" : "row";
    const term = document.createElement("dt");
    term.textContent = label;
    const value = document.createElement("dd");
    if (height) value.style.height = `${height}px`;
    const bar = document.createElement("span");
    bar.className = "bar";
    bar.style.width = `${[62, 48, 56, 40, 30][index % 5]}%`;
    value.append(bar);
    pair.append(term, value);
    return pair;
  });
}
