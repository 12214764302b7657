"""Buttons for those who may send and synchronise; wagtail-localize shows its own to holders of a global right."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale, Page, TranslatableMixin
from wagtail_localize.models import Translation

from cms.translation.permissions import Anybody, may_edit, may_publish

STOCK_PERMISSION = "wagtail_localize.submit_translation"


def page_buttons(
    page: Page, user: Anybody, view_name: str | None = None, next_url: str | None = None
) -> Iterator[Button]:
    """“Translate this page” and “Sync translated pages”."""
    if page.is_root() or user.has_perm(STOCK_PERMISSION):
        return
    if not page.alias_of_id and may_publish(user, page) and _lacks_an_edition(page):
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        yield Button(_("Translate this page"), address, priority=60, icon_name="wagtail-localize-language")
    if may_edit(user, page) and (address := _sync_address(page, next_url)):
        yield Button(_("Sync translated pages"), address, priority=60, icon_name="resubmit")


def snippet_buttons(snippet: TranslatableMixin, user: Anybody, next_url: str | None = None) -> Iterator[Button]:
    """“Translate” and “Sync translated snippets”."""
    if not isinstance(snippet, TranslatableMixin) or user.has_perm(STOCK_PERMISSION):
        return
    if may_publish(user, snippet) and _lacks_an_edition(snippet):
        meta = snippet._meta
        place = [meta.app_label, meta.model_name, quote(snippet.pk)]
        address = reverse("wagtail_localize:submit_snippet_translation", args=place)
        label = _("Translate '%(title)s'") % {"title": snippet}
        icon = "wagtail-localize-language"
        yield Button(_("Translate"), address, attrs={"aria-label": label}, icon_name=icon, priority=100)
    if may_edit(user, snippet) and (address := _sync_address(snippet, next_url)):
        label = _("Sync translations of '%(title)s'") % {"title": snippet}
        name = _("Sync translated snippets")
        yield Button(name, address, attrs={"aria-label": label}, icon_name="resubmit", priority=106)


def _lacks_an_edition(instance: TranslatableMixin) -> bool:
    editions = instance.get_translations(inclusive=True)
    if isinstance(instance, Page):
        editions = editions.filter(alias_of__isnull=True)
    return Locale.objects.exclude(pk__in=editions.values("locale_id")).exists()


def _sync_address(instance: TranslatableMixin, next_url: str | None) -> str:
    """Address of the synchronisation of this source; '' when it has no translations."""
    translations = Translation.objects.filter(
        source__object_id=instance.translation_key, source__locale_id=instance.locale_id, enabled=True
    )
    source_id = translations.values_list("source_id", flat=True).first()
    if source_id is None:
        return ""
    query = f"?{urlencode({'next': next_url})}" if next_url else ""
    return reverse("wagtail_localize:update_translations", args=[source_id]) + query
