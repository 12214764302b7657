// Rich texts are typed where they look like themselves; the text box behind holds what is stored: a few inline tags, and
// links with nothing but the id under which wagtail-localize keeps their address.

const KEPT = new Set(["A", "ABBR", "B", "CODE", "EM", "I", "STRONG"]);
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function clean(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data.replace(/\n/g, " "));
  if (node.nodeName === "BR") return "<br/>";
  const inner = [...node.childNodes].map(clean).join("");
  if (!KEPT.has(node.nodeName) || !inner) return inner;
  const name = node.nodeName.toLowerCase();
  return `<${name}${name === "a" && node.id ? ` id="${escaped(node.id)}"` : ""}>${inner}</${name}>`;
}

export const stored = (element) => [...element.childNodes].map(clean).join("").replace(/(<br\/>)+$/, "").trim();

// Only what `clean` lets through is shown: a template's content runs and loads nothing.
export function show(element, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  template.innerHTML = [...template.content.childNodes].map(clean).join("");
  element.replaceChildren(template.content);
}

// As data of wagtail-localize reads in a plain text box.
export function plain(html) {
  const template = document.createElement("template");
  template.innerHTML = html.replace(/<br\s*\/?>/g, "\n");
  return template.content.textContent;
}

// Writes where one types, so that the browser's own undo takes it back.
export function write(box, html) {
  const element = box.parentElement.querySelector(".row__rich");
  const control = element ?? box;
  control.focus();
  if (element) getSelection().selectAllChildren(element);
  else box.select();
  const isRich = "rich" in box.closest("[data-row]").dataset;
  const text = element || isRich ? html : plain(html);
  if (text) document.execCommand(element ? "insertHTML" : "insertText", false, text);
  else document.execCommand("delete");
}

// A text box as high as its text, in browsers whose CSS can't say so.
export function startGrowing(box) {
  if (CSS.supports("field-sizing", "content")) return;
  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`;
  };
  for (const type of ["input", "workbench:shown", "focus"]) box.addEventListener(type, grow);
  grow();
}

export function startRich(box, element) {
  show(element, box.value);
  element.addEventListener("input", () => {
    box.value = stored(element);
    box.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "rich" }));
  });
  for (const type of ["input", "workbench:shown"]) {
    box.addEventListener(type, ({ detail }) => detail !== "rich" && show(element, box.value));
  }
  element.addEventListener("paste", (event) => {
    event.preventDefault();
    document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    document.execCommand("insertLineBreak");
  });
}
