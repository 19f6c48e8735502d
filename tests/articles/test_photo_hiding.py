"""Files that readers may no longer see move to another name, and no others do."""

import datetime as dt
from contextlib import contextmanager

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from articles.jobs import tidy
from articles.models import Photo, SiteSettings
from articles.photos import hiding
from articles.photos.hiding import hide_photos
from articles.press import paper, withdrawing
from tests.cast import chief, make_article, make_author, make_category, make_photo, picture_bytes, publish
from tests.waiting import run_jobs

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """What the block puts off until the commit happens at its end, and then its jobs."""

    @contextmanager
    def committing():
        with django_capture_on_commit_callbacks(execute=True):
            yield
        run_jobs()

    return committing


def hide(commit) -> int:
    with commit():
        return hide_photos()


def names(photo: Photo) -> tuple[str, str, bool]:
    """The name that it had, the name that it has, and whether the old file is still there."""
    old = photo.file.name
    photo.refresh_from_db()
    return old, photo.file.name, photo.file.storage.exists(old)


def test_the_pictures_of_a_withdrawn_story_go_at_once(commit):
    photo = make_photo()
    article = make_article(lead_picture=photo)
    publish(article)
    assert hide(commit) == 0
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    assert hide(commit) == 1
    old, new, is_there = names(photo)
    assert old != new and not is_there
    with photo.file.storage.open(new) as file:
        assert file.read() == picture_bytes()
    assert not photo.is_exposed
    assert hide(commit) == 0


def test_tidy_ends_what_is_over_and_hides_its_pictures(commit):
    photo = make_photo()
    article = make_article(lead_picture=photo)
    publish(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours", at=timezone.now() + HOUR)
    with commit():
        tidy()
    assert names(photo)[2]
    with time_machine.travel(timezone.now() + HOUR), commit():
        tidy()
    assert not names(photo)[2]


def test_a_picture_that_another_story_shows_stays(commit):
    photo = make_photo()
    first, second = make_article(lead_picture=photo), make_article(social_picture=photo)
    publish(first)
    publish(second)
    withdrawing.withdraw(first, by=chief(), reason="Not ours")
    assert hide(commit) == 0


def test_the_picture_of_a_scheduled_version_stays(commit):
    photo = make_photo()
    publish(make_article(lead_picture=photo), at=timezone.now() + HOUR)
    photo.refresh_from_db()
    assert photo.is_exposed and hide(commit) == 0


@pytest.mark.parametrize("place", ["author", "category", "settings"])
def test_a_picture_of_the_paper_itself_stays_until_it_is_replaced(commit, place):
    photo = make_photo()
    thing, name = {
        "author": (make_author(), "picture"),
        "category": (make_category(), "default_picture"),
        "settings": (SiteSettings(), "default_picture"),
    }[place]
    setattr(thing, name, photo)
    paper.save(thing, by=chief())
    photo.refresh_from_db()
    assert photo.is_exposed and hide(commit) == 0
    setattr(thing, name, None)
    paper.save(thing, by=chief())
    assert hide(commit) == 1


def test_a_picture_that_nobody_ever_saw_keeps_its_name(commit):
    make_article(lead_picture=make_photo())
    assert hide(commit) == 0


def test_a_licence_that_ended_hides_the_file_of_a_live_story(commit):
    photo = make_photo(licence_ends_at=timezone.now() + HOUR)
    publish(make_article(lead_picture=photo))
    assert hide(commit) == 0
    with time_machine.travel(timezone.now() + HOUR):
        assert hide(commit) == 1
        assert hide(commit) == 0


@pytest.mark.parametrize("place", ["story", "author"])
def test_a_licence_that_was_prolonged_can_end_again(commit, place):
    now = timezone.now()
    photo = make_photo(licence_ends_at=now + HOUR)
    if place == "story":
        publish(make_article(lead_picture=photo))
    else:
        paper.save(make_author_with(photo), by=chief())
    with time_machine.travel(now + HOUR):
        assert hide(commit) == 1
        photo.refresh_from_db()
        photo.licence_ends_at = now + 3 * HOUR
        paper.save(photo, by=chief())
        assert hide(commit) == 0
    with time_machine.travel(now + 3 * HOUR):
        assert hide(commit) == 1


def make_author_with(photo: Photo):
    author = make_author()
    author.picture = photo
    return author


def test_a_replaced_file_is_gone_when_the_change_is_sure(commit):
    photo = make_photo()
    publish(make_article(lead_picture=photo))
    old = photo.file.name
    with commit():
        photo.file = ContentFile(picture_bytes(90, 90), name="other.jpg")
        paper.save(photo, by=chief())
        assert photo.file.storage.exists(old)
    assert not photo.file.storage.exists(old)
    assert (photo.width, photo.height) == (90, 90)


def test_a_file_that_was_lost_stops_nobody(commit):
    photo = make_photo()
    article = make_article(lead_picture=photo)
    publish(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    photo.file.storage.delete(photo.file.name)
    assert hide(commit) == 1


def test_a_picture_that_is_shown_again_meanwhile_is_left_alone(commit, monkeypatch):
    photo = make_photo()
    article = make_article(lead_picture=photo)
    publish(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    answers = iter([hiding.to_hide(), Photo.objects.none()])
    monkeypatch.setattr(hiding, "to_hide", lambda: next(answers))
    assert hide(commit) == 0
    assert names(photo)[2]


def test_a_rollback_leaves_the_old_file_in_place(commit):
    photo = make_photo()
    article = make_article(lead_picture=photo)
    publish(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    with commit(), transaction.atomic():
        hide_photos()
        transaction.set_rollback(True)
    old, new, is_there = names(photo)
    assert old == new and is_there
