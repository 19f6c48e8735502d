"""Stories that come in from elsewhere: what stands here afterwards, and what readers see of it."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import (
    BLOCKS,
    ArchiveBlock,
    Article,
    AudioBlock,
    GalleryBlock,
    ImportCase,
    ImportedItem,
    LinkCardBlock,
    PictureBlock,
    Publication,
    PullQuoteBlock,
    RelatedBlock,
    Revision,
    TableBlock,
    TweetBlock,
    VideoBlock,
)
from articles.press.roles import NotAllowed
from articles.press.snapshot import snapshot
from articles.wordpress import stories
from tests.cast import chief, make_article, make_category, make_photo, make_tag, make_tweet
from tests.incoming import THEN, make_incoming, make_site

pytestmark = pytest.mark.django_db
PATH = "/2019/02/28/story-12/"


def bring(*batch, by=None):
    return stories.bring(batch, site=make_site(), by=by or chief())


def bring_one(*args, **fields):
    (brought,) = bring(make_incoming(*args, **fields))
    return brought


def codes(brought):
    return [case.code for case in brought.cases]


def whole() -> dict:
    """Every kind of block, and all that a story can have."""
    gallery = GalleryBlock(title="At the pier")
    tweet = make_tweet(posted_at=THEN)
    tweet.tweet_pictures.create(photo=make_photo())
    blocks = [
        PictureBlock(photo=make_photo(), caption="Harbour", crop="1x1"),
        gallery,
        TweetBlock(tweet=tweet),
        PullQuoteBlock(text="It\nrained", attribution="Ada Quay"),
        RelatedBlock(article=make_article("Neighbour")),
        VideoBlock(title="Film", url="https://example.org/film", poster=make_photo()),
        AudioBlock(title="Sound", file="00/sound.mp3"),
        LinkCardBlock(url="https://example.org/card", title="Card", description="More", source="Example"),
        TableBlock(rows="a|b\n1|2", caption="Tides"),
        ArchiveBlock(html="<div>Old words</div>"),
    ]
    return {
        "blocks": blocks,
        "galleries": {gallery.uid: [make_photo(), make_photo()]},
        "categories": [make_category("Ports"), make_category("Business"), make_category()],
        "tags": [make_tag("Zebra"), make_tag("Ärger"), make_tag("apple")],
        "lead_picture": make_photo(),
        "embargo_until": dt.datetime(2019, 1, 1, 5, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        "legacy": {"comments": ["Nice\x00"]},
    }


def test_a_live_story_stands_at_its_old_address_and_day():
    brought = bring_one(updated_at=THEN + dt.timedelta(hours=3))
    version = Publication.objects.get()
    assert (brought.outcome, brought.article_id) == ("new", version.article_id)
    assert (version.path, version.visible_from, version.first_published_at) == (PATH, THEN, THEN)
    assert version.updated_at == THEN + dt.timedelta(hours=3)
    assert Client().get(PATH).status_code == 200
    article = Article.objects.get()
    assert (article.stage, article.owner, article.created_at) == ("approved", chief(), THEN)


def test_a_page_keeps_its_path():
    bring_one(kind="page", path="about/who-we-are", authors=[], published_at=THEN)
    assert Client().get("/about/who-we-are/").status_code == 200


def test_the_revision_says_what_the_press_reads_back():
    brought = bring_one(**whole())
    revision = Revision.objects.get()
    article = Article.objects.get(pk=brought.article_id)
    assert revision.content == snapshot(article)
    assert {block["type"] for block in revision.content["blocks"]} == {model._meta.model_name for model in BLOCKS}
    assert [one["label"] for one in revision.content["categories"]] == ["Business", "Ports"]
    assert (revision.kind, revision.reason) == ("import", "Imported from https://old.example.org")
    assert codes(brought) == []


def test_the_item_knows_where_it_came_from():
    incoming = make_incoming(legacy={"meta": {"mood": ["calm\x00"]}})
    incoming.tally.count("meta key", "mood", "parked")
    incoming.tally.case("odd", "Something odd.")
    bring(incoming)
    item = ImportedItem.objects.get()
    assert (item.kind, item.source_id, item.source_status, item.title) == ("article", "12", "live", "Story 12")
    assert (item.target_id, item.revision_id) == (Article.objects.get().pk, Revision.objects.get().pk)
    assert item.counts == [["meta key", "mood", "parked", "", 1]] and item.legacy == {"meta": {"mood": ["calm"]}}
    assert [(case.code, case.detail) for case in item.cases.all()] == [("odd", "Something odd.")]


@pytest.mark.parametrize(
    "fields",
    [
        {"standing": "draft"},
        {"standing": "draft", "published_at": dt.datetime(2090, 1, 1, 15, tzinfo=dt.UTC)},
        {"standing": "live", "published_at": dt.datetime(2090, 1, 1, 15, tzinfo=dt.UTC)},
        {"standing": "draft", "published_at": None},
    ],
)
def test_what_is_not_live_there_is_a_draft_that_nobody_sees(fields):
    brought = bring_one(**fields)
    assert (brought.outcome, Publication.versions.count()) == ("draft", 0)
    assert ImportedItem.objects.get().source_status == "draft"
    assert Client().get(PATH).status_code == Client().get("/?p=12").status_code == 404
    article = Article.objects.get()
    assert article.stage == "draft"
    wished = fields.get("published_at") and fields["published_at"].year == 2090
    assert article.notes == ("Wished for 2090-01-01 10:00 (America/New_York)." if wished else "")


def test_a_wish_that_the_importer_noted_is_not_noted_twice():
    bring_one(standing="draft", published_at=dt.datetime(2090, 1, 1, 15, tzinfo=dt.UTC), notes="For 2090-01-01 10:00.")
    assert Article.objects.get().notes == "For 2090-01-01 10:00."


def test_what_is_in_the_bin_is_left_out_and_known():
    brought = bring_one(standing="gone")
    assert (brought.outcome, brought.article_id, Article.objects.count()) == ("left out", None, 0)
    assert ImportedItem.objects.get().source_status == "gone"
    assert bring_one().outcome == "new" and Publication.objects.count() == 1


def test_house_findings_are_waived_and_said():
    brought = bring_one(authors=[], main_category=None, lead_picture=make_photo(credit=""))
    assert brought.outcome == "new" and Publication.objects.count() == 1
    assert codes(brought) == ["waived: main category", "waived: byline", "waived: credit"]
    assert ImportCase.objects.count() == 3


def test_what_a_hard_gate_refuses_stays_a_draft():
    good, bad = make_incoming("1"), make_incoming("2", text="")
    first, second = bring(good, bad)
    assert (first.outcome, second.outcome) == ("new", "refused")
    assert second.cases == [("not published", "Write something in the body; it is empty.")]
    assert Publication.objects.get().article_id == first.article_id
    assert Client().get("/?p=2").status_code == 404


def test_only_an_administrator_brings_stories_in(managing_editor):
    with pytest.raises(NotAllowed):
        bring(make_incoming(), by=managing_editor)
    with pytest.raises(NotAllowed):
        stories.reserve({"1": "One"}, site=make_site(), by=managing_editor)


def test_a_story_stands_in_a_batch_once_and_has_only_fields_of_articles():
    with pytest.raises(ValueError, match="twice"):
        bring(make_incoming(), make_incoming())
    with pytest.raises(ValueError, match="mood"):
        bring(make_incoming(mood="calm"))


def test_fresh_stories_cost_the_same_number_of_queries_however_many():
    user, site, words = chief(), make_site(), {"tags": [make_tag()], "categories": [make_category("Ports")]}
    stories.bring([make_incoming("0")], site=site, by=user)
    costs = []
    for numbers in (range(1, 6), range(10, 40)):
        batch = [make_incoming(str(number), **words) for number in numbers]
        with CaptureQueriesContext(connection) as asked:
            stories.bring(batch, site=site, by=user)
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 60, costs
