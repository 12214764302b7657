"""Shows wishes to those who can fulfil them."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.wishes.desk import WishesList
from cms.wishes.report import WishesReportView


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/reports/translation-wishes/."""
    place = "reports/translation-wishes/"
    return [
        path(place, WishesReportView.as_view(), name="translation_wishes"),
        path(f"{place}results/", WishesReportView.as_view(results_only=True), name="translation_wishes_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Reports, Wishes for translations; everybody sees those of her own sites."""
    icon = "wagtail-localize-language"
    return MenuItem(_("Wishes for translations"), reverse("translation_wishes"), icon_name=icon, order=9100)


@hooks.register("register_desk_list")
def desk_list() -> type[WishesList]:
    """What visitors would like to read."""
    return WishesList
