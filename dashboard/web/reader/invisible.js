// Characters that steer text without being seen, shown as marks: bidi controls, zero widths, tags.
//
// A bidi control survives as a text node and can turn a whole passage around, so it is never put
// into the page itself; its code point stands in its stead.

const NAMES = new Map([
  [0x00ad, "soft hyphen"], [0x061c, "Arabic letter mark"], [0x180e, "Mongolian vowel separator"],
  [0x200b, "zero width space"], [0x200c, "zero width non-joiner"], [0x200d, "zero width joiner"],
  [0x200e, "left-to-right mark"], [0x200f, "right-to-left mark"],
  [0x2028, "line separator"], [0x2029, "paragraph separator"],
  [0x202a, "left-to-right embedding"], [0x202b, "right-to-left embedding"],
  [0x202c, "pop directional formatting"], [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"], [0x2060, "word joiner"],
  [0x2066, "left-to-right isolate"], [0x2067, "right-to-left isolate"],
  [0x2068, "first strong isolate"], [0x2069, "pop directional isolate"],
  [0xfeff, "zero width no-break space"],
]);

const RANGES = [
  [0x00, 0x08], [0x0b, 0x1f], [0x7f, 0x9f], [0x2060, 0x206f], [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

function isInvisible(code) {
  return NAMES.has(code) || RANGES.some(([from, to]) => code >= from && code <= to);
}

// Persian and emoji need their joiners; between other letters they only hide.
function joins(points, index) {
  const code = points[index].codePointAt(0);
  if (code !== 0x200c && code !== 0x200d) return false;
  const near = [points[index - 1], points[index + 1]];
  return near.every((point) => point !== undefined && point.codePointAt(0) > 0x5ff);
}

function mark(document, code) {
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const element = document.createElement("span");
  element.className = "control";
  element.textContent = hex;
  element.title = NAMES.has(code) ? `${hex}, ${NAMES.get(code)}` : `${hex}, control`;
  return element;
}

/** Return code points as nodes: text nodes, with a visible mark for each invisible control. */
export function visibleNodes(document, points) {
  const nodes = [];
  let from = 0;
  for (let i = 0; i < points.length; i += 1) {
    const code = points[i].codePointAt(0);
    if ((code >= 0x20 && code < 0x7f) || !isInvisible(code) || joins(points, i)) continue;
    if (i > from) nodes.push(document.createTextNode(points.slice(from, i).join("")));
    nodes.push(mark(document, code));
    from = i + 1;
  }
  if (from < points.length) nodes.push(document.createTextNode(points.slice(from).join("")));
  return nodes;
}

/** Return a string as visible text, controls named in brackets, for labels and titles. */
export function visibleText(string) {
  const points = Array.from(string ?? "");
  return points.map((point, i) => {
    const code = point.codePointAt(0);
    if (!isInvisible(code) || joins(points, i)) return point;
    return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  }).join("");
}
