"""Which pages and other objects name a person, in what is live and in what is still a draft."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Model
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from cms.people.models import Person
from cms.people.succession.places import places_in


@dataclass
class Use:
    """One object that names the person; `obstacle` says why the user may not change it ('' when she may)."""

    instance: Model
    live: list[str] = field(default_factory=list)
    draft: list[str] = field(default_factory=list)
    may_publish: bool = True
    obstacle: str = ""
    url: str = ""

    @property
    def is_page(self) -> bool:
        return isinstance(self.instance, Page)

    @property
    def name(self) -> str:
        """Title of a page with its language; an object's own name. Nobody learns the title of others' drafts."""
        if not isinstance(self.instance, Page):
            return str(self.instance)
        if not self.url and not self.live:
            return gettext("A draft of another team")
        title = self.instance.get_admin_display_title() if self.url else self.instance.title
        return f"{title} ({self.instance.locale.language_code})"

    @property
    def places(self) -> list[str]:
        """Fields and blocks, each once."""
        return list(dict.fromkeys([*self.live, *self.draft]))

    @property
    def outcome(self) -> str:
        """What carrying the change out does here."""
        if self.obstacle:
            return self.obstacle
        if self.live and not self.may_publish:
            return gettext("A draft is saved; somebody who may publish must publish it.")
        if self.live and self.draft:
            return gettext("Published anew; the draft is changed as well.")
        return gettext("Published anew.") if self.live else gettext("The draft is changed.")


def uses_of(person: Person, user: Any) -> list[Use]:
    """Everything that names the person: pages first, as they stand in the tree, then the rest by name.

    The reference index knows what is live; drafts are read one by one. Aliases follow the page they mirror.
    """
    references = ReferenceIndex.get_references_to(person).values_list("base_content_type__model", "object_id")
    live_ids = {int(pk) for model, pk in references if model == "page"}
    drafts = Page.objects.exclude(latest_revision=F("live_revision")).filter(latest_revision__isnull=False)
    wanted = Page.objects.filter(pk__in=live_ids) | drafts
    pages = wanted.filter(alias_of__isnull=True).select_related("locale", "latest_revision").order_by("path")
    found = [use for page in pages.distinct() if (use := _use_on_page(page, person, user))]
    return found + _other_uses(person, user)


def draft_of(page: Page) -> Page | None:
    """The newest version of a page where it is not the live one."""
    revision = page.latest_revision
    if revision is None or revision.pk == page.live_revision_id:
        return None
    return revision.as_object()


def _use_on_page(page: Page, person: Person, user: Any) -> Use | None:
    specific, draft = page.specific, draft_of(page)
    live = [place.label for place in places_in(specific, person)] if page.live else []
    drafted = [place.label for place in places_in(draft or specific, person)] if draft or not page.live else []
    if not live and not drafted:
        return None
    rights = specific.permissions_for_user(user)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk]) if rights.can_edit() else ""
    return Use(specific, live, drafted, rights.can_publish(), _obstacle(specific, rights), url)


def _obstacle(page: Page, rights: Any) -> str:
    if not rights.can_edit():
        return gettext("You may not change this page.")
    if rights.page_locked():
        return gettext("The page is locked or waits for approval.")
    if page.scheduled_revision is not None:
        return gettext("A version of the page waits for its time of publishing.")
    return ""


def _other_uses(person: Person, user: Any) -> list[Use]:
    """Objects other than pages, as their live rows have them."""
    finder, found = AdminURLFinder(user), []
    for instance, _references in ReferenceIndex.get_grouped_references_to(person):
        if isinstance(instance, Page) or not (places := places_in(instance, person)):
            continue
        policy = policy_registry.get_by_type(type(instance))
        allowed = policy is not None and policy.user_has_permission_for_instance(user, "change", instance)
        obstacle = "" if allowed else gettext("You may not change this.")
        labels = [place.label for place in places]
        found.append(Use(instance, labels, [], allowed, obstacle, finder.get_edit_url(instance) or ""))
    return sorted(found, key=lambda use: use.name)
