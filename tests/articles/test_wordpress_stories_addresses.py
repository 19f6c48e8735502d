"""The addresses of stories that come in: each keeps its own, and none is given to two."""

import pytest
from django.test import Client

from articles.models import Address, Article, Redirect
from articles.press import erasing
from articles.wordpress import stories
from tests.cast import change, chief, make_article, make_page, publish
from tests.incoming import THEN, make_incoming, make_site
from tests.timeline import HOUR

pytestmark = pytest.mark.django_db
DAY = "/2019/02/28/"
LONG = f"/2019/02/28/{'harbour-' * 25}tunnel/"


def bring(*batch):
    return stories.bring(batch, site=make_site(), by=chief())


def leads(path):
    response = Client().get(path)
    return response.status_code, response.get("Location")


def codes(brought):
    return [case.code for case in brought.cases]


def test_old_addresses_lead_to_the_story():
    old = ["/?p=12", "/2019/02/27/first-slug/", f"{DAY}story-12/", LONG, "/?p=12"]
    (brought,) = bring(make_incoming(old_paths=old))
    assert brought.cases == []
    for path in ("/?p=12", "/2019/02/27/first-slug/", LONG):
        assert leads(path) == (301, f"{DAY}story-12/"), path
    assert Address.objects.filter(since=THEN).count() == 3 and Redirect.objects.get().path == LONG


def test_a_draft_takes_no_address_until_it_is_live():
    (brought,) = bring(make_incoming(standing="draft", old_paths=["/?p=12", LONG]))
    assert brought.item.legacy == {"not taken over": {"old_paths": ["/?p=12", LONG]}}
    assert Address.objects.count() == Redirect.objects.count() == 0
    bring(make_incoming(old_paths=["/?p=12", LONG]))
    assert leads("/?p=12") == leads(LONG) == (301, f"{DAY}story-12/")


@pytest.mark.parametrize("size", [1, 4])
def test_of_stories_that_want_one_address_the_first_keeps_it(size):
    batch = [make_incoming(str(number), slug="tides") for number in (1, 2, 3)]
    batch.append(make_incoming("4", slug="tides-2"))
    answers = [one for start in range(0, 4, size) for one in bring(*batch[start : start + size])]
    assert [leads(f"/?p={number}")[1] for number in (1, 2, 3, 4)] == [
        f"{DAY}{slug}/" for slug in ("tides", "tides-2", "tides-3", "tides-2-2")
    ]
    assert [codes(one) for one in answers] == [[], *[["address taken"]] * 3]
    again = bring(make_incoming("2", slug="tides", headline="Changed"))[0]
    assert leads("/?p=2") == (301, f"{DAY}tides-2/") and codes(again) == ["address taken"]


@pytest.mark.parametrize("size", [1, 2])
@pytest.mark.parametrize("is_first", [True, False])
def test_where_one_story_stood_last_no_other_one_is_led_to(size, is_first):
    moved = make_incoming("1", slug="tides-again", old_paths=[f"{DAY}tides/", "/?p=1"])
    standing = make_incoming("2", slug="tides")
    batch = [moved, standing] if is_first else [standing, moved]
    answers = {
        one.incoming.source_id: one for start in range(0, 2, size) for one in bring(*batch[start : start + size])
    }
    assert Client().get(f"{DAY}tides/").status_code == 200 and leads("/?p=2") == (301, f"{DAY}tides/")
    assert leads("/?p=1") == (301, f"{DAY}tides-again/")
    said = {source: codes(brought) for source, brought in answers.items()}
    assert said == ({"1": [], "2": ["address taken over"]} if is_first else {"1": ["address lost"], "2": []})


def test_pages_that_want_one_address_get_numbers_too():
    publish(make_page("about/us"))
    (brought,) = bring(make_incoming("3", kind="page", path="about/us", old_paths=["/?page_id=3"]))
    assert leads("/?page_id=3") == (301, "/about/us-2/") and codes(brought) == ["address taken"]


def test_a_long_slug_leaves_room_for_its_number():
    slug = "harbour-" * 14 + "tunnels"
    bring(make_incoming("1", slug=slug), make_incoming("2", slug=slug))
    first, second = Article.objects.order_by("pk").values_list("slug", flat=True)
    assert first == slug and second.endswith("-2") and len(second) <= 120
    assert leads("/?p=2") == (301, f"{DAY}{second}/")


def test_an_old_address_of_another_story_is_lost_and_said():
    version = publish(make_article())
    Redirect.objects.create(path=LONG, target=version.path)
    old = [version.path, LONG, "no-slash", "//example.org/x", "/", "/" + "x" * 300, "/?p=12"]
    (brought,) = bring(make_incoming(old_paths=old))
    assert codes(brought) == ["address lost"] * 6
    assert leads(LONG) == (301, version.path) and leads("/?p=12") == (301, f"{DAY}story-12/")


def test_the_address_of_what_was_erased_is_given_to_nobody():
    article = make_article(slug="tides")
    version = publish(article, at=THEN, backdated=True)
    erasing.erase_article(article, by=chief(), reason="The law")
    (brought,) = bring(make_incoming(slug="tides"))
    assert leads(version.path) == (410, None) and leads("/?p=12") == (301, f"{DAY}tides-2/")
    assert codes(brought) == ["address taken"]


def test_a_new_slug_there_leaves_every_address_before_it_to_the_story():
    bring(make_incoming(slug="first", old_paths=["/?p=12", LONG]))
    bring(make_incoming(slug="second", old_paths=["/?p=12", LONG, "/2019/02/27/zero/"], updated_at=THEN + HOUR))
    for path in (f"{DAY}first/", "/?p=12", LONG, "/2019/02/27/zero/"):
        assert leads(path) == (301, f"{DAY}second/"), path
    assert Redirect.objects.get().target == f"{DAY}second/"


def test_an_address_is_of_the_day_in_the_newsrooms_zone():
    bring(make_incoming(published_at=THEN.replace(hour=2)))
    assert leads("/?p=12") == (301, "/2019/02/27/story-12/")


def test_a_story_that_is_kept_takes_no_address():
    bring(make_incoming(slug="first"))
    change(Article.objects.get(), headline="Ours")
    bring(make_incoming(slug="second", old_paths=["/2019/02/27/zero/"]))
    assert leads("/2019/02/27/zero/") == leads(f"{DAY}second/") == (404, None)
