"""Which statements make a new version of the content."""

import pytest
from django.apps import apps

from cms.caching.uncounted import UNCOUNTED
from cms.caching.writes import Effect, effect_of

CHANGES = [
    'UPDATE "wagtailcore_page" SET "title" = %s WHERE "wagtailcore_page"."id" = %s',
    "update wagtailcore_page set title = %s",
    '\n  -- by hand\n UPDATE /* all */ "public"."wagtailcore_page"\n SET "title" = %s',
    'UPDATE ONLY "wagtailcore_page" SET "title" = %s',
    'UPDATE "wagtailcore_page" SET "draft_title" = %s, "title" = %s WHERE "wagtailcore_page"."id" = %s',
    'UPDATE "wagtailcore_page" SET "draft_title" = "wagtailcore_page"."title"',
    'UPDATE "wagtailcore_page" SET "draft_title" = CASE WHEN ("id" = %s) THEN %s END, "slug" = %s',
    'INSERT INTO "people_person" ("name") VALUES (%s) ON CONFLICT ("id") DO UPDATE SET "name" = %s',
    "INSERT OR REPLACE INTO people_person VALUES (1)",
    'WITH gone AS (UPDATE "people_person" SET "name" = %s RETURNING 1) SELECT * FROM gone',
    "SELECT 1; UPDATE people_person SET name = %s",
    "COPY people_person FROM STDIN",
    "MERGE INTO people_person USING x ON true WHEN MATCHED THEN DO NOTHING",
    'INSERT INTO "a_table_of_tomorrow" VALUES (1)',
    'INSERT INTO "django_session" VALUES (1); INSERT INTO "people_person" VALUES (1)',
]
TAKES_AWAY = [
    'DELETE FROM "wagtailcore_page" WHERE "id" IN (%s)',
    "WITH gone AS (DELETE FROM people_person RETURNING 1) SELECT 1",
    'TRUNCATE "people_person", "media_customimage"',
    'INSERT INTO "wagtailcore_pageviewrestriction" ("page_id") VALUES (%s)',
    "DROP TABLE people_person",
    'ALTER TABLE "people_person" ADD COLUMN "x" integer',
    "CALL something()",
    "SELECT 1; DROP TABLE people_person",
    "SELECT 'a; SELECT '; DELETE FROM people_person",
]
NOTHING = [
    'SELECT "id" FROM "wagtailcore_page" FOR UPDATE',
    "(SELECT 1) UNION (SELECT 2)",
    "WITH RECURSIVE x AS (SELECT 1) SELECT * FROM x",
    'SAVEPOINT "s1"',
    "PRAGMA foreign_keys = ON",
    "SET LOCAL enable_seqscan = off; SET LOCAL jit = off",
    'UPDATE "django_session" SET "session_data" = %s',
    'INSERT INTO "wagtailcore_revision" ("content") VALUES (%s)',
    'DELETE FROM "wagtailcore_comment" WHERE "id" = %s',
    'UPDATE "wagtailcore_page" SET "latest_revision_id" = %s, "has_unpublished_changes" = %s WHERE "id" = 1',
    'UPDATE "wagtailcore_page" SET "locked" = true, "locked_at" = NULL, "locked_by_id" = 5 WHERE "id" = 1',
    'INSERT INTO "media_rendition" ("filter_spec") VALUES (%s)',
    'INSERT INTO "search_searched" ("count") VALUES (%s) ON CONFLICT ("words") DO UPDATE SET "count" = 2',
]


@pytest.mark.parametrize("sql", CHANGES)
def test_a_write_to_what_pages_show_counts(sql):
    assert effect_of(sql) is Effect.CHANGES


@pytest.mark.parametrize("sql", TAKES_AWAY)
def test_what_deletes_hides_or_is_not_understood_may_take_something_away(sql):
    assert effect_of(sql) is Effect.TAKES_AWAY


@pytest.mark.parametrize("sql", NOTHING)
def test_reading_drafts_and_what_staff_alone_sees_do_not_count(sql):
    assert effect_of(sql) is Effect.NONE


def test_every_model_whose_writes_do_not_count_exists_and_has_a_reason():
    for label, (verbs, why) in UNCOUNTED.items():
        assert apps.get_model(label)
        assert set(verbs.split()) <= {"INSERT", "UPDATE", "DELETE"}
        assert why
