"""An item of an export: its elements in the order in which WordPress's `export.php` writes them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import quoteattr

from articles.wordpress.writing.comments import attributes_json
from articles.wordpress.writing.marks import cdata, element, local, published, row, universal, wrapped, written
from articles.wordpress.writing.places import by_number

Meta = Iterable[tuple[str, Any]]


@dataclass(slots=True)
class Out:
    """What one item says. `title` and `excerpt` are plain text, `content` is HTML; `terms` are (taxonomy, slug, name).
    An empty value of `meta` is left out; what is no text is written as JSON.
    """

    number: int
    type: str
    title: str = ""
    link: str = ""
    slug: str = ""
    status: str = "publish"
    creator: str = ""
    content: str = ""
    excerpt: str = ""
    published_at: dt.datetime | None = None
    written_at: dt.datetime | None = None
    updated_at: dt.datetime | None = None
    parent: int = 0
    order: int = 0
    is_sticky: bool = False
    attachment: str = ""
    terms: list[tuple[str, str, str]] = field(default_factory=list)
    meta: Meta = ()


def item(out: Out) -> str:
    """`written_at` is the moment of what is not published: WordPress keeps its local time alone."""
    guid = by_number(out.number)
    moment = out.published_at or out.written_at
    changed = out.updated_at or moment
    lines = [
        "<item>",
        wrapped("title", written(out.title)),
        element("link", out.link or guid),
        element("pubDate", published(moment)),
        wrapped("dc:creator", out.creator),
        f'<guid isPermaLink="false">{guid}</guid>',
        element("description"),
        wrapped("content:encoded", out.content),
        wrapped("excerpt:encoded", written(out.excerpt)),
        element("wp:post_id", out.number),
        wrapped("wp:post_date", local(moment)),
        wrapped("wp:post_date_gmt", universal(out.published_at)),
        wrapped("wp:post_modified", local(changed)),
        wrapped("wp:post_modified_gmt", universal(changed)),
        wrapped("wp:comment_status", "closed"),
        wrapped("wp:ping_status", "closed"),
        wrapped("wp:post_name", out.slug),
        wrapped("wp:status", out.status),
        element("wp:post_parent", out.parent),
        element("wp:menu_order", out.order),
        wrapped("wp:post_type", out.type),
        wrapped("wp:post_password", ""),
        element("wp:is_sticky", int(out.is_sticky)),
        wrapped("wp:attachment_url", out.attachment) if out.attachment else "",
        *(_category(*term) for term in out.terms),
        *_meta(out.meta),
        "</item>",
    ]
    return "\n".join(filter(None, lines)) + "\n"


def _category(taxonomy: str, slug: str, name: str) -> str:
    return f"<category domain={quoteattr(taxonomy)} nicename={quoteattr(slug)}>{cdata(written(name))}</category>"


def _meta(meta: Meta) -> Iterator[str]:
    for key, value in meta:
        if value in ("", None, [], {}):
            continue
        text = str(value) if isinstance(value, str | int) else attributes_json(value)
        yield row("wp:postmeta", wrapped("wp:meta_key", key), wrapped("wp:meta_value", text))
