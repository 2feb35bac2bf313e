// Playback: a window of days moves along the axis, with no run of Python until it stops.

import { binStart, stepWindow } from "./bins.js";
import { addMonths } from "../days.js";
import { relabel } from "./parts.js";

const SECONDS = 24; // for the whole axis at 1×
const HALF_YEAR = 183;
const COMMIT_DELAY = 300;

/** Return the window to play when all dates are chosen, and its name. */
export function firstWindow({ lo, hi }) {
  const days = hi - lo + 1;
  if (days > HALF_YEAR) return { lo, hi: addMonths(lo, 1) - 1, name: "one month" };
  if (days > 31) return { lo, hi: lo + 6, name: "one week" };
  return { lo, hi: lo, name: "one day" };
}

/** Make play, pause and the steps work; `player.stop()` ends it and tells Python. */
export function makePlayer(scene, parts) {
  const { S } = scene;
  const player = { isOn: false, frame: 0, timer: 0, commitTimer: 0 };
  const prefersStill = matchMedia("(prefers-reduced-motion: reduce)");

  function begin() {
    if (scene.domain.isEmpty || !scene.layout) return;
    clearTimeout(player.commitTimer);
    player.isOn = true;
    const isAll = scene.isAll();
    let window = isAll ? firstWindow(scene.domain) : scene.window();
    if (window.hi >= scene.domain.hi) {
      window = { lo: scene.domain.lo, hi: scene.domain.lo + window.hi - window.lo };
    }
    showButton();
    if (prefersStill.matches) stepOn(window, isAll);
    else run(window);
  }

  function run(window) {
    const length = window.hi - window.lo;
    let position = window.lo, last = performance.now();
    show(window);
    const tick = (now) => {
      const { domain } = scene;
      const perSecond = ((domain.hi - domain.lo + 1) / SECONDS) * Number(parts.speed.value);
      position += (Math.min(now - last, 100) / 1000) * perSecond;
      last = now;
      const lo = Math.min(domain.hi - length, Math.round(position));
      show({ lo, hi: lo + length });
      if (lo >= domain.hi - length) player.stop();
      else player.frame = requestAnimationFrame(tick);
    };
    player.frame = requestAnimationFrame(tick);
  }

  function show({ lo, hi }) {
    S.frames = (S.frames || 0) + 1;
    scene.choose(lo, hi, false);
  }

  // With reduced motion: by whole bins, once a second.
  function stepOn(window, isFromAll) {
    const at = isFromAll ? binWindow(scene, scene.domain.lo) : window;
    show(at);
    const again = () => {
      const before = scene.window();
      const next = stepWindow(before, scene.bin, 1, scene.domain);
      if (next.hi <= before.hi) player.stop();
      else {
        show(next);
        player.timer = setTimeout(again, 1000 / Number(parts.speed.value));
      }
    };
    player.timer = setTimeout(again, 1000 / Number(parts.speed.value));
  }

  function step(by) {
    player.stop();
    if (scene.domain.isEmpty || !scene.layout) return;
    const { domain } = scene;
    const next = scene.isAll() ? binWindow(scene, by > 0 ? domain.lo : domain.hi)
      : stepWindow(scene.window(), scene.bin, by, domain);
    scene.choose(next.lo, next.hi, false);
    commitSoon();
  }

  function commitSoon() {
    clearTimeout(player.commitTimer);
    player.commitTimer = setTimeout(commit, COMMIT_DELAY);
  }

  function commit() {
    const { lo, hi } = scene.range();
    scene.choose(lo, hi, true);
  }

  function showButton() {
    if (player.isOn) relabel(parts.play, "pause", "Pause");
    else relabel(parts.play, "play", "Play", playTitle(scene));
  }

  player.stop = (isLeaving = false) => {
    clearTimeout(player.commitTimer);
    if (!player.isOn) return;
    player.isOn = false;
    cancelAnimationFrame(player.frame);
    clearTimeout(player.timer);
    showButton();
    if (!isLeaving) commit();
  };
  player.showTitle = () => {
    if (!player.isOn) parts.play.title = playTitle(scene);
  };
  parts.play.addEventListener("click", () => (player.isOn ? player.stop() : begin()));
  parts.back.addEventListener("click", () => step(-1));
  parts.forward.addEventListener("click", () => step(1));
  return player;
}

function binWindow(scene, day) {
  const { domain, bin } = scene;
  const start = binStart(day, bin);
  const next = stepWindow({ lo: start, hi: start }, bin, 1, { lo: start, hi: Infinity });
  return { lo: Math.max(domain.lo, start), hi: Math.min(domain.hi, next.lo - 1) };
}

function playTitle(scene) {
  if (!scene.isAll()) return "Play: move the chosen days along the axis";
  return `Play: all dates are chosen, so a window of ${firstWindow(scene.domain).name} moves`;
}
