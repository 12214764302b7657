"""A block's stored data on its way to another page."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django.db.models import Model
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.permissions import policy_registry


def typed_value(block: blocks.Block, data: QueryDict, prefix: str) -> Any:
    """What the form holds for a block, as JSON; incomplete or wrong values are taken as they are."""
    return block.get_prep_value(block.value_from_datadict(data, {}, prefix))


def with_new_ids(block: blocks.Block, raw: Any) -> Any:
    """The same data, whose parts have ids of their own, so that comments and translations stay with the original."""
    if isinstance(block, blocks.StructBlock):
        children = block.child_blocks
        return {key: with_new_ids(children[key], part) for key, part in (raw or {}).items() if key in children}
    if isinstance(block, blocks.StreamBlock):
        known = [item for item in raw or [] if item["type"] in block.child_blocks]
        return [_renewed(item, block.child_blocks[item["type"]]) for item in known]
    if isinstance(block, blocks.ListBlock):
        return [_renewed(item, block.child_block) for item in raw or []]
    return raw


def without_unreachable(block: blocks.Block, raw: Any, user: Any) -> tuple[Any, list[str]]:
    """The data without what is gone or is not the user's to see, and a sentence for each such thing."""
    messages: list[str] = []
    cleaned = _cleaned(block, raw, user, messages)
    for model, key, _model_path, _content_path in block.extract_references(block.to_python(cleaned)):
        # What is left are links inside formatted text: they stay, and lead nowhere if the page is gone.
        thing = model._base_manager.filter(pk=key).first()
        if thing is None or not may_use(user, thing):
            messages.append(_("A link in the text leads to something that is gone or that you cannot see. Check it."))
    return cleaned, list(dict.fromkeys(messages))


def may_use(user: Any, thing: Model) -> bool:
    """Whether the user could choose this picture, document, page or snippet herself."""
    if isinstance(thing, Page):
        return thing.live or thing.permissions_for_user(user).can_edit()
    policy = policy_registry.get(thing)
    if policy is None:
        return True
    if isinstance(thing, (AbstractImage, AbstractDocument)):
        return policy.user_has_permission_for_instance(user, "choose", thing)
    return policy.user_has_any_permission_for_instance(user, ["view", "add", "change"], thing)


def _renewed(item: Mapping[str, Any], block: blocks.Block) -> dict[str, Any]:
    return {**item, "value": with_new_ids(block, item["value"]), "id": str(uuid4())}


def _cleaned(block: blocks.Block, raw: Any, user: Any, messages: list[str]) -> Any:
    if isinstance(block, blocks.StructBlock):
        children = block.child_blocks
        return {key: _cleaned(children[key], part, user, messages) for key, part in (raw or {}).items()}
    if isinstance(block, blocks.StreamBlock):
        kinds = block.child_blocks
        return [{**item, "value": _cleaned(kinds[item["type"]], item["value"], user, messages)} for item in raw or []]
    if isinstance(block, blocks.ListBlock):
        return [{**item, "value": _cleaned(block.child_block, item["value"], user, messages)} for item in raw or []]
    if isinstance(block, blocks.ChooserBlock) and raw:
        thing = block.model_class._base_manager.filter(pk=raw).first()
        if thing is None or not may_use(user, thing):
            reason = _("%(what)s is gone: choose another.") if thing is None else _("%(what)s is not yours to use.")
            messages.append(reason % {"what": capfirst(str(block.model_class._meta.verbose_name))})
            return None
    return raw
