"""Which stories a person at the desk may see, and under which headline: what `roles.can` says of one, for sets."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, Kind, Publication
from articles.press.roles import Action, can


def visible_articles(user: Any) -> QuerySet[Article]:
    """The working copies that the user may open. Each of them passes `can(user, Action.WRITE, article)`."""
    rows = Article.objects.all()
    if not can(user, Action.WRITE):
        return rows.none()
    if not can(user, Action.PAGES):
        rows = rows.exclude(kind=Kind.PAGE)
    return rows if sees_all(user) else rows.filter(owner=user)


def sees_all(user: Any) -> bool:
    """Whether other people's stories are open to the user."""
    return can(user, Action.WRITE, Article())


def choosable_articles(user: Any, term: str = "") -> QuerySet[Article]:
    """The stories that the user may name in a story: those that they see, and those that every reader sees.

    `term` is searched in the headlines that the user knows: of other people's stories in the published one only.
    """
    own = visible_articles(user).filter(headline__icontains=term) if term else visible_articles(user)
    live = Publication.objects.filter(article_id=OuterRef("pk"))
    return own | Article.objects.filter(Exists(live.filter(headline__icontains=term) if term else live))


def known_headline(user: Any, article: Article) -> str:
    """The headline under which the user may know a story: its own, or the one that readers see."""
    if can(user, Action.WRITE, article):
        return str(article)
    live = Publication.objects.filter(article_id=article.pk).first()
    return live.headline if live else f"Story {article.pk}"
