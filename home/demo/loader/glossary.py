"""The glossary of the demo; terms that are there are left as they are."""

from wagtail.models import Locale

from cms.wording.learning import learn_all
from cms.wording.models import Term, TermTranslation
from home.demo.glossary import TERMS


def load_glossary(english: Locale) -> None:
    """Terms with their English, and the translation memory of what the demo has translated."""
    for demo in TERMS:
        defaults = {"forms": "\n".join(demo.forms), "note": demo.note, "do_not_translate": not demo.english}
        term, made = Term.objects.get_or_create(term=demo.term, defaults=defaults)
        if made and demo.english:
            TermTranslation.objects.create(term=term, locale=english, text=demo.english)
    learn_all()
