"""The rules of Mozilla's HTTP Observatory (its own tool asks no host on this machine), and those that go with them.

Source: mdn/mdn-http-observatory, src/analyzer/tests; the two that only its first version had are at the end.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from tests.freshness.asking import Answer, Ask

HALF_A_YEAR = 15_768_000
PRIVATE_REFERRERS = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
SCRIPT = re.compile(rb"<script[^>]*\ssrc=[\"']?([^\"'\s>]+)[^>]*>", re.IGNORECASE)
WIDE = {"'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:", "data:", "blob:"}
Rule = Callable[[Ask, Answer], str]  # what is wrong; '' where the rule is met or does not apply


def directives(answer: Answer) -> dict[str, list[str]]:
    """The policy taken apart."""
    parts = (part.split() for part in answer["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in parts}


def over_https(asked: Ask) -> bool:
    return asked.headers.get("X-Forwarded-Proto") == "https"


def content_security_policy(asked: Ask, answer: Answer) -> str:
    """Nothing inline runs, nothing is loaded by default, and nobody else frames, bases or is sent forms."""
    if not answer["Content-Security-Policy"]:
        return "none"
    found = directives(answer)
    scripts = set(found.get("script-src", found.get("default-src", WIDE)))
    loose = [name for name in ("base-uri", "form-action", "frame-ancestors") if not found.get(name)]
    loose += [name for name in ("base-uri", "object-src") if found.get(name, found["default-src"]) != ["'none'"]]
    is_staff = urlsplit(asked.address).path.startswith("/admin")
    if not is_staff and found["default-src"] != ["'none'"]:
        loose.append("default-src")
    return " ".join([*sorted(scripts & WIDE), *loose])


def cookies(asked: Ask, answer: Answer) -> str:
    """None on public pages; elsewhere out of reach of scripts, other sites, plain http and neighbouring hosts."""
    faults = []
    for cookie in re.split(r", +(?=[\w-]+=)", answer["Set-Cookie"]) if answer["Set-Cookie"] else []:
        name, attributes = cookie.partition("=")[0].strip(), {part.strip().lower() for part in cookie.split(";")[1:]}
        if "max-age=0" in attributes:  # taken back
            continue
        wanted = {"httponly", "samesite=lax", "path=/"} | ({"secure"} if over_https(asked) else set())
        faults += [f"{name} lacks {lacking}" for lacking in sorted(wanted - attributes)]
        if over_https(asked) and name != "messages" and not name.startswith("__Host-"):
            faults.append(f"{name} may be set by another host")
        if any(attribute.startswith("domain") for attribute in attributes):
            faults.append(f"{name} goes to other hosts")
    return "; ".join(faults)


def cross_origin_sharing(asked: Ask, answer: Answer) -> str:
    """Nobody else's script reads our answers with the reader's cookies."""
    allowed = answer["Access-Control-Allow-Origin"]
    return "" if allowed in {"", "*"} and not answer["Access-Control-Allow-Credentials"] else allowed


def redirection(asked: Ask, answer: Answer) -> str:
    """From http to https on the same host first; from https never back to http, and to nobody else's host."""
    target = urlsplit(answer["Location"])
    if not answer["Location"] or not target.netloc:
        return ""
    host = asked.headers.get("Host", urlsplit(asked.address).netloc)
    if target.scheme != "https" or (not over_https(asked) and target.netloc != host):
        return answer["Location"]
    return "" if (target.hostname or "").endswith("localhost") else answer["Location"]


def referrer_policy(asked: Ask, answer: Answer) -> str:
    """Addresses of ours are nobody else's business."""
    return "" if answer["Referrer-Policy"] in PRIVATE_REFERRERS else answer["Referrer-Policy"] or "none"


def strict_transport_security(asked: Ask, answer: Answer) -> str:
    """Half a year or more over https; not a word over http (RFC 6797, 7.2)."""
    said = answer["Strict-Transport-Security"]
    if not over_https(asked):
        return said
    age = re.match(r"max-age=(\d+)", said)
    return "" if age and int(age[1]) >= HALF_A_YEAR else said or "none"


def subresource_integrity(asked: Ask, answer: Answer) -> str:
    """Scripts come from the page's own host; those would need a hash that did not."""
    return " ".join(src.decode() for src in SCRIPT.findall(answer.body) if urlsplit(src).netloc)


def content_type_options(asked: Ask, answer: Answer) -> str:
    """Nobody guesses what a file might be."""
    return "" if answer["X-Content-Type-Options"] == "nosniff" else answer["X-Content-Type-Options"] or "none"


def frame_options(asked: Ask, answer: Answer) -> str:
    """Nobody else frames it, in old browsers too."""
    return "" if answer["X-Frame-Options"] in {"DENY", "SAMEORIGIN"} else answer["X-Frame-Options"] or "none"


def cross_origin_resource_policy(asked: Ask, answer: Answer) -> str:
    """Pictures may be shown by others; nothing else may be drawn into their pages."""
    is_picture = urlsplit(asked.address).path.startswith("/media/")
    expected = "cross-origin" if is_picture else "same-origin"
    return (
        "" if answer["Cross-Origin-Resource-Policy"] == expected else answer["Cross-Origin-Resource-Policy"] or "none"
    )


def cross_site_scripting_filter(asked: Ask, answer: Answer) -> str:
    """The filter of old browsers, which itself had holes, is not asked for."""
    return answer["X-XSS-Protection"].removeprefix("0")


def public_key_pins(asked: Ask, answer: Answer) -> str:
    """Given up by browsers: it locked sites out."""
    return answer["Public-Key-Pins"]


def opener_policy(asked: Ask, answer: Answer) -> str:
    """A page that opens ours holds no handle on it."""
    return "" if answer["Cross-Origin-Opener-Policy"] == "same-origin" else "none"


def permissions_policy(asked: Ask, answer: Answer) -> str:
    """Nobody asks for camera, microphone or place."""
    off = {"camera=()", "microphone=()", "geolocation=()", "payment=()", "usb=()"}
    return " ".join(off - set(answer["Permissions-Policy"].split(", ")))


def no_versions(asked: Ask, answer: Answer) -> str:
    """Who looks for old versions finds none named."""
    said = f"{answer['Server']} {answer['X-Powered-By']} {answer['Via']} {answer['X-AspNet-Version']}"
    return said.strip() if re.search(r"\d", said) else ""


def said_once(asked: Ask, answer: Answer) -> str:
    """Two policies in one answer are two rules; two of any other header are none."""
    single = ["X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Strict-Transport-Security"]
    single += ["Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Content-Security-Policy"]
    return " ".join(name for name in single if ", " in answer[name])


RULES: tuple[Rule, ...] = (
    content_security_policy,
    cookies,
    cross_origin_sharing,
    redirection,
    referrer_policy,
    strict_transport_security,
    subresource_integrity,
    content_type_options,
    frame_options,
    cross_origin_resource_policy,
    cross_site_scripting_filter,
    public_key_pins,
    opener_policy,
    permissions_policy,
    no_versions,
    said_once,
)


def faults(asked: Ask, answer: Answer) -> dict[str, str]:
    """What is wrong, by rule."""
    return {rule.__name__: fault for rule in RULES if (fault := rule(asked, answer))}
