"""Counts what visitors search for and do not find, without a trace of who they are (decision 103)."""

import logging
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone

from cms.search.models import Searched
from cms.search.models.searched import LONGEST, SHOWN_FROM
from cms.search.question import Question

logger = logging.getLogger(__name__)
A_MONTH = 30  # days, at most
MOST_QUESTIONS = 20_000  # of a site in a month: more are no visitors
PATIENCE = 50  # ms that a count waits for another writer on SQLite; then it is left out
PERIOD = re.compile(r"\b(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\b")  # 2014–2020 is no telephone number
NUMBER = re.compile(r"(?:\d[\s()./+–-]*){5,}")  # telephone, personal identity code, account, customer number


def count_search(question: Question, site: str, count: int) -> None:
    """Note that somebody asked on a site and how many results there were. Never raises, never waits for long.

    To be called for the first page of results only. What looks like somebody's personal data is not kept.
    """
    asked = countable(question)
    if not asked:
        return
    try:
        with _impatient(PATIENCE), transaction.atomic():
            _add(asked, question.language, site, 0 if count else 1)
    except DatabaseError:  # a search is worth more than its count
        logger.warning("A search was not counted", exc_info=True)


def countable(question: Question) -> str:
    """The question in one spelling, as it is kept; '' for what is not: no words, too long, maybe about a person."""
    if not question.words or "@" in question.text or "(at)" in question.text:
        return ""
    text = unicodedata.normalize("NFC", question.text).casefold()
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return "" if len(text) > LONGEST or NUMBER.search(PERIOD.sub("", text)) else text


def forget_old() -> int:
    """Delete months that are over: the rare questions of the last one, all of those more than a year ago."""
    this = timezone.localdate().replace(day=1)
    over = this.year * 12 + this.month - 1 - settings.KEPT_DAYS["searches"] // A_MONTH
    rare = Searched.objects.filter(month__lt=this, asked__lt=SHOWN_FROM)
    old = Searched.objects.filter(month__lt=date(over // 12, over % 12 + 1, 1))
    return rare.delete()[0] + old.delete()[0]


def _add(text: str, language: str, site: str, missed: int) -> None:
    """One more, also when two come at once: one query for what was asked before, else three."""
    month = timezone.localdate().replace(day=1)
    row = {"site": site, "language": language, "month": month, "question": text}
    more = {"asked": F("asked") + 1, "missed": F("missed") + missed}
    if Searched.objects.filter(**row).update(**more):
        return
    if Searched.objects.filter(site=site, month=month).count() >= MOST_QUESTIONS:
        return
    Searched.objects.bulk_create([Searched(**row)], ignore_conflicts=True)
    Searched.objects.filter(**row).update(**more)


@contextmanager
def _impatient(milliseconds: int) -> Iterator[None]:
    """SQLite has one writer at a time and others wait up to the connection's timeout; here they do not."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {int(milliseconds)}")  # nosemgrep: sql-by-hand  a number
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {int(before)}")  # nosemgrep: sql-by-hand  a number
