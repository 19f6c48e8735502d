"""A lost address is answered with what its reader may have wanted, and with nothing that readers may not see."""

import datetime as dt
import re

import pytest
from django.test import Client

from articles.benchmark import writing as invented_paper
from articles.models import Address, Category, Publication, Tag
from articles.press import withdrawing
from articles.site import frame
from articles.site.lost import Lost
from articles.site.suggestions import suggest
from globepost import stamp
from tests.cast import change, chief, make_article, make_author, make_category, publish
from tests.plans import forbid_shortcuts, listening, plan_of
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db
DAY = 24 * HOUR


def get(path, status=404):
    response = Client().get(path)
    assert response.status_code == status
    return response.content.decode().split("<main")[1].split("</main>")[0]


def under(page, heading):
    """The stories that stand under a heading."""
    part = page.split(f">{heading}</h2>")[1].split("</section>")[0] if heading in page else ""
    return re.findall(r'card-headline">.*?<a [^>]*>([^<]+)</a>', part, re.DOTALL)


def guesses(path):
    return under(get(path), "Perhaps one of these")


def write(clock, headline, moment=NOON, **fields):
    clock.move_to(moment)
    return publish(make_article(headline, **fields))


def test_stories_of_that_day_that_share_words_come_first(clock):
    write(clock, "Ferry sinks off the quay", NOON - DAY, slug="ferry-sinks-quay")
    write(clock, "Harbour tunnel opens", slug="tunnel")
    write(clock, "Mayor of Brennick resigns", slug="mayor")
    write(clock, "Old ferry", NOON - 40 * DAY + 80 * DAY, slug="old-ferry")
    clock.move_to(NOON + 50 * DAY)
    assert guesses("/2026/03/02/ferry-sinks-at-quay/")[0] == "Ferry sinks off the quay"
    assert guesses("/2026/03/02/the-tunnel-has-opened/")[0] == "Harbour tunnel opens"
    assert guesses("/2026/03/the-mayor-resigns.html")[0] == "Mayor of Brennick resigns"
    assert "Old ferry" not in guesses("/2026/03/02/ferry/")
    assert guesses("/2026/3/2/mayor")[0] == "Mayor of Brennick resigns"


def test_there_are_at_most_five_and_the_newest_stand_in(clock):
    for number in range(8):
        write(clock, f"Story {number}", NOON + number * HOUR)
    assert guesses("/2026/03/02/something/") == [f"Story {number}" for number in range(7, 2, -1)]
    page = get("/nowhere/")
    assert "Perhaps" not in re.sub("Perhaps the address", "", page)
    assert under(page, "The newest stories") == [f"Story {number}" for number in range(7, 2, -1)]


def test_lists_that_are_called_so_are_named_with_their_stories(clock):
    columns = make_category("Columns", parent=make_category("Opinion"))
    write(clock, "By Ola", authors=[make_author("Ola Brandt")], tags=("Harbour tunnel",))
    write(clock, "A column", category=columns)
    for path, address, story in (
        ("/ola-brandt/", "/author/ola-brandt/", "By Ola"),
        ("/team/ola-brandt.html", "/author/ola-brandt/", "By Ola"),
        ("/topics/harbour-tunnel/", "/tag/harbour-tunnel/", "By Ola"),
        ("/what-of-the-harbour-tunnel-now/", "/tag/harbour-tunnel/", "By Ola"),
        ("/columns/", "/category/opinion/columns/", "A column"),
        ("/tag/columns/", "/category/opinion/columns/", "A column"),
    ):
        page = get(path)
        assert f'<li><a href="{address}">' in page, path
        assert under(page, "Perhaps one of these") == [story], path


def test_nothing_tells_of_what_readers_may_not_see(clock):
    make_article("Draft of the heron", slug="heron", tags=("Heron",), authors=[make_author("Hera Heron")])
    gone = make_article("Heron sinks", slug="heron-sinks", tags=("Heron",))
    write(clock, "Plain")
    publish(gone)
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    publish(make_article("Heron returns", slug="heron-returns", tags=("Heron",)), at=NOON + HOUR)
    make_category("Heron")
    for path in ("/2026/03/02/heron/", "/heron/", "/tag/heron/", "/hera-heron/", "/2026/03/heron-returns-at-noon/"):
        assert "heron" not in get(path).lower(), path
    clock.move_to(NOON + HOUR)
    assert guesses("/2026/03/02/heron/")[0] == "Heron returns"


def test_words_are_few_and_files_have_none():
    assert Lost.read("/2019/02/28/" + "-".join(f"word{letter}" for letter in "abcdefghijkl") + "/").words == tuple(
        f"word{letter}" for letter in "abcdefgh"
    )
    assert Lost.read("/the-ferry-and-the-quay-of-1923/").words == ("ferry", "quay")
    assert Lost.read("/2019/13/41/x-ray/") == Lost(("ray",), "x-ray")
    assert Lost.read("/2019/02/") == Lost((), "", dt.date(2019, 2, 1))
    assert Lost.read("/2019/02/28/ferry/") == Lost(("ferry",), "ferry", dt.date(2019, 2, 28), True)
    for path in ("/favicon-old.ico", "/media/ferry/", "/desk/ferry/", "/static/ferry/", "/", "/feed.xml.gz"):
        assert Lost.read(path) == Lost(), path


def test_a_nul_is_no_part_of_a_word(clock):
    write(clock, "Harbour tunnel opens", slug="tunnel")
    assert guesses("/2026/03/02/the-tun%00nel/") == ["Harbour tunnel opens"]
    assert not [slug for slug in Lost.read("/the-tun\x00nel/").slugs if "\x00" in slug]


def test_a_flood_costs_at_most_three_queries_more_and_a_repeated_one_none(django_assert_max_num_queries):
    publish(make_article("The ferry", tags=("Ferry",)))
    reader, miss = Client(), 3
    reader.get("/")
    stamp.forget()
    for path, most in (
        ("/2026/03/02/ferry/", 3),
        ("/ferry/", 3),
        ("/nowhere-at-all/", 1),
        ("/x.ico", 0),
        ("/2026/", 2),
    ):
        with django_assert_max_num_queries(most + miss + 1, info=path):
            reader.get(path)
        stamp.forget()
        with django_assert_max_num_queries(miss + 1, info=f"{path} again"):
            reader.get(path)
        stamp.forget()


def test_suggestions_come_by_indexes_alone():
    invented_paper.write(3_000)
    forbid_shortcuts()
    story, tag, category = Publication.objects.stories().first(), Tag.objects.first(), Category.objects.last()
    path, paper_frame = f"{story.path[:12]}of-{tag.slug}-and-{category.slug}/", frame.current()
    with listening() as heard:
        suggest(path, paper_frame)
    assert len(heard) == 3
    for asked in heard:
        assert plan_of(asked).faults(asked) == [], asked.sql
    with listening() as again:
        suggest(path, paper_frame)
    assert not again


def test_a_suggestion_goes_when_its_story_goes():
    article = make_article("The ferry", tags=("Ferry",))
    publish(article)
    assert guesses("/ferry/") == ["The ferry"]
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    assert guesses("/ferry/") == []


def test_what_is_gone_leads_to_its_category_and_to_the_newest(clock):
    columns = make_category("Columns", parent=make_category("Opinion"))
    write(clock, "A column", category=columns)
    gone = make_article("Gone", slug="gone", category=columns)
    path = publish(gone).path
    clock.shift(HOUR)
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    page = get(path, 410)
    assert 'It stood in <a href="/category/opinion/columns/">Columns</a>' in page
    assert under(page, "The newest stories") == ["A column"]


def test_what_is_gone_does_not_name_a_category_that_nobody_can_read_or_that_was_never_seen(clock):
    hidden, never = make_category("Hidden"), make_category("Never", in_menu=True)
    gone = make_article("Gone", category=hidden)
    path = publish(gone).path
    change(gone, main_category=never)
    publish(gone, at=NOON + 2 * HOUR)
    clock.shift(HOUR)
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    page = get(path, 410)
    assert "It stood in" not in page and "Never" not in page
    Address.objects.filter(path=path).update(article_id=None)
    assert "It stood in" not in get(path, 410)
