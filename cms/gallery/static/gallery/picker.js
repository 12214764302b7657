/* Wagtail's block picker: found by more words, and showing the block that is highlighted. */
const { StreamBlock, StreamBlockDefinition } = window.wagtailStreamField.blocks;

class PickedStreamBlock extends StreamBlock {
  _createInsertionControl(placeholder, options) {
    const menu = super._createInsertionControl(placeholder, options);
    const { combobox, tooltip, addButton } = menu;
    if (!combobox) return menu; /* of a single kind */
    const { searchWords, hint } = this.blockDef.meta;
    const stock = Object.getPrototypeOf(menu);
    /* The picker searches label and type: our words go behind the type, and off again. */
    const searchable = (item) => ({ ...item, type: `${item.type} ${searchWords[item.type]}` });
    Object.defineProperty(menu, 'blockItems', {
      get: () =>
        Reflect.get(stock, 'blockItems', menu).map((group) => ({ ...group, items: group.items.map(searchable) })),
    });
    menu.onSelectBlock = ({ selectedItem: { type } }) =>
      stock.onSelectBlock.call(menu, { selectedItem: { type: type.split(' ')[0] } });
    combobox.style.setProperty('--hint', JSON.stringify(hint));
    tooltip.setProps({
      onMount: () => combobox.querySelector('input').focus(),
      onHide: () => combobox.contains(document.activeElement) && addButton[0].focus(),
    });
    return menu;
  }
}

window.telepath.register('gallery.StreamBlock', class extends StreamBlockDefinition {
  render(...place) { return new PickedStreamBlock(this, ...place); }
});

let timer; /* a picture is asked for when a block stays highlighted */
function look({ target }) {
  const picker = target.closest?.('.w-combobox');
  if (!picker) return;
  clearTimeout(timer);
  timer = setTimeout(() => picker.querySelector('[aria-selected=true] + [aria-expanded=false]')?.click(), 150);
}
for (const type of ['keyup', 'input', 'pointermove']) document.addEventListener(type, look);
