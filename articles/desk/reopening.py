"""Reading a posted article form against rows that may have been written anew since the form was opened.

Restoring a revision, and setting somebody's older save aside, write blocks and credits anew: same uid, new row. A form
that was open meanwhile names rows that are gone, and what was typed into it must not be refused for that.
"""

from typing import Any

from django.http import QueryDict

from articles.desk.blocks import body_of
from articles.models import BLOCKS, Article
from articles.press import revisions, snapshot
from globepost.text import whole_number


def base_of(posted: QueryDict) -> int:
    """The number of the revision that the form was opened at; 0, which no revision has, when it does not say."""
    return whole_number(posted.get("base")) or 0


def reopen(article: Article, posted: QueryDict) -> QueryDict:
    """The posted form, naming today's rows. Where somebody saved meanwhile the working copy goes back to what the form
    was opened at, so that the form changes exactly that: the caller takes a revision, or rolls all of it back.
    """
    latest, base = revisions.newest(article), base_of(posted)
    if latest and latest.number != base:
        opened = article.revisions.filter(number=base).first()
        if opened:
            snapshot.apply(opened.content, article)
    return naming_rows(article, posted)


def naming_rows(article: Article, posted: QueryDict) -> QueryDict:
    """The posted form with the numbers that the story's rows have today. A query per type of block, changes nothing."""
    posted = posted.copy()
    rows = {(type(block), str(block.uid)): block.pk for block in body_of(article)}
    for model in BLOCKS:
        prefix = f"articles_{model._meta.model_name}_set"
        for number in range(_initial(posted, prefix)):
            pk = rows.get((model, posted.get(f"{prefix}-{number}-uid", "")))
            if pk:
                posted[f"{prefix}-{number}-id"] = str(pk)
    _by_place(posted, "credits", article.credits)
    _by_place(posted, "related_picks", article.related_picks)
    posted._mutable = False
    return posted


def _by_place(posted: QueryDict, prefix: str, rows: Any) -> None:
    number = _initial(posted, prefix)
    if number:
        for place, pk in enumerate(rows.values_list("pk", flat=True)[:number]):
            posted[f"{prefix}-{place}-id"] = str(pk)


def _initial(posted: QueryDict, prefix: str) -> int:
    return min(whole_number(posted.get(f"{prefix}-INITIAL_FORMS")) or 0, 1000)
