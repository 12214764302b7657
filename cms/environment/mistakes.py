"""Reads the whole environment once, before the settings do, and says everything that is wrong with it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryFile

from django.core.exceptions import ImproperlyConfigured
from rapidfuzz.distance import OSA

from cms.environment.variables import VARIABLES

SHORTEST_KEY = 50  # characters of SECRET_KEY (Django's own check says the same)
LEFT_OUT = "is empty: give it a value or leave it out"
SLIPS = 2  # letters left out, added, wrong or in each other's place


class MistakesError(ImproperlyConfigured):
    """The environment is not one that this can run in; the text has a line for each mistake."""

    def __init__(self, sentences: list[str]) -> None:
        many = f"{len(sentences)} mistakes" if len(sentences) > 1 else "A mistake"
        lines = "\n".join(f"  - {sentence}" for sentence in sentences)
        super().__init__(f"{many} in the environment (the README has a table of the variables):\n{lines}")


def mistakes(given: Mapping[str, str], root: Path) -> list[str]:
    """A sentence for each mistake; `root`: the project's folder, from which VAR_DIR counts."""
    return [
        *(sentence for name, value in given.items() for sentence in _of_value(name, value)),
        *_of_production(given),
        *_of_hosts(given),
        *_of_storage(given),
        *_of_folder(root / (given.get("VAR_DIR") or "var")),
    ]


def warnings(given: Mapping[str, str]) -> list[str]:
    """What can run and is hardly meant."""
    on_sqlite = given.get("DATABASE_URL", "sqlite").startswith("sqlite")
    several = [name for name in ("REDIS_URL", "FRONTEND_CACHE_TYPE") if given.get(name)]
    if given.get("MEDIA_STORAGE") == "s3":
        several.append("MEDIA_STORAGE=s3")
    if given.get("ENVIRONMENT") == "production" and on_sqlite and several:
        why = " and ".join(several)
        return [f"{why} are for several machines, but SQLite is one machine's: set DATABASE_URL to PostgreSQL."]
    return []


def _of_value(name: str, value: str) -> Iterator[str]:
    check = VARIABLES.get(name)
    if check is None:
        if meant := _meant(name):
            yield f"{name} is no variable of ours: did you mean {meant}?"
    elif fault := check(value):
        secret = any(word in name for word in ("KEY", "TOKEN", "_URL", "DSN", "PASSWORD", "OIDC"))
        shown = "" if secret else f" ({value!r})"
        yield f"{name} {fault if value else LEFT_OUT}{shown if value else ''}."


def _meant(name: str) -> str:
    """Which variable has almost this name; short names are like too much that other programs read."""
    near = ((OSA.distance(name, known, score_cutoff=SLIPS), known) for known in VARIABLES if len(known) > 6)
    distance, known = min(near)
    return known if distance <= SLIPS else ""


def _of_production(given: Mapping[str, str]) -> Iterator[str]:
    if given.get("ENVIRONMENT") != "production":
        return
    if len(given.get("SECRET_KEY", "")) < SHORTEST_KEY:
        yield f"SECRET_KEY must have {SHORTEST_KEY} characters or more in production, chosen at random."
    if not given.get("BASE_HOST"):
        yield "BASE_HOST must be named in production: it is the programme's host."


def _of_hosts(given: Mapping[str, str]) -> Iterator[str]:
    if "ALLOWED_HOSTS" not in given:
        return
    allowed = {part.strip() for part in given["ALLOWED_HOSTS"].split(",")}
    base = given.get("BASE_HOST", "localhost")
    if "*" in allowed:
        if given.get("ENVIRONMENT") == "production":
            yield "ALLOWED_HOSTS must name hosts in production: with '*' anybody's host is answered."
    elif not any(base == part or (part.startswith(".") and f".{base}".endswith(part)) for part in allowed):
        yield f"ALLOWED_HOSTS leaves out BASE_HOST ({base}), so the programme's own pages would be refused."


def _of_storage(given: Mapping[str, str]) -> Iterator[str]:
    if given.get("MEDIA_STORAGE") != "s3":
        return
    if not given.get("AWS_STORAGE_BUCKET_NAME"):
        yield "MEDIA_STORAGE=s3 needs AWS_STORAGE_BUCKET_NAME, the bucket's name."
    keys = [bool(given.get(name)) for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")]
    if any(keys) != all(keys) or (given.get("AWS_S3_ENDPOINT_URL") and not all(keys)):
        yield "MEDIA_STORAGE=s3 needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, both, or at AWS a role."


def _of_folder(folder: Path) -> Iterator[str]:
    """Made if it is missing; tried, as permissions alone do not tell of a disk that is full or read-only."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder) as trial:
            trial.write(b"trial")
    except OSError as error:
        yield f"VAR_DIR cannot be written ({folder}: {error.strerror}): it holds uploads, static files and SQLite."
