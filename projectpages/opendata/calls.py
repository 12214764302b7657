"""Calls for proposals."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cms.opendata.common import ID, MODIFIED, NAME, SCHEMA, SITE, SUMMARY, URL
from cms.opendata.dataset import Field, Kind, Row, Scope
from cms.opendata.pages import PageSet, Places, lasting, sites
from cms.opendata.registry import register
from cms.opendata.text import clean
from projectpages.calls.models import CallPage
from projectpages.calls.states import CallState
from projectpages.choices import Fund


@register
class Calls(PageSet):
    """One row for each call."""

    key = "calls"
    names = {"fi": "haut", "en": "calls"}
    title = _("Calls for proposals")
    description = _(
        "The calls in which money for projects could be applied for: when they opened and closed, from which fund, "
        "and what came of them. One row is one call."
    )
    note = _("A city’s file holds its own calls and those of the programme, which are open to its region too.")
    keywords = (_("calls for proposals"), _("funding"))
    themes = ("GOVE", "ECON")
    schema = f"{SCHEMA}Grant"
    preview = ("name", "state", "fund", "opens", "closes")
    chart_by, chart_title = "closes", _("Calls by the year in which they close")
    order = 60
    fields = (
        ID,
        NAME,
        Field("state", _("State"), _("On the day of the download."), Kind.CODE, dict(CallState.choices)),
        Field("fund", _("Fund"), _("The EU fund that pays."), Kind.CODE, dict(Fund.choices)),
        Field("authority", _("Authority"), _("Who decides about the funding.")),
        Field("opens", _("Opens"), _("From when on one can apply. Empty: not known yet."), Kind.MOMENT),
        Field("closes", _("Closes"), _("Until when one can apply."), Kind.MOMENT),
        Field("decided_on", _("Decided on"), _("The day of the decision."), Kind.DATE),
        Field("apply_url", _("Where to apply"), _("The service that takes proposals."), Kind.URL),
        SUMMARY,
        SITE,
        URL,
        MODIFIED,
    )

    def pages(self, scope: Scope, language: str) -> QuerySet:
        calls = CallPage.objects.select_related("authority").order_by()
        if not scope.city:
            return calls
        elsewhere = Q(pk__in=())
        for path, key in sites(language).items():
            if key != scope.city:
                elsewhere |= Q(path__startswith=path)
        return calls.exclude(elsewhere)

    def row(self, page: Any, places: Places) -> Row:
        return {
            "id": lasting(page),
            "name": clean(page.title),
            "state": str(page.state),
            "fund": page.fund,
            "authority": str(page.authority.name) if page.authority else "",
            "opens": page.opens,
            "closes": page.closes,
            "decided_on": page.decided_on,
            "apply_url": page.link,
            "summary": clean(page.summary),
            "site": places.site(page),
            "url": places.url(page),
            "modified": page.last_published_at,
        }
