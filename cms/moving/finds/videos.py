"""Lines that lead to a video: 'Katso englanninkielinen video 6Aika-strategiasta'."""

import re

from cms.moving.finds.found import FoundVideo
from cms.moving.finds.languages import language_named
from cms.moving.finds.web import addresses

CALL = re.compile(
    r"^\W{0,5}(?:katso|kurkkaa|näytä|toista|watch|see|view|play|se)\b.{0,80}?\b(?:\w{0,20}video\w{0,12}"
    r"|\w{0,15}elokuva\w{0,6}|film\w{0,4})\b"
    r"|\((?:[^()]{0,40}\s)?video\w{0,6}(?:[\s,][^()]{0,40})?\)\.?$"
    r"|^\W{0,5}(?:\w{1,30}kielinen\s+)?\w{0,20}video\w{0,12}\s*[:–-]",
    re.IGNORECASE,
)
HOSTS = re.compile(
    r"//(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|youtube-nocookie\.com)/", re.IGNORECASE
)
LONGEST = 300


def video(line: str) -> FoundVideo | None:
    """The video that a line leads to, or None; a sentence that only mentions a video is none."""
    if len(line) > LONGEST:
        return None
    found = addresses(line)
    hosted = next((one for one in found if HOSTS.search(one.address)), None)
    call = CALL.search(line)
    if not call and not hosted:
        return None
    address = hosted or (found[0] if found else None)
    title = line if not address else (line[: address.start] + line[address.end :])
    title = " ".join(title.split()).strip(" :–-()")
    return FoundVideo(
        0, len(line), 0.9 if call else 0.8, title, language_named(line), address.address if address else ""
    )
