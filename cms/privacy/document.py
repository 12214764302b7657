"""docs/privacy.md, made from the register so that it says what is true."""

from cms.privacy.holding import FREE_TEXT, NOBODYS, Holding
from cms.privacy.kept import TIMES
from cms.privacy.register import REGISTER

HEAD = """# Personal data

What the install stores about people, why, for how long, who sees it and where it goes. For the records of processing of
each city (GDPR art. 30); the notice for visitors is a page of each site (*tietosuojaseloste*). Made from
`cms/privacy/register.py` by `manage.py personal_data document > docs/privacy.md`; a test compares both, and another one
the register with the models.
"""

GOES = """## Where data go

| To | What | What not |
|---|---|---|
| log lines of the machine | method, host, path, status, times, `anonymous` or `staff` ([operations.md](operations.md)) | IP addresses, query strings, forms, names, e-mail addresses, keys of links |
| Sentry, only with `SENTRY_DSN` | what failed and where in the code | users, IP addresses, query strings, forms, cookies, values of variables, e-mail addresses |
| DeepL or LibreTranslate, only with their keys, when a translator asks | texts of a page that the public will read | who asked; e-mail addresses, numbers and terms of the glossary are held back |
| the mail server | links into the admin, page titles, names of staff | ideas and feedback of visitors: they are read behind the log-in |
| caches in front (Varnish, CDN) | public pages, which hold no e-mail address | anything of the admin, forms with their answers, guests' links |
| a backup (`manage.py backup`) | everything but sessions and the search index | it is as secret as the database: encrypt it, delete it in time |
| visitors' browsers | no cookie on public pages, nothing from other hosts before it is asked for | |

Visitors' IP addresses are used for the limit on forms: a keyed digest stays in the cache for minutes and nowhere else.
"""  # noqa: E501  a row of a Markdown table is one line

PUBLIC = """## What the public never gets

- An e-mail address in the clear: the last thing that happens to every public answer is that addresses, wherever staff
  typed them, become `etu.suku(at)example.fi` (`cms/privacy/middleware.py`). That is text: it is read aloud, copied
  and understood without a script; with one it becomes a link. Two things are no such address and stay: a share link
  `mailto:?subject=…`, which names nobody, and `/.well-known/security.txt`, which must name an office (RFC 9116).
- Telephone, e-mail and portrait of somebody whose role has ended: from the midnight after the last day on pages,
  feeds, JSON-LD and search have none, whatever was cached (`cms/people/contact.py`, `cms/search/visible.py`).
  Versions of pages hold the number of her record, not her data, so that old versions and guests' drafts show none
  either. Her name, title and years stay where a page names her, as the history of a project; search finds her record
  no more.
"""

ASKED = """## When somebody asks

`manage.py personal_data export WHO` writes one JSON of what is held, why and until when, and says where it looked;
`WHO` is a full name or an e-mail address, or `--person`, `--user`, `--email`. `manage.py personal_data erase WHO
--dry-run` says what would be done; without `--dry-run` it is done, in one transaction: records go as the table says,
the account becomes `removed-user-N`, and name, addresses and numbers are replaced by `[…]` in every text of every
table: {texts}.

It says what it left. Always: backups made before, uploaded files themselves, the machine's logs, mail that was sent,
what archival law keeps elsewhere. Somebody else's equal name stays in texts. A name that markup divides is not found.
"""


def document() -> str:
    """The whole text."""
    nobodys = "\n".join(f"- `{name}`: {said} {_time(name)}" for name, said in NOBODYS.items())
    other = {holding.kept for holding in REGISTER} | set(NOBODYS)
    more = "\n".join(f"- {_time(name)}" for name in TIMES if name not in other)
    return "\n".join(
        (
            HEAD,
            _table(),
            "\n## Times\n",
            "`KEPT_DAYS` in `cms/privacy/kept.py`; the worker acts every night. Besides the table's:\n",
            more,
            "\nNot about anybody, and yet not kept for ever:\n",
            nobodys,
            "",
            PUBLIC,
            GOES,
            ASKED.format(texts=FREE_TEXT[0].lower() + FREE_TEXT[1:]),
        )
    ).replace("\n\n\n", "\n\n")


def _table() -> str:
    head = "| What | Where | Why | Ground (GDPR art. 6(1)) | How long | Who sees it | When erased |"
    return "\n".join(("## What is stored\n", head, "|---" * 7 + "|", *map(_row, REGISTER)))


def _row(holding: Holding) -> str:
    where = ", ".join(f"`{label}`: {', '.join(names)}" for label, names in holding.places.items())
    cells = (holding.what, where, holding.why, holding.ground, holding.kept_for, holding.seen, holding.way)
    return f"| {' | '.join(cells)} |"


def _time(name: str) -> str:
    return f"{TIMES[name].days} days (`{name}`). {TIMES[name].then}"
