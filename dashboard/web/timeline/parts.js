// The timeline's elements, built once: a head of controls, the plot, the side box.

const SVG = "http://www.w3.org/2000/svg";
const ICONS = {
  back: "M4.5 3.5V12.5M12 3.5L6.5 8L12 12.5Z",
  play: "M5 3L12.5 8L5 13Z",
  pause: "M5.5 3.5V12.5M10.5 3.5V12.5",
  forward: "M11.5 3.5V12.5M4 3.5L9.5 8L4 12.5Z",
};

/** Return a new element with a class, attributes and children (text or elements). */
export function make(tag, className, attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Return an icon of 16 px. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** Put another icon and name on a button. */
export function relabel(button, name, label, title = label) {
  button.replaceChildren(icon(name));
  button.setAttribute("aria-label", label);
  button.title = title;
}

function iconButton(name, label) {
  const button = make("button", `icon ${name}`, { type: "button" });
  relabel(button, name, label);
  return button;
}

function segments(label, options) {
  const group = make("div", "segments", { role: "group", "aria-label": label });
  const buttons = {};
  for (const [value, text] of options) {
    buttons[value] = make("button", "", { type: "button", "aria-pressed": "false" }, text);
    group.append(buttons[value]);
  }
  return { group, buttons };
}

function field(label) {
  return make("input", "date", {
    type: "text", "aria-label": label, autocomplete: "off", spellcheck: "false",
    "aria-describedby": "fault", inputmode: "text",
  });
}

function buildHead(parts) {
  parts.from = field("From date");
  parts.to = field("To date");
  parts.summary = make("span", "summary");
  parts.change = make("button", "link change", {
    type: "button", "aria-expanded": "false", "aria-controls": "controls",
  }, "Change");
  parts.presets = make("select", "presets", { "aria-label": "Dates to show" });
  parts.clear = make("button", "link clear", { type: "button" }, "Clear");
  parts.fault = make("div", "fault", { role: "alert", id: "fault" });
  parts.bins = segments("Bin", [["day", "Day"], ["month", "Month"], ["year", "Year"]]);
  parts.axes = segments("Axis", [["event", "Event date"], ["article", "Article date"]]);
  const dates = make("div", "dates", {}, parts.from, make("span", "to", {}, "to"), parts.to,
    parts.fault);
  parts.controls = make("div", "controls", { id: "controls" }, dates,
    make("div", "chosen", {}, parts.presets, parts.clear),
    make("div", "groups", {}, parts.bins.group, parts.axes.group));
  return make("div", "head", {}, make("span", "title", { id: "when" }, "When"), parts.summary,
    parts.change, parts.controls);
}

function thumb(label) {
  return make("div", "thumb", {
    role: "slider", tabindex: "0", "aria-label": label, "aria-orientation": "horizontal",
  });
}

function buildPlot(parts) {
  parts.shade = make("div", "shade");
  parts.axis = make("canvas", "", { "aria-hidden": "true" });
  parts.marks = make("canvas", "", { role: "img" });
  parts.tip = make("div", "tip", { hidden: "" });
  parts.fill = make("div", "fill");
  parts.thumbs = [thumb("From date"), thumb("To date")];
  parts.track = make("div", "track", {}, make("div", "rail"), parts.fill, ...parts.thumbs);
  const note = make("p", "note", {}, "No record has a date on this axis.");
  parts.plot = make("div", "plot", {}, note, parts.shade, parts.axis, parts.marks, parts.track);
  return parts.plot;
}

function buildSide(parts) {
  parts.undated = make("canvas", "undated", { "aria-hidden": "true" });
  parts.undatedCount = make("span", "count");
  parts.undatedToggle = make("button", "link", { type: "button" }, "Hide");
  parts.back = iconButton("back", "Step back");
  parts.play = iconButton("play", "Play");
  parts.forward = iconButton("forward", "Step forward");
  parts.speed = make("select", "speed", { "aria-label": "Speed", title: "Speed" });
  for (const speed of ["0.5", "1", "2", "4"]) {
    parts.speed.append(make("option", "", { value: speed }, `${speed}×`));
  }
  parts.speed.value = "1";
  parts.box = make("div", "box", {}, parts.undated,
    make("div", "words", {}, parts.undatedCount, parts.undatedToggle));
  return make("div", "side", {}, parts.box,
    make("div", "player", { role: "group", "aria-label": "Play" },
      parts.back, parts.play, parts.forward, parts.speed));
}

/** Build the elements and return them by name; `root` is the one to hang in. */
export function buildParts() {
  const parts = {};
  parts.root = make("section", "timeline", { "aria-labelledby": "when" });
  parts.root.append(buildHead(parts),
    make("div", "body", {}, buildPlot(parts), buildSide(parts)), parts.tip);
  return parts;
}
