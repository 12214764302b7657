// Saves what is typed, and keeps it in this browser until the server has it. Copies are named as those of cms/keeping,
// which forgets them after a week and when their writer logs out.

import { boxOf, form, rows, words } from "./rows.js";

const PAUSE = 600; // ms without a key before a text is saved
const AGAIN = 3000; // ms before the next try while there is no way to the server

const nameOf = (row) => `typed ${form.dataset.user} workbench ${form.dataset.workbench} ${row.dataset.segment}`;
const known = new WeakMap(); // what the server has, by row
const timers = new WeakMap();
const flights = new WeakMap();
let waiting; // a second try
let stopped = ""; // why nothing can be saved

function note(row, text, ...more) {
  const line = row.querySelector("[data-note]");
  line.replaceChildren(text, ...more);
  return line;
}

function keep(row) {
  const value = boxOf(row).value;
  if (value === known.get(row)) delete localStorage[nameOf(row)];
  else localStorage[nameOf(row)] = JSON.stringify({ at: Date.now(), path: "", entries: [], value, known: known.get(row) });
}

// What is wrong between us and the server; if nothing is, the form gets the token that is good now.
async function trouble() {
  const headers = { "X-Requested-With": "XMLHttpRequest" };
  const answer = await fetch(words.pulse, { headers, signal: AbortSignal.timeout(8000) });
  if (answer.status === 403) return "out";
  const now = await answer.json();
  if (String(now.user) !== form.dataset.user) return "other";
  form.elements.csrfmiddlewaretoken.value = now.token;
  return "";
}

async function lookAgain() {
  clearTimeout(waiting);
  stopped = await trouble().catch(() => "offline");
  form.dispatchEvent(new CustomEvent("workbench:way", { detail: stopped && words[stopped] }));
  if (stopped) waiting = setTimeout(lookAgain, AGAIN);
  else for (const row of unsaved()) save(row);
}

export const unsaved = () => rows.filter((row) => known.has(row) && boxOf(row).value !== known.get(row));

const button = (label, onclick) =>
  Object.assign(document.createElement("button"), { type: "button", className: "button button-small", textContent: label, onclick });

function decide(row, { message, text }) {
  const theirs = Object.assign(document.createElement("q"), { textContent: text });
  const settle = (value) => {
    known.set(row, text);
    boxOf(row).value = value;
    boxOf(row).dispatchEvent(new Event("input", { bubbles: true }));
    save(row);
    boxOf(row).focus();
  };
  const mine = boxOf(row).value;
  note(row, message, " ", theirs, " ", button(words.mine, () => settle(mine)), button(words.theirs, () => settle(text)));
}

// What was typed while a text was on its way is sent after it.
export function save(row) {
  clearTimeout(timers.get(row));
  if (!flights.has(row)) {
    const flight = send(row).then((isStored) => {
      flights.delete(row);
      return isStored && boxOf(row).value !== known.get(row) ? save(row) : undefined;
    });
    flights.set(row, flight);
  }
  return flights.get(row);
}

function post(address, values) {
  const body = new URLSearchParams({ ...values, csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
  return fetch(address, { method: "POST", body, headers: { "X-Requested-With": "XMLHttpRequest" } });
}

// Whether the server has taken it.
async function send(row) {
  const value = boxOf(row).value;
  if (value === known.get(row)) return false;
  note(row, words.saving);
  let answer, said;
  try {
    answer = await post(form.dataset.save.replace("/0/", `/${row.dataset.segment}/`), { value, known: known.get(row) });
    if (answer.redirected || answer.status === 403 || answer.status >= 500) throw new Error(answer.status);
    said = await answer.json();
  } catch {
    note(row, "");
    if (!stopped) lookAgain();
    return false;
  }
  if (answer.status === 409) decide(row, said);
  else if (!answer.ok) note(row, `${words.refused} ${said.message}`).dataset.wrong = "";
  if (!answer.ok) return false;
  known.set(row, value);
  delete note(row, words.saved).dataset.wrong;
  keep(row);
  tell(row, said);
  return true;
}

function tell(row, said) {
  row.dataset.state = said.state;
  row.dispatchEvent(new CustomEvent("workbench:saved", { bubbles: true, detail: said }));
}

// What the server has stored by another way: `said` is what stands there now, and how far the row is.
export function settle(row, said) {
  boxOf(row).value = said.text;
  known.set(row, said.text);
  delete localStorage[nameOf(row)];
  boxOf(row).dispatchEvent(new CustomEvent("workbench:shown"));
  tell(row, said);
}

// Asks the server to do something to a row; what stands there afterwards comes back.
export async function ask(row, what) {
  await save(row);
  const address = form.dataset.act.replace("/0/do/", `/${row.dataset.segment}/${what}/`);
  try {
    const answer = await post(address, {});
    const said = await answer.json();
    if (!answer.ok) return void (note(row, said.message).dataset.wrong = "");
    delete note(row, words.saved).dataset.wrong;
    row.toggleAttribute("data-kept", Boolean(said.kept));
    settle(row, said);
    return said;
  } catch {
    note(row, words.offline);
  }
}

export function startSaving() {
  for (const row of rows) {
    known.set(row, boxOf(row).value);
    const copy = localStorage[nameOf(row)];
    if (!copy) continue;
    const { value, known: before } = JSON.parse(copy);
    if (value === known.get(row)) delete localStorage[nameOf(row)];
    else {
      known.set(row, before);
      boxOf(row).value = value;
      note(row, words.restored);
      save(row);
    }
  }
  form.addEventListener("input", ({ target }) => {
    const row = target.matches("[data-translation]") && target.closest("[data-row]");
    if (!row) return;
    keep(row);
    clearTimeout(timers.get(row));
    timers.set(row, setTimeout(save, PAUSE, row));
  });
  addEventListener("online", lookAgain);
  addEventListener("focus", () => stopped && lookAgain());
  addEventListener("beforeunload", (event) => unsaved().length && !stopped && event.preventDefault());
}

export async function saveOverride(row, value) {
  const address = form.dataset.override.replace("/0/", `/${row.dataset.overrideRow}/`);
  try {
    const answer = await post(address, { value });
    const said = await answer.json();
    note(row, answer.ok ? words.saved : said.message).toggleAttribute("data-wrong", !answer.ok);
    if (answer.ok) row.dispatchEvent(new CustomEvent("workbench:saved", { bubbles: true, detail: said }));
  } catch {
    note(row, words.offline);
  }
}
