"""No e-mail address in what the public gets, whoever typed it wherever: one pass over the finished answer."""

import re

from cms.people.mail import marked_up, may_hold_mail, unlinked, written_out
from cms.typography.markup import TAG, TOKEN

# What holds text that is no markup, or, for links and buttons, no further link.
PLAIN = {"a", "button", "option", "script", "style", "svg", "textarea", "title"}
# What visitors have typed comes back to them as they typed it.
CONTROL = re.compile(r"<(?:input|textarea)\b", re.IGNORECASE)


def masked_html(html: str, is_answer_to_form: bool = False) -> str:
    """An HTML document: in running text an address becomes markup that scripts make a link of, elsewhere (at)."""
    if not may_hold_mail(html):
        return html
    done: list[str] = []
    inside = ""
    for number, token in enumerate(TOKEN.split(unlinked(html))):
        if number % 2:
            tag = TAG.match(token)
            name = tag[2].lower() if tag else ""
            done.append(token if is_answer_to_form and CONTROL.match(token) else written_out(token))
            if inside:
                inside = "" if tag and tag[1] and name == inside else inside
            elif tag and not tag[1] and name in PLAIN and not token.endswith("/>"):
                inside = name
        elif is_answer_to_form and inside == "textarea":
            done.append(token)
        elif may_hold_mail(token):
            done.append(written_out(token) if inside else marked_up(token))
        else:
            done.append(token)
    return "".join(done)
