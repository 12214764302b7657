// The page beside the texts: a click in it leads to its row, the row in hand is marked in it, what is saved shows in it.

import { choose, pointAt, start } from "../editing/panel.js";
import { boxAt, fields, lineAt, pathIn, preview, scrollTo, targetOf } from "../editing/places.js";
import { form, hand, pathOf, rowAt } from "./rows.js";
import { go, showTexts } from "./way.js";

const CLOSED = "workbench without the page";
let isLed = false; // a click in the page leads to a row: the page need not move

function mark(scroll) {
  if (!preview || !hand.row) return;
  const box = lineAt(pathOf(hand.row), hand.row.dataset.line) || boxAt(pathOf(hand.row));
  choose(box);
  if (scroll) scrollTo(box);
}

function nameAt(path) {
  const row = rowAt(path);
  const { group, label } = row?.closest("[data-group]").dataset || {};
  const own = row?.querySelector(".row__label").textContent;
  return [group === "general" ? "" : label, own].filter(Boolean).join(" · ");
}

function select(element) {
  const target = targetOf(element);
  const row = target && rowAt(target.path, element.closest("[data-block-key]")?.dataset.blockKey);
  if (!row) return false;
  isLed = true;
  go(row);
  isLed = false;
  return true;
}

const listeners = {
  mouseover({ target }) {
    if (target.shadowRoot) return;
    const { path, box } = targetOf(target) || {};
    pointAt(box, path && nameAt(path));
  },
  mouseleave: () => pointAt(),
  click(event) {
    if (event.ctrlKey || event.metaKey || event.target.shadowRoot || !select(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
  },
  keydown(event) {
    if (event.key === "Enter" && event.target.matches("[data-edit]") && select(event.target)) event.preventDefault();
  },
};

// On a wide screen the page stands beside its texts, until somebody closes it.
function openBeside() {
  showTexts();
  const toggle = document.querySelector('[data-side-panel-toggle="preview"]');
  if (matchMedia("(width >= 75em)").matches && toggle?.ariaExpanded === "false" && !localStorage[CLOSED]) toggle.click();
  toggle?.addEventListener("click", () => {
    if (toggle.ariaExpanded === "true") delete localStorage[CLOSED];
    else localStorage[CLOSED] = "1";
  });
}

export function startPage() {
  document.addEventListener("editing:preview", () => {
    start();
    for (const field of fields) {
      if (!field.matches("a, button")) field.tabIndex = 0;
      if (field.matches("[data-edit-empty]:empty")) field.textContent = `+ ${nameAt(pathIn(field)).split(" · ").pop()}`;
    }
    for (const name in listeners) preview.addEventListener(name, listeners[name], name === "click");
    mark(false);
  });
  document.addEventListener("w-preview:loaded", () => mark(false));
  form.addEventListener("workbench:row", () => mark(!isLed));
  form.addEventListener("workbench:saved", () => {
    const controller = window.wagtail.app.queryController("w-preview");
    if (controller && !controller.element.closest("[hidden]")) controller.setStale();
  });
  addEventListener("load", openBeside);
}
