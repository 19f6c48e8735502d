"""Loading the demo: the same on every run, all or nothing, on any day, and never over somebody's stories."""

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.demo import loader
from articles.demo.building import change
from articles.demo.edition import last_edition, next_edition
from articles.demo.sign_ins import SIGN_INS
from articles.demo.stories import LIVE, UNPUBLISHED
from articles.demo.story import Change
from articles.models import Article, Photo, Publication
from tests import demo_paper
from tests.cast import make_article
from tests.demo_paper import content, loaded_for_a_while, tiny_pictures

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_pictures(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    monkeypatch.setattr(loader, "draw_all", tiny_pictures)
    settings.IS_LOOPBACK = True


@pytest.mark.parametrize(("hour", "days_ago"), [(0, 1), (6, 1), (7, 0), (23, 0)])
def test_the_last_edition_is_that_of_seven_in_the_morning(hour: int, days_ago: int) -> None:
    now = timezone.make_aware(dt.datetime(2026, 3, 2, hour, 30))
    edition = timezone.localtime(last_edition(now))
    assert (edition.hour, edition.minute, edition.day) == (7, 0, 2 - days_ago)


def test_the_day_on_which_the_clocks_change_is_an_hour_short() -> None:
    saturday = last_edition(timezone.make_aware(dt.datetime(2026, 3, 7, 12)))
    assert next_edition(saturday) - saturday == dt.timedelta(hours=23)


def test_two_loads_on_one_day_say_the_same(clock: Any) -> None:
    with loaded_for_a_while():
        first = content()
    clock.shift(dt.timedelta(hours=9))
    with loaded_for_a_while():
        second = content()
    assert first == second
    assert len(first["versions"]) > len(LIVE)


@pytest.mark.parametrize("moment", [dt.datetime(2027, 2, 28, 23, 59), dt.datetime(2028, 2, 29, 6, 59)])
def test_it_loads_at_the_end_of_february(clock: Any, moment: dt.datetime) -> None:
    clock.move_to(timezone.make_aware(moment))
    demo_paper.load()
    assert Publication.objects.filter(kind="story").count() == len(LIVE)
    assert Publication.versions.filter(is_planned=True, visible_from__gt=timezone.now()).exists()


@pytest.mark.usefixtures("small_pictures")
def test_a_second_run_changes_nothing_and_says_so(capsys: Any) -> None:
    call_command("demo")
    Article.objects.filter(slug=LIVE[0].slug).update(headline="Somebody played with it")
    before = content()
    capsys.readouterr()
    call_command("demo")
    assert capsys.readouterr().out == "The demonstration edition is here already; nothing was changed.\n"
    assert content() == before


@pytest.mark.usefixtures("small_pictures")
def test_a_paper_with_stories_of_its_own_is_left_alone() -> None:
    make_article("Our own story")
    before = Article.objects.count(), Photo.objects.count()
    with pytest.raises(CommandError, match="articles here already"):
        call_command("demo")
    assert (Article.objects.count(), Photo.objects.count()) == before


@pytest.mark.usefixtures("small_pictures")
def test_a_load_that_breaks_off_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []

    def break_off(self: Any) -> None:
        kept.extend(file.name for file in self.files)
        raise KeyboardInterrupt

    monkeypatch.setattr(loader._Loader, "_slots", break_off)
    with pytest.raises(KeyboardInterrupt):
        loader.load()
    assert not Article.objects.exists() and not Photo.objects.exists() and not User.objects.exists()
    assert len(kept) > 50
    assert not [name for name in kept if default_storage.exists(name)]


@pytest.mark.usefixtures("small_pictures")
def test_each_step_is_told(capsys: Any) -> None:
    call_command("demo")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["Drawing", "Adding", "Publishing"]


@pytest.mark.usefixtures("small_pictures")
def test_a_refused_story_stops_the_load(monkeypatch: pytest.MonkeyPatch) -> None:
    demo_paper.load()
    article = Article.objects.get(slug=next(story.slug for story in UNPUBLISHED if story.embargo))
    editor = User.objects.get(username="editor")
    with pytest.raises(loader.Refused, match="embargo"):
        loader._expect(loader.publish(loader.take(article, by=editor).revision, by=editor))


def test_a_change_that_fits_no_word_is_an_error() -> None:
    article = make_article("A story", text="<p>Words</p>")
    with pytest.raises(LookupError, match="does not stand"):
        change(article, Change(hours=1, words={"never written": "x"}))


def test_the_command_prints_the_sign_ins(settings: Any, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    settings.IS_LOOPBACK = True
    monkeypatch.setattr("articles.management.commands.demo.load", lambda say: None)
    call_command("demo")
    printed = capsys.readouterr().out
    assert all(sign_in.password in printed for sign_in in SIGN_INS)
    call_command("demo", verbosity=0)
    assert capsys.readouterr().out == ""


def test_a_paper_that_others_can_reach_gets_no_demo(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.IS_LOOPBACK = False
    monkeypatch.setattr("articles.management.commands.demo.load", lambda say: pytest.fail("It was loaded."))
    with pytest.raises(CommandError, match="loopback"):
        call_command("demo")
