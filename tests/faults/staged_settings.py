"""The project's settings with an app that holds a process up at the moment in which a test kills it."""

from cms import settings as project

vars().update({name: getattr(project, name) for name in dir(project) if name.isupper()})
INSTALLED_APPS = [*project.INSTALLED_APPS, "tests.faults.staged"]
