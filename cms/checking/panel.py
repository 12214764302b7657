"""Our findings in Wagtail's own panel of checks, its badge and its pins in the preview.

Wagtail has a name and an advice for each rule of axe, so each finding is a rule of its own, taken from a fixed supply:
the panel beside the form is made once and knows the rules by number, the preview is made anew with every change and
says what each of them has found. In the preview checking/form.js puts `data-finding` on what a path leads to.
"""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem

from cms.checking.findings import Finding

MOST = 60  # findings that are shown at once
# The house's own rules say more than these, or lead to a field, which these can't.
REPLACED = {"alt-text-quality", "empty-meta-description", "heading-order"}
# Bold paragraphs that an editor wrote, not those of a template.
BOLD_LINES = {"id": "p-as-heading", "selector": "p[data-block-key]", "enabled": True}
# axe's own way to ask for an attribute; nothing has this one, so the rule reports whatever its selector meets.
NEVER_PASSES = {"id": "finding", "evaluate": "attr-non-space-content-evaluate", "options": {"attribute": "data-mended"}}


def rule_name(number: int) -> str:
    """'finding-7'."""
    return f"finding-{number}"


def _rule(number: int) -> dict[str, Any]:
    return {
        "id": rule_name(number),
        "impact": "moderate",
        "selector": f'[data-finding~="{number}"]',
        "excludeHidden": False,
        "any": ["finding"],
        "enabled": True,
    }


class FindingsItem(ContentCheckerItem):
    """Wagtail's checks and our own: all rules beside the form, the page's findings in its preview."""

    def __init__(self, found: Sequence[Finding] = (), in_editor: bool = False) -> None:
        super().__init__(in_editor=in_editor)
        self.found = found[:MOST]

    def get_axe_run_only(self, request: HttpRequest) -> list[str]:
        stock = [name for name in super().get_axe_run_only(request) if name not in REPLACED]
        return [*stock, *map(rule_name, range(MOST))]

    def get_axe_custom_rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().get_axe_custom_rules(request), BOLD_LINES, *map(_rule, range(MOST))]

    def get_axe_custom_checks(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().get_axe_custom_checks(request), NEVER_PASSES]

    def get_axe_messages(self, request: HttpRequest) -> dict[str, Any]:
        ours = {
            rule_name(number): {"error_name": finding.title, "help_text": finding.advice}
            for number, finding in enumerate(self.found)
        }
        return super().get_axe_messages(request) | ours

    def get_axe_configuration(self, request: HttpRequest) -> dict[str, Any]:
        places = [{"path": finding.path, "line": finding.line} for finding in self.found]
        return super().get_axe_configuration(request) | {"findings": places}
