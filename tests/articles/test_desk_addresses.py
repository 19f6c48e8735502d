"""What a pasted address is, and which stories a link is offered: no more than its writer may know."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Address, Article, Publication
from articles.press import withdrawing
from tests.cast import change, chief, make_article, make_page, publish
from tests.desk import sign_in

pytestmark = pytest.mark.django_db
ASK, LINKS = "/desk/articles/article/address/", "/desk/articles/article/links/"


def told(user, address, **others):
    return sign_in(user).get(ASK, {"q": address} | others).json()


def links(user, term="", **others):
    return sign_in(user).get(LINKS, {"term": term} | others).json()["results"]


def path_of(article):
    return Publication.objects.get(article_id=article.pk).path


@pytest.mark.parametrize(
    "address",
    [
        "https://x.com/portdesk/status/1234?s=20",
        "http://twitter.com/portdesk/status/1234",
        " https://mobile.twitter.com/portdesk/status/1234#m ",
    ],
)
def test_a_tweet_is_known_by_its_address(address, editor):
    assert told(editor, address) == {"kind": "tweet", "address": "https://x.com/portdesk/status/1234"}


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://www.youtube.com/watch?v=a1", "Video on YouTube"),
        ("https://youtu.be/a1?t=4", "Video on YouTube"),
        ("https://m.youtube.com/shorts/a1", "Video on YouTube"),
        ("https://vimeo.com/12345", "Video on Vimeo"),
        ("https://vimeo.com/channels/staff/12345", "Video on Vimeo"),
        ("https://www.dailymotion.com/video/x1", "Video on Dailymotion"),
        ("https://dai.ly/x1", "Video on Dailymotion"),
        ("https://www.tiktok.com/@desk/video/1", "Video on TikTok"),
        ("https://vm.tiktok.com/a1/", "Video on TikTok"),
        ("https://www.instagram.com/reel/a1/", "Video on Instagram"),
        ("https://example.org/films/The%20port.MP4?x=1", "The port.MP4"),
    ],
)
def test_a_film_is_known_by_its_service_or_its_file(address, title, editor):
    assert told(editor, address) == {"kind": "video", "address": address, "title": title, "source": ""}


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/@desk",
        "https://vimeo.com/about",
        "https://notyoutube.com/watch?v=1",
        "https://x.com/desk",
    ],
)
def test_any_other_page_is_a_link(address, editor):
    answer = told(editor, address)
    assert answer["kind"] == "link" and answer["address"] == address
    assert answer["title"] == answer["source"] == address.split("/")[2].removeprefix("www.")


@pytest.mark.parametrize(
    "address",
    [
        *("", "words", "x.com", "ftp://example.org/", "javascript:alert(1)", "//example.org/", "https://", "http:///x"),
        *("https://[::1", "https://exa mple.org/", "/", "/nothing/here/", "https://example.org/" + "a" * 300),
        "https://example.org/" + "a" * 5000,
    ],
)
def test_what_no_page_can_be_is_nothing(address, editor):
    assert told(editor, address) == {"kind": ""}


def test_a_story_is_known_by_every_address_that_it_had_and_by_its_page_at_the_desk(editor):
    story = make_article("Bridge opens", slug="bridge")
    publish(story)
    old = path_of(story)
    change(story, slug="bridge-opens")
    publish(story)
    assert path_of(story) != old
    expected = {"kind": "story", "id": str(story.pk), "text": "Bridge opens"}
    for path in (
        old,
        path_of(story),
        old.rstrip("/"),
        f"{old}?share=1#top",
        f"/desk/articles/article/{story.pk}/change/",
    ):
        assert told(editor, path) == expected, path
        assert told(editor, f"http://TESTSERVER{path}") == expected, path
    assert told(editor, old, left_out=story.pk) == {"kind": ""}
    assert told(editor, f"https://elsewhere.example{old}")["kind"] == "link"


def test_a_story_that_the_writer_may_not_name_is_none(contributor):
    secret, public = make_article("Secret draft"), make_article("Bridge opens")
    publish(public)
    change(public, headline="Secret headline")
    assert told(contributor, f"/desk/articles/article/{secret.pk}/change/") == {"kind": ""}
    assert told(contributor, path_of(public))["text"] == "Bridge opens"
    withdrawing.withdraw(Article.objects.get(pk=public.pk), by=chief(), reason="Not ours")
    path = Address.objects.get(article_id=public.pk).path
    assert told(contributor, path) == {"kind": ""}
    assert told(chief(), path)["kind"] == "story"


def test_an_address_to_come_is_known_to_those_who_write_the_story(contributor):
    story = make_article("Bridge opens", slug="bridge")
    publish(story)
    change(story, slug="minister-resigns")
    publish(story, at=timezone.now() + dt.timedelta(hours=2))
    path = path_of(story).replace("bridge", "minister-resigns")
    assert Address.objects.get(path=path).since > timezone.now()
    assert told(contributor, path) == {"kind": ""}
    assert told(chief(), path)["text"] == "Bridge opens"


def test_links_are_offered_newest_first_and_say_why_one_has_no_address(editor):
    publish(old := make_article("Harbour: an old story"))
    gone = make_article("Harbour: withdrawn")
    publish(gone)
    withdrawing.withdraw(Article.objects.get(pk=gone.pk), by=chief(), reason="Not ours")
    make_article("Harbour: a draft")
    make_article("Trams")
    Article.objects.filter(pk=old.pk).update(saved_at=timezone.now() - dt.timedelta(days=9))
    found = links(editor, "harbour")
    assert [(one["headline"], one["path"]) for one in found] == [
        ("Harbour: a draft", ""),
        ("Harbour: withdrawn", ""),
        ("Harbour: an old story", path_of(old)),
    ]
    assert [one["note"] for one in found[:2]] == ["not published yet", "withdrawn"]
    assert str(timezone.localtime().year) in found[2]["note"]
    assert [one["headline"] for one in links(editor, "harbour", left_out=old.pk)] == [
        "Harbour: a draft",
        "Harbour: withdrawn",
    ]


def test_links_offer_other_peoples_stories_as_readers_know_them(contributor):
    make_article("Secret draft")
    publish(story := make_article("Bridge opens"))
    change(story, headline="Secret headline")
    publish(page := make_page("about", headline="About us"))
    mine = make_article("Mine", owner=contributor)
    assert {one["headline"]: one["path"] for one in links(contributor)} == {
        "Mine": "",
        "Bridge opens": path_of(story),
        "About us": path_of(page),
    }
    assert links(contributor, "secret") == [] and mine.pk


def test_offering_links_costs_the_same_for_three_stories_and_for_thirty(editor, django_assert_num_queries):
    client = sign_in(editor)
    for count in (3, 30):
        for number in range(count):
            publish(make_article(f"Harbour {number}"))
        with django_assert_num_queries(6):  # the session, the person, the roles, and three
            assert client.get(LINKS, {"term": "harbour"}).json()["results"]


@pytest.mark.parametrize("term", ["%", "\x0b" * 3, "a" * 5000, "“"])
def test_a_search_for_nonsense_is_answered(term, editor):
    assert links(editor, term) == []


@pytest.mark.parametrize("path", [ASK, LINKS])
def test_who_does_not_write_is_told_nothing_and_nothing_is_posted(path, newsletter_editor, outsider, editor):
    assert sign_in(newsletter_editor).get(path).status_code == 403
    assert sign_in(outsider).get(path).status_code == 302
    assert sign_in(editor).post(path).status_code == 405
