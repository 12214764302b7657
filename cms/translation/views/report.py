"""The report of translations, cut to what its reader works with."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail_localize.views.report import TranslationsReportView

from cms.translation.permissions import pages_within_reach, snippet_models_within_reach


class ReachableTranslationsReportView(TranslationsReportView):
    """Lists a translation to those who have a permission on the page, in either language, or on the snippet's model."""

    def get_queryset(self) -> QuerySet:
        user = self.request.user
        pages = pages_within_reach(user).filter(
            Q(locale_id=OuterRef("source__locale_id")) | Q(locale_id=OuterRef("target_locale_id")),
            translation_key=OuterRef("source__object_id"),
        )
        snippets = ContentType.objects.get_for_models(*snippet_models_within_reach(user)).values()
        translations = super().get_queryset().order_by("source__object_repr", "pk")
        return translations.filter(Exists(pages) | Q(source__specific_content_type__in=list(snippets)))
