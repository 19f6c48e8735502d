"""Lists of stories, newest first: category, author, tag, and what was published in a year, a month, a day."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.functional import cached_property

from articles.models import Author, Category, Tag
from articles.site import structured
from articles.site.article_page import HOME
from articles.site.cards import make_cards
from articles.site.pictures import picture_of
from articles.site.responses import public
from articles.site.shelves import Cursor, Shelf
from articles.site.views.base import PublicView
from globepost.days import day_after, midnight, month_after

YEARS = range(1970, 2200)


class ShelfView(PublicView):
    """A list with older and newer links. One without any live story was never there, unless a subclass says so."""

    def is_shown_empty(self) -> bool:
        return False

    def shelf(self) -> Shelf:
        raise NotImplementedError

    def describe(self) -> dict[str, Any]:
        """What the template says of the list; `heading` is needed."""
        raise NotImplementedError

    @property
    def trail(self) -> structured.Trail:
        return [HOME]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        cursor = Cursor.read(self.request.GET)
        page = self.shelf().page(cursor)
        if not page.stories and not (cursor.is_first and self.is_shown_empty()):
            raise Http404
        described = self.describe()
        trail = [*self.trail, (described["heading"], self.request.path_info)]
        return super().get_context_data() | {
            "cards": make_cards(page.stories, self.frame.paper),
            "page": page,
            "side": self.frame.side({story.article_id for story in page.stories}),
            "is_first": cursor.is_first,
            "canonical": f"{settings.SITE_URL}{self.request.path_info}{cursor.query}",
            "trail": self.trail,
            "trail_data": structured.breadcrumbs(trail),
            **described,
        }


class CategoryView(ShelfView):
    """A category's stories and those of the categories under it."""

    template_name = "articles/category.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        address = self.category.get_absolute_url()
        if request.path_info == address:
            return super().get(request, *args, **kwargs)
        if not self.is_shown_empty() and not self.shelf().has_more():
            raise Http404
        return public(HttpResponsePermanentRedirect(address))

    @cached_property
    def category(self) -> Category:
        category = self.frame.paper.category_called(self.kwargs["slug"])
        if category is None:
            raise Http404
        return category

    def is_shown_empty(self) -> bool:
        return self.category.in_menu and not self.category.retired

    def shelf(self) -> Shelf:
        return Shelf.of_category(self.category)

    def describe(self) -> dict[str, Any]:
        section = next((section for section in self.frame.menu if section.category == self.category), None)
        return {
            "heading": self.category.name,
            "description": self.category.description,
            "children": section.children if section else [],
            "feed": f"{self.category.get_absolute_url()}feed/",
        }

    @property
    def trail(self) -> structured.Trail:
        return [HOME, *((place.name, place.get_absolute_url()) for place in self.category.lineage()[:-1])]


class AuthorView(ShelfView):
    template_name = "articles/author.html"

    @cached_property
    def author(self) -> Author:
        author = Author.objects.select_related("picture").filter(slug=self.kwargs["slug"]).first()
        if author is None:
            raise Http404
        return author

    def shelf(self) -> Shelf:
        return Shelf.of_author(self.author)

    def describe(self) -> dict[str, Any]:
        return {
            "heading": self.author.name,
            "description": self.author.biography,
            "author": self.author,
            "picture": picture_of(self.author.picture),
            "feed": f"{self.author.get_absolute_url()}feed/",
        }


class TagView(ShelfView):
    template_name = "articles/tag.html"

    @cached_property
    def tag(self) -> Tag:
        tag = Tag.objects.filter(slug=self.kwargs["slug"]).first()
        if tag is None:
            raise Http404
        return tag

    def shelf(self) -> Shelf:
        return Shelf.of_tag(self.tag)

    def describe(self) -> dict[str, Any]:
        return {"heading": self.tag.name, "feed": f"{self.tag.get_absolute_url()}feed/"}


class ArchiveView(ShelfView):
    """What was first published in a year, a month or a day of the newsroom's zone."""

    template_name = "articles/archive.html"

    def shelf(self) -> Shelf:
        return Shelf.of_all(*(midnight(day) for day in self.days))

    @cached_property
    def days(self) -> tuple[dt.date, dt.date]:
        """The first day, and the first day after."""
        year, month, day = (int(self.kwargs.get(name, 1)) for name in ("year", "month", "day"))
        try:
            first = dt.date(year, month, day)
        except ValueError:
            raise Http404 from None
        if year not in YEARS:
            raise Http404
        if "day" in self.kwargs:
            return first, day_after(first)
        return first, month_after(first if "month" in self.kwargs else first.replace(month=12))

    def describe(self) -> dict[str, Any]:
        first, given = self.days[0], self.kwargs
        month = f"{first:%B} {first.year}"
        day = f"{first:%A}, {first:%B} {first.day}, {first.year}"
        return {"heading": day if "day" in given else month if "month" in given else f"{first.year}"}

    @property
    def trail(self) -> structured.Trail:
        first, trail = self.days[0], [HOME]
        if "month" in self.kwargs:
            trail.append((f"{first.year}", f"/{first:%Y}/"))
        if "day" in self.kwargs:
            trail.append((f"{first:%B} {first.year}", f"/{first:%Y/%m}/"))
        return trail


class NumberedPageView(PublicView):
    """/page/2/ of an older system leads to the list: what stood on a numbered page has moved on since."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return public(HttpResponsePermanentRedirect(f"/{kwargs['list'] or ''}"))
