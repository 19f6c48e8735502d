"""With a frozen clock and no worker: every page turns over at the second, and so does the stamp."""

import datetime as dt

import pytest
import time_machine
from django.test import Client

from articles.models import FrontPageSlot, Publication, RelatedBlock, SiteSettings
from articles.press import paper, publishing, withdrawing
from articles.press.correcting import Note
from globepost import stamp
from tests.cast import add_block, change, chief, make_article, make_category, make_photo, publish, take
from tests.timeline import NOON

SIX = dt.datetime(2026, 3, 2, 23, 0, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)
LISTS = [
    "/",
    "/category/world/",
    "/author/ines-calder/",
    "/tag/bridges/",
    "/2026/",
    "/2026/03/",
    "/2026/03/02/",
    "/feed/",
    "/sitemap.xml",
]
pytestmark = pytest.mark.django_db


@pytest.fixture
def reader() -> Client:
    return Client()


def place(headline: str, **fields):
    """A story that every list would show: in the menu's category, by the cast's author, with a tag."""
    make_category(in_menu=True)
    return make_article(headline, tags=("Bridges",), slug="bridge", **fields)


def pages(reader: Client, *more: str) -> dict[str, str]:
    return {path: reader.get(path).content.decode() for path in (*LISTS, *more)}


def shows(text: str, path: str) -> str:
    """What a list shows of the story: the feed of addresses only knows its address."""
    return "/bridge/" if path == "/sitemap.xml" else text


def test_a_scheduled_story_appears_at_its_second_everywhere(clock, reader):
    publish(make_article("Older", tags=("Bridges",)))
    version = publish(place("Bridge opens"), at=SIX)
    clock.move_to(SIX - SECOND)
    before = stamp.read()
    assert reader.get(version.path).status_code == 404
    for path, html in pages(reader).items():
        assert shows("Bridge opens", path) not in html, path
    clock.move_to(SIX)
    assert stamp.read() != before
    assert reader.get(version.path).status_code == 200
    for path, html in pages(reader).items():
        assert shows("Bridge opens", path) in html, path


def test_a_scheduled_update_turns_over_at_its_second_everywhere(clock, reader):
    article = place("Bridge opens")
    first = publish(article)
    change(article, headline="Bridge closes", slug="bridge-closes")
    second = publish(article, at=SIX, note=Note("It closes."))
    clock.move_to(SIX - SECOND)
    before = stamp.read()
    for path, html in pages(reader, first.path).items():
        assert "Bridge closes" not in html and "bridge-closes" not in html, path
        assert shows("Bridge opens", path) in html, path
    assert reader.get(second.path).status_code == 404
    assert "It closes." not in reader.get("/corrections/").content.decode()
    clock.move_to(SIX)
    assert stamp.read() != before
    for path, html in pages(reader, second.path).items():
        new, old = ("/bridge-closes/", first.path) if path == "/sitemap.xml" else ("Bridge closes", "Bridge opens")
        assert new in html and old not in html, path
    assert reader.get(first.path).status_code == 301
    assert reader.get(first.path)["Location"] == second.path
    assert "It closes." in reader.get("/corrections/").content.decode()
    assert "It closes." in reader.get(second.path).content.decode()


def test_a_scheduled_withdrawal_takes_it_away_at_its_second_everywhere(clock, reader):
    publish(make_article("Older", tags=("Bridges",)))
    article = place("Bridge opens")
    version = publish(article)
    withdrawing.withdraw(article, by=chief(), reason="Not ours", at=SIX, retraction="We should not have run it.")
    clock.move_to(SIX - SECOND)
    before = stamp.read()
    for path, html in pages(reader, version.path).items():
        assert shows("Bridge opens", path) in html, path
    assert "should not have run" not in reader.get("/corrections/").content.decode()
    clock.move_to(SIX)
    assert stamp.read() != before
    assert reader.get(version.path).status_code == 410
    for path, html in pages(reader).items():
        assert shows("Bridge opens", path) not in html, path
    assert "should not have run" in reader.get("/corrections/").content.decode()


def test_a_related_card_comes_and_goes_with_its_story(clock, reader):
    neighbour = place("Bridge opens")
    story = make_article("About bridges", category=make_category("Business"), authors=[])
    add_block(story, RelatedBlock, article=neighbour)
    path = publish(story, waive="Agency copy").path
    publish(neighbour, at=SIX)
    withdrawing.withdraw(neighbour, by=chief(), reason="Not ours", at=SIX + dt.timedelta(hours=1))
    assert "Bridge opens" not in reader.get(path).content.decode()
    clock.move_to(SIX)
    assert "Bridge opens" in reader.get(path).content.decode()
    clock.move_to(SIX + dt.timedelta(hours=1))
    assert "Bridge opens" not in reader.get(path).content.decode()


def test_a_slot_of_the_front_page_opens_and_closes_at_its_second(clock, reader):
    featured = make_category("Featured")
    paper.save(SiteSettings(featured_category=featured), by=chief())
    for number in range(9):
        publish(make_article(f"Newer {number}", category=featured))
        clock.shift(1)
    old = make_article("An old story worth a slot", category=make_category("Lifestyle"))
    with time_machine.travel(NOON - dt.timedelta(days=9), tick=False):
        publish(old)
    for number in range(20):
        publish(make_article(f"Filler {number}", category=featured))
        clock.shift(1)
    slot = FrontPageSlot(place="lead", article=old, starts_at=SIX, ends_at=SIX + dt.timedelta(hours=1))
    paper.save(slot, by=chief())
    for moment, is_there in ((SIX - SECOND, False), (SIX, True), (slot.ends_at - SECOND, True), (slot.ends_at, False)):
        clock.move_to(moment)
        assert ("An old story worth a slot" in reader.get("/").content.decode()) is is_there, moment


def test_a_licence_that_ends_takes_the_picture_away_at_its_second(clock, reader):
    photo = make_photo(credit="Lena Osei", alternative_text="A grey harbour")
    path = publish(place("Bridge opens", lead_picture=photo)).path
    photo.licence_ends_at = SIX
    paper.save(photo, by=chief())
    clock.move_to(SIX - SECOND)
    before = stamp.read()
    for html in (reader.get(path).content.decode(), reader.get("/").content.decode()):
        assert photo.file.url in html
    clock.move_to(SIX)
    assert stamp.read() != before
    for html in (reader.get(path).content.decode(), reader.get("/").content.decode()):
        assert photo.file.url not in html and "Lena Osei" not in html


def test_publishing_in_between_cancels_the_scheduled_version_and_says_so(clock, reader):
    article = place("Bridge opens")
    publish(article)
    change(article, headline="Bridge closes")
    publish(article, at=SIX)
    clock.move_to(SIX - dt.timedelta(minutes=30))
    change(article, headline="Bridge opens a little")
    outcome = publishing.publish(take(article), by=chief())
    assert outcome.messages == ["The version scheduled for 2 March 2026, 18:00 was cancelled."]
    clock.move_to(SIX + SECOND)
    assert Publication.objects.get().headline == "Bridge opens a little"


def test_a_licence_that_ends_too_early_unschedules(clock, reader):
    photo = make_photo()
    article = place("Bridge opens", lead_picture=photo)
    version = publish(article, at=SIX)
    photo.licence_ends_at = SIX - SECOND
    messages = paper.save(photo, by=chief())
    assert len(messages) == 1 and "no longer scheduled" in messages[0]
    clock.move_to(SIX + SECOND)
    assert reader.get(version.path).status_code == 404
    assert not Publication.versions.exists()


def test_the_stamp_turns_at_midnight_of_the_newsroom(clock, reader):
    midnight = dt.datetime(2026, 3, 3, 5, 0, tzinfo=dt.UTC)
    clock.move_to(midnight - SECOND)
    before, html = stamp.read(), reader.get("/").content.decode()
    assert "Monday, March 2, 2026" in html
    clock.move_to(midnight)
    assert stamp.read() != before
    assert "Tuesday, March 3, 2026" in reader.get("/").content.decode()
