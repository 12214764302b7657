"""Pages in other languages: without a source, in another place than the source, or only repeating it."""

from collections.abc import Iterator
from functools import partial

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from cms.languages.names import source_language
from cms.pairing.fault import Fault, called
from cms.translation.drafts import as_edited


def faults() -> Iterator[Fault]:
    """Editions without source first: what is done about them leaves nothing for the others to find."""
    for edition in orphans():
        yield Fault(f"{called(edition)} is a translation whose source does not exist.", partial(_part, edition.pk))
    yield from aliases()
    yield from misplaced()


def orphans() -> QuerySet[Page]:
    """Editions that were translated from a page that is gone and are still public or followed. What was written in
    another language in the first place has no source and needs none."""
    source = Page.objects.filter(translation_key=OuterRef("translation_key"), locale__language_code=source_language())
    sent = TranslationSource.objects.filter(object_id=OuterRef("translation_key")).exclude(
        locale_id=OuterRef("locale_id")
    )
    followed = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale_id=OuterRef("locale_id"), enabled=True
    )
    return _translated_pages().filter(~Exists(source), Exists(sent)).filter(Q(live=True) | Exists(followed))


def aliases() -> Iterator[Fault]:
    """Pages that show the source's text under another language's address."""
    repeating = Page.objects.exclude(locale__language_code=source_language()).filter(
        alias_of__locale__language_code=source_language()
    )
    for alias in repeating.select_related("alias_of").order_by("path"):
        yield Fault(
            f"{called(alias)} only repeats {called(alias.alias_of)} and is no translation.",
            partial(_make_real, alias.pk),
        )


def misplaced() -> Iterator[Fault]:
    """Editions that do not stand below the edition of their source's parent."""
    sources = Page.objects.filter(locale__language_code=source_language(), alias_of__isnull=True, depth__gt=2)
    by_key = {page.translation_key: page for page in sources}
    above = dict(Page.objects.values_list("path", "translation_key"))
    for edition in _translated_pages().filter(depth__gt=2).order_by("path"):
        source = by_key.get(edition.translation_key)
        if source is None:
            continue
        wanted = above[source.path[: -Page.steplen]]
        if above.get(edition.path[: -Page.steplen]) == wanted:
            continue
        place = _translated_pages().filter(translation_key=wanted, locale_id=edition.locale_id).first()
        words = f"{called(edition)} stands elsewhere than its source {called(source)}"
        if place is None:
            yield Fault(f"{words}, whose parent has no edition in that language.")
        elif place.is_descendant_of(edition):
            yield Fault(f"{words}, and its place is below itself.")
        elif place.get_children().filter(slug=edition.slug).exists():
            yield Fault(f"{words}, and another page has its slug there.")
        else:
            yield Fault(f"{words}.", partial(_move, edition.pk, place.pk))


def _translated_pages() -> QuerySet[Page]:
    """Pages in other languages than the source's that are pages of their own."""
    return Page.objects.exclude(locale__language_code=source_language()).filter(alias_of__isnull=True, depth__gt=1)


def _part(key: int) -> str:
    """Off the site, out of the translators' lists; its text stays."""
    edition = Page.objects.get(pk=key)
    Translation.objects.filter(source__object_id=edition.translation_key, target_locale_id=edition.locale_id).update(
        enabled=False
    )
    if not edition.live:
        return "It is no longer waiting for translation."
    edition.specific.unpublish(log_action=True)
    return "It was unpublished; its text is kept as a draft."


def _make_real(key: int) -> str:
    """A draft of its own, sent for translation."""
    alias = Page.objects.select_related("alias_of", "locale").get(pk=key)
    was_live = alias.live
    source, _made = TranslationSource.update_or_create_from_instance(as_edited(alias.alias_of.specific))
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=alias.locale)
    Translation.objects.filter(pk=translation.pk).update(enabled=True)
    translation.save_target(publish=False)
    if was_live:
        Page.objects.get(pk=key).specific.unpublish(log_action=True)
    return "It is a draft of its own now, sent for translation."


def _move(key: int, place: int) -> str:
    target = Page.objects.get(pk=place)
    Page.objects.get(pk=key).specific.move(target, pos="last-child")
    return f"It was moved below {called(target)}; its old address leads there."
