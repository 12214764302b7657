// Shows the answer of an interface below the question. Without it the form leads to the answer itself.

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function addressOf(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const [name, given] of new FormData(form)) {
    const value = given.trim();
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (value && name !== "operation") query.set(name, value);
  }
  return form.dataset.root + path + (query.size ? `?${query}` : "");
}

async function ask(form, place) {
  const address = addressOf(form);
  place.replaceChildren(element("p", "note", place.dataset.busy));
  try {
    const answer = await fetch(address, { credentials: "omit" });
    const line = element("p", "line", `${answer.status} · ${Math.round(performance.now() - ask.since)} ms · `);
    const link = element("a", "", address);
    link.href = address;
    line.append(link);
    const code = element("pre", "api_code", JSON.stringify(await answer.json(), null, 2));
    code.tabIndex = 0;
    code.setAttribute("role", "region");
    code.setAttribute("aria-label", place.dataset.label);
    place.replaceChildren(line, code);
  } catch {
    place.replaceChildren(element("p", "note", place.dataset.failed));
  }
}

for (const operation of document.querySelectorAll(".operation")) {
  const form = operation.querySelector("form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask.since = performance.now();
    ask(form, operation.querySelector(".answer"));
  });
}

function open() {
  const wanted = location.hash && document.getElementById(location.hash.slice(1));
  if (wanted?.matches(".operation")) wanted.open = true;
}
addEventListener("hashchange", open);
open();
