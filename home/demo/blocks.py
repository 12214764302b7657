"""Short names for writing stream blocks as data; the field names are those of the real blocks."""

from home.demo.shapes import Block, Bullets, Prose, Ref, T

NOTHING = T("", "")


def heading(title: T, level: str = "h2") -> Block:
    """A heading between paragraphs."""
    return Block("heading", {"text": title, "level": level})


def bullets(*items: T) -> Bullets:
    """A list inside `text`."""
    return Bullets(items)


def prose(*parts: T | Bullets) -> Prose:
    """Rich text."""
    return Prose(parts)


def text(*parts: T | Bullets) -> Block:
    """Running text."""
    return Block("text", prose(*parts))


def quote(words: T, speaker: str, title: T, organisation: T) -> Block:
    """What somebody (invented) says."""
    return Block(
        "quote",
        {"text": words, "speaker": speaker, "title": title, "organisation": organisation},
    )


def picture(key: str, caption: T | None = None, alt: T | None = None) -> dict:
    """One use of a picture. Alt text and caption left out are the picture's own; so is the credit."""
    return {
        "image": Ref("picture", key),
        "alt_text": alt or NOTHING,
        "decorative": False,
        "caption": caption or NOTHING,
        "credit_kind": "",
        "credit": "",
    }


def figure(key: str, caption: T | None = None, alt: T | None = None) -> Block:
    """A picture in the text."""
    return Block("figure", picture(key, caption, alt))


def gallery(title: T, *pictures: dict) -> Block:
    """Several pictures side by side."""
    return Block("gallery", {"heading": title, "pictures": list(pictures)})


def to_page(label: T, key: str) -> dict:
    """A link to a page of this site."""
    return {"label": label, "page": Ref("page", key), "url": "", "language": ""}


def to_address(label: T, url: str, language: str = "") -> dict:
    """A link out of the site."""
    return {"label": label, "page": None, "url": url, "language": language}


def link_list(title: T, *links: dict) -> Block:
    """Links under a heading."""
    return Block("link_list", {"heading": title, "links": list(links)})


def table(caption: T, *rows: tuple[T | str, ...]) -> Block:
    """A table whose first row, and first column, are headings."""
    cells = [[cell if isinstance(cell, T) else T(cell, cell) for cell in row] for row in rows]
    return Block("table", {"caption": caption, "rows": cells})


def number(value: T | str, label: T, source: T, unit: T | str = "") -> dict:
    """One figure of `key_figures`."""
    pair = [part if isinstance(part, T) else T(part, part) for part in (value, unit)]
    return {"number": pair[0], "unit": pair[1], "label": label, "source": source}


def key_figures(title: T, *figures: dict) -> Block:
    """Numbers with their sources."""
    return Block("key_figures", {"heading": title, "figures": list(figures)})


def question(title: T, *parts: T | Bullets) -> dict:
    """One item of `accordion`."""
    return {"title": title, "text": prose(*parts)}


def accordion(title: T, *items: dict) -> Block:
    """Questions that open."""
    return Block("accordion", {"heading": title, "items": list(items)})


def call_to_action(title: T, words: T, label: T, page: str = "", url: str = "") -> Block:
    """One thing the reader is asked to do."""
    target = Ref("page", page) if page else None
    return Block(
        "call_to_action",
        {"heading": title, "text": words, "label": label, "page": target, "url": url},
    )


def hashtags(*tags: str) -> Block:
    """The tags of the page's subject."""
    return Block("hashtags", {"tags": list(tags)})


def documents(title: T, *rows: tuple[str, T]) -> Block:
    """Files to download, each with a description."""
    items = [{"document": Ref("document", key), "description": words} for key, words in rows]
    return Block("documents", {"heading": title, "documents": items})


def video(title: T, words: T, url: str, poster: str, language: str = "") -> Block:
    """A video that loads when asked for."""
    return Block(
        "video",
        {
            "url": url,
            "title": title,
            "description": words,
            "poster": Ref("picture", poster),
            "language": language,
            "transcript_url": "",
        },
    )


def project_list(title: T, words: T, **choice: str) -> Block:
    """Projects chosen by city, state or focus area."""
    return Block(
        "project_list",
        {"heading": title, "introduction": prose(words), "selection": "automatic", **choice},
    )


def picked_projects(title: T, words: T, *rows: tuple[str, T], external: tuple = ()) -> Block:
    """Projects chosen by hand, each with its introduction, and projects elsewhere."""
    return Block(
        "project_list",
        {
            "heading": title,
            "introduction": prose(words),
            "selection": "picked",
            "projects": [{"project": Ref("page", key), "introduction": t} for key, t in rows],
            "external": [dict(zip(("name", "explanation", "url"), row, strict=True)) for row in external],
        },
    )


def coordinators(title: T, *people: tuple[str, T | None]) -> Block:
    """The people to contact, each with a title of this page's own if given."""
    rows = [{"person": Ref("person", key), "title": t or NOTHING} for key, t in people]
    return Block("coordinators", {"heading": title, "people": rows})


def city_map(title: T, words: T) -> Block:
    """The cities on a drawn map."""
    return Block("city_map", {"heading": title, "introduction": words})


def timeline(title: T, words: T, first: int, last: int) -> Block:
    """The projects in time."""
    return Block("timeline", {"heading": title, "introduction": words, "first_year": first, "last_year": last})


def funding_chart(title: T, words: T, by: str) -> Block:
    """The projects' cost by focus area or by city."""
    return Block("funding_chart", {"heading": title, "introduction": words, "by": by})


def document(key: str, words: T) -> Block:
    """A file among a project's materials."""
    return Block("document", {"document": Ref("document", key), "description": words})


def focus_areas(title: T) -> Block:
    """Ways into the focus areas."""
    return Block("focus_areas", {"heading": title})


def open_calls(title: T, source: str = "site") -> Block:
    """Open and coming calls of the site or the programme."""
    return Block("open_calls", {"heading": title, "source": source})


def latest_news(title: T) -> Block:
    """The newest news of the site."""
    return Block("latest_news", {"heading": title, "count": "3", "with_external": True})


def reusable(title: T, key: str) -> Block:
    """What the site has written once."""
    return Block("reusable", {"heading": title, "section": Ref("section", key)})
