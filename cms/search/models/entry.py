"""What a visitor can find."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from cms.search.facts import Kind, State
from cms.search.places import autocompleted, tokens


class Entry(index.Indexed, models.Model):
    """One thing on one site in one language: a live page, a document that it links to, a person who answers there.

    Keys of several cities or areas stand in one text between spaces (' oulu turku '), so that one grouping counts all
    combinations.
    """

    key = models.CharField(max_length=120, unique=True, editable=False)
    kind = models.CharField(max_length=12, choices=Kind.choices, editable=False)
    language = models.CharField(max_length=12, editable=False)
    site = models.CharField(max_length=40, blank=True, editable=False)  # the city's key; '' is the programme's site
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+", editable=False)
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, on_delete=models.CASCADE, null=True, related_name="+", editable=False
    )
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, null=True, related_name="+", editable=False)
    title = models.CharField(max_length=300, editable=False)
    summary = models.TextField(blank=True, editable=False)
    text = models.TextField(blank=True, editable=False)
    cities = models.CharField(max_length=200, blank=True, editable=False)
    areas = models.CharField(max_length=200, blank=True, editable=False)
    year = models.PositiveSmallIntegerField(null=True, editable=False)
    starts_on = models.DateField(null=True, editable=False)
    ends_on = models.DateField(null=True, editable=False)
    # Where it does not follow from the days.
    fixed_state = models.CharField(max_length=12, choices=State.choices, blank=True, editable=False)
    moment = models.DateTimeField(null=True, editable=False)
    row = models.BigIntegerField(null=True, editable=False)  # its row in the search index (cms.search.rows)

    # Indexed by who makes the entry, in the same job (cms.search.entries).
    search_auto_update = False
    wagtail_reference_index_ignore = True
    search_fields = [
        index.SearchField("tokens", is_analysed=True),
        index.AutocompleteField("autocompleted", is_analysed=True),
    ]

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        # All that counting and ordering read, so that neither opens the entries with their texts (decision 101).
        indexes = [
            models.Index(
                name="search_counted",
                fields=[
                    "language",
                    "row",
                    "page",
                    "kind",
                    "year",
                    "fixed_state",
                    "starts_on",
                    "ends_on",
                    "cities",
                    "areas",
                    "moment",
                    "site",
                    "id",
                ],
            )
        ]

    def __str__(self) -> str:
        return self.key

    def tokens(self) -> str:
        """What the index holds: each term, and where in the entry it stands best."""
        return tokens(self.title, self.summary, self.text, self.language)

    def autocompleted(self) -> str:
        """What is found while somebody types."""
        return autocompleted(self.title, self.language)


def packed(keys: Any) -> str:
    """Keys in one text: ' oulu turku '; '' for none."""
    return f" {' '.join(sorted(set(keys)))} " if keys else ""
