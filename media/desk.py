"""Pictures that lack what everybody must be told about them."""

from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.permissions import policy_registry

from cms.desk.lists import DeskList, Row
from cms.languages.names import content_languages, language_name
from media.models import CustomImage


class PicturesList(DeskList):
    """Pictures without alt text in every language, or without a credit, in the collections that the reader keeps."""

    key = "pictures"
    heading = gettext_lazy("Pictures without alt text or credit")
    nothing = gettext_lazy("every picture with alt text and credit")
    icon = "image"
    order = 70

    def concerns(self) -> bool:
        return policy_registry.get_by_type(CustomImage).user_has_permission(self.reach.user, "change")

    def find(self) -> QuerySet:
        own = policy_registry.get_by_type(CustomImage).instances_user_has_any_permission_for(
            self.reach.user, ["change"]
        )
        lacking = Q(credit="")
        for code in content_languages():
            lacking |= Q(**{f"alt_text__{code}__isnull": True})
        return own.filter(lacking).select_related("collection").order_by("-created_at", "pk")

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(image) for image in found]

    def _row(self, image: CustomImage) -> Row:
        languages = [language_name(code) for code in content_languages() if not image.alt_text.in_language(code)]
        notes = []
        if languages:
            notes.append(_("No alt text: {languages}.").format(languages=", ".join(languages).lower()))
        if not image.credit:
            notes.append(_("No credit."))
        place = image.collection.name if self.reach.is_wide else ""
        return Row(image.title, reverse("wagtailimages:edit", args=[image.pk]), " ".join(notes), place)
