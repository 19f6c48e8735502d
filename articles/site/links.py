"""The links that editors put around a page. One whose page does not exist is not shown."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.urls import Resolver404, ResolverMatch, resolve

from articles.models import MenuLink, Publication
from articles.site.paper import Paper

ALWAYS = {"articles:front", "articles:corrections", "articles:feed"}
ROWS = {"articles:author": "publicationauthor_rows__author__slug", "articles:tag": "publicationtag_rows__tag__slug"}


@dataclass(frozen=True)
class Link:
    """A link, or only words (`address` empty) above the links under it."""

    label: str
    address: str
    children: list["Link"] = field(default_factory=list)

    @property
    def is_external(self) -> bool:
        return not self.address.startswith("/")


def read_links(paper: Paper) -> dict[str, list[Link]]:
    """The links of each place, in order. Two queries, and one for each link to an author or a tag."""
    rows = list(MenuLink.objects.all())
    paths = {urlsplit(row.address).path for row in rows if row.address.startswith("/")}
    live = set(Publication.objects.filter(path__in=paths).values_list("path", flat=True))
    return {place: _links(rows, place, live, paper) for place in MenuLink.Place.values}


def match_of(path: str) -> ResolverMatch | None:
    """The route of a path, unless none but the one for stories and pages takes it."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return None if match.view_name == "articles:article" else match


def _links(rows: Iterable[MenuLink], place: str, live: set[str], paper: Paper) -> list[Link]:
    rows = [row for row in rows if row.place == place]
    links = []
    for row in rows:
        if row.parent_id is None:
            under = [Link(child.label, child.address) for child in rows if child.parent_id == row.pk]
            under = [link for link in under if _answers(link.address, live, paper)]
            address = row.address if _answers(row.address, live, paper) else ""
            if address or under:
                links.append(Link(row.label, address, under))
    return links


def _answers(address: str, live: set[str], paper: Paper) -> bool:
    if not address.startswith("/"):
        return True
    path = urlsplit(address).path
    match = None if path in live else match_of(path)
    return path in live or (match is not None and _route_answers(match, paper))


def _route_answers(match: ResolverMatch, paper: Paper) -> bool:
    name, arguments = match.view_name, match.kwargs
    if name in ROWS:
        lookup: dict[str, Any] = {ROWS[name]: arguments["slug"]}
        return Publication.objects.filter(**lookup).exists()
    if name == "articles:category":
        category = paper.category_called(arguments["slug"])
        return category is not None and category.in_menu and not category.retired
    return name in ALWAYS
