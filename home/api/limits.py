"""How often one visitor may have an answer made."""

import time

from django.conf import settings
from django.http import HttpRequest

from cms.forms.limits import within_limit

MINUTE = 60  # seconds


def wait_of(request: HttpRequest) -> int:
    """Count a request that has to be answered anew; seconds to wait if there were too many in this minute, else 0.

    What is kept is given before anybody counts: it costs less than counting would.
    """
    most = settings.API_PER_MINUTE
    if not most or within_limit(request, "api", most, MINUTE):
        return 0
    return MINUTE - int(time.time()) % MINUTE
