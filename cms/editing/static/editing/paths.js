// Where a part of the form stands: Wagtail's content path, such as body.<block id>.<field>. A row of an inline panel,
// which has none, is named <relation>.<its key>.

const PART = "[data-contentpath], [data-inline-panel-child]";
const GONE = '.deleted, [data-streamfield-child][aria-hidden="true"]'; // stays in the form until it is saved

function stepOf(part) {
  const [, relation, place] = part.id.match(/^inline_child_(.+)-(\d+)$/) || [];
  return relation ? `${relation}.${part.querySelector(`[name="${relation}-${place}-id"]`).value}` : part.dataset.contentpath;
}

export function pathOf(element) {
  const part = element.closest(PART);
  return part ? [pathOf(part.parentElement), stepOf(part)].filter(Boolean).join(".") : "";
}

export const partAt = (path) =>
  [...document.querySelectorAll(PART)].find(
    (part) => path.endsWith(stepOf(part)) && pathOf(part) === path && !part.closest(GONE),
  );

// What is found for a path, else for what is around it; but a block that is gone is not taken for its stream.
export const nearest = (path, find) =>
  find(path) || (path.split(".").length > 2 ? nearest(path.replace(/\.[^.]*$/, ""), find) : null);
