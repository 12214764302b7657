"""One process that analyses for all: it answers, or nobody waits for it."""

import socket
import stat
import time

import pytest

from cms.search.analysis import Away, analyser_of, choice, read, shared

needs_pyvoikko = pytest.mark.skipif(not choice.is_available("pyvoikko"), reason="pyvoikko is not on this machine")


@pytest.fixture
def relied_on(settings, tmp_path, monkeypatch):
    """A process that must not load pyvoikko itself."""
    settings.SEARCH_ANALYSER, settings.VAR_DIR = "pyvoikko", tmp_path
    monkeypatch.setattr(shared, "_relied_on", True)
    choice.forget()
    yield
    choice.forget()


@needs_pyvoikko
def test_the_process_answers_with_what_the_analyser_says(served, settings):
    settings.SEARCH_ANALYSER = "pyvoikko"

    assert isinstance(analyser_of("fi"), shared.SharedAnalyser)
    [word] = read("kiertotalouskeskuksen", "fi")
    assert "kiertotalouskeskus" in word.whole
    assert {"kierto", "talous", "kiertotalous", "keskus"} <= word.parts


@needs_pyvoikko
def test_only_its_owner_may_ask_it(served):
    assert stat.S_IMODE(served.stat().st_mode) == 0o600


@needs_pyvoikko
def test_a_long_text_is_answered(served, settings):
    settings.SEARCH_ANALYSER = "pyvoikko"

    assert len(read(" ".join(f"sana{number}" for number in range(1000)), "fi")) == 1000


@needs_pyvoikko
def test_whoever_sends_no_question_is_not_answered_and_harms_nobody(served, settings):
    settings.SEARCH_ANALYSER = "pyvoikko"
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(served))
        line.sendall(b"not a question")

    assert read("hankkeissa", "fi")[0].whole == {"hankkeissa", "hanke"}


@needs_pyvoikko
def test_where_nobody_answers_a_word_is_read_by_its_endings(relied_on):
    [word] = read("Skanssissa", "fi")

    assert {"skanssissa", "skanssi"} <= word.whole


@needs_pyvoikko
def test_nobody_waits_longer_than_a_second_for_a_process_that_hangs(relied_on):
    path = choice.socket_path()
    path.parent.mkdir()
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(str(path))
        hanging.listen()
        begun = time.monotonic()
        first = read("hankkeissa", "fi")
        then = time.monotonic()
        read("kaupungissa", "fi")

    assert first
    assert then - begun < shared.PATIENCE + 0.5
    assert time.monotonic() - then < 0.1


@needs_pyvoikko
def test_what_was_read_without_the_analyser_is_not_remembered(relied_on):
    read("hankkeissa", "fi")

    assert not choice.memory_of("fi").kept


@needs_pyvoikko
def test_a_patient_reader_waits_for_the_analyser(served, settings):
    settings.SEARCH_ANALYSER = "pyvoikko"
    analyser_of("fi").paused_until = time.monotonic() + 0.5

    assert read("kaupungissa", "fi", patient=True)[0].whole == {"kaupungissa", "kaupunki"}


@needs_pyvoikko
def test_a_patient_reader_gets_no_guess(relied_on, monkeypatch):
    monkeypatch.setattr("cms.search.analysis.analyser.MINUTE", 0)

    with pytest.raises(Away):
        read("kaupungissa", "fi", patient=True)
