"""One address below that of the site."""

from django.urls import path

from citypages.embeds.views import make_frame

urlpatterns = [path("", make_frame, name="make_frame")]
