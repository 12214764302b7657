"""Addresses that are the same on every host and have no language."""

from django.urls import path

from cms.finding.llms import llms_txt
from cms.finding.robots import robots_txt, security_txt
from cms.finding.sitemap import site_sitemap

urlpatterns = [
    path("sitemap.xml", site_sitemap, name="sitemap"),
    path("robots.txt", robots_txt, name="robots_txt"),
    path("llms.txt", llms_txt, name="llms_txt"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
]
