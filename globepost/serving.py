"""gunicorn's configuration: `gunicorn -c python:globepost.serving globepost.wsgi`."""

import os

from django.conf import settings

# gunicorn reads this before it loads what it serves.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "globepost.settings")
_host = f"[{settings.BIND_ADDRESS}]" if ":" in settings.BIND_ADDRESS else settings.BIND_ADDRESS
bind = f"{_host}:{settings.PORT}"
worker_class = "gthread"
workers = settings.WEB_WORKERS
threads = settings.WEB_THREADS
graceful_timeout = 10
keepalive = 5
loglevel = "warning"
# Nobody steers it but signals, so no socket lies in a home folder.
control_socket_disable = True
