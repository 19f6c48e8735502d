"""The demonstration edition, loaded once for the whole module."""

import datetime as dt
import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from PIL import Image

from articles.demo import loader
from articles.demo.building import change
from articles.demo.pictures import PICTURES, draw
from articles.demo.prose import html
from articles.demo.sign_ins import SIGN_INS
from articles.demo.sounds import closing_bell
from articles.demo.stories import LIVE, UNPUBLISHED
from articles.demo.story import Change
from articles.models import (
    BLOCKS,
    Address,
    Article,
    Correction,
    FrontPageSlot,
    Label,
    MenuLink,
    Photo,
    Publication,
    Revision,
    SiteSettings,
    Tweet,
)
from articles.press import gates
from articles.press.roles import roles_of
from articles.press.versions import Versions

pytestmark = pytest.mark.django_db


def tiny_pictures() -> dict[str, bytes]:
    file = io.BytesIO()
    Image.new("RGB", (12, 8), "teal").save(file, "JPEG")
    return dict.fromkeys(PICTURES, file.getvalue())


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demo with small pictures, taken back when the module is through."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr(loader, "draw_all", tiny_pictures)
        loader.load()
        yield
        transaction.set_rollback(True)


def live_stories() -> list[Publication]:
    return list(Publication.objects.filter(kind="story"))


def story_states() -> Counter[str]:
    """The stories that are not live, by how they stand."""
    counts: Counter[str] = Counter()
    for article in Article.objects.filter(kind="story"):
        versions = Versions.of(article)
        if versions.live is None:
            sentence = versions.sentence()
            counts[article.stage if sentence == "Never published" else sentence.split()[0]] += 1
    return counts


def test_readers_find_sixteen_stories_and_six_pages(demo: None) -> None:
    assert len(live_stories()) == len(LIVE) == 16
    assert Publication.objects.filter(kind="page").count() == 6


def test_no_gate_has_anything_to_say_of_what_is_live(demo: None) -> None:
    for publication in Publication.objects.all():
        content = Revision.objects.get(pk=publication.revision_id).content
        assert gates.findings(content, at=timezone.now()) == [], publication.headline


def test_every_kind_of_block_and_label_is_before_readers(demo: None) -> None:
    ids = [publication.article_id for publication in live_stories()]
    missing = [block.__name__ for block in BLOCKS if not block.objects.filter(parent__in=ids).exists()]
    assert missing == []
    assert {publication.label for publication in live_stories()} == set(Label.values)


def test_tweets_come_with_a_link_and_with_pictures(demo: None) -> None:
    assert [tweet for tweet in Tweet.objects.all() if "https://" in tweet.text]
    assert [tweet for tweet in Tweet.objects.all() if tweet.pictures.count() > 1]


def test_what_readers_must_not_see_is_there_in_every_state(demo: None) -> None:
    expected = {"Withdrawn": 1, "Scheduled": 1, "draft": 3, "in review": 1, "approved": 1}
    assert story_states() == expected
    assert Article.objects.filter(embargo_until__gt=timezone.now()).count() == 1


def test_one_live_story_has_an_update_scheduled(demo: None) -> None:
    planned = Publication.versions.filter(is_planned=True)
    live = Publication.objects.filter(article_id__in=planned.values("article_id"))
    assert [version.headline for version in live] == [
        "Editor of Quillara’s Last Independent Daily Is Held for a Third Day"
    ]
    assert all(version.visible_from > timezone.now() for version in planned)


def test_corrections_show_which_words_changed(demo: None) -> None:
    kinds = Counter(Correction.objects.shown().values_list("kind", flat=True))
    assert kinds == {"correction": 2, "clarification": 1, "retraction": 1}
    assert all(correction.diff for correction in Correction.objects.exclude(kind="retraction"))


@pytest.mark.parametrize(("hour", "days_ago"), [(0, 1), (6, 1), (7, 0), (23, 0)])
def test_the_last_edition_is_that_of_seven_in_the_morning(hour: int, days_ago: int) -> None:
    now = timezone.make_aware(dt.datetime(2026, 3, 2, hour, 30))
    edition = timezone.localtime(loader.last_edition(now))
    assert (edition.hour, edition.minute, edition.day) == (7, 0, 2 - days_ago)


def test_stories_first_appeared_over_the_last_days_in_order_of_their_positions(demo: None) -> None:
    stories = sorted(live_stories(), key=lambda story: story.position)
    assert stories == sorted(stories, key=lambda story: story.first_published_at)
    assert all(story.first_published_at < timezone.now() for story in stories)
    assert len({timezone.localdate(story.first_published_at) for story in stories}) >= 3


def test_links_between_stories_lead_to_addresses_of_this_paper(demo: None) -> None:
    found = [part for story in live_stories() for part in story.body.parts if 'href="/2' in part.get("html", "")]
    paths = {part["html"].split('href="')[1].split('"')[0] for part in found}
    assert paths
    assert set(Address.objects.filter(path__in=paths).values_list("path", flat=True)) == paths


def test_no_placeholder_of_the_demos_own_stays_in_the_text(demo: None) -> None:
    texts = "".join(str(publication.body.parts) for publication in Publication.versions.all())
    assert "{day" not in texts
    assert "story:" not in texts


def test_the_frame_is_furnished(demo: None) -> None:
    assert set(MenuLink.objects.values_list("place", flat=True)) == {"utility", "footer", "social"}
    assert set(FrontPageSlot.objects.values_list("place", flat=True)) == {"lead", "featured", "recommended"}
    assert SiteSettings.current().featured_category
    assert not Photo.objects.filter(alternative_text="")


def test_every_role_can_sign_in(demo: None) -> None:
    for sign_in in SIGN_INS:
        user = User.objects.get(username=sign_in.username)
        assert user.check_password(sign_in.password)
        assert roles_of(user) == {sign_in.role}


def test_a_second_load_is_refused_and_changes_nothing(demo: None, settings: Any) -> None:
    settings.IS_LOOPBACK = True
    before = Article.objects.count()
    with pytest.raises(CommandError, match="articles here already"):
        call_command("demo")
    assert Article.objects.count() == before


def test_a_change_that_fits_no_word_is_an_error(demo: None) -> None:
    with pytest.raises(LookupError, match="does not stand"):
        change(Article.objects.get(slug=LIVE[0].slug), Change(hours=1, words={"never written": "x"}))


def test_a_refused_story_stops_the_load(demo: None, monkeypatch: pytest.MonkeyPatch) -> None:
    article = Article.objects.get(slug=next(story.slug for story in UNPUBLISHED if story.embargo))
    editor = User.objects.get(username="editor")
    with pytest.raises(loader.Refused, match="embargo"):
        loader._expect(loader.publish(loader.take(article, by=editor).revision, by=editor))


def test_the_command_prints_the_sign_ins(settings: Any, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    settings.IS_LOOPBACK = True
    monkeypatch.setattr("articles.management.commands.demo.load", lambda: None)
    call_command("demo")
    printed = capsys.readouterr().out
    assert all(sign_in.password in printed for sign_in in SIGN_INS)
    call_command("demo", verbosity=0)
    assert capsys.readouterr().out == ""


def test_a_paper_that_others_can_reach_gets_no_demo(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.IS_LOOPBACK = False
    monkeypatch.setattr("articles.management.commands.demo.load", lambda: pytest.fail("It was loaded."))
    with pytest.raises(CommandError, match="loopback"):
        call_command("demo")


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_a_jpeg_and_the_same_every_time(name: str) -> None:
    drawn = draw(name)
    assert drawn == draw(name)
    picture = Image.open(io.BytesIO(drawn))
    assert (picture.format, picture.size) in [("JPEG", (1600, 1067)), ("JPEG", (800, 800))]


def test_the_recording_is_a_wave_file() -> None:
    assert closing_bell()[:4] == b"RIFF"


def test_prose_becomes_headings_lists_quotations_and_paragraphs() -> None:
    monday = timezone.make_aware(timezone.datetime(2026, 11, 23, 9))
    written = "One\nline on {day-1}.\n\n## Head\n\n- a\n- b\n  c\n\n> Said."
    assert html(written, published=monday, path_of=str) == (
        "<p>One line on Sunday.</p><h2>Head</h2><ul><li><p>a</p></li><li><p>b c</p></li></ul>"
        "<blockquote><p>Said.</p></blockquote>"
    )
