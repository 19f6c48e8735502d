"""The head of an export: the site, its authors, and the terms of every taxonomy, parents before their children."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from xml.sax.saxutils import quoteattr

from django.conf import settings
from django.utils import timezone

from articles.models import Author, Category, SiteSettings, Tag
from articles.wordpress.writing.marks import element, published, row, wrapped, written
from articles.wordpress.writing.menus import PLACES, PRIMARY
from articles.wordpress.writing.numbers import of_term

SPACES = {
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://wordpress.org/export/1.2/",
}
FOOT = "</channel>\n</rss>\n"


def head(categories: Sequence[Category]) -> Iterator[str]:
    """All that stands before the first item, a line at a time. Four queries; authors and tags are streamed."""
    spaces = " ".join(f"xmlns:{name}={quoteattr(address)}" for name, address in SPACES.items())
    yield f'<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" {spaces}>\n<channel>\n'
    yield from (f"{line}\n" for line in chain(_site(), _people(), _terms(categories)))


def _site() -> Iterator[str]:
    paper = SiteSettings.current()
    yield element("title", paper.name)
    yield element("link", settings.SITE_URL)
    yield element("description", paper.tagline)
    yield element("pubDate", published(timezone.now()))
    yield element("language", settings.LANGUAGE_CODE)
    yield element("wp:wxr_version", "1.2")
    yield element("wp:base_site_url", settings.SITE_URL)
    yield element("wp:base_blog_url", settings.SITE_URL)


def _people() -> Iterator[str]:
    return map(_author, Author.objects.order_by("pk").iterator(1000))


def _terms(categories: Sequence[Category]) -> Iterator[str]:
    yield from map(_category, _parents_first(categories))
    yield from map(_tag, Tag.objects.order_by("pk").iterator(1000))
    yield from (_term("author", author.pk, f"cap-{author.slug}", author.slug) for author in _authors())
    for number, (slug, name) in enumerate([PRIMARY, *PLACES.values()]):
        yield _term("nav_menu", number, slug, name)


def _authors() -> Iterable[Author]:
    return Author.objects.order_by("pk").only("slug").iterator(1000)


def _parents_first(categories: Sequence[Category]) -> list[Category]:
    return sorted(categories, key=lambda category: (category.parent_id is not None, category.order, category.pk))


def _author(author: Author) -> str:
    """A login and a name. Nobody's e-mail leaves the paper: whoever takes the file gives each account one."""
    first, _, last = author.name.rpartition(" ")
    return row(
        "wp:author",
        element("wp:author_id", author.pk),
        wrapped("wp:author_login", author.slug),
        wrapped("wp:author_email", ""),
        wrapped("wp:author_display_name", author.name),
        wrapped("wp:author_first_name", first),
        wrapped("wp:author_last_name", last),
    )


def _category(category: Category) -> str:
    described = wrapped("wp:category_description", written(category.description)) if category.description else ""
    return row(
        "wp:category",
        element("wp:term_id", of_term("category", category.pk)),
        wrapped("wp:category_nicename", category.slug),
        wrapped("wp:category_parent", category.parent.slug if category.parent else ""),
        wrapped("wp:cat_name", written(category.name)),
        described,
    )


def _tag(tag: Tag) -> str:
    return row(
        "wp:tag",
        element("wp:term_id", of_term("post_tag", tag.pk)),
        wrapped("wp:tag_slug", tag.slug),
        wrapped("wp:tag_name", written(tag.name)),
    )


def _term(taxonomy: str, pk: int, slug: str, name: str) -> str:
    return row(
        "wp:term",
        element("wp:term_id", of_term(taxonomy, pk)),
        wrapped("wp:term_taxonomy", taxonomy),
        wrapped("wp:term_slug", slug),
        wrapped("wp:term_parent", ""),
        wrapped("wp:term_name", name),
    )
