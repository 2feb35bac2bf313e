// The clock inside the page: what was done when, when its marks stood on screen, when all was done.
//
// It looks once a frame, when all of it is drawn, and takes the time after that is painted: a
// result may be up to one frame late and is never early. A page is ours, a peer with markers, or
// an empty one.

(() => {
  if (window !== window.top) return;
  const done = {}; // the last time of each kind of event
  let moves = 0; // of the pointer, as they reach the page
  for (const type of ["keydown", "pointermove", "pointerup", "click"]) {
    window.addEventListener(type, (event) => { done[type] = event.timeStamp; }, true);
  }
  window.addEventListener("pointermove", () => { moves += 1; }, true);

  const isIdle = () =>
    document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning";

  function frameWith(name) {
    for (const element of document.querySelectorAll("iframe")) {
      const inner = element.contentWindow;
      try {
        if (inner && inner[name] !== undefined) return inner;
      } catch { /* another origin's */ }
    }
    return null;
  }

  const map = () => frameWith("datelineMap")?.datelineMap ?? null;

  // Dateline: a change is told to listeners at once, and drawn with the next frame.
  let framesAt = {}, isHeard = false;
  const ours = {
    note() {
      framesAt = {};
      if (!isHeard) window.dateline.on((what) => { framesAt[what] = map()?.frames ?? 0; });
      isHeard = true;
      return { view: window.dateline.view, said: window.dateline.said };
    },
    hasFirst: () => map()?.frames > 0 && map().marks().some((mark) => mark.count > 0),
    hasMarks: (what) => framesAt[what] !== undefined && map().frames > framesAt[what],
    hasRest(before, what) {
      const S = window.dateline;
      if (S.view === before.view) return false;
      return what === "view" || (S.said > before.said && S.view.heard >= S.said);
    },
  };

  const words = () => document.querySelector("[data-testid=stText]")?.textContent ?? "";

  // The peers: each run writes another text; that of (a) says which markers there shall be.
  const markers = {
    note: () => ({ text: words() }),
    hasFirst: () => markers.hasMarks(),
    hasMarks(what, before) {
      const told = /^step (\d+ \w+): (\d+) markers$/.exec(words());
      const inner = frameWith("benchStep");
      if (!told || !inner || inner.benchStep !== told[1] || before?.text === words()) return false;
      const icons = inner.document.getElementsByClassName("leaflet-marker-icon");
      return icons.length === Number(told[2]) && (!icons.length || icons[0].naturalWidth > 0);
    },
    hasRest: (before) => words() !== before.text,
  };
  const empty = {
    ...markers,
    hasFirst: () => words() !== "",
    hasMarks: (what, before) => words() !== before.text,
  };

  const painted = () => new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now());
    channel.port2.postMessage(0);
  });

  // A frame's callbacks run in the page first, then in the map's document, which draws there: so
  // the look is asked for in the page and taken in the map, in the same frame.
  const afterDrawing = (look) => {
    let isTaken = false;
    const once = () => {
      if (!isTaken) look();
      isTaken = true;
    };
    requestAnimationFrame(() => {
      document.querySelector("iframe")?.contentWindow?.requestAnimationFrame(once);
      requestAnimationFrame(once); // no map yet, or one that is just being loaded
    });
  };

  function whenTrue(isSo) {
    return new Promise((resolve) => {
      const look = () => (isSo() ? painted().then(resolve) : afterDrawing(look));
      afterDrawing(look);
    });
  }

  const pages = { ours, markers, empty };
  window.bench = {
    /** Resolve with the milliseconds from the start of the navigation to the first marks. */
    first: (name) => whenTrue(() => pages[name].hasFirst()),
    idle: () => whenTrue(isIdle),
    /** Be ready for one step; `what` is said in ours by the change, `since` starts the clocks. */
    arm(name, what, since) {
      const page = pages[name], before = page.note();
      const marks = whenTrue(() => page.hasMarks(what, before));
      const rest = whenTrue(() => isIdle() && page.hasRest(before, what));
      window.bench.result = Promise.all([marks, rest]).then(([drawn, all]) => ({
        marks: drawn - done[since.marks], rest: all - done[since.rest],
      }));
    },
    /** Count from now on the map's own redraws, and the frames that the browser gives. */
    count() {
      const tally = { start: performance.now(), first: map().frames, last: map().frames, gaps: [], ticks: 0, moves };
      let before = null;
      const look = (now) => {
        tally.ticks += 1;
        if (map().frames !== tally.last) {
          if (before !== null) tally.gaps.push(now - before);
          before = now;
          tally.last = map().frames;
        }
        tally.frame = requestAnimationFrame(look);
      };
      tally.frame = requestAnimationFrame(look);
      window.bench.tally = tally;
    },
    /** Return what was counted: redraws and frames a second, and the gaps between redraws. */
    counted() {
      const { start, first, gaps, ticks, frame, moves: before } = window.bench.tally;
      cancelAnimationFrame(frame);
      const seconds = (performance.now() - start) / 1000;
      return {
        redraws: (map().frames - first) / seconds, ticks: ticks / seconds,
        moves: (moves - before) / seconds, gaps,
      };
    },
  };
})();
