"""People, projects, links and tags."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _

from citypages.moving.drafting import facts, spoken
from citypages.moving.drafting.draft import Draft, Known
from citypages.moving.drafting.markup import cut, paragraph
from citypages.moving.drafting.wanted import WantedPerson, WantedPicture
from cms.formats import short_date
from cms.moving.parts import Part, words

TAGS = 200  # characters


def person(draft: Draft, number: int, part: Part) -> None:
    """A card of a person that we know or may make; else plain text. Who has left keeps name, title and organisation."""
    values, known = part.values, draft.place.people.get(number, Known("text"))
    name = cut(str(values.get("name") or ""), 120)
    texts = [draft.recognised.source.pieces[piece].text for piece in part.pieces]
    if known.state == "text" or "coordinators" not in draft.place.blocks or not name:
        draft.put(number, "text", "".join(paragraph(text) for text in texts if text))
        return
    has_left = bool(values.get("ended"))
    wanted = WantedPerson(number, key=known.key, name=name, values=dict(values))
    if has_left:
        wanted.values |= {"phone": "", "email": ""}
    portrait = values.get("portrait")
    if known.state == "new" and portrait in draft.place.attached and not has_left:
        wanted.portrait = WantedPicture(number, piece=portrait)
    title = ", ".join(str(values[key]) for key in ("title", "scope") if values.get(key))
    draft.put(number, "coordinators", {"heading": "", "people": [{"person": wanted, "title": cut(title, 120)}]})
    contact = {
        "phone": spoken.telephone(str(values.get("phone") or ""), texts),
        "email": spoken.mail(str(values.get("email") or ""), texts),
    }
    if has_left and not any(contact.values()):
        draft.put(number, "text", "".join(paragraph(text) for text in texts if text), after=0.4)  # '… toimi …'
    if known.state == "known":
        _keep_record(draft, number, part, known, contact)
    elif has_left:
        _drop(draft, part, " ".join(contact.values()), "left")
        draft.note(_("%(name)s has left: contact details are not stored.") % {"name": name})
    else:
        draft.say(number, " ".join(contact.values()))
        draft.note(
            _("%(name)s is a new person: give her a role in her record, so that her contact details are shown.")
            % {"name": name}
        )


def _keep_record(draft: Draft, number: int, part: Part, known: Known, contact: dict[str, str]) -> None:
    """A record is never changed by an import: what it does not say is told, and dropped."""
    values, there = part.values, set(words(known.said))
    told = {"organisation": str(values.get("organisation") or "")} | contact
    others = []
    for name, text in told.items():
        if set(words(str(values.get(name) or ""))) <= there:
            draft.say(number, text)
        else:
            others.append(text)
    if others:
        _drop(draft, part, " ".join(others), "record")
        sentence = _("The record of %(name)s does not say “%(text)s”: look whether it should.")
        draft.note(sentence % {"name": values.get("name"), "text": ", ".join(others)[:120]})


def _drop(draft: Draft, part: Part, text: str, reason: str) -> None:
    """Words of a person's pieces that no page shows."""
    left = Counter(words(text))
    number = draft.recognised.parts.index(part)
    for piece in part.pieces:
        said = []
        for word in words(draft.recognised.source.pieces[piece].text):
            if left[word] > 0:
                left[word] -= 1
                said.append(word)
        if said:
            draft.drop(piece, said, reason)
            draft.carried[number].update(said)


def project_list(draft: Draft, number: int, part: Part) -> None:
    """Projects that have a page here are picked, the others stand with name, explanation and address."""
    picked, external = [], []
    for index, row in enumerate(part.values.get("rows") or []):
        name, expansion = str(row.get("name") or ""), str(row.get("expansion") or "")
        key = draft.place.projects.get((number, index))
        if key:
            picked.append({"project": key, "introduction": cut(expansion, 300)})
            draft.say(number, f"{name} {row.get('address') or ''}")
        else:
            address = str(row.get("address") or "")
            external.append({"name": cut(name, 120), "explanation": cut(expansion, 250), "url": cut(address, 500)})
    value = {
        "heading": cut(str(part.values.get("heading") or ""), 120),
        "introduction": "",
        "selection": "picked" if picked or external else "automatic",
        "city": "",
        "scope": "all",
        "state": "",
        "focus_area": "",
        "projects": picked,
        "external": external,
    }
    draft.put(number, "project_list", value)


def link(draft: Draft, number: int, part: Part) -> None:
    """A link that stands alone."""
    values = part.values
    text, address = str(values.get("text") or ""), str(values.get("address") or "")
    put_link(draft, number, text, address, str(values.get("language") or ""))


def external_news(draft: Draft, number: int, part: Part) -> None:
    """A link with its source and day: picked news would be public at once."""
    values = part.values
    day = facts.day_of(str(values.get("date") or ""))
    named = [str(values.get(key) or "") for key in ("title", "source")]
    label = ", ".join(value for value in [*named, short_date(day) if day else str(values.get("date") or "")] if value)
    texts = [draft.recognised.source.pieces[piece].text for piece in part.pieces]
    put_link(draft, number, label, str(values.get("address") or ""), "")
    date = str(values.get("date") or "")
    numbers = {form for each in date.replace("-", ".").split(".") for form in (each, each.lstrip("0"))}
    draft.say(
        number, " ".join(token for text in texts for token in text.replace(",", ".").split(".") if token in numbers)
    )


def tags(draft: Draft, number: int, part: Part) -> None:
    """In the field of pages that have one, else in a block."""
    text = " ".join(f"#{tag}" for tag in part.values.get("tags") or [])
    has_field = draft.place.type_name in ("news", "event", "project")
    if not (has_field and len(text) <= TAGS and draft.set(number, "hashtags", text)):
        draft.put(number, "hashtags", {"tags": cut(text, TAGS)})


def put_link(draft: Draft, number: int, label: str, address: str, language: str) -> None:
    """One link, in a list that its neighbours join; without an address it waits for one."""
    value: dict[str, Any] = {"label": cut(label, 160), "page": None, "url": address, "language": language}
    if len(address) > 500 or not address.startswith(("http://", "https://")):
        value["url"] = ""
        draft.note(_("The source does not say where a link leads (%(text)s): give its address.") % {"text": label[:80]})
    draft.put(number, "link_list", {"heading": "", "links": [value]})
