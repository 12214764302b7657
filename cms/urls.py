"""Addresses. Finnish has no prefix, every other language its code (contract.md)."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import gettext_lazy as _
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.caching.marks import public_view
from cms.finding.views import site_map
from cms.forms import guarded
from cms.languages.views import serve
from cms.look.views import style_sheet
from cms.policy.directives import REPORTS
from cms.policy.intake import take_report
from cms.review.views import guest_review
from cms.serving import views as serving
from cms.serving.pictures import serve_picture
from cms.watching.views import metrics
from cms.wishes.views import wish_translation

handler400 = "cms.views.bad_request"
handler403 = "cms.views.permission_denied"
handler404 = "cms.views.page_not_found"
handler500 = "cms.views.server_error"

urlpatterns = [
    path("healthz", serving.healthz),
    path("readyz", serving.readyz),
    path("metrics", metrics),
    path(REPORTS.removeprefix("/"), take_report, name="policy_reports"),
    path("admin/", include("cms.access.urls")),
    path("admin/", include("cms.audit.urls")),
    path("admin/", include("cms.checking.urls")),
    path("admin/", include("cms.login.urls")),
    path("admin/", include("cms.identity.urls")),
    path("admin/", include("cms.staff.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("look/<slug:digest>/<path:spelling>.css", style_sheet, name="look"),
    path("", include("cms.finding.urls")),
]

if settings.MEDIA_STORAGE == "local":
    # Pictures only: documents go through Wagtail's view, which asks for permission.
    urlpatterns += [re_path(r"^media/(?P<path>(?:images|original_images|avatar_images)/.*)$", serve_picture)]

urlpatterns += i18n_patterns(
    path("api/", include("home.api.urls")),
    # Translators: an address, in small ASCII letters
    path(_("open-data/api/"), include("home.api.page_urls")),
    # Translators: an address, in small ASCII letters
    path(_("site-map/"), public_view(site_map), name="site_map"),
    path(_("embed/"), include("citypages.embeds.urls")),
    path(_("search/"), include("cms.search.urls")),
    path(_("translation-wishes/"), wish_translation, name="wish_translation"),
    path(_("guest-review/"), include([path("<str:token>/", guest_review, name="guest_review")])),
    re_path(r"^((?:[\w\-]+/)*)$", guarded(serve), name="wagtail_serve"),
    # A page's files (cms/files.py, cms/opendata): Wagtail's own pattern knows neither dots nor addresses without a
    # closing slash.
    re_path(r"^((?:[\w\-]+/)+[\w\-]+\.(?:ics|atom|html|csv|xlsx|json|jsonld|ttl|rdf))$", serve, name="serve_file"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
