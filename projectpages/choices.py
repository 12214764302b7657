"""The programme's own vocabularies (domain.md A2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What sort of project it is. '6Aika-kärkihanke' tells it from a city's own kärkihanke."""

    FLAGSHIP = "flagship", _("6Aika flagship project")
    PILOT = "pilot", _("Pilot project")
    TRIAL = "trial", _("Experiment")
    OFFICE = "office", _("Strategy office")


class FocusArea(models.TextChoices):
    """The three focus areas of the strategy."""

    INNOVATION_PLATFORMS = "innovation_platforms", _("Open innovation platforms")
    OPEN_DATA = "open_data", _("Open data and interfaces")
    OPEN_PARTICIPATION = "open_participation", _("Open participation and customership")


class State(models.TextChoices):
    """Where a project stands in time."""

    RUNNING = "running", _("Running")
    PLANNED = "planned", _("Being planned")
    ENDED = "ended", _("Ended")

    @property
    def heading(self) -> str:
        """Heading above the projects of this state."""
        return str(
            {"running": _("Running projects"), "planned": _("Projects being planned"), "ended": _("Ended projects")}[
                self.value
            ]
        )


class Fund(models.TextChoices):
    """EU funds of the programme."""

    ERDF = "erdf", _("European Regional Development Fund (ERDF)")
    ESF = "esf", _("European Social Fund (ESF)")
    BOTH = "both", _("ERDF and ESF")

    @classmethod
    def single(cls) -> list["Fund"]:
        """The funds themselves, without their combination."""
        return [cls.ERDF, cls.ESF]

    @classmethod
    def parts_of(cls, value: str) -> tuple["Fund", ...]:
        """The funds in a project's choice: none, one or two."""
        if value == cls.BOTH:
            return (cls.ERDF, cls.ESF)
        return (cls(value),) if value else ()


class Role(models.TextChoices):
    """An organisation's part in a project."""

    LEAD = "lead", _("Lead partner")
    PARTNER = "partner", _("Partner")
