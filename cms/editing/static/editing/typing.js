// Typing into the preview where the text stands, if the page prints just what is stored there.

import { draw } from "./panel.js";
import { partAt } from "./paths.js";
import { fields, pathIn, preview } from "./places.js";

// When printed, text gets other spaces, dashes and quotation marks (cms/typography).
const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "");

// A field that may hold nothing but the text of one input.
export function typeable(element) {
  const field = element.closest?.("[data-edit]");
  return field && !field.childElementCount && ("editEmpty" in field.dataset || field.textContent.trim()) ? field : null;
}

function inputAt(path) {
  const part = partAt(path);
  const [input, ...more] = part?.querySelectorAll("input[type=text], input[type=url], textarea") || [];
  const isMore = more.length || part?.querySelector("[data-contentpath], [contenteditable], select");
  return isMore || input?.disabled || input?.readOnly ? null : input;
}

// Begins, or goes on in a new preview.
export function typeIn(path, isGoingOn, end) {
  const input = inputAt(path);
  const field = fields.find((found) => pathIn(found) === path && typeable(found));
  if (!input || !field || field.isContentEditable) return false;
  const text = input.value;
  const shown = field.textContent;
  if (!isGoingOn && letters("editEmpty" in field.dataset ? "" : shown) !== letters(text)) return false;
  const isLong = input.matches("textarea") && path.includes(".");
  const selection = preview.getSelection();
  // As if a person had typed it into the form, so that saving, undo and checks see it.
  const say = (typed) => {
    input.value = typed;
    for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, { bubbles: true }));
  };
  const listeners = {
    beforeinput(event) {
      const room = input.maxLength - field.textContent.length + String(selection).length;
      const isAdding = event.inputType.startsWith("insert");
      if (isAdding && input.maxLength > 0 && (event.data?.length || 1) > room) event.preventDefault();
    },
    input() {
      const now = field.textContent;
      say(isLong ? now.replace(/\n$/, "") : now.replace(/\s*\n\s*/g, " "));
      draw();
    },
    keydown(event) {
      const { ctrlKey, key } = event;
      event.stopPropagation();
      if (key === "Escape") say((field.textContent = text));
      if (key !== "Escape" && (key !== "Enter" || (isLong && !ctrlKey))) return;
      event.preventDefault();
      field.blur();
    },
    blur() {
      for (const name in listeners) field.removeEventListener(name, listeners[name]);
      field.removeAttribute("contenteditable");
      field.style.whiteSpace = "";
      if (field.textContent === text) field.textContent = shown;
      end();
    },
  };
  field.textContent = text; // as stored, not as printed
  field.style.whiteSpace = "pre-wrap"; // a space stays a space
  field.contentEditable = "plaintext-only";
  field.focus();
  selection.selectAllChildren(field);
  if (isGoingOn) selection.collapseToEnd();
  for (const name in listeners) field.addEventListener(name, listeners[name]);
  return true;
}
