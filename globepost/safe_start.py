"""Refusing to start a paper that others can reach while anybody could enter it.

`run`, the web server and the worker ask; commands that mend the matter do not.
"""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection

from globepost.env import WrongSetting
from globepost.secret import weakness
from globepost.start.sign_ins import working


def check_safe_start() -> None:
    """Raise WrongSetting with what to do; on loopback everything may start. One query and slow password checks."""
    if settings.IS_LOOPBACK:
        return
    why = weakness(settings.SECRET_KEY)
    if why:
        raise WrongSetting(
            f"{settings.SITE_URL} cannot start: SECRET_KEY {why}. Write a long random text of its own, such as the "
            'output of `python3 -c "import secrets; print(secrets.token_urlsafe(64))"`.'
        )
    names = [sign_in.username for sign_in in working()] if has_users() else []
    if names:
        raise WrongSetting(
            f"{settings.SITE_URL} cannot start: the demo's public passwords still open the desk to {', '.join(names)}. "
            f"Start with an empty database, or run `manage.py changepassword {names[0]}` and so on for each."
        )


def has_users() -> bool:
    """Whether the table of people exists yet."""
    return get_user_model()._meta.db_table in connection.introspection.table_names()
