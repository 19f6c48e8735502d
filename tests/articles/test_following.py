"""What follows, follows: every page is right at the next request, no job runs, no publication is rewritten."""

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Publication, PublicationBody, RelatedBlock
from articles.press import paper, withdrawing
from globepost.models import Job
from tests.cast import add_block, change, chief, make_article, make_author, make_category, make_photo, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader() -> Client:
    return Client()


@pytest.fixture
def story():
    """A live story with a live neighbour on a card, a lead picture, a byline and a category in the menu."""
    make_category(in_menu=True)
    neighbour = make_article("The neighbour", tags=("Bridges",))
    publish(neighbour)
    article = make_article(
        "The story", tags=("Bridges",), lead_picture=make_photo(credit="Lena Osei"), related=(neighbour,)
    )
    add_block(article, RelatedBlock, article=neighbour)
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
    bodies = PublicationBody.objects.filter(publication__article_id=story.pk).values()
    return list(Publication.versions.filter(article_id=story.pk).values()), list(bodies)


def html(reader: Client, path: str) -> str:
    return reader.get(path).content.decode()


@pytest.mark.usefixtures("untouched")
def test_a_renamed_category_is_right_everywhere(reader, story):
    for path in ("/", story.version.path):
        assert "World" in html(reader, path)
    category = make_category()
    category.name, category.slug = "The Planet", "planet"
    paper.save(category, by=chief())
    for path in ("/", story.version.path, "/category/planet/", "/author/ines-calder/"):
        page = html(reader, path)
        assert "The Planet" in page and "World" not in page, path
    assert reader.get("/category/world/")["Location"] == "/category/planet/"


@pytest.mark.usefixtures("untouched")
def test_a_renamed_author_is_right_everywhere(reader, story):
    author = make_author()
    author.name, author.biography = "Ines Calder-Holm", "She has moved."
    paper.save(author, by=chief())
    for path in ("/", story.version.path, "/category/world/", "/author/ines-calder/"):
        assert "Ines Calder-Holm" in html(reader, path), path
    assert "She has moved." in html(reader, story.version.path)


@pytest.mark.usefixtures("untouched")
def test_a_changed_headline_is_right_on_every_card(reader, story):
    change(story.neighbour, headline="The neighbour, renamed")
    publish(story.neighbour)
    page = html(reader, story.version.path)
    assert page.count("The neighbour, renamed") >= 2
    assert page.count("The neighbour") == page.count("The neighbour, renamed")


@pytest.mark.usefixtures("untouched")
def test_a_withdrawn_neighbour_is_gone_from_every_page(reader, story):
    path = Publication.objects.get(article_id=story.neighbour.pk).path
    assert path in html(reader, story.version.path)
    withdrawing.withdraw(story.neighbour, by=chief(), reason="Not ours")
    for page in ("/", story.version.path, "/category/world/", "/tag/bridges/", "/sitemap.xml"):
        assert path not in html(reader, page), page


@pytest.mark.usefixtures("untouched")
def test_a_licence_that_ended_takes_the_picture_from_every_page(reader, story):
    photo = story.lead_picture
    pages = ("/", story.version.path, "/category/world/")
    for path in pages:
        assert photo.file.url in html(reader, path), path
    photo.licence_ends_at = timezone.now()
    paper.save(photo, by=chief())
    for path in pages:
        assert photo.file.url not in html(reader, path), path


@pytest.mark.usefixtures("untouched")
def test_a_changed_credit_and_alternative_text_are_right_where_the_story_says_nothing_else(reader, story):
    photo = story.lead_picture
    photo.credit, photo.alternative_text, photo.caption = "Ola Brandt", "A harbour at dawn", "The harbour"
    paper.save(photo, by=chief())
    page = html(reader, story.version.path)
    assert "Ola Brandt" in page and "A harbour at dawn" in page and "The harbour" in page
    assert "Lena Osei" not in page


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
