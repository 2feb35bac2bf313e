// The map's own page: its style sheet, its title, the theme's colours and the page's font.

const FAMILY = "Inter";
const FONT_BY = 1500; // ms, after which the system's own serves

/** Load the style sheet that lies beside this file; resolves when it applies. */
export function loadStyle() {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("./map.css", import.meta.url).href;
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}

/** Give the frame a title, which a screen reader says. */
export function nameFrame(title) {
  if (window.frameElement) window.frameElement.title = title;
  document.title = title;
  document.documentElement.lang = "en";
}

/**
 * Note on the root whether the keyboard is used: Leaflet gives its map the focus on every press of
 * the mouse, which the browser then takes for the keyboard's. Returns what stops it.
 */
export function watchKeyboard() {
  const set = ({ type }) =>
    document.documentElement.classList.toggle("by-keyboard", type === "keydown");
  const events = ["keydown", "pointerdown"];
  const documents = [document, window.parent.document]; // Tab comes from the page around
  for (const one of documents) for (const event of events) one.addEventListener(event, set, true);
  return () => {
    for (const one of documents)
      for (const event of events) one.removeEventListener(event, set, true);
  };
}

/** Set the theme's colours as CSS variables: --ink, --paper and so on. */
export function setColours({ dark, tokens }) {
  const { style } = document.documentElement;
  for (const [name, colour] of Object.entries(tokens)) style.setProperty(`--${name}`, colour);
  style.colorScheme = dark ? "dark" : "light";
}

/** Take the font that the page around has loaded; without it, or if it is late, the system's. */
export async function borrowFont() {
  try {
    const page = window.parent.document;
    for (const rule of fontRules(page)) {
      const url = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (!url) continue;
      const base = rule.parentStyleSheet?.href ?? page.baseURI;
      const weight = rule.style.getPropertyValue("font-weight") || "normal";
      const range = rule.style.getPropertyValue("unicode-range") || "U+0-10FFFF";
      const face = new FontFace(FAMILY, `url("${new URL(url, base).href}")`, {
        weight,
        unicodeRange: range,
      });
      document.fonts.add(face);
    }
    const loads = [400, 500, 600, 700].map((weight) =>
      document.fonts.load(`${weight} 12px ${FAMILY}`),
    );
    const late = new Promise((resolve) => setTimeout(resolve, FONT_BY));
    await Promise.race([Promise.all(loads), late]);
  } catch (error) {
    console.error(error);
  }
}

function fontRules(page) {
  const found = [];
  for (const sheet of page.styleSheets) {
    let rules = [];
    try {
      rules = sheet.cssRules;
    } catch {
      continue; // another origin's
    }
    for (const rule of rules) {
      const family = rule.style?.getPropertyValue("font-family") ?? "";
      if (rule.constructor.name === "CSSFontFaceRule" && family.replace(/["']/g, "") === FAMILY)
        found.push(rule);
    }
  }
  return found;
}
