// What browser tests see of the map: its marks with their places in the container, and its frames.

import { cameraText } from "./camera.js";
import { nameOf } from "./scene.js";

/** Put `window.datelineMap` there. */
export function addHook(map, layer, store) {
  const place = (x, y) => {
    const point = map.layerPointToContainerPoint([x, y]);
    return { x: point.x, y: point.y };
  };
  const ids = (records) => records.map((record) => layer.world.atlas.records.id[record]);
  window.datelineMap = {
    map,
    get frames() {
      return layer.frames;
    },
    get isNamed() {
      return layer.layout.isNamed;
    },
    get camera() {
      return cameraText(map);
    },
    /** Draw at once and return the milliseconds that it took. */
    step() {
      layer.isCounted = false;
      const start = performance.now();
      layer.drawNow();
      return performance.now() - start;
    },
    marks() {
      if (!layer.world) return [];
      const { scene } = layer;
      return [
        ...scene.marks.map((mark) => ofMark(mark)),
        ...scene.lifts.map((lift) => ({
          ref: lift.ref,
          label: layer.world.atlas.records.title[lift.record],
          count: 1,
          ids: [lift.ref],
          kind: "lift",
          state: "selected",
          ...place(lift.x, lift.y),
        })),
        ...scene.plates.map((plate) => ({
          ref: plate.ref,
          label: plate.area.name,
          count: plate.total,
          ids: ids(plate.records),
          kind: "plate",
          state: plate.isSelected ? "selected" : plate.total ? "lit" : "ghost",
          ...place(plate.left + plate.width / 2, plate.top + 12),
        })),
        ...scene.routes.map((route) => ({
          ref: `route-${route.record}`,
          label: "",
          count: 1,
          ids: ids([route.record]),
          kind: "route",
          state: store.live.selected === ids([route.record])[0] ? "selected" : "lit",
          ...place(route.middle.x, route.middle.y),
        })),
      ];
    },
  };
  function ofMark(mark) {
    const { world, tally } = layer,
      zoom = layer.sheet.frame.zoom;
    const records = layer.recordsOf(mark).flatMap((group) => group.records);
    return {
      ref: mark.ref,
      label: nameOf(world, tally, mark, zoom),
      count: mark.total,
      ids: ids(records),
      kind: mark.total > 1 ? "cluster" : mark.total ? "mark" : "ghost",
      state: mark.isSelected ? "selected" : mark.total ? "lit" : "ghost",
      ...place(mark.x, mark.y),
    };
  }
}
