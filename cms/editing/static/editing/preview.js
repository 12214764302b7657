// In the preview beside the form, which does the rest: the page that was edited is there.

parent.document.dispatchEvent(new CustomEvent("editing:preview", { detail: document }));
