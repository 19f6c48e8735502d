"""The links that editors put around a page. One whose page does not exist is not shown."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.urls import Resolver404, ResolverMatch, resolve

from articles.models import Author, Category, MenuLink, Publication, Tag
from articles.site.paper import Paper

ALWAYS = {"articles:front", "articles:corrections", "articles:feed", "articles:corrections-feed"}
# To these every page leads while the paper has them. No page that editors write can stand there.
OWN = {"newsletter": "/newsletter/", "op_eds": "/submit-op-ed/"}
PAGES, AUTHORS, TAGS, CATEGORIES = "articles:article", "articles:author", "articles:tag", "articles:category"


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
    """The links of each place, in order, and those of OWN, none or one. Two queries, however many there are."""
    rows = list(MenuLink.objects.all())
    paths = {_path(row.address) for row in rows if row.address.startswith("/")}
    answering = _answering(paths | set(OWN.values()), paper)
    own = {name: [Link("", path)] if path in answering else [] for name, path in OWN.items()}
    return {place: _links(rows, place, answering) for place in MenuLink.Place.values} | own


def match_of(path: str) -> ResolverMatch | None:
    """The route of a path, unless none but the one for stories and pages takes it."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return None if match.view_name == PAGES else match


def is_closed(path: str, paper: Paper) -> bool:
    """Whether it is the address of an author, a tag or a category of which readers see nothing. At most one query."""
    match = match_of(path)
    return match is not None and match.view_name in (AUTHORS, TAGS, CATEGORIES) and not _answering([path], paper)


def _links(rows: Iterable[MenuLink], place: str, answering: set[str]) -> list[Link]:
    rows = [row for row in rows if row.place == place]
    links = []
    for row in rows:
        if row.parent_id is None:
            under = [Link(child.label, child.address) for child in rows if child.parent_id == row.pk]
            under = [link for link in under if link.is_external or _path(link.address) in answering]
            link = Link(row.label, row.address, under)
            if link.is_external or _path(row.address) in answering:
                links.append(link)
            elif under:
                links.append(replace(link, address=""))
    return links


def _path(address: str) -> str:
    return urlsplit(address).path


def _answering(paths: Collection[str], paper: Paper) -> set[str]:
    """Those of our paths at which a page stands. One query."""
    routes = {path: match for path in paths if (match := match_of(path))}
    live = _live(paths, routes.values())

    def answers(path: str) -> bool:
        if path in OWN.values():
            return path in routes
        if (PAGES, path) in live or path not in routes:
            return (PAGES, path) in live
        name, slug = routes[path].view_name, routes[path].kwargs.get("slug", "")
        if name == CATEGORIES and (category := paper.category_called(slug)):
            return (category.in_menu and not category.retired) or (name, slug) in live
        return name in ALWAYS or (name, slug) in live

    return {path for path in paths if answers(path)}


def _live(paths: Collection[str], routes: Collection[ResolverMatch]) -> set[tuple[str, str]]:
    """Which paths, authors, tags and categories have something live, each with the name of its route. One query."""

    def slugs(name: str) -> set[str]:
        return {match.kwargs["slug"] for match in routes if match.view_name == name}

    by_author = Publication.objects.filter(publicationauthor_rows__author=OuterRef("pk"))
    by_tag = Publication.objects.filter(publicationtag_rows__tag=OuterRef("pk"))
    by_category = Publication.objects.filter(publicationcategory_rows__category=OuterRef("pk"))
    return set(
        _named(PAGES, Publication.objects.filter(path__in=paths), "path").union(
            _named(AUTHORS, Author.objects.filter(Exists(by_author), slug__in=slugs(AUTHORS)), "slug"),
            _named(TAGS, Tag.objects.filter(Exists(by_tag), slug__in=slugs(TAGS)), "slug"),
            _named(CATEGORIES, Category.objects.filter(Exists(by_category), slug__in=slugs(CATEGORIES)), "slug"),
        )
    )


def _named(route: str, rows: QuerySet[Any], field: str) -> QuerySet[Any, tuple[str, str]]:
    return rows.order_by().values_list(Value(route), field)
