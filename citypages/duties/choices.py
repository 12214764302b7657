"""The vocabularies of the statements: Implementing Decision (EU) 2018/1523, Annex; GDPR art. 6(1)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Conformance(models.TextChoices):
    """How far a site meets the accessibility requirements (Annex, section 1)."""

    FULL = "full", _("Fully conformant")
    PARTIAL = "partial", _("Partially conformant")
    NONE = "none", _("Not conformant")

    @property
    def sentence(self) -> str:
        """The declaration in the words of the model statement."""
        return str(
            {
                "full": _("This website meets the accessibility requirements of WCAG 2.1, levels A and AA, in full."),
                "partial": _(
                    "This website meets most of the accessibility requirements of WCAG 2.1, levels A and AA. "
                    "What does not meet them yet is listed below."
                ),
                "none": _(
                    "This website does not meet the accessibility requirements of WCAG 2.1, levels A and AA. "
                    "What does not meet them is listed below."
                ),
            }[self.value]
        )


class Reason(models.TextChoices):
    """Why something is not accessible (Annex, section 2, a to c)."""

    NOT_MET = "not_met", _("a) the requirement is not met")
    BURDEN = "burden", _("b) disproportionate burden")
    OUT_OF_SCOPE = "out_of_scope", _("c) outside the law")

    @property
    def heading(self) -> str:
        """Heading above what has this reason."""
        return str(
            {
                "not_met": _("Shortcomings against the requirements"),
                "burden": _("Disproportionate burden"),
                "out_of_scope": _("Content that the law does not cover"),
            }[self.value]
        )


class Method(models.TextChoices):
    """How conformance was assessed (Annex, section 3)."""

    SELF = "self", _("Self-assessment")
    THIRD_PARTY = "third_party", _("Assessment by a third party")

    @property
    def sentence(self) -> str:
        """How the assessment was made."""
        return str(
            {
                "self": _("The statement is based on our own assessment."),
                "third_party": _("The statement is based on an assessment by a third party."),
            }[self.value]
        )


class LegalBasis(models.TextChoices):
    """What makes a processing of personal data lawful (GDPR art. 6(1))."""

    PUBLIC_TASK = "public_task", _("a task in the public interest, art. 6(1)(e)")
    LEGAL_OBLIGATION = "legal_obligation", _("a legal obligation, art. 6(1)(c)")
    CONSENT = "consent", _("consent, art. 6(1)(a)")
    CONTRACT = "contract", _("a contract, art. 6(1)(b)")
    LEGITIMATE_INTEREST = "legitimate_interest", _("a legitimate interest, art. 6(1)(f)")
    VITAL_INTEREST = "vital_interest", _("vital interests, art. 6(1)(d)")
