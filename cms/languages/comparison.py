"""How a PerLanguageField shows in the comparison of two revisions."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.compare import FieldComparison, diff_text

from .names import content_languages, language_name


class PerLanguageComparison(FieldComparison):
    """Shows each language's change after the language's name."""

    def htmldiff(self) -> SafeString:
        codes = dict.fromkeys([*content_languages(), *self.val_a, *self.val_b])
        pairs = ((code, self.val_a.get(code, ""), self.val_b.get(code, "")) for code in codes)
        rows = ((language_name(code), diff_text(old, new).to_html()) for code, old, new in pairs if old or new)
        return format_html("<div>{}</div>", format_html_join("", "<div>{}: {}</div>", rows))
