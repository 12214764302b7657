"""The app that runs the project: server, worker, health, benchmark, catalogues."""

from django.apps import AppConfig


class ServingConfig(AppConfig):
    """Commands and addresses for whoever operates the install."""

    name = "cms.serving"
    label = "serving"
    verbose_name = "Serving"

    def ready(self) -> None:
        """Register the check that every template compiles."""
        from cms.serving import checks  # noqa: F401  (importing registers)
