// The faceless component between Python and the page's store.
//
// Down: {atlas: url, view: {...}, tokens: {light, dark}} on each run. Up: the trigger `said`, a list
// of all that Python has not answered yet, and the state `camera`; ui/state.py has their callbacks.

import { isDark } from "./scheme.js";
import { store } from "./store.js";

const CAMERA_DELAY = 600; // ms after the map's last move, as a person pauses

function readTheme(root, tokens) {
  const dark = isDark(root);
  return { dark, tokens: dark ? tokens.dark : tokens.light };
}

async function loadAtlas(state, url) {
  if (state.url === url) return;
  state.url = url;
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    const atlas = await answer.json();
    if (state.url === url) store().setAtlas(atlas);
  } catch (error) {
    state.url = null; // the next run tries again
    console.error(`The records could not be loaded: ${error.message}`);
  }
}

/** Write the camera into the address with no history entry, as Python will write it. */
function replaceCamera(camera) {
  const address = new URL(window.location);
  if (address.searchParams.get("at") === camera) return;
  address.searchParams.set("at", camera);
  history.replaceState(history.state, "", address);
}

function connect(state) {
  const S = store();
  S.connect((name, value) => {
    if (name !== "camera") {
      state.trigger(name, value);
      return;
    }
    clearTimeout(state.cameraTimer);
    state.cameraTimer = setTimeout(() => {
      replaceCamera(value);
      state.set("camera", value);
    }, CAMERA_DELAY);
  });
}

export default function bus(component) {
  const { data, parentElement: root, setTriggerValue, setStateValue } = component;
  const isNew = !root.datelineBus;
  const state = (root.datelineBus ??= {});
  state.trigger = setTriggerValue;
  state.set = setStateValue;
  const S = store();
  if (isNew) connect(state);
  const theme = readTheme(root, data.tokens);
  if (!S.theme || S.theme.dark !== theme.dark) S.setTheme(theme);
  loadAtlas(state, data.atlas);
  const view = JSON.stringify(data.view);
  if (view !== state.view) {
    state.view = view;
    S.setView(data.view);
  }
  return () => {
    clearTimeout(state.cameraTimer);
    S.toPython = null;
    root.datelineBus = null;
  };
}
