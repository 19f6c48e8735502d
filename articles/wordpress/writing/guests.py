"""What a byline says beyond its name, as Co-Authors Plus keeps it: an item of type `guest-author`."""

from collections.abc import Iterator

from django.db.models import Q

from articles.models import Author
from articles.wordpress.writing.items import Out
from articles.wordpress.writing.numbers import GUESTS


def guests() -> Iterator[Out]:
    """One for each author of whom there is more to say than a name. One query."""
    plain = Q(kind=Author.Kind.PERSON, biography="", source_line="", links="")
    yield from map(_guest, Author.objects.exclude(plain).order_by("pk").iterator(1000))


def _guest(author: Author) -> Out:
    meta = [
        ("cap-display_name", author.name),
        ("cap-user_login", author.slug),
        ("cap-linked_account", author.slug),
        ("cap-description", author.biography),
        ("_globepost_kind", author.kind),
        ("_globepost_source_line", author.source_line),
        ("_globepost_links", author.links),
    ]
    terms = [("author", f"cap-{author.slug}", author.slug)]
    slug = f"cap-{author.slug}"
    return Out(GUESTS + author.pk, "guest-author", title=author.name, slug=slug, terms=terms, meta=meta)
