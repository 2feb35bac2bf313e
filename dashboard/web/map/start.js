// Starts the map inside streamlit-folium's frame and ties its parts to the page's store.

import { Basemap } from "./basemap.js";
import { addButtons } from "./buttons.js";
import { Camera } from "./camera.js";
import { borrowFont, loadStyle, nameFrame, setColours, watchKeyboard } from "./frame.js";
import { addHook } from "./hook.js";
import { Legend } from "./legend.js";
import { MarksLayer } from "./marks.js";
import { NoteBar } from "./notebar.js";
import { Notices } from "./notices.js";
import { Online } from "./online.js";
import { Panel } from "./panel.js";
import { Pointer } from "./pointer.js";
import { nameOf } from "./scene.js";
import { findStore, frameAfterNext, linesOrNone } from "./wait.js";
import { readWorld } from "./world.js";

const BOUNDS = [
  [-75, -200],
  [85, 220],
];
const DEFAULT_VIEW = "de-facto";

/** Start the map; st_folium's frame calls this once with its Leaflet map. */
export async function start(map) {
  nameFrame("Map of records");
  const [store, lines] = await Promise.all([findStore(), linesOrNone(), loadStyle()]);
  const app = new App(map, store, lines);
  app.listen();
  window.addEventListener("pagehide", () => app.remove(), { once: true });
  await borrowFont();
  await frameAfterNext(); // names come after the first frame, which is slow enough
  app.layer.showNames();
  app.sayDrawn();
}

class App {
  constructor(map, store, lines) {
    Object.assign(this, { map, store, lines, rectangles: null });
    setColours(store.theme);
    map.options.zoomSnap = 0.5;
    map.options.wheelPxPerZoomLevel = 90;
    map.setMaxBounds(BOUNDS);
    map.options.maxBoundsViscosity = 0.9;
    this.describe();
    this.noteBar = new NoteBar({
      choose: (id) => this.chooseView(id),
      online: (isOn) => this.chooseOnline(isOn),
      resized: (height) => this.leaveRoom(height),
    });
    this.leaveRoom(this.noteBar.element.offsetHeight);
    const obstacles = () => this.obstacles();
    this.notices = new Notices(map, store);
    this.basemap = new Basemap(map, store.theme.tokens, (state) => this.landIs(state));
    this.online = new Online(map, this.basemap);
    this.layer = new MarksLayer(map, store, this.basemap, obstacles);
    this.camera = new Camera(map, store, this.layer, this.basemap, obstacles);
    this.addParts();
    addHook(map, this.layer, store);
  }

  addParts() {
    const { map, store, layer } = this,
      changed = () => this.moved();
    this.removeButtons = addButtons(map, () => this.camera.fit());
    this.legend = new Legend(map, store, { changed });
    this.panel = new Panel(map, layer, store, {
      changed,
      choose: (id) => store.select(id, "map"),
      zoomTo: (points) => this.zoomTo(points),
    });
    this.pointer = new Pointer(map, layer, store, {
      open: (target) => this.openList(target),
      away: () => this.panel.close(),
    });
  }

  describe() {
    const element = this.map.getContainer();
    element.setAttribute("role", "application");
    element.setAttribute(
      "aria-label",
      "Map of records. Arrows move it, plus and minus zoom. The table lists the same records.",
    );
  }

  listen() {
    const { map, store } = this;
    this.stop = store.on((what, from) => this.hear(what, from));
    this.stopKeyboard = watchKeyboard();
    this.watch = new ResizeObserver(() => {
      this.rectangles = null;
      this.camera.resize();
      this.legend.fit(map.getSize().x);
    });
    this.watch.observe(map.getContainer());
    this.onKey = (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (this.panel.isOpen) this.panel.close();
      else if (!store.view?.measuring && store.live.selected) store.select(null, "map");
    };
    document.addEventListener("keydown", this.onKey);
    map.on("zoomend", () => this.panel.refresh());
    this.basemap.setTheme(store.theme.tokens);
    this.readView();
    this.readAtlas();
  }

  remove() {
    this.stop?.();
    this.watch?.disconnect();
    this.stopKeyboard?.();
    document.removeEventListener("keydown", this.onKey);
    for (const part of [
      this.pointer,
      this.panel,
      this.legend,
      this.camera,
      this.online,
      this.layer,
      this.basemap,
      this.notices,
      this.noteBar,
    ])
      part.remove();
    this.removeButtons();
    delete window.datelineMap;
  }

  hear(what, from) {
    if (what === "theme") this.repaint();
    else if (what === "atlas") this.readAtlas();
    else if (what === "view") this.readView();
    else if (what === "selected") this.readSelection(from);
    else if (what === "hovered") this.layer.redraw();
    else this.recount(what === "layers");
  }

  repaint() {
    const { store } = this;
    setColours(store.theme);
    this.basemap.setTheme(store.theme.tokens);
    this.layer.redraw();
    this.panel.refresh();
  }

  readAtlas() {
    if (!this.store.atlas) return;
    this.layer.setWorld(readWorld(this.store.atlas, this.lines));
    this.notices.arrived("records");
    this.recount(true);
    this.showChosen();
    this.sayDrawn();
  }

  readView() {
    const { view, live } = this.store;
    this.camera.follow();
    // A view on its way while something newer is told to Python must not switch it back.
    if (!view || !(view.heard < this.store.said)) this.takeSettings(view);
    this.notices.update(view);
    this.rectangles = null;
    if (live.selected !== this.selected) this.readSelection("python");
    if (view) this.camera.isLed = false;
    this.recount(true);
  }

  takeSettings(view) {
    this.noteBar.setView(view?.boundaries ?? DEFAULT_VIEW);
    this.basemap.setView(view?.boundaries ?? DEFAULT_VIEW);
    this.online.set(Boolean(view?.online));
    this.noteBar.setOnline(this.online.isOn);
  }

  readSelection(from) {
    const { live } = this.store;
    if (live.selected !== this.selected) this.layer.selectedAt = performance.now();
    this.selected = live.selected;
    this.isToShow = live.selected !== null && from !== "map" && !this.camera.isLed;
    this.showChosen();
    this.layer.redraw({ resettle: true });
    this.panel.refresh();
  }

  // A record may be chosen before records and outlines are there: then it is shown when they come.
  showChosen() {
    if (this.isToShow && this.camera?.show(this.store.live.selected)) this.isToShow = false;
  }

  recount(isResettled) {
    this.layer.redraw({ recount: true, resettle: isResettled });
    this.countLegend ??= requestAnimationFrame(() => {
      this.countLegend = null;
      this.legend.update(this.layer.tally);
    });
    this.panel.refresh();
  }

  landIs(state) {
    this.isLandKnown = true;
    if (state === "failed") this.notices.landFailed();
    else this.notices.arrived("land");
    this.layer?.redraw({ resettle: true });
    this.showChosen();
    this.sayDrawn();
  }

  /** Tell Python that records and land are on the screen; the frame after is their first. */
  sayDrawn() {
    if (!this.store.atlas || !this.isLandKnown || !this.layer.layout.isNamed) return;
    requestAnimationFrame(() => setTimeout(() => this.store.sayDrawn()));
  }

  chooseView(id) {
    this.noteBar.setView(id);
    this.basemap.setView(id);
    this.store.act("boundaries", id);
  }

  chooseOnline(isOn) {
    this.online.set(isOn);
    this.layer.redraw();
    this.store.act("online", isOn);
  }

  openList(target) {
    if (target.plate) {
      this.panel.open({ title: target.plate.area.name, area: target.plate.area });
      return;
    }
    const { layer } = this,
      zoom = layer.sheet.frame.zoom;
    const spots = layer.recordsOf(target.mark).map((group) => group.spot);
    this.panel.open({ title: nameOf(layer.world, layer.tally, target.mark, zoom), spots });
  }

  zoomTo(points) {
    const isOnePoint = points.every(([x, y]) => x === points[0][0] && y === points[0][1]);
    if (!isOnePoint) this.camera.fit(points);
    else
      this.map.setView(
        this.camera.latLngOf(points[0]),
        Math.min(this.map.getZoom() + 3, this.map.getMaxZoom()),
      );
  }

  leaveRoom(height) {
    document.documentElement.style.setProperty("--note-height", `${height}px`);
    if (this.camera) this.camera.resize();
    else this.map.invalidateSize({ animate: false });
  }

  moved() {
    this.rectangles = null;
    this.layer.redraw({ resettle: true });
  }

  /** Return the rectangles that controls cover, in container px; read anew when one has moved. */
  obstacles() {
    if (this.rectangles) return this.rectangles;
    const { left, top } = this.map.getContainer().getBoundingClientRect();
    this.rectangles = [...document.querySelectorAll(".leaflet-control, .hint:not([hidden])")]
      .map((element) => {
        const box = element.getBoundingClientRect();
        return {
          left: box.left - left,
          top: box.top - top,
          right: box.right - left,
          bottom: box.bottom - top,
        };
      })
      .filter((box) => box.right > box.left);
    return this.rectangles;
  }
}
