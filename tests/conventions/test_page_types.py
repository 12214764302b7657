"""Every page type says what it is for and where it may stand."""

import pytest
from django.apps import apps
from django.template.loader import get_template
from django.utils.functional import Promise
from wagtail.models import Page

from tests.house import ROOMS, page_types, short, snake, templates


@pytest.fixture(params=page_types(), ids=lambda model: model.__name__)
def model(request) -> type[Page]:
    return request.param


def test_a_page_type_describes_itself_to_developers_and_editors(model):
    assert "(" not in model.__doc__.partition(")")[0].replace("(s", ""), "Django's own docstring lists the fields"
    assert isinstance(model.page_description, Promise)
    assert isinstance(model._meta.verbose_name, Promise)
    assert isinstance(model._meta.verbose_name_plural, Promise)


@pytest.mark.parametrize("side", ["parent_page_types", "subpage_types"])
def test_a_page_type_names_its_place_in_the_tree_as_strings(model, side):
    assert side in vars(model)
    rules = vars(model)[side]
    assert all(isinstance(rule, str) for rule in rules)
    assert all(apps.get_model(rule) for rule in rules)


def test_the_two_sides_of_the_tree_agree(model):
    for child in model.subpage_types:
        parents = apps.get_model(child).parent_page_types
        assert f"{model._meta.app_label}.{model.__name__}" in parents


def test_the_template_has_wagtails_own_name_and_extends_the_base(model):
    name = f"{model._meta.app_label}/{snake(model.__name__)}.html"
    assert model.template == name
    source = get_template(name).template.source
    assert source.lstrip().startswith('{% extends "base.html" %}')


def test_every_model_has_a_docstring_of_its_own_and_names_in_both_numbers():
    for model in apps.get_models():
        if model.__module__.partition(".")[0] in ROOMS:
            assert not model.__doc__.startswith(f"{model.__name__}("), model
            assert isinstance(model._meta.verbose_name, Promise), model
            assert isinstance(model._meta.verbose_name_plural, Promise), model


def test_every_page_template_extends_the_base():
    pages = [path for path in templates() if path.name.endswith("_page.html")]
    assert pages
    assert [short(path) for path in pages if '{% extends "base.html" %}' not in path.read_text()] == []
