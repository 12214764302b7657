"""What the checks ask of the glossary and of machines, and that nothing broken is published."""

from collections.abc import Iterable, Iterator

from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail_localize.models import Translation

from cms.proofing.checks import blocking, check
from cms.proofing.findings import HOOK, Finding, Row, advise, block
from cms.translation.publishing import CHECK_HOOK
from cms.wording.glossary import glossary_for


@hooks.register(HOOK)
def check_words(translation: Translation, rows: Iterable[Row]) -> Iterator[Finding]:
    """The glossary's terms, and machines' words that nobody has confirmed."""
    glossary = glossary_for(translation.target_locale)
    for row in rows:
        if row.translated is None:
            continue
        if row.is_machine:
            advice = _("Read it, mend it, and confirm it.")
            yield block(row, "machine", _("Machine-made, not confirmed"), advice)
        for breach in () if row.is_kept else glossary.breaches(row.source, row.translated):
            advice = _("“{term}” is “{expected}” in the glossary.").format(term=breach.term, expected=breach.expected)
            yield advise(row, "glossary", _("Glossary"), advice)


@hooks.register(CHECK_HOOK)
def refuse_faults(translation: Translation, edition: Model) -> str:
    """Nothing is published that would be broken."""
    found = [finding for finding in blocking(check(translation)) if finding.code != "untranslated"]
    return " ".join(dict.fromkeys(f"{finding.title}: {finding.advice}" for finding in found))
