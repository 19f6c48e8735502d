"""Exports of WordPress, written from a few words: what every version has, and what broken ones have beside it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

SITE = "https://old.example.org"
SPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "excerpt": "http://wordpress.org/export/{version}/excerpt/",
    "wp": "http://wordpress.org/export/{version}/",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" ?>\n'


def cdata(text: object) -> str:
    """As WordPress writes it: the end of a section within the text is split over two."""
    return f"<![CDATA[{str(text).replace(']]>', ']]]]><![CDATA[>')}]]>"


def export(
    items: Iterable[str] = (),
    *,
    version: str = "1.2",
    site: str = SITE,
    title: str = "The Old Harbour Post",
    people: Iterable[str] = (),
    terms: Iterable[str] = (),
    more: str = "",
    declaration: str = DECLARATION,
) -> str:
    """A whole file. `items`, `people` and `terms` are what the functions below write, `more` stands before them."""
    spaces = " ".join(f'xmlns:{name}="{space.format(version=version)}"' for name, space in SPACES.items())
    return "\n".join([
        f'{declaration}<rss version="2.0" {spaces}>', "<channel>",
        f"<title>{title}</title>", f"<link>{site}</link>", "<description>All of the shore</description>",
        "<language>en</language>", f"<wp:wxr_version>{version}</wp:wxr_version>",
        f"<wp:base_site_url>{site}</wp:base_site_url>", f"<wp:base_blog_url>{site}</wp:base_blog_url>", more,
        *people, *terms, *items, "</channel>", "</rss>", "",
    ])  # fmt: skip


def person(login: str, *, name: str = "", email: str = "", number: int = 1) -> str:
    return (
        f"<wp:author><wp:author_id>{number}</wp:author_id><wp:author_login>{cdata(login)}</wp:author_login>"
        f"<wp:author_email>{cdata(email or f'{login}@example.org')}</wp:author_email>"
        f"<wp:author_display_name>{cdata(name or login.title())}</wp:author_display_name>"
        "<wp:author_first_name><![CDATA[]]></wp:author_first_name>"
        "<wp:author_last_name><![CDATA[]]></wp:author_last_name></wp:author>"
    )


def category(slug: str, *, name: str = "", parent: str = "", number: int = 1, description: str = "") -> str:
    return (
        f"<wp:category><wp:term_id>{number}</wp:term_id><wp:category_nicename>{cdata(slug)}</wp:category_nicename>"
        f"<wp:category_parent>{cdata(parent)}</wp:category_parent>"
        f"<wp:cat_name>{cdata(name or slug.title())}</wp:cat_name>"
        f"<wp:category_description>{cdata(description)}</wp:category_description></wp:category>"
    )


def tag(slug: str, *, name: str = "", number: int = 1) -> str:
    return (
        f"<wp:tag><wp:term_id>{number}</wp:term_id><wp:tag_slug>{cdata(slug)}</wp:tag_slug>"
        f"<wp:tag_name>{cdata(name or slug.title())}</wp:tag_name></wp:tag>"
    )


def term(taxonomy: str, slug: str, *, name: str = "", number: int = 1, meta: Sequence[tuple[str, str]] = ()) -> str:
    return (
        f"<wp:term><wp:term_id>{number}</wp:term_id><wp:term_taxonomy>{cdata(taxonomy)}</wp:term_taxonomy>"
        f"<wp:term_slug>{cdata(slug)}</wp:term_slug><wp:term_parent></wp:term_parent>"
        f"<wp:term_name>{cdata(name or slug.title())}</wp:term_name>{_meta('termmeta', meta)}</wp:term>"
    )


def item(
    number: int = 12,
    *,
    title: str = "",
    content: str = "The ferry left at dawn.",
    excerpt: str = "",
    type: str = "post",  # noqa: A002 - as an export calls it
    status: str = "publish",
    slug: str = "",
    link: str = "",
    creator: str = "lena",
    date: str = "2019-02-28 14:05:00",
    date_gmt: str = "2019-02-28 13:05:00",
    modified: str = "",
    parent: int = 0,
    order: int = 0,
    password: str = "",
    sticky: bool = False,
    attachment: str = "",
    terms: Sequence[tuple[str, str, str]] = (),
    meta: Sequence[tuple[str, str]] = (),
    comments: Sequence[dict[str, Any]] = (),
    more: str = "",
) -> str:
    """A post, or what `type` says. `terms` are domain, slug and name; `more` is XML of your own at its end."""
    slug = slug or f"story-{number}"
    link = link or f"{SITE}/2019/02/{slug}/"
    changed = (
        f"<wp:post_modified>{modified}</wp:post_modified><wp:post_modified_gmt>{modified}</wp:post_modified_gmt>\n"
        if modified
        else ""
    )
    file = f"<wp:attachment_url>{cdata(attachment)}</wp:attachment_url>\n" if attachment else ""
    return (
        f"<item>\n<title>{cdata(title or f'Story {number}')}</title>\n<link>{link.replace('&', '&amp;')}</link>\n"
        f"<pubDate>Thu, 28 Feb 2019 13:05:00 +0000</pubDate>\n<dc:creator>{cdata(creator)}</dc:creator>\n"
        f'<guid isPermaLink="false">{SITE}/?p={number}</guid>\n<description></description>\n'
        f"<content:encoded>{cdata(content)}</content:encoded>\n<excerpt:encoded>{cdata(excerpt)}</excerpt:encoded>\n"
        f"<wp:post_id>{number}</wp:post_id>\n<wp:post_date>{date}</wp:post_date>\n"
        f"<wp:post_date_gmt>{date_gmt}</wp:post_date_gmt>\n{changed}<wp:comment_status>open</wp:comment_status>\n"
        f"<wp:ping_status>open</wp:ping_status>\n<wp:post_name>{slug}</wp:post_name>\n<wp:status>{status}</wp:status>\n"
        f"<wp:post_parent>{parent}</wp:post_parent>\n<wp:menu_order>{order}</wp:menu_order>\n"
        f"<wp:post_type>{type}</wp:post_type>\n<wp:post_password>{cdata(password)}</wp:post_password>\n"
        f"<wp:is_sticky>{int(sticky)}</wp:is_sticky>\n{file}{''.join(_use(*use) for use in terms)}"
        f"{_meta('postmeta', meta)}{''.join(_comment(one) for one in comments)}{more}</item>"
    )


def attachment(
    number: int = 20, file: str = "2019/02/ferry.jpg", *, alt: str = "", caption: str = "", **rest: Any
) -> str:
    """A file of the library: its `file` lies below the uploads."""
    meta = [("_wp_attached_file", file), *([("_wp_attachment_image_alt", alt)] if alt else []), *rest.pop("meta", [])]
    address = f"{SITE}/wp-content/uploads/{file}"
    own = {"status": "inherit", "content": "", "slug": f"file-{number}"} | rest
    return item(number, type="attachment", attachment=address, excerpt=caption, meta=meta, **own)


def write(folder: Path, text: str | bytes, name: str = "export.xml") -> Path:
    """Put an export into a file of that folder."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def _use(domain: str, slug: str, name: str) -> str:
    return f'<category domain="{domain}" nicename="{slug}">{cdata(name)}</category>\n'


def _meta(element: str, pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f"<wp:{element}><wp:meta_key>{cdata(key)}</wp:meta_key><wp:meta_value>{cdata(value)}</wp:meta_value>"
        f"</wp:{element}>\n"
        for key, value in pairs
    )


def _comment(said: dict[str, Any]) -> str:
    """By the names of the elements without their prefix and "comment_": author, content, date …"""
    whole = {"id": 1, "author": "A reader", "approved": 1, "type": "comment", "parent": 0} | said
    parts = "".join(f"<wp:comment_{name}>{cdata(value)}</wp:comment_{name}>" for name, value in whole.items())
    return f"<wp:comment>{parts}</wp:comment>\n"
