"""The house's own checks, and their way into Wagtail's panel of checks."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page

from cms.checking.findings import HOOK, findings
from cms.checking.guards import refuse_bulk, refuse_translation
from cms.checking.panel import FindingsItem
from cms.checking.rules.description import check_description
from cms.checking.rules.links import check_link_texts, check_targets
from cms.checking.rules.outline import check_levels, check_repeats, check_sections
from cms.checking.rules.reading import check_sentences
from cms.checking.rules.setting import check_quotes, check_ranges

for check in (
    check_description,
    check_link_texts,
    check_targets,
    check_levels,
    check_sections,
    check_repeats,
    check_ranges,
    check_quotes,
    check_sentences,
):
    hooks.register(HOOK, check)


@hooks.register("construct_wagtail_userbar")
def show_findings(request: HttpRequest, items: list[Any], page: Page | None) -> None:
    """Put our checks in the place of Wagtail's: findings in the preview, all rules in the panel beside the form."""
    in_preview = getattr(request, "in_preview_panel", False)
    found = findings(page) if in_preview and isinstance(page, Page) else []
    items[:] = [
        FindingsItem(found, in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]


@hooks.register("insert_editor_js")
def editor_js() -> SafeString:
    """What leads from a row of the panel to the field."""
    return format_html('<script src="{}" type="module"></script>', static("checking/form.js"))


@hooks.register("insert_global_admin_css")
def editor_css() -> SafeString:
    """Rows without the selectors that Wagtail prints in them."""
    return format_html('<link rel="stylesheet" href="{}">', static("checking/form.css"))


hooks.register("before_bulk_action", refuse_bulk)
hooks.register("before_edit_page", refuse_translation, order=-90)
