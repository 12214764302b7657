"""The families of pages: what stands on a city's page, a programme page, news, an event's and a project's page."""

from tests.cms.moving.recognising.bits import Bit, Sample, Want
from tests.cms.moving.recognising.stories import Draw


def city(draw: Draw, number: int) -> Sample:
    """Title, ingress, coordinator, the way to the projects, an article with figures, a link, dead feeds."""
    summary = draw.summary()
    link = draw.pick(
        f"Tutustu 6Aika-hankkeisiin, joissa on toimijoita {draw.place[1]} alueelta.",
        f"Browse the projects that have partners in the {draw.place[0]} region.",
    )
    more = draw.pick(
        f"Lue lisää {draw.place[1]} kehittämistyöstä kaupungin sivuilta.",
        "Read more about our work on the city's website.",
    )
    again = summary.lines[0].rstrip(".") + draw.pick(" koko kaudella.", " in all these years.")
    article = [
        draw.heading(),
        *draw.figure(),
        Bit("p", (again,), (Want("paragraph", {"holds": again}),)),
        draw.paragraph(),
        *draw.figure(),
        draw.paragraph(),
    ]
    middle = [
        draw.coordinator(),
        [
            draw.heading(draw.pick("Hankkeet", "Projects")),
            Bit("p", (link,), (Want("link", {"text": link, "target": "projects"}),)),
        ],
        article,
    ]
    end = [Bit("p", (more,), (Want("link", {"text": more}),)), *draw.dead_feeds()]
    bits = [draw.title(draw.place[0]), summary, *(bit for part in draw.shuffled(middle) for bit in part), *end]
    return Sample(f"city {number}", "city", draw.language, tuple(bits))


def programme(draw: Draw, number: int) -> Sample:
    """Title with slogan, figures, focus areas, projects, a link to a video, a brochure, a short address."""
    slogan = draw.pick("Viisaat ja avoimet kaupunkipalvelut", "Wise and open services for city people")
    share = draw.pick("30 prosenttia", "30 percent")
    figure = draw.pick(
        f"Kaupungeissa asuu {share} maan väestöstä, ja osuus kasvaa.",
        f"In all, {share} of the people live in the cities.",
    )
    names = draw.pick("Avoin data|Puhdas liikenne|Yhteinen oppiminen", "Open data|Clean traffic|Shared learning").split(
        "|"
    )
    tags = draw.pick(
        "tieto kaikkien käyttöön|perille päästöittä|kaupunki on koulu", "facts for all|no fumes|the city is a school"
    )
    areas: list[Bit] = [draw.heading(draw.pick("Kolme painopistealuetta", "Three focus areas"))]
    for name, tag in zip(names, tags.split("|"), strict=True):
        wants = (Want("focus_area", {"name": name, "tagline": tag}),)
        areas += [Bit("h3", (f"{name} – {tag}",), wants), draw.paragraph()]
    areas.append(draw.bullets())
    video = draw.pick("Katso englanninkielinen video kaupunkien työstä", "Watch the video about the work of the cities")
    brochure = draw.pick("Kuuden kaupungin esite (pdf)", "Brochure of the six cities (pdf)")
    address = draw.pick("Lyhytosoite tälle sivulle", "Short address of this page")
    parts = [
        areas,
        draw.projects(),
        [draw.heading(draw.pick("Mikä on 6Aika?", "What is 6Aika?")), draw.paragraph()],
        [draw.heading(), draw.paragraph(), Bit("p", (video,), (Want("video", {"title": video}),))],
    ]
    end = [
        Bit("p", (brochure,), (Want("document", {"title": brochure[:-6], "format": "pdf"}),)),
        Bit("p", (f"{address} www.example.fi/kuusi",), (Want("short_address", {"path": "kuusi"}),)),
        news(draw),
    ]
    wants = (Want("paragraph", {"holds": figure}), Want("key_figure", {"number": "30"}))
    start = [
        draw.title("6Aika"),
        Bit("p", (slogan,), (Want("subtitle", {"text": slogan}),)),
        draw.summary(),
        Bit("p", (figure,), wants),
    ]
    middle = [bit for part in draw.shuffled(parts) for bit in part]
    return Sample(f"programme {number}", "programme", draw.language, (*start, *middle, *end, *draw.dead_feeds()))


def news(draw: Draw) -> Bit:
    day = draw.random.randint(1, 28)
    title = draw.pick("Kaupungit palkittiin yhteistyöstään", "Cities win a prize for their work")
    comma = draw.random.choice((",", ", "))
    line = f"{title}, 6Aika{comma}{day}.2.2018"
    values = {"title": title, "source": "6Aika", "date": f"2018-02-{day:02}"}
    return Bit("p", (line,), (Want("external_news", values),))


def article(draw: Draw, number: int) -> Sample:
    """Share buttons and a stamp above the text, a table's caption, what people say."""
    title = draw.pick(
        f"{draw.place[1]} kokeilut kiinnostavat muuallakin maailmalla", "Trials of the city draw visitors from far away"
    )
    hour, minute = draw.random.randint(8, 16), draw.random.randint(10, 59)
    stamp = f"2.3.2018 klo {hour}.{minute}" if draw.finnish else f"2 March 2018 at {hour}:{minute}"
    caption = draw.pick("Taulukko kokeiluista ja niiden tuloksista", "Table of the trials and their results")
    top = [draw.share(), Bit("p", (stamp,), (Want("stamp", {"published": f"2018-03-02T{hour:02}:{minute}:00+02:00"}),))]
    sections = [draw.section(), [*draw.section(), Bit("p", (caption,), (Want("table", {"caption": caption}),))]]
    body = [bit for part in draw.shuffled(sections) for bit in part]
    crumbs = [draw.crumbs()] if number % 2 else []
    bits = [*crumbs, draw.title(title), *draw.shuffled(top), draw.summary(), draw.paragraph(), *body, draw.bullets()]
    return Sample(f"news {number}", "news", draw.language, (*bits, *draw.figure()))


def event(draw: Draw, number: int) -> Sample:
    """An ingress above the title, a long subtitle, facts in bullets, hashtags, quotations, one paragraph twice."""
    title = draw.pick("Avoimen kaupungin kohtaamiset", "Meetings of an open city")
    subtitle = draw.pick(
        f"6Aika Yhdessä tehty -hankkeen {draw.place[1]} kaupungin ja oppilaitoksen osatoteutusten päätöstilaisuus",
        f"Closing seminar of the City of {draw.place[0]}'s and the college's parts in Made Together",
    )
    when = draw.pick("tiistaina 6.3.2018 klo 13.30–17", "on Tuesday 6 March 2018 at 13:30–17:00")
    facts = (
        draw.pick(
            "Hankkeen tulokset esitellään kaikille kiinnostuneille.", "The results are shown to all who want to know."
        ),
        draw.pick(f"Tilaisuus järjestetään {when}.", f"The seminar is held {when}."),
        draw.pick(
            "Työ jatkuu uudessa verkostossa myös päätöksen jälkeen.", "The work goes on in a new network after that."
        ),
    )
    times = {"start": "2018-03-06T13:30:00+02:00", "end": "2018-03-06T17:00:00+02:00"}
    tags = ("6Aika", f"tuleva{draw.place[0].lower()}", "openservices")
    paper = draw.pick("Seminaariohjelma", "Seminar programme")
    twice = draw.paragraph()
    again = Bit("p", twice.lines, (Want("dropped", {"reason": "duplicate"}),))
    ingress = [draw.summary(), draw.title(title)] if number % 2 else [draw.title(title)]
    under = [] if number % 2 else [draw.summary()]
    bits = [
        *ingress,
        Bit("p", (subtitle,), (Want("subtitle", {"text": subtitle}),)),
        *under,
        Bit("ul", facts, (Want("list", {"items": 3}), Want("event_time", times))),
        Bit("p", (" ".join(f"#{tag}" for tag in tags),), (Want("tags", {"tags": list(tags)}),)),
        Bit("p", (paper,), (Want("document", {"title": paper}),)),
        draw.heading(),
        twice,
        *quotations(draw),
        again,
        *draw.figure(),
    ]
    return Sample(f"event {number}", "event", draw.language, tuple(bits))


def quotations(draw: Draw) -> list[Bit]:
    """Two in dialogue form: full name and title first, the surname later."""
    name = draw.names.pop()
    text = draw.pick("Asukkaat tietävät itse parhaiten, mitä he tarvitsevat", "The residents know best what they need")
    second = draw.pick("Nyt on aika siirtää opit arkeen", "Now is the time to put it into practice")
    full = draw.pick(f"– {text}, projektipäällikkö {name} sanoo.", f"“{text},” says project manager {name}.")
    short = draw.pick(f"– {second}, {name.split()[-1]} summaa.", f"“{second},” {name.split()[-1]} says.")
    return [
        Bit("p", (full,), (Want("quote", {"speaker": name}),)),
        draw.paragraph(),
        Bit("p", (short,), (Want("quote", {"speaker": name, "short": True}),)),
    ]


def project(draw: Draw, number: int) -> Sample:
    """A project's page: facts on lines of their own, aims, contacts, a role that has ended."""
    title = draw.pick("Kestävä kortteli -hanke", "Sustainable Block project")
    ended = draw.names.pop()
    past = draw.pick(
        f"Hankkeen projektipäällikkönä toimi {ended}. Hanke on päättynyt.",
        f"{ended} was the project manager. The project has ended.",
    )
    facts = (
        (
            draw.pick("Hankekoodi: A70999", "Project code: A70999"),
            Want("project_fact", {"field": "code", "value": "A70999"}),
        ),
        (draw.pick("Rahoitus: EAKR", "Fund: ERDF"), Want("project_fact", {"field": "fund"})),
    )
    bits = [
        draw.title(title),
        draw.summary(),
        *(Bit("p", (line,), (want,)) for line, want in facts),
        *draw.section(),
        draw.bullets(),
        Bit("p", (past,), (Want("person", {"name": ended, "ended": True}),)),
        *draw.section(),
        *draw.dead_feeds(),
    ]
    return Sample(f"project {number}", "project", draw.language, tuple(bits))


FAMILIES = (city, programme, article, event, project)
