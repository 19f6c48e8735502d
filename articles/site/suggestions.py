"""What a reader at a lost address may have wanted: live stories and lists that share words with it, or the newest.

A flood of lost addresses costs little: at most three queries for each, all by an index, and none for one that was asked
for before under the same stamp.
"""

import datetime as dt
import re
from dataclasses import dataclass, field

from django.db.models import F, Value
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
TRIED, PLACES = 8, 3
"""Lists that are called so, and those of them that are shown."""
DATED = -1
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
    called = _called(lost, frame) if lost.words else []
    shelves = {number: shelf.stories()[:SHOWN] for number, (_, shelf) in enumerate(called)}
    if lost.first:
        shelves[DATED] = _about(lost).stories()[:NEIGHBOURS]
    found = gather(shelves) if shelves else {}
    dated = sorted(found.pop(DATED, []), key=lambda story: -_shared(story, lost))
    close = [story for story in dated if _shared(story, lost)]
    places = [number for number in sorted(found) if found[number]][:PLACES]
    line = unique([*close, *(story for number in places for story in found[number]), *dated])[:SHOWN]
    cards = [make_card(story, frame.paper, []) for story in line]
    return Suggestions(newest(frame), cards, [called[number][0] for number in places])


def _about(lost: Lost) -> Shelf:
    """The month, or the day with those beside it: an address may have been made in another zone."""
    first = lost.first or dt.date.min
    if not lost.has_day:
        return Shelf.of_all(midnight(first), midnight(month_after(first)))
    return Shelf.of_all(midnight(first - dt.timedelta(days=1)), midnight(day_after(day_after(first))))


def _shared(story: Publication, lost: Lost) -> int:
    words = set(WORD.findall(f"{story.headline} {story.path.rsplit('/', 2)[-2]}".lower()))
    return len(words & set(lost.words))


def _called(lost: Lost, frame: Frame) -> list[tuple[Link, Shelf]]:
    """Categories, authors and tags that are called so, the longest name first; of some nothing may be live. One query.

    Which have live stories is for their shelves to tell, each a short range scan; here it could cost whole tables.
    """
    authors = Author.objects.filter(slug__in=lost.slugs).order_by().values_list(Value("author"), "pk", "slug", "name")
    tags = Tag.objects.filter(slug__in=lost.slugs).order_by().values_list(Value("tag"), "pk", "slug", "name")
    places = filter(None, map(frame.paper.category_called, lost.slugs))
    found = [
        *((place.slug, Link(place.name, place.get_absolute_url()), Shelf.of_category(place)) for place in places),
        *(
            (slug, Link(name, f"/{kind}/{slug}/"), Shelf.of_author(pk) if kind == "author" else Shelf.of_tag(pk))
            for kind, pk, slug, name in authors.union(tags)
        ),
    ]
    found.sort(key=lambda row: (-len(row[0]), row[1].address))
    return [(link, shelf) for _, link, shelf in found[:TRIED]]
