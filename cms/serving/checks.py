"""System checks that belong to deployment: `manage.py check --deploy` runs them, a normal start does not."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.template import TemplateSyntaxError, engines
from django.template.backends.django import DjangoTemplates


@register(Tags.templates, deploy=True)
def every_template_compiles(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """An error for each template of the project that Django cannot compile."""
    return [
        error
        for engine in engines.all()
        if isinstance(engine, DjangoTemplates)
        for folder in map(Path, engine.dirs)
        for path in sorted(folder.rglob("*.*"))
        if path.is_file() and (error := _compile(engine, path.relative_to(folder).as_posix()))
    ]


def _compile(engine: DjangoTemplates, name: str) -> Error | None:
    try:
        engine.get_template(name)
    except TemplateSyntaxError as error:
        return Error(str(error), obj=name, id="serving.E001")
    return None
