"""What an analyser is, and how it remembers words."""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from threading import Lock
from typing import NamedTuple, Protocol

NONE: frozenset[str] = frozenset()
# Words that each process remembers: a word takes some 800 bytes, so 17 MB at most.
REMEMBERED = 20_000
MINUTE = 60


class Terms(NamedTuple):
    """What a word stands for: `whole` is what a question for it asks, a text's word answers with its `parts` too."""

    whole: frozenset[str]
    parts: frozenset[str] = NONE


class Away(Exception):  # noqa: N818  a state, no mistake
    """The analyser does not answer now."""


class Analyser(Protocol):
    """Knows the words of one language."""

    name: str
    version: str

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """The terms of each word, in order; a word is clean (tokens.clean), its capitals kept. Raises Away alone."""
        ...


class Memory:
    """The terms of the words met last, for any number of threads; another analyser's, while ours is away, not kept."""

    def __init__(
        self, ask: Callable[[Sequence[str]], list[Terms]], otherwise: Callable[[], Analyser], size: int = REMEMBERED
    ) -> None:
        self.ask, self.otherwise, self.size = ask, otherwise, size
        self.kept: OrderedDict[str, Terms] = OrderedDict()
        self.lock = Lock()

    def terms(self, words: Iterable[str], *, patient: bool = False) -> dict[str, Terms]:
        """The terms by word; what is not remembered is asked for at once, all together.

        While the analyser is away another one answers; the `patient` wait, and after a minute get Away.
        """
        wanted = dict.fromkeys(words)
        with self.lock:
            found = {word: self.kept[word] for word in wanted if word in self.kept}
            for word in found:
                self.kept.move_to_end(word)
        if not (missing := [word for word in wanted if word not in found]):
            return found
        try:
            new = dict(zip(missing, self._patiently(missing) if patient else self.ask(missing), strict=True))
        except Away:
            if patient:
                raise
            return found | dict(zip(missing, self.otherwise().terms(missing), strict=True))
        with self.lock:
            self.kept |= new
            for word in list(islice(self.kept, max(0, len(self.kept) - self.size))):
                del self.kept[word]
        return found | new

    def _patiently(self, words: Sequence[str]) -> list[Terms]:
        for _attempt in range(MINUTE):
            try:
                return self.ask(words)
            except Away:
                time.sleep(1)
        return self.ask(words)
