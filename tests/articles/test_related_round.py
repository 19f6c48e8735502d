"""The lists are computed anew at night, in slices, and by a command at once."""

import pytest
from django.core.management import call_command

from articles import jobs
from articles.models import RelatedList, RelatedRound, SubjectTerm
from articles.press import related_round, relating, withdrawing
from articles.press.related_round import go_on, next_slice, whole_round
from globepost.models import Generation
from tests.articles.test_related import DAY, NAMES, listed, live, related
from tests.cast import change, chief, make_category, publish
from tests.timeline import HOUR, NOON, schedule

pytestmark = pytest.mark.django_db


def generation() -> int:
    return Generation.objects.get_or_create()[0].number


def test_a_paper_without_lists_gets_them_by_a_command(capsys):
    old, new = live("Harbour ferry"), live("The harbour ferries", tags=("Tolls",))
    kept = set(SubjectTerm.objects.values_list("article_id", "term", "position", "category_id"))
    SubjectTerm.objects.all().delete()
    RelatedList.objects.all().delete()
    call_command("relate")
    assert "2 stories" in capsys.readouterr().out
    assert listed(old) == [new.pk] and listed(new) == [old.pk]
    assert set(SubjectTerm.objects.values_list("article_id", "term", "position", "category_id")) == kept


def test_a_list_with_many_that_are_gone_is_refilled():
    neighbours = [live(f"{name}: harbour, ferry, strike") for name in NAMES[:8]]
    story = live("Ferry strike in the harbour")
    withdrawing.withdraw(neighbours[0], by=chief(), reason="Not ours")
    RelatedList.objects.filter(pk=story.pk).update(entries=[[neighbours[0].pk, 9.0]])
    before = generation()
    list(whole_round())
    assert set(listed(story)) == {one.pk for one in neighbours[1:]} and generation() == before + 1


def test_a_round_that_changes_nothing_raises_no_generation():
    live("Harbour ferry")
    live("The harbour ferries")
    list(whole_round())
    before = generation(), list(RelatedList.objects.order_by("pk").values())
    assert sum(whole_round()) == 2
    assert (generation(), list(RelatedList.objects.order_by("pk").values())) == before


def test_it_goes_on_where_it_stopped_and_begins_anew_at_the_end(monkeypatch):
    monkeypatch.setattr(related_round, "SLICE", 2)
    stories = [live(name) for name in ("Xylem", "Yucca", "Zebra", "Walrus", "Vapour")]
    assert next_slice() == 2
    stories[3].refresh_from_db()
    assert RelatedRound.objects.get().position == stories[3].position
    assert [next_slice() for _ in range(3)] == [2, 1, 0]
    assert not RelatedRound.objects.exists() and next_slice() == 2


def test_a_run_ends_when_its_time_is_over_and_at_the_end_of_the_round(monkeypatch):
    monkeypatch.setattr(related_round, "SLICE", 2)
    for name in ("Xylem", "Yucca", "Zebra"):
        live(name)
    assert go_on(seconds=0) == 0
    assert go_on(seconds=60) == 3


def test_the_job_works_at_night_alone(clock):
    old, new = live("Harbour ferry"), live("The harbour ferries")
    RelatedList.objects.all().delete()
    jobs.relate_anew()
    assert not RelatedList.objects.exists()
    clock.move_to(NOON + 14 * HOUR)
    jobs.relate_anew()
    assert listed(old) == [new.pk] and listed(new) == [old.pk]


def test_an_old_story_gets_newer_neighbours_that_were_never_offered(clock):
    clock.move_to(NOON - 400 * DAY)
    old = live("Harbour ferry")
    clock.move_to(NOON)
    new = live("The harbour ferries")
    RelatedList.objects.filter(pk=old.pk).update(entries=[])
    list(whole_round())
    assert related(old) == [new.headline]


def test_neighbours_beyond_the_newest_of_a_term_are_kept(monkeypatch):
    monkeypatch.setattr(relating, "LONGEST", 3)
    first = [live(f"{name}: harbour, ferry, strike") for name in NAMES[:6]]
    assert first[1].pk in listed(first[0])
    list(whole_round())
    assert first[1].pk in listed(first[0])


def test_a_version_that_was_scheduled_over_a_live_one_is_found_by_its_words_after_the_next_round(clock):
    story, tram = live("Harbour ferry"), live("Tramway depot")
    schedule(story, "The tramway’s depots", 1)
    list(whole_round())
    assert listed(story) == []
    clock.move_to(NOON + HOUR)
    list(whole_round())
    assert listed(story) == [tram.pk]
    list(whole_round())
    assert listed(tram) == [story.pk]


def test_what_a_story_is_about_now_is_weighed_not_what_it_was():
    story, ferry = live("Harbour ferry"), live("The harbour ferries", category=make_category("Arts"))
    assert listed(ferry) == [story.pk]
    change(story, headline="Sierra")
    publish(story)
    assert listed(ferry) == [story.pk]
    list(whole_round())
    assert listed(ferry) == listed(story) == []
