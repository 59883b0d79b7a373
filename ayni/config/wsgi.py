"""The application that a web server calls. It refuses to start on a database that could lose acknowledged work."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ayni.config.settings")
application = get_wsgi_application()

from ayni.core.checks import unsafe_database  # noqa: E402  (Django must be set up first)

if problem := unsafe_database():
    raise SystemExit(problem)
