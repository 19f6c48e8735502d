"""Structured data for machines: schema.org's NewsArticle and BreadcrumbList, as JSON-LD."""

import json
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from articles.models import Publication
from articles.site.cards import Byline
from articles.site.pictures import Picture

CONTEXT = "https://schema.org"
# Within a script element nothing may look like its end or like the start of a comment.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
Trail = list[tuple[str, str]]


def data_block(data: dict[str, Any]) -> SafeString:
    """The data as it can stand within a script element."""
    return mark_safe(json.dumps({"@context": CONTEXT} | data, ensure_ascii=False).translate(ESCAPES))  # noqa: S308


def news_article(publication: Publication, name: str, bylines: list[Byline], picture: Picture | None) -> SafeString:
    data: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": publication.headline,
        "url": settings.SITE_URL + publication.path,
        "datePublished": publication.first_published_at.isoformat(),
        "dateModified": (publication.updated_at or publication.first_published_at).isoformat(),
        "author": [_author(byline) for byline in bylines],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": name,
            "url": f"{settings.SITE_URL}/",
            "logo": {"@type": "ImageObject", "url": urljoin(settings.SITE_URL, static("icons/globe-512.png"))},
        },
    }
    if publication.standfirst:
        data["description"] = publication.standfirst
    if picture:
        data["image"] = [picture.shared_url]
    return data_block(data)


def breadcrumbs(trail: Trail) -> SafeString:
    """The trail as pairs of a name and a path of ours."""
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": settings.SITE_URL + path}
        for number, (name, path) in enumerate(trail, 1)
    ]
    return data_block({"@type": "BreadcrumbList", "itemListElement": items})


def _author(byline: Byline) -> dict[str, str]:
    author = byline.author
    kind = "Person" if author.kind == author.Kind.PERSON else "Organization"
    return {"@type": kind, "name": author.name, "url": settings.SITE_URL + author.get_absolute_url()}
