// Runs in the admin: what is typed into a form stays in this browser until the server has it (docs/decisions.md 46).

import { told } from "./rich.js";

const DAYS = 7; // that a copy lives
const ELSEWHERE = /^(csrfmiddlewaretoken|next|(loaded|overwrite)_revision_.+|comments-.+)$/; // nobody types these
const TROUBLE = /offline|out|other/;
const form = document.querySelector("form[data-edit-form]:not([data-workbench])"); // which keeps its own
const words = document.getElementById("keeping");
const copies = (whose) => Object.keys(localStorage).filter((name) => name.startsWith(`typed ${whose}`));
const read = (name) => JSON.parse(localStorage[name]);
const drop = (name) => localStorage.removeItem(name);
const entries = (data = new FormData(form)) => [...data].filter(([, value]) => typeof value === "string");
const essence = (data) =>
  JSON.stringify(entries(data).flatMap(([name, value]) => (ELSEWHERE.test(name) ? [] : [[name, told(value)]])));
const make = (tag, values) => Object.assign(document.createElement(tag), values);
const on = (names, act) => names.split(" ").forEach((name) => addEventListener(name, act, true));

let user; // whose form this is
let key; // of this window's copy
let saved; // what the server has
let sent; // what is on its way
let state = ""; // which message is shown
let tries = 0;
let timer;
let waiting;

function show(name, act) {
  form.querySelector(".kept")?.remove();
  state = name;
  if (!name) return null;
  const message = words.content.querySelector(`[data-state=${name}]`).cloneNode(true);
  message.addEventListener("click", ({ target }) => target.dataset.do && act(target.dataset.do));
  form.querySelector("footer").before(message);
  return message;
}

function keep() {
  if (!key || saved === undefined) return;
  try {
    if (essence() === saved) drop(key);
    else localStorage[key] = JSON.stringify({ at: Date.now(), path: location.pathname, entries: entries() });
  } catch {
    show("full");
  }
}

// Has Wagtail save by itself, as after any change.
function save() {
  form.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail: { type: "edits" } }));
}

// What is wrong between us and the server; if nothing is, the forms get the token that is good now.
async function trouble() {
  const headers = { "X-Requested-With": "XMLHttpRequest" };
  const answer = await fetch(words.dataset.pulse, { headers, signal: AbortSignal.timeout(8000) });
  if (answer.status === 403) return "out";
  const now = await answer.json();
  if (now.user !== (user ??= now.user)) return "other";
  for (const input of document.getElementsByName("csrfmiddlewaretoken")) input.value = now.token;
  window.wagtailConfig.CSRF_TOKEN = now.token;
  return "";
}

async function look() {
  clearTimeout(waiting);
  const found = await trouble().catch(() => "offline");
  if (found) {
    if (state !== found) show(found);
    waiting = setTimeout(look, 3000);
  } else if (TROUBLE.test(state)) {
    show("");
    save();
  }
  return !found;
}

async function offer() {
  const open = (await navigator.locks?.query())?.held.map((lock) => lock.name) ?? [];
  const mine = copies(`${user} `).filter((name) => !open.includes(name) && read(name).path === location.pathname);
  const [last] = mine.sort((one, other) => read(other).at - read(one).at);
  if (!last) return;
  const copy = read(last);
  if (essence(copy.entries) === essence()) {
    drop(last);
    return offer();
  }
  const message = show("offer", (choice) => {
    show("");
    if (choice === "restore") return restore(copy.entries, last);
    drop(last);
    offer();
  });
  const style = { dateStyle: "short", timeStyle: "short" };
  message.querySelector("time").textContent = new Date(copy.at).toLocaleString(document.documentElement.lang, style);
}

// A page gets it as a draft, from the server; another form is filled in, and saved by whoever looks at it.
function restore(found, name) {
  if (form.id === "page-edit-form") {
    const again = make("form", { method: "post", action: form.action });
    const token = ["csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value];
    for (const [field, value] of [...found, token]) again.append(make("input", { type: "hidden", name: field, value }));
    sessionStorage.sent = name;
    document.body.append(again);
    return again.submit();
  }
  const values = new URLSearchParams(found);
  for (const field of form.elements) {
    const here = values.getAll(field.name);
    if (/checkbox|radio/.test(field.type)) field.checked = here.includes(field.value);
    else if (here.length && !/hidden|file/.test(field.type)) field.value = here[0];
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  keep();
  drop(name);
}

for (const name of copies("")) if (read(name).at < Date.now() - DAYS * 864e5) drop(name);
if (sessionStorage.sent && !document.querySelector(".kept_undecided")) {
  if (document.querySelector(".messages .success")) drop(sessionStorage.sent);
  sessionStorage.removeItem("sent");
}
on("submit", ({ target }) => {
  if (target.matches("[action$='/logout/']")) {
    copies(`${localStorage.typing} `).forEach(drop);
    key = ""; // and none is made on the way out
  }
  if (target !== form) return;
  keep();
  sessionStorage.sent = key;
});

if (form) {
  on("pointerdown keydown beforeinput", () => (saved ??= essence())); // a person; a script may move the focus, too
  // Wagtail begins after two seconds, and twice: what is on its way need not go again.
  on("w-unsaved:watch-edits", () => (saved ??= essence()) !== essence() && !sent && save());
  on("input change keyup click w-unsaved:add", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 300);
  });
  on("pagehide visibilitychange", () => {
    keep();
    if (TROUBLE.test(state)) look();
  });
  on("online", look);

  on("w-autosave:save", ({ detail }) => (sent = detail.formData));
  addEventListener("w-autosave:success", ({ detail: { response } }) => {
    for (const [name, value] of Object.entries(response.field_updates ?? {})) if (sent.has(name)) sent.set(name, value);
    for (const what of ["revision_id", "revision_created_at"]) {
      const input = form.elements[`loaded_${what}`];
      if (input) input.value = response[what];
    }
    saved = essence(sent);
    sent = null;
    tries = 0;
    keep();
    if (essence() !== saved) save(); // typed meanwhile: Wagtail takes it for saved
  });
  on("w-autosave:error", async ({ detail: { type } }) => {
    sent = null;
    if (type === "invalid_revision") show("conflict", () => form.requestSubmit());
    else if (/network|server/.test(type) && (await look()) && tries++ < 5) setTimeout(save, 2000 * tries);
  });

  // A press that saves waits for the save under way, and goes through where somebody answers.
  let isSure = false;
  on("w-dialog:confirmed", () => {
    isSure = true;
    setTimeout(() => (isSure = false));
  });
  on("click", async (event) => {
    const button = event.target.closest?.("[data-edit-form] button:is([type=submit], [data-workflow-action-name])");
    if (!button || isSure) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keep();
    if (!(await look())) return;
    for (let wait = 0; sent && wait < 400; wait += 1) await new Promise((next) => setTimeout(next, 50));
    isSure = true;
    button.click();
    isSure = false;
  });
  on("load", async () => {
    if (!(await look())) return;
    localStorage.typing = user;
    key = `typed ${user} ${Date.now()}${Math.random()}`;
    navigator.locks?.request(key, () => new Promise(() => {}));
    if (form.dataset.wUnsavedForceValue === "true") saved = "";
    keep();
    offer();
  });
}
