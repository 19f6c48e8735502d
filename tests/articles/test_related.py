"""Related posts: the editor's picks, then the nearest by subject, computed when a story is published."""

import datetime as dt
import re
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, RelatedList, SubjectTerm
from articles.press import erasing, publishing, relating, withdrawing
from articles.press.subjects import KEPT, LONGEST, Row, Subject, nearest, weights_of
from globepost import stamp
from tests.cast import change, chief, make_article, make_category, make_page, publish, take
from tests.desk import sign_in
from tests.timeline import HOUR, NOON, schedule

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
NAMES = [
    "Alpha",
    "Bravo",
    "Cobra",
    "Delta",
    "Fango",
    "Gamma",
    "Hotel",
    "India",
    "Juliet",
    "Kilo",
    "Lima",
    "Mango",
    "Zulu",
]


def related(article: Article) -> list[str]:
    """The headlines among the related posts on the story's page, as a reader meets them.

    Without next posts: a story stands on a page once, and in papers as small as these they would take the nearest.
    """
    path = article.path_now
    stamp.forget()
    with patch("articles.site.related.NEXT", 0):
        page = Client().get(path).content.decode()
    shelf = page.split(">Related posts</h2>")[1].split("</section>")[0] if ">Related posts</h2>" in page else ""
    return re.findall(r'card-headline">\s*<a[^>]*>([^<]+)', shelf)


def live(headline: str, **fields) -> Article:
    article = make_article(headline, **fields)
    article.path_now = publish(article).path
    return article


def listed(article: Article) -> list[int]:
    return [pk for pk, _ in RelatedList.objects.get(pk=article.pk).entries]


def elsewhere(count: int, *, category: str = "Elsewhere") -> list[Article]:
    """Newer stories that share no word and no section with any other."""
    return [live(name, category=make_category(category)) for name in NAMES[:count]]


# What is near


def test_words_relate_stories_that_have_no_tags():
    ferry = live("Harbour ferry strikes again", category=make_category("Business"))
    word = live("Museum reopens", standfirst="The painters of the old harbour", category=make_category("Arts"))
    others = elsewhere(7)
    story = live("Ferries strike: crews leave the harbours", category=make_category("World"))
    assert related(story)[:2] == [ferry.headline, word.headline]
    assert not {ferry.headline, word.headline} & set(related(others[0]))


def test_a_rare_tag_counts_more_than_a_common_one():
    common = [live(name, tags=("Politics",)) for name in ("Xylem", "Yucca", "Zebra", "Walrus", "Vapour", "Umbra")]
    rare = live("Tundra", tags=("Tolls",), category=make_category("Business"))
    story = live("Sierra", tags=("Politics", "Tolls"))
    assert related(story)[0] == rare.headline
    assert set(related(story)[1:]) < {one.headline for one in common}


def test_of_two_alike_the_one_of_the_category_and_the_one_near_in_time_come_first(clock):
    clock.move_to(NOON - 900 * DAY)
    old = live("Quarry one", tags=("Tolls",))
    clock.move_to(NOON - 3 * DAY)
    away, same = (
        live("Basalt two", tags=("Tolls",), category=make_category("Business")),
        live("Gneiss", tags=("Tolls",)),
    )
    clock.move_to(NOON)
    assert related(live("Sierra", tags=("Tolls",))) == [same.headline, away.headline, old.headline]


def test_a_word_counts_the_less_the_more_stories_have_it():
    def having(term, count, *, apart=1):
        return [Row(term, 10_000 - n * apart, (20_000 - n * apart) << 20, None) for n in range(count)]

    weights = weights_of({1: having(1, 2), 2: having(2, 50), 3: having(3, LONGEST, apart=90), 4: having(4, LONGEST)})
    assert weights[1] == 1 > weights[2] > weights[3] > weights[4] > 0
    assert weights_of({}) == {} and weights_of({1: []}) == {}


def test_one_common_word_is_not_enough():
    subject = Subject(1, 1 << 60, None, frozenset({7, 8}), frozenset())
    postings = {7: [Row(7, 2, 1 << 60, None)], 8: [Row(8, 3, 1 << 60, None)]}
    assert [pk for pk, _ in nearest(subject, postings, {7: 0.5, 8: 0.1})] == [2]


def test_never_itself_and_no_story_twice():
    picked = live("Harbour ferry", tags=("Tolls",))
    story = make_article("The harbour ferry", tags=("Tolls",), related=(picked,))
    story.path_now = publish(story).path
    live("Harbours and ferries", tags=("Tolls",))
    assert related(story) == ["Harbour ferry", "Harbours and ferries"]


# What readers see of it


def test_the_picks_come_first_in_order_and_only_those_that_are_live():
    near = live("Harbour ferry")
    picks = elsewhere(3)
    withdrawing.withdraw(picks[1], by=chief(), reason="Not ours")
    story = make_article("The harbour ferries", related=(picks[2], picks[1], picks[0]))
    story.path_now = publish(story).path
    assert related(story)[:3] == [picks[2].headline, picks[0].headline, near.headline]


def test_what_is_lacking_is_filled_by_the_newest_of_the_category_then_of_all():
    world = [live(name) for name in ("Xylem", "Yucca")]
    others = elsewhere(5)
    near = live("Harbour ferry", category=make_category("Arts"))
    story = live("The harbour ferries")
    expected = [near.headline, world[1].headline, world[0].headline, *(one.headline for one in others[:1:-1])]
    assert related(story) == expected
    RelatedList.objects.all().delete()
    assert related(story)[:3] == [world[1].headline, world[0].headline, near.headline]


def test_twelve_are_kept_and_those_behind_move_up():
    names = [f"{name}: harbour, ferry, strike" for name in NAMES]
    neighbours = [live(name, category=make_category("Arts")) for name in names]
    story = live("Ferry strike in the harbour")
    assert len(listed(story)) == KEPT == 12
    shown = related(story)
    assert len(shown) == 6
    for one in neighbours:
        if one.headline in shown:
            withdrawing.withdraw(one, by=chief(), reason="Not ours")
    again = related(story)
    assert len(again) == 6 and not set(shown) & set(again) and set(again) < set(names)


def test_a_withdrawn_story_vanishes_and_stands_in_no_list_that_is_computed():
    gone, story = live("Harbour ferry"), live("The harbour ferries")
    assert related(story) == [gone.headline]
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    assert related(story) == [] and not SubjectTerm.objects.filter(article_id=gone.pk).exists()
    assert not RelatedList.objects.filter(pk=gone.pk).exists()
    assert gone.pk not in listed(live("Harbours, ferries"))
    gone.path_now = publish(gone).path
    assert related(gone)[0] == "Harbours, ferries" and gone.headline in related(story)


def test_a_planned_withdrawal_takes_it_out_when_its_time_has_passed(clock):
    going = live("Harbour ferry")
    story = live("The harbour ferries")
    withdrawing.withdraw(going, by=chief(), reason="Not ours", at=NOON + HOUR)
    assert related(story) == [going.headline]
    clock.move_to(NOON + HOUR)
    assert related(story) == []
    call_command("worker", until_idle=True, verbosity=0)
    assert not SubjectTerm.objects.filter(article_id=going.pk).exists()


def test_a_new_story_is_offered_to_the_lists_of_its_neighbours():
    old = live("Harbour ferry")
    assert related(old) == [] and listed(old) == []
    new = live("The harbour ferries", tags=("Tolls",))
    assert listed(old) == [new.pk] and related(old) == [new.headline]


def test_an_update_is_found_by_its_new_words_and_leaves_its_old_ones():
    story, ferry, tram = live("Sierra"), live("Harbour ferry"), live("Tramway depot")
    change(story, headline="The harbour ferries")
    publish(story)
    assert related(story)[0] == ferry.headline and listed(ferry) == [story.pk]
    change(story, headline="A tramway’s depots")
    publish(story)
    assert listed(story) == [tram.pk]
    assert SubjectTerm.objects.filter(article_id=story.pk).count() == 2


def test_pages_have_none_and_stand_in_none():
    page = make_page("ferries", "Harbour ferry")
    page.path_now = publish(page).path
    story = live("The harbour ferries")
    assert related(page) == related(story) == [] and not RelatedList.objects.filter(pk=page.pk).exists()


# Time


def test_a_scheduled_story_is_on_no_page_before_its_time_and_then_without_a_job(clock):
    old = live("Harbour ferry")
    new = make_article("The harbour ferries")
    publish(new, at=NOON + HOUR)
    assert related(old) == [] and listed(old) == [new.pk]
    clock.move_to(NOON + HOUR)
    assert related(old) == [new.headline]


def test_what_is_scheduled_over_a_live_version_says_nothing_before_its_time(clock):
    story, ferry, tram = live("Harbour ferry"), live("The harbour ferries"), live("Tramway depot")
    before = related(story), related(ferry), related(tram), listed(story), listed(tram)
    story.tags.add("Depots")
    schedule(story, "The tramway’s depots", 1)
    other = live("Elsewhere", tags=("Depots",), category=make_category("Arts"))
    assert (related(story)[:1], related(ferry)[:1], listed(story), listed(tram)) == (
        before[0][:1], before[1][:1], before[3], before[4],
    )  # fmt: skip
    assert story.pk not in listed(other)


@pytest.mark.parametrize("how", ["cancelled", "unscheduled"])
def test_a_story_that_is_scheduled_no_more_leaves_nothing(clock, how):
    article = make_article("Harbour ferry")
    publish(article, at=NOON + HOUR)
    assert SubjectTerm.objects.count() == 2
    withdrawing.cancel(article, by=chief()) if how == "cancelled" else withdrawing.withdraw(
        article, by=chief(), reason="Not ours"
    )
    assert not SubjectTerm.objects.exists() and not RelatedList.objects.exists()


def test_a_scheduled_version_that_is_replaced_is_found_by_the_words_of_the_next(clock):
    article, tram = make_article("Harbour ferry"), live("Tramway depot")
    publish(article, at=NOON + HOUR)
    schedule(article, "The tramway’s depots", 2)
    assert listed(article) == [tram.pk] and SubjectTerm.objects.filter(article_id=article.pk).count() == 2


# Going


def test_an_erased_story_stands_in_no_list():
    story, gone, other = live("Harbour ferry"), live("The harbour ferries"), live("Harbours and a ferry")
    live("Tramway depot")
    erasing.erase_article(gone, by=chief(), reason="The law")
    assert listed(story) == [other.pk] and related(story)[0] == other.headline
    assert not SubjectTerm.objects.filter(article_id=gone.pk).exists()
    assert not RelatedList.objects.filter(pk=gone.pk).exists()


def test_an_erased_tag_or_category_relates_nothing_any_more():
    tagged = live("Xylem", tags=("Tolls",), category=make_category("Arts"))
    erasing.erase_object(tagged.tags.get(), by=chief(), reason="The law")
    assert not SubjectTerm.objects.filter(article_id=tagged.pk).exclude(category_id=make_category("Arts").pk).exists()
    assert SubjectTerm.objects.filter(article_id=tagged.pk).count() == 1
    erasing.erase_object(make_category("Arts"), by=chief(), reason="The law")
    assert SubjectTerm.objects.get(article_id=tagged.pk).category_id is None


# Many


def test_a_batch_of_fifty_costs_few_queries_more_than_one_and_knows_its_own(administrator, monkeypatch):
    live("Harbour ferry")
    words = "Harbour {} and the ferry strike of the crews"
    revisions = [take(make_article(words.format(number), tags=("Tolls",))) for number in range(51)]
    counts, real = [], relating.relate

    def counted(subjects):
        with CaptureQueriesContext(connection) as captured:
            real(subjects)
        counts.append(len(captured))

    monkeypatch.setattr(relating, "relate", counted)
    publishing.publish_many(revisions[:1], by=administrator)
    publishing.publish_many(revisions[1:], by=administrator)
    assert counts[0] == 4 and counts[1] <= 8, counts
    lists = RelatedList.objects.filter(pk__in=[revision.article_id for revision in revisions[1:]])
    assert [len(one.entries) for one in lists] == [KEPT] * 50


def test_more_terms_than_one_query_holds_are_asked_in_several():
    names = [f"{one}{two}{three}" for one in "bcdfghklm" for two in "aeiou" for three in "bdfgklmnpr"]
    live(" ".join(names[:20]))
    postings = relating.read_postings({*range(relating.SELECTS), *SubjectTerm.objects.values_list("term", flat=True)})
    assert len(postings) == 20 and {len(rows) for rows in postings.values()} == {1}


# Preview


def test_a_preview_shows_what_it_would_have_and_writes_nothing(editor):
    near = live("Harbour ferry", category=make_category("Arts"))
    elsewhere(2)
    article = make_article("The harbour ferries", owner=editor)
    take(article, by=editor)
    before = SubjectTerm.objects.count(), RelatedList.objects.count()
    page = sign_in(editor).get(f"/desk/articles/article/{article.pk}/preview/").content.decode()
    shelf = page.split(">Related posts</h2>")[1].split("</section>")[0]
    assert re.findall(r'card-headline">\s*<a[^>]*>([^<]+)', shelf)[0] == near.headline
    assert (SubjectTerm.objects.count(), RelatedList.objects.count()) == before
