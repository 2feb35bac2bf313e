// The table's columns: what each shows of a record, and how it sorts.

const by = (name) => (atlas, index) => atlas.records[name][index];

export const COLUMNS = [
  { id: "kind", label: "Kind", text: (atlas, i) => atlas.kinds[atlas.records.kind[i]] },
  { id: "title", label: "Record", text: by("title") },
  { id: "when", label: "When", text: by("when") },
  { id: "where", label: "Where", text: by("where") },
  { id: "who", label: "Who", text: by("who") },
  { id: "teller", label: "Told by", text: by("teller") },
];

const collator = new Intl.Collator("en", { numeric: true });

/** Return a record's place in time for sorting: its first day, its last, undated ones at the end. */
function time(atlas, index) {
  const { lo, hi } = atlas.records;
  return lo[index] ?? (hi[index] === null ? Infinity : hi[index] - 1e6);
}

/** Compare two records by a column, as Array.sort asks. */
export function compare(atlas, column, a, b) {
  if (column === "when") {
    const [left, right] = [time(atlas, a), time(atlas, b)];
    return left === right ? 0 : left - right;
  }
  if (column === "kind") return atlas.records.kind[a] - atlas.records.kind[b];
  const { text } = COLUMNS.find((one) => one.id === column);
  return collator.compare(text(atlas, a), text(atlas, b));
}
