"""Addresses of search; each stands in every language of every site."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from cms.caching.marks import public_view
from cms.search.views import description, search, suggest

urlpatterns = [
    path("", search, name="search"),
    # Translators: an address, in small ASCII letters
    path(_("suggestions/"), suggest, name="search_suggestions"),
    path("description.xml", public_view(description), name="search_description"),
]
