"""What gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

from globepost.content_types import plain_types

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "globepost.settings")
application = plain_types(get_wsgi_application())

from globepost.safe_start import check_safe_start  # noqa: E402

check_safe_start()
