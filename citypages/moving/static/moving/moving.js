// Comfort on the pages about imports; every one of them works without it.

const review = document.querySelector("[data-review]");
const waiting = document.querySelector("[data-waiting]");
const paste = document.querySelector("[data-paste]");

// Another page as the server draws it, in the place of what is shown.
async function draw(answer, selector) {
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [now, next] = [document, drawn].map((page) => page.querySelector(selector));
  if (!now || !next) return false;
  now.replaceChildren(...next.childNodes);
  const [said, newly] = [document, drawn].map((page) => page.querySelector(".messages"));
  if (said && newly) said.replaceChildren(...newly.childNodes);
  return true;
}

// While the worker reads: look again, and go on when it is done.
async function look() {
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok && (answer.url !== location.href || !(await draw(answer, "[data-waiting]")))) location.reload();
  else setTimeout(look, 2000);
}
if (waiting) setTimeout(look, 1500);

// What a browser copies from a page comes as text and as markup. The markup is kept beside the text until somebody
// changes the words.
function startPaste() {
  const html = document.querySelector("[data-pasted-html]");
  const note = document.querySelector("[data-pasted-note]");
  let pasting = false;
  const say = (word) => (note.textContent = word ? note.dataset[word] : "");
  if (html.value) say("kept");
  paste.addEventListener("paste", ({ clipboardData }) => {
    const markup = clipboardData.getData("text/html");
    const isWhole = paste.selectionEnd - paste.selectionStart === paste.value.length;
    pasting = Boolean(markup) && (isWhole || (html.value && paste.selectionStart === paste.value.length));
    if (pasting) html.value = isWhole ? markup : html.value + markup;
  });
  paste.addEventListener("input", () => {
    if (pasting) say("kept");
    else if (html.value) {
      html.value = "";
      say(paste.value ? "lost" : "");
    }
    pasting = false;
  });
}
if (paste) startPaste();

// The row from which one goes on: the next doubtful one after the hand, else the first.
function next() {
  const rows = [...review.querySelectorAll("[data-doubtful]")];
  const here = document.activeElement?.closest(".move-row");
  const after = here ? Node.DOCUMENT_POSITION_FOLLOWING : 0;
  return rows.find((row) => !after || here.compareDocumentPosition(row) & after) ?? rows[0];
}

function goTo(row) {
  row?.scrollIntoView({ block: "center" });
  row?.focus({ preventScroll: true });
}

// What scrolls around a row: Wagtail's frame, not the window.
function scroller(row) {
  let frame = row.parentElement;
  while (frame.parentElement && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement;
  return frame.parentElement ? frame : document.scrollingElement;
}

// A button changes its row; the page stays where it is.
async function act(button) {
  const top = button.closest(".move-row")?.getBoundingClientRect().top;
  const id = button.closest(".move-row")?.id;
  const body = new FormData(review, button);
  review.setAttribute("aria-busy", "true");
  const answer = await fetch(review.action, { method: "POST", body }).catch(() => null);
  review.removeAttribute("aria-busy");
  if (!answer || !(answer.ok || answer.status === 422)) return false;
  if (!(await draw(answer, "[data-review]"))) return false;
  const row = id && document.getElementById(id);
  if (!row) return true;
  const frame = scroller(row);
  frame.scrollTop += row.getBoundingClientRect().top - top;
  row.focus({ preventScroll: true });
  return true;
}

function startReview() {
  let isChanged = false;
  review.addEventListener("input", () => (isChanged = true));
  review.addEventListener("click", (event) => {
    const link = event.target.closest("[data-next], .move-acts__next");
    if (!link || !link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    goTo(link.matches("[data-next]") ? next() : document.getElementById(link.hash.slice(1)));
  });
  review.addEventListener("submit", async (event) => {
    const button = event.submitter;
    isChanged = false;
    if (!button || button.value === "save" || (button.value === "stay" && !button.tabIndex)) return;
    event.preventDefault();
    if (!(await act(button))) {
      const value = Object.assign(document.createElement("input"), { type: "hidden", name: "act", value: button.value });
      review.append(value);
      review.submit();
    }
  });
  addEventListener("beforeunload", (event) => isChanged && event.preventDefault());
}
if (review) startReview();
