"""The draft as the guest sees it: the page itself, with what belongs to the review put in.

Blocks are found by the comments that `cms.editing.marking` leaves around them; no mark of the editor's remains.
"""

import re
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from wagtail.models import Page

from cms.editing.marking import marking
from cms.review.forms import AnswerForm, GuestCommentForm
from cms.review.models import GuestReview
from cms.review.parts import WHOLE, Part, parts_of

BLOCK_ENDS = re.compile(r"<!--/w:([\w-]+)-->")
# A heading that only listeners meet: the preview shows it to be clicked, the guest reads what a visitor will.
HEARD = re.compile(r"(<h\d[^>]*) data-edit-empty")
OTHER_MARKS = re.compile(r"<!--w:[\w-]*-->| data-edit[a-z-]*(?:=\"[^\"]*\")?")


def draft_of(review: GuestReview) -> Page:
    """The page as it was saved when the guest was asked."""
    return review.revision.as_object()


def rendered(
    request: HttpRequest, review: GuestReview, comment: GuestCommentForm, answer: AnswerForm, part: str
) -> str:
    """The whole document. `part` is the key of the part whose form is open, '' for none."""
    page = draft_of(review)
    parts = parts_of(page)
    said: dict[str, list] = {}
    for remark in review.comments.all():
        said.setdefault(remark.content_path, []).append(remark)
    with marking():
        # Without the guest's own request: no cookie of whoever opens the link reaches the draft.
        html = page.make_preview_request(None, page.default_preview_mode).content.decode()

    def put(name: str, **context: Any) -> str:
        return render_to_string(f"review/{name}.html", {"review": review, "address": request.path, **context})

    def part_form(key: str) -> str:
        shown: Part = parts[key]
        own = said.get(shown.content_path, [])
        return put("part", part=shown, comments=own, form=comment if key == part else None)

    html = BLOCK_ENDS.sub(lambda mark: part_form(mark[1]) if mark[1] in parts else "", html)
    html = OTHER_MARKS.sub("", HEARD.sub(r'\1 class="visually_hidden"', html))
    html = html.replace("</head>", put("head") + "</head>", 1)
    html = html.replace('<main id="main"', put("bar", page=page) + '<main id="main"', 1)
    before, end, after = html.rpartition("</main>")
    return before + part_form(WHOLE) + put("answer", form=answer) + end + after
