// Tells Python when light turns dark or dark light: a switch in the menu, or of the system, makes
// Streamlit repaint its own parts with no run, and ours would keep the other colours.

import { isDark } from "../scheme.js";

export default function theme({ data, parentElement: root, setTriggerValue }) {
  const scheme = isDark(root) ? "dark" : "light";
  const asked = root.datelineScheme;
  root.datelineScheme = scheme;
  if (scheme !== data.scheme && scheme !== asked) setTriggerValue("changed", scheme);
}
