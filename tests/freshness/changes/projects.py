"""Projects and their translations."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.release.carrying import carry_out_due
from cms.release.planning import plan
from cms.translation.publishing import publish as release
from projectpages.choices import Role
from projectpages.models import Participation, ProjectPage
from tests.factories import OrganisationFactory, project
from tests.freshness.changes.pages import publish, the
from tests.freshness.changes.register import change, word
from tests.freshness.content import STAFF


def river(language: str = "fi") -> ProjectPage:
    """The programme's project, in one edition."""
    return ProjectPage.objects.get(slug="avoin-joki", locale__language_code=language)


@change("total_cost", "code", "website", "aims")
def project_fact(numbers: Random, variant: str) -> None:
    text = word(numbers)
    facts = {
        "total_cost": Decimal(numbers.randrange(10_000, 900_000)),
        "code": f"A{numbers.randrange(10_000, 99_999)}",
        "website": f"https://{text}.example.fi/",
        "aims": f"<p>sana 001 {text}</p>",
    }
    publish(river(), **{variant: facts[variant]})


@change()
def project_ends_or_runs(numbers: Random, variant: str) -> None:
    one = river()
    publish(one, end=None if one.end else timezone.localdate() - timedelta(days=9))


@change()
def project_state_typed(numbers: Random, variant: str) -> None:
    one = river()
    publish(one, state_override="" if one.state_override else "planned")


@change("publish", "bulk")
def participant_comes_or_goes(numbers: Random, variant: str) -> None:
    one = river()
    known = [row for row in one.participations.all() if row.city == "oulu"]
    row = Participation(organisation=OrganisationFactory(), city="oulu", role=Role.PARTNER, locale=one.locale)
    if variant == "publish":
        one.participations = [row for row in one.participations.all() if row.city != "oulu"] + ([] if known else [row])
        publish(one)
    elif known:
        Participation.objects.filter(page=one, city="oulu").delete()
    else:
        row.page = one
        Participation.objects.bulk_create([row])


@change()
def local_text(numbers: Random, variant: str) -> None:
    rows = list(Participation.objects.filter(page=river(), city="turku"))
    for row in rows:
        row.local_text = word(numbers)
    Participation.objects.bulk_update(rows, ["local_text"])


@change()
def new_project(numbers: Random, variant: str) -> None:
    index = Page.objects.get(url_path="/6aika/espoo/hankkeet/")
    fresh = project(index, word(numbers).title(), cities=("espoo", "turku"), slug=f"uusi-{word(numbers)}", live=False)
    ProjectPage.objects.get(pk=fresh.pk).save_revision().publish()


@change("project", "page")
def translated_segment(numbers: Random, variant: str) -> None:
    """A translator's one text, released with `publish` of the translation."""
    source = river() if variant == "project" else the("guide")
    translation = Translation.objects.get(source__object_id=source.translation_key, target_locale__language_code="en")
    segments = StringSegment.objects.filter(source=translation.source).select_related("string").order_by("order")
    segment = next(one for one in segments if "sana" in one.string.data)
    for one in segments:
        known = StringTranslation.objects.filter(
            translation_of=one.string, context=one.context, locale=translation.target_locale
        )
        if one == segment or not known.exists():
            known.delete()
            StringTranslation.objects.create(
                translation_of=one.string,
                context=one.context,
                locale=translation.target_locale,
                data=word(numbers),
                translation_type="manual",
            )
    release(translation)


@change()
def both_editions_released_together(numbers: Random, variant: str) -> None:
    """By a plan that the worker carries out."""
    page = the("guide")
    page.summary = f"sana 003 {word(numbers)}"
    page.save_revision()
    user = get_user_model().objects.get(username=STAFF)
    plan(Page.objects.get(pk=page.pk), Locale.objects.filter(language_code="en"), None, "publish", user)
    carry_out_due()
    assert TranslationSource.objects.filter(object_id=page.translation_key).exists()
