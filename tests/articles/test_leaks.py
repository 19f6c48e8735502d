"""A word planted wherever a newsroom writes: nobody outside the desk ever meets it."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from articles.models import (
    ArchiveBlock,
    Article,
    AudioBlock,
    Author,
    GalleryBlock,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    TweetBlock,
    VideoBlock,
)
from articles.press import publishing, revisions, withdrawing
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_photo,
    make_tweet,
    publish,
    take,
)
from tests.crawl import crawl, no_desk_tables, text_of

WORD = "quincewyrm"
MACHINES = ("/feed/", "/sitemap-pages.xml")
TOMORROW = dt.timedelta(days=1)
pytestmark = pytest.mark.django_db


def plant(article: Article) -> None:
    """Write the word into every field and block of a working copy, and into all that it names."""
    n = f"{WORD}-{article.pk}"
    photo = make_photo(title=n, original_name=f"{n}.jpg", alternative_text=n, caption=n, credit=n, source=n, licence=n)
    tweet = make_tweet(text=f"{n} https://example.org/{n}", name=n, handle=WORD[:15])
    tweet.tweet_pictures.create(photo=photo)
    for name in ("headline", "standfirst", "caption", "alternative_text", "seo_title", "seo_description", "notes"):
        setattr(article, name, f"{name} {n}")
    article.short_headline, article.slug = f"short {n}", n
    article.canonical_url = f"https://example.org/{n}/"
    article.lead_picture = article.social_picture = photo
    article.save()
    author = make_author(f"Author {n}", biography=n, source_line=n, notes=n, links=f"{n} https://example.org/{n}")
    article.credits.create(author=author, role=n, order=9)
    article.other_categories.add(make_category(f"Section {n}"))
    article.tags.add(n)
    add_block(article, PictureBlock, photo=photo, caption=n, alternative_text=n)
    add_block(article, GalleryBlock, photos=(photo,), title=n)
    add_block(article, TweetBlock, tweet=tweet)
    add_block(article, PullQuoteBlock, text=n, attribution=n)
    add_block(article, RelatedBlock, article=make_article(f"Neighbour {n}"))
    add_block(article, VideoBlock, title=n, url=f"https://example.org/{n}", caption=n, credit=n)
    add_block(article, AudioBlock, title=n, url=f"https://example.org/{n}", caption=n, credit=n)
    add_block(article, LinkCardBlock, url=f"https://example.org/{n}", title=n, description=n, source=n)
    add_block(article, TableBlock, rows=f"{n}|{n}", caption=n, source=n)
    add_block(article, ArchiveBlock, html=f"<p>{n}</p>")
    revision = change(article, text=f"<p>{n}</p>")
    assert WORD in str(revision.content)


def draft() -> Article:
    article = make_article()
    plant(article)
    return article


def in_review() -> Article:
    article = draft()
    revisions.set_stage(article, Article.Stage.IN_REVIEW, by=chief())
    return article


def approved() -> Article:
    article = draft()
    revisions.set_stage(article, Article.Stage.APPROVED, by=chief())
    return article


def scheduled() -> Article:
    article = draft()
    publish(article, at=timezone.now() + TOMORROW)
    return article


def embargoed() -> Article:
    article = draft()
    change(article, embargo_until=timezone.now() + TOMORROW)
    assert publishing.publish(take(article), by=chief()).is_refused
    return article


def update_in_work() -> Article:
    article = make_article("Plain")
    publish(article)
    plant(article)
    return article


def update_scheduled() -> Article:
    article = update_in_work()
    publish(article, at=timezone.now() + TOMORROW)
    return article


NEVER_SEEN = [draft, in_review, approved, scheduled, embargoed, update_in_work, update_scheduled]


def guesses(article: Article) -> list[str]:
    """The addresses that somebody who knows the word would try."""
    n = f"{WORD}-{article.pk}"
    days = [timezone.localtime(timezone.now() + TOMORROW * offset) for offset in (-1, 0, 1)]
    return [
        *(f"/{day:%Y/%m/%d}/{n}/" for day in days),
        *(f"/{n}/", f"/author/author-{n}/", f"/tag/{n}/", f"/?p={article.pk}", f"/{article.pk}/"),
    ]


@pytest.fixture(params=["anonymous", "staff"])
def reader(request, administrator: User) -> Client:
    client = Client()
    if request.param == "staff":
        client.force_login(administrator)
    return client


@pytest.mark.parametrize("state", NEVER_SEEN)
def test_what_was_never_published_is_at_no_address(reader, state):
    neighbour = make_article("A neighbour", tags=("Bridges",))
    publish(neighbour)
    article = state()
    tomorrow = timezone.localtime(timezone.now() + TOMORROW)
    with no_desk_tables():
        pages = crawl(reader, *MACHINES, "/corrections/", f"/{tomorrow:%Y/%m/%d}/", f"/{tomorrow:%Y}/")
        assert len(pages) > 5
        for path, response in pages.items():
            assert WORD not in text_of(response), path
            assert WORD not in str(response.headers), path
        for path in guesses(article):
            if path.startswith("/?"):
                assert reader.get(path).content == reader.get("/?p=0").content
                continue
            for method in (reader.get, reader.head):
                met, unknown = method(path), method(path.replace(WORD, "unheard").replace(str(article.pk), "987654"))
                assert met.status_code == unknown.status_code == 404, path
                assert met.content == unknown.content, path
                assert dict(met.headers) == dict(unknown.headers), path


def test_what_was_withdrawn_is_gone_and_says_so(reader):
    article = make_article("Plain")
    plant(article)
    version = publish(article)
    assert WORD in reader.get(version.path).content.decode()
    withdrawing.withdraw(article, by=chief(), reason="Not ours to tell")
    with no_desk_tables():
        for path, response in crawl(reader, *MACHINES, "/corrections/").items():
            assert WORD not in text_of(response), path
        for method in (reader.get, reader.head):
            gone = method(version.path)
            assert gone.status_code == 410
            assert WORD not in gone.content.decode()
    assert reader.get(f"/author/author-{WORD}-{article.pk}/").status_code == 404
    assert reader.get(f"/tag/{WORD}-{article.pk}/").status_code == 404


def test_every_public_page_of_a_full_paper_asks_no_table_of_the_desk(reader):
    article = make_article("Plain", tags=("Bridges",))
    plant(article)
    older = make_article("Older")
    publish(older)
    publish(article)
    change(article, text="<p>Changed.</p>", slug="changed")
    publish(article, note=publishing.Note("It was another day."))
    Author.objects.update(retired=True)
    with no_desk_tables():
        pages = crawl(reader, "/corrections/", "/robots.txt", "/nowhere/")
    pages = {path: page for path, page in pages.items() if path != "/nowhere/" and not path.startswith("/static/")}
    assert {response.status_code for response in pages.values()} <= {200, 301}
    assert not any(response.cookies for response in pages.values())
