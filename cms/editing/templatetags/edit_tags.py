"""Template tags that mark fields, in previews only."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.template import Context
from django.template.base import Parser, Token
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from cms.editing.marking import is_marking, marking

register = template.Library()


@register.simple_tag(takes_context=True)
def edit(context: Context, *steps: str | int, at: str = "") -> str:
    """`<h2{% edit "heading" %}>` in a block's template, `{% edit "title" %}` in a page's.

    A part of a list is named by its place: `{% edit "items" forloop.counter0 "title" %}`. A partial gets the path
    that it stands at: `{% include … with path=path only %}`, and says `{% edit "caption" at=path %}`.
    """
    if not is_marking():
        return ""
    return format_html(' data-edit="{}"', edit_path(context, *steps, at=at))


@register.simple_tag(takes_context=True)
def edit_path(context: Context, *steps: str | int, at: str = "") -> str:
    """The content path of a field, from its block on; '' outside previews."""
    if not is_marking():
        return ""
    parts, value = [at or context.get("block_id") or ""], context.get("value")
    for step in steps:
        if isinstance(step, int):
            name, value = _item(value, step)
        else:
            name, value = step, value.get(step) if isinstance(value, Mapping) else None
        parts.append(name)
    return ".".join(part for part in parts if part)


@register.simple_tag(takes_context=True)
def edit_empty(context: Context, *steps: str | int, at: str = "") -> str:
    """`{% edit_empty "caption" %}`: where an optional field would stand, so that there is something to click."""
    mark = edit(context, *steps, at=at)
    return format_html("<span{} data-edit-empty></span>", mark) if mark else ""


@register.simple_tag(takes_context=True)
def edit_heading(context: Context) -> str:
    """`<h2{% edit_heading %}>`: of a block; without words of its own visitors hear it and do not see it."""
    has_heading = context["value"].get("heading")
    if not is_marking():
        # Our own words, nobody's input.
        return "" if has_heading else mark_safe(' class="visually_hidden"')
    return format_html("{}{}", edit(context, "heading"), "" if has_heading else " data-edit-empty")


@register.simple_tag(takes_context=True)
def edit_section(context: Context, name: str) -> str:
    """A field that the site's front page holds for all its pages: its form alone has it."""
    if not is_marking() or context["frame"].section != context["page"]:
        return ""
    return edit(context, name)


@register.simple_tag
def edit_row(relation: str, row: Any = None, *, page: Any = None, place: int = 0) -> str:
    """The path of a row of an inline panel, given itself or by its place among the page's; '' outside previews."""
    if not is_marking():
        return ""
    row = row or list(getattr(page, relation).all())[place]
    return f"{relation}.{row.pk or 'new'}"


@register.simple_tag
def edit_item(block_id: str, item: str) -> str:
    """The path of a list's item that a row was made from; '' for what a block finds by itself, and outside previews."""
    return f"{block_id}.{item}" if is_marking() and block_id and item else ""


@register.simple_block_tag(takes_context=True)
def edited(context: Context, content: str, *steps: str | int, at: str = "", tag: str = "div") -> str:
    """`{% edited "terms" %}…{% endedited %}`: in previews an element of its own for what visitors see without one."""
    mark = edit(context, *steps, at=at)
    return format_html("<{}{}>{}</{}>", tag, mark, content, tag) if mark else content


class UnmarkedNode(template.Node):
    """What stands on the page but belongs to another one, whose fields the form does not have."""

    def __init__(self, nodelist: template.NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        with marking(active=False):
            return self.nodelist.render(context)


@register.tag
def unmarked(parser: Parser, token: Token) -> UnmarkedNode:
    """`{% unmarked %}…{% endunmarked %}`."""
    nodelist = parser.parse(("endunmarked",))
    parser.delete_first_token()
    return UnmarkedNode(nodelist)


@register.simple_tag
def block_starts(block_id: str) -> str:
    """Before a block of a stream: a comment and no wrapper, so that nothing moves."""
    return format_html("<!--w:{}-->", block_id) if is_marking() else ""


@register.simple_tag
def block_ends(block_id: str) -> str:
    """After it."""
    return format_html("<!--/w:{}-->", block_id) if is_marking() else ""


@register.simple_tag
def edit_stream(name: str) -> str:
    """`<div class="stream"{% edit_stream "body" %}>`: the field whose blocks stand inside."""
    return format_html(' data-edit-stream="{}"', name) if is_marking() else ""


def _item(value: Any, place: int) -> tuple[str, Any]:
    """Id and value of an item of a list; ('', None) where the list is found by itself or has no such item."""
    items = getattr(value, "bound_blocks", [])
    return (items[place].id or "", items[place].value) if place < len(items) else ("", None)
