"""What the guide tells, a job a topic. Its pictures are real: `make guide` takes them in a browser."""

from dataclasses import dataclass

from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


@dataclass(frozen=True)
class Topic:
    """A job: what it is called, what to do one step after the other, and what the picture shows."""

    slug: str
    title: Text
    steps: tuple[Text, ...]
    shown: Text

    @property
    def picture(self) -> str:
        """Address of the picture; the interface in it is Finnish, the language of those who edit here."""
        return static(f"guide/{self.slug}.webp")


TOPICS = (
    Topic(
        "desk",
        _("Find what waits for you"),
        (
            _("Log in. The first page shows your own sites, your drafts and what waits for you."),
            _("Press a site's name to edit its front page, or a row to get to the very spot it is about."),
        ),
        _("The first page after logging in."),
    ),
    Topic(
        "click",
        _("Click what you want to change"),
        (
            _("Open a page and press “Toggle preview” at the upper right: the page shows beside the form."),
            _("Click a text, a picture or a person in the preview: its field opens. Enter does the same."),
            _("Double-click a heading or a caption to type where it stands. Escape takes it back."),
            _("What you change is saved as a draft by itself; visitors see it when you publish."),
        ),
        _("A page's form with the preview beside it; the field that was clicked is marked."),
    ),
    Topic(
        "blocks",
        _("Add a block by its picture"),
        (
            _("Press the plus where the block should stand."),
            _("Search in your own words, such as “picture” or “contact”, and look at what the block looks like."),
            _("Every block with its picture stands in the component gallery in this menu."),
        ),
        _("The block picker with the preview of a block."),
    ),
    Topic(
        "start",
        _("Start a new page"),
        (
            _("Press the plus of a section, choose what you want to make, and pick a ready-made start."),
            _("The blocks such a page usually has are there; fill in what you need and delete the rest."),
        ),
        _("The choice of ready-made starts."),
    ),
    Topic(
        "import",
        _("Bring a page over from the old site"),
        (
            _(
                "Choose “Import a page” in the menu. Copy the whole old page and paste it, or give its files: web "
                "page, Word, WordPress export."
            ),
            _(
                "Look at each part beside its source. “Check this” marks what the system is unsure of; one click makes "
                "it something else."
            ),
            _(
                "Save: a draft is made, and nothing is published. The report says where every word went; undo removes "
                "what was made."
            ),
        ),
        _("A page under review: the source on the left, what becomes of it on the right."),
    ),
    Topic(
        "pictures",
        _("Tell what a picture shows, and who took it"),
        (
            _("Upload the picture and say in one sentence what it shows: some visitors hear it instead."),
            _("Name the photographer or the drawer. Without these two a page cannot be published."),
        ),
        _("The form of a picture with alt text and credit."),
    ),
    Topic(
        "checks",
        _("Read what the checks say"),
        (
            _("Press the glasses at the upper right. Each remark leads to its field."),
            _("Red remarks must be mended before publishing; the others are advice."),
        ),
        _("The checks beside a page."),
    ),
    Topic(
        "publish",
        _("Publish now, later or after a review"),
        (
            _("The button below the form publishes or submits; its arrow shows the other ways."),
            _("Set a time of publishing and of taking down under “Set schedule” in the status panel."),
            _("Ask somebody without an account to read the draft: she gets a link, comments and approves."),
        ),
        _("The status panel with the schedule."),
    ),
    Topic(
        "translate",
        _("Make the English edition"),
        (
            _("Choose “Translate this page” in the page's menu. A draft in English is made."),
            _("A translator finds it on the board of translations, writes beside the page, and submits or publishes."),
            _("When the Finnish page changes, the changed texts come to the board with their earlier translation."),
        ),
        _("The workbench: texts and page side by side."),
    ),
    Topic(
        "search",
        _("Help visitors find"),
        (
            _("Open “Searches on the sites” under Reports: what visitors searched for in vain stands first."),
            _("Press “Recommend a page” and choose the page that answers: it then stands above the results."),
            _("Words that mean the same, such as EAKR and ERDF, are kept by the programme's editors."),
        ),
        _("The form of a recommendation."),
    ),
)
