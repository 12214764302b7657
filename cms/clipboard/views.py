"""Copying and pasting, asked by the editor's form; answers are JSON."""

from typing import Any
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views import View
from wagtail import blocks

from cms.clipboard.models import Clip
from cms.clipboard.places import Place, place_of
from cms.clipboard.values import typed_value, with_new_ids, without_unreachable


class Refusal(Exception):  # noqa: N818  a polite answer, not a failure
    """A reason, in words for the person."""


class FormView(View):
    """Speaks with a form about one of its streams; refusals are sentences that the form shows."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except Refusal as refusal:
            return JsonResponse({"message": str(refusal)}, status=400)
        except PermissionDenied:
            return JsonResponse({"message": _("You cannot change this page.")}, status=403)
        except Http404:
            return JsonResponse({"message": _("This part of the form is not known. Reload the page.")}, status=404)

    def place(self) -> Place:
        """The stream that the form speaks of."""
        return place_of(self.said("place"), self.said("field"), self.request.user)

    def said(self, name: str) -> str:
        """What the form says beside its own fields."""
        return self.request.POST.get(f"clip-{name}", "")

    def block_in(self, place: Place, kind: str) -> blocks.Block:
        """The stream's block of this kind. Raises Refusal."""
        block = place.stream.child_blocks.get(kind)
        if block is None:
            raise Refusal(_("This kind of block cannot stand here."))
        return block


class CopyView(FormView):
    """Puts a block onto the user's clipboard, as the form holds it now."""

    def get(self, request: HttpRequest) -> JsonResponse:
        """The kind of block that the clipboard holds; '' for none."""
        clip = _clip_of(request.user)
        return JsonResponse({"copied": clip.block_type if clip else ""})

    def post(self, request: HttpRequest) -> JsonResponse:
        kind = self.said("type")
        block = self.block_in(self.place(), kind)
        value = typed_value(block, request.POST, self.said("prefix"))
        user: Any = request.user
        Clip.objects.update_or_create(user=user, defaults={"block_type": kind, "value": value})
        text = _("%(block)s was copied. Paste it here or in another page's editor.")
        return JsonResponse({"copied": kind, "message": text % {"block": capfirst(str(block.label))}})


class PasteView(FormView):
    """Hands the copied block to the form that asks; it is stored when that form is."""

    def post(self, request: HttpRequest) -> JsonResponse:
        place = self.place()
        clip = _clip_of(request.user)
        if clip is None:
            raise Refusal(_("Nothing has been copied yet."))
        block = self.block_in(place, clip.block_type)
        value, messages = without_unreachable(block, with_new_ids(block, clip.value), request.user)
        state = block.get_form_state(block.to_python(value))
        pasted = _("%(block)s was pasted.") % {"block": capfirst(str(block.label))}
        told = {"type": clip.block_type, "value": state, "id": str(uuid4())}
        return JsonResponse(told | {"message": " ".join([pasted, *messages])})


def _clip_of(user: Any) -> Clip | None:
    return Clip.objects.filter(user=user).first()
