"""Pictures, videos and documents."""

from typing import Any

from django.utils.translation import gettext as _

from citypages.moving.drafting import listed
from citypages.moving.drafting.draft import Draft
from citypages.moving.drafting.markup import cut
from citypages.moving.drafting.wanted import WantedFile, WantedPicture
from cms.moving.parts import Part
from media.blocks.video import player_address

CREDIT_KINDS = {"photo": "photo", "drawing": "drawing", "chart": "graphic", "video": "video"}
ALT, CAPTION, CREDIT = 250, 300, 160  # characters


def figure(draft: Draft, number: int, part: Part) -> None:
    """With the picture where it came along; a text has its caption and credit alone."""
    values = part.values
    alt, caption = cut(str(values.get("alt") or ""), ALT), cut(str(values.get("caption") or ""), CAPTION)
    credit = cut(str(values.get("credit") or ""), CREDIT)
    kind = CREDIT_KINDS.get(str(values.get("credit_kind") or ""), "photo")
    piece = values.get("picture")
    image = None
    if piece in draft.place.attached:
        image = WantedPicture(number, piece=piece, alt=alt, caption=caption, credit=credit, credit_kind=kind)
    else:
        draft.note(
            _("A picture did not come along (%(what)s): choose it in the block.") % {"what": caption or credit or alt}
            if caption or credit or alt
            else _("A picture did not come along: choose it in the block.")
        )
    value = {"image": image, "alt_text": alt, "decorative": False, "caption": caption, "description": ""}
    draft.put(number, "figure", value | {"credit_kind": kind if credit else "", "credit": credit})


def video(draft: Draft, number: int, part: Part) -> None:
    """A video of a service that is allowed; a link to any other."""
    address, title = str(part.values.get("address") or ""), cut(str(part.values.get("title") or ""), 160)
    if address and not player_address(address):
        listed.put_link(draft, number, title or address, address, str(part.values.get("language") or ""))
        draft.note(_("A video is not on YouTube or Vimeo: it is a link (%(address)s).") % {"address": address[:80]})
        return
    value: dict[str, Any] = {"url": address, "title": title, "description": "", "poster": None}
    draft.put(number, "video", value | {"language": str(part.values.get("language") or ""), "transcript_url": ""})
    if not address:
        draft.note(_("The source does not say where a video is (%(title)s): give its address.") % {"title": title})


def document(draft: Draft, number: int, part: Part) -> None:
    """A file that came along, a link to one elsewhere, or a place for one to be chosen."""
    values = part.values
    title, address = str(values.get("title") or ""), str(values.get("address") or "")
    language = str(values.get("language") or "")
    piece = values.get("piece")
    if piece in draft.place.attached:
        file: WantedFile | None = WantedFile(number, piece=piece, title=cut(title, 255), language=language)
    elif address:
        listed.put_link(draft, number, title or address, address, language)
        return
    else:
        file = None
        draft.note(_("A document did not come along (%(title)s): choose it in the block.") % {"title": cut(title, 80)})
    item = {"document": file, "level": "", "description": cut(title, 250)}
    draft.put(number, "documents", {"heading": "", "documents": [item], "licence": ""})
