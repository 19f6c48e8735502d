"""Django's sessions in the database, with the person whose they are."""

import re
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from globepost.models import DeskSession

KEY = re.compile("[a-z0-9]{32}")


class SessionStore(DatabaseStore):
    """Of a key that was never given out no database is asked: PostgreSQL takes no NUL."""

    def __init__(self, session_key: str | None = None) -> None:
        super().__init__(session_key if KEY.fullmatch(session_key or "") else None)

    @classmethod
    def get_model_class(cls) -> Any:
        return DeskSession

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        session: Any = super().create_model_instance(data)
        session.user_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        return session
