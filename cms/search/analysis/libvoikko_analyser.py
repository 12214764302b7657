"""Voikko as the system has it (libvoikko1 and voikko-fi of Debian, or their like), through its Python wrapper."""

from collections.abc import Sequence
from threading import Lock
from typing import Any

import libvoikko

from cms.search.analysis.analyser import Terms
from cms.search.analysis.finnish import terms_of
from cms.search.analysis.readings import Reading, reading


class LibvoikkoAnalyser:
    """Eight megabytes, 0.04 ms a word. Its handle serves one thread at a time."""

    name = "libvoikko"

    def __init__(self, rules: str) -> None:
        """Raises OSError where the library is missing, RuntimeError where its dictionary is."""
        try:
            self.voikko: Any = libvoikko.Voikko("fi")
        except libvoikko.VoikkoException as error:
            raise RuntimeError(str(error)) from error
        self.version = f"{self.voikko.getVersion()}/{rules}"
        self.lock = Lock()

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """By its dictionary."""
        return [terms_of(word, self.look) for word in words]

    def look(self, word: str) -> list[Reading]:
        """A word in small letters; what the transducer did not say (rewritten names of organisations) is left out."""
        with self.lock:
            found = self.voikko.analyze(word.replace("\0", ""))
        outputs = dict.fromkeys(each["FSTOUTPUT"] for each in found if "FSTOUTPUT" in each)
        return [reading(output) for output in outputs]
