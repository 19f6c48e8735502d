"""What stops a publication, what only deserves a word, and who may waive what."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import (
    ArchiveBlock,
    AudioBlock,
    GalleryBlock,
    LinkCardBlock,
    PictureBlock,
    Publication,
    PullQuoteBlock,
    TableBlock,
    TextBlock,
    Tweet,
    TweetBlock,
    VideoBlock,
)
from articles.press import checking, gates, publishing, withdrawing
from articles.press.erasing import erase_object
from articles.press.gates import Level
from articles.press.roles import NotAllowed
from articles.press.snapshot import snapshot
from tests.cast import add_block, change, chief, make_article, make_page, make_photo, make_tweet, publish, take
from tests.whole import make_whole_article

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def found(article, at=None) -> dict[str, gates.Finding]:
    """What stops the working copy, by code."""
    findings = gates.findings(snapshot(article), at=at or timezone.now())
    return {finding.code: finding for finding in findings if finding.stops}


def test_a_whole_article_passes_every_gate():
    assert gates.findings(snapshot(make_whole_article()), at=timezone.now()) == []


def test_findings_cost_one_query_however_many_pictures(django_assert_num_queries):
    content = snapshot(make_whole_article())
    with django_assert_num_queries(1):
        gates.findings(content, at=timezone.now())


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"headline": "\x07 "}, "headline"),
        ({"headline": "\u200b"}, "headline"),
        ({"headline": "\u0301\u200d\u00ad"}, "headline"),
        ({"slug": ""}, "address"),
        ({"slug": "no/such slug"}, "address"),
        ({"kind": "page", "path": ""}, "address"),
        ({"kind": "page", "path": "../x"}, "address"),
        ({"kind": "page", "path": "about\n"}, "address"),
        ({"text": ""}, "body"),
        ({"text": "<p><em> </em><br></p>"}, "body"),
    ],
)
def test_hard_findings_stop_everybody(fields, code):
    article = make_article(**fields)
    if "headline" in fields:
        change(article, **fields)
    outcome = publishing.publish(take(article), by=chief(), waive="Because I want it")
    assert outcome.is_refused and outcome.publication is None
    assert [finding.code for finding in outcome.blockers] == [code]
    assert outcome.blockers[0].level == Level.HARD


def test_a_picture_that_left_the_library_stops_everybody():
    photo = make_photo()
    article = make_article(lead_picture=photo)
    revision = take(article)
    change(article, lead_picture=None)
    photo.delete()
    outcome = publishing.publish(revision, by=chief(), waive="I want it")
    assert [(finding.code, finding.field) for finding in outcome.blockers] == [("picture", "lead_picture")]


def test_the_embargo_is_looked_at_as_of_the_moment_of_publication():
    until = timezone.now() + HOUR
    article = make_article(embargo_until=until)
    assert found(article)["embargo"].level == Level.HARD
    assert "embargo" in found(article, until - dt.timedelta(microseconds=1))
    assert "embargo" not in found(article, until)
    assert publishing.publish(take(article), by=chief()).is_refused
    assert publish(article, at=until).is_planned


def test_an_embargo_holds_for_older_revisions_too():
    article = make_article()
    old = take(article)
    until = timezone.now() + HOUR
    change(article, embargo_until=until)
    for at in (None, until - HOUR / 2):
        outcome = publishing.publish(old, by=chief(), at=at)
        assert [finding.code for finding in outcome.blockers] == ["embargo"]
    assert publishing.publish(old, by=chief(), at=until).status == "scheduled"


def test_a_story_needs_a_main_category_and_a_byline_and_a_page_needs_neither():
    article = make_article(authors=[])
    article.main_category = None
    article.save()
    assert found(article).keys() == {"main category", "byline"}
    assert gates.findings(snapshot(make_page("about")), at=timezone.now()) == []


@pytest.mark.parametrize("place", ["lead", "block", "gallery", "tweet", "poster"])
def test_a_picture_wants_its_words_wherever_readers_see_it(place):
    photo = make_photo(alternative_text="", credit="", title="The harbour")
    article = make_article(lead_picture=photo if place == "lead" else None)
    if place == "block":
        add_block(article, PictureBlock, photo=photo)
    if place == "gallery":
        add_block(article, GalleryBlock, photos=(photo,))
    if place == "tweet":
        make = add_block(article, TweetBlock, tweet=make_tweet())
        make.tweet.tweet_pictures.create(photo=photo)
    if place == "poster":
        add_block(article, VideoBlock, title="", url="https://example.org", poster=photo)
    findings = found(article)
    assert findings.keys() == {"alternative text", "credit"}
    assert "“The harbour”" in findings["credit"].message
    assert {one.about for one in findings.values()} == {str(photo.pk)}


def test_the_storys_own_words_or_decorative_will_do():
    blank = make_photo(alternative_text="")
    plain = make_photo(alternative_text="", is_decorative=True)
    article = make_article(lead_picture=blank, alternative_text="A harbour", social_picture=blank)
    add_block(article, PictureBlock, photo=blank, alternative_text="A ferry")
    add_block(article, PictureBlock, photo=plain)
    add_block(article, VideoBlock, title="The film", url="https://example.org", poster=blank)
    assert found(article) == {}


def test_a_licence_counts_as_of_the_moment_of_publication():
    ends = timezone.now() + HOUR
    article = make_article(lead_picture=make_photo(licence_ends_at=ends))
    assert "licence" not in found(article, ends - dt.timedelta(microseconds=1))
    assert "licence" in found(article, ends)
    assert publishing.publish(take(article), by=chief(), at=ends).is_refused
    assert publish(article) == Publication.objects.get()


def test_a_tweet_without_words_is_found():
    article = make_article()
    add_block(article, TweetBlock, tweet=make_tweet(text="x"))
    Tweet.objects.update(text=" ")
    assert found(article).keys() == {"tweet text"}


@pytest.mark.parametrize(
    "text", ["TK", "Paid TK euros", "(TK)", "TK.", "Lorem ipsum dolor", "LOREM  IPSUM", "lorem ipsum"]
)
def test_placeholders_are_found_as_whole_words(text):
    assert found(make_article(text=f"<p>{text}</p>")).keys() == {"placeholder"}


@pytest.mark.parametrize(
    "text", ["tk", "Tk", "TKO", "ATK", "TK1", "Lorem", "ipsum lorem", "<a href='https://TK.x'>x</a>"]
)
def test_what_only_looks_like_a_placeholder_is_let_through(text):
    assert found(make_article(text=f"<p>{text}</p>")) == {}


def test_a_placeholder_is_found_through_the_markup():
    assert "placeholder" in found(make_article(text="<p>Paid <strong>T</strong>K euros</p>"))


@pytest.mark.parametrize("name", gates.SAID)
def test_placeholders_are_found_in_every_field_that_readers_meet(name):
    finding = found(make_article(**{name: "TK"}))["placeholder"]
    assert finding.field == finding.about == name


def test_notes_for_the_newsroom_may_say_tk():
    assert found(make_article(notes="TK lorem ipsum")) == {}


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (PullQuoteBlock, {"text": "TK"}),
        (PullQuoteBlock, {"text": "x", "attribution": "TK"}),
        (TableBlock, {"rows": "a|TK"}),
        (ArchiveBlock, {"html": "<div>TK</div>"}),
        (GalleryBlock, {"title": "TK"}),
        (VideoBlock, {"title": "x", "url": "https://example.org", "caption": "TK"}),
    ],
)
def test_placeholders_are_found_in_blocks_and_the_block_is_named(model, fields):
    article = make_article()
    block = add_block(article, model, **fields)
    assert found(article)["placeholder"].uid == str(block.uid)


def test_warnings_stop_nobody():
    article = make_article("x" * 111)
    findings = gates.findings(snapshot(article), at=timezone.now())
    assert {finding.code for finding in findings} == {"long headline", "standfirst", "lead picture"}
    assert not any(finding.stops for finding in findings)
    assert publish(article)


def test_every_finding_says_what_to_do_and_survives_json():
    article = make_article("TK", text="", slug="", authors=[], lead_picture=make_photo(credit="", alternative_text=""))
    for finding in gates.findings(snapshot(article), at=timezone.now()):
        assert finding.message.endswith(".") and len(finding.message) > 15
        assert finding.as_dict()["message"] == finding.message


def test_a_managing_editor_waives_house_findings_with_a_reason(managing_editor):
    article = make_article("TK", authors=[])
    revision = take(article)
    assert publishing.publish(revision, by=managing_editor).is_refused
    assert publishing.publish(revision, by=managing_editor, waive=" \n").is_refused
    outcome = publishing.publish(revision, by=managing_editor, waive="Agency copy")
    assert outcome.status == "published"
    assert {key[0] for key in outcome.publication.body.waived} == {"placeholder", "byline"}


def test_an_editor_waives_nothing(editor):
    with pytest.raises(NotAllowed, match="managing editor"):
        publishing.publish(take(make_article()), by=editor, waive="I want it")


def test_a_hard_finding_is_not_waived_with_the_rest(managing_editor):
    outcome = publishing.publish(take(make_article("TK", text="")), by=managing_editor, waive="Agency copy")
    assert outcome.is_refused


def test_on_an_update_only_what_is_new_stops_it(managing_editor, editor):
    article = make_article("TK tolls", authors=[])
    publish(article, by=managing_editor, waive="Agency copy")
    revision = change(article, standfirst="The bridge is open.")
    assert publishing.publish(revision, by=editor).status == "published"
    revision = change(article, standfirst="TK is open.")
    outcome = publishing.publish(revision, by=editor)
    assert [(finding.code, finding.field) for finding in outcome.blockers] == [("placeholder", "standfirst")]


def test_on_an_update_what_the_live_version_has_in_one_block_still_stops_another(managing_editor):
    article = make_article(text="<p>TK</p>")
    publish(article, by=managing_editor, waive="It will come")
    block = add_block(article, TextBlock, html="<p>TK too</p>")
    outcome = publishing.publish(take(article), by=managing_editor)
    assert [finding.uid for finding in outcome.blockers] == [str(block.uid)]


def test_on_an_update_hard_findings_are_never_old(editor):
    article = make_article()
    publish(article)
    outcome = publishing.publish(change(article, embargo_until=timezone.now() + HOUR), by=editor)
    assert [finding.code for finding in outcome.blockers] == ["embargo"]


def test_what_the_live_version_lacks_too_never_stops_an_update(editor):
    tweet = make_tweet()
    article = make_article("Wrong", text="")
    add_block(article, TweetBlock, tweet=tweet)
    publish(article)
    erase_object(tweet, by=chief(), reason="The law")
    assert publishing.publish(change(article, headline="Right"), by=editor).publication.headline == "Right"


def test_in_a_gap_between_two_versions_everything_counts_again(editor, managing_editor):
    article = make_article("TK tolls")
    publish(article, by=managing_editor, waive="Agency copy")
    withdrawing.withdraw(article, by=managing_editor, reason="Wrong", at=timezone.now() + HOUR)
    revision = change(article, headline="TK tolls rise")
    assert publishing.publish(revision, by=editor, at=timezone.now() + 2 * HOUR).is_refused
    assert publishing.publish(revision, by=editor, at=timezone.now() + HOUR / 2).publication


def test_after_a_withdrawal_everything_counts_again(managing_editor):
    article = make_article("TK tolls")
    publish(article, by=managing_editor, waive="Agency copy")
    withdrawing.withdraw(article, by=managing_editor, reason="Wrong")
    assert publishing.publish(take(article), by=managing_editor).is_refused


def test_the_desk_can_ask_before_anybody_publishes(django_assert_max_num_queries):
    rival = make_article(slug="bridge")
    publish(rival)
    article = make_article("TK", slug="bridge")
    content = snapshot(article)
    with django_assert_max_num_queries(5):
        findings = checking.preview_findings(article, content)
    assert [finding.code for finding in findings if finding.stops] == ["address", "placeholder"]
    assert f"“{rival.headline}”" in findings[0].message


def test_the_desk_asks_about_a_story_without_an_address_too():
    article = make_article(slug="")
    assert [one.code for one in checking.preview_findings(article, snapshot(article)) if one.stops] == ["address"]


@pytest.mark.parametrize(
    ("model", "fields", "said"),
    [
        (
            LinkCardBlock,
            {"title": "The page", "url": "ftp://example.org"},
            "of the link card “The page”: give it",
        ),
        (
            VideoBlock,
            {"title": "The film", "url": "ftp://example.org"},
            "of the video “The film”: give it a file",
        ),
        (AudioBlock, {"title": "The talk", "url": "gopher://x"}, "of the audio or file “The talk”: give it"),
        (GalleryBlock, {"title": "The port"}, "of the gallery “The port”: choose its pictures, or delete the block."),
        (
            PullQuoteBlock,
            {"text": " ", "attribution": "Ines Calder"},
            "of the pull quote: fill it in, or",
        ),
        (
            TableBlock,
            {"rows": "|\t|", "caption": "Ferries"},
            "of the table “Ferries”: fill it in, or delete the block.",
        ),
    ],
)
def test_a_block_that_would_vanish_stops_everybody(model, fields, said):
    article = make_article()
    block = add_block(article, model, **fields)
    outcome = publishing.publish(take(article), by=chief(), waive="I want it")
    [finding] = outcome.blockers
    assert (finding.code, finding.level, finding.uid) == ("unseen", Level.HARD, str(block.uid))
    assert f"Readers would see nothing {said}" in finding.message


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (TextBlock, {"html": "<p> </p>"}),
        (GalleryBlock, {}),
        (PullQuoteBlock, {"text": ""}),
        (TableBlock, {"rows": "||"}),
    ],
)
def test_a_block_without_anything_in_it_stops_nobody(model, fields):
    article = make_article()
    add_block(article, model, **fields)
    assert found(article) == {}
