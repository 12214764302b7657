// Runs in the editor: buttons that copy a block, paste it and save it as reusable. The server is told the form as it is
// now; what it answers is stored when the form is saved.

import { takeOut } from "../editing/blocks.js";

const { content, dataset: words } = document.getElementById("clipboard");
const [copy, paste, save, pasteFirst, status] = content.children;
const form = document.querySelector("form[data-edit-form]");
const offerPaste = ({ copied }) => copied && form.classList.add("has_copy");

async function act({ address, blockAction }, stream, child) {
  const isSaving = blockAction === "save";
  const title = isSaving ? prompt(words.ask) : "";
  if (title === null) return;
  const body = new FormData(form);
  const about = { place: form.getAttribute("action"), field: stream.prefix, title };
  Object.assign(about, child && { type: child.type, prefix: `${child.prefix}-value` });
  for (const key in about) body.set(`clip-${key}`, about[key]);
  const asked = fetch(address, { method: "POST", body }).then((response) => response.json());
  const answer = await asked.catch(() => ({ message: words.failed }));
  const [said, undo] = status.children;
  said.textContent = answer.message;
  undo.hidden = !answer.type;
  offerPaste(answer);
  if (!answer.type) return;
  const place = child ? child.index + !isSaving : 0;
  const putBack = isSaving && takeOut(child);
  const fresh = stream.insert(answer, place, { animate: true, focus: true });
  undo.onclick = () => {
    if (stream.children.includes(fresh)) takeOut(fresh);
    if (putBack) putBack();
  };
}

const button = (model, ...place) => Object.assign(model.cloneNode(true), { onclick: () => act(model.dataset, ...place) });

function equip(stream) {
  for (const child of stream.children) {
    const controls = child.element.querySelector("[data-panel-controls]");
    if (controls.querySelector("[data-block-action]")) continue;
    const canSave = child.type !== "reusable" && stream.blockDef.childBlockDefsByName.reusable;
    controls.append(...[copy, paste, canSave && save].filter(Boolean).map((model) => button(model, stream, child)));
  }
}

// Wagtail renders its streams once the document is there.
function start() {
  document.body.append(status);
  status.onclick = () => status.firstElementChild.replaceChildren();
  for (const { rootBlock } of document.querySelectorAll("[id$='-root']")) {
    if (!rootBlock?.blockDef.childBlockDefsByName) continue;
    const [list] = rootBlock.sequenceContainer;
    list.before(button(pasteFirst, rootBlock));
    new MutationObserver(() => equip(rootBlock)).observe(list, { childList: true });
    equip(rootBlock);
  }
  fetch(copy.dataset.address).then(async (answer) => offerPaste(await answer.json()));
}

if (form) document.addEventListener("DOMContentLoaded", () => setTimeout(start));
