"""What takes long runs in the worker."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.utils import translation
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.log_actions import LogContext
from wagtail.users.models import UserProfile

from citypages.moving.models import Move
from citypages.moving.services.reading import read_move
from citypages.moving.services.saving import save


@task()
def read_in_worker(move_id: int) -> int:
    """Read an import; returns how many pages it holds. One that was read already stays as it is."""
    move = Move.objects.filter(pk=move_id, state=Move.State.READING).first()
    return read_move(move).pages.count() if move else 0


@task()
def save_in_worker(move_id: int, user_id: int) -> int:
    """Save an import as drafts on a user's behalf, whose permissions are looked up then; returns how many pages.

    Whatever stops it, the import is ready again and says so: nobody waits for what does not come.
    """
    user = get_user_model().objects.get(pk=user_id)
    move = Move.objects.filter(pk=move_id, state=Move.State.SAVING).first()
    if move is None:
        return 0
    try:
        with LogContext(user=user):
            return len(save(move, user))
    except PermissionDenied:
        with translation.override(UserProfile.get_for_user(user).get_preferred_language()):
            _give_back(move, _("You may not make this kind of page on this site."))
        return 0
    except Exception:  # of whatever kind; the task fails and is logged as any other
        with translation.override(UserProfile.get_for_user(user).get_preferred_language()):
            _give_back(move, _("The drafts could not be saved, and nothing was made. Try again, or save fewer pages."))
        raise


def _give_back(move: Move, why: str) -> None:
    Move.objects.filter(pk=move.pk, state=Move.State.SAVING).update(state=Move.State.READY, error=why)
