"""What people do in the newsroom, as their browsers send it."""

from django.urls import reverse

from citypages.news.models import Offer


def offer(page, receiver="", **fields) -> Offer:
    return Offer.objects.create(page=page, receiver=receiver, **fields)


def post_offer(browser, page, *receivers, **fields):
    return browser.post(reverse("newsroom_offer", args=[page.pk]), {"receivers": receivers, "message": ""} | fields)


def decide(browser, one, **fields):
    typed = {"place": "both", "shown_from": "", "shown_until": "", "accept": ""} | fields
    return browser.post(reverse("newsroom_decide", args=[one.pk]), typed)


def withdraw(browser, one):
    return browser.post(reverse("newsroom_withdraw", args=[one.pk]))


def state(one) -> str:
    one.refresh_from_db()
    return one.state


def is_refused(response) -> bool:
    return response.status_code == 403 or response.headers.get("Location") == reverse("wagtailadmin_home")
