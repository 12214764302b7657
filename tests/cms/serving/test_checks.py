"""A template that does not compile is found before a visitor finds it."""

from cms.serving.checks import every_template_compiles


def test_every_template_of_the_project_compiles():
    assert every_template_compiles(None) == []


def test_a_template_that_does_not_compile_is_an_error(settings, tmp_path):
    (tmp_path / "broken.html").write_text("{% if %}")
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [tmp_path]}]
    assert [error.obj for error in every_template_compiles(None)] == ["broken.html"]
