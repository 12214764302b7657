"""Words that mean the same, as the programme's editors keep them."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.languages.names import content_language_choices, source_language

MOST_PHRASES, MOST_WORDS = 20, 5
HAS_LETTERS = RegexValidator(r"\w", _("Write words."))


class Synonym(models.Model):
    """One group of words in one language: who asks for one of them finds them all, in any of their forms."""

    words = models.CharField(
        _("words that mean the same"),
        max_length=400,
        validators=[HAS_LETTERS],
        help_text=_(
            "In their basic form, separated by commas: EAKR, aluekehitysrahasto, ERDF. Endings are recognised. "
            "A word that belongs to two groups finds both."
        ),
    )
    language = models.CharField(_("language"), max_length=12, choices=content_language_choices, default=source_language)

    panels: ClassVar[list] = [FieldPanel("words"), FieldPanel("language")]

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["words"]

    def __str__(self) -> str:
        return self.words

    @property
    def phrases(self) -> list[str]:
        """Each word or phrase of the group, once."""
        return phrases(self.words)

    def clean(self) -> None:
        found = self.phrases
        if len(found) < 2:
            raise ValidationError({"words": _("Write at least two words, separated by a comma.")})
        if len(found) > MOST_PHRASES or any(len(phrase.split()) > MOST_WORDS for phrase in found):
            raise ValidationError(
                {
                    "words": _("At most %(phrases)s between commas, each of at most %(words)s words.")
                    % {"phrases": MOST_PHRASES, "words": MOST_WORDS}
                }
            )


def phrases(text: str) -> list[str]:
    """What stands between commas, each once whatever its capitals."""
    found = {" ".join(part.split()).casefold(): " ".join(part.split()) for part in text.split(",")}
    return [phrase for key, phrase in found.items() if key]
