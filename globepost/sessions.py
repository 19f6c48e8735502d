"""Django's sessions in the database, with the person whose they are."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from globepost.models import DeskSession


class SessionStore(DatabaseStore):
    @classmethod
    def get_model_class(cls) -> Any:
        return DeskSession

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        session: Any = super().create_model_instance(data)
        session.user_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        return session
