// The one state that map, timeline, reader and card share in the browser.
//
// It runs ahead of Python: a change is told to every listener in the same frame, and to Python by
// the bus afterwards. There is one store a page, `window.dateline`; the map's iframe, which has
// the same origin, reaches it as `window.parent.dateline`.

const SAY_AGAIN = 500; // ms, longer than an answer takes

/** Return whether a span of days, either end open (null), overlaps a range, either end open. */
export function overlaps(spanLo, spanHi, lo, hi) {
  return (hi === null || spanLo === null || spanLo <= hi)
    && (lo === null || spanHi === null || spanHi >= lo);
}

/** Return one 0 or 1 for each record from a base64 bit mask, lowest bit first. */
export function unpackBits(base64, length) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const bits = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) bits[i] = (bytes[i >> 3] >> (i & 7)) & 1;
  return bits;
}

class Store {
  constructor() {
    this.listeners = new Set();
    this.atlas = null;
    this.view = null;
    this.included = new Uint8Array(0);
    this.indexOf = new Map();
    this.theme = null;
    this.frames = 0;
    this.isMoving = false; // the range is being dragged, stepped or played
    this.toPython = null; // set by the bus: (said) => void
    this.toAddress = null; // set by the bus: () => void, for a camera that has moved
    this.said = 0; // counts what was said to Python, which answers with the last it has heard
    this.unheard = []; // what Python has not answered yet, in its order
    this.live = {
      selected: null, lo: null, hi: null, undated: true, axis: "event",
      layers: new Set(), hovered: null, camera: null,
    };
  }

  on(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(what, from) {
    for (const listener of [...this.listeners]) {
      try {
        listener(what, from);
      } catch (error) {
        console.error(error); // one part's fault must not stop the others
      }
    }
  }

  /** Say something to Python, and again what it has not answered: of quick messages one arrives. */
  send(name, payload) {
    this.said += 1;
    const { camera } = this.live;
    this.unheard.push({ ...payload, name, said: this.said, camera });
    this.say();
  }

  say() {
    clearTimeout(this.sayingAgain);
    if (this.unheard.length) this.toPython?.(this.unheard);
  }

  /** Take the bus's way to Python, and hand it what was said before it was there. */
  connect(toPython) {
    this.toPython = toPython;
    this.say();
  }

  setAtlas(atlas) {
    this.atlas = atlas;
    this.indexOf = new Map(atlas.records.id.map((id, index) => [id, index]));
    this.unpack();
    this.tell("atlas", "python");
  }

  setView(view) {
    if (this.view && this.view.session !== view.session) { // another server, or a new session
      this.said = 0;
      this.unheard = [];
    }
    this.said = Math.max(this.said, view.heard);
    this.unheard = this.unheard.filter(({ said }) => said > view.heard);
    clearTimeout(this.sayingAgain); // a run that was cut short may have lost what it was told
    if (this.unheard.length) this.sayingAgain = setTimeout(() => this.say(), SAY_AGAIN);
    this.view = view;
    if (view.heard >= this.said) this.follow(view);
    this.unpack();
    this.tell("view", "python");
  }

  /** Take Python's word, unless something newer is on its way there. */
  follow(view) {
    const live = this.live;
    live.selected = view.selected;
    if (!this.isMoving) [live.lo, live.hi] = view.range; // a person is still choosing it
    live.undated = view.undated;
    live.axis = view.axis;
    live.layers = new Set(view.layers);
  }

  setTheme(theme) {
    this.theme = theme;
    this.tell("theme", "python");
  }

  unpack() {
    const count = this.atlas ? this.atlas.records.id.length : 0;
    if (this.view && count) this.included = unpackBits(this.view.included, count);
    else this.included = new Uint8Array(count);
  }

  /** Tell whether a record passes every filter and lies in the range, as it stands now. */
  shown(index) {
    if (!this.included[index] || !this.atlas) return false;
    const records = this.atlas.records;
    const isArticle = this.live.axis === "article";
    const lo = isArticle ? records.publo[index] : records.lo[index];
    const hi = isArticle ? records.pubhi[index] : records.hi[index];
    if (lo === null && hi === null) return this.live.undated;
    return overlaps(lo, hi, this.live.lo, this.live.hi);
  }

  /** Choose a record, or measure to it when a measure waits for its second mark. */
  select(id, from) {
    const start = this.view?.measuring;
    if (start && from !== "card" && start !== id && this.isAtPoint(id)) {
      this.act("measure", { from: start, to: id });
      return;
    }
    this.live.selected = id;
    this.tell("selected", from);
    this.send("pick", { id });
  }

  isAtPoint(id) {
    const index = this.indexOf.get(id);
    if (index === undefined) return false;
    const { at, places } = this.atlas;
    return at.record.some((one, i) => one === index && places.lat[at.place[i]] != null);
  }

  setRange(lo, hi, from, done) {
    this.isMoving = !done;
    this.live.lo = lo;
    this.live.hi = hi;
    this.tell("range", from);
    if (done) this.send("range", { lo, hi });
  }

  setUndated(isShown) {
    this.live.undated = isShown;
    this.tell("range", "timeline");
    this.send("undated", { on: isShown });
  }

  setAxis(axis) {
    this.live.axis = axis;
    this.tell("range", "timeline");
    this.send("axis", { axis });
  }

  setLayer(name, isOn) {
    if (isOn) this.live.layers.add(name);
    else this.live.layers.delete(name);
    this.tell("layers", "map");
    this.send("layers", { on: [...this.live.layers] });
  }

  hover(id) {
    if (this.live.hovered === id) return;
    this.live.hovered = id;
    this.tell("hovered", null);
  }

  setCamera(camera) {
    if (this.live.camera === camera) return;
    this.live.camera = camera;
    this.toAddress?.();
  }

  /** Let Python send the rest of the page, once: in its first answer the map is alone. */
  sayDrawn() {
    if (this.view?.isFirst && !this.unheard.some(({ name }) => name === "drawn"))
      this.send("drawn", {});
  }

  act(type, payload = {}) {
    this.send("act", { type, payload });
  }
}

/** Return the page's store, made by whoever asks first. */
export function store() {
  if (!window.dateline) {
    window.dateline = new Store();
    window.dispatchEvent(new Event("dateline:ready"));
  }
  return window.dateline;
}
