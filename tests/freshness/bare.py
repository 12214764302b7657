"""The project without the page cache that stands in front of Django."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
