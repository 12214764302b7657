/* Suggestions while somebody types (ARIA combobox): loaded when a search box first gets the focus. Without it, a form. */
const SHORTEST = 2, PAUSE = 180;

export const attend = (input) => {
  const { form } = input, box = input.closest('.search_box');
  const list = document.createElement('div'), status = document.createElement('p');
  Object.assign(list, { id: `${input.id}_list`, role: 'listbox', hidden: true, ariaLabel: input.labels[0].textContent });
  list.onmousedown = (event) => event.preventDefault(); // the focus stays in the field
  status.className = 'visually_hidden';
  status.role = 'status';
  box.append(list, status);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.setAttribute('aria-controls', list.id);

  let asking, timer, options = [], active = -1;

  const show = (open) => {
    list.hidden = !open;
    input.ariaExpanded = String(open);
    if (!open) choose(-1);
  };
  const choose = (number) => {
    options[active]?.setAttribute('aria-selected', false);
    active = number;
    const option = options[active];
    option?.setAttribute('aria-selected', true);
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const forget = () => {
    clearTimeout(timer);
    asking?.abort();
    show(false);
  };
  const ask = async () => {
    asking = new AbortController();
    const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(input.value)}`, { signal: asking.signal });
    if (!answer.ok) return;
    const { body } = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const said = body.querySelector('output');
    said.remove();
    list.replaceChildren(...body.childNodes);
    options = [...list.querySelectorAll('a')];
    options.forEach((option, number) => { option.id = `${list.id}_${number}`; });
    active = -1;
    show(options.length > 0);
    status.textContent = said.textContent;
  };

  input.addEventListener('input', () => {
    forget();
    status.textContent = '';
    if (input.value.trim().length >= SHORTEST) timer = setTimeout(() => ask().catch(() => {}), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    const { key } = event, { length } = options;
    if (key === 'Escape' && !list.hidden) show(false);
    else if (key === 'Enter' && active >= 0) options[active].click();
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && length) {
      if (list.hidden) show(true);
      // One step beyond either end stands the field itself.
      choose(((active + 1 + (key === 'ArrowDown' ? 1 : length)) % (length + 1)) - 1);
    } else return;
    event.preventDefault();
  });
  input.addEventListener('blur', forget);
  show(false);
};
