// What in the preview belongs to which field of the form: fields carry data-edit="<block id>.<field>", blocks stand
// between comments <!--w:<id>--> … <!--/w:<id>-->, and data-edit-stream names their stream.

import { nearest } from "./paths.js";

export let preview; // the document that is shown, or about to be
export let fields = [];
const blocks = new Map(); // their ranges, by path

const streamOf = (element) => element.closest("[data-edit-stream]")?.dataset.editStream;
export const pathIn = (field) => [streamOf(field), field.dataset.edit].filter(Boolean).join(".");

document.addEventListener("editing:preview", ({ detail }) => {
  preview = detail;
  fields = [...preview.querySelectorAll("[data-edit]")];
  blocks.clear();
  const comments = preview.createTreeWalker(preview.body, NodeFilter.SHOW_COMMENT);
  for (let comment; (comment = comments.nextNode()); ) {
    const [, end, id] = comment.data.match(/^(\/?)w:(.+)/) || [];
    const path = id && `${streamOf(comment.parentElement)}.${id}`;
    if (end) blocks.get(path).setEndBefore(comment);
    else if (id) blocks.set(path, preview.createRange()).get(path).setStartAfter(comment);
  }
});

// What a click on an element means: its field, else the block around it.
export function targetOf(element) {
  const field = element.closest?.("[data-edit]");
  const [path, box] = [...blocks].findLast(([, range]) => range.comparePoint(element, 0) === 0) || [];
  if (field && (!path || pathIn(field).startsWith(path))) return { path: pathIn(field), box: field };
  return path ? { path, box } : null;
}

const inside = (path) => fields.filter((field) => `${pathIn(field)}.`.startsWith(`${path}.`));
const fieldAt = (path) => fields.find((field) => pathIn(field) === path);

// The field at a path, else the first piece inside; else what is around it.
export const pieceAt = (path) => nearest(path, (at) => fieldAt(at) || inside(at)[0]);

// A paragraph of the rich text at a path, by the key that Draft.js gave it.
export const lineAt = (path, line) => line && pieceAt(path)?.querySelector(`[data-block-key="${CSS.escape(line)}"]`);

// The field at a path, else all of its block or of its item of a list; else what is around it.
export const boxAt = (path) =>
  nearest(path, (at) => {
    const found = inside(at);
    const exact = fieldAt(at) || blocks.get(at);
    if (exact || !found.length) return exact;
    const range = preview.createRange();
    range.setStartBefore(found[0]);
    range.setEndAfter(found.at(-1));
    return range;
  });

export function scrollTo(box) {
  const { top, bottom } = box?.getBoundingClientRect() || {};
  const { innerHeight } = preview.defaultView;
  if (top < 0 || bottom > innerHeight) preview.defaultView.scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
}
