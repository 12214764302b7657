"""The WSGI application that the production server loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
django = get_wsgi_application()

from cms.caching.front import in_front_of  # noqa: E402  (what asks settings comes after Django is set up)
from cms.watching.hits import Hit  # noqa: E402  (the same)

application = in_front_of(django, Hit)
