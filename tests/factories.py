"""Small own data: each call makes one thing, complete enough to be printed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

import factory
import wagtail_factories
from django.utils import timezone
from wagtail.images.models import Filter
from wagtail.models import Collection, Locale, Page

from citypages.events.models import EventPage
from citypages.models import ContentPage
from citypages.news.models import NewsIndexPage, NewsPage
from citypages.reuse.models import ReusableSection
from cms.people.models import ContactRole, Organisation, Person
from media.models import CustomDocument, CustomImage, Rendition
from media.renditions import SHAPES, specs
from projectpages.choices import Role
from projectpages.models import Participation, ProjectPage


class ImageFactory(wagtail_factories.ImageFactory):
    """A small drawn picture with its words in both languages."""

    class Meta:
        model = CustomImage

    title = factory.Sequence("Kuva {}".format)
    file = factory.django.ImageField(width=40, height=30)
    collection = factory.LazyFunction(Collection.get_first_root_node)
    alt_text = factory.LazyFunction(lambda: {"fi": "Joki virtaa", "en": "A river flows"})
    caption = factory.LazyFunction(lambda: {"fi": "Jokiranta", "en": "The riverside"})
    credit = "Maija Malli"


def store_sizes(images: Iterable[CustomImage], shapes: Iterable[str] = (*SHAPES, "shared")) -> None:
    """Rows for every size of these pictures, as if each had been printed before; they share the original's file."""
    every = [spec for shape in shapes for spec in specs(shape)]
    rows = [
        Rendition(
            image=image,
            filter_spec=spec,
            focal_point_key=Filter(spec).get_cache_key(image),
            file=image.file.name,
            width=image.width,
            height=image.height,
        )
        for image in images
        for spec in every
    ]
    Rendition.objects.bulk_create(rows, ignore_conflicts=True)


class DocumentFactory(wagtail_factories.DocumentFactory):
    """A file to download."""

    class Meta:
        model = CustomDocument

    title = factory.Sequence("Esite {}".format)
    file = factory.django.FileField(filename="esite.pdf", data=b"%PDF-1.4 " + b"x" * 1_200_000)
    collection = factory.LazyFunction(Collection.get_first_root_node)


class OrganisationFactory(factory.django.DjangoModelFactory):
    """An organisation with a name in both languages."""

    class Meta:
        model = Organisation

    name = factory.Sequence(lambda number: {"fi": f"Mallijärjestö {number}", "en": f"Model organisation {number}"})


class PersonFactory(factory.django.DjangoModelFactory):
    """A person with contact details but no role."""

    class Meta:
        model = Person

    name = factory.Sequence("Maija Malli {}".format)
    title = factory.LazyFunction(lambda: {"fi": "asiantuntija", "en": "Specialist"})
    phone = "+358501234567"
    email = "maija.malli@example.fi"


def coordinator(city: str = "turku", role: Mapping[str, Any] | None = None, **fields: Any) -> Person:
    """A person who coordinates a city; `role` gives the role's dates."""
    person = PersonFactory(**fields)
    ContactRole.objects.create(person=person, kind=ContactRole.Kind.COORDINATOR, city=city, **(role or {}))
    return person


def project(
    parent: Page,
    title: str = "Mallihanke",
    cities: Iterable[str] = ("turku", "espoo"),
    itself: Iterable[str] = (),
    organisation: Organisation | None = None,
    **fields: Any,
) -> ProjectPage:
    """A live project below a list, with one participant in each city's region, the first one leading.

    In the cities of `itself` the participant is the city.
    """
    organisation = organisation or OrganisationFactory()
    rows = [
        Participation(
            organisation=organisation,
            city=city,
            is_city_itself=city in itself,
            role=Role.PARTNER if number else Role.LEAD,
            locale=parent.locale,
        )
        for number, city in enumerate(cities)
    ]
    return parent.add_child(instance=ProjectPage(title=title, locale=parent.locale, participations=rows, **fields))


def content_page(parent: Page, title: str = "Sisältö", body: Iterable[Mapping[str, Any]] = (), **fields: Any) -> Page:
    """A live page; `body` is a stream as stored: [{"type": …, "value": …}]."""
    return parent.add_child(instance=ContentPage(title=title, locale=parent.locale, body=list(body), **fields))


def event(parent: Page, title: str = "Malli-ilta", day: date | None = None, **fields: Any) -> EventPage:
    """A live event below a list of events: on a day (tomorrow) from 13.30 to 17, unless `fields` say otherwise."""
    hours = {} if fields.get("all_day") else {"start_time": time(13, 30), "end_time": time(17)}
    values = {"start_date": day or timezone.localdate() + timedelta(days=1)} | hours | fields
    return parent.add_child(instance=EventPage(title=title, locale=parent.locale, **values))


def published(page: Page) -> Page:
    """The page as it is after an editor has published it."""
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def news_index(section: Page, section_en: Page | None = None) -> NewsIndexPage:
    """A site's list of news, on demand in both editions; the Finnish one is returned."""
    fields = {"title": "Ajankohtaista", "slug": "ajankohtaista", "show_in_menus": True, "locale": section.locale}
    index = section.add_child(instance=NewsIndexPage(**fields))
    if section_en is not None:
        fields |= {"title": "News", "slug": "news", "locale": section_en.locale}
        section_en.add_child(instance=NewsIndexPage(translation_key=index.translation_key, **fields))
    return index


def article(
    index: Page, title: str = "Silta aukesi", published_at: str | datetime = "2018-03-02T11:59Z", **fields: Any
) -> NewsPage:
    """A live article in a list of news, published on 2.3.2018 at 13.59 in Finland unless another time is given."""
    moment = datetime.fromisoformat(published_at) if isinstance(published_at, str) else published_at
    return index.add_child(instance=NewsPage(title=title, locale=index.locale, published_at=moment, **fields))


def reusable_section(text: str = "Kysy meiltä.", **fields: Any) -> ReusableSection:
    """A public section of Turku's with one paragraph, in Finnish unless a locale is given."""
    body = [{"type": "text", "value": f"<p>{text}</p>"}]
    given = {"name": "Yhteys", "city": "turku", "body": body} | fields
    given.setdefault("locale", Locale.objects.get(language_code="fi"))
    return ReusableSection.objects.create(**given)
