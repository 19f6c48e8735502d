"""What follows, follows: every page is right at the next request, no job runs, no publication is rewritten."""

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import (
    GalleryBlock,
    PictureBlock,
    Publication,
    PublicationAuthor,
    PublicationBody,
    PublicationCategory,
    PublicationPhoto,
    PublicationTag,
    RelatedBlock,
    TweetBlock,
    TweetPicture,
    VideoBlock,
)
from articles.press import paper, withdrawing
from globepost.models import Job
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
)

ROWS = (PublicationBody, PublicationCategory, PublicationAuthor, PublicationTag, PublicationPhoto)
LISTS = ("/", "/category/world/", "/tag/bridges/", "/author/ines-calder/", "/feed/")
pytestmark = pytest.mark.django_db


@pytest.fixture
def reader() -> Client:
    return Client()


@pytest.fixture
def story():
    """A live story with a live neighbour on cards, a picture in every place, a byline and a category in the menu."""
    make_category(in_menu=True, default_picture=make_photo())
    make_author(picture=make_photo())
    neighbour = make_article("The neighbour", tags=("Bridges",))
    neighbour.path_now = publish(neighbour).path
    article = make_article(
        "The story",
        tags=("Bridges",),
        lead_picture=make_photo(credit="Mara Lund"),
        social_picture=make_photo(),
        related=(neighbour,),
    )
    add_block(article, RelatedBlock, article=neighbour)
    add_block(article, PictureBlock, photo=make_photo())
    add_block(article, GalleryBlock, photos=(make_photo(), make_photo()))
    add_block(article, VideoBlock, title="A film", file="aa/film.mp4", poster=make_photo())
    tweet = make_tweet()
    tweet.tweet_pictures.create(photo=make_photo())
    add_block(article, TweetBlock, tweet=tweet)
    article.version = publish(article)
    article.neighbour = neighbour
    return article


@pytest.fixture
def untouched(story):
    """Holds that the story's rows are as they were, and that nothing was left for a job."""
    rows = _rows(story)
    yield
    assert _rows(story) == rows
    assert not Job.objects.exists()


def _rows(story):
    versions = Publication.versions.filter(article_id=story.pk)
    rows = [list(model.objects.filter(publication__in=versions).order_by("pk").values()) for model in ROWS]
    assert all(rows), "the story has a row of each kind"
    return list(versions.values()), rows


def html(reader: Client, path: str) -> str:
    return reader.get(path).content.decode()


@pytest.mark.usefixtures("untouched")
def test_a_renamed_category_is_right_everywhere(reader, story):
    pages = ("/", story.version.path, story.neighbour.path_now, "/author/ines-calder/", "/tag/bridges/", "/feed/")
    for path in pages:
        assert "World" in html(reader, path), path
    category = make_category()
    category.name, category.slug = "The Planet", "planet"
    paper.save(category, by=chief())
    for path in (*pages, "/category/planet/"):
        page = html(reader, path)
        assert "The Planet" in page and "World" not in page and "/world/" not in page, path
    assert reader.get("/category/world/")["Location"] == "/category/planet/"


@pytest.mark.usefixtures("untouched")
def test_a_renamed_author_is_right_everywhere(reader, story):
    pages = ("/", story.version.path, story.neighbour.path_now, "/category/world/", "/tag/bridges/", "/feed/")
    for path in (*pages, "/author/ines-calder/"):
        assert "Ines Calder" in html(reader, path), path
    author = make_author()
    author.name, author.slug, author.biography = "Ola Holm", "ola-holm", "She has moved."
    paper.save(author, by=chief())
    for path in (*pages, "/author/ola-holm/"):
        page = html(reader, path)
        assert "Ola Holm" in page and "Ines Calder" not in page and "ines-calder" not in page, path
    assert "She has moved." in html(reader, story.version.path)
    assert reader.get("/author/ines-calder/")["Location"] == "/author/ola-holm/"


@pytest.mark.usefixtures("untouched")
def test_a_changed_headline_is_right_on_every_card(reader, story):
    pages = (*LISTS, story.version.path, story.neighbour.path_now)
    for path in pages:
        assert "The neighbour" in html(reader, path), path
    change(story.neighbour, headline="The one next door")
    publish(story.neighbour)
    for path in pages:
        page = html(reader, path)
        assert "The one next door" in page and "The neighbour" not in page, path
    cards = html(reader, story.version.path).split('<article class="story">')[1]
    assert cards.count("The one next door") == 1  # in the body, and not among the related posts again


@pytest.mark.usefixtures("untouched")
def test_a_withdrawn_neighbour_is_gone_from_every_page(reader, story):
    path = story.neighbour.path_now
    assert path in html(reader, story.version.path)
    withdrawing.withdraw(story.neighbour, by=chief(), reason="Not ours")
    for page in (*LISTS, story.version.path, "/sitemap.xml"):
        assert path not in html(reader, page), page


@pytest.mark.usefixtures("untouched")
def test_a_licence_that_ended_takes_the_picture_from_every_page(reader, story):
    path = story.version.path
    for place, (photo, pages) in {
        "lead": (story.lead_picture, ("/", path, "/category/world/")),
        "social": (story.social_picture, (path,)),
        "picture": (story.articles_pictureblock_set.get().photo, (path,)),
        "gallery": (story.articles_galleryblock_set.get().photos.last(), (path,)),
        "poster": (story.articles_videoblock_set.get().poster, (path,)),
        "tweet": (TweetPicture.objects.get().photo, (path,)),
        "author": (make_author().picture, (path, "/author/ines-calder/")),
        "category": (make_category().default_picture, ("/", path, "/category/world/", "/tag/bridges/")),
    }.items():
        for page in pages:
            assert photo.file.url in html(reader, page), (place, page)
        photo.licence_ends_at = timezone.now()
        paper.save(photo, by=chief())
        for page in pages:
            assert photo.file.url not in html(reader, page), (place, page)


@pytest.mark.usefixtures("untouched")
def test_a_changed_credit_and_alternative_text_are_right_where_the_story_says_nothing_else(reader, story):
    photo = story.lead_picture
    photo.credit, photo.alternative_text, photo.caption = "Ola Brandt", "A harbour at dawn", "The harbour"
    paper.save(photo, by=chief())
    page = html(reader, story.version.path)
    assert "Ola Brandt" in page and "A harbour at dawn" in page and "The harbour" in page
    assert "Mara Lund" not in page


@pytest.mark.usefixtures("untouched")
def test_a_category_that_moves_takes_its_stories_to_the_one_above(reader, story):
    above = make_category("Elsewhere", in_menu=True)
    category = make_category()
    category.parent = above
    paper.save(category, by=chief())
    assert "The story" in html(reader, "/category/elsewhere/")
    assert "The story" in html(reader, "/category/elsewhere/world/")
    assert reader.get("/category/world/")["Location"] == "/category/elsewhere/world/"
    category.parent = None
    paper.save(category, by=chief())
    assert "The story" not in html(reader, "/category/elsewhere/").split("<main")[1].split("</main")[0]
