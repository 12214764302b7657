"""Which analyser made the index, and whether it is the one in use."""

from cms.languages.names import content_languages
from cms.search.analysis.choice import label_of
from cms.search.models import Entry, IndexState


def in_use() -> dict[str, str]:
    """The analyser of each language, as name and version."""
    return {code: label_of(code) for code in content_languages()}


def note_rebuilt() -> None:
    """The whole index has just been made by the analysers in use."""
    for language, analyser in in_use().items():
        IndexState.objects.update_or_create(language=language, defaults={"analyser": analyser})
    IndexState.objects.exclude(language__in=in_use()).delete()


def differences() -> list[str]:
    """For each language whose index another analyser made what is to be said of it; nothing is said of an empty index.

    Two queries; raises DatabaseError without tables.
    """
    made = dict(IndexState.objects.values_list("language", "analyser"))
    if not made and not Entry.objects.exists():
        return []
    return [
        f"{language}: made by {made.get(language, 'an unknown analyser')}, in use is {analyser}"
        for language, analyser in in_use().items()
        if made.get(language) != analyser
    ]
