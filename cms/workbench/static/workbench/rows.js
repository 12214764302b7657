// The rows of the workbench, and which one is in hand.

const OPEN = new Set(["todo", "changed", "broken"]);

export const form = document.querySelector("[data-workbench]");
export const words = document.getElementById("workbench-words").dataset;
export const rows = [...form.querySelectorAll("[data-row]")];
export const hand = { row: null };
export const boxOf = (row) => row.querySelector("[data-translation]");
export const controlOf = (row) => row.querySelector(".row__rich, [data-translation]:not([hidden])");
export const pathOf = (row) => row.dataset.previewpath || row.dataset.contentpath;
export const isOpen = (row) => OPEN.has(row.dataset.state);

// The row at a path of the page, else the first one of what is around it; of a rich text that of the paragraph.
export function rowAt(path, line) {
  for (let at = path; at; at = at.includes(".") ? at.replace(/\.[^.]*$/, "") : "") {
    const exact = rows.filter((row) => pathOf(row) === at);
    const inside = exact.length ? exact : rows.filter((row) => pathOf(row).startsWith(`${at}.`));
    if (inside.length) return inside.find((row) => line && row.dataset.line === line) || inside[0];
  }
  return null;
}
