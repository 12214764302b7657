// Marks in the preview what findings are about, for Wagtail's checks; they and Wagtail's panel lead to the fields.

import { pieceAt, preview } from "../editing/places.js";

const PIN = "wagtail-inline-userbar"; // those at one place stand side by side
const STYLE = `${PIN}+${PIN}{translate:-2.5rem} ${PIN}+${PIN}+${PIN}{translate:-5rem}`;
let findings = []; // { path, line, help, place }

// Those that say the same are told apart by what axe calls their place.
function lead(help, selector) {
  const alike = findings.filter((finding) => finding.help === help);
  const detail = alike.find(({ place }) => selector && place.matches(selector)) ?? alike[0];
  if (detail) document.dispatchEvent(new CustomEvent("editing:open", { detail }));
  return detail;
}

document.addEventListener("editing:preview", () => {
  const bar = preview.querySelector("wagtail-userbar")?.shadowRoot;
  const told = JSON.parse(bar?.getElementById("checker-axe-configuration").textContent || "{}");
  Object.assign(window.wagtail.app.queryController("w-preview").axeConfig.messages, told.messages);
  findings = told.findings ?? [];
  findings.forEach((finding, number) => {
    const near = pieceAt(finding.path) || preview.querySelector("h1") || preview.body;
    finding.place = (finding.line && near.querySelector(`[data-block-key="${finding.line}"]`)) || near;
    finding.help = told.messages[`finding-${number}`].help_text;
    finding.place.dataset.finding = `${finding.place.dataset.finding || ""} ${number}`;
  });
  const sheet = new preview.defaultView.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  preview.adoptedStyleSheets.push(sheet);
  preview.addEventListener("click", ({ target: { dataset } }) => lead(dataset.helpText, dataset.selector));
});

const textIn = (row, part) => row?.querySelector(`[data-content-checker-${part}]`).textContent;
const ask = (event) => {
  const row = event.target.closest("[data-checks-panel] button")?.closest("[data-content-checker-row]");
  if (row && lead(textIn(row, "help"), textIn(row, "selector-text"))) event.stopPropagation();
};
document.addEventListener("click", ask, true);
