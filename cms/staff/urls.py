"""The invitation's own addresses, for people without an account: `cms.urls` puts them ahead of Wagtail's."""

from django.urls import path

from cms.staff.door import answer, open_link

urlpatterns = [
    path("invitation/", answer, name="invitation"),
    path("invitation/<str:token>/", open_link, name="invitation_link"),
]
