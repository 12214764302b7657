"""`manage.py import_page FILE… --city turku`: pages of another site become drafts, as in the admin."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.log_actions import LogContext
from wagtail.models import Page

from citypages.models import CityPage
from citypages.moving.models import Move, MovedPage
from citypages.moving.reports import told
from citypages.moving.services import begin, report, save
from citypages.moving.services.saving import planned
from cms.cities import CITIES
from cms.languages.names import source_language
from cms.moving.parts import PAGE_TYPES

PROGRAMME = "programme"


class Command(BaseCommand):
    """Import pages of other sites as drafts."""

    help = "Makes drafts of pages of other sites: text, HTML, Word, Markdown, WordPress exports. Publishes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--city", required=True, choices=[*(city.slug for city in CITIES), PROGRAMME])
        parser.add_argument("--type", default="", choices=["", *PAGE_TYPES], help="else as recognised")
        parser.add_argument("--edition-of", default="", metavar="PAGE", help="number of the page that it translates")
        parser.add_argument("--fetch", action="store_true", help="fetch pictures and documents from public addresses")
        parser.add_argument("--user", default="", help="in whose name and with whose rights; else a superuser's")
        parser.add_argument("--dry-run", action="store_true", help="only say what would be made")

    def handle(self, *args: Any, **options: Any) -> None:
        user, section = _user(options["user"]), _section(options["city"])
        edition_of = _page(options["edition_of"]) if options["edition_of"] else None
        try:
            files = [ContentFile(path.read_bytes(), name=path.name) for path in options["files"]]
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from error
        try:
            with transaction.atomic(), LogContext(user=user):
                move = begin(
                    user,
                    section,
                    files,
                    page_type=options["type"],
                    fetch=options["fetch"],
                    edition_of=edition_of,
                    at_once=True,
                )
                for file in move.files.exclude(error=""):
                    self.stderr.write(f"{file}: {file.error}")
                if move.state == Move.State.READY:
                    self._save(move, user, dry_run=options["dry_run"])
                transaction.set_rollback(options["dry_run"])
        except PermissionDenied as error:
            raise CommandError(f"{user} may not add pages to the site of {options['city']}.") from error
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        if move.state == Move.State.FAILED:
            raise CommandError("Nothing could be read.")

    def _save(self, move: Move, user: Any, *, dry_run: bool) -> None:
        if not dry_run:
            save(move, user)
        for moved in move.pages.order_by("pk"):
            if dry_run:
                spot, draft = planned(moved, user)
                self._print(moved, f"would be: {spot.model._meta.verbose_name}", told(draft, spot.model))
            else:
                page = moved.page
                where = f"draft {page.pk}: {page.specific.get_url_parts()[2]}" if page and page.url_path else "no draft"
                self._print(moved, where, report(moved))

    def _print(self, moved: MovedPage, where: str, found: dict[str, Any]) -> None:
        self.stdout.write(f"\n{moved.name} ({moved.page_type}) – {where}")
        self.stdout.write(f"  {found['words']} words, {found['dropped']} dropped, {found['missing']} missing")
        for row in found["rows"]:
            for block in row["became"]:
                self.stdout.write(f"  {row['number']:>4} {block['label']}: {block['text'][:100]}")
            if row["dropped"]:
                self.stdout.write(f"  {row['number']:>4} dropped: {row['dropped']}")
            if row["missing"]:
                self.stdout.write(f"  {row['number']:>4} MISSING: {' '.join(row['missing'])}")
        for pair in found["pairs"]:
            if not (pair["source"] and pair["target"]):
                self.stdout.write(f"  unpaired: {pair['source'] or '–'} | {pair['target'] or '–'}")
        for note in found["notes"]:
            self.stdout.write(f"  - {note}")


def _user(name: str) -> Any:
    users = get_user_model().objects.filter(is_active=True)
    if name and not users.filter(username=name).exists():
        raise CommandError(f"There is no user {name}.")
    found = users.filter(username=name).first() if name else users.filter(is_superuser=True).order_by("pk").first()
    if found is None:
        raise CommandError("There is no superuser: say with --user in whose name.")
    return found


def _section(city: str) -> Page:
    home = apps.get_model("home", "HomePage")  # a room above
    fronts = home.objects.all() if city == PROGRAMME else CityPage.objects.filter(city=city)
    found = fronts.filter(locale__language_code=source_language()).first()
    if found is None:
        raise CommandError(f"There is no site of {city}: run setup_cities.")
    return found


def _page(number: str) -> Page:
    found = Page.objects.filter(pk=int(number)).first() if number.isdecimal() else None
    if found is None:
        raise CommandError(f"--edition-of: there is no page {number}.")
    return found
