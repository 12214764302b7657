// Runs in the translation editor: shows what helps with the row in hand, and takes a suggestion into it.

const form = document.querySelector("form[data-wording]"); // its address is that of row 0
const status = Object.assign(document.createElement("div"), { className: "w-sr-only", role: "status" });
const asked = new WeakSet();
let current; // the row in hand

const within = (row, selector) => row.querySelector(selector);
const field = (row) => within(row, "[data-translation]");
const words = (row) => within(row, ".aids").dataset;

function say(text) {
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = text)); // the same words twice are said twice
}

// The workbench writes what is taken: it knows where one types.
function take(row, button) {
  row.dispatchEvent(new CustomEvent("wording:take", { bubbles: true, detail: button.dataset.take }));
  say(words(row).taken);
}

function trouble(row, text) {
  const place = within(row, "[data-trouble]");
  place.textContent = text;
  place.hidden = false;
  say(text);
}

async function show(row) {
  if (asked.has(row)) return;
  asked.add(row);
  try {
    const address = form.dataset.wording.replace(/0\/$/, `${row.dataset.segment}/`);
    const answer = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) throw new Error(answer.statusText);
    within(row, "[data-aids]").innerHTML = (await answer.json()).html;
  } catch {
    asked.delete(row); // asked again when the row is next in hand
  }
}

async function post(row, address) {
  try {
    const token = window.wagtailConfig?.CSRF_TOKEN ?? form.elements.csrfmiddlewaretoken.value;
    const headers = { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" };
    const answer = await fetch(address, { method: "POST", headers });
    const said = await answer.json();
    if (answer.ok) within(row, "[data-aids]").innerHTML = said.html;
    else trouble(row, said.error ?? words(row).failed);
    return answer.ok ? said : null;
  } catch {
    trouble(row, words(row).failed);
    return null;
  }
}

async function confirm(row, button) {
  if (!(await post(row, button.dataset.confirm))) return;
  say(words(row).confirmed);
  row.dispatchEvent(new CustomEvent("wording:confirmed", { bubbles: true }));
}

// The text is stored already; typing it would make it a person's.
async function fill(row, button) {
  if (field(row).value.trim()) return trouble(row, words(row).written);
  button.disabled = true;
  const said = await post(row, button.dataset.machine);
  button.disabled = false;
  if (!said) return;
  say(words(row).filled);
  row.dispatchEvent(new CustomEvent("wording:machine", { bubbles: true, detail: { text: said.text, tool: said.tool } }));
}

function clicked({ target }) {
  const button = target.closest("[data-aids] button");
  const row = button?.closest("[data-row]");
  if (!row) return;
  if ("take" in button.dataset) take(row, button);
  else if (button.dataset.confirm) confirm(row, button);
  else if (button.dataset.machine) fill(row, button);
}

function pressed(event) {
  const number = event.altKey && !event.ctrlKey && !event.metaKey && /^Digit([1-9])$/.exec(event.code)?.[1];
  const row = number && (event.target.closest("[data-row]") ?? current);
  const button = row && within(row, `[data-number="${number}"]`);
  if (!button) return;
  event.preventDefault();
  take(row, button);
}

if (form) {
  document.body.append(status);
  document.addEventListener("workbench:row", ({ target }) => show((current = target)));
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
}
