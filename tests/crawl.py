"""Walking the public site as a reader would, with an eye on what each page asks the database."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from articles.models import (
    BLOCKS,
    Article,
    ArticleCredit,
    GalleryPhoto,
    RelatedPick,
    Revision,
    Step,
    TaggedArticle,
    Tweet,
    TweetPicture,
)

DESK_MODELS = (Article, *BLOCKS, ArticleCredit, GalleryPhoto, RelatedPick, Revision, Step, TaggedArticle, Tweet)
DESK_TABLES = (
    {model._meta.db_table for model in (*DESK_MODELS, TweetPicture, Article.other_categories.through)}
    | {model._meta.db_table for model in apps.get_app_config("auth").get_models(include_auto_created=True)}
    | {model._meta.db_table for model in apps.get_app_config("sessions").get_models()}
    | {model._meta.db_table for model in apps.get_app_config("admin").get_models()}
)
LOADING = {"img": "src", "script": "src", "link": "href", "source": "src", "video": "poster", "audio": "src"}


class Links(HTMLParser):
    """What a page leads to (`followed`) and what it loads (`loaded`)."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.followed: list[str] = []
        self.loaded: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and values.get("href"):
            self.followed.append(values["href"] or "")
        is_page = tag == "link" and values.get("rel") in ("canonical", "next", "prev", "alternate")
        if not is_page and (address := values.get(LOADING.get(tag, ""))):
            self.loaded.append(address)
        if tag == "video" and values.get("src"):
            self.loaded.append(values["src"] or "")


@contextmanager
def no_desk_tables() -> Iterator[None]:
    """Within it, SQL that names a table of the desk raises."""

    def guard(execute: Any, sql: str, *args: Any) -> Any:
        named = DESK_TABLES & set(re.findall(r"\w+", sql))
        assert not named, f"A public page asked {named}: {sql}"
        return execute(sql, *args)

    with connection.execute_wrapper(guard):
        yield


def local(address: str, base: str = "/") -> str | None:
    """The path and query on this site that an address on a page leads to; None when it leads elsewhere."""
    parts = urlsplit(urljoin(settings.SITE_URL + base, urldefrag(address)[0]))
    if parts.scheme not in ("http", "https") or f"{parts.scheme}://{parts.netloc}" != settings.SITE_URL:
        return None
    return parts.path + (f"?{parts.query}" if parts.query else "")


def crawl(client: Client, *starts: str) -> dict[str, HttpResponse]:
    """Every page that can be reached from the given addresses, by its path and query."""
    seen: dict[str, HttpResponse] = {}
    queue = ["/", "/sitemap.xml", *starts]
    while queue:
        path = queue.pop()
        if path in seen:
            continue
        response = seen[path] = client.get(path)
        text_of(response)  # read to its end, so that a file is closed
        if response.status_code in (301, 302):
            queue.append(local(response["Location"], path) or "/")
        queue += [found for address in _addresses(response) if (found := local(address, path))]
    return seen


def text_of(response: HttpResponse) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    response.streaming_content = [content] if response.streaming else ()
    return content.decode("utf-8", "replace")


def _addresses(response: HttpResponse) -> list[str]:
    kind = response.get("Content-Type", "")
    if "html" in kind:
        links = Links(response.content.decode())
        return links.followed + [address for address in links.loaded if not address.startswith("data:")]
    if "xml" in kind and not response.streaming:
        return re.findall(r"<(?:loc|link)>([^<]+)</(?:loc|link)>", response.content.decode())
    return []
