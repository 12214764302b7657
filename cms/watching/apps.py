"""The app that shows an operator what is going on."""

import logging

from django.apps import AppConfig


class WatchingConfig(AppConfig):
    """Logs, metrics, error reports."""

    name = "cms.watching"
    label = "watching"
    verbose_name = "Watching"

    def ready(self) -> None:
        """Listen to what Django and the worker tell."""
        from django.core.signals import got_request_exception
        from django.db.backends.signals import connection_created
        from django_tasks.signals import task_finished, task_started

        from cms.caching.version import version_made
        from cms.watching import checks, listening  # noqa: F401  (importing the checks registers them)

        logging.captureWarnings(True)  # Python's own warnings are lines too, not text between lines
        version_made.connect(listening.version_made)
        task_started.connect(listening.job_started)
        task_finished.connect(listening.job_finished)
        connection_created.connect(listening.connected)
        got_request_exception.connect(listening.request_failed)
