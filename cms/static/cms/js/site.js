/* What HTML alone cannot do: mail links, a video player on demand, Finnish hyphens in headings, suggestions. */

/* <span data-mail>etu.suku<span class="at">(at)</span>example.fi</span> becomes a link that people can press. */
for (const masked of document.querySelectorAll('[data-mail]')) {
  const sign = masked.querySelector('.at');
  if (!sign) continue;
  const text = masked.textContent.replace(sign.textContent, '@').trim();
  const link = document.createElement('a');
  link.className = masked.className;
  link.href = `mailto:${text}`;
  link.append(...text.split('@').flatMap((part, index) => (index ? ['@', document.createElement('wbr'), part] : [part])));
  masked.replaceWith(link);
}

/* Nothing is asked from a video service before the reader presses the button. */
for (const poster of document.querySelectorAll('a[data-player]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = poster.className;
  button.dataset.address = poster.href; // for print
  button.append(...poster.childNodes);
  poster.replaceWith(button);
  button.addEventListener('click', () => {
    const player = document.createElement('iframe');
    Object.assign(player, { src: poster.dataset.player, title: poster.dataset.title });
    player.allow = 'autoplay; fullscreen; picture-in-picture';
    player.referrerPolicy = 'strict-origin-when-cross-origin';
    player.className = 'player';
    button.replaceWith(player);
    player.focus();
  });
}

/* Not every browser hyphenates Finnish: soft hyphens between the syllables of words that break in headings. */
const syllable = /(?<=\p{L}{4})(?=[bcdfghjklmnpqrstvwxzšž][aeiouyäöå]\p{L}{3})/giu;
const hyphenated = (node) => {
  const range = document.createRange();
  return node.data.replace(/\p{L}{12,}/gu, (word, start) => {
    range.setStart(node, start);
    range.setEnd(node, start + word.length);
    return range.getClientRects().length > 1 ? word.replace(syllable, '\u00ad') : word;
  });
};
document.fonts.ready.then(() => {
  const found = [];
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    if (!heading.closest('[lang]').lang.startsWith('fi')) continue;
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (/\p{L}{12}/u.test(walker.currentNode.data)) found.push(walker.currentNode);
  }
  // All are measured before any is changed: each change would have the browser lay the page out anew.
  const texts = found.map(hyphenated);
  found.forEach((node, index) => { if (node.data !== texts[index]) node.data = texts[index]; });
});

/* Who is about to search gets suggestions; nobody else loads anything for it. */
document.addEventListener('focusin', async ({ target }) => {
  if (!target.matches('.search_box input') || target.role) return;
  target.role = 'combobox';
  (await import('./search.js')).attend(target);
});

/* Who came here from the editor's interface (#staff) finds the way back; nobody else loads anything for it. */
try {
  if (location.hash === '#staff') localStorage.staff = 1;
  if (localStorage.staff && window === top) import('../../entrance/way_in.js');
} catch { /* a browser that remembers nothing */ }
