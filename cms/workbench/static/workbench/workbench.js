// The workbench: keys, what buttons do, and the start of its parts.

import { startPage } from "./page.js";
import { count, sources, startProgress } from "./progress.js";
import { plain, startGrowing, startRich, stored, write } from "./rich.js";
import { boxOf, controlOf, form, hand, isOpen, rowAt, rows, words } from "./rows.js";
import { ask, save, saveOverride, settle, startSaving, unsaved } from "./saving.js";
import { go, nextOpen, step } from "./way.js";

const dialog = document.getElementById("workbench-shortcuts");
const tools = document.getElementById("workbench-tools").content.firstElementChild;

form.addEventListener("focusin", ({ target }) => {
  const row = target.closest("[data-row]");
  if (!row || row === hand.row) return;
  if (hand.row) save(hand.row);
  hand.row?.classList.remove("row--current");
  hand.row = row;
  row.classList.add("row--current");
  row.querySelector(".row__target").append(tools);
  tools.querySelector("[data-do=keep]").ariaPressed = "kept" in row.dataset;
  row.dispatchEvent(new CustomEvent("workbench:row", { bubbles: true }));
});

// What can be done with a row, by key and by button.
const act = {
  right: async (row) => row.dataset.state === "changed" && (await ask(row, "right")) && nextOpen(),
  keep: async (row) => {
    const said = await ask(row, "kept" in row.dataset ? "release" : "keep");
    if (said) tools.querySelector("[data-do=keep]").ariaPressed = said.kept;
  },
  source: (row) => write(boxOf(row), stored(sources.get(row) ?? row.querySelector("[data-source]"))),
  earlier: (row) => write(boxOf(row), row.querySelector("[data-earlier]").dataset.earlier),
};
const withAlt = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  KeyS: () => hand.row && act.source(hand.row),
  KeyK: () => hand.row && act.right(hand.row),
  KeyN: () => hand.row && act.keep(hand.row),
};
addEventListener("keydown", (event) => {
  const { altKey, code, ctrlKey, key, metaKey, target } = event;
  if (key === "?" && !target.closest("input, textarea, select, [contenteditable=true]")) dialog.showModal();
  else if (key === "Enter" && (ctrlKey || metaKey) && hand.row) {
    save(hand.row);
    nextOpen();
  } else if (altKey && !ctrlKey && !metaKey && withAlt[code]) withAlt[code]();
  else return;
  event.preventDefault();
});

form.addEventListener("click", ({ target }) => {
  const { do: what } = target.closest("[data-do]")?.dataset || {};
  if (what === "next") nextOpen() || step(1, isOpen);
  if (what === "shortcuts") dialog.showModal();
  act[what]?.(target.closest("[data-row]"));
});
form.addEventListener("change", ({ target }) => {
  const row = target.closest("[data-override-row]");
  if (row) saveOverride(row, target.value);
});

form.addEventListener("wording:take", ({ target, detail }) => write(boxOf(target), detail));
form.addEventListener("wording:machine", ({ target, detail }) => {
  settle(target, { text: "rich" in target.dataset ? detail.text : plain(detail.text), state: "machine" });
  controlOf(target).focus();
});
form.addEventListener("wording:confirmed", ({ target }) => {
  target.dataset.state = "done";
  controlOf(target).focus();
  count();
});
form.addEventListener("workbench:way", ({ detail }) => {
  const line = form.querySelector("[data-way]");
  const link = { href: words.login, target: "_blank", textContent: words.logIn };
  line.replaceChildren(detail, ...(detail === words.out ? [" ", Object.assign(document.createElement("a"), link)] : []));
  line.hidden = !detail;
});
// Publishing and submitting wait for what is typed.
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { submitter } = event;
  if (!submitter?.hasAttribute("formaction")) return;
  await Promise.all(unsaved().map(save));
  if (unsaved().length) go(unsaved()[0]);
  else Object.assign(form, { action: submitter.formAction }).submit();
});

// A row by its content path, as everywhere in the admin, or by its number.
function follow() {
  const [, path] = decodeURIComponent(location.hash).match(/^#:w:contentpath=(.+)/) || [];
  const row = path ? rowAt(path) : rows.find(({ id }) => location.hash === `#${id}`);
  if (row) go(row);
}

for (const row of rows) {
  const element = row.querySelector(".row__rich");
  if (element) startRich(boxOf(row), element);
  else startGrowing(boxOf(row));
}
startPage();
startSaving();
startProgress();
addEventListener("hashchange", follow);
follow();
// Who was quicker than the scripts stands in a row already.
if (!hand.row) document.activeElement.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
