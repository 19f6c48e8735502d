"""Feeds of everything, of a category, an author, a tag, and of the corrections; Atom below `atom/`."""

import re
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.functional import cached_property

from articles.site.corrections import readable
from articles.site.feeds.corrections import items_of as correction_items
from articles.site.feeds.formats import Atom, Rss
from articles.site.feeds.stories import Item
from articles.site.feeds.stories import items_of as story_items
from articles.site.responses import public
from articles.site.shelves import Shelf
from articles.site.views.base import PublicView
from articles.site.views.lists import AuthorView, CategoryView, ShelfView, TagView

LENGTH = 20
TAIL = re.compile(r"(?<=/)feed/(?:atom/)?\Z")


class Feeding(PublicView):
    """The newest of the page above this address. Where that page is not, its feed is not either."""

    def title(self) -> str:
        raise NotImplementedError

    def description(self) -> str:
        return self.frame.paper.settings.tagline

    def items(self) -> list[Item]:
        raise NotImplementedError

    @property
    def place(self) -> str:
        """The path of the page that this is the feed of."""
        return TAIL.sub("", self.request.path_info)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        items, tail = self.items(), "feed/atom/" if kwargs.get("atom") else "feed/"
        if request.path_info != self.place + tail:
            return public(HttpResponsePermanentRedirect(self.place + tail))
        make, home = Atom if kwargs.get("atom") else Rss, settings.SITE_URL + self.place
        feed = make(
            self.title(),
            home,
            self.description(),
            feed_url=home + tail,
            feed_guid=home + tail,
            language="en-us",
            author_name=self.frame.name,
            feed_copyright=self.frame.copyright,
        )
        for item in items:
            feed.add_item(**item)
        return public(HttpResponse(feed.writeString("utf-8"), content_type=make.content_type))


class ShelfFeedView(Feeding, ShelfView):
    """The stories of a list, with their full text. Seven queries; one more where the list has its own name to read."""

    @cached_property
    def described(self) -> dict[str, Any]:
        return self.describe()

    def title(self) -> str:
        return f"{self.described['heading']} | {self.frame.name}"

    def description(self) -> str:
        return self.described.get("description") or super().description()

    def items(self) -> list[Item]:
        stories = list(self.shelf().stories().select_related("body")[:LENGTH])
        if not stories and not self.is_shown_empty():
            raise Http404
        return story_items(stories, self.frame.paper)


class NewestFeedView(ShelfFeedView):
    def is_shown_empty(self) -> bool:
        return True

    def shelf(self) -> Shelf:
        return Shelf.of_all()

    def title(self) -> str:
        return self.frame.name

    def describe(self) -> dict[str, Any]:
        return {"heading": self.frame.name}


class CategoryFeedView(ShelfFeedView, CategoryView):
    @property
    def place(self) -> str:
        return self.category.get_absolute_url()


class AuthorFeedView(ShelfFeedView, AuthorView):
    pass


class TagFeedView(ShelfFeedView, TagView):
    pass


class CorrectionsFeedView(Feeding):
    def title(self) -> str:
        return f"Corrections | {self.frame.name}"

    def items(self) -> list[Item]:
        return correction_items(readable()[:LENGTH], self.frame.name)
