"""Migrations are complete, named, and start each app once."""

import io
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command

from tests.house import ROOMS, ROOT, short


def migrations() -> list[Path]:
    return [path for room in ROOMS for path in (ROOT / room).rglob("migrations/[0-9]*.py")]


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    output = io.StringIO()
    try:
        call_command("makemigrations", "--check", "--dry-run", stdout=output)
    except SystemExit:
        pytest.fail(output.getvalue())


def test_a_migration_says_what_it_does():
    assert migrations()
    assert [short(path) for path in migrations() if re.search(r"_auto_|\d{8}_\d{4}", path.name)] == []


def test_an_app_has_one_initial_migration():
    for path in migrations():
        assert ("initial" in path.name) == path.name.startswith("0001"), short(path)


def test_numbers_are_not_used_twice():
    numbers = [(path.parent, path.name[:4]) for path in migrations()]
    assert len(numbers) == len(set(numbers))


def test_blocks_stay_out_of_migrations():
    assert [short(path) for path in migrations() if "blocks" in path.read_text()] == []


def test_every_app_with_models_has_migrations():
    own = [config for config in apps.get_app_configs() if config.name.partition(".")[0] in ROOMS]
    for config in own:
        concrete = [model for model in config.get_models() if not model._meta.proxy and model._meta.managed]
        assert not concrete or (Path(config.path) / "migrations" / "0001_initial.py").exists(), config.name
