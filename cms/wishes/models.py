"""How often a translation has been asked for. Who asked is not known."""

from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupPagePermission, Page

from cms.languages.names import language_name, source_language
from cms.translation.permissions import Anybody


class WishQuerySet(QuerySet):
    """Wishes, most wished first."""

    def waiting(self) -> "WishQuerySet":
        """Those for live pages that still have no live edition in the language."""
        editions = Page.objects.live().filter(
            translation_key=OuterRef("page__translation_key"),
            locale__language_code=OuterRef("language"),
            alias_of__isnull=True,
        )
        wishes = self.filter(~Exists(editions), page__live=True)
        return wishes.select_related("page__locale").order_by("-count", "-last_asked")

    def for_user(self, user: Anybody) -> "WishQuerySet":
        """Those for the sections that somebody works on, in whichever language: a translator holds her city's English
        front page, and the pages to be translated stand below its Finnish edition."""
        if user.is_superuser:
            return self
        keys = GroupPagePermission.objects.filter(group__user=user.pk).values("page__translation_key")
        sections = Page.objects.filter(translation_key__in=keys, locale__language_code=source_language())
        below = Q(pk__in=())
        for path in sections.values_list("path", flat=True):
            below |= Q(page__path__startswith=path)
        return self.filter(below)


class TranslationWish(models.Model):
    """One page in one language that it lacks, and how many times it has been asked for."""

    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", editable=False, verbose_name=_("page to translate")
    )
    language = models.CharField(_("into"), max_length=10, editable=False)
    count = models.PositiveIntegerField(_("wishes"), default=0, editable=False)
    last_asked = models.DateTimeField(_("last asked for"), auto_now=True)

    objects = WishQuerySet.as_manager()
    # What a reader of the list can do about it: label and address; set by cms/wishes/actions.py.
    action: tuple[str, str] = ("", "")

    class Meta:
        verbose_name = _("wish for a translation")
        verbose_name_plural = _("wishes for translations")
        constraints = [models.UniqueConstraint(fields=["page", "language"], name="one_wish_per_page_and_language")]

    def __str__(self) -> str:
        return f"{self.page.title} ({self.language_name}): {self.count}"

    @property
    def language_name(self) -> str:
        return language_name(self.language)

    @classmethod
    def add(cls, page: Page, language: str) -> Any:
        """Count one more wish, also when two come at once."""
        wish, _made = cls.objects.get_or_create(page_id=page.pk, language=language)
        wish.count = F("count") + 1
        wish.save(update_fields=["count", "last_asked"])
        wish.refresh_from_db()
        return wish
