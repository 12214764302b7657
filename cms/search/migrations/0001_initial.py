"""Entries and the words in them."""

from typing import Any

import django.db.models.deletion
import modelsearch.index
from django.conf import settings
from django.db import migrations, models


def index_at_once(apps: Any, schema_editor: Any) -> None:
    """Write tokens into PostgreSQL's full-text indexes when they come (decision 101).

    Otherwise up to 4 MB of them wait in a list that every search reads through, and for which its planner takes the
    index for dear and reads whole tables instead.
    """
    if schema_editor.connection.vendor == "postgresql":
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(
                "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"
                " AND tablename = 'wagtailsearch_indexentry' AND indexdef LIKE '%USING gin%'"
            )
            for (name,) in cursor.fetchall():
                # PostgreSQL's own name of an index
                cursor.execute(f'ALTER INDEX "{name}" SET (fastupdate = off)')  # nosemgrep: sql-by-hand
                cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [f'"{name}"'])


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailsearch", "0010_add_text_fields"),
        ("media", "0001_initial"),
        ("people", "0002_references"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="EntryWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(editable=False, max_length=12)),
                ("text", models.CharField(editable=False, max_length=100)),
                ("folded", models.CharField(editable=False, max_length=100)),
                ("initial", models.CharField(editable=False, max_length=1)),
                ("length", models.PositiveSmallIntegerField(editable=False)),
            ],
            options={
                "verbose_name": "word of search entries",
                "verbose_name_plural": "words of search entries",
                "indexes": [
                    models.Index(fields=["language", "folded"], name="search_word_folded"),
                    models.Index(fields=["language", "initial", "length", "text"], name="search_word_alike"),
                ],
                "constraints": [models.UniqueConstraint(fields=("language", "text"), name="search_word_once")],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(editable=False, max_length=120, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("page", "Pages"),
                            ("project", "Projects"),
                            ("news", "News"),
                            ("event", "Events"),
                            ("call", "Calls for proposals"),
                            ("person", "People"),
                            ("document", "Documents"),
                        ],
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("language", models.CharField(editable=False, max_length=12)),
                ("site", models.CharField(blank=True, editable=False, max_length=40)),
                ("title", models.CharField(editable=False, max_length=300)),
                ("summary", models.TextField(blank=True, editable=False)),
                ("text", models.TextField(blank=True, editable=False)),
                ("cities", models.CharField(blank=True, editable=False, max_length=200)),
                ("areas", models.CharField(blank=True, editable=False, max_length=200)),
                ("year", models.PositiveSmallIntegerField(editable=False, null=True)),
                ("starts_on", models.DateField(editable=False, null=True)),
                ("ends_on", models.DateField(editable=False, null=True)),
                (
                    "fixed_state",
                    models.CharField(
                        blank=True,
                        choices=[("planned", "Coming"), ("running", "Going on"), ("ended", "Ended")],
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("moment", models.DateTimeField(editable=False, null=True)),
                ("row", models.BigIntegerField(editable=False, null=True)),
                (
                    "document",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="media.customdocument",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "search entry",
                "verbose_name_plural": "search entries",
                "indexes": [
                    models.Index(
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
                        name="search_counted",
                    )
                ],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.RunPython(index_at_once, migrations.RunPython.noop),
    ]
