"""Preview links: who makes them, who reads by them, and when they lead nowhere."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import PreviewLink, Step
from articles.press import preview_links, withdrawing
from articles.press.roles import NotAllowed, Role
from tests.cast import change, make_article, make_page, make_user, publish, take
from tests.crawl import crawl
from tests.desk import messages_of, sign_in

pytestmark = pytest.mark.django_db
WEEK = dt.timedelta(days=7)


@pytest.fixture
def story(reporter):
    article = make_article("Not yet known", owner=reporter)
    take(article, by=reporter)
    return article


def links_address(article):
    return f"/desk/articles/article/{article.pk}/links/"


def link_of(article, by):
    return f"/preview/{preview_links.make(article, by=by, days=7)}/"


def missing(client, path):
    """What a reader meets at an address where nothing is."""
    answer, nothing = client.get(path), client.get("/no-such-page/")
    same = answer.content == nothing.content and dict(answer.headers) == dict(nothing.headers)
    return answer.status_code == 404 and same


def test_a_link_is_made_on_the_desk_and_read_without_an_account(reporter, story):
    answer = sign_in(reporter).post(links_address(story), {"days": "7"})
    address = answer.context["address"]
    assert address.startswith("http://testserver/preview/") and "no-store" in answer["Cache-Control"]
    reader = Client()
    page = reader.get(address)
    assert page.status_code == 200 and "Not yet known" in page.content.decode()
    assert page["X-Robots-Tag"] == "noindex, nofollow" and "no-store" in page["Cache-Control"]
    assert page["Referrer-Policy"] == "no-referrer" and not page.cookies and "Cookie" not in page.get("Vary", "")
    html = page.content.decode()
    assert '<meta name="robots" content="noindex, nofollow">' in html and 'name="referrer"' in html
    assert "/desk/" not in html and "canonical" not in html and "Share" not in html


def test_only_the_digest_of_a_token_of_128_bits_is_kept(reporter, story):
    token = preview_links.make(story, by=reporter, days=1)
    link = PreviewLink.objects.get()
    assert len(token) >= 22 and len(link.digest) == 64 and token not in str(link.__dict__)
    assert link.expires_at - link.made_at == dt.timedelta(days=1)
    page = sign_in(reporter).get(links_address(story)).content.decode()
    assert token not in page and link.digest not in page


def test_the_reader_sees_the_newest_revision(reporter, story, client):
    address = link_of(story, reporter)
    change(story, headline="Known better")
    assert "Known better" in client.get(address).content.decode()


def test_a_link_notes_when_it_was_read(reporter, story, client, clock):
    address = link_of(story, reporter)
    client.get(address)
    first = PreviewLink.objects.get().seen_at
    clock.shift(30)
    client.get(address)
    assert PreviewLink.objects.get().seen_at == first
    clock.shift(60)
    client.get(address)
    assert PreviewLink.objects.get().seen_at > first


def test_a_link_that_is_over_is_no_page_at_all(reporter, story, client, clock):
    address = link_of(story, reporter)
    clock.shift(WEEK - dt.timedelta(seconds=1))
    assert client.get(address).status_code == 200
    clock.shift(1)
    assert missing(client, address)
    page = sign_in(reporter).get(links_address(story)).content.decode()
    assert "Over:" in page and "Revoke</button>" not in page


@pytest.mark.parametrize("token", ["x", "a" * 22, "..", "é", "a" * 5000, "%00"])
def test_an_unknown_link_is_no_page_at_all(token, story, reporter, client):
    link_of(story, reporter)
    assert missing(client, f"/preview/{token}/")


def test_a_revoked_link_is_no_page_at_all(reporter, story, client):
    address = link_of(story, reporter)
    link = PreviewLink.objects.get()
    desk = sign_in(reporter)
    answer = desk.post(f"{links_address(story)}{link.pk}/revoke/", follow=True)
    assert "The link is revoked." in messages_of(answer)[0] and missing(client, address)
    desk.post(f"{links_address(story)}{link.pk}/revoke/")
    assert [step.verb for step in Step.objects.filter(article_id=story.pk)].count("closed a link to") == 1


def test_steps_are_logged_without_the_token(reporter, story):
    token = preview_links.make(story, by=reporter, days=7)
    step = Step.objects.get(verb="opened a link to")
    assert step.by == reporter and step.article_id == story.pk and token not in step.subject + step.detail


def test_a_withdrawal_ends_the_links_made_before_it(reporter, managing_editor, story, client):
    before = link_of(story, reporter)
    publish(story)
    assert client.get(before).status_code == 200
    withdrawing.withdraw(story, by=managing_editor, reason="A judge said so")
    assert missing(client, before)
    assert client.get(link_of(story, reporter)).status_code == 200
    page = sign_in(reporter).get(links_address(story)).content.decode()
    assert "Closed by the withdrawal" in page and page.count("Revoke</button>") == 1


def test_a_link_ends_with_the_right_of_who_made_it(reporter, story, client):
    address = link_of(story, reporter)
    reporter.is_active = False
    reporter.save()
    assert missing(client, address)
    reporter.delete()
    assert missing(client, address)


def test_an_erased_story_is_no_page_at_all(reporter, story, client):
    address = link_of(story, reporter)
    story.delete()
    assert missing(client, address) and not PreviewLink.objects.exists()


def test_an_embargo_is_told_to_who_makes_the_link_and_to_who_reads_by_it(reporter, story, client):
    change(story, embargo_until=timezone.now() + WEEK)
    assert "under embargo until" in sign_in(reporter).get(links_address(story)).content.decode()
    assert "Under embargo until" in client.get(link_of(story, reporter)).content.decode()


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.REPORTER, Role.NEWSLETTER_EDITOR, None])
def test_nobody_makes_or_revokes_links_of_a_story_that_is_not_theirs(role, story, reporter):
    preview_links.make(story, by=reporter, days=7)
    user = make_user("someone", role)
    desk, link = sign_in(user), PreviewLink.objects.get()
    for address in (links_address(story), f"{links_address(story)}{link.pk}/revoke/"):
        answer = desk.post(address, {"days": "7"})
        assert answer.status_code == 404 or "/login/" in answer["Location"]
    with pytest.raises(NotAllowed):
        preview_links.make(story, by=user, days=7)
    with pytest.raises(NotAllowed):
        preview_links.revoke(link, by=user)
    assert PreviewLink.objects.get().revoked_at is None


def test_a_contributor_shows_an_own_draft(contributor, client):
    draft = make_article("A first try", owner=contributor)
    take(draft, by=contributor)
    address = sign_in(contributor).post(links_address(draft), {"days": "1"}).context["address"]
    assert "A first try" in client.get(address).content.decode()


def test_a_link_of_another_story_is_not_revoked_by_this_ones_address(editor, reporter, story):
    preview_links.make(story, by=reporter, days=7)
    other = make_article()
    assert sign_in(editor).post(f"{links_address(other)}{PreviewLink.objects.get().pk}/revoke/").status_code == 404


@pytest.mark.parametrize("days", ["", "0", "8", "x", "-1"])
def test_days_that_are_not_offered_are_refused(days, reporter, story):
    answer = sign_in(reporter).post(links_address(story), {"days": days})
    assert answer.status_code == 400 and not PreviewLink.objects.exists()
    with pytest.raises(ValueError, match="days"):
        preview_links.make(story, by=reporter, days=8)


def test_a_story_that_was_never_saved_gets_no_link(editor):
    assert sign_in(editor).post(links_address(make_article()), {"days": "7"}).status_code == 404


def test_a_page_is_shown_too(administrator, client):
    page = make_page("about-us", "About us")
    take(page)
    assert "About us" in client.get(link_of(page, administrator)).content.decode()


def test_reading_is_by_get_alone(reporter, story, client):
    assert client.post(link_of(story, reporter)).status_code == 405


def test_no_page_of_the_site_leads_to_a_link(reporter, story, client):
    token = preview_links.make(story, by=reporter, days=7)
    publish(story)
    pages = crawl(client)
    assert len(pages) > 5
    assert [path for path, page in pages.items() if token.encode() in page.getvalue()] == []
