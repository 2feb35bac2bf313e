// The card's fixed parts, made once: head with the way to the next record, title, rows, foot.

const SVG = "http://www.w3.org/2000/svg";
const ICONS = {
  previous: "M10 3.5L5.5 8L10 12.5", next: "M6 3.5L10.5 8L6 12.5", close: "M4 4L12 12M12 4L4 12",
};

function icon(document, name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 16 16", width: 16, height: 16, fill: "none", stroke: "currentColor",
    "stroke-width": 1.6, "aria-hidden": "true",
  })) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

function make(document, name, className, ...children) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

function iconButton(document, name, label) {
  const button = make(document, "button", `icon ${name}`, icon(document, name));
  button.type = "button";
  button.setAttribute("aria-label", label);
  button.title = label;
  return button;
}

/** Return the card's elements by name; `root` holds them all. */
export function makeFrame(document) {
  const part = (name, className, ...children) => make(document, name, className, ...children);
  const glyph = part("span", "glyph-box");
  const kind = part("span", "kind");
  const statement = part("span", "statement");
  const status = part("span", "review");
  const position = part("span", "position");
  const previous = iconButton(document, "previous", "Previous record");
  const next = iconButton(document, "next", "Next record");
  const close = iconButton(document, "close", "Close the record");
  const steps = part("span", "steps", previous, position, next, close);
  const head = part("div", "head", glyph, kind, statement, status, steps);
  const title = part("h2", "title");
  const rows = part("dl", "rows");
  const notes = part("div", "notes");
  const actions = part("div", "actions");
  const fold = part("button", "fold");
  fold.type = "button";
  fold.setAttribute("aria-expanded", "false");
  const foot = part("div", "foot", fold, actions);
  const record = part("div", "record", head, title, rows, notes, foot);
  const empty = part("p", "empty",
    "Choose a mark, a lit sentence or a row. Its record is shown here.");
  const root = part("section", "card", record, empty);
  root.setAttribute("aria-label", "Record");
  root.tabIndex = -1; // a click on the card gives it the keys J, K and the arrows
  return {
    root, record, empty, glyph, kind, statement, status, position, previous, next, close,
    title, rows, notes, foot, actions, fold,
  };
}
