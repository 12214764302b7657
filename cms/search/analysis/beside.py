"""What `manage.py serve` does for search: says which analyser reads Finnish, and starts the process that shares it."""

from collections.abc import Callable

from django.conf import settings
from wagtail import hooks

from cms.search.analysis import choice, shared
from cms.search.analysis.lexicon import prepare

WHERE = {
    "libvoikko": "the system's library",
    "pyvoikko": "in a process of its own, 250 MB",
    "light": "free parts; libvoikko1 and voikko-fi on the system, or requirements-voikko.txt, find more",
}


@hooks.register("serve_beside")
def analysis() -> tuple[str, dict[str, Callable[[], object]]]:
    """A line for whoever starts the server, and named functions to run beside it."""
    name = choice.chosen(settings.SEARCH_ANALYSER)
    if name == "light":
        prepare(choice.folder())
    work: dict[str, Callable[[], object]] = {}
    if name == "pyvoikko":
        shared.rely()
        choice.forget()
        work["Finnish analysis"] = serve_analysis
    version = choice.analyser_of("fi").version.partition("/")[0]
    return f"Finnish search: {name} {version} ({WHERE[name]})", work


def serve_analysis() -> None:
    """Analyse for the other processes until ended."""
    with shared.AnalysisServer(choice.socket_path()) as server:
        server.analyser = choice.finnish("pyvoikko")
        server.serve_forever()
