// What may be done with a block of a stream or an item of a list, by Wagtail's own means.

import { pathOf } from "./paths.js";

const ACTIONS = { up: "MOVE_UP", down: "MOVE_DOWN", duplicate: "DUPLICATE", remove: "DELETE" };
const textIn = (element) => element?.textContent.replace("*", "").trim();
export const itemOf = (element) => element?.closest("[data-streamfield-child]");

// Wagtail's handle on an item: it knows its sequence and its index there.
export function childOf(item) {
  let root = item;
  while (!root.rootBlock) root = root.parentElement;
  let block = root.rootBlock;
  let child;
  for (const step of pathOf(item).split(".").slice(1)) {
    child = block.children?.find(({ id }) => id === step);
    block = child ? child.block : block.childBlocks[step];
  }
  return child;
}

export function nameOf(item) {
  const type = textIn(item.querySelector(".c-sf-block__type"));
  if (!itemOf(item.parentElement)) return type;
  const { index, sequence } = childOf(item);
  return `${index + 1}/${sequence.children.length} ${type}`;
}

// What a part of the form and the block around it are called.
export function namesOf(part) {
  const item = itemOf(part);
  const row = part.closest("[data-inline-panel-child]");
  const heading = textIn((row || part).closest("[data-panel]")?.querySelector("[data-panel-heading-text]"));
  const label = textIn(part.querySelector(":scope > .w-field__label, :scope > label"));
  return [item ? nameOf(item) : row && heading, part !== item && (label || (!row && heading))].filter(Boolean);
}

export function buttonsOf(item) {
  const { index, sequence } = childOf(item);
  const [before, after] = sequence.inserters.slice(index).map(({ element }) => element.querySelector("button") || element);
  const buttons = { before, after };
  for (const name in ACTIONS) buttons[name] = item.querySelector(`[data-streamfield-action="${ACTIONS[name]}"]`);
  return buttons;
}

// Takes an item out of its stream or list; returns what puts it back where it stood.
export function takeOut({ id, type, block, index, sequence }) {
  const value = block.getState();
  sequence.deleteBlock(index);
  return () => {
    const place = Math.min(index, sequence.children.length);
    if (sequence.blockDef.childBlockDefsByName) sequence.insert({ type, value, id }, place, { focus: true });
    else sequence.insert(value, place, { id, focus: true });
  };
}
