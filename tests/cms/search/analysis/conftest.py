"""Each Finnish analyser that this machine has, as an install would use it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as project_settings

from cms.search.analysis import choice, shared
from cms.search.analysis.beside import serve_analysis
from cms.serving.processes import Processes

# Made once for all test runs of a checkout: it takes 12 s.
LEXICON = Path(project_settings.VAR_DIR) / "analysis"


@pytest.fixture(params=choice.NAMES)
def analyser(request: pytest.FixtureRequest, settings, tmp_path_factory) -> Iterator[str]:
    """The name of the analyser in use; pyvoikko in its process."""
    name = request.param
    if not choice.is_available(name):
        pytest.skip(f"{name} is not on this machine")
    settings.SEARCH_ANALYSER = name
    if name == "pyvoikko":
        request.getfixturevalue("served")
    else:
        settings.VAR_DIR = LEXICON.parent
    choice.forget()
    yield name
    choice.forget()


@pytest.fixture
def served(settings, tmp_path) -> Iterator[Path]:
    """The process that analyses for others; where it listens."""
    settings.VAR_DIR = tmp_path
    choice.forget()
    with Processes({"Finnish analysis": serve_analysis}):
        while not shared.answers(choice.socket_path()):
            pass
        yield choice.socket_path()
    choice.forget()
