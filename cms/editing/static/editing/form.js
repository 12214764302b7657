// Runs in the editor: a click in the preview opens and focuses the field behind it; focusing a field marks it there.

import { buttonsOf, childOf, itemOf, nameOf, namesOf, takeOut } from "./blocks.js";
import "./follow.js";
import { choose, focusTools, offerUndo, pointAt, start } from "./panel.js";
import { nearest, partAt, pathOf } from "./paths.js";
import { boxAt, fields, pathIn, preview, scrollTo, targetOf } from "./places.js";
import { typeable, typeIn } from "./typing.js";

const CONTROLS =
  "input:not([type=hidden], [type=file]), textarea, select, [contenteditable=true], [data-chooser-action-choose], button";
const NOT_CONTROLS =
  "[data-panel-controls], [data-panel-heading], [data-panel-toggle], [class*='Draftail-'][type=button], [data-comment-add], .c-sf-add-button";
const OPENING = 500; // ms that a tab or a panel may take to open
const CLICK_DELAY = 250; // leaves room for a double click, which edits in place
const center = { block: "center", behavior: "instant" };

let marked = ""; // the path in hand
let offered = ""; // the path of the item that the toolbar is about
let deleted = null; // what was deleted last: its name, and what puts it back
let typing = ""; // the path that is being typed into in the preview
let isLed = false; // focus moves because of the preview, not because of a person
let isFirst = true; // the first preview shows the path in hand
let held = ""; // the toolbar's button that was pressed last: a new preview gives it the focus again
let waiting;

function reveal(part) {
  if (matchMedia("(width < 50em)").matches) {
    document.querySelector('[data-side-panel-toggle="preview"][aria-expanded="true"]')?.click();
  }
  const tab = part.closest('[role="tabpanel"]');
  if (tab?.hidden) tab.dispatchEvent(new CustomEvent("w-focus:focus"));
  for (let panel = part; panel; panel = panel.parentElement.closest("[data-panel], [data-streamfield-child]")) {
    const toggle = panel.querySelector("[data-panel-toggle]");
    if (toggle?.ariaExpanded === "false") toggle.click();
  }
}

async function controlIn(part) {
  const isUsable = (control) => control.offsetParent && !control.closest(NOT_CONTROLS);
  for (const end = performance.now() + OPENING; performance.now() < end; await new Promise(requestAnimationFrame)) {
    const control = [...part.querySelectorAll(CONTROLS)].find(isUsable);
    if (control) return control;
  }
  return null;
}

async function open(path, line) {
  held = "";
  const part = nearest(path, partAt);
  if (!part) return;
  reveal(part);
  const control = await controlIn(part);
  if (held) return;
  isLed = true;
  control?.focus({ preventScroll: true });
  isLed = false;
  const paragraph = line && part.querySelector(`[data-offset-key^="${CSS.escape(line)}-"]`);
  (paragraph || control || part).scrollIntoView(center);
}

// Marks the path in hand in the preview, with what can be done to its block right now.
function mark(path, scroll = false) {
  marked = path;
  if (!preview) return;
  const box = boxAt(path);
  const item = box && itemOf(nearest(path, partAt));
  const outer = item && itemOf(item.parentElement);
  offered = item ? pathOf(item) : "";
  if (item) choose(box, nameOf(item), outer && nameOf(outer), buttonsOf(item));
  else choose(box);
  offerUndo(deleted?.name);
  if (scroll) scrollTo(box);
}

// What a button of the toolbar does.
function act(name) {
  clearTimeout(waiting); // a click on a block right before would take the focus to its field
  const item = partAt(offered);
  if (name === "undo") {
    deleted?.putBack();
    deleted = null;
  } else if (item && name === "outer") {
    marked = pathOf(itemOf(item.parentElement));
  } else if (item && name === "remove") {
    deleted = { name: nameOf(item), putBack: takeOut(childOf(item)) };
    marked = "";
  } else if (item) {
    if (/before|after/.test(name)) reveal(item);
    held = /up|down/.test(name) ? name : "";
    const button = buttonsOf(item)[name];
    button.scrollIntoView(center);
    button.click();
  }
  mark(marked);
}

function stopTyping() {
  typing = "";
  window.wagtail.app.queryController("w-preview")?.setPreviewData();
}

function type(path, isGoingOn = false) {
  if (!typeIn(path, isGoingOn, stopTyping)) return;
  typing = path;
  clearTimeout(waiting);
  mark(path);
  partAt(path).scrollIntoView(center);
}

function select(element, delay) {
  const target = targetOf(element);
  if (!target) return false;
  mark(target.path);
  clearTimeout(waiting);
  waiting = setTimeout(open, delay, target.path, element.closest("[data-block-key]")?.dataset.blockKey);
  return true;
}

function namesAt(path) {
  const part = nearest(path, partAt);
  return part ? namesOf(part) : [];
}

const listeners = {
  mouseover({ target }) {
    if (target.shadowRoot) return;
    const { path, box } = targetOf(target) || {};
    pointAt(box, path && namesAt(path).join(" · "));
  },
  mouseleave: () => pointAt(),
  click(event) {
    const { ctrlKey, metaKey, target } = event;
    if (ctrlKey || metaKey || target.isContentEditable || target.shadowRoot) return;
    if (!select(target, typeable(target) ? CLICK_DELAY : 0)) return;
    event.preventDefault();
    event.stopPropagation();
  },
  dblclick({ target }) {
    const field = typeable(target);
    if (field && !field.isContentEditable) type(pathIn(field));
  },
  keydown(event) {
    const { altKey, key, target } = event;
    if (!target.matches("[data-edit]") || target.isContentEditable) return;
    if (key === "F2" && typeable(target)) type(pathIn(target));
    else if (key === "F10" && altKey) focusTools();
    else if (key !== "Enter" || !select(target, 0)) return;
    event.preventDefault();
  },
  focusin({ target }) {
    if (target.matches("[data-edit]:focus-visible") && !target.isContentEditable) mark(pathIn(target));
  },
};

document.addEventListener("editing:preview", () => {
  start(act);
  for (const field of fields) {
    if (!field.matches("a, button")) field.tabIndex = 0;
    // An empty field has nothing to click: it shows its name.
    if (field.matches("[data-edit-empty]:empty")) field.textContent = `+ ${namesAt(pathIn(field)).pop() || ""}`;
  }
  for (const name in listeners) preview.addEventListener(name, listeners[name], name === "click");
  mark(marked);
});
// The preview is not replaced under a person who types in it.
document.addEventListener("w-preview:load", (event) => typing && event.preventDefault());
document.addEventListener("w-preview:loaded", () => {
  if (typing) type(typing, true);
  else mark(marked, isFirst);
  if (held) focusTools(held);
  isFirst = false;
});

function lead({ path, line }) {
  mark(path, true);
  open(path, line);
}
document.addEventListener("editing:open", ({ detail }) => lead(detail));
document.querySelector("form[data-edit-form]")?.addEventListener("focusin", ({ target }) => {
  // A block that is being added gets the focus before it is in its stream.
  if (!isLed && target.closest("[data-contentpath]")) queueMicrotask(() => mark(pathOf(target), true));
});

// Wagtail scrolls to the field that such an address names; here it gets the focus, too.
function follow() {
  const [, path] = decodeURIComponent(location.hash).match(/^#:w:contentpath=(.+)/) || [];
  if (path) lead({ path });
}
addEventListener("hashchange", follow);
if (document.readyState === "complete") follow();
else addEventListener("load", follow);
