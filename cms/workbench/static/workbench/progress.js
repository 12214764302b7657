// Filters, how much is left, and what the checks say.

import { form, hand, isOpen, rows, words } from "./rows.js";

const SHOWN = {
  all: () => true,
  open: isOpen,
  changed: (row) => row.dataset.state === "changed",
  machine: (row) => row.dataset.state === "machine",
  findings: (row) => Boolean(row.querySelector("[data-finding]")),
};
export const sources = new WeakMap(); // sources as they were before their terms were marked

export function filter(name) {
  form.querySelector(`[name=filter][value=${name}]`).checked = true;
  for (const row of rows) row.hidden = row !== hand.row && !SHOWN[name](row);
  for (const group of form.querySelectorAll("[data-group]")) {
    group.hidden = name !== "all" && !group.querySelector("[data-row]:not([hidden])");
  }
  form.querySelector("[data-none]").hidden = rows.some((row) => !row.hidden);
}

export function count() {
  const left = rows.filter(isOpen);
  const numbers = {
    all: rows.length,
    done: rows.length - left.length,
    words: left.reduce((sum, row) => sum + Number(row.dataset.words), 0),
  };
  form.querySelector("progress").value = numbers.done;
  const text = left.length ? words.left : words.complete;
  form.querySelector("[data-progress]").textContent = text.replace(/{(\w+)}/g, (_, name) => numbers[name]);
  for (const place of form.querySelectorAll("[data-count]")) {
    place.textContent = rows.filter(SHOWN[place.dataset.count]).length;
  }
}

function showFindings(row, found) {
  const lines = found.map(({ severity, title, advice }) => {
    const line = document.createElement("li");
    line.dataset.finding = severity;
    line.append(Object.assign(document.createElement("b"), { textContent: title }), ` ${advice}`);
    return line;
  });
  row.querySelector("[data-findings]").replaceChildren(...lines);
}

// Asked for when the page is there, so that it is there sooner.
async function check() {
  const answer = await fetch(form.dataset.findings, { headers: { "X-Requested-With": "XMLHttpRequest" } });
  if (!answer.ok) return;
  const { findings, marked } = await answer.json();
  for (const [pk, found] of Object.entries(findings)) showFindings(document.getElementById(`row-${pk}`), found);
  for (const [pk, html] of Object.entries(marked)) {
    const row = document.getElementById(`row-${pk}`);
    const source = row.querySelector("[data-source]");
    sources.set(row, source.cloneNode(true));
    source.innerHTML = html;
  }
  count();
}

export function startProgress() {
  form.addEventListener("change", ({ target }) => {
    if (target.name !== "filter") return;
    hand.row?.classList.remove("row--current");
    hand.row = null;
    filter(target.value);
  });
  form.addEventListener("workbench:saved", ({ target, detail }) => {
    if (detail.findings) showFindings(target, detail.findings);
    count();
  });
  count();
  check();
}
