// The online basemap: OpenStreetMap's tiles, only while a person has switched them on.

export const TILE_HOST = "tile.openstreetmap.org";
const PANE = "tiles";

export class Online {
  constructor(map, basemap) {
    Object.assign(this, { map, basemap, isOn: false, layer: null });
    map.createPane(PANE).style.zIndex = 260;
    map.getPane(PANE).style.pointerEvents = "none";
  }

  remove() {
    this.set(false);
  }

  set(isOn) {
    if (this.isOn === isOn) return;
    this.isOn = isOn;
    if (!isOn) {
      this.layer?.remove();
      this.attribution?.remove();
      this.layer = this.attribution = null;
    } else this.add();
    this.basemap.hide(isOn);
  }

  add() {
    this.layer = L.tileLayer(`https://${TILE_HOST}/{z}/{x}/{y}.png`, { pane: PANE, maxZoom: 19 });
    this.layer.once("tileerror", () => this.basemap.hide(false)); // no network: our own land stays
    this.layer.addTo(this.map);
    this.attribution = L.control.attribution({ position: "bottomright", prefix: false });
    this.attribution.addAttribution("© OpenStreetMap contributors, openstreetmap.org/copyright");
    this.attribution.addTo(this.map);
  }
}
