"""The invented paper for measuring: it is what the desk and the press would have made, only sooner."""

import datetime as dt
from collections import Counter
from io import StringIO
from itertools import pairwise

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import Count
from django.test import Client

from articles.benchmark.calendar import SPAN, Calendar
from articles.benchmark.words import Words
from articles.benchmark.writing import write
from articles.models import (
    Address,
    Article,
    Correction,
    Publication,
    PublicationAuthor,
    PublicationCategory,
    PublicationTag,
    Revision,
)
from articles.press import rendering, revisions
from articles.press.positions import position_of
from articles.press.versions import Versions
from articles.press.writing import _categories, _categories_above
from tests.cast import chief, make_article, publish
from tests.desk import sign_in

pytestmark = pytest.mark.django_db
UNTIL = dt.datetime(2026, 3, 2, 5, 0, tzinfo=dt.UTC)
COUNT = 400


@pytest.fixture(autouse=True)
def on_this_machine_alone(settings):
    settings.IS_LOOPBACK = True


def fill(**options):
    out = StringIO()
    call_command("benchmark_data", **{"articles": 60, "stdout": out} | options)
    return out.getvalue()


def as_the_press_places(version, content):
    """The rows of lists that a version should have: none once readers no longer see it."""
    if version.ended or version.kind == "page":
        return Counter()
    named = [("category", pk, direct) for pk, direct in _categories(content, _categories_above([content])).items()]
    named += [("author", credit["author"]["id"], order) for order, credit in enumerate(content["credits"])]
    named += [("tag", tag["id"], order) for order, tag in enumerate(content["tags"])]
    named += [("photo", pk, None) for pk in rendering.photo_ids(content)]
    return Counter(named)


def as_placed(version):
    rows = [("category", row.category_id, row.direct) for row in version.publicationcategory_rows.all()]
    rows += [("author", row.author_id, row.order) for row in version.publicationauthor_rows.all()]
    rows += [("tag", row.tag_id, row.order) for row in version.publicationtag_rows.all()]
    return Counter(rows + [("photo", row.photo_id, None) for row in version.photo_rows.all()])


def test_every_story_is_as_the_desk_and_the_press_would_have_left_it():
    write(COUNT, until=UNTIL)
    for article in Article.objects.all():
        taken = revisions.take(article, by=chief()).revision
        assert taken == article.revisions.get(number=article.revisions.count()), "the copy differs from its snapshot"
        for version in Versions.of(article).rows:
            content = Revision.objects.get(pk=version.revision_id).content
            assert version.body.parts == rendering.render(content)
            assert version.headline == content["article"]["headline"]
            assert as_placed(version) == as_the_press_places(version, content)
            assert version.position == article.position == position_of(article, version.first_published_at)
            assert Address.objects.get(path=version.path).article_id == article.pk


def test_the_versions_follow_each_other_in_time():
    write(COUNT, until=UNTIL)
    stands = Counter()
    for article in Article.objects.filter(kind="story"):
        versions = Versions.of(article)
        stands[versions.sentence().split(" for ")[0]] += 1
        for before, after in pairwise(versions.rows):
            assert before.visible_until == after.visible_from == after.updated_at and before.ended
    assert set(stands) >= {"Live", "Withdrawn", "Never published"} and sum(stands.values()) == COUNT
    assert 3 < stands["Never published"] < 20 and 4 < stands["Withdrawn"] < 25
    assert {note.kind for note in Correction.objects.all()} == {"correction", "retraction"}
    assert all(note.diff for note in Correction.objects.filter(kind="correction"))


def test_it_has_the_shape_of_a_newspaper():
    write(COUNT, until=UNTIL)
    for rows, name in ((PublicationCategory, "category"), (PublicationAuthor, "author"), (PublicationTag, "tag")):
        counts = sorted(rows.objects.values_list(name).annotate(rows=Count("pk")).values_list("rows", flat=True))
        assert counts[-1] > 8 * counts[0], name
    parents = PublicationCategory.objects.filter(direct=False)
    assert parents.exists() and parents.filter(category__parent__isnull=False).count() == 0
    assert Publication.objects.stories().filter(publicationtag_rows=None).exists()
    order = list(Publication.objects.stories().order_by("article_id").values_list("position", flat=True))
    ahead = sum(before < after for before, after in pairwise(order))
    assert 0.3 < ahead / len(order) < 0.7, "rows came in the order of time"


def test_the_days_are_fifteen_years_and_the_last_ones_the_fullest():
    calendar = Calendar(1_000, UNTIL)
    assert sorted(map(calendar.rank, range(1_000))) == list(range(1_000))
    moments = [calendar.moment(rank) for rank in range(1_000)]
    assert moments == sorted(set(moments)) and UNTIL - SPAN <= moments[0] < moments[-1] < UNTIL
    first, last = (
        sum(low <= UNTIL - at < low + 365 * dt.timedelta(1) for at in moments) for low in (SPAN * 14 / 15, SPAN * 0)
    )
    assert last > 2 * first


def test_words_are_many_and_few_of_them_make_most_of_a_text():
    words = Words(1).all
    assert len(set(words)) == len(words) == 20_000 and all(word.isalpha() for word in words)
    assert sum(map(len, words[:100])) < sum(map(len, words[-100:]))
    assert Words(1).all == words != Words(2).all


def written(seed):
    """What the stories of a paper say, written and taken back."""
    with transaction.atomic():
        write(50, seed=seed, until=UNTIL)
        stories = Article.objects.filter(kind="story").order_by("created_at", "tags__name")
        names = ("created_at", "slug", "standfirst", "main_category__name", "owner__username", "position")
        said = [*stories.values_list(*names), *stories.values_list("articles_textblock_set__html", "tags__name")]
        transaction.set_rollback(True)
    return said


def test_the_same_seed_writes_the_same_paper():
    first, again, other = written(1), written(1), written(2)
    assert len(first) > 100 and first == again != other


PAGES = ["/", "/category/world/", "/category/opinion/columns/", "/author/hesperia-news-agency/", "/corrections/"]
PAGES += ["/2026/", "/2025/11/", "/feed/", "/sitemap.xml", "/who-we-are/"]


def test_the_command_fills_a_paper_that_readers_and_the_newsroom_can_open(administrator):
    shown = fill(articles=300, until=dt.date(2026, 3, 2))
    assert shown.splitlines()[-1].startswith("300 of 300 stories, ")
    tag = PublicationTag.objects.filter(publication__in=Publication.objects.all()).first().tag
    story = Publication.objects.stories().first()
    for path in (*PAGES, tag.get_absolute_url(), story.path):
        assert Client().get(path).status_code == 200, path
    assert story.headline in Client().get(story.path).content.decode()
    desk, number = sign_in(administrator), story.article_id
    for path in ("", f"{number}/change/", f"{number}/history/", f"{number}/history/1/"):
        assert desk.get(f"/desk/articles/article/{path}").status_code == 200, path


def test_what_is_written_next_gets_numbers_of_its_own():
    fill()
    version = publish(make_article("The next one"))
    assert version.article_id == Article.objects.latest("pk").pk
    assert version.pk == Publication.versions.latest("pk").pk
    revisions.restore(Article.objects.filter(kind="story")[0].revisions.last(), by=chief())


def test_a_paper_with_articles_is_left_alone_unless_told_otherwise():
    fill()
    with pytest.raises(CommandError, match=r"There are articles here already\. Give --add"):
        fill()
    fill(add=True)
    assert Article.objects.filter(kind="story").count() == 120
    assert Article.objects.filter(kind="page").count() == 3


def test_a_paper_that_others_can_reach_is_left_alone(settings):
    settings.IS_LOOPBACK = False
    with pytest.raises(CommandError, match=r"its readers would see invented stories\. Give --add"):
        fill()
    assert not Article.objects.exists()


@pytest.mark.parametrize("number", ["0", "-5", "many", "1.5"])
def test_the_number_of_stories_is_a_number(number):
    with pytest.raises(CommandError, match="should be a number from 1 on"):
        call_command("benchmark_data", "--articles", number)
