"""The content model as it is: every model and block with its fields and their Finnish names."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Field, Model, OneToOneField
from django.utils import translation
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.images.models import AbstractRendition

from cms.gallery.catalogue import entries
from cms.models import BasePage, SectionPage
from projectpages.models import Funding, Timing
from tests.house import ROOMS

Entry = tuple[str, dict[str, str]]  # Finnish name, and Finnish label by field


def content_model() -> dict[str, Entry]:
    """What docs/content-model.md must say, by heading."""
    with translation.override("fi"):
        found = {model.__name__: of_model(model) for model in [BasePage, SectionPage, Timing, Funding, *models()]}
        listed = {entry.name: entry.block for entry in entries()}
        return found | {name: (str(block.meta.label), dict(parts(block))) for name, block in listed.items()}


def models() -> list[type[Model]]:
    """Every model of the rooms that people fill in."""
    own = [model for model in apps.get_models() if model.__module__.partition(".")[0] in ROOMS]
    return [model for model in own if not issubclass(model, AbstractRendition)]


def of_model(model: type[Model]) -> Entry:
    """A model's name (none for an abstract one) and the fields that it adds to what it inherits."""
    name = "" if model._meta.abstract else str(model._meta.verbose_name)
    return name, {field.name: str(field.verbose_name) for field in own_fields(model)}


def own_fields(model: type[Model]) -> list[Field]:
    """The fields that people fill in, but for those of the classes above."""
    above = [base for base in model.__mro__[1:] if hasattr(base, "_meta")]
    inherited = {field.name for base in above for field in base._meta.local_fields}
    own = [field for field in model._meta.local_fields if field.name not in inherited and field.editable]
    return [field for field in own if not field.primary_key and not ties(field)]


def ties(field: Field) -> bool:
    """Whether the field only ties a row to what it is part of."""
    return isinstance(field, ParentalKey) or (isinstance(field, OneToOneField) and field.remote_field.parent_link)


def parts(block: blocks.Block, path: str = "") -> Iterator[tuple[str, str]]:
    """('links.label', 'Linkin teksti') for every part of a block, lists named by what they hold."""
    inner = block.child_block if isinstance(block, blocks.ListBlock) else block
    for name, child in getattr(inner, "child_blocks", {}).items():
        yield f"{path}{name}", str(child.label)
        yield from parts(child, f"{path}{name}.")
