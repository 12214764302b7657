"""What an analyser is, and how it remembers words."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from threading import Lock
from typing import NamedTuple, Protocol

NONE: frozenset[str] = frozenset()
# Words that each process remembers: a word takes some 600 bytes, so 12 MB.
REMEMBERED = 20_000


class Terms(NamedTuple):
    """What a word stands for: `whole` is what a question for it asks, a text's word answers with its `parts` too."""

    whole: frozenset[str]
    parts: frozenset[str] = NONE


class Analyser(Protocol):
    """Knows the words of one language."""

    name: str
    version: str

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """The terms of each word, in their order. A word is clean (tokens.clean), its capitals kept. Never raises."""
        ...


class Memory:
    """The terms of the words met last, for any number of threads."""

    def __init__(self, ask: Callable[[Sequence[str]], list[Terms]], size: int = REMEMBERED) -> None:
        self.ask, self.size = ask, size
        self.kept: OrderedDict[str, Terms] = OrderedDict()
        self.lock = Lock()

    def terms(self, words: Iterable[str]) -> dict[str, Terms]:
        """The terms by word; what is not remembered is asked for at once, all together."""
        wanted = dict.fromkeys(words)
        with self.lock:
            found = {word: self.kept[word] for word in wanted if word in self.kept}
            for word in found:
                self.kept.move_to_end(word)
        if missing := [word for word in wanted if word not in found]:
            new = dict(zip(missing, self.ask(missing), strict=True))
            found |= new
            with self.lock:
                self.kept |= new
                for word in list(islice(self.kept, max(0, len(self.kept) - self.size))):
                    del self.kept[word]
        return found
