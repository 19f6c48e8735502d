"""How many queries a page costs: the same for three rows and for thirty."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client

from articles.models import (
    Article,
    Category,
    FrontPageSlot,
    GalleryBlock,
    MenuLink,
    PictureBlock,
    Publication,
    RelatedBlock,
    SiteSettings,
    TweetBlock,
    VideoBlock,
)
from articles.press import paper, withdrawing
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
    make_tag,
    make_tweet,
    publish,
)

pytestmark = pytest.mark.django_db
COLD = 8
STAMP = 1


@pytest.fixture(scope="module", params=[3, 30])
def rows(request) -> int:
    return request.param


@pytest.fixture(scope="module")
def story(rows, django_db_setup, django_db_blocker) -> Iterator[Article]:
    """The newest of so many stories; taken back when the module is through."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield newest_of(rows)
        transaction.set_rollback(True)


def newest_of(rows: int) -> Article:
    """With so many of all that a page can ask for."""
    categories = make_sections(rows)
    authors = [make_author(f"Writer {number}", picture=make_photo()) for number in range(rows)]
    tags = tuple(f"Tag {number}" for number in range(rows))
    words = {"categories": categories, "authors": authors, "tags": tags}
    others = [make_article(lead_picture=make_photo(), **words) for _ in range(rows)]
    for number, other in enumerate(others):
        publish(other)
        place = FrontPageSlot.Place.values[number % 4]
        section = categories[2] if place == "block" else None
        paper.save(FrontPageSlot(place=place, category=section, order=number, article=other), by=chief())
    article = make_article(lead_picture=make_photo(), social_picture=make_photo(), related=tuple(others), **words)
    fill(article, others)
    publish(article)
    for number in range(rows):
        change(article, text=f"<p>Changed {number}.</p>")
        article.version = publish(article, note=Note("It was another ferry."))
    link_everything(authors, tags)
    return article


def make_sections(rows: int) -> tuple[Category, ...]:
    opinion, featured = make_category("Opinion", in_menu=True), make_category("Featured")
    paper.save(SiteSettings(featured_category=featured, opinion_category=opinion), by=chief())
    make_category("World", in_menu=True, default_picture=make_photo())
    columns = make_category("Columns", parent=opinion, in_menu=True)
    return (columns, featured, *(make_category(f"Section {number}", in_menu=True) for number in range(rows)))


def fill(article: Article, others: list[Article]) -> None:
    for other in others:
        tweet = make_tweet()
        tweet.tweet_pictures.create(photo=make_photo())
        add_block(article, RelatedBlock, article=other)
        add_block(article, PictureBlock, photo=make_photo())
        add_block(article, GalleryBlock, photos=(make_photo(), make_photo()))
        add_block(article, VideoBlock, title="A film", url="https://example.org/film", poster=make_photo())
        add_block(article, TweetBlock, tweet=tweet)


def link_everything(authors, tags) -> None:
    """The utility bar and the footer lead to as many pages, authors and tags; some of them to what is not there."""
    addresses = [thing.get_absolute_url() for thing in (*authors, *map(make_tag, tags))]
    addresses += [publish(make_page(f"page-{number}")).path for number in range(3)]
    for place in ("utility", "footer"):
        for address in (*addresses, "/author/nobody/", "/tag/nothing/", "/nowhere/", "/category/world/", "/feed/"):
            paper.save(MenuLink(place=place, label=address, address=address), by=chief())


@pytest.fixture
def cost(django_assert_num_queries):
    """Holds that a page asks so many queries with the frame warm, and so many more with it cold.

    Reading the stamp is one of them.
    """

    def hold(path: str, expected: int, *, cold: int = COLD, status: int = 200) -> None:
        reader = Client()
        assert reader.get(path).status_code == status, path
        stamp.forget()
        with django_assert_num_queries(expected + STAMP, info=f"{path}, frame warm"):
            reader.get(path)
        stamp.forget()
        frame.forget()
        with django_assert_num_queries(expected + STAMP + cold, info=f"{path}, frame cold"):
            reader.get(path)

    return hold


def test_an_article_and_a_page_cost_nine_queries(story, rows, cost):
    cost(story.version.path, 8)
    html = Client().get(story.version.path).content.decode()
    for what in ('class="more-on"', 'class="gallery"', 'class="tweet"', 'class="author-box"', ">What changed<"):
        assert html.count(what) == rows, what
    page = make_page("terms")
    fill(page, list(Article.objects.filter(kind="story")[:rows]))
    cost(publish(page).path, 8)


def test_the_front_page_costs_four_queries(story, rows, cost):
    cost("/", 3)
    html = Client().get("/").content.decode()
    assert html.count('href="/tag/tag-2/"') == html.count('href="/author/writer-2/"') == 2
    assert html.count('<article class="card') == rows + 1


def test_a_list_costs_at_most_four_queries_and_one_more_on_its_other_pages(story, cost):
    lists = {
        "/category/world/": 2,
        "/category/opinion/": 2,
        "/category/opinion/columns/": 2,
        "/author/writer-2/": 3,
        "/tag/tag-2/": 3,
        **{story.version.path[:length]: 2 for length in (len("/2026/"), len("/2026/03/"), len("/2026/03/02/"))},
    }
    last = Publication.objects.stories().order_by("position")[1].position
    for path, expected in lists.items():
        cost(path, expected)
        cost(f"{path}?before={story.position}", expected + 1)
        cost(f"{path}?before={last}", expected + 1)
        assert 'rel="next"' not in Client().get(f"{path}?before={last}").content.decode()


def test_corrections_and_one_of_them_cost_two_queries(story, cost):
    cost("/corrections/", 1)
    cost(story.version.corrections.get().get_absolute_url(), 1)


def test_a_feed_costs_at_most_nine_queries(story, cost):
    feeds = {"/feed/": 7, "/category/world/feed/": 7, "/author/writer-2/feed/": 8, "/tag/tag-2/feed/": 8}
    for path, expected in (feeds | {"/corrections/feed/": 1}).items():
        cost(path, expected)
        cost(f"{path}atom/", expected)


def test_the_feeds_of_addresses_cost_two_queries_and_need_no_frame(story, django_assert_num_queries):
    for path, expected in (("/sitemap.xml", 2), ("/sitemap-pages.xml", 1)):
        with django_assert_num_queries(expected):
            Client().get(path)


def test_what_is_not_there_and_what_is_gone_cost_four_queries_and_suggestions_at_most_three_more(story, cost):
    for path, more in (("/nowhere/", 1), (f"{story.version.path[:12]}nowhere/", 3), ("/tag-2/", 3), ("/x.ico", 0)):
        cost(path, 3, cold=COLD + more, status=404)
    withdrawing.withdraw(story, by=chief(), reason="Not ours")
    cost(story.version.path, 3, status=410)
