"""The programme's glossary: words of the source language that every city translates alike."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Locale
from wagtail.search import index

from cms.languages.names import language_name, source_language


def target_locales() -> models.Q:
    """The languages that are translated into; a callable, so that a third language needs no migration."""
    return ~models.Q(language_code=source_language())


class Term(index.Indexed, ClusterableModel):
    """A term in the source language with what it is called elsewhere. Inflected forms are found by their stem."""

    term = models.CharField(
        _("term"),
        max_length=120,
        unique=True,
        help_text=_("In its basic form, in the language that everything is written in first."),
    )
    forms = models.TextField(
        _("other forms"),
        blank=True,
        help_text=_(
            "One on a line. Endings are recognised; give the forms whose stem changes (“6Ajan”, “avoimen datan”) "
            "and other names of the same thing."
        ),
    )
    do_not_translate = models.BooleanField(
        _("do not translate"),
        default=False,
        help_text=_("Stands in every language exactly as above, and is never sent to a machine."),
    )
    note = models.CharField(_("note"), max_length=300, blank=True, help_text=_("When to use it, and when not."))

    panels: ClassVar[list] = [
        FieldPanel("term"),
        FieldPanel("forms"),
        FieldRowPanel([FieldPanel("do_not_translate"), FieldPanel("note")]),
        InlinePanel("translations", heading=_("Translations"), label=_("Translation")),
    ]
    search_fields: ClassVar[list] = [
        index.AutocompleteField("term"),
        index.AutocompleteField("forms"),
        index.AutocompleteField("note"),
    ]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("glossary")
        ordering = ["term"]

    def __str__(self) -> str:
        return self.term

    @property
    def all_forms(self) -> list[str]:
        """The term and its other forms, each once."""
        return list(dict.fromkeys(line.strip() for line in (self.term, *self.forms.splitlines()) if line.strip()))

    @property
    def translations_shown(self) -> str:
        """'Englanti: spearhead project' for the list."""
        return ", ".join(f"{language_name(each.locale.language_code)}: {each.text}" for each in self.translations.all())


class TermTranslation(models.Model):
    """What a term is called in one language. Several are accepted when separated by a semicolon; the first leads."""

    term = ParentalKey(Term, on_delete=models.CASCADE, related_name="translations", verbose_name=_("term"))
    locale = models.ForeignKey(
        Locale,
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=target_locales,
        verbose_name=_("language"),
    )
    text = models.CharField(
        _("translation"),
        max_length=200,
        help_text=_("In the singular. If several are right, separate them by semicolons, the best one first."),
    )

    panels: ClassVar[list] = [FieldRowPanel([FieldPanel("locale"), FieldPanel("text")])]

    class Meta:
        verbose_name = _("translation of a term")
        verbose_name_plural = _("translations of a term")
        ordering = ["locale"]
        constraints = [
            models.UniqueConstraint(
                fields=["term", "locale"],
                name="one_translation_per_term_and_locale",
                violation_error_message=_("The term has a translation in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """At least one translation stands between the semicolons."""
        if not self.accepted:
            raise ValidationError({"text": _("Write what the term is called.")})

    @property
    def accepted(self) -> list[str]:
        """Every translation that is right, the best one first."""
        return accepted(self.text)


def accepted(text: Any) -> list[str]:
    """The alternatives of 'pilot; trial'."""
    return [part.strip() for part in str(text).split(";") if part.strip()]
