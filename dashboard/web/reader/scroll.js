// The reader's own scrolling: 200 ms, ease-out, never the page, at once with reduced motion.

const DURATION = 200;
const EDGE = 16;
const SETTLING = 1500; // ms after a choice in which the card above may still change its height

function isReduced() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function glide(state, top, instant) {
  const { scroller } = state;
  stopGlide(state);
  const from = scroller.scrollTop;
  const to = Math.max(0, Math.min(top, scroller.scrollHeight - scroller.clientHeight));
  if (instant || isReduced()) {
    scroller.scrollTo({ top: to, behavior: "instant" });
    return;
  }
  const begun = performance.now();
  const step = (now) => {
    const share = Math.min(1, Math.max(0, (now - begun) / DURATION));
    const eased = 1 - (1 - share) ** 3;
    scroller.scrollTo({ top: from + (to - from) * eased, behavior: "instant" });
    state.gliding = share < 1 ? requestAnimationFrame(step) : 0;
  };
  state.gliding = requestAnimationFrame(step);
}

/** Stop a scroll under way: the person's own wheel or finger goes first. */
export function stopGlide(state) {
  cancelAnimationFrame(state.gliding);
  state.gliding = 0;
}

/** Bring a span into sight, its first line a third down; do nothing if it is all in sight. */
export function reveal(state, span, { instant = false, near = false } = {}) {
  const { scroller } = state;
  if (!scroller.clientHeight) {
    state.pending = span; // a hidden tab: when it is shown
    return;
  }
  const first = span.segs[0].getClientRects()[0];
  const last = [...span.segs.at(-1).getClientRects()].at(-1);
  const view = scroller.getBoundingClientRect();
  if (!first || !last) return;
  const height = last.bottom - first.top;
  const isAbove = first.top < view.top + EDGE;
  const isBelow = Math.min(last.bottom, first.top + view.height - 2 * EDGE) > view.bottom - EDGE;
  if (!isAbove && !isBelow) return;
  const room = Math.max(EDGE, view.height - height - 2 * EDGE);
  let offset = Math.min(view.height / 3, room);
  if (near) offset = isAbove ? EDGE * 2 : room;
  glide(state, scroller.scrollTop + first.top - view.top - offset, instant);
}

/** Remember what was chosen and where the reader stood, for the card above it will grow. */
export function noteChoice(state, span, isOwn) {
  const { top } = state.scroller.getBoundingClientRect();
  state.choice = { span, isOwn, top, at: performance.now() };
}

/** After the reader moved: a sentence clicked here stays under the pointer, any stays in sight. */
export function keepSteady(state) {
  const { choice, scroller } = state;
  if (!choice?.span.segs[0]?.isConnected || performance.now() - choice.at > SETTLING) return;
  const { top } = scroller.getBoundingClientRect();
  if (choice.isOwn && !state.gliding) scroller.scrollTop += top - choice.top;
  choice.top = top;
  reveal(state, choice.span, { near: choice.isOwn });
}
