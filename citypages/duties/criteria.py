"""The success criteria of WCAG, levels A and AA: what a shortcoming can be a failure of.

EN 301 549 v3.2.1 asks for those of 2.1; the ones that came with 2.2 are there for sites that promise more.
"""

from django.utils.translation import gettext_lazy as _

WCAG_21 = (
    ("1.1.1", _("Non-text Content")),
    ("1.2.1", _("Audio-only and Video-only (Prerecorded)")),
    ("1.2.2", _("Captions (Prerecorded)")),
    ("1.2.3", _("Audio Description or Media Alternative (Prerecorded)")),
    ("1.2.4", _("Captions (Live)")),
    ("1.2.5", _("Audio Description (Prerecorded)")),
    ("1.3.1", _("Info and Relationships")),
    ("1.3.2", _("Meaningful Sequence")),
    ("1.3.3", _("Sensory Characteristics")),
    ("1.3.4", _("Orientation")),
    ("1.3.5", _("Identify Input Purpose")),
    ("1.4.1", _("Use of Color")),
    ("1.4.2", _("Audio Control")),
    ("1.4.3", _("Contrast (Minimum)")),
    ("1.4.4", _("Resize Text")),
    ("1.4.5", _("Images of Text")),
    ("1.4.10", _("Reflow")),
    ("1.4.11", _("Non-text Contrast")),
    ("1.4.12", _("Text Spacing")),
    ("1.4.13", _("Content on Hover or Focus")),
    ("2.1.1", _("Keyboard")),
    ("2.1.2", _("No Keyboard Trap")),
    ("2.1.4", _("Character Key Shortcuts")),
    ("2.2.1", _("Timing Adjustable")),
    ("2.2.2", _("Pause, Stop, Hide")),
    ("2.3.1", _("Three Flashes or Below Threshold")),
    ("2.4.1", _("Bypass Blocks")),
    ("2.4.2", _("Page Titled")),
    ("2.4.3", _("Focus Order")),
    ("2.4.4", _("Link Purpose (In Context)")),
    ("2.4.5", _("Multiple Ways")),
    ("2.4.6", _("Headings and Labels")),
    ("2.4.7", _("Focus Visible")),
    ("2.5.1", _("Pointer Gestures")),
    ("2.5.2", _("Pointer Cancellation")),
    ("2.5.3", _("Label in Name")),
    ("2.5.4", _("Motion Actuation")),
    ("3.1.1", _("Language of Page")),
    ("3.1.2", _("Language of Parts")),
    ("3.2.1", _("On Focus")),
    ("3.2.2", _("On Input")),
    ("3.2.3", _("Consistent Navigation")),
    ("3.2.4", _("Consistent Identification")),
    ("3.3.1", _("Error Identification")),
    ("3.3.2", _("Labels or Instructions")),
    ("3.3.3", _("Error Suggestion")),
    ("3.3.4", _("Error Prevention (Legal, Financial, Data)")),
    ("4.1.1", _("Parsing")),
    ("4.1.2", _("Name, Role, Value")),
    ("4.1.3", _("Status Messages")),
)
WCAG_22 = (
    ("2.4.11", _("Focus Not Obscured (Minimum)")),
    ("2.5.7", _("Dragging Movements")),
    ("2.5.8", _("Target Size (Minimum)")),
    ("3.2.6", _("Consistent Help")),
    ("3.3.7", _("Redundant Entry")),
    ("3.3.8", _("Accessible Authentication (Minimum)")),
)


def criterion_choices() -> list[tuple[str, str]]:
    """Number and name; a callable, so that a new version of WCAG is no migration."""
    return [(number, f"{number} {name}") for number, name in (*WCAG_21, *WCAG_22)]
