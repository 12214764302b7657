"""How long what is about people stays (GDPR art. 5(1)(e)): days, each with what happens then. Read by the settings.

Ideas have no row here: each form says itself how long they are kept (1 to 730 days, at first 180).
"""

from typing import NamedTuple


class Time(NamedTuple):
    """A number of days, and what the worker does after them."""

    days: int
    then: str


TIMES = {
    "contacts": Time(180, "Telephone, e-mail and portrait of a person whose roles have all ended are deleted."),
    "comments": Time(365, "Comments of staff on drafts that have been resolved are deleted."),
    "editing": Time(1, "The note that somebody has a page open is deleted."),
    "feedback_answered": Time(365, "Feedback on accessibility is deleted, counted from the answer."),
    "feedback": Time(3 * 365, "Feedback on accessibility that nobody has marked as answered is deleted."),
    "forms": Time(7, "What the browser of an editor had not yet saved is deleted."),
    "guests": Time(
        30, "Name, address and message of a guest reviewer are deleted, counted from the end of the review."
    ),
    "jobs": Time(14, "What the worker has done, with the arguments of its jobs, is deleted."),
    "moves": Time(
        60,
        "What an imported page said is deleted: source, what was recognised, pictures, report. The draft stays, and a "
        "digest by which the same source is known again.",
    ),
    "notices": Time(400, "Notes of mails about translations are deleted, counted from the mail."),
    "opinions": Time(365, "Comments of visitors on pages are deleted; the counts of yes and no stay."),
    "searches": Time(396, "Counts of what was searched for are deleted by whole months; rare ones after their month."),
    "sessions": Time(0, "Sessions that have run out are deleted every night."),
}
DAYS = {name: time.days for name, time in TIMES.items()}
