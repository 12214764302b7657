"""Puts the workbench where wagtail-localize's editor would answer."""

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import TranslatableMixin

from cms.workbench.access import translations
from cms.workbench.answers import act, findings, override, save
from cms.workbench.preview import PreviewView
from cms.workbench.views import show


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/workbench/."""
    return [
        path("workbench/<int:translation_id>/text/<int:segment_id>/", save, name="workbench_text"),
        path("workbench/<int:translation_id>/text/<int:segment_id>/<slug:action>/", act, name="workbench_act"),
        path("workbench/<int:translation_id>/findings/", findings, name="workbench_findings"),
        path("workbench/<int:translation_id>/value/<int:segment_id>/", override, name="workbench_override"),
        path("workbench/<int:translation_id>/preview/", PreviewView.as_view(), name="workbench_preview"),
    ]


# After the refusals of cms.translation (-100), before wagtail-localize (0).
@hooks.register("before_edit_page", order=-50)
@hooks.register("before_edit_snippet", order=-50)
def show_workbench(request: HttpRequest, instance: Model) -> HttpResponse | None:
    """For an edition that follows its source."""
    if request.method != "GET" or not isinstance(instance, TranslatableMixin):
        return None
    own = {"source__object_id": instance.translation_key, "target_locale": instance.locale_id, "enabled": True}
    translation = translations().filter(**own).first()
    return show(request, translation, instance) if translation else None
