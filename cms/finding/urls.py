"""Addresses that are the same on every host and have no language."""

from django.urls import path

from cms.caching.marks import public_view
from cms.finding.llms import llms_txt
from cms.finding.robots import robots_txt, security_txt
from cms.finding.sitemap import site_sitemap

urlpatterns = [
    path("sitemap.xml", public_view(site_sitemap), name="sitemap"),
    path("robots.txt", public_view(robots_txt), name="robots_txt"),
    path("llms.txt", public_view(llms_txt), name="llms_txt"),
    path(".well-known/security.txt", public_view(security_txt), name="security_txt"),
]
