"""What `manage.py serve` says and starts for search."""

import pytest

from cms.search.analysis import choice, shared
from cms.search.analysis.beside import analysis


def test_it_says_which_analyser_reads_finnish_and_starts_a_process_only_for_pyvoikko(analyser, monkeypatch):
    monkeypatch.setattr(shared, "_relied_on", False)

    line, work = analysis()

    assert line.startswith(f"Finnish search: {analyser} ")
    assert list(work) == (["Finnish analysis"] if analyser == "pyvoikko" else [])


@pytest.mark.skipif(not choice.is_available("pyvoikko"), reason="pyvoikko is not on this machine")
def test_the_web_server_never_loads_what_has_a_process_of_its_own(settings, tmp_path, monkeypatch):
    monkeypatch.setattr(shared, "_relied_on", False)
    settings.SEARCH_ANALYSER, settings.VAR_DIR = "pyvoikko", tmp_path

    analysis()

    assert isinstance(choice.analyser_of("fi"), shared.SharedAnalyser)
    choice.forget()
