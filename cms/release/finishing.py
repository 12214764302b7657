"""What follows when a workflow ends well (WAGTAIL_FINISH_WORKFLOW_ACTION).

Wagtail imports this while its models are loading: no models may be imported here.
"""

from typing import Any

from wagtail import hooks
from wagtail.workflows import publish_workflow_state

HOOK = "keep_approved"


def finish(state: Any, user: Any = None) -> None:
    """Publish what was approved, unless a function of the hook keeps it for later and says True."""
    if not any(keep(state.content_object, user) for keep in hooks.get_hooks(HOOK)):
        publish_workflow_state(state, user)
