"""Two steps of the press at one moment: one begins while the other is in the middle, and both end as if in turn."""

import datetime as dt
import threading
import time

import pytest
from django.db import connection
from django.utils import timezone

from articles.jobs import tidy
from articles.models import Article, Category, Photo, Publication, PublicationCategory, Revision, Tag, Tweet, TweetBlock
from articles.press import erasing, paper, publishing, withdrawing, writing
from articles.press.checking import preview_findings
from articles.press.versions import Versions
from tests.cast import add_block, change, chief, make_article, make_category, make_photo, make_tweet, publish, take
from tests.desk import change_address, form_of, sign_in
from tests.processes import at_once

pytestmark = pytest.mark.django_db(transaction=True)
HOUR = dt.timedelta(hours=1)
IN_THE_MIDDLE = 0.4


@pytest.fixture
def meanwhile(monkeypatch):
    """Runs `first`, and `second` from the moment at which `first` reaches a function. What both return."""

    def run(place, name, first, second, *, pause=IN_THE_MIDDLE):
        reached, answers, real = threading.Event(), {}, getattr(place, name)

        def in_the_middle(*args, **kwargs):
            answer = real(*args, **kwargs)
            if threading.current_thread().name == "first" and not reached.is_set():
                reached.set()
                time.sleep(pause)
            return answer

        def go(task):
            name = threading.current_thread().name
            try:
                assert name == "first" or reached.wait(20)
                answers[name] = task()
            except Exception as error:
                answers[name] = error
            finally:
                connection.close()

        monkeypatch.setattr(place, name, in_the_middle)
        threads = [
            threading.Thread(target=go, args=[task], name=kind) for kind, task in (("first", first), ("second", second))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert reached.is_set()
        return answers["first"], answers["second"]

    return run


def publishing_of(revision, by, **order):
    return lambda: publishing.publish(Revision.objects.get(pk=revision.pk), by=by, **order).status


def test_a_story_erased_while_it_is_published_is_gone(meanwhile):
    by, article = chief(), make_article()
    revision = take(article)
    answers = meanwhile(
        writing,
        "write",
        publishing_of(revision, by),
        lambda: erasing.erase_article(Article.objects.get(pk=article.pk), by=by, reason="The law"),
    )
    assert answers == ("published", [])
    assert not Publication.versions.exists()


def test_a_tweet_erased_while_its_story_is_published_is_gone(meanwhile):
    by, tweet, article = chief(), make_tweet(text="Private words"), make_article()
    add_block(article, TweetBlock, tweet=tweet)
    revision = take(article)
    answers = meanwhile(
        writing,
        "write",
        publishing_of(revision, by),
        lambda: erasing.erase_object(Tweet.objects.get(pk=tweet.pk), by=by, reason="The law"),
    )
    assert answers == ("published", [])
    assert "Private words" not in str(Publication.objects.get().body.parts)


def test_a_licence_that_ends_while_its_story_is_scheduled_unschedules(meanwhile):
    by, photo, at = chief(), make_photo(), timezone.now() + 2 * HOUR
    revision = take(make_article(lead_picture=photo))

    def end_it():
        ended = Photo.objects.get(pk=photo.pk)
        ended.licence_ends_at = at - HOUR
        return paper.save(ended, by=by)

    status, messages = meanwhile(writing, "write", publishing_of(revision, by, at=at), end_it)
    assert status == "scheduled" and len(messages) == 1
    assert not Publication.versions.exists()


def test_two_batches_with_crossed_pictures_do_not_wait_for_each_other(meanwhile):
    by, photos = chief(), [make_photo(), make_photo()]
    revisions = [take(make_article(lead_picture=photo)) for photo in (*photos, *reversed(photos))]

    def batch(part):
        return lambda: [outcome.status for outcome in publishing.publish_many(part, by=by)]

    assert meanwhile(writing, "write", batch(revisions[:2]), batch(revisions[2:])) == (["published"] * 2,) * 2


def test_a_category_that_moves_while_a_story_is_published_takes_it_along(meanwhile):
    by, old, new = chief(), make_category("Old"), make_category("New")
    category = make_category("Ports", parent=old)
    revision = take(make_article(category=category))

    def move():
        moved = Category.objects.get(pk=category.pk)
        moved.parent = new
        return paper.save(moved, by=by)

    assert meanwhile(writing, "_place", publishing_of(revision, by), move) == ("published", [])
    assert set(PublicationCategory.objects.values_list("category__name", flat=True)) == {"Ports", "New"}


def test_tidying_at_the_moment_of_a_version_that_is_being_cancelled_takes_nothing_away(meanwhile):
    by, article = chief(), make_article()
    publish(article)
    at = timezone.now() + dt.timedelta(seconds=1)
    publishing.publish(change(article, headline="Later"), by=by, at=at)

    def tidy_after_it():
        while timezone.now() < at + dt.timedelta(seconds=0.1):
            time.sleep(0.05)
        tidy.function()

    cancelled, tidied = meanwhile(
        Versions,
        "drop_planned",
        lambda: withdrawing.cancel(Article.objects.get(pk=article.pk), by=by),
        tidy_after_it,
        pause=1.5,
    )
    assert cancelled.is_done and tidied is None
    assert Publication.objects.get().visible_until is None


def test_a_new_tag_and_a_publication_do_not_wait_for_another(meanwhile):
    by, photo = chief(), make_photo()
    ours, theirs = make_article(lead_picture=photo), make_article(lead_picture=photo)
    take(ours)
    revision, desk = take(theirs), sign_in(by)
    form = form_of(desk, change_address(ours)) | {"tags": "Harbours", "_do": "publish"}
    answers = meanwhile(
        paper, "save", lambda: desk.post(change_address(ours), form).status_code, publishing_of(revision, by)
    )
    assert answers == (302, "published")
    assert Tag.objects.count() == 1 and Publication.objects.count() == 2


def test_one_new_tag_in_eight_forms_at_once_is_one_tag():
    by = chief()
    articles = [make_article() for _ in range(8)]
    forms = []
    for article in articles:
        take(article)
        forms.append(form_of(sign_in(by), change_address(article)) | {"tags": "Climate change", "_continue": "1"})

    def post(article, form):
        return lambda: sign_in(by).post(change_address(article), form).status_code

    assert at_once([post(*pair) for pair in zip(articles, forms, strict=True)]) == [302] * 8
    assert Tag.objects.get().name == "Climate change"


def test_a_picture_saved_from_an_old_form_keeps_what_the_press_wrote():
    by, photo = chief(), make_photo()
    form = Photo.objects.get(pk=photo.pk)
    article = make_article(lead_picture=photo)
    publish(article)
    form.caption = "Words"
    paper.save(form, by=by)
    assert Photo.objects.get().is_exposed
    form = Photo.objects.get(pk=photo.pk)
    withdrawing.withdraw(article, by=by, reason="Not ours")
    tidy.function()
    form.caption = "Other words"
    paper.save(form, by=by)
    kept = Photo.objects.get()
    assert kept.file.name != photo.file.name and kept.file.storage.exists(kept.file.name)


def test_a_revision_read_before_an_erasure_publishes_nothing_of_it():
    by, tweet, article = chief(), make_tweet(text="Private words"), make_article()
    add_block(article, TweetBlock, tweet=tweet)
    revision = take(article)
    erasing.erase_object(tweet, by=by, reason="The law")
    outcome = publishing.publish(revision, by=by)
    assert "Private words" not in str(outcome.publication.body.parts)
    other = make_article()
    revision = take(other)
    erasing.erase_article(other, by=by, reason="The law")
    outcome = publishing.publish(revision, by=by)
    assert outcome.is_refused and "erased meanwhile" in outcome.blockers[0].message
    assert preview_findings(article, take(article).content) == []
