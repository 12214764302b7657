"""`manage.py bench`: one table of what the main pages cost."""

import json
import platform
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

import django
import wagtail
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from cms.search.benchmark import SearchCost, search_costs
from cms.search.samples import NothingToSampleError
from cms.serving.benchmark import Figure, NothingToMeasureError, measure
from cms.serving.growth import growth
from cms.serving.served import measuring, table
from cms.workbench.benchmark import Cost, costs


class Command(BaseCommand):
    """Runs in this process, without a network; what it prints goes into the README."""

    help = "Measure SQL queries and server CPU time of the main pages and editors."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How long to measure, how to print."""
        parser.add_argument("--rounds", type=int, default=30, help="requests per figure (default 30)")
        parser.add_argument("--search", action="store_true", help="searching among up to 20,000 pages instead")
        parser.add_argument("--growth", action="store_true", help="with 50 to 20,000 pages, and publishing, instead")
        parser.add_argument(
            "--served", action="store_true", help="over connections, beside nginx and plain Django, instead"
        )
        parser.add_argument("--json", action="store_true", help="print JSON instead of the table")

    def handle(self, *, rounds: int, **options: Any) -> None:
        """Measure everything, then print."""
        if options["search"]:
            self._measure_search()
            return
        if options["growth"]:
            self._measure_growth(rounds)
            return
        if options["served"]:
            self._measure_served()
            return
        try:
            figures = list(measure(rounds))
            editor = get_user_model().objects.filter(is_superuser=True, is_active=True).first()
            translating = list(costs(editor, rounds))
        except NothingToMeasureError as error:
            raise CommandError(str(error)) from error
        found = {"pages": [*map(asdict, figures)], "translating": [*map(asdict, translating)]}
        if options["json"]:
            self.stdout.write(json.dumps(found, indent=2))
        else:
            self.stdout.write(_table(figures, rounds))
            self.stdout.write(_translating(translating))

    def _measure_served(self) -> None:
        try:
            for line in table.lines(measuring.measure()):
                self.stdout.write(line)
        except NothingToMeasureError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"\nMemory of a server with one worker: {measuring.memory():.0f} MB; {connection.vendor}.")

    def _measure_growth(self, rounds: int) -> None:
        """Each line as soon as it is there; all of it is rolled back."""
        self.stdout.write(f"{connection.vendor:<34} {'pages':>8} {'queries':>8} {'CPU ms':>8}")
        try:
            for found in growth(rounds):
                self.stdout.write(f"{found.name:<34} {found.pages:>8} {found.queries:>8} {found.milliseconds:>8.1f}")
        except NothingToMeasureError as error:
            raise CommandError(str(error)) from error

    def _measure_search(self) -> None:
        """Each line as soon as it is there: 20,000 pages take minutes, all of them rolled back."""
        self.stdout.write(
            f"{'CPU ms, ' + connection.vendor:<34} {'pages':>8} {'median':>8} {'99th pc':>8} {'most hits':>9}"
        )
        try:
            for cost in search_costs():
                self.stdout.write(_search_line(cost))
        except NothingToSampleError as error:
            raise CommandError(str(error)) from error


def _search_line(cost: SearchCost) -> str:
    hits = f" {cost.most_hits:>9}" if cost.most_hits else ""
    return f"{cost.name:<34} {cost.pages:>8} {cost.median:>8.1f} {cost.percentile_99:>8.1f}{hits}"


def _translating(found: list[Cost]) -> str:
    head = f"{'':<34} {'queries':>8} {'CPU ms':>8}   plain wagtail-localize, share"
    return "\n".join(["", head, *map(_line, found)])


def _line(cost: Cost) -> str:
    line = f"{cost.name:<34} {cost.queries:>8} {cost.milliseconds:>8.1f}"
    if not cost.plain_milliseconds:
        return line
    share = cost.milliseconds / cost.plain_milliseconds
    return f"{line}   {cost.plain_queries} queries, {cost.plain_milliseconds:.1f} ms: {share:.2f}"


def _table(figures: list[Figure], rounds: int) -> str:
    head = f"{'':<30}  {'':2} {'gzip kB':>8} {'queries':>8} {'CPU ms':>8} {'x empty':>8}"
    lines = [
        f"{figure.name:<30}  {figure.language:2} {figure.size / 1000:>8.1f} {figure.queries:>8} "
        f"{figure.milliseconds:>8.2f} {figure.ratio:>8.1f}"
        for figure in figures
    ]
    versions = f"Python {platform.python_version()}, Django {django.__version__}, Wagtail {wagtail.__version__}"
    note = f"Median CPU time of this process over {rounds} requests; {versions}, {connection.vendor}."
    return "\n".join([head, *lines, "", note])
