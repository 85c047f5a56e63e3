"""The door for gunicorn: `gunicorn --pythonpath site config.wsgi`."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

if not settings.BROKER:  # whatever was being done when the last process died is taken up again
    from library import worker

    worker.start()
