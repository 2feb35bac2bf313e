// A canvas that lies on the map, somewhat larger than it, and moves and zooms along with it.
//
// A frame is what was true when the canvas was last laid: zoom, pixel origin and rectangle, in
// Leaflet's layer pixels. Painters work in layer pixels, so a drag needs no painting at all.

export class Sheet {
  /** `paint(ctx, frame)` draws it all; `laid(frame)` is told when the frame is a new one. */
  constructor(map, pane, { padding, paint, laid = () => {} }) {
    Object.assign(this, { map, padding, paint, laid });
    this.canvas = document.createElement("canvas");
    this.canvas.className = "leaflet-zoom-animated";
    this.canvas.style.pointerEvents = "none";
    this.ctx = this.canvas.getContext("2d");
    map.getPane(pane).append(this.canvas);
    this.events = {
      viewreset: this.lay,
      moveend: this.lay,
      resize: this.lay,
      move: this.follow,
      zoom: this.scaleAlong,
      zoomanim: this.animate,
    };
    map.on(this.events, this);
    this.lay();
  }

  remove() {
    this.map.off(this.events, this);
    this.canvas.remove();
  }

  /** Lay the canvas anew around what is seen, and paint it. */
  lay() {
    const { map, canvas, padding } = this;
    const size = map.getSize();
    if (!size.x || !size.y) return;
    const corner = map.containerPointToLayerPoint([-padding, -padding]).round();
    const ratio = window.devicePixelRatio || 1;
    const width = size.x + 2 * padding,
      height = size.y + 2 * padding;
    this.frame = {
      zoom: map.getZoom(),
      origin: map.getPixelOrigin(),
      ratio,
      width,
      height,
      left: corner.x,
      top: corner.y,
      view: { left: corner.x + padding, top: corner.y + padding, width: size.x, height: size.y },
    };
    this.corner = map.layerPointToLatLng(corner);
    const across = Math.round(width * ratio),
      down = Math.round(height * ratio);
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    L.DomUtil.setTransform(canvas, corner, 1);
    this.laid(this.frame);
    this.draw();
  }

  draw() {
    if (!this.frame) return;
    const { ctx, canvas } = this,
      { ratio, left, top } = this.frame;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    ctx.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
    this.paint(ctx, this.frame);
  }

  /** While the map is dragged: lay the canvas anew only when its edge comes into sight. */
  follow() {
    if (!this.frame || this.map.getZoom() !== this.frame.zoom || this.map._animatingZoom) return;
    const seen = this.map.containerPointToLayerPoint([0, 0]);
    const { view } = this.frame;
    const far = Math.max(Math.abs(seen.x - view.left), Math.abs(seen.y - view.top));
    if (far > this.padding) this.lay();
  }

  scaleAlong() {
    if (!this.frame || this.map._animatingZoom) return;
    const scale = this.map.getZoomScale(this.map.getZoom(), this.frame.zoom);
    L.DomUtil.setTransform(this.canvas, this.map.latLngToLayerPoint(this.corner), scale);
  }

  animate(event) {
    if (!this.frame) return;
    const scale = this.map.getZoomScale(event.zoom, this.frame.zoom);
    const corner = this.map._latLngToNewLayerPoint(this.corner, event.zoom, event.center);
    L.DomUtil.setTransform(this.canvas, corner, scale);
  }
}
