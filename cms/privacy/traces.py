"""The part of the register that tells of staff at their work: who did what, who said what to whom."""

from cms.privacy.holding import TASK, Holding, Way

TRACES = (
    Holding(
        "Who did what in the admin: history, versions of pages, moderation, uploads, locks",
        {
            "audit.Record": ("user",),
            "staff.Invitation": ("invited_by", "accepted_by"),
            "staff.RoleTerm": ("ended_by",),
            "wagtailcore.ModelLogEntry": ("user",),
            "wagtailcore.PageLogEntry": ("user",),
            "wagtailcore.Revision": ("user",),
            "wagtailcore.Page": ("owner", "locked_by"),
            "wagtailcore.WorkflowState": ("requested_by",),
            "wagtailcore.TaskState": ("finished_by",),
            "media.CustomImage": ("uploaded_by_user",),
            "media.CustomDocument": ("uploaded_by_user",),
            "wagtailimages.Image": ("uploaded_by_user",),
            "wagtaildocs.Document": ("uploaded_by_user",),
            "news.Offer": ("offered_by", "decided_by"),
            "release.Release": ("by",),
            "release.ReleasedEdition": ("approved_by",),
            "review.GuestReview": ("asked_by",),
            "linking.LinkPardon": ("given_by",),
            "proofing.KeptText": ("user",),
            "citymoving.Move": ("user",),
            "board.Assignment": ("owner", "set_by"),
            "wagtail_localize.StringTranslation": ("last_translated_by",),
            "wagtail_localize.SegmentOverride": ("last_translated_by",),
        },
        "Publishing by an authority must be traceable (Act 906/2019 on information management)",
        TASK,
        "The log: AUDIT_DAYS (730), of content AUDIT_CONTENT_DAYS (3650); versions as long as their page.",
        "Staff of the city",
        Way.STAYS,
    ),
    Holding(
        "Comments of staff on drafts",
        {"wagtailcore.Comment": ("user", "resolved_by"), "wagtailcore.CommentReply": ("user",)},
        "To write together",
        TASK,
        "comments",
        "Staff of the city",
        Way.STAYS,
    ),
)
