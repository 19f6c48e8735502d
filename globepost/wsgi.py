"""What gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "globepost.settings")
application = get_wsgi_application()

from globepost.safe_start import check_safe_start  # noqa: E402

check_safe_start()
