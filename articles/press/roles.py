"""Who may do what: the paper's permission matrix as data, and the one function that reads it."""

from enum import StrEnum
from typing import Any

from articles.models import Article, Kind, SiteSettings


class Role(StrEnum):
    """The names of the Django groups."""

    CONTRIBUTOR = "contributor"
    REPORTER = "reporter"
    EDITOR = "editor"
    MANAGING_EDITOR = "managing editor"
    NEWSLETTER_EDITOR = "newsletter editor"
    ADMINISTRATOR = "administrator"


class Action(StrEnum):
    WRITE = "write"
    SEND_TO_REVIEW = "send to review"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    WAIVE = "waive a gate"
    FRONT_PAGE = "front page"
    AUTHORS = "authors"
    CATEGORIES = "categories"
    MENUS = "menus"
    PAGES = "pages"
    ADD_PICTURES = "add pictures"
    CHANGE_PICTURES = "change pictures"
    SUBMISSIONS = "op-eds"
    REPORTS = "reports of errors"
    WRITE_NEWSLETTERS = "write newsletters"
    SEND_NEWSLETTERS = "send newsletters"
    SUBSCRIBERS = "subscribers' addresses"
    SETTINGS = "settings"
    ERASE = "erase"


class Reach(StrEnum):
    """How far a permission goes: everything, what one owns, or that only when the newsroom allows it."""

    ALL = "all"
    OWN = "own"
    OWN_IF_ALLOWED = "own, when the newsroom allows it"


def _row(**reach: Reach) -> dict[Role, Reach]:
    return {Role[name.upper()]: how for name, how in reach.items()} | {Role.ADMINISTRATOR: Reach.ALL}


_ALL, _OWN = Reach.ALL, Reach.OWN

MATRIX: dict[Action, dict[Role, Reach]] = {
    Action.WRITE: _row(contributor=_OWN, reporter=_OWN, editor=_ALL, managing_editor=_ALL),
    Action.SEND_TO_REVIEW: _row(contributor=_OWN, reporter=_OWN, editor=_ALL, managing_editor=_ALL),
    Action.PUBLISH: _row(reporter=Reach.OWN_IF_ALLOWED, editor=_ALL, managing_editor=_ALL),
    Action.WITHDRAW: _row(managing_editor=_ALL),
    Action.WAIVE: _row(managing_editor=_ALL),
    Action.FRONT_PAGE: _row(editor=_ALL, managing_editor=_ALL),
    Action.AUTHORS: _row(editor=_ALL, managing_editor=_ALL),
    Action.CATEGORIES: _row(managing_editor=_ALL),
    Action.MENUS: _row(managing_editor=_ALL),
    Action.PAGES: _row(managing_editor=_ALL),
    Action.ADD_PICTURES: _row(contributor=_ALL, reporter=_ALL, editor=_ALL, managing_editor=_ALL),
    Action.CHANGE_PICTURES: _row(contributor=_OWN, reporter=_OWN, editor=_ALL, managing_editor=_ALL),
    Action.SUBMISSIONS: _row(editor=_ALL, managing_editor=_ALL),
    Action.REPORTS: _row(editor=_ALL, managing_editor=_ALL),
    Action.WRITE_NEWSLETTERS: _row(editor=_ALL, managing_editor=_ALL, newsletter_editor=_ALL),
    Action.SEND_NEWSLETTERS: _row(managing_editor=_ALL, newsletter_editor=_ALL),
    Action.SUBSCRIBERS: _row(newsletter_editor=_ALL),
    Action.SETTINGS: _row(),
    Action.ERASE: _row(),
}


class NotAllowed(Exception):
    """The actor may not do this. The message says who may."""


def can(user: Any, action: Action, thing: Any = None) -> bool:
    """Whether the user may do it, to the given article, photo or tweet when one is given.

    Without a thing: whether there is anything that the user may do it to. Anything unclear is a no. Costs one query
    per user object for the groups, and one for the settings where the newsroom's leave is asked.
    """
    if not getattr(user, "is_active", False):
        return False
    if isinstance(thing, Article) and thing.kind == Kind.PAGE and not can(user, Action.PAGES):
        return False
    reaches = {MATRIX[action][role] for role in roles_of(user) if role in MATRIX[action]}
    if Reach.ALL in reaches:
        return True
    if Reach.OWN_IF_ALLOWED in reaches and SiteSettings.current().reporters_may_publish:
        reaches.add(Reach.OWN)
    return Reach.OWN in reaches and (thing is None or _owns(user, thing))


def require(user: Any, action: Action, thing: Any = None) -> None:
    """Raise NotAllowed, with a sentence that says who may, when the user may not."""
    if not can(user, action, thing):
        who = ", ".join(role.value for role in MATRIX[action])
        raise NotAllowed(f"You may not do this ({action.value}). Ask one of these: {who}.")


def roles_of(user: Any) -> frozenset[Role]:
    """The user's roles; a superuser is an administrator. One query per user object."""
    if user.is_superuser:
        return frozenset({Role.ADMINISTRATOR})
    if not hasattr(user, "_roles"):
        names = set(user.groups.values_list("name", flat=True))
        user._roles = frozenset(role for role in Role if role.value in names)
    return user._roles


def _owns(user: Any, thing: Any) -> bool:
    owner_id = thing.owner_id if isinstance(thing, Article) else thing.added_by_id
    return owner_id is not None and owner_id == user.pk
