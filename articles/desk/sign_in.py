"""Signing in to the desk: a role is what opens it. The pages are in `articles.desk.account`."""

from typing import Any

from articles.press.roles import roles_of

NO_ROLE = "You have no role at this paper, so the desk is closed to you. Ask an administrator for one."


def may_enter(user: Any) -> bool:
    return user.is_active and bool(roles_of(user))
