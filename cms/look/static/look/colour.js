/* A colour's text field and the browser's picker say the same; the button takes the colour that it offers. */
function follow({ target }) {
  const [text, picker] = target.closest('[data-colour]')?.querySelectorAll('input') ?? [];
  const from = target.closest('button, input');
  if (!text || !from) return;
  if (from !== text) text.value = from.value;
  else if (/^#[\da-f]{6}$/i.test(text.value)) picker.value = text.value;
  if (from === text) return;
  for (const type of ['input', 'change']) text.dispatchEvent(new Event(type, { bubbles: true }));
}
document.addEventListener('input', follow);
document.addEventListener('click', (event) => event.target.closest('button') && follow(event));
