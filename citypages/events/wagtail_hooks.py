"""Events in the editor's interface."""

from wagtail import hooks

from citypages.events.desk import PastEventsList


@hooks.register("register_desk_list")
def desk_list() -> type[PastEventsList]:
    """What is over and still promoted."""
    return PastEventsList
