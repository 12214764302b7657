"""The page for people, in every language."""

from django.urls import path

from home.api.page import page

urlpatterns = [path("", page, name="api_page")]
