"""Requests as hypothesis draws them: most are nearly right, for what is wholly wrong is refused at the door."""

import json
from typing import Any
from urllib.parse import quote, urlencode

from hypothesis import strategies as st

from tests.fuzz.material import HOSTS, NAMES, WHO, WORDS, Material
from tests.fuzz.sending import Sent

METHODS = ("GET",) * 8 + ("POST",) * 8 + ("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "X" * 40, "get")
ACCEPT = ("text/html,application/xhtml+xml;q=0.9", "text/html", "application/json", "*/*", "image/*", "", ";q=x,,")
LANGUAGES = ("fi", "en", "sv-FI,sv;q=0.5", "x" * 600, "*", "zz-ZZ", "fi;q=abc", "\xe4")
SENT_AS = ("form", "form", "form", "json", "multipart", "multipart", "junk")
HEADERS = (
    *("Range", "If-None-Match", "If-Modified-Since", "X-Forwarded-Host", "X-Forwarded-For", "X-Forwarded-Proto"),
    *("Origin", "Referer", "User-Agent", "Authorization", "Content-Encoding", "X-HTTP-Method-Override", "X-Request-ID"),
    *("Sec-Fetch-Site", "Forwarded", "Expect", "Accept-Encoding", "X-Original-URL", "Traceparent", "Save-Data"),
)
FILES = (
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "kuva.png", "image/png"),
    (b"GIF89a\x01\x00", "kuva.gif", "image/gif"),
    (b"\xff\xd8\xff\xe0" + b"x" * 90, "k\xe4.jpg", "image/jpeg"),
    (b"%PDF-1.4", "esite.pdf", "application/pdf"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "a.svg", "image/svg+xml"),
    (b'msgid ""\nmsgstr "x', "kieli.po", "text/x-gettext"),
    (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "k.xlf", "application/xml"),
    (b"", "", ""),
    (b"x", "../" * 20 + "a" * 300 + ".html", "text/html"),
)

words = st.one_of(st.sampled_from(WORDS), st.text(max_size=40))
names = st.one_of(st.sampled_from(NAMES), st.text(min_size=1, max_size=12))
documents: Any = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), words),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(names, inner, max_size=4)),
    max_leaves=8,
)


def written(text: str) -> str:
    """Percent-encoded; half a surrogate pair goes as the bytes it would have."""
    return quote(text.encode("utf-8", "surrogatepass"), safe="/")


@st.composite
def requests(draw: Any, material: Material) -> Sent:
    """One request."""
    who = draw(st.sampled_from(WHO))
    host, path = draw(places(material, who))
    method = draw(st.sampled_from(METHODS))
    headers = material.cookie(who) | draw(extra_headers())
    body, kind = b"", ""
    if method in {"POST", "PUT", "PATCH"}:
        body, kind = draw(bodies(material, who, host, path))
    query = draw(st.one_of(st.just(""), queries(), st.binary(max_size=30).map(lambda junk: junk.decode("latin-1"))))
    address = f"198.51.100.{draw(st.integers(1, 254))}"
    query = quote(query, safe="=&%+,:/~!*'()[]{};|<>$\\^`\"")
    return Sent(
        host, written_path(draw, path) + (f"?{query}" if query else ""), method, headers, body, kind, who, address
    )


def written_path(draw: Any, path: str) -> str:
    """The address, mostly as it is."""
    how = draw(st.sampled_from(("is",) * 6 + ("part", "number", "more", "junk")))
    parts = path.split("/")
    if how == "part" and len(parts) > 2:
        parts[draw(st.integers(1, len(parts) - 1))] = written(draw(words))
    elif how == "number":
        parts = [
            draw(st.sampled_from(("0", "99999999999999999999", "-1"))) if part.isdigit() else part for part in parts
        ]
    elif how == "more":
        parts.append(written(draw(words)))
    elif how == "junk":
        return "/" + quote(draw(st.binary(max_size=60)), safe="/%")
    return "/".join(parts)


@st.composite
def places(draw: Any, material: Material, who: str) -> tuple[str, str]:
    """A host and a path."""
    if draw(st.booleans()) and (who or draw(st.booleans())):
        return HOSTS[0], draw(st.sampled_from(material.admin))
    host, path = draw(st.sampled_from(material.public))
    return draw(
        st.sampled_from((host,) * 12 + (*HOSTS, "evil.example", "localhost", "", "a" * 300, "[::1", "ä.fi"))
    ), path


@st.composite
def queries(draw: Any) -> str:
    """Known names with unknown words."""
    pairs = draw(st.lists(st.tuples(names, words), max_size=4))
    return urlencode([(_bytes(name), _bytes(value)) for name, value in pairs])


@st.composite
def extra_headers(draw: Any) -> dict[str, str]:
    """What browsers say, and what they don't. No line breaks: servers end a header there."""
    given = {"Accept": draw(st.sampled_from(ACCEPT))}
    if draw(st.booleans()):
        given["Accept-Language"] = draw(st.sampled_from(LANGUAGES))
    if draw(st.booleans()):
        given["X-Requested-With"] = "XMLHttpRequest"
    for name in draw(st.lists(st.sampled_from(HEADERS), max_size=2)):
        given[name] = draw(words).encode("utf-8", "surrogatepass").decode("latin-1").translate({0: "", 10: "", 13: ""})
    if draw(st.integers(0, 9)) == 0:
        given["Cookie"] = draw(words).encode("utf-8", "surrogatepass").decode("latin-1").translate({10: "", 13: ""})
    return given


@st.composite
def bodies(draw: Any, material: Material, who: str, host: str, path: str) -> tuple[bytes, str]:
    """The form that stands at the address with some of its fields changed, JSON, files, or bytes."""
    how = draw(st.sampled_from(SENT_AS))
    if how == "junk":
        kinds = (
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=\xe4",
            "text/xml",
            "x/y; charset=z",
        )
        return draw(st.binary(max_size=200)), draw(st.sampled_from(kinds))
    if how == "json":
        return json.dumps(draw(documents)).encode("utf-8", "surrogatepass"), "application/json"
    fields = material.fields(who, host, path)
    if fields:
        for name in draw(st.lists(st.sampled_from(sorted(fields)), max_size=3)):
            if draw(st.integers(0, 4)) == 0:
                fields.pop(name, None)
            else:
                fields[name] = draw(words)
    fields |= draw(st.dictionaries(names, words, max_size=2))
    if how == "form":
        return urlencode([(_bytes(name), _bytes(value)) for name, value in fields.items()]).encode(), (
            "application/x-www-form-urlencoded"
        )
    return multipart(
        fields, draw(st.sampled_from(FILES)), draw(st.sampled_from(("file", "files[]", "po_file", "upload")))
    )


def multipart(fields: dict[str, str], file: tuple[bytes, str, str], name: str) -> tuple[bytes, str]:
    """A body of several parts, as browsers write it (RFC 7578)."""
    content, filename, kind = file
    lines = []
    for field, value in fields.items():
        lines += [b"--grens", b'Content-Disposition: form-data; name="' + _quoted(field) + b'"', b"", _bytes(value)]
    lines += [
        b"--grens",
        b'Content-Disposition: form-data; name="' + _quoted(name) + b'"; filename="' + _quoted(filename) + b'"',
    ]
    lines += [b"Content-Type: " + kind.encode("latin-1"), b"", content, b"--grens--", b""]
    return b"\r\n".join(lines), "multipart/form-data; boundary=grens"


def _quoted(text: str) -> bytes:
    return _bytes(text).replace(b'"', b"%22").replace(b"\r", b"%0D").replace(b"\n", b"%0A")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
