// The theme's colours as CSS variables on a component's root: --ink, --accent, --event.

/** Write the store's colour tokens on an element; without a theme its style sheet's own hold. */
export function applyTokens(element, theme) {
  if (!theme) return;
  for (const [name, colour] of Object.entries(theme.tokens)) {
    element.style.setProperty(`--${name}`, colour);
  }
  element.style.colorScheme = theme.dark ? "dark" : "light";
}

/** Return a record's kind, statement and title, as words, from the atlas's columns. */
export function recordAt(atlas, index) {
  const { records } = atlas;
  return {
    id: records.id[index],
    kind: atlas.kinds[records.kind[index]] ?? "event",
    statement: atlas.statements[records.statement[index]] ?? "reported",
    title: records.title[index] ?? "",
    isSuggested: Boolean(records.suggested?.[index]),
  };
}

/** Return a word with its first letter as a capital. */
export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** Name a record as a label: "Event, reported: title". */
export function labelOf({ kind, statement, title }) {
  return `${capital(kind)}, ${statement}: ${title}`;
}
