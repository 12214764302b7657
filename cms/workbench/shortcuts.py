"""The keys of the workbench, as its list of shortcuts names them; workbench.js listens to them."""

from django.utils.translation import gettext as _

Shortcut = tuple[list[str], str]


def shortcuts() -> list[Shortcut]:
    """Keys and what they do."""
    return [
        (["Ctrl", "Enter"], _("Save and go to the next text to do")),
        (["Alt", "↓"], _("Next text")),
        (["Alt", "↑"], _("Previous text")),
        (["Alt", "S"], _("Copy the source text")),
        (["Alt", "K"], _("Still right: keep the earlier translation")),
        (["Alt", "N"], _("Not to be translated")),
        (["Alt", "1"], _("Take the first suggestion; 2–9 take the others")),
        (["Ctrl", "P"], _("Show or hide the page")),
        (["?"], _("This list")),
    ]
