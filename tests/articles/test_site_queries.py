"""How many queries a page costs: the same for three rows and for thirty."""

import pytest
from django.test import Client

from articles.models import FrontPageSlot, MenuLink, PictureBlock, RelatedBlock, SiteSettings
from articles.press import paper
from articles.press.correcting import Note
from articles.site import frame
from globepost import stamp
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_page,
    make_photo,
    publish,
)

pytestmark = pytest.mark.django_db
COLD = 8
STAMP = 1


@pytest.fixture(params=[3, 30])
def story(request):
    """The newest of so many stories, each with all that a page can ask for: names, pictures, tags, neighbours."""
    opinion, featured = make_category("Opinion", in_menu=True), make_category("Featured")
    paper.save(SiteSettings(featured_category=featured, opinion_category=opinion), by=chief())
    columns = make_category("Columns", parent=opinion, in_menu=True)
    make_category("World", in_menu=True, default_picture=make_photo())
    paper.save(MenuLink(place="utility", label="About", address=publish(make_page("about")).path), by=chief())
    authors = [make_author(name, picture=make_photo()) for name in ("Ines Calder", "Ola Brandt")]
    others, rows = (columns, featured), request.param
    written = []
    for number in range(rows):
        fields = {"authors": authors, "categories": others, "lead_picture": make_photo(), "related": written[-9:]}
        article = make_article(tags=("Bridges", "Harbours"), **fields)
        for other in written[-9:]:
            add_block(article, RelatedBlock, article=other)
            add_block(article, PictureBlock, photo=make_photo())
        article.version = publish(article)
        written.append(article)
        place = FrontPageSlot.Place.values[number % 3]
        paper.save(FrontPageSlot(place=place, order=number, article=article), by=chief())
        change(article, text=f"<p>Changed {number}.</p>")
        publish(article, note=Note("It was another ferry."))
    return article


def cost(django_assert_num_queries, path, expected, *, cold=COLD):
    """Exactly so many queries with the frame warm, and so many more with it cold. Reading the stamp is one of them."""
    reader = Client()
    assert reader.get(path).status_code == 200
    stamp.forget()
    with django_assert_num_queries(STAMP + expected):
        reader.get(path)
    stamp.forget()
    frame.forget()
    with django_assert_num_queries(STAMP + expected + cold):
        reader.get(path)


def test_an_article_page_costs_nine_queries(story, django_assert_num_queries):
    cost(django_assert_num_queries, story.version.path, 8)


def test_the_front_page_costs_four_queries(story, django_assert_num_queries):
    cost(django_assert_num_queries, "/", 3)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/category/world/", 2),
        ("/category/opinion/", 2),
        ("/category/opinion/columns/", 2),
        ("/author/ola-brandt/", 3),
        ("/tag/bridges/", 3),
        ("/corrections/", 1),
        ("/feed/", 2),
    ],
)
@pytest.mark.usefixtures("story")
def test_a_list_costs_at_most_four_queries(path, expected, django_assert_num_queries):
    cost(django_assert_num_queries, path, expected)


def test_an_archive_costs_three_queries(story, django_assert_num_queries):
    cost(django_assert_num_queries, story.version.path[:12], 2)


def test_a_later_page_of_a_list_costs_one_query_more(story, django_assert_num_queries):
    cursor = story.position
    cost(django_assert_num_queries, f"/category/world/?before={cursor}", 3)


def test_the_feed_of_addresses_costs_two_queries_and_needs_no_frame(story, django_assert_num_queries):
    with django_assert_num_queries(2):
        Client().get("/sitemap.xml")


def test_a_page_that_is_not_there_costs_four_queries(story, django_assert_num_queries):
    reader = Client()
    reader.get("/nowhere/")
    stamp.forget()
    with django_assert_num_queries(STAMP + 3):
        reader.get("/nowhere/")
