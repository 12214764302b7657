"""When an article was published, and when what it says last changed."""

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# What a reader sees; a change of anything else is no update.
CONTENT = ("title", "summary", "image", "hashtags", "body")
AHEAD = timedelta(days=1)
OLDEST = datetime(1990, 1, 1, tzinfo=timezone.get_fixed_timezone(0))


class Stamps:
    """For a page with `published_at`, `updated_at` and `fingerprint`: keeps them when it is saved as live."""

    published_at: datetime | None
    updated_at: datetime | None
    fingerprint: str

    @property
    def updated(self) -> datetime | None:
        """When the content changed after publication; None when it did not."""
        if self.updated_at is None or self.published_at is None:
            return None
        return self.updated_at if self.updated_at - self.published_at >= timedelta(minutes=1) else None

    def clean(self) -> None:
        super().clean()  # type: ignore[misc]  # a mixin of pages
        if self.published_at is None:
            return
        now = timezone.now()
        if self.published_at > max(now, getattr(self, "go_live_at", None) or now) + AHEAD:
            message = _("This time is in the future. To publish the article later, schedule its publication instead.")
            raise ValidationError({"published_at": message})
        if self.published_at < OLDEST:
            raise ValidationError({"published_at": _("This time is too far in the past. Check the year.")})

    def save(self, *args: Any, **kwargs: Any) -> Any:
        page: Any = self
        if page.live and kwargs.get("update_fields") is None:
            self.published_at = self.published_at or page.first_published_at or timezone.now()
            said = fingerprint(page)
            if self.fingerprint and said != self.fingerprint:
                self.updated_at = timezone.now()
            self.fingerprint = said
        return super().save(*args, **kwargs)  # type: ignore[misc]  # a mixin of pages

    def with_content_json(self, content: dict) -> Any:
        """What belongs to the page and not to one revision stays when a revision is restored."""
        page = super().with_content_json(content)  # type: ignore[misc]  # a mixin of pages
        page.updated_at, page.fingerprint = self.updated_at, self.fingerprint
        page.published_at = page.published_at or page.first_published_at
        return page


def fingerprint(page: Any) -> str:
    """The same for two versions of a page that read the same."""
    values = [page._meta.get_field(name).value_from_object(page) for name in CONTENT]
    prepared = [value.get_prep_value() if hasattr(value, "get_prep_value") else value for value in values]
    text = json.dumps(_without_ids(prepared), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _without_ids(value: Any) -> Any:
    """Data of a stream without the ids of its blocks, which change when a block is copied."""
    if isinstance(value, dict):
        return {key: _without_ids(part) for key, part in value.items() if key != "id"}
    return [_without_ids(part) for part in value] if isinstance(value, list) else value
