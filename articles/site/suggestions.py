"""What a reader at a lost address may have wanted: live stories and lists that share words with it, or the newest.

A flood of lost addresses costs little: at most three queries for each, all by an index, and none for one that was asked
for before under the same stamp.
"""

import datetime as dt
import re
from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Value
from django.utils import timezone

from articles.models import Author, Category, Publication, Tag
from articles.site.cards import Card, make_card
from articles.site.frame import Frame, unique
from articles.site.gathering import gather
from articles.site.links import Link, is_closed
from articles.site.lost import Lost
from articles.site.shelves import Shelf
from globepost.days import day_after, midnight, month_after

SHOWN = 5
NEIGHBOURS = 60
"""Stories of about that day, or of that month, whose words are compared."""
PLACES = 3
KEPT = 200

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Suggestions:
    """`stories` share something with what was asked for; where there are none the `newest` stand in."""

    newest: list[Card]
    stories: list[Card] = field(default_factory=list)
    places: list[Link] = field(default_factory=list)


_kept: tuple[Frame, dict[Lost, Suggestions]] | None = None


def newest(frame: Frame) -> list[Card]:
    """No query."""
    return sorted(frame.recommended, key=lambda card: -card.publication.position)[:SHOWN]


def suggest(path: str, frame: Frame) -> Suggestions:
    """At most three queries; none when it was asked for before and nothing has changed since."""
    global _kept
    lost = Lost.read(path)
    if _kept is None or _kept[0] is not frame or len(_kept[1]) >= KEPT:
        _kept = frame, {}
    found = _kept[1]
    if lost not in found:
        found[lost] = _suggest(lost, frame)
    return found[lost]


def category_of_gone(article_id: int | None, frame: Frame) -> Category | None:
    """Where readers last saw a story that was withdrawn, if there is something there still. At most two queries."""
    if article_id is None:
        return None
    # Of what is not live, versions that readers have seen to their end, and no others.
    seen = Publication.versions.filter(
        article_id=article_id, visible_until__lte=timezone.now(), visible_until__gt=F("visible_from")
    )
    pk = seen.order_by("-number").values_list("main_category_id", flat=True).first()
    category = frame.paper.categories.get(pk or 0)
    if category is None or (category.in_menu and not category.retired):
        return category
    return None if is_closed(category.get_absolute_url(), frame.paper) else category


def _suggest(lost: Lost, frame: Frame) -> Suggestions:
    if not lost.words and lost.first is None:
        return Suggestions(newest(frame))
    places = _places(lost, frame) if lost.words else []
    shelves = {("place", number): shelf.stories()[:SHOWN] for number, (_, shelf) in enumerate(places)}
    if lost.first:
        shelves["date", 0] = _about(lost).stories()[:NEIGHBOURS]
    found = gather(shelves) if shelves else {}
    dated = sorted(found.pop(("date", 0), []), key=lambda story: -_shared(story, lost))
    close = [story for story in dated if _shared(story, lost)]
    line = unique([*close, *(story for rows in found.values() for story in rows), *dated])[:SHOWN]
    cards = [make_card(story, frame.paper, []) for story in line]
    return Suggestions(newest(frame), cards, [link for link, _ in places])


def _about(lost: Lost) -> Shelf:
    """The month, or the day with those beside it: an address may have been made in another zone."""
    first = lost.first or dt.date.min
    if not lost.has_day:
        return Shelf.of_all(midnight(first), midnight(month_after(first)))
    return Shelf.of_all(midnight(first - dt.timedelta(days=1)), midnight(day_after(day_after(first))))


def _shared(story: Publication, lost: Lost) -> int:
    words = set(WORD.findall(f"{story.headline} {story.path.rsplit('/', 2)[-2]}".lower()))
    return len(words & set(lost.words))


def _places(lost: Lost, frame: Frame) -> list[tuple[Link, Shelf]]:
    """Categories, authors and tags with live stories that are called so, the longest name first. One query."""
    live = Publication.objects.all()
    by_category = live.filter(publicationcategory_rows__category=OuterRef("pk"))
    by_author = live.filter(publicationauthor_rows__author=OuterRef("pk"))
    by_tag = live.filter(publicationtag_rows__tag=OuterRef("pk"))
    called = (
        Category.objects.filter(Exists(by_category), slug__in=lost.slugs),
        Author.objects.filter(Exists(by_author), slug__in=lost.slugs),
        Tag.objects.filter(Exists(by_tag), slug__in=lost.slugs),
    )
    first, *others = (
        rows.order_by().values_list(Value(number), "pk", "slug", "name") for number, rows in enumerate(called)
    )
    found = sorted(first.union(*others), key=lambda row: (-len(row[2]), row[0]))[:PLACES]
    return [_place(number, pk, slug, name, frame) for number, pk, slug, name in found]


def _place(number: int, pk: int, slug: str, name: str, frame: Frame) -> tuple[Link, Shelf]:
    if number == 0:
        category = frame.paper.categories[pk]
        return Link(category.name, category.get_absolute_url()), Shelf.of_category(pk)
    if number == 1:
        return Link(name, f"/author/{slug}/"), Shelf.of_author(pk)
    return Link(name, f"/tag/{slug}/"), Shelf.of_tag(pk)
