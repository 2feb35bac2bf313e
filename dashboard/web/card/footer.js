// What can be done from the card, and what it has to say below its rows.

import { visibleText } from "../reader/invisible.js";
import { copyLink } from "./copylink.js";

const TOGGLES = new Set(["measure", "rings"]);

function payloadOf(action, id) {
  const own = TOGGLES.has(action.type) ? { on: !action.on } : {};
  const at = action.place ? { place: action.place } : {};
  return { record: id, from: id, ...own, ...at, ...action.payload };
}

/** Return the action buttons of a card; all but "link" are Python's to answer. */
export function drawActions(state, data) {
  return (data.actions ?? []).map((action) => {
    const button = state.document.createElement("button");
    button.type = "button";
    button.className = action.on ? "action on" : "action"; // its label says so in words
    button.dataset.action = action.type;
    button.textContent = visibleText(action.label);
    if (action.title) button.title = visibleText(action.title);
    button.addEventListener("click", () => {
      if (action.type === "link") copyLink(button);
      else state.S.act(action.type, payloadOf(action, data.id));
    });
    return button;
  });
}

function note(document, className, text) {
  const line = document.createElement("p");
  line.className = className;
  line.textContent = visibleText(text);
  return line;
}

/** Return the notes of a card: remarks, the measure under way, the measure made. */
export function drawNotes(document, data) {
  const lines = (data.notes ?? []).map((text) => note(document, "note", text));
  if (data.measure?.text) lines.push(note(document, "measured", data.measure.text));
  if (data.measuring) {
    const line = note(document, "measuring", data.measuring);
    line.setAttribute("role", "status");
    lines.push(line);
  }
  return lines;
}
