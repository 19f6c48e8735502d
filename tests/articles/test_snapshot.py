"""A snapshot holds the whole working copy, survives JSON, and brings all of it back."""

import datetime as dt
import json

import pytest

from articles.models import (
    BLOCKS,
    Article,
    Author,
    Category,
    GalleryBlock,
    GalleryPhoto,
    Photo,
    PictureBlock,
    Revision,
    TextBlock,
    Tweet,
    TweetBlock,
)
from articles.press import revisions
from articles.press.snapshot import BLOCKS_BY_TYPE, LEFT_OUT, apply, snapshot
from tests.cast import add_block, change, chief, make_article, make_category, make_photo, make_tweet, publish, take
from tests.whole import make_whole_article

pytestmark = pytest.mark.django_db


def test_it_survives_json_and_packing():
    content = snapshot(make_whole_article())
    assert json.loads(json.dumps(content)) == content
    assert take(Article.objects.get(slug="harbour-opens")).content == content
    assert len(Revision.pack(content)) < len(json.dumps(content)) / 2


def test_every_type_of_block_is_in_it():
    content = snapshot(make_whole_article())
    assert {block["type"] for block in content["blocks"]} == set(BLOCKS_BY_TYPE) == {b._meta.model_name for b in BLOCKS}


def test_no_field_of_the_working_copy_is_forgotten():
    """A field that is added later must be kept, or be left out on purpose."""
    content = snapshot(make_whole_article())
    kept = content["article"].keys() | LEFT_OUT
    assert {field.name for field in Article._meta.fields} <= kept
    for block in content["blocks"]:
        model = BLOCKS_BY_TYPE[block["type"]]
        assert {field.name for field in model._meta.fields} <= block["fields"].keys() | LEFT_OUT
    empty = [name for name, value in content["article"].items() if value in (None, "")]
    assert empty == ["path"], "make_whole_article should fill every field"


def test_others_are_named_by_number_and_label():
    article = make_whole_article()
    content = snapshot(article)
    world = Category.objects.get(name="World")
    assert content["article"]["main_category"] == {"id": world.pk, "label": "World"}
    assert content["credits"][1] == {
        "author": {"id": Author.objects.get(name="Lena Osei").pk, "label": "Lena Osei"},
        "role": "harbour by",
    }
    assert [one["label"] for one in content["categories"]] == ["Business", "Ports"]
    assert [one["label"] for one in content["related"]] == ["First neighbour", "Second neighbour"]


def test_taking_one_costs_the_same_for_one_block_and_for_thirty(django_assert_max_num_queries):
    counts = []
    for length in (1, 30):
        article = make_article()
        for _ in range(length):
            add_block(article, TextBlock, html="<p>x</p>")
            add_block(article, PictureBlock, photo=make_photo())
            add_block(article, GalleryBlock, photos=(make_photo(), make_photo()))
            tweet = make_tweet()
            tweet.tweet_pictures.create(photo=make_photo())
            add_block(article, TweetBlock, tweet=tweet)
        with django_assert_max_num_queries(25) as queries:
            snapshot(article)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_bringing_a_whole_article_back_changes_no_word_of_it():
    article = make_whole_article()
    content = snapshot(article)
    assert apply(content, article) == []
    assert snapshot(Article.objects.get(pk=article.pk)) == content


def test_bringing_it_back_over_something_else_brings_all_of_it():
    article = make_whole_article()
    content = snapshot(article)
    emptied = snapshot(make_article(text="", slug="empty"))
    assert apply(emptied, article) == []
    assert snapshot(article) == emptied
    assert apply(content, article) == []
    assert snapshot(article) == content


def test_the_order_of_the_blocks_is_kept_whatever_their_numbers_were():
    article = make_article(text="")
    for ordering, word in ((7, "second"), (-3, "first"), (700, "third")):
        add_block(article, TextBlock, html=f"<p>{word}</p>", ordering=max(ordering, 0))
    apply(snapshot(article), article)
    html = [block["fields"]["html"] for block in snapshot(article)["blocks"]]
    assert html == ["<p>first</p>", "<p>second</p>", "<p>third</p>"]


def test_stage_owner_and_position_are_not_brought_back():
    article = make_article()
    content = snapshot(article)
    publish(article)
    position = article.position
    apply(content, article)
    article.refresh_from_db()
    assert (article.stage, article.position, article.owner) == ("approved", position, chief())


def test_a_tweet_that_is_worded_differently_now_is_told():
    article = make_whole_article()
    revision = take(article)
    Tweet.objects.update(text="Other words")
    [message] = revisions.restore(revision, by=chief()).messages
    assert message == "The tweet of @portdesk is not what it was then: the story has the library's."


def test_what_is_gone_is_named_and_the_rest_comes_back():
    article = make_whole_article()
    revision = take(article)
    apply(snapshot(make_article(text="", slug="empty", authors=[])), article)
    social = revision.content["article"]["social_picture"]["id"]
    Tweet.objects.all().delete()
    Photo.objects.exclude(pk=social).delete()
    Article.objects.filter(headline__contains="neighbour").delete()
    messages = revisions.restore(revision, by=chief()).messages
    assert "The photo “harbour lead” is no longer there." in messages
    assert "The article “First neighbour” is no longer there." in messages
    assert "The article “A third neighbour” is no longer there." in messages
    back = snapshot(Article.objects.get(pk=article.pk))
    assert back["article"]["lead_picture"] is None and back["article"]["social_picture"]["id"] == social
    gone = {"pictureblock", "tweetblock", "relatedblock"}
    assert {block["type"] for block in back["blocks"]} == BLOCKS_BY_TYPE.keys() - gone
    assert GalleryBlock.objects.exists() and not GalleryPhoto.objects.exists()


def test_a_tweet_is_frozen_as_it_was():
    article = make_whole_article()
    revision = take(article)
    tweet = article.articles_tweetblock_set.get().tweet
    tweet.text = "Edited later"
    tweet.save()
    frozen = next(block["tweet"] for block in revision.content["blocks"] if block["type"] == "tweetblock")
    assert frozen["text"] == "harbour tweet"
    assert frozen["posted_at"] == dt.datetime(2026, 1, 5, 9, 30, 15, 250_000, tzinfo=dt.UTC).isoformat()
    assert change(article, headline="x").content != revision.content


def test_a_renamed_thing_is_a_new_label_and_the_old_snapshot_keeps_the_old():
    article = make_article(category=make_category("World"))
    revision = take(article)
    Category.objects.update(name="Globe")
    assert revision.content["article"]["main_category"]["label"] == "World"
