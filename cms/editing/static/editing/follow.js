// The preview follows what is typed at once: Wagtail waits half a second three times until it asks. What the preview
// already shows is not asked again, and the checks, which keep the browser busy, wait until typing rests.

const PAUSE = 100; // ms without a key before the preview follows
const REST = 1000; // ms without a key before the checks run
const form = document.querySelector("form[data-edit-form]");
const preview = () => window.wagtail.app.queryController("w-preview");
let shown = ""; // the form, and the mode in which the preview shows it
let typed = 0;
let waiting;

for (const type of ["input", "change"]) {
  form?.addEventListener(type, () => {
    typed = performance.now();
    clearTimeout(waiting);
    waiting = setTimeout(() => preview()?.setStale(), PAUSE);
  });
}
const state = () => `${preview().renderUrl} ${new URLSearchParams(new FormData(form))}`;
document.addEventListener("w-preview:update", (event) => {
  if (!form) return;
  const now = state();
  if (now === shown) {
    event.preventDefault();
    preview().staleValue = false;
  }
  shown = now;
});
// What changed while the preview was on its way, such as its mode, is asked for now: Wagtail would have let it go.
document.addEventListener("w-preview:loaded", () => setTimeout(() => form && state() !== shown && preview()?.setStale()));
// Not shown after all: the next look must ask again.
document.addEventListener("w-preview:error", () => queueMicrotask(() => (shown = "")));
document.addEventListener("w-preview:load", (event) => queueMicrotask(() => event.defaultPrevented && (shown = "")));

document.addEventListener("editing:preview", ({ detail: page }) => {
  const bar = page.querySelector("wagtail-userbar");
  const check = bar?.runAxe;
  if (!check) return;
  bar.runAxe = async () => {
    while (performance.now() - typed < REST) await new Promise((next) => setTimeout(next, REST));
    if (page.defaultView) await check.call(bar); // a newer preview has taken its place
  };
});
