"""The list of changes, and the random order in which a test makes them."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Change:
    """One change in one variant. Of a `silent` one no visitor may notice anything."""

    name: str
    variant: str
    silent: bool = False

    def __str__(self) -> str:
        return f"{self.name}/{self.variant}" if self.variant else self.name


WORK: dict[str, Callable[[Random, str], object]] = {}
CHANGES: list[Change] = []


def change(*variants: str, silent: bool = False) -> Callable:
    """Register a function (random numbers, variant) that changes something, under its own name."""

    def registered(function: Callable[[Random, str], object]) -> Callable:
        WORK[function.__name__] = function
        CHANGES.extend(Change(function.__name__, variant, silent) for variant in variants or ("",))
        return function

    return registered


def plan(count: int, seed: int) -> list[Change]:
    """So many changes in random order, every one of them at least once if there is room."""
    numbers = Random(seed)  # noqa: S311  repeatable
    rounds = [numbers.sample(CHANGES, len(CHANGES)) for _round in range(-(-count // len(CHANGES)))]
    return [change for one in rounds for change in one][:count]


def make(name: str, variant: str, seed: int) -> None:
    """Make one change; `seed` decides its words and numbers."""
    WORK[name](Random(seed), variant)  # noqa: S311  repeatable


def word(numbers: Random) -> str:
    """A word that has not stood anywhere yet, made of letters that no language splits."""
    return "".join(numbers.choice("bdghjklmnprstv") + numbers.choice("aeiou") for _syllable in range(5))
