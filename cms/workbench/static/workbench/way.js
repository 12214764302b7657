// From row to row.

import { filter } from "./progress.js";
import { controlOf, hand, isOpen, rows } from "./rows.js";

// On a phone the page covers the texts.
export function showTexts() {
  if (!matchMedia("(width < 50em)").matches) return;
  document.querySelector('[data-side-panel-toggle][aria-expanded="true"]')?.click();
}

export function go(row) {
  if (row.hidden || row.closest("[hidden]")) filter("all");
  showTexts();
  const control = controlOf(row);
  control.focus({ preventScroll: true });
  row.scrollIntoView({ block: "center", behavior: "instant" });
  if (control.select) control.setSelectionRange(control.value.length, control.value.length);
  else getSelection().selectAllChildren(control), getSelection().collapseToEnd();
}

// Forwards (1) it goes round, backwards (-1) it ends at the first.
export function step(by, wanted = () => true) {
  const shown = rows.filter((row) => row.offsetParent);
  const at = Math.max(shown.indexOf(hand.row), 0);
  const after = hand.row ? [...shown.slice(at + 1), ...shown.slice(0, at)] : shown;
  const found = (by > 0 ? after : shown.slice(0, at).reverse()).find(wanted);
  if (found) go(found);
  return found;
}

export const nextOpen = () => step(1, (row) => isOpen(row) && row !== hand.row);
