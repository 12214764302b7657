"""The picture: one row per picture, with its words in every language."""

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.cache import cache
from django.db import DatabaseError, models
from django.utils.translation import gettext_lazy as _
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, SourceImageIOError, get_upload_to
from wagtail.search import index

from cms.languages.fields import PerLanguageField
from cms.outages.causes import is_outage
from media.intake.names import random_name
from media.intake.stored import PictureFileField

logger = logging.getLogger(__name__)


class NoRoomForSizesError(SourceImageIOError):
    """The disk is full or the storage away: the original may be there all the same."""


REASONS: dict[str, type[SourceImageIOError]] = {"away": NoRoomForSizesError, "broken": SourceImageIOError}
UNREADABLE = 60  # seconds that a picture which could not be read is not tried again for visitors


class CreditKind(models.TextChoices):
    """What the maker made; printed before the name: 'Kuva: Nimi'."""

    PHOTO = "photo", _("Picture")
    DRAWING = "drawing", _("Drawing")
    GRAPHIC = "graphic", _("Graphic")
    VIDEO = "video", _("Video")


# Of a picture whose words are the library's alone.
NO_ALT = _("The picture has no alt text. Write it in the picture library, or choose another picture.")
NO_CREDIT = _("The picture has no credit. Name its maker in the picture library, or choose another picture.")


def credit_line(kind: str, name: str) -> str:
    """'Kuva: Nimi' in the active language; '' without a name."""
    if not name:
        return ""
    label = CreditKind(kind).label if kind in CreditKind.values else CreditKind.PHOTO.label
    return f"{label}: {name}"


class CustomImage(AbstractImage):
    """A picture with alt text and caption per language, and the credit that the law on copyright asks for.

    Not translatable in Wagtail's sense: two rows would share one file, and deleting one deletes it (design.md 3).
    """

    file = PictureFileField(_("file"), upload_to=get_upload_to, width_field="width", height_field="height")
    alt_text = PerLanguageField(
        _("alt text"),
        max_length=250,
        help_text=_("What the picture shows, for those who do not see it. One sentence."),
    )
    caption = PerLanguageField(_("caption"), max_length=300, help_text=_("What the picture is about."))
    credit_kind = models.CharField(_("kind of credit"), max_length=20, choices=CreditKind, default=CreditKind.PHOTO)
    credit = models.CharField(
        _("credit"), max_length=160, blank=True, help_text=_("Name of the maker: a person or an organisation.")
    )
    rights = models.CharField(
        _("rights"), max_length=250, blank=True, help_text=_("Licence, end of the right to use, consent of people.")
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "alt_text",
        "caption",
        "credit_kind",
        "credit",
        "rights",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("words"),
        index.FilterField("credit"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", _("Can choose picture"))]

    @property
    def default_alt_text(self) -> str:
        """Alt text in the active language; never the file's name or title (domain.md A1, S0)."""
        return str(self.alt_text)

    def shortcomings(self) -> list[str]:
        """What the library must know before a page shows the picture: who made it, what it shows (404/1961 3 §)."""
        return [str(message) for known, message in ((self.alt_text, NO_ALT), (self.credit, NO_CREDIT)) if not known]

    @property
    def credit_line(self) -> str:
        """'Kuva: Nimi' in the active language."""
        return credit_line(self.credit_kind, self.credit)

    def get_upload_to(self, filename: str) -> str:
        """In a folder of its own: two pictures never have one name, and nobody guesses it."""
        return random_name("original_images", filename)

    def get_rendition(self, filter: Filter | str) -> AbstractRendition:  # noqa: A002  Wagtail's name
        """A rendition that the cache knows is taken from there; Wagtail would write it back each time."""
        chosen = self.clean_filter_for_svg(Filter(spec=filter) if isinstance(filter, str) else filter)
        key = Rendition.construct_cache_key(self, chosen.get_cache_key(self), chosen.spec)
        known = Rendition.cache_backend.get(key)
        if known is None:
            return super().get_rendition(filter)
        known.image = self  # with its words of the moment
        return known

    def create_rendition(self, filter: Filter) -> AbstractRendition:  # noqa: A002  Wagtail's name
        with self._readable():
            return super().create_rendition(filter)

    def create_renditions(self, *filters: Filter) -> dict[Filter, AbstractRendition]:
        if not filters:
            return {}
        with self._readable():
            return super().create_renditions(*filters)

    @property
    def unreadable_key(self) -> str:
        """Where the cache remembers that the file could not be read; another one with another file."""
        return f"unreadable/{self.pk}/{self.file.name}"

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Whatever goes wrong with the file, in the storage or while it is drawn anew, is a SourceImageIOError: logged
        once, then not tried for a while, so that visitors do not wait for a storage that is away."""
        if known := cache.get(self.unreadable_key):
            raise REASONS[known](f"No sizes of picture {self.pk} could be made a moment ago.")
        try:
            yield
        except (DatabaseError, InvalidFilterSpecError):
            raise
        except Exception as error:  # each storage and each image format has exceptions of its own
            reason = "away" if is_outage(error) else "broken"
            if cache.add(self.unreadable_key, reason, UNREADABLE):
                logger.exception("No sizes of picture %s (%s): its file cannot be read or written.", self.pk, self.file)
            raise REASONS[reason](str(error)) from error

    def save(self, *args: Any, **kwargs: Any) -> None:
        """With another file its sizes are those of another picture, and are removed."""
        stored = type(self)._base_manager.filter(pk=self.pk).values_list("file", flat=True).first()
        super().save(*args, **kwargs)
        if stored and stored != self.file.name:
            self.renditions.all().delete()

    def words(self) -> str:
        """Everything said about the picture, for the search index."""
        return " ".join([*self.alt_text.values(), *self.caption.values(), self.credit])


class Rendition(AbstractRendition):
    """One size and format of a picture."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")

    def get_upload_to(self, filename: str) -> str:
        """In the folder of its picture, whose name does not tell where the original is."""
        folder = hashlib.sha256(self.image.file.name.encode()).hexdigest()[:16]
        return f"images/{folder}/{self.file.storage.get_valid_name(filename)}"
