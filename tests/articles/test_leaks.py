"""A word planted wherever a newsroom writes: nobody outside the desk ever meets it."""

import datetime as dt
import re
from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from articles.models import (
    Article,
    Author,
    GalleryBlock,
    Photo,
    PictureBlock,
    RelatedBlock,
    Revision,
    Step,
    VideoBlock,
)
from articles.photos.adding import add_photo
from articles.press import publishing, revisions, withdrawing
from articles.press.roles import Role
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_user,
    picture_bytes,
    publish,
    take,
)
from tests.crawl import crawl, no_desk_tables, text_of
from tests.whole import use_everything

WORD = "quincewyrm"
TOMORROW = dt.timedelta(days=1)
DAYS = (timezone.localtime(), timezone.localtime() + TOMORROW)
MACHINES = ("/feed/", "/sitemap-pages.xml", *{f"/sitemap-{day:%Y-%m}.xml" for day in DAYS})
pytestmark = pytest.mark.django_db


def upload(n: str, *, by: User | None = None, **fields: str) -> Photo:
    """A picture whose file came under that name and whose words are all the newsroom's own."""
    data, words = picture_bytes(), dict.fromkeys(("title", "source", "licence"), n)
    photo = add_photo(BytesIO(data), name=f"{n}.jpg", size=len(data), by=by or chief(), **words | fields)
    assert photo.original_name == f"{n}.jpg"
    return photo


def plant(article: Article) -> None:
    """Write the word into every field and block of a working copy, and into all that it names."""
    n = f"{WORD}-{article.pk}"

    def planted_photo(**fields: str) -> Photo:
        return upload(n, **{"alternative_text": n, "caption": n, "credit": n} | fields)

    use_everything(article, n, planted_photo)
    article.slug, article.main_category = n, make_category(f"Main {n}")
    article.other_categories.add(make_category(f"Section {n}"))
    article.tags.add(n)
    neighbour = make_article(f"Neighbour {n}")
    article.related_picks.create(related=neighbour)
    add_block(article, RelatedBlock, article=neighbour)
    words = {"biography": n, "source_line": n, "notes": n, "links": f"{n} https://example.org/{n}"}
    article.credits.create(author=make_author(f"Author {n}", picture=planted_photo(), **words), role=n, order=9)
    tweet = article.articles_tweetblock_set.get().tweet
    tweet.text, tweet.name, tweet.handle = f"{n} https://example.org/{n}", n, WORD[:15]
    tweet.save()
    revision = change(article)
    assert WORD in str(revision.content)


def stored(article: Article) -> set[str]:
    """The names under which the files of a working copy are kept."""
    blocks = [*article.articles_videoblock_set.all(), *article.articles_audioblock_set.all()]
    return {thing.file.name for thing in (*Photo.objects.all(), *blocks)}


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


def guesses(n: str, pk: int) -> list[str]:
    """The addresses that somebody who knows the words and the number would try."""
    days = [timezone.localtime(timezone.now() + TOMORROW * offset) for offset in (-1, 0, 1)]
    return [
        *(f"/{day:%Y/%m/%d}/{n}/" for day in days),
        *(f"/{n}/", f"/author/author-{n}/", f"/author/{n}-writer/", f"/tag/{n}/", f"/tag/{n}-tag/"),
        *(f"/category/main-{n}/", f"/category/section-{n}/", f"/corrections/{pk}/", f"/{pk}/"),
        *(f"/media/{n}.jpg", f"/media/{n}.mp4", f"/media/{n}.mp3"),
    ]


def hold_unknown(reader: Client, article: Article, known: str = "") -> None:
    """Each address that could be guessed, but for the known one, answers GET and HEAD as one that never was."""
    planted, never = guesses(f"{WORD}-{article.pk}", article.pk), guesses("unheard-987654", 987654)
    for path, unheard in zip(planted, never, strict=True):
        for method in (reader.get, reader.head) if path != known else ():
            met, unknown = method(path), method(unheard)
            assert met.status_code == unknown.status_code == 404, path
            assert met.content == unknown.content, path
            assert dict(met.headers) == dict(unknown.headers), path
    for method in (reader.get, reader.head):
        met, unknown = method(f"/?p={article.pk}"), method("/?p=0")
        assert (met.status_code, met.content) == (unknown.status_code, unknown.content)
        assert dict(met.headers) == dict(unknown.headers)


def hold_without_the_word(reader: Client, *starts: str) -> None:
    """The word is on no page that can be reached, nor in its address or its headers, for GET and HEAD."""
    pages = crawl(reader, *MACHINES, "/corrections/", *starts)
    assert len(pages) > 5
    for path, response in pages.items():
        head = reader.head(path)
        assert head.status_code == response.status_code and head.content == b"", path
        assert WORD not in path + text_of(response) + str(response.headers) + str(head.headers), path


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
        hold_without_the_word(reader, f"/{tomorrow:%Y/%m/%d}/", f"/{tomorrow:%Y}/")
        hold_unknown(reader, article)


def test_what_was_withdrawn_is_gone_and_says_so(reader):
    article = make_article("Plain")
    plant(article)
    version = publish(article)
    assert WORD in reader.get(version.path).content.decode()
    withdrawing.withdraw(article, by=chief(), reason="Not ours to tell")
    with no_desk_tables():
        hold_without_the_word(reader)
        hold_unknown(reader, article, known=version.path)
        gone, head = reader.get(version.path), reader.head(version.path)
    assert gone.status_code == head.status_code == 410
    assert dict(gone.headers) == dict(head.headers)
    assert WORD not in gone.content.decode() + str(gone.headers) and head.content == b""


def test_what_the_newsroom_says_to_itself_of_a_live_story_is_at_no_address(reader):
    """Notes, reasons, names of files and of people: the story itself is clean."""
    owner = make_user(WORD, Role.MANAGING_EDITOR, first_name=WORD, last_name=WORD)
    author = make_author("Ola Brandt", notes=WORD, user=owner, biography="She writes.", picture=upload(WORD, by=owner))
    photo = upload(WORD, by=owner, alternative_text="A harbour")  # without a credit, which is waived
    article = make_article("Clean", owner=owner, notes=WORD, authors=[author], lead_picture=photo, tags=("Ports",))
    add_block(article, PictureBlock, photo=photo)
    add_block(article, GalleryBlock, photos=(upload(WORD, alternative_text="A quay"),))
    film = ContentFile(b"film", name=f"{WORD}.mp4")
    add_block(article, VideoBlock, title="A film", file=film, poster=upload(WORD, alternative_text="A film"))
    publish_with_reasons(article, owner)
    change(article, text="<p>At noon.</p>")
    version = publish(article, by=owner, waive=WORD, note=publishing.Note("It left at noon."))
    gone = make_article("Gone")
    publish(gone)
    withdrawing.withdraw(gone, by=owner, reason=WORD, retraction="It was not so.")
    with no_desk_tables():
        for path in (version.path, "/author/ola-brandt/", version.corrections.get().get_absolute_url()):
            assert reader.get(path).status_code == 200, path
        hold_without_the_word(reader)
        for path in (f"/author/{WORD}/", f"/media/{WORD}.jpg", f"/media/{WORD}.mp4"):
            assert reader.get(path).status_code == 404, path


def publish_with_reasons(article: Article, owner: User) -> None:
    """Published by a revision and in a step that both carry the word."""
    revision = revisions.take(article, by=owner, reason=WORD).revision
    outcome = publishing.publish(revision, by=owner, waive=WORD)
    assert outcome.publication, outcome.messages
    assert Revision.objects.get(pk=outcome.publication.revision_id).reason == WORD
    assert Step.objects.filter(article_id=article.pk, detail__contains=f"because {WORD}", by_name__contains=WORD)
    assert outcome.publication.body.waived


def test_a_stored_file_has_nothing_of_the_name_under_which_it_came():
    article = draft()
    names = stored(article)
    assert len(names) > 8
    assert all(re.fullmatch(r"[0-9a-f]{2}/[0-9a-f]{32}\.(?:jpg|mp4|mp3)", name) for name in names), names


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
        pages = crawl(reader, "/corrections/", "/robots.txt", "/nowhere/", *MACHINES)
    pages = {path: page for path, page in pages.items() if path != "/nowhere/" and not path.startswith("/static/")}
    assert {response.status_code for response in pages.values()} <= {200, 301}
    assert not any(response.cookies for response in pages.values())
