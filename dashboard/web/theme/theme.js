// Tells Python when light turns dark or dark light: a switch in the menu, or of the system, makes
// Streamlit repaint its own parts with no run, and ours would keep the other colours.

function isDark(root) {
  const host = root.host ?? root;
  const colour = getComputedStyle(host).getPropertyValue("--st-background-color").trim();
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = colour || "#ffffff";
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 127;
}

export default function theme({ data, parentElement: root, setTriggerValue }) {
  const scheme = isDark(root) ? "dark" : "light";
  const asked = root.datelineScheme;
  root.datelineScheme = scheme;
  if (scheme !== data.scheme && scheme !== asked) setTriggerValue("changed", scheme);
}
