"""The change of hands itself: roles end and begin today, pages and other objects name the successor."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.log_actions import log
from wagtail.models import Page, Revision, RevisionMixin

from cms.people.models import ContactRole, Person
from cms.people.succession.places import replace_in
from cms.people.succession.translations import replace_in_translations
from cms.people.succession.uses import Use, draft_of, uses_of


class Succession:
    """One person leaving, seen by one user. Nothing is changed before `carry_out`."""

    def __init__(self, person: Person, user: Any) -> None:
        self.person = person
        self.user = user

    @cached_property
    def roles(self) -> list[ContactRole]:
        """Roles that have not ended."""
        return [role for role in self.person.roles.select_related("project") if not role.has_ended()]

    @cached_property
    def uses(self) -> list[Use]:
        return uses_of(self.person, self.user)

    @property
    def open_uses(self) -> list[Use]:
        """What the user may change."""
        return [use for use in self.uses if not use.obstacle]

    @property
    def barred_uses(self) -> list[Use]:
        """What stays as it is, for somebody else to change."""
        return [use for use in self.uses if use.obstacle]

    def carry_out(self, successor: Person) -> None:
        """Change everything that may be changed, or nothing at all where something fails."""
        with transaction.atomic():
            for use in self.open_uses:
                if isinstance(use.instance, Page):
                    self._change_page(use, successor)
                else:
                    self._change_object(use.instance, successor)
            self._hand_roles_over(successor)
            for person in (self.person, successor):
                log(instance=person, action="wagtail.edit", user=self.user)

    def _change_page(self, use: Use, successor: Person) -> None:
        """A new published revision of what is live, and a new draft of what is not: neither becomes the other."""
        page: Page = use.instance
        replace_in_translations(page, self.person, successor)
        drafted = draft_of(page)
        draft_revision = page.latest_revision_id if drafted else None
        if use.live and use.may_publish:
            replace_in(page, self.person, successor)
            page.save_revision(user=self.user, log_action=True, clean=False).publish(user=self.user)
        if use.draft or (use.live and not use.may_publish):
            draft = Revision.objects.get(pk=draft_revision).as_object() if draft_revision else page.specific
            replace_in(draft, self.person, successor)
            draft.save_revision(user=self.user, log_action=True, clean=False)
        elif drafted:
            # The draft does not name the person, and is still what the editor goes on with.
            Revision.objects.get(pk=draft_revision).as_object().save_revision(user=self.user, clean=False)

    def _change_object(self, instance: Any, successor: Person) -> None:
        replace_in(instance, self.person, successor)
        instance.save()
        if isinstance(instance, RevisionMixin):
            instance.save_revision(user=self.user)
        log(instance=instance, action="wagtail.edit", user=self.user)

    def _hand_roles_over(self, successor: Person) -> None:
        """A role that lasts ends today and begins today with the successor; one to come is simply hers."""
        today = timezone.localdate()
        held = {_key(role) for role in successor.roles.all() if not role.has_ended()}
        for role in self.roles:
            begun = role.start is None or role.start <= today
            if _key(role) not in held:
                ContactRole.objects.create(
                    person=successor,
                    kind=role.kind,
                    city=role.city,
                    project=role.project,
                    scope=role.scope,
                    start=today if begun else role.start,
                    end=role.end if role.end and role.end > today else None,
                )
            if begun:
                role.end, role.ended = today, True
                role.save()
            else:
                role.delete()


def _key(role: ContactRole) -> tuple:
    """What makes two roles the same."""
    return role.kind, role.city, role.project_id
