"""Corrections as the items of a feed: what was wrong, and where it can be compared."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.html import escape

from articles.models import Correction
from articles.site.feeds.html import draw

Item = dict[str, Any]


def items_of(corrections: Iterable[Correction], paper_name: str) -> list[Item]:
    """What `Feed.add_item` takes for each. No query besides that of `corrections`."""
    return [_item(correction, paper_name) for correction in corrections]


def _item(correction: Correction, paper_name: str) -> Item:
    address = settings.SITE_URL + correction.get_absolute_url()
    headline = getattr(correction, "live_headline", None) or correction.headline
    return {
        "title": f"{correction.get_kind_display()}: {headline}",
        "link": address,
        "description": escape(correction.text),
        "html": draw("articles/feed_correction.html", {"correction": correction}, base=address),
        "creators": [paper_name],
        "pubdate": correction.visible_from,
        "updateddate": correction.visible_from,
        "unique_id": address,
        "unique_id_is_permalink": True,
        "categories": [],
        "picture": None,
    }
