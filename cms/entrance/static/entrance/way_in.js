// Runs on live pages, for staff alone: a link to the editor of the page, at the block that is being read.

const LABELS = { fi: ["Muokkaa sivua", "Piilota"], en: ["Edit this page", "Hide"] };

function address() {
  const blocks = [...document.querySelectorAll(".stream > *")];
  const here = blocks.findLast((block) => block.getBoundingClientRect().top < innerHeight / 3);
  const kind = here?.classList[0];
  const number = blocks.filter((block) => block.classList[0] === kind).indexOf(here);
  return `/admin/enter/?${new URLSearchParams({ address: location.href, block: here ? `${kind}.${number}` : "" })}`;
}

if (location.hash === "#staff") history.replaceState(null, "", location.pathname + location.search);
if (!location.pathname.startsWith("/admin/")) {
  const [text, hide] = LABELS[document.documentElement.lang] ?? LABELS.en;
  const make = (tag, values) => Object.assign(document.createElement(tag), values);
  const nav = make("nav", { className: "way_in", ariaLabel: text });
  const link = make("a", { textContent: text, href: address(), onclick: () => (link.href = address()) });
  const onclick = () => localStorage.removeItem("staff") ?? nav.remove();
  nav.append(link, make("button", { textContent: "×", ariaLabel: hide, title: hide, onclick }));
  document.querySelector(".skip_link").after(nav);
}
