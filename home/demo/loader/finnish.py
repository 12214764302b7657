"""The Finnish edition: pages are made first and filled afterwards, when everything they refer to exists."""

from collections.abc import Iterable

from wagtail.models import Locale, Page

from home.demo.loader.pages import MANY, MODELS, PageWriter
from home.demo.loader.registry import Registry
from home.demo.loader.streams import demo_id
from home.demo.shapes import DemoPage, DemoProject, English, Ref
from projectpages.models import ProjectPage

Demo = DemoPage | DemoProject


class FinnishEdition:
    """Makes and publishes the Finnish pages. Pages that somebody has filled already are left alone."""

    def __init__(self, locale: Locale, registry: Registry) -> None:
        self.locale = locale
        self.registry = registry
        self.writer = PageWriter(locale, registry)
        self.made: list[tuple[Demo, Page]] = []

    def place(self, demos: Iterable[Demo]) -> None:
        """Find or make each page, parents first, so that all may refer to all."""
        for demo in demos:
            page = self._existing(demo)
            if page is None:
                page = self._add(demo)
            self.registry.add("page", demo.key, page.pk)
            if not page.specific.summary or page.pk in {made.pk for _demo, made in self.made}:
                self._remember(demo, page)

    def publish(self) -> None:
        """Fill and publish what was made."""
        for demo, page in self.made:
            page.refresh_from_db(fields=["numchild"])  # children came after it
            self.writer.fill(page, demo)
            page.save(clean=False)  # participations get their primary keys, which the revision then knows
            page.save_revision().publish()

    def change_later(self) -> list[Page]:
        """Give outdated pages the text that came after their translation; return them."""
        changed = []
        for demo, page in self.made:
            if demo.english == English.OUTDATED:
                latest = page.get_latest_revision_as_object()
                latest.summary = demo.later_summary
                latest.save_revision().publish()
                changed.append(page)
        return changed

    def _existing(self, demo: Demo) -> Page | None:
        """A page of the demo by its key; one that setup_cities makes by its place."""
        own = Page.objects.filter(translation_key=demo_id(demo.key), locale=self.locale).first()
        if own is not None or isinstance(demo, DemoProject) or demo.kind in MANY:
            return own
        model = MODELS[demo.kind]
        if demo.kind == "home":
            return model.objects.get(locale=self.locale)
        if demo.kind == "city":
            return model.objects.get(city=demo.key, locale=self.locale)
        return model.objects.child_of(self._parent(demo)).filter(**self.writer.write.plain(demo.facts)).first()

    def _add(self, demo: Demo) -> Page:
        model = ProjectPage if isinstance(demo, DemoProject) else MODELS[demo.kind]
        fields = self.writer.first_fields(demo) | {"summary": ""}
        # A draft until it is filled: what comes later is no update of something published.
        page = model(**fields, live=False, locale=self.locale, translation_key=demo_id(demo.key))
        self._parent(demo).add_child(instance=page)
        return page

    def _parent(self, demo: Demo) -> Page:
        return Page.objects.get(pk=self.registry.pk(Ref("page", demo.parent)))

    def _remember(self, demo: Demo, page: Page) -> None:
        self.made.append((demo, page.specific))
