// The article cut into paragraphs and pieces, so that overlapping spans can each have their line.
//
// Offsets are code points, end exclusive. A piece lies between two neighbouring boundaries and
// knows every span that covers it, outermost first.

const LANES = 3; // underlines that fit below one line of text

function soundSpans(spans, length) {
  return spans
    .map(([record, start, end]) => ({
      record, start: Math.max(0, start), end: Math.min(length, end), at: start,
    }))
    .filter((span) => Number.isInteger(span.record) && span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Give each span the first lane that is free where it starts. */
function assignLanes(spans) {
  const ends = [];
  for (const span of spans) {
    let lane = ends.findIndex((end) => end <= span.start);
    if (lane < 0) lane = ends.length;
    ends[lane] = span.end;
    span.lane = Math.min(lane, LANES - 1);
  }
}

function paragraphBounds(points) {
  const bounds = [];
  let from = 0;
  for (let i = 0; i <= points.length; i += 1) {
    if (i < points.length && points[i] !== "\n") continue;
    const to = i > from && points[i - 1] === "\r" ? i - 1 : i;
    if (to > from) bounds.push([from, to]);
    from = i + 1;
  }
  return bounds;
}

/**
 * Return {spans, paragraphs} of a text and its [record, start, end] triples.
 *
 * `spans` are sorted by start, the longer first, as {record, start, end, at, lane}; `paragraphs`
 * are lists of {points, cover, starts}, the latter two indices into `spans`. A blank line makes no
 * paragraph. A span that starts in a line break starts with the next piece.
 */
export function layOut(text, triples) {
  const points = Array.from(text);
  const spans = soundSpans(triples, points.length);
  assignLanes(spans);
  const cuts = [...new Set(spans.flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b);
  const begun = new Uint8Array(spans.length);
  let active = [];
  let next = 0;
  let cut = 0;
  const paragraphs = paragraphBounds(points).map(([from, to]) => {
    const pieces = [];
    for (let a = from; a < to;) {
      while (cut < cuts.length && cuts[cut] <= a) cut += 1;
      const b = cut < cuts.length ? Math.min(cuts[cut], to) : to;
      active = active.filter((k) => spans[k].end > a);
      for (; next < spans.length && spans[next].start <= a; next += 1) {
        if (spans[next].end > a) active.push(next);
      }
      const starts = active.filter((k) => !begun[k]);
      for (const k of starts) begun[k] = 1;
      pieces.push({ points: points.slice(a, b), cover: [...active], starts });
      a = b;
    }
    return pieces;
  });
  return { spans, paragraphs };
}
