// Runs in the admin: links to live pages say #staff, and who comes from such a page finds the preview open.

const { hosts } = document.querySelector("script[data-hosts]").dataset;
const isLive = ({ hostname, pathname }) =>
  JSON.parse(hosts).includes(hostname) && !/^\/(admin|static|media|documents)\//.test(pathname);
for (const type of ["click", "auxclick"]) {
  const follow = ({ target }) => {
    const link = target.closest?.("a[href]");
    if (link && isLive(link)) link.hash ||= "staff";
  };
  addEventListener(type, follow, true);
}
const leave = ({ target }) => target.matches("[action$='/logout/']") && localStorage.removeItem("staff");
addEventListener("submit", leave, true);
if (document.querySelector("[data-edit-form]")) localStorage.staff = 1;

const isFromPage = new URLSearchParams(location.search).get("from") === "page";
if (isFromPage && matchMedia("(width >= 50em)").matches) {
  const panel = document.querySelector('[data-side-panel="preview"]');
  addEventListener("load", () => panel?.dispatchEvent(new CustomEvent("open")));
}
