"""Turning all pages of a list, to its end and back, while stories come in and others are withdrawn."""

import datetime as dt
import re
from random import Random

import pytest
import time_machine
from django.db.models import Count
from django.test import Client
from django.utils import timezone

from articles.benchmark.writing import write
from articles.models import Article, Author, Category, Correction, Publication, PublicationAuthor, PublicationTag, Tag
from articles.press import withdrawing
from articles.press.correcting import Note
from tests.cast import change, chief, make_article, publish

pytestmark = pytest.mark.django_db
DECEMBER = dt.datetime(2026, 12, 20, 17, 0, tzinfo=dt.UTC)
COME, GO = 20, 5
SHOWN = re.compile(r'(?:card-headline|correction-story)">(?:(?!</h).)*?<a [^>]*href="([^"]+)"', re.DOTALL)


def most(rows, name, things):
    """The thing with the most stories."""
    return things.objects.get(pk=rows.objects.values_list(name).annotate(rows=Count("pk")).latest("rows")[0])


@pytest.fixture
def paper():
    """Some pages of each list: the tag, the author and the category that most stories have, a year, corrections."""
    with time_machine.travel(DECEMBER, tick=False) as clock:
        write(500, until=DECEMBER - dt.timedelta(hours=1))
        Correction.objects.all().delete()  # one of each story, by whose path this tells them apart
        Correction.objects.bulk_create(
            Correction(
                article_id=version.article_id,
                text="It was another ferry.",
                before=version,
                after=version,
                headline=version.headline,
                visible_from=timezone.now() - dt.timedelta(days=1 + number // 2),
            )
            for number, version in enumerate(Publication.objects.stories().order_by("article_id")[:70])
        )
        things = {
            "category": Category.objects.get(slug="world"),
            "author": most(PublicationAuthor, "author", Author),
            "tag": most(PublicationTag, "tag", Tag),
        }
        lists = {name: thing.get_absolute_url() for name, thing in things.items()}
        yield clock, things, lists | {"year": "/2026/", "corrections": "/corrections/"}


def walk(path, start, word, between=lambda pages: None):
    """The paths that each page shows, from the start on, and the address of the last page."""
    pages = []
    while True:
        response = Client().get(start)
        assert response.status_code == 200, start
        main = response.content.decode().split("<main")[1].split("</main>")[0]
        pages.append(SHOWN.findall(main))
        link = re.search(rf'class="pager-{word}"[^>]* href="([^"]+)"', main)
        if link is None:
            return pages, start
        start = path + link[1]
        between(pages)


def flat(pages):
    return [path for page in pages for path in page]


class Newsroom:
    """Does its work in turns: of `events`, so many at each."""

    def __init__(self, clock, things, *, each):
        self.clock, self.things, self.each, self.rng = clock, things, each, Random(7)
        self.events = self.rng.sample(["come"] * COME + ["go"] * GO, COME + GO)

    def work(self, pages):
        turn, self.events = self.events[: self.each], self.events[self.each :]
        for event in turn:
            self.clock.shift(90)
            self.come() if event == "come" else self.go(pages)

    def come(self):
        article = make_article(category=self.things["category"], authors=[self.things["author"]])
        article.tags.set([self.things["tag"]])
        publish(article)
        change(article, text="<p>The ferry left at noon.</p>")
        self.clock.shift(1)
        publish(article, note=Note("It was at noon."))

    def go(self, pages):
        """That story by which the next page is named, or any other that was seen."""
        live = Publication.objects.filter(path__in=[pages[-1][-1], pages[-1][0], *flat(pages)])
        at_edge = live.filter(path__in=[pages[-1][-1], pages[-1][0]]).first()
        gone = at_edge or self.rng.choice(list(live))
        withdrawing.withdraw(Article.objects.get(pk=gone.article_id), by=chief(), reason="Not ours")


def hold(seen, before, after):
    """Nothing twice, and all that was there the whole time, in its order."""
    stayed = [path for path in before if path in set(after)]
    assert len(seen) == len(set(seen))
    assert [path for path in seen if path in set(stayed)] == stayed


@pytest.mark.parametrize("name", ["category", "tag", "author", "year", "corrections"])
def test_nothing_is_repeated_or_skipped_while_stories_come_and_go(paper, name):
    clock, things, lists = paper
    path = lists[name]
    begun, _ = walk(path, path, "older")
    assert len(begun) >= 3
    newsroom = Newsroom(clock, things, each=-(-(COME + GO) // (2 * len(begun) - 2)))
    down, last = walk(path, path, "older", newsroom.work)
    halfway = flat(walk(path, path, "older")[0])
    up, _ = walk(path, last, "newer", newsroom.work)
    ended = flat(walk(path, path, "older")[0])
    assert newsroom.events == []
    hold(flat(down), flat(begun), halfway)
    hold(flat(reversed(up)), halfway, ended)
    assert len(ended) == len(flat(begun)) + COME - GO
