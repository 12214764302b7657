// The form that assigns a page opens above the list. Without this script, or without an answer, its link leads to it.

const dialog = document.querySelector('[data-board-dialog]');

const formAt = async (address) => {
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!response.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('[data-board-form]');
};

const open = async (address) => {
  let form = null;
  try {
    form = await formAt(address);
  } catch {
    // No connection: the browser says so when it follows the link.
  }
  if (!form) {
    window.location.assign(address);
    return;
  }
  dialog.replaceChildren(document.adoptNode(form));
  dialog.setAttribute('aria-labelledby', 'board-form-title');
  dialog.showModal();
};

document.addEventListener('click', (event) => {
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
  const link = event.target.closest('[data-board-assign]');
  if (link && plain) {
    event.preventDefault();
    open(link.href);
  } else if (event.target.closest('[data-board-close]') && dialog?.open) {
    event.preventDefault();
    dialog.close();
  } else if (event.target === dialog) {
    dialog.close();
  }
});
