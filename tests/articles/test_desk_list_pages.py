"""The lists of the desk at any length: few queries, no count, and every story on exactly one page."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, ArticleCredit, Revision, Tag
from tests.cast import make_article, make_author, make_category, publish, take
from tests.desk import sign_in

pytestmark = pytest.mark.django_db

STORIES = "/desk/articles/article/"
NARROWED = ["", "stage=draft", "standing=live", "standing=ahead", "standing=withdrawn", "standing=nothing", "mine=1"]
NARROWED += ["q=bridge", "q=/2026/01/02/story/", "author=ines", "newer=0-0", "q=ferry&standing=live&saved=week"]


def rows(many: int) -> None:
    """So many stories with a revision, an owner and a byline each, one in three of them live."""
    for number in range(many):
        story = make_article(f"Ferry {number}", authors=[make_author(f"Ines {number}")])
        if number % 3:
            take(story)
        else:
            publish(story)


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
    assert answer.status_code == 200, address
    return [one["sql"] for one in captured.captured_queries]


@pytest.mark.parametrize("query", NARROWED)
def test_three_rows_and_thirty_take_as_many_queries(query, managing_editor):
    desk = sign_in(managing_editor)
    rows(3)
    few = queries(desk, f"{STORIES}?{query}")
    rows(27)
    many = queries(desk, f"{STORIES}?{query}")
    assert len(many) <= max(len(few), 9 + ("author" in query)) and len(many) <= 15, many


@pytest.mark.parametrize("path", [STORIES, *(f"/desk/articles/{one}/" for one in ("author", "tag", "step", "photo"))])
def test_nothing_counts_all_rows(path, administrator):
    rows(3)
    for query in NARROWED if path == STORIES else ["", "q=ferry", "p=2"]:
        for sql in queries(sign_in(administrator), f"{path}?{query}"):
            assert not re.search(r"COUNT\(", sql, re.IGNORECASE), sql


def page(client, query):
    listed = client.get(f"{STORIES}{query}").context["cl"]
    return [story.pk for story in listed.result_list], listed


@pytest.fixture
def a_hundred_and_twenty(editor):
    """Saved in the same three moments, so that only their numbers tell them apart."""
    Article.objects.bulk_create(Article(headline=f"Story {n}", slug=f"s-{n}", owner=editor) for n in range(120))
    for n in range(3):
        moment = timezone.now() - dt.timedelta(days=n)
        Article.objects.filter(slug__endswith=n).update(saved_at=moment)
    return list(Article.objects.order_by("-saved_at", "-pk").values_list("pk", flat=True))


def test_every_story_stands_on_one_page_forwards_and_backwards(a_hundred_and_twenty, editor):
    desk, seen, query = sign_in(editor), [], "?"
    while query:
        numbers, listed = page(desk, query)
        seen.append(numbers)
        query = listed.older
    assert [len(numbers) for numbers in seen] == [50, 50, 20]
    assert [number for numbers in seen for number in numbers] == a_hundred_and_twenty and listed.last == ""
    assert page(desk, listed.newer)[0] == seen[1]
    first, listed = page(desk, page(desk, listed.newer)[1].newer)
    assert first == seen[0] and listed.newer == "" and listed.first == ""


def test_the_oldest_are_one_click_away(a_hundred_and_twenty, editor):
    desk = sign_in(editor)
    numbers, listed = page(desk, page(desk, "")[1].last)
    assert numbers == a_hundred_and_twenty[-50:] and listed.older == "" and listed.newer


def test_another_filter_begins_at_the_first_page(a_hundred_and_twenty, editor):
    _, listed = page(sign_in(editor), page(sign_in(editor), "?stage=draft")[1].older)
    assert "older" not in listed.narrowed_by[0].without and "older" not in listed.first


@pytest.mark.parametrize("cursor", ["x", "1", "99999999999999999-1", "1-999999999999999999", "-1--1", "\x00", "1e9-1"])
def test_a_place_that_makes_no_sense_is_answered_calmly(cursor, editor):
    make_article()
    for name in ("older", "newer"):
        assert sign_in(editor).get(STORIES, {name: cursor}).status_code in (200, 404)


def test_what_is_scheduled_comes_soonest_first_on_pages_too(editor, monkeypatch):
    moments = [dt.datetime(2030, 6, day, tzinfo=dt.UTC) for day in (3, 1, 2)]
    stories = [make_article() for _ in moments]
    for story, moment in zip(stories, moments, strict=True):
        publish(story, at=moment)
    desk = sign_in(editor)
    soonest = [stories[number].pk for number in (1, 2, 0)]
    assert page(desk, "?standing=ahead")[0] == soonest
    monkeypatch.setattr("articles.desk.article.ArticleDesk.list_per_page", 2)
    numbers, listed = page(desk, "?standing=ahead")
    rest, last = page(desk, listed.older)
    assert [*numbers, *rest] == soonest and page(desk, last.newer)[0] == numbers


def test_a_row_says_words_byline_category_and_owner(editor):
    world = make_category("World")
    europe = make_category("Europe", parent=world)
    story = make_article("Bridge opens", category=europe, owner=editor, label="opinion")
    ArticleCredit.objects.create(article=story, author=make_author("Lena Osei"), order=1)
    take(story)
    Revision.objects.create(article=story, number=9, kind=Revision.Kind.CONFLICT, words=999, packed=b"")
    html = sign_in(editor).get(STORIES).content.decode()
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html[html.rindex("<tbody>") :]))
    assert "Bridge opens Opinion Draft Not published Ines Calder, Lena Osei World › Europe 5 Today" in text
    assert "999" not in text and " editor " in text


def test_other_lists_are_read_page_by_page(editor):
    Tag.objects.bulk_create(Tag(name=f"Tag {n:03}", slug=f"tag-{n}") for n in range(60))
    desk = sign_in(editor)
    listed = desk.get("/desk/articles/tag/").context["cl"]
    assert (len(listed.result_list), listed.newer, listed.older) == (50, "", "?p=2")
    listed = desk.get("/desk/articles/tag/?p=2").context["cl"]
    assert (len(listed.result_list), listed.newer, listed.older) == (10, "?p=1", "")
    for number in ("0", "-1", "x", "last", "99999999999999999999"):
        assert desk.get(f"/desk/articles/tag/?p={number}", follow=True).status_code == 200, number
