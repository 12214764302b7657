"""Ahead of Wagtail's own, as nobody is logged in here yet."""

from django.urls import path

from cms.identity import views

urlpatterns = [
    path("login/with/<slug:city>/", views.there, name="identity"),
    path("login/with/<slug:city>/back/", views.back, name="identity_back"),
]
