"""Addresses of the files; wagtail-localize's own ones for PO files answer with ours."""

from django.urls import URLPattern, path
from wagtail import hooks

from cms.exchange import views

SECTION = "exchange/section/<int:page_id>/<slug:language_code>/"


@hooks.register("register_admin_urls", order=-100)
def admin_urls() -> list[URLPattern]:
    """The last two are unnamed, so that `reverse` keeps giving wagtail-localize's names. Its own views take files
    whose source has changed, and save text by text."""
    return [
        path("exchange/<int:translation_id>/", views.page_files, name="exchange_page"),
        path("exchange/<int:translation_id>/po/", views.page_download, name="exchange_page_po"),
        path(
            "exchange/<int:translation_id>/xliff/",
            views.page_download,
            {"suffix": "xlf"},
            name="exchange_page_xliff",
        ),
        path(SECTION, views.section_files, name="exchange_section"),
        path(f"{SECTION}po/", views.section_download, name="exchange_section_po"),
        path(f"{SECTION}xliff/", views.section_download, {"suffix": "xlf"}, name="exchange_section_xliff"),
        path("localize/translate/<int:translation_id>/pofile/download/", views.page_download),
        path("localize/translate/<int:translation_id>/pofile/upload/", views.page_files),
    ]
