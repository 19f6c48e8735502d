"""Sessions of the desk, which know whose they are: a change of password or factor can end all the others."""

from typing import Any

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class DeskSession(AbstractBaseSession):
    user_id = models.BigIntegerField(null=True, db_index=True)

    @classmethod
    def get_session_store_class(cls) -> Any:
        from globepost.sessions import SessionStore

        return SessionStore


def end_sessions(user_id: int, *, but: str | None = None) -> int:
    """Sign a person out everywhere, but for one session when its key is given. Returns how many ended."""
    return DeskSession.objects.filter(user_id=user_id).exclude(session_key=but or "").delete()[0]
