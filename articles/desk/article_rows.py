"""The rows of one page of the list of stories, with all that the list says of a story."""

from typing import Any

from django.db.models import OuterRef, Prefetch, Subquery
from django.utils import timezone

from articles.desk.standing import standing, with_standing
from articles.desk.when import when, within
from articles.models import Article, ArticleCredit, Revision


def described(numbers: list[int]) -> list[Article]:
    """The stories of these numbers, in their order, with all that a list says of one. Three queries."""
    newest = Revision.objects.filter(article=OuterRef("pk")).exclude(kind=Revision.Kind.CONFLICT).order_by("-number")
    rows = (
        with_standing(Article.objects.filter(pk__in=numbers))
        .annotate(words=Subquery(newest.values("words")[:1]))
        .select_related("main_category__parent", "owner")
        .prefetch_related(Prefetch("credits", ArticleCredit.objects.select_related("author")))
    )
    found = {row.pk: row for row in rows}
    stories: list[Any] = [found[number] for number in numbers if number in found]
    for story in stories:
        _say(story)
    return stories


def _say(story: Any) -> None:
    """The words of a row, for its template."""
    story.stands, story.saved_said = standing(story), when(story.saved_at)
    story.byline = ", ".join(credit.author.name for credit in story.credits.all())
    story.shelf_says = said_on_a_shelf(story)
    story.is_embargoed = bool(story.embargo_until and story.embargo_until > timezone.now())
    story.embargo_said = when(story.embargo_until) if story.is_embargoed else ""


def said_on_a_shelf(story: Any) -> str:
    """The line under its headline on the desk's front."""
    stands = story.stands
    first = "" if stands.word == "Live" else str(stands) if stands.at else f"Saved {within(story.saved_said)}"
    return " · ".join(filter(None, [first, story.byline, str(story.main_category or "")]))
