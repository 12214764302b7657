// Outlines, names and the toolbar in the preview, in a shadow root on <html> that its styles and checks do not meet.

import { preview } from "./places.js";

const { content } = document.getElementById("editing-panel");
let hover, chosen, tools, undo, outlined;

// A piece without a box is where its content is.
function placeOf(target) {
  const place = target.getBoundingClientRect();
  if (place.width || !target.dataset) return place;
  const inner = preview.createRange();
  inner.selectNodeContents(target);
  return inner.getBoundingClientRect();
}

export function draw() {
  for (const [box, target] of outlined) {
    const place = target && placeOf(target);
    box.hidden = !place?.width;
    for (const side of ["left", "top", "width", "height"]) box.style[side] = `${place?.[side]}px`;
  }
  hover.firstChild.style.insetBlock = parseFloat(hover.style.top) < 24 ? "0 auto" : "auto 100%";
  tools.hidden = chosen.hidden || !tools.firstChild.textContent;
  if (tools.hidden) return;
  const { left, top, bottom } = placeOf(outlined.get(chosen));
  const { innerHeight, innerWidth } = preview.defaultView;
  const above = top - tools.offsetHeight - 8;
  const within = (start, most) => `${Math.max(8, Math.min(start, most - 8))}px`;
  tools.style.top = within(above < 8 ? bottom + 8 : above, innerHeight - tools.offsetHeight);
  tools.style.left = within(left, innerWidth - tools.offsetWidth);
}

export function pointAt(target, name = "") {
  outlined.set(hover, target);
  hover.firstChild.textContent = name;
  draw();
}

const button = (name) => tools.querySelector(`[data-name="${name}"]`);
const usable = () => [...tools.querySelectorAll("button:enabled:not([hidden])")];

// Marks what is chosen, with its name and what can be done with it.
export function choose(target, name = "", outer = "", buttons = {}) {
  outlined.set(chosen, target);
  tools.firstChild.textContent = name;
  button("outer").hidden = !outer;
  button("outer").textContent = `${outer} ›`;
  for (const one in buttons) button(one).disabled = buttons[one].disabled;
  draw();
}

export function offerUndo(name) {
  undo.hidden = !name;
  undo.firstChild.textContent = `${undo.title}: ${name}`;
}

// Into the toolbar; through it with arrow keys, out of it with Escape.
export const focusTools = (name) => (usable().find((one) => one === button(name)) || usable()[0])?.focus();

function step({ key, target }) {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (way) usable().at((usable().indexOf(target) + way) % usable().length).focus();
  if (key === "Escape") outlined.get(chosen)?.focus?.();
}

export function start(act) {
  const host = preview.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.append(preview.importNode(content, true));
  [hover, chosen, tools, undo] = root.querySelectorAll("div");
  outlined = new Map([[hover], [chosen]]);
  root.addEventListener("click", ({ target }) => target.dataset.name && act(target.dataset.name));
  tools.addEventListener("keydown", step);
  preview.documentElement.append(host);
  preview.addEventListener("scroll", draw, { passive: true, capture: true });
  preview.defaultView.addEventListener("resize", draw);
}
