"""Walking the public site as a reader would, with an eye on what each page asks the database."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from articles.models import (
    BLOCKS,
    Article,
    ArticleCredit,
    ErrorReport,
    GalleryPhoto,
    PreviewLink,
    RelatedPick,
    Revision,
    Step,
    SubjectTerm,
    TaggedArticle,
    Tweet,
    TweetPicture,
)
from globepost.models import DeskSession

DESK_MODELS = (
    Article,
    *BLOCKS,
    ArticleCredit,
    ErrorReport,
    GalleryPhoto,
    PreviewLink,
    RelatedPick,
    Revision,
    Step,
    SubjectTerm,
    TaggedArticle,
    Tweet,
)
DESK_TABLES = (
    {model._meta.db_table for model in (*DESK_MODELS, TweetPicture, Article.other_categories.through)}
    | {model._meta.db_table for model in apps.get_app_config("auth").get_models(include_auto_created=True)}
    | {
        model._meta.db_table
        for name in ("sessions", "admin", "account", "mfa", "axes")
        for model in apps.get_app_config(name).get_models()
    }
    | {DeskSession._meta.db_table}
)
PAGES = {"canonical", "next", "prev", "alternate"}
LOADING = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "link": ("href", "imagesrcset"),
    "script": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
}
STYLE_LOADS = re.compile(r"""(?:@import\s+(?!url)|url\(\s*)["']?([^"')\s;]+)""")


class Links(HTMLParser):
    """What a page leads to (`followed`), be it for people or for machines, and what it loads (`loaded`)."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.followed: list[str] = []
        self.loaded: list[str] = []
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value}
        self.inside = "json" if values.get("type") == "application/ld+json" else tag
        if tag in ("a", "area") or (tag == "link" and PAGES & set(values.get("rel", "").split())):
            self.followed += [values["href"]] if "href" in values else []
            return
        if tag == "meta" and values.get("property", values.get("name", "")).startswith(("og:", "twitter:")):
            self.followed += addresses_in(values.get("content", ""))
        for name in LOADING.get(tag, ()):
            if name in values:
                self.loaded += candidates(values[name]) if name.endswith("srcset") else [values[name]]
        self.loaded += STYLE_LOADS.findall(values.get("style", ""))

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "json":
            self.followed += addresses_in(json.loads(data))
        elif self.inside == "style":
            self.loaded += STYLE_LOADS.findall(data)


def addresses_in(data: Any) -> list[str]:
    """Every text in JSON that is an address, whatever it is called there."""
    if isinstance(data, str):
        return [data] if data.startswith(("http://", "https://")) else []
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [address for value in inner for address in addresses_in(value)]


def candidates(srcset: str) -> list[str]:
    return [one.split()[0] for one in srcset.split(",") if one.strip()]


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
        named = _leads_to(response) + [one for one in loads(path, response) if not one.startswith("data:")]
        queue += [found for address in named if (found := local(address, path))]
    return seen


def loads(path: str, response: HttpResponse) -> list[str]:
    """What a browser loads for a page or for a style sheet of ours."""
    if path.startswith(settings.STATIC_URL):
        file = finders.find(path.removeprefix(settings.STATIC_URL))
        return STYLE_LOADS.findall(Path(file).read_text()) if file and path.endswith(".css") else []
    return Links(text_of(response)).loaded if "html" in response.get("Content-Type", "") else []


def text_of(response: HttpResponse) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    response.streaming_content = [content] if response.streaming else ()
    return content.decode("utf-8", "replace")


def _leads_to(response: HttpResponse) -> list[str]:
    kind = response.get("Content-Type", "")
    if "html" in kind:
        return Links(text_of(response)).followed
    if "xml" in kind and not response.streaming:
        named = re.findall(r"<(?:loc|link|guid|comments)[^>]*>([^<]+)<|(?:href|url)=\"([^\"]+)\"", text_of(response))
        return [address for pair in named for address in pair if address]
    return []
