"""What a visitor can find."""

from typing import Any

from django.conf import settings
from django.db import models
from wagtail.search import index

from cms.search.facts import Kind, State
from cms.search.places import autocompleted, tokens


class Entry(index.Indexed, models.Model):
    """One thing on one site in one language: a live page, a document that it links to, a person who answers there.

    Keys of several cities or areas stand in one text between spaces (' oulu turku '), so that one grouping counts all
    combinations.
    """

    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    language = models.CharField(max_length=12)
    site = models.CharField(max_length=40, blank=True)  # the city's key; '' is the programme's site
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, on_delete=models.CASCADE, null=True, related_name="+"
    )
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, null=True, related_name="+")
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    cities = models.CharField(max_length=200, blank=True)
    areas = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    fixed_state = models.CharField(max_length=12, choices=State.choices, blank=True)  # else it follows from the days
    moment = models.DateTimeField(null=True)
    row = models.BigIntegerField(null=True, editable=False)  # its row in the search index (cms.search.rows)

    # Indexed by who makes the entry, in the same job (cms.search.entries).
    search_auto_update = False
    wagtail_reference_index_ignore = True
    search_fields = [
        index.SearchField("tokens", is_analysed=True),
        index.AutocompleteField("autocompleted", is_analysed=True),
    ]

    class Meta:
        verbose_name = "search entry"
        verbose_name_plural = "search entries"
        # All that counting and ordering read, so that neither opens the entries with their texts (decision 102).
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
