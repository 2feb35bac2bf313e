// "Copy link": the page's address to the clipboard, or a field to copy from where that is refused.

const SHOWN = 2000; // ms that "Copied" stands

/** Return whether a text could be put on the clipboard. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no permission, no focus, or plain http: the field is the way
  }
}

function confirm(button) {
  if (button.dataset.label) return;
  button.dataset.label = button.textContent;
  button.style.minWidth = `${button.getBoundingClientRect().width}px`;
  button.textContent = "Copied";
  setTimeout(() => {
    button.textContent = button.dataset.label;
    button.style.minWidth = "";
    delete button.dataset.label;
  }, SHOWN);
}

function fieldOf(place) {
  const field = place.localName === "button" ? place.nextElementSibling : place.lastElementChild;
  return field?.classList.contains("copy-field") ? field : null;
}

function offerField(place, text) {
  const field = document.createElement("input");
  field.className = "copy-field";
  field.readOnly = true;
  field.value = text;
  field.setAttribute("aria-label", "Link, to copy by hand");
  field.addEventListener("keydown", (event) => {
    event.stopPropagation(); // J, K and the arrows belong to the text here
    if (event.key !== "Escape") return;
    field.remove();
    if (place.localName === "button") place.focus();
  });
  if (place.localName === "button") place.after(field);
  else place.append(field);
  field.focus();
  field.select();
}

/**
 * Copy a link; return whether the clipboard took it.
 *
 * `place` is the button that asked, which then reads "Copied" for two seconds, or any parent,
 * whose caller says so itself. If the clipboard is refused, a field `.copy-field` with the link,
 * selected, follows the button (or ends the parent); Escape or a second press takes it away.
 */
export async function copyLink(place, url = window.location.href) {
  const open = fieldOf(place);
  open?.remove();
  const isCopied = await copyText(url);
  if (isCopied && place.localName === "button") confirm(place);
  if (!isCopied && !open) offerField(place, url);
  return isCopied;
}
