"""What a new password must be like: long, and not to be guessed. No composition rules (NIST SP 800-63B-4)."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.cities import CITIES
from cms.passwords.guessing import guesses_for

# zxcvbn's own bound of "very unguessable". Below the next lower one (10**8) stand a city, a year and the city again.
ENOUGH = 10**10
PERSONAL = ("first_name", "last_name", "username", "email")


class UnguessableValidator:
    """Refuses passwords made of common words (Finnish ones too), of the person's name or address, of the cities' names,
    of rows of keys, dates and repetitions."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        words = [*_of_person(user), *_of_place()]
        if guesses_for(password, words) < ENOUGH:
            text = _(
                "This password is easy to guess. Take several words that do not belong together, and not your name, "
                "your city, a season or a year."
            )
            raise ValidationError(text, code="password_guessable")

    def get_help_text(self) -> str:
        """Said beside the field."""
        return _(
            "Four or five words that do not belong together make a good password. Your name, your city, the seasons "
            "and rows of keys are guessed first."
        )


def _of_person(user: Any) -> Iterator[str]:
    first, last, name, email = (getattr(user, field, "") or "" for field in PERSONAL)
    yield from (first, last, f"{first} {last}", f"{last} {first}", name, email)
    yield from (text.partition("@")[0] for text in (name, email))


def _of_place() -> Iterator[str]:
    for city in CITIES:
        yield from (city.name_fi, city.name_en, city.genitive_fi, city.inessive_fi, *city.names.values())
    yield from (settings.WAGTAIL_SITE_NAME, settings.BASE_HOST)
