"""An address or more for every route of the site, in a paper that `articles.benchmark` wrote."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Count
from django.urls import URLPattern, reverse

from articles.models import (
    Author,
    Category,
    Publication,
    PublicationAuthor,
    PublicationBody,
    PublicationCategory,
    PublicationTag,
    Tag,
)
from articles.site.corrections import Place, readable
from articles.site.urls import urlpatterns

Stories = Sequence[Publication]
ABOUT_A_STORY = {"report", "reported"}
LISTS = {"category", "author", "tag", "archive"}
SUBJECTS: dict[str, tuple[Any, Any]] = {
    "category": (PublicationCategory, Category),
    "author": (PublicationAuthor, Author),
    "tag": (PublicationTag, Tag),
}

WRITTEN = {"no-comments": ["/comments/feed/"]}
"""Those that Django cannot make of their pattern."""


def addresses(stories: Stories) -> dict[str, list[str]]:
    """By route: its name and what has to be put in. None for one whose parts are not known here.

    A list comes with its first, its middle and its last page, those of older and those of newer stories.
    """
    found: dict[str, list[str]] = {}
    for pattern in urlpatterns:
        names = sorted(pattern.pattern.regex.groupindex)
        name = pattern.name or ""
        paths = WRITTEN.get(name) or [
            reverse(f"articles:{name}", kwargs=given) for given in _given(pattern, set(names), stories)
        ]
        found[" ".join([name, *names])] = [page for path in paths for page in _pages(name, path, stories)]
    return found


def _pages(name: str, path: str, stories: Stories) -> Iterator[str]:
    yield f"{path}?story={stories[0].path}" if name in ABOUT_A_STORY else path
    middle = stories[len(stories) // 2]
    if name in LISTS and (name != "archive" or middle.path.startswith(path)):
        yield from (f"{path}?after=1", f"{path}?before={middle.position}", f"{path}?after={middle.position}")
    if name == "corrections":
        shown = list(readable().only("visible_from"))
        for correction in (shown[0], shown[len(shown) // 2], shown[-2]):
            yield path + Place.beside(correction, "before").query
            yield path + Place.beside(correction, "after").query


def _given(pattern: URLPattern, names: set[str], stories: Stories) -> Iterable[dict[str, str]]:
    if "atom" in names:
        both = ({}, {"atom": "atom/"})
        return [given | form for given in _given(pattern, names - {"atom"}, stories) for form in both]
    if not names:
        return [{}]
    if names <= {"year", "month", "day"}:
        return [_days(story, names) for story in stories]
    if names == {"pk"}:
        return [{"pk": str(readable()[0].pk)}]
    if names == {"list"}:
        return [{"list": ""}]
    if names == {"path"}:
        return [{"path": publication.path.removeprefix("/")} for publication in (*stories, *_others())]
    if names <= {"parent", "slug"}:
        return [one for one in _subjects(str(pattern.pattern)) if set(one) == names]
    return []


def _days(story: Publication, names: set[str]) -> dict[str, str]:
    days = dict(zip(("year", "month", "day"), story.path.split("/")[1:], strict=False))
    return {name: days[name] for name in names}


def _others() -> Iterator[Publication]:
    """A page, and a story that names others."""
    live = Publication.objects.all()
    yield live.filter(kind="page")[0]
    yield PublicationBody.objects.filter(publication__in=live).exclude(related_ids=[]).latest("pk").publication


def _subjects(route: str) -> Iterator[dict[str, str]]:
    """Those with the most stories and with the fewest, of those that have five; of categories, of each level."""
    name = route.lstrip("^").split("/")[0]
    if name not in SUBJECTS:
        return
    rows, model = SUBJECTS[name]
    counts = dict(rows.objects.values_list(name).annotate(rows=Count("pk")).filter(rows__gte=5))
    things = sorted(model.objects.filter(pk__in=counts), key=lambda thing: counts[thing.pk])
    if name == "category":
        under = [thing for thing in things if thing.parent]
        things = [under[0], under[-1], *(thing for thing in things if not thing.parent)]
    for thing in (things[0], things[1], things[-1]):
        parent = getattr(thing, "parent", None)
        yield {"slug": thing.slug} | ({"parent": parent.slug} if parent else {})
