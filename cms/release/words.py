"""What will happen, in plain words."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cms.formats import stamp
from cms.release.models import Release
from cms.release.outlook import Outlook


def what_will_happen(release: Release, editions: Sequence[Outlook]) -> list[str]:
    """The plan in sentences, as things stand now."""
    late = [edition for edition in editions if not edition.is_ready]
    names = ", ".join(edition.name for edition in editions)
    when = _("On {when}").format(when=stamp(release.at)) if release.at else _("As soon as possible")
    said = [_("{when} the Finnish page and its editions ({names}) are published at the same moment.")]
    if release.is_out:
        said = [_("The Finnish page is published already. {when} its editions follow ({names}).")]
    told = [sentence.format(when=when, names=names) for sentence in said]
    if late:
        told.append(_("Not ready now: {names}.").format(names=", ".join(f"{one.name} ({one.state})" for one in late)))
        told.append(_if_late(release))
    if release.held_by:
        told.append(_("It was due, and waits: {reason}").format(reason=release.held_by))
    return told


def _if_late(release: Release) -> str:
    if release.if_late == Release.Late.PUBLISH:
        return _("If this is still so then, the Finnish page is published without it, and you get a mail.")
    return _("If this is still so then, nothing is published until it is ready; you get a mail then and afterwards.")
