"""The editor's half of editing by sight."""

from functools import cache

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.rich_text.converters.contentstate import link_entity
from wagtail.admin.rich_text.converters.html_to_contentstate import ExternalLinkElementHandler
from wagtail.documents.rich_text.contentstate import document_link_entity
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.editing.links import KnownDocumentLink, KnownPageLink


@hooks.register("insert_editor_js")
def editor_js() -> SafeString:
    """What leads from the preview to the form and back, on every page with a form."""
    return _panel(get_language())


@cache
def _panel(language: str) -> SafeString:
    """Rendered once a language and process."""
    actions = [
        ("up", _("Move up")),
        ("down", _("Move down")),
        ("duplicate", _("Duplicate")),
        ("remove", _("Delete")),
        ("before", _("Add before this")),
        ("after", _("Add after this")),
    ]
    return render_to_string("editing/panel.html", {"actions": actions})


@hooks.register("before_edit_page", order=-200)  # before those who ask
def know_workflow(request: HttpRequest, page: Page) -> None:
    """A draft forgets the workflow states that Wagtail has fetched with its page, and asks for them a dozen times."""
    if request.method == "GET" and not hasattr(page, "_current_workflow_states"):
        states = page.workflow_states.active().select_related("current_task_state__task")
        page._current_workflow_states = list(states)


@hooks.register("insert_global_admin_css")
def editor_css() -> SafeString:
    """Room for the form beside a wide preview."""
    return format_html('<link rel="stylesheet" href="{}">', static("editing/form.css"))


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own
def known_links(features: FeatureRegistry) -> None:
    """Links in the editor's rich texts come from what `linked_from` fetched."""
    from_html = {"a[href]": ExternalLinkElementHandler("LINK"), 'a[linktype="page"]': KnownPageLink("LINK")}
    rule = {"from_database_format": from_html, "to_database_format": {"entity_decorators": {"LINK": link_entity}}}
    features.register_converter_rule("contentstate", "link", rule)
    rule = {
        "from_database_format": {'a[linktype="document"]': KnownDocumentLink("DOCUMENT")},
        "to_database_format": {"entity_decorators": {"DOCUMENT": document_link_entity}},
    }
    features.register_converter_rule("contentstate", "document-link", rule)
