"""No text of a person adds a line to a mail's head, a receiver to a mail, or an error to a visitor's page."""

import pytest
from django.core import mail
from django.core.mail import EmailMessage, send_mail

from cms.outgoing.mail import is_address, one_line
from projectpages.calls.models import IdeaFormPage
from tests.projectpages.calls.ideas.conftest import form_page  # noqa: F401  a fixture
from tests.projectpages.calls.ideas.conftest import send as send_idea

LINES = ["\r\n", "\n", "\r", "\x85", "\u2028", "\x0b", "\r\n\r\n<script>"]


@pytest.fixture(autouse=True)
def _real_backend(settings):
    """As in an install: the messages pass our backend, which hands them on."""
    settings.EMAIL_THROUGH = "django.core.mail.backends.locmem.EmailBackend"
    settings.EMAIL_BACKEND = "cms.watching.mail.CountedMail"


def heads() -> str:
    """The one mail's head, as it goes over the wire."""
    (message,) = mail.outbox
    return message.message().as_string().partition("\n\n")[0]


@pytest.mark.parametrize("line", LINES)
def test_a_line_end_in_a_subject_makes_no_head(line):
    send_mail(f"Otsikko{line}Bcc: evil@example.org", "Hei", None, ["maija@example.fi"])
    assert mail.outbox[0].subject.startswith("Otsikko ")
    assert "\nBcc:" not in heads()
    assert mail.outbox[0].recipients() == ["maija@example.fi"]


BAD = [
    "maija@example.fi\nBcc: evil@example.org",
    "maija@example.fi, evil@example.org",
    "",
    "a@b\r\n@example.org",
]


@pytest.mark.parametrize("address", BAD)
def test_what_is_no_single_address_receives_nothing(address):
    """Before, Django raised BadHeaderError or ValueError: an error 500 for whoever made the mail go out."""
    assert not is_address(address)
    sent = EmailMessage("Hei", "Hei", address, [address, "matti@example.fi"], cc=[address], reply_to=[address]).send()
    assert sent == 1
    assert mail.outbox[0].recipients() == ["matti@example.fi"]
    assert "evil@example.org" not in heads()


def test_a_mail_to_nobody_is_not_sent():
    assert EmailMessage("Hei", "Hei", to=["maija@example.fi\nBcc: evil@example.org"]).send() == 0
    assert mail.outbox == []


def test_a_name_with_an_address_is_one_address():
    assert is_address("Maija Mälli <maija@example.fi>")
    assert is_address('"Mälli, Maija" <maija@example.fi>')


def test_other_heads_are_one_line_too():
    EmailMessage("Hei", "Hei", to=["m@example.fi"], headers={"X-City": "Turku\r\nBcc: evil@example.org"}).send()
    assert "\nBcc:" not in heads()


def test_a_subject_cannot_be_made_to_read_backwards_or_without_end():
    assert one_line("a\u202eb") == "a b"
    assert len(one_line("a" * 10_000)) == 250


@pytest.mark.django_db
def test_a_form_whose_title_holds_a_line_end_still_takes_ideas(client, form_page):  # noqa: F811  the fixture
    """Before, each visitor who sent it got an error 500, with the idea stored."""
    IdeaFormPage.objects.update(title="Idea\nBcc: evil@example.org", notify="staff@example.fi")
    response = send_idea(client, {"idea": "Penkki"})
    assert response.status_code == 302
    assert "\nBcc:" not in heads()
    assert mail.outbox[0].recipients() == ["staff@example.fi"]
