"""What a guest's link shows. The token in the address is all that is asked for: no account, no cookie."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from wagtail.models import Site

from cms.forms.limits import within_limit
from cms.frame import SiteFrame
from cms.review import answering
from cms.review.asking import address_of
from cms.review.forms import AnswerForm, GuestCommentForm
from cms.review.models import GuestReview
from cms.review.models.review import digest
from cms.review.parts import parts_of
from cms.review.rendering import draft_of, rendered

LIMIT = (120, 600)  # so many readings from one address in so many seconds


# Another site would have to know the token; with no-referrer, old browsers send "Origin: null".
@csrf_exempt  # nosemgrep: no-csrf  see above
@require_http_methods(["GET", "HEAD", "POST"])
def guest_review(request: HttpRequest, token: str) -> HttpResponse:
    """The draft with the guest's forms, or a page that says why there is none. Never stored, never indexed."""
    response = _answer(request, token)
    add_never_cache_headers(response)  # no-store among them
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _answer(request: HttpRequest, token: str) -> HttpResponse:
    reviews = GuestReview.objects.select_related("page__locale", "revision", "asked_by")
    review = reviews.filter(token_hash=digest(token)).first()
    is_sending = request.method == "POST" and review is not None  # the forms have limits of their own, and lose nothing
    if not is_sending and not within_limit(request, "guest_review", *LIMIT):
        return _no_draft(request, "busy", HTTPStatus.TOO_MANY_REQUESTS)
    if review is None:
        return _no_draft(request, "unknown", HTTPStatus.NOT_FOUND)
    if not _is_at_home(request, review):
        return HttpResponseRedirect(address_of(review, token))
    if review.state != "waiting":
        return _no_draft(request, review.state, HTTPStatus.GONE)
    return _shown(request, review)


def _shown(request: HttpRequest, review: GuestReview) -> HttpResponse:
    parts = parts_of(draft_of(review))
    part = request.GET.get("part", "")
    if part not in parts:
        part = ""
    comment, answer = GuestCommentForm.of(request), AnswerForm.of(request)
    if part and comment.is_valid():
        answering.comment(review, parts[part].content_path, comment.cleaned_data["text"])
        return HttpResponseRedirect(f"{request.path}#part-{part}")
    if answer.is_valid():
        answering.answer(review, answer.cleaned_data["choice"], answer.cleaned_data["text"])
        return HttpResponseRedirect(request.path)
    answering.opened(review)
    return HttpResponse(rendered(request, review, comment, answer, part))


def _is_at_home(request: HttpRequest, review: GuestReview) -> bool:
    """Whether the address has the page's host and language; a page outside all sites is at home everywhere."""
    site, parts = Site.find_for_request(request), review.page.get_url_parts()
    return get_language() == review.language and (not parts or not parts[1] or (site and site.pk) == parts[0])


def _no_draft(request: HttpRequest, reason: str, status: HTTPStatus) -> HttpResponse:
    titles = {
        "busy": _("Too many requests at once"),
        "unknown": _("This link leads nowhere"),
        "answered": _("Thank you, your answer has been sent"),
        "withdrawn": _("This link has been withdrawn"),
        "expired": _("This link has expired"),
    }
    context = {"frame": SiteFrame(request), "title": titles[reason], "reason": reason}
    return render(request, "review/no_draft.html", context, status=status)
