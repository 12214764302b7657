"""Which database row stands for which thing of the demo."""

from home.demo.shapes import Ref


class Registry:
    """Primary keys by kind and key. A document may have one file per language: 'esite' is 'esite-fi' in Finnish."""

    def __init__(self) -> None:
        self._keys: dict[Ref, int] = {}

    def add(self, kind: str, key: str, primary_key: int) -> None:
        """Remember a row."""
        self._keys[Ref(kind, key)] = primary_key

    def find(self, ref: Ref) -> int | None:
        """Primary key, or None for a thing that the demo does not have."""
        return self._keys.get(ref)

    def pk(self, ref: Ref) -> int:
        """Primary key; raises KeyError for a thing that the demo does not have."""
        return self._keys[ref]

    def in_language(self, ref: Ref, language: str) -> int:
        """Primary key of what a reader of this language gets."""
        own = self.find(Ref(ref.kind, f"{ref.key}-{language}"))
        return own if own is not None else self.pk(ref)
