"""The two formats, on Django's writers: RSS 2.0 (rssboard.org) and Atom 1.0 (RFC 4287), both with Media RSS."""

import datetime as dt
from typing import Any

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed

from globepost import stamp
from globepost.text import clean_text

CONTENT = {"xmlns:content": "http://purl.org/rss/1.0/modules/content/", "xmlns:dc": "http://purl.org/dc/elements/1.1/"}
MEDIA = {"xmlns:media": "http://search.yahoo.com/mrss/"}


class Feed(SyndicationFeed):
    """What both have in common. Items come with `html`, `creators` and `picture` besides what Django's know.

    `picture` is None or a dict: the attributes of media:content, `words` and `credit`. The bytes are the same for the
    same stamp, and no character that XML forbids gets in, whichever way it came into the database.
    """

    def add_item(self, *args: Any, **values: Any) -> None:
        super().add_item(*args, **values)
        self.items[-1] = {name: _clean(value) for name, value in self.items[-1].items()}

    def latest_post_date(self) -> dt.datetime:
        return super().latest_post_date() if self.items else stamp.read().boundary

    def add_picture(self, handler: Any, picture: dict[str, Any] | None) -> None:
        if picture is None:
            return
        handler.startElement("media:content", picture["attributes"])
        for name in ("description", "credit"):
            if picture[name]:
                handler.addQuickElement(f"media:{name}", picture[name])
        handler.endElement("media:content")


class Rss(Feed, Rss201rev2Feed):
    def rss_attributes(self) -> dict[str, str]:
        return super().rss_attributes() | CONTENT | MEDIA

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["creators"]:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("content:encoded", item["html"])
        self.add_picture(handler, item["picture"])


class Atom(Feed, Atom1Feed):
    def root_attributes(self) -> dict[str, str]:
        return super().root_attributes() | MEDIA

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["creators"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")
        handler.addQuickElement("content", item["html"], {"type": "html"})
        self.add_picture(handler, item["picture"])


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_clean(one) for one in value]
    return {name: _clean(one) for name, one in value.items()} if isinstance(value, dict) else value
