// Where the map looks: at its start, after a link, and when something out of sight is chosen.

import { latOf, lonOf } from "./mercator.js";

const START = { lat: 40.2, lon: 70.6, zoom: 5 };
const PHONE_START = { lat: 40.0, lon: 70.6, zoom: 4.5 };
const PHONE = 640;
const CLOSEST_FIT = 6;
const EDGE = 28; // px; nearer to the rim is out of sight
const PAN_SECONDS = 0.25;

const isStill = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Return {lat, lon, zoom} of a camera's text, or null. */
export function parseCamera(text) {
  const parts = String(text ?? "")
    .split("_")
    .map(Number);
  if (parts.length !== 3 || !parts.every(Number.isFinite)) return null;
  return { lat: parts[0], lon: parts[1], zoom: parts[2] };
}

/** Return a camera as text: "39.50_69.00_5". */
export function cameraText(map) {
  const { lat, lng } = map.getCenter().wrap();
  const zoom = Math.round(map.getZoom() * 10) / 10;
  const digits = zoom < 8 ? 2 : 4; // under a pixel at every zoom
  return `${lat.toFixed(digits)}_${lng.toFixed(digits)}_${zoom}`;
}

export class Camera {
  constructor(map, store, layer, basemap, obstacles) {
    Object.assign(this, { map, store, layer, basemap, obstacles });
    this.number = store.view?.cameraN;
    const camera = parseCamera(store.live.camera) ?? parseCamera(store.view?.camera);
    this.isLed = Boolean(camera); // a link's or an earlier look stays, whatever is chosen
    this.goTo(camera ?? this.start());
    this.said = cameraText(map);
    this.moved = () => this.tell();
    map.on("moveend", this.moved);
  }

  remove() {
    this.map.off("moveend", this.moved);
  }

  start() {
    return this.map.getSize().x < PHONE ? PHONE_START : START;
  }

  goTo({ lat, lon, zoom }) {
    this.map.setView([lat, lon], zoom, { animate: false });
  }

  /** Fit the map to its container; that is no look of a person's, and goes into no link. */
  resize() {
    this.isResizing = true;
    this.map.invalidateSize({ animate: false });
    this.isResizing = false;
    this.said = cameraText(this.map);
  }

  tell() {
    if (this.isResizing) return;
    const text = cameraText(this.map);
    if (text === this.said) return;
    this.said = text;
    this.store.setCamera(text);
  }

  /** Go where Python says, when it says so anew: a link, back or forward. */
  follow() {
    const { view } = this.store;
    if (!view || view.cameraN === this.number) return;
    this.isLed = view.camera !== null;
    const isFirst = this.number === undefined;
    this.number = view.cameraN;
    const camera = parseCamera(view.camera);
    if (!camera && isFirst) return;
    this.goTo(camera ?? this.start());
    this.said = cameraText(this.map);
    this.store.live.camera = view.camera; // as the address has it
  }

  /**
   * Bring a record into sight; the map stays where it is if any of its marks is seen. Returns
   * whether it is known where the record is.
   */
  show(id) {
    const { world } = this.layer,
      record = world?.indexOf.get(id);
    const points = record === undefined ? [] : this.pointsOf(record);
    const isPlateSeen = () =>
      this.layer.scene.plates.some(
        (plate) => plate.area.records.includes(record) && this.isPlateInSight(plate),
      );
    if (points.length && !points.some((point) => this.isInSight(point)) && !isPlateSeen()) {
      this.panTo(points[0]);
    }
    return points.length > 0;
  }

  isPlateInSight({ left, top, width }) {
    const at = this.map.layerPointToContainerPoint([left + width / 2, top + 12]);
    return this.isSeenAt(at);
  }

  // Projected points of a record: its spots, then its border, its areas, and the ends of its arcs.
  pointsOf(record) {
    const { world } = this.layer,
      { arcs, places } = world.atlas;
    const points = (world.spotsOf.get(record) ?? []).map((spot) => [world.x[spot], world.y[spot]]);
    for (const border of world.borders) {
      if (!border.records.includes(record)) continue;
      const { box } = border.outline;
      points.push([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
    }
    for (const area of world.areas)
      if (area.records.includes(record)) points.push(...this.labelsOf(area));
    arcs.record.forEach((one, i) => {
      if (one !== record) return;
      for (const place of [arcs.to[i], arcs.from[i]]) {
        const spot = world.spots.find((item) => item.place === place);
        if (spot) points.push([spot.x, spot.y]);
        else points.push(...this.labelsOf({ isos: isosOf(places.geometry[place]) }));
      }
    });
    return points;
  }

  labelsOf({ isos }) {
    const labels = isos.map((iso) => this.basemap.labelOf(iso)).filter(Boolean);
    return labels.map(([lon, lat]) => {
      const { x, y } = L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lon), 0);
      return [x, y];
    });
  }

  latLngOf([x, y]) {
    return [latOf(y), lonOf(x)];
  }

  isInSight(point) {
    return this.isSeenAt(this.map.latLngToContainerPoint(this.latLngOf(point)));
  }

  isSeenAt({ x, y }) {
    const size = this.map.getSize();
    if (x < EDGE || y < EDGE || x > size.x - EDGE || y > size.y - EDGE) return false;
    return !this.obstacles().some(
      (one) => x > one.left - 8 && x < one.right + 8 && y > one.top - 8 && y < one.bottom + 8,
    );
  }

  /** Return the left and right edge of what high controls leave free, px. */
  freeSides() {
    const { x: width } = this.map.getSize();
    let left = 0,
      right = width;
    for (const one of this.obstacles()) {
      if (one.bottom - one.top < 150) continue;
      if (one.left < width / 3) left = Math.max(left, one.right);
      else right = Math.min(right, one.left);
    }
    return right - left < 160 ? [0, width] : [left, right];
  }

  panTo([x, y]) {
    const { map } = this,
      [left, right] = this.freeSides();
    const at = map.latLngToContainerPoint([latOf(y), lonOf(x)]);
    const size = map.getSize();
    const offset = [at.x - (left + right) / 2, at.y - size.y / 2];
    const isFar = Math.hypot(...offset) > 2 * Math.hypot(size.x, size.y);
    if (isStill() || isFar) map.panBy(offset, { animate: false });
    else map.panBy(offset, { animate: true, duration: PAN_SECONDS, easeLinearity: 0.25 });
  }

  /** Show all records that are shown, or some projected points. */
  fit(points = null) {
    const { world, tally } = this.layer;
    if (!world) return;
    const all = points ?? this.shownPoints(world, tally);
    if (!all.length) return;
    const bounds = L.latLngBounds(all.map(([x, y]) => [latOf(y), lonOf(x)]));
    const [left, right] = this.freeSides(),
      { x: width } = this.map.getSize();
    this.map.fitBounds(bounds, {
      paddingTopLeft: [left + 48, 48],
      paddingBottomRight: [width - right + 48, 48],
      maxZoom: points ? this.map.getMaxZoom() : CLOSEST_FIT,
      animate: !isStill(),
      duration: PAN_SECONDS,
    });
  }

  shownPoints(world, tally) {
    const isShown = (records) => records.some((record) => tally.shown[record]);
    const points = world.spots.filter((spot) => isShown(spot.records)).map(({ x, y }) => [x, y]);
    for (const area of world.areas) if (isShown(area.records)) points.push(...this.labelsOf(area));
    for (const { outline, records } of world.borders) {
      if (isShown(records))
        points.push([outline.box[0], outline.box[1]], [outline.box[2], outline.box[3]]);
    }
    return points;
  }
}

function isosOf(geometry = "") {
  return /^countr(y|ies):/.test(geometry)
    ? geometry.slice(geometry.indexOf(":") + 1).split(",")
    : [];
}
