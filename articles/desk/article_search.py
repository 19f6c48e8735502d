"""Finding a story by what somebody remembers of it: words of its headline, its author, its slug, or its address."""

import re

from django.db.models import Q, QuerySet

from articles.models import Address, Article, ArticleCredit, Kind

MOST_WORDS = 8
DATED = re.compile(r"/\d{4}/\d{2}/\d{2}/([^/]+)/")
DESK_FORM = re.compile(r"/desk/articles/article/(\d{1,18})/")
HOST = re.compile(r"^(?:https?://|//)?[^/\s]+\.[^/\s]+(?=/)|^https?://[^/\s]+(?=/)", re.IGNORECASE)


def found(articles: QuerySet[Article], term: str) -> QuerySet[Article]:
    """Those that the term speaks of. An address, pasted whole or in part, finds the one story; each word must fit."""
    form = DESK_FORM.search(term)
    if form:
        return articles.filter(pk=int(form[1]))
    address = address_in(term)
    if address:
        return _addressed(articles, address)
    for word in term.split()[:MOST_WORDS]:
        articles = articles.filter(_said(word))
    return articles


def address_in(term: str) -> str:
    """The path that was pasted, with or without a host and what follows it, or "" when the term is no address."""
    if not re.fullmatch(r"\S*/\S*", term):
        return ""
    path = re.split(r"[?#]", HOST.sub("", term), maxsplit=1)[0].strip("/")
    return f"/{path}/"


def _said(word: str) -> Q:
    bylines = ArticleCredit.objects.filter(author__name__icontains=word)
    said = Q(headline__icontains=word) | Q(pk__in=bylines.values("article_id"))
    return said | Q(slug__icontains=word) if "-" in word else said


def _addressed(articles: QuerySet[Article], address: str) -> QuerySet[Article]:
    """Every path that the story ever had leads to it; one that it has not got yet does by its last part. One query."""
    known = Address.objects.filter(path=address).values_list("article_id", flat=True).first()
    if known is not None:
        return articles.filter(pk=known)
    dated = DATED.fullmatch(address)
    return articles.filter(slug=dated[1]) if dated else articles.filter(kind=Kind.PAGE, path=address.strip("/"))
