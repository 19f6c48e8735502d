"""The desk's front: what matters to this person now. Few queries, however long the lists are."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.db.models import OuterRef, QuerySet, Subquery

from articles.desk.article_rows import described
from articles.desk.sight import sees_all, visible_articles
from articles.desk.standing import narrowed, planned
from articles.models import Article, ErrorReport, Kind
from articles.press.roles import Action, can
from globepost import mail_pause
from globepost.models import Job

MOST, MANY = 6, 100


@dataclass
class Shelf:
    """Some stories under a title, or a sentence when there are none; `query` asks the list for all of them."""

    title: str
    empty: str
    query: str
    rows: QuerySet[Article]
    stories: list[Any] = field(default_factory=list)


def front(user: Any) -> dict[str, Any]:
    """What `admin/index.html` shows. Nine queries for those who may write, one more for those who edit, two more for
    administrators.
    """
    runs_it = can(user, Action.SETTINGS)
    return {
        "shelves": _filled(_shelves(user)) if can(user, Action.WRITE) else [],
        "dead": list(Job.objects.dead().order_by("-pk")[:MOST]) if runs_it else [],
        "mail_pause": mail_pause.current() if runs_it else None,
        "reports": _open_reports() if can(user, Action.REPORTS) else "",
    }


def _open_reports() -> str:
    """How many errors that readers reported nobody has looked at, in words; empty when none. Counts to a hundred."""
    rows = ErrorReport.objects.filter(state=ErrorReport.State.OPEN)
    count = len(rows.values_list("pk", flat=True)[: MANY + 1])
    if count > MANY:
        return f"More than {MANY} reports of errors are"
    return {0: "", 1: "One report of an error is"}.get(count, f"{count} reports of errors are")


def _shelves(user: Any) -> list[Shelf]:
    stories = visible_articles(user).exclude(kind=Kind.PAGE)
    mine = {"mine": "1"} if sees_all(user) else {}
    reviews = can(user, Action.PUBLISH, Article())
    drafts = narrowed(stories.filter(owner=user, stage=Article.Stage.DRAFT), "nothing").order_by("-saved_at", "-pk")
    in_review = stories.filter(stage=Article.Stage.IN_REVIEW).order_by("-saved_at", "-pk")
    moment = planned().filter(article_id=OuterRef("pk")).values("visible_from")[:1]
    ahead = narrowed(stories, "ahead").annotate(at=Subquery(moment)).order_by("at", "pk")
    live = narrowed(stories.filter(position__isnull=False), "live").order_by("-position")
    return [
        Shelf("My drafts", "You have no draft.", urlencode(mine | {"stage": "draft", "standing": "nothing"}), drafts),
        Shelf(
            "Waiting for review" if reviews else "In review",
            "Nothing waits for review." if reviews else "Nothing of yours is in review.",
            urlencode({"stage": "in review"}),
            in_review,
        ),
        Shelf("Scheduled next", "Nothing is scheduled.", "standing=ahead", ahead),
        Shelf("Live lately", "Nothing is live yet.", "standing=live", live),
    ]


def _filled(shelves: list[Shelf]) -> list[Shelf]:
    """With their stories, which are described together."""
    numbers = {shelf.title: list(shelf.rows.values_list("pk", flat=True)[:MOST]) for shelf in shelves}
    found = {story.pk: story for story in described(sorted(set().union(*numbers.values())))}
    for shelf in shelves:
        shelf.stories = [found[number] for number in numbers[shelf.title] if number in found]
    return shelves
