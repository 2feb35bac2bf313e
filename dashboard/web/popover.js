// Takes the keyboard's focus into a popover that it has opened, and back when Escape closes it.
//
// Streamlit draws a popover at the end of the page and leaves the focus on its button, so that the
// first field in it is as many steps of Tab away as the page has stops.

const BUTTON = "[data-testid=stPopoverButton]";
const BODY = "[data-testid=stPopoverBody]";
const FIELD = "input:not([disabled])";
const STOPS = `${FIELD}, button:not([disabled]), [tabindex='0']`;
const PATIENCE = 3000; // ms within which an opened popover is there
const UNFOLDING = 200; // ms that its fields may come after it, before any stop will do

function enter(asked, seen = null) {
  const body = document.querySelector(BODY),
    now = performance.now(),
    since = seen ?? (body && now);
  const stop = body?.querySelector(now - since < UNFOLDING ? FIELD : STOPS);
  if (stop) stop.focus();
  else if (now - asked < PATIENCE) requestAnimationFrame(() => enter(asked, since));
}

/** Watch the page's keys; return what ends that. */
export function followIntoLists() {
  let opener = null;
  const onKey = (event) => {
    const button = event.target.closest?.(BUTTON);
    if (button && (event.key === "Enter" || event.key === " ")) {
      if (button.getAttribute("aria-expanded") === "true") return;
      opener = button;
      requestAnimationFrame(() => enter(performance.now()));
    } else if (event.key === "Escape" && opener && event.target.closest?.(BODY)) {
      const back = opener;
      requestAnimationFrame(() => {
        if (!document.querySelector(BODY)) back.focus();
      });
    }
  };
  document.addEventListener("keydown", onKey, true);
  return () => document.removeEventListener("keydown", onKey, true);
}
