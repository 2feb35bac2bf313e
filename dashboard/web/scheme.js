// Whether the page around a component is light or dark, by the colour that Streamlit gives it.

/** Tell whether a component's ground is dark: its luminance, 0 to 1, by the browser's own parser. */
export function isDark(root) {
  const host = root.host ?? root;
  const colour = getComputedStyle(host).getPropertyValue("--st-background-color").trim();
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = colour || "#ffffff";
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 < 0.5;
}
