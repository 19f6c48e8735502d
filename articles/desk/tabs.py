"""The views of the list of stories that a newsroom asks for all day, one click away."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from articles.desk.sight import sees_all
from articles.press.roles import Action, can


@dataclass(frozen=True)
class Tab:
    name: str
    query: str
    is_current: bool


def tabs_for(request: HttpRequest) -> list[Tab]:
    """Each with the query that it stands for; the current one is what the list was asked for, and nothing else."""
    mine = {"mine": "1"} if sees_all(request.user) else {}
    wanted: dict[str, dict[str, str]] = {
        "All": {},
        "My drafts" if mine else "Drafts": mine | {"stage": "draft", "standing": "nothing"},
        "In review": {"stage": "in review"},
        "Scheduled": {"standing": "ahead"},
        "Live": {"standing": "live"},
        "Withdrawn": {"standing": "withdrawn"},
    }
    if can(request.user, Action.PAGES):
        wanted["Pages"] = {"kind": "page"}
    asked = {name: value for name, value in request.GET.items() if value and name not in ("older", "newer", "p")}
    return [Tab(name, urlencode(query), query == asked) for name, query in wanted.items()]
