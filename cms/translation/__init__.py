"""Translating through wagtail-localize, under the permissions of the pages themselves."""
