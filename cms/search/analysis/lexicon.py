"""Finnish word forms and their base forms, as simplemma has them, in two files that all processes map and share.

simplemma's dictionary is made of Wiktionary's tables of inflection. Reading it takes seven seconds and 220 MB, so it is
laid out once, by a process of its own, as tries on disk (18 MB). A base form counts where it has forms of its own.
"""

import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from marisa_trie import BytesTrie, Trie

# Fewer forms than this: an abbreviation, an interjection, a slip of Wiktionary's.
INFLECTED = 8
# … except of words derived by rule (saavutettavuus), which people seldom put into tables.
DERIVED, INFLECTED_DERIVED = ("us", "ys", "nen"), 4
# What only verbs end in: the conditional.
VERBAL = ("isimme", "isivat", "taisiin", "täisiin")
ROOT = Path(__file__).resolve().parents[3]


class Lexicon:
    """`lemmas` of a form, and whether a base form is a noun's (an adjective's too), a name's or a verb's."""

    def __init__(self, folder: Path) -> None:
        self.forms = BytesTrie().mmap(str(folder / "fi.dic"))
        self.bases = Trie().mmap(str(folder / "bases.dic"))

    def lemmas(self, form: str) -> set[str]:
        """Base forms in small letters: one at most of the word, one of the name."""
        found = [*self.forms.get(form, ()), *self.forms.get(form.capitalize(), ())]
        lemmas = {lemma.decode().rstrip(".").casefold() for lemma in found}
        # A plural that has a table of its own: palvelut.
        return {lemma[:-1] if lemma.endswith("t") and self.is_noun(lemma[:-1]) else lemma for lemma in lemmas}

    def is_noun(self, word: str) -> bool:
        """Whether the dictionary inflects it as a noun or an adjective."""
        return f"n{word}" in self.bases

    def is_name(self, word: str) -> bool:
        """Whether it inflects it as a name."""
        return f"N{word}" in self.bases

    def is_verb(self, word: str) -> bool:
        """Whether the dictionary inflects it as a verb."""
        return f"v{word}" in self.bases


@cache
def lexicon(folder: Path) -> Lexicon:
    """The lexicon kept in a folder, which is made if it is not there (12 s, once)."""
    prepare(folder)
    return Lexicon(place(folder))


def place(folder: Path) -> Path:
    """Where the files are; another version of simplemma makes them anew."""
    return folder / f"simplemma-{version('simplemma')}"


def prepare(folder: Path) -> None:
    """Make the files in a process of its own, which takes its memory with it."""
    if not place(folder).exists():
        command = [sys.executable, "-m", "cms.search.analysis.lexicon", str(place(folder))]
        subprocess.run(command, cwd=ROOT, check=True)


def build(target: Path) -> None:
    """Write the files; they appear all at once, so that nobody reads half of one."""
    from simplemma.strategies.dictionaries import TrieDictionaryFactory  # noqa: PLC0415  only this process needs it

    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        made = Path(folder) / "made"
        TrieDictionaryFactory(disk_cache_dir=str(made)).get_dictionary("fi")
        forms: Counter[bytes] = Counter()
        verbs: set[bytes] = set()
        for form, lemma in BytesTrie().mmap(str(made / "fi.dic")).iteritems():
            forms[lemma] += 1
            if form.endswith(VERBAL) and lemma.decode().endswith(("a", "ä")):
                verbs.add(lemma)
        bases = (
            _kind(lemma, encoded in verbs) + lemma.casefold()
            for encoded, number in forms.items()
            if number >= (INFLECTED_DERIVED if (lemma := encoded.decode()).endswith(DERIVED) else INFLECTED)
        )
        Trie(bases).save(str(made / "bases.dic"))
        with suppress(OSError):  # somebody else was faster
            made.rename(target)


def _kind(lemma: str, is_verb: bool) -> str:
    if is_verb:
        return "v"
    return "N" if lemma[0].isupper() else "n"


if __name__ == "__main__":
    build(Path(sys.argv[1]))
