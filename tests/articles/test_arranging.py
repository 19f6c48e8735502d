"""The front page arranged on one form: saved together, previewed unsaved, and by two editors at once."""

import datetime as dt
import re

import pytest
from django.test import Client

from articles.models import FrontPageSlot, SiteSettings, Step
from articles.press import arranging, paper
from articles.press.arranging import ChangedMeanwhile, Pin, arrange, merge, standing
from articles.press.roles import NotAllowed
from globepost import stamp
from tests.cast import chief, make_article, make_category, make_page, make_user, publish
from tests.desk import fields_of, form_of, messages_of, sign_in
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db
ADDRESS = "/desk/articles/frontpageslot/arrange/"
CARD = re.compile(r'card-headline">(?:(?!</h).)*?<a [^>]*>([^<]+)</a>', re.DOTALL)


@pytest.fixture
def world(db):
    opinion = make_category("Opinion", in_menu=True)
    paper.save(SiteSettings(opinion_category=opinion), by=chief())
    return make_category("World", in_menu=True)


@pytest.fixture
def stories(world):
    made = [make_article(f"Story {number}", category=world) for number in range(8)]
    for story in made:
        publish(story)
    return made


def pin(place, story, **fields):
    section = fields.pop("category", None)
    return Pin(place, section and section.pk, story.pk, **fields)


def put(*pins):
    assert arrange(pins, seen=standing(), by=chief())


def set_row(form, prefix, number, **values):
    """Fill in a row; the form has one empty one in each place."""
    form[f"{prefix}-TOTAL_FORMS"] = str(max(number + 1, int(form[f"{prefix}-TOTAL_FORMS"])))
    form |= {f"{prefix}-{number}-{name}": value for name, value in values.items()}
    return form


def opened(desk):
    return form_of(desk, ADDRESS, "arrange_form")


def test_all_places_are_set_at_once_and_in_their_order(stories, world, editor):
    desk, before = sign_in(editor), stamp.read()
    form = opened(desk)
    set_row(form, "lead", 0, article=stories[1].pk)
    set_row(form, "featured", 0, article=stories[2].pk, order="5")
    set_row(form, "featured", 1, article=stories[3].pk, order="1")
    set_row(form, f"block-{world.pk}", 0, article=stories[4].pk, ends_at="2030-06-01T18:00:00")
    set_row(form, "recommended", 0, article=stories[5].pk)
    assert messages_of(desk.post(ADDRESS, form, follow=True)) == ["Saved. Readers see it at once."]
    until = dt.datetime(2030, 6, 1, 22, tzinfo=dt.UTC)
    assert standing() == [
        pin("block", stories[4], category=world, ends_at=until),
        pin("featured", stories[3]),
        pin("featured", stories[2]),
        pin("lead", stories[1]),
        pin("recommended", stories[5]),
    ]
    assert stamp.read() != before and Step.objects.filter(verb="added", by=editor).count() == 5
    assert CARD.findall(Client().get("/").content.decode())[:3] == ["Story 1", "Story 3", "Story 2"]


def test_rows_are_moved_and_removed_and_what_stays_is_not_written(stories, editor):
    put(*(pin("featured", story) for story in stories[:3]), pin("lead", stories[4]))
    rows, desk = dict(FrontPageSlot.objects.values_list("article_id", "pk")), sign_in(editor)
    form = opened(desk) | {"featured-0-order": "1", "featured-1-order": "0", "featured-2-DELETE": "on"}
    desk.post(ADDRESS, form)
    assert standing() == [pin("featured", stories[1]), pin("featured", stories[0]), pin("lead", stories[4])]
    left = dict(FrontPageSlot.objects.values_list("article_id", "pk"))
    assert left == {story.pk: rows[story.pk] for story in (stories[0], stories[1], stories[4])}
    verbs = Step.objects.filter(by=editor).order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["deleted", "changed", "changed"]
    assert messages_of(desk.post(ADDRESS, opened(desk), follow=True)) == ["Nothing was changed."]
    assert Step.objects.filter(by=editor).count() == 3


def test_an_emptied_row_is_removed_and_stories_may_change_rows(stories, editor):
    put(pin("featured", stories[0]), pin("featured", stories[1]), pin("lead", stories[2]))
    desk = sign_in(editor)
    form = opened(desk) | {
        "featured-0-article": stories[1].pk,
        "featured-1-article": stories[0].pk,
        "lead-0-article": "",
    }
    desk.post(ADDRESS, form)
    assert standing() == [pin("featured", stories[1]), pin("featured", stories[0])]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {"starts_at": "2030-06-01T18:00:00", "ends_at": "2030-06-01T18:00:00"},
            "The end must be later than the start.",
        ),
        ({"ends_at": "soon"}, "Write a date and a time"),
        ({"article": "999999"}, "That choice is not one of the available choices"),
        ({"article": "x"}, "That choice is not one of the available choices"),
        ({"order": "first"}, "Enter a whole number."),
    ],
)
def test_what_is_wrong_is_said_beside_its_row_and_nothing_is_saved(values, sentence, stories, editor):
    desk = sign_in(editor)
    form = set_row(opened(desk), "featured", 0, **{"article": stories[0].pk} | values)
    answer = desk.post(ADDRESS, set_row(form, "lead", 0, article=stories[1].pk))
    page = answer.content.decode()
    assert answer.status_code == 400 and sentence in page and "Nothing is saved yet" in page and not standing()
    assert fields_of(answer, "arrange_form")["lead-0-article"] == str(stories[1].pk)


def test_a_story_has_one_place_of_a_kind_and_pages_have_none(stories, world, managing_editor):
    desk, opinion = sign_in(managing_editor), SiteSettings.current().opinion_category
    form = set_row(opened(desk), f"block-{world.pk}", 0, article=stories[0].pk)
    answer = desk.post(ADDRESS, set_row(form, f"block-{opinion.pk}", 0, article=stories[0].pk))
    assert "This story has a place in Opinion already." in answer.content.decode() and not standing()
    page = make_page("about", "About")
    publish(page)
    answer = desk.post(ADDRESS, set_row(opened(desk), "lead", 0, article=page.pk))
    assert "Only stories stand on the front page." in answer.content.decode() and not standing()


def test_two_editors_at_once_lose_nothing(stories, editor, managing_editor):
    put(*(pin("featured", story) for story in stories[:3]))
    mine, theirs = sign_in(editor), sign_in(managing_editor)
    my_form, their_form = opened(mine), opened(theirs)
    their_form |= {"featured-0-DELETE": "on", "featured-1-ends_at": "2030-06-01T18:00:00"}
    theirs.post(ADDRESS, set_row(their_form, "lead", 0, article=stories[5].pk))
    saved = standing()
    my_form |= {"featured-2-order": "0", "featured-0-order": "2"}
    answer = mine.post(ADDRESS, set_row(my_form, "recommended", 0, article=stories[6].pk))
    assert answer.status_code == 409 and standing() == saved
    assert "managing changed the front page while you worked" in answer.content.decode()
    assert mine.post(ADDRESS, fields_of(answer, "arrange_form")).status_code == 302
    until = dt.datetime(2030, 6, 1, 22, tzinfo=dt.UTC)
    assert standing() == [
        pin("featured", stories[2]),
        pin("featured", stories[1], ends_at=until),
        pin("lead", stories[5]),
        pin("recommended", stories[6]),
    ]


def test_a_form_whose_memory_is_broken_counts_as_one_that_is_old(stories, editor):
    put(pin("lead", stories[0]))
    desk = sign_in(editor)
    answer = desk.post(ADDRESS, opened(desk) | {"seen": "forged"})
    assert answer.status_code == 409 and standing() == [pin("lead", stories[0])]


def test_merging_keeps_what_either_did(stories):
    a, b, c, d, e = (pin("featured", story) for story in stories[:5])
    later = pin("featured", stories[1], ends_at=NOON)
    assert merge([c, a, d], base=[a, b, c], theirs=[a, later, c, e]) == [c, a, d, e]
    assert merge([later], base=[b], theirs=[]) == [later]
    assert merge([a, b], base=[a, b], theirs=[a, later]) == [a, later]


def test_only_who_may_set_the_front_page_arranges_and_previews_it(stories, reporter):
    with pytest.raises(NotAllowed):
        arrange([], seen=[], by=reporter)
    desk = sign_in(reporter)
    assert [desk.get(ADDRESS).status_code, desk.post(ADDRESS, {}).status_code] == [403, 403]
    assert desk.post(f"{ADDRESS}preview/", {}).status_code == 403
    assert sign_in(make_user("nobody")).post(f"{ADDRESS}preview/", {}).status_code in (302, 403)


def test_the_press_refuses_what_was_seen_of_another_state(stories):
    put(pin("lead", stories[0]))
    with pytest.raises(ChangedMeanwhile):
        arrange([], seen=[], by=chief())
    assert standing() == [pin("lead", stories[0])]


def preview(desk, form, moment=""):
    answer = desk.post(f"{ADDRESS}preview/", form | {"moment": moment})
    assert answer.status_code == 200
    return answer


def test_a_preview_shows_changes_that_are_not_saved(stories, world, editor):
    put(pin("lead", stories[0]))
    desk, saved = sign_in(editor), standing()
    form = set_row(opened(desk) | {"lead-0-DELETE": "on"}, "lead", 1, article=stories[3].pk)
    set_row(form, f"block-{world.pk}", 0, article=stories[2].pk)
    steps, before = Step.objects.count(), stamp.read()
    answer = preview(desk, form)
    page = answer.content.decode()
    assert CARD.findall(page)[0] == "Story 3" and "not saved" in page
    assert CARD.findall(page.split('<section class="block">')[1]) == ["Story 2"]
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"] and "no-store" in answer["Cache-Control"]
    assert (standing(), Step.objects.count(), stamp.read()) == (saved, steps, before)
    assert CARD.findall(Client().get("/").content.decode())[0] == "Story 0"
    assert desk.get(f"{ADDRESS}preview/").status_code == 405


def test_a_preview_of_a_moment_has_the_slots_and_the_versions_of_that_moment(clock, stories, editor):
    coming = make_article("Coming")
    publish(coming, at=NOON + 2 * HOUR)
    desk = sign_in(editor)
    form = set_row(opened(desk), "lead", 0, article=coming.pk, order="0")
    set_row(form, "lead", 1, article=stories[4].pk, order="1", starts_at="2026-03-02T13:00:00")
    leads = {
        moment: CARD.findall(preview(desk, form, moment).content.decode())[0]
        for moment in ("", "2026-03-02T12:59:59", "2026-03-02T13:00:00", "2026-03-02T14:00:00")
    }
    assert list(leads.values()) == ["Story 7", "Story 7", "Story 4", "Coming"]
    for moment in ("soon", "2026-03-02T11:59:59"):
        assert "Left out is what is not filled in rightly." in preview(desk, form, moment).content.decode()
    page = preview(desk, set_row(form, "lead", 2, article="x")).content.decode()
    assert "Left out is what is not filled in rightly." in page


def test_each_row_says_whether_readers_can_see_its_story(clock, stories, editor):
    coming, draft = make_article("Coming"), make_article("Draft")
    publish(coming, at=NOON + HOUR)
    put(pin("lead", stories[0]), pin("featured", coming), pin("featured", draft))
    page = sign_in(editor).get(ADDRESS).content.decode()
    assert page.count("Not live before Today, 13:00") == 1 and page.count("Not live: the next one") == 1


def test_the_desk_leads_to_it(editor):
    desk = sign_in(editor)
    for address in ("/desk/", "/desk/articles/frontpageslot/"):
        assert f'href="{ADDRESS}"' in desk.get(address).content.decode()


def test_a_section_outside_the_menu_is_shown_while_it_has_a_pin(stories, editor):
    arts = make_category("Arts")
    desk = sign_in(editor)
    assert f"block-{arts.pk}-" not in desk.get(ADDRESS).content.decode()
    put(pin("block", stories[0], category=arts))
    assert opened(desk)[f"block-{arts.pk}-0-article"] == str(stories[0].pk)


def test_three_stories_and_thirty_take_as_many_queries(stories, editor, django_assert_max_num_queries):
    desk = sign_in(editor)
    put(*(pin("featured", story) for story in stories[:3]))
    with django_assert_max_num_queries(14):
        desk.get(ADDRESS)
    put(*(pin("featured", make_article()) for _ in range(30)))
    with django_assert_max_num_queries(14):
        desk.get(ADDRESS)
    assert arranging.FrontPageSlot.objects.count() == 30
