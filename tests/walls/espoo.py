"""Everything that Espoo has and nobody of Turku's may see or change: each with a word that stands nowhere else."""

from datetime import timedelta
from io import BytesIO
from types import SimpleNamespace

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Comment, Locale, Site, TaskState, UploadedFile
from wagtail_localize.models import OverridableSegment, StringSegment

from citypages.duties.models import AccessibilityFeedback
from citypages.models import CityPage
from citypages.moving.models import MovedAttachment
from citypages.moving.services import begin
from citypages.news.models import ExternalNews, NewsIndexPage, Offer
from cms.linking.models import LinkedAddress, LinkPardon, LinkPlace
from cms.look.models import Look
from cms.review.models import GuestReview
from cms.search.models import BestBet
from cms.staff.models import Invitation
from projectpages.models import ProjectIndexPage
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    OrganisationFactory,
    PersonFactory,
    article,
    content_page,
    project,
    reusable_section,
)
from tests.translating import send

# In every text of Espoo's that is not public. Nothing that a role of Turku's is answered may hold it.
SECRET = "Salaisuus"


def picture_bytes() -> bytes:
    """A small picture."""
    drawn = BytesIO()
    Image.new("RGB", (4, 4)).save(drawn, "PNG")
    return drawn.getvalue()


def furnish() -> SimpleNamespace:
    """Give Espoo one of everything; the names are those of the objects in the addresses of the admin."""
    finnish, english = (Locale.objects.get(language_code=code) for code in ("fi", "en"))
    section = CityPage.objects.get(city="espoo", locale=finnish)
    boss = get_user_model().objects.get(username="espoo-publishers")
    collection = Collection.objects.get(name="Espoo")
    site = Site.objects.get(root_page=section)
    image = ImageFactory(title=SECRET, collection=collection, alt_text={"fi": SECRET}, caption={}, credit=SECRET)
    document = DocumentFactory(title=SECRET, collection=collection, file__data=b"x")
    draft = content_page(section, SECRET, slug="kesken", summary=SECRET, live=False)
    draft.body = [
        {"type": "text", "value": f'<p>{SECRET} <a href="https://example.com/">täällä</a></p>'},
        {"type": "heading", "value": {"text": SECRET, "level": "h2"}},
    ]
    first = draft.save_revision(user=boss)
    draft.title = f"{SECRET} toinen"
    second = draft.save_revision(user=boss)
    Comment.objects.create(page=draft, user=boss, text=SECRET, contentpath="title", position="")
    public = content_page(section, "Espoo tiedottaa", slug="tiedote")
    public.title = f"{SECRET} luonnos"
    public.save_revision(user=boss)
    workflow = draft.get_workflow().start(draft, boss)
    translation = send(draft, english)
    news = article(NewsIndexPage.objects.child_of(section).get(), SECRET, live=False)
    shared = reusable_section(SECRET, name=SECRET, city="espoo", live=False)
    revision = shared.save_revision(user=boss)
    address = LinkedAddress.objects.create(url=f"https://example.com/{SECRET}", digest="1", host="example.com")
    register = ProjectIndexPage.objects.child_of(section.get_parent()).get()
    shared_project = project(register, "Yhteinen", cities=("vantaa", "espoo"))
    place = LinkPlace.objects.create(
        page=draft, title=SECRET, city="espoo", content_path="body", text=SECRET, address=address
    )
    move = begin(boss, section, text=f"{SECRET}\n\nTeksti.", at_once=True)
    moved = move.pages.get()
    return SimpleNamespace(
        section=section,
        move=move,
        moved=moved,
        attached=MovedAttachment.objects.create(moved_page=moved, piece=0, name=SECRET, content=picture_bytes()),
        page=draft,
        public=public,
        news=news,
        revision=first,
        second_revision=second,
        image=image,
        document=document,
        collection=collection,
        site=site,
        workflow=draft.get_workflow(),
        task=workflow.current_task_state.task,
        workflow_state=workflow,
        task_state=TaskState.objects.get(workflow_state=workflow),
        translation=translation,
        source=translation.source,
        segment=StringSegment.objects.filter(source=translation.source).first(),
        override=OverridableSegment.objects.filter(source=translation.source).first(),
        offer=Offer.objects.create(page=news, receiver="vantaa", message=SECRET, offered_by=boss),
        reusable=shared,
        reusable_revision=revision,
        person=PersonFactory(city="espoo"),
        organisation=OrganisationFactory(city="espoo"),
        external=ExternalNews.objects.create(
            title="Muualla", url="https://example.com/", date="2026-01-01", city="espoo"
        ),
        feedback=AccessibilityFeedback.objects.create(message=SECRET, name=SECRET, city="espoo"),
        best_bet=BestBet.objects.create(words="pysäköinti", url="https://example.com/", city="espoo"),
        look=Look.objects.get(city="espoo"),
        redirect=Redirect.objects.create(old_path=f"/{SECRET.lower()}", site=site, redirect_link="/"),
        place=place,
        project=shared_project,
        part=shared_project.participations.get(city="espoo"),
        pardon=LinkPardon.objects.create(address=address, city="espoo", reason=SECRET, given_by=boss),
        review=GuestReview.objects.create(
            page=draft,
            revision=second,
            guest_name=SECRET,
            token_hash="1",
            expires_on=timezone.localdate() + timedelta(5),
        ),
        session=EditingSession.objects.create(
            user=boss,
            content_type=ContentType.objects.get_for_model(draft),
            object_id=draft.pk,
            last_seen_at=timezone.now(),
        ),
        uploaded_image=UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(image),
            file=ContentFile(b"x", f"{SECRET}.png"),
            uploaded_by_user=boss,
        ),
        uploaded_document=UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(document),
            file=ContentFile(b"x", f"{SECRET}.pdf"),
            uploaded_by_user=boss,
        ),
        invitation=Invitation.objects.create(
            team=boss.groups.first().team,
            email=f"{SECRET}@example.org",
            invited_by=boss,
            token_hash="1",
            expires_at=timezone.now() + timedelta(5),
        ),
        team=boss.groups.first().team,
        user=boss,
        group=boss.groups.first(),
        locale=english,
    )
