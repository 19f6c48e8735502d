"""Films, recordings and documents that readers may no longer see move to another name, and no others do."""

import datetime as dt

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from articles.jobs import tidy
from articles.models import Article, AudioBlock, Publication, PublicationFile, Revision, VideoBlock
from articles.photos import hiding_files, renaming
from articles.photos.hiding_files import hide_files
from articles.press import publishing, revisions, withdrawing
from articles.press.erasing import erase_article
from articles.press.snapshot import snapshot
from tests.cast import add_block, chief, make_article, publish, take
from tests.waiting import run_jobs

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def make_film(words: bytes = b"film") -> ContentFile:
    return ContentFile(words, name="film.mp4")


def make_story() -> Article:
    article = make_article()
    add_block(article, VideoBlock, title="Film", file=make_film())
    add_block(article, AudioBlock, title="Report", file=ContentFile(b"report", name="report.pdf"))
    return article


def film_of(article: Article) -> str:
    return article.articles_videoblock_set.get().file.name


def hide() -> int:
    hidden = hide_files()
    run_jobs()
    return hidden


def shown(article: Article) -> str:
    """The film that readers of the live version are led to, whose file must be there."""
    (version,) = Publication.objects.filter(article_id=article.pk)
    (name,) = [part["file"] for part in version.body.parts if part["type"] == "video"]
    assert default_storage.exists(name)
    return name


def test_the_files_of_a_withdrawn_story_go(client):
    article = make_story()
    version = publish(article)
    names = [film_of(article), article.articles_audioblock_set.get().file.name]
    assert hide() == 0
    assert all(client.head(f"/media/{name}").status_code == 200 for name in names)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    assert hide() == 2
    assert all(client.head(f"/media/{name}").status_code == 404 for name in names)
    assert snapshot(article) == revisions.newest(article).content
    new = film_of(article)
    with default_storage.open(new) as file:
        assert file.read() == b"film"
    version.body.refresh_from_db()
    assert {part.get("file") for part in version.body.parts} == {
        None,
        new,
        article.articles_audioblock_set.get().file.name,
    }
    assert hide() == 0 and not PublicationFile.objects.exists()


def test_a_replaced_film_goes_and_the_new_one_stays():
    article = make_story()
    publish(article)
    old = film_of(article)
    block = article.articles_videoblock_set.get()
    block.file = make_film(b"better film")
    block.save()
    publish(article)
    new = shown(article)
    assert hide() == 1
    assert shown(article) == new == film_of(article) and not default_storage.exists(old)


def test_the_film_of_a_scheduled_version_stays():
    article = make_story()
    publish(article)
    name = film_of(article)
    article.articles_videoblock_set.all().delete()
    publish(article)
    revisions.restore(article.revisions.get(number=1), by=chief())
    publish(article, at=timezone.now() + HOUR)
    assert hide() == 0 and default_storage.exists(name)
    with time_machine.travel(timezone.now() + HOUR):
        tidy()
        assert shown(article) == name


def test_a_film_that_was_hidden_comes_back_with_its_old_revision():
    article = make_story()
    publish(article)
    name = film_of(article)
    article.articles_videoblock_set.all().delete()
    publish(article)
    assert hide() == 1 and not default_storage.exists(name)
    revisions.restore(article.revisions.get(number=1), by=chief())
    publish(article)
    assert shown(article) not in ("", name)
    assert hide() == 0
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    assert hide() == 2


def test_a_revision_read_before_the_renaming_is_published_under_the_new_name():
    article = make_story()
    publish(article)
    take(article)
    stale = revisions.newest(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    hide()
    assert publishing.publish(stale, by=chief()).publication
    assert shown(article) == film_of(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    hide()
    revisions.restore(stale, by=chief())
    assert default_storage.exists(film_of(article))


def test_a_planned_end_hides_too():
    article = make_story()
    publish(article)
    name = film_of(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours", at=timezone.now() + HOUR)
    tidy()
    assert film_of(article) == name
    with time_machine.travel(timezone.now() + HOUR):
        tidy()
        run_jobs()
    assert film_of(article) != name and not default_storage.exists(name)


def test_a_film_that_nobody_ever_saw_keeps_its_name():
    article = make_story()
    take(article)
    publish(article, at=timezone.now() + HOUR)
    withdrawing.cancel(article, by=chief())
    assert hide() == 0


@pytest.mark.parametrize("step", ["_copy", "_rename", "delete_file"])
def test_a_kill_at_any_point_is_made_up_for(step, monkeypatch):
    """Killed while it copies, while it writes the rows, and before it deletes."""
    article = make_story()
    publish(article)
    name = film_of(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    if step == "delete_file":
        hide_files()  # and no more
    else:
        with monkeypatch.context() as patch:
            patch.setattr(renaming if step == "_copy" else hiding_files, step, kill)
            with pytest.raises(KeyboardInterrupt):
                hide_files()
        assert film_of(article) == name and default_storage.exists(name)
    hide()
    assert film_of(article) != name and not default_storage.exists(name)
    assert default_storage.exists(film_of(article))


def kill(*args: object) -> None:
    raise KeyboardInterrupt


def test_a_film_that_is_shown_again_meanwhile_is_left_alone(monkeypatch):
    article = make_story()
    publish(article)
    name = film_of(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")

    copies = []

    def copy_and_publish(old: str, new: str) -> None:
        publishing.publish(revisions.newest(article), by=chief())
        copies.append(default_storage.save(new, make_film()))

    with monkeypatch.context() as patch:
        patch.setattr(renaming, "_copy", copy_and_publish)
        assert hide_files() == 0
    run_jobs()
    assert shown(article) == name and default_storage.exists(name) and not default_storage.exists(copies[0])


def test_a_lost_file_stops_nobody():
    article = make_story()
    publish(article)
    default_storage.delete(film_of(article))
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    assert hide() == 2


def test_an_erased_story_takes_its_hidden_files_along(django_capture_on_commit_callbacks):
    article = make_story()
    publish(article)
    first = film_of(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    hide()
    second = film_of(article)
    with django_capture_on_commit_callbacks(execute=True):
        erase_article(article, by=chief(), reason="A court said so")
    assert not default_storage.exists(first) and not default_storage.exists(second)
    assert not PublicationFile.objects.exists() and not Revision.objects.exists()
    assert hide() == 0
