// The "Copy link" button at the end of the filter row.

import { store } from "../store.js";
import { copyLink } from "../card/copylink.js";

const SAID_FOR = 2000; // ms

export default function copy(component) {
  const { parentElement: root } = component;
  if (root.datelineCopy) return undefined;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy link";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const isCopied = await copyLink(root);
    button.textContent = isCopied ? "Copied" : "Copy link";
    said.textContent = isCopied ? "Link copied" : "";
    setTimeout(() => { button.textContent = "Copy link"; said.textContent = ""; }, SAID_FOR);
  });
  root.append(button, said);
  const paint = () => {
    const tokens = store().theme?.tokens;
    if (tokens) button.style.setProperty("--accent", tokens.accent);
  };
  paint();
  const off = store().on((what) => { if (what === "theme") paint(); });
  root.datelineCopy = button;
  return off;
}
