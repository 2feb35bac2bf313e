// What the map waits for at its start: the page's store, the lines, the first frames.

import { fetchLines } from "./geodata.js";

/** Return the lines that records stand at, none if they can not be had. */
export async function linesOrNone() {
  try {
    return await fetchLines();
  } catch (error) {
    console.error(error);
    return new Map();
  }
}

/** Resolve when the next two frames are drawn. */
export function frameAfterNext() {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

/** Return the page's store with its theme; either may come later than this frame. */
export async function findStore() {
  const page = window.parent;
  if (!page.dateline) {
    await new Promise((resolve) =>
      page.addEventListener("dateline:ready", resolve, { once: true }),
    );
  }
  const store = page.dateline;
  if (!store.theme) {
    await new Promise((resolve) => {
      const stop = store.on((what) => {
        if (what !== "theme") return;
        stop();
        resolve();
      });
    });
  }
  return store;
}
