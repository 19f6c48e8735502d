"""The few pages of an invented paper, published through the press."""

from django.db import transaction

from articles.benchmark.paper import Cast
from articles.benchmark.words import Speech
from articles.models import Address, Article, Kind, TextBlock
from articles.press.publishing import publish
from articles.press.revisions import take

PAGES = {"who-we-are": "Who We Are", "work-with-us": "Work With Us", "privacy": "Privacy"}


@transaction.atomic
def publish_pages(cast: Cast, speech: Speech) -> None:
    """Those whose address is still free. About 40 queries for each."""
    taken = set(Address.objects.filter(path__in=[f"/{path}/" for path in PAGES]).values_list("path", flat=True))
    for path, headline in PAGES.items():
        if f"/{path}/" not in taken:
            page = Article.objects.create(kind=Kind.PAGE, path=path, headline=headline, owner=cast.chief)
            TextBlock.objects.create(parent=page, region="main", ordering=10, html=speech.paragraphs(3))
            publish(take(page, by=cast.chief).revision, by=cast.chief)
