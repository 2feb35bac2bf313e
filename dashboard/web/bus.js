// The faceless component between Python and the page's store.
//
// Down: {atlas: url, view: {...}, tokens: {light, dark}} on each run. Up: the trigger `said`, a list
// of all that Python has not answered yet; ui/state.py has its callback. Where the map looks goes into
// the address from here, and to Python with what is said next: a moved map makes no run.

import { isDark } from "./scheme.js";
import { followIntoLists } from "./popover.js";
import { store } from "./store.js";

const CAMERA_DELAY = 600; // ms after the map's last move, as a person pauses
const DRAWN_BY = 4000; // ms, after which the rest of the page comes without a map
const REPAIRS = [250, 1500]; // ms after a run, by when Streamlit has written its address

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

/** Write the camera into the address with no history entry. */
function replaceCamera(camera) {
  if (!camera) return;
  const address = new URL(window.location);
  if (address.searchParams.get("at") === camera) return;
  address.searchParams.set("at", camera);
  history.replaceState(history.state, "", address);
}

function connect(state) {
  const S = store();
  S.connect((value) => state.trigger("said", value));
  S.toAddress = () => keepCamera(state, [CAMERA_DELAY]);
  state.leave = S.on((what) => {
    if (what === "view") keepCamera(state, REPAIRS); // Python's address may hold an older camera
  });
}

function keepCamera(state, delays) {
  for (const timer of state.timers ?? []) clearTimeout(timer);
  state.timers = delays.map((delay) =>
    setTimeout(() => replaceCamera(store().live.camera), delay));
}

export default function bus(component) {
  const { data, parentElement: root, setTriggerValue } = component;
  const isNew = !root.datelineBus;
  const state = (root.datelineBus ??= {});
  state.trigger = setTriggerValue;
  const S = store();
  if (isNew) {
    connect(state);
    state.leaveLists = followIntoLists();
  }
  if (isNew && data.view.isFirst) setTimeout(() => S.sayDrawn(), DRAWN_BY);
  const theme = readTheme(root, data.tokens);
  if (!S.theme || S.theme.dark !== theme.dark) S.setTheme(theme);
  loadAtlas(state, data.atlas);
  const view = JSON.stringify(data.view);
  if (view !== state.view) {
    state.view = view;
    S.setView(data.view);
  }
  return () => {
    keepCamera(state, []);
    state.leave();
    state.leaveLists();
    S.toPython = S.toAddress = null;
    root.datelineBus = null;
  };
}
