// The outlines of the world from this server, by boundary view, and a closer set for Central Asia.

import { Outline } from "./outlines.js";

const BASE = new URL(import.meta.url).pathname.replace(/\/web\/.*$/, "/geo/");
export const DETAIL_ZOOM = 5;
const answers = new Map();

/** Return a file of the server's geodata as parsed JSON; each is asked for once. */
export function fetchGeo(name) {
  if (!answers.has(name)) {
    const answer = fetch(BASE + name).then((reply) => {
      if (!reply.ok) throw new Error(`${name}: ${reply.status} ${reply.statusText}`);
      return reply.json();
    });
    answer.catch(() => answers.delete(name));
    answers.set(name, answer);
  }
  return answers.get(name);
}

/** Return {countries, borders, lakes} of a file: outlines with their properties. */
export async function fetchOutlines(name) {
  const collection = await fetchGeo(name);
  const found = { country: [], border: [], lake: [] };
  for (const { properties, geometry } of collection.features) {
    if (!geometry || !found[properties.type]) continue;
    // A world's borders are one feature: chain by chain, what is out of sight costs nothing.
    const parts =
      geometry.type === "MultiLineString"
        ? geometry.coordinates.map((coordinates) => ({ type: "LineString", coordinates }))
        : [geometry];
    for (const part of parts) found[properties.type].push(new Outline(properties, part));
  }
  return { countries: found.country, borders: found.border, lakes: found.lake };
}

/** Return the lines that records stand at, by id. */
export async function fetchLines() {
  const collection = await fetchGeo("lines.json");
  return new Map(
    collection.features.map((feature) => [
      feature.id ?? feature.properties.id,
      new Outline(feature.properties ?? {}, feature.geometry),
    ]),
  );
}
