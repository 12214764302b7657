"""Which writes no public page can show. Everything else counts, so that a new model is right before anyone thinks."""

from functools import cache

from django.apps import apps
from django.db import connection
from wagtail.models import (
    CollectionViewRestriction,
    DraftStateMixin,
    LockableMixin,
    Page,
    PageViewRestriction,
    RevisionMixin,
)

EVERY = "INSERT UPDATE DELETE"
# Model -> what is written to it that does not count, and why.
UNCOUNTED: dict[str, tuple[str, str]] = {
    "audit.Alarm": (EVERY, "mails about the log"),
    "audit.KnownRows": (EVERY, "what the log knows"),
    "audit.Record": (EVERY, "the log, told to staff"),
    "auth.User": (EVERY, "staff; pages name people by their own model (people.Person)"),
    "auth.User_groups": (EVERY, "who may do what in the editor's interface"),
    "auth.User_user_permissions": (EVERY, "who may do what in the editor's interface"),
    "board.Assignment": (EVERY, "who translates what"),
    "board.MailChoice": (EVERY, "a translator's mails"),
    "board.Notice": (EVERY, "mails that wait"),
    "clipboard.Clip": (EVERY, "what an editor copied"),
    "django_tasks_database.DBTaskResult": (EVERY, "jobs of the worker"),
    "duties.AccessibilityFeedback": (EVERY, "what visitors report, read by staff"),
    "duties.ReviewReminder": (EVERY, "mails that were sent"),
    "factors.Factor": (EVERY, "how staff log in"),
    "factors.RecoveryCode": (EVERY, "how staff log in"),
    "guesses.Guess": (EVERY, "how often somebody guessed at a log-in"),
    "identity.Identity": (EVERY, "how staff log in"),
    "linking.LinkedAddress": (EVERY, "whether links work, told to staff"),
    "linking.LinkPardon": (EVERY, "links that staff know of"),
    "linking.LinkPlace": (EVERY, "where links stand, told to staff"),
    "media.Rendition": ("INSERT", "a smaller picture made on the way: the page that asked for it shows it already"),
    "outages.WorkerBeat": (EVERY, "whether workers live"),
    "policy.BlockedSource": (EVERY, "what browsers blocked, told to superusers"),
    "proofing.KeptText": (EVERY, "what editors chose to keep as it is written"),
    "release.Release": (EVERY, "when editions are to be published together: publishing writes pages"),
    "release.ReleasedEdition": (EVERY, "when editions are to be published together"),
    "review.GuestComment": (EVERY, "drafts"),
    "review.GuestReview": (EVERY, "drafts"),
    "search.BestBet": (EVERY, "the search page, which is never stored"),
    "search.DocumentText": (EVERY, "the search page"),
    "search.Entry": (EVERY, "the search page"),
    "search.EntryWord": (EVERY, "the search page"),
    "search.IndexState": (EVERY, "the search page"),
    "search.Searched": (EVERY, "what people search for, told to staff"),
    "search.Synonym": (EVERY, "the search page"),
    "sessions.Session": (EVERY, "who is logged in"),
    "stays.Stay": (EVERY, "who is logged in"),
    "staff.Invitation": (EVERY, "who may come to work in the editor's interface"),
    "staff.RoleTerm": (EVERY, "until when somebody works in the editor's interface"),
    "usefulness.Opinion": (EVERY, "what visitors think of a page, told to staff"),
    "wagtail_localize.OverridableSegment": (EVERY, "a translation is shown once it is published, into the page"),
    "wagtail_localize.RelatedObjectSegment": (EVERY, "a translation"),
    "wagtail_localize.SegmentOverride": (EVERY, "a translation"),
    "wagtail_localize.String": (EVERY, "a translation"),
    "wagtail_localize.StringSegment": (EVERY, "a translation"),
    "wagtail_localize.StringTranslation": (EVERY, "a translation"),
    "wagtail_localize.Template": (EVERY, "a translation"),
    "wagtail_localize.TemplateSegment": (EVERY, "a translation"),
    "wagtail_localize.TranslationContext": (EVERY, "a translation"),
    "wagtail_localize.TranslationLog": (EVERY, "a translation"),
    "wagtail_localize.TranslationSource": (EVERY, "a translation"),
    "wagtailadmin.EditingSession": (EVERY, "who has a page open"),
    "wagtailadmin.FormState": (EVERY, "who has a form open"),
    "wagtailcore.Comment": (EVERY, "drafts"),
    "wagtailcore.CommentReply": (EVERY, "drafts"),
    "wagtailcore.ModelLogEntry": (EVERY, "history, told to staff"),
    "wagtailcore.PageLogEntry": (EVERY, "history, told to staff"),
    "wagtailcore.PageSubscription": (EVERY, "an editor's mails"),
    "wagtailcore.ReferenceIndex": (EVERY, "where things are used, told to staff"),
    "wagtailcore.Revision": (EVERY, "drafts: publishing writes the page"),
    "wagtailcore.TaskState": (EVERY, "moderation"),
    "wagtailcore.UploadedFile": (EVERY, "a file on its way"),
    "wagtailcore.WorkflowState": (EVERY, "moderation"),
    "wagtailforms.FormSubmission": (EVERY, "what visitors send, read by staff"),
    "wagtailsearch.IndexEntry": (EVERY, "search in the editor's interface"),
    "wagtailsearch.SQLiteFTSIndexEntry": (EVERY, "search in the editor's interface"),
    "wagtailusers.UserProfile": (EVERY, "staff"),
    "wishes.TranslationWish": (EVERY, "what visitors wish, told to staff"),
    "wording.KnownText": (EVERY, "the translation memory"),
    "wording.KnownWord": (EVERY, "the translation memory"),
    "wording.Term": (EVERY, "the glossary of translators"),
    "wording.TermTranslation": (EVERY, "the glossary of translators"),
}
# Fields that saving a draft sets beside the revision; no page shows them.
BOOKKEEPING = {"draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at"}
BOOKKEEPING |= {"locked", "locked_at", "locked_by"}


@cache
def tables_without(verb: str) -> frozenset[str]:
    """The tables whose rows may be inserted, updated or deleted without a page looking different."""
    labels = (label for label, (verbs, _why) in UNCOUNTED.items() if verb in verbs)
    return frozenset(apps.get_model(label)._meta.db_table for label in labels if _is_there(label))


def _is_there(label: str) -> bool:
    """Wagtail has its index for SQLite only where that is the database."""
    return label != "wagtailsearch.SQLiteFTSIndexEntry" or connection.vendor == "sqlite"


@cache
def tables_of_privacy() -> frozenset[str]:
    """The tables that say who may see what."""
    models = [PageViewRestriction, CollectionViewRestriction]
    models += [model.groups.through for model in models]
    return frozenset(model._meta.db_table for model in models)


@cache
def draft_columns(table: str) -> frozenset[str]:
    """The columns of a table that are a draft's bookkeeping."""
    kinds = (Page, DraftStateMixin, LockableMixin, RevisionMixin)
    models = [model for model in apps.get_models() if model._meta.db_table == table and issubclass(model, kinds)]
    fields = [field for model in models for field in model._meta.local_concrete_fields if field.name in BOOKKEEPING]
    return frozenset(field.column for field in fields if field.column)
