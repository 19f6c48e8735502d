"""What the desk's fields offer: nothing retired, and of other people's stories only what every reader knows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import RelatedBlock, RelatedPick
from tests.cast import (
    add_block,
    change,
    make_article,
    make_author,
    make_category,
    make_photo,
    make_user,
    publish,
    take,
)
from tests.desk import add_row, change_address, form_of, save, sign_in

pytestmark = pytest.mark.django_db
CREDIT = {"app_label": "articles", "model_name": "articlecredit", "field_name": "author"}
RELATED = {"app_label": "articles", "model_name": "relatedblock", "field_name": "article"}
PICTURE = {"app_label": "articles", "model_name": "article", "field_name": "lead_picture"}
PARENT = {"app_label": "articles", "model_name": "article", "field_name": "main_category"}


def offers(user, source, term=""):
    answer = sign_in(user).get("/desk/autocomplete/", source | {"term": term})
    assert answer.status_code == 200, answer.status_code
    return [one["text"] for one in answer.json()["results"]]


@pytest.mark.parametrize("who", ["contributor", "reporter", "editor"])
def test_writers_are_offered_authors_categories_and_photos(who, request):
    user = request.getfixturevalue(who)
    make_author("Ines Calder")
    make_category("World")
    make_photo(title="Harbour")
    assert offers(user, CREDIT, "ines") == ["Ines Calder"]
    assert offers(user, PARENT, "wor") == ["World"]
    assert offers(user, PICTURE, "harb") == ["Harbour"]


def test_retired_objects_are_not_offered(editor):
    make_author("Ines Calder", retired=True)
    make_category("World", retired=True)
    assert offers(editor, CREDIT) == [] and offers(editor, PARENT) == []


def test_other_peoples_stories_are_offered_as_readers_know_them(contributor):
    make_article("Secret draft")
    story = make_article("Bridge opens")
    publish(story)
    change(story, headline="Secret new headline")
    make_article("My own story", owner=contributor)
    assert sorted(offers(contributor, RELATED)) == ["Bridge opens", "My own story"]
    assert offers(contributor, RELATED, "secret") == []
    assert offers(contributor, RELATED, "bridge") == ["Bridge opens"]


def test_editors_are_offered_every_story_and_no_page(editor):
    make_article("Secret draft")
    make_article("About us", kind="page", path="about")
    assert offers(editor, RELATED) == ["Secret draft"]


def test_a_story_that_may_not_be_chosen_is_refused_when_posted(contributor):
    secret, mine = make_article("Secret draft"), make_article("Mine", owner=contributor)
    desk = sign_in(contributor)
    form = form_of(desk, change_address(mine))
    add_row(form, "articles_relatedblock_set", article=secret.pk)
    answer = desk.post(change_address(mine), form)
    assert answer.status_code == 200 and "Secret" not in answer.content.decode()
    assert not RelatedBlock.objects.exists()


def test_a_form_names_another_persons_story_as_readers_know_it(contributor):
    secret, mine = make_article("Secret draft"), make_article("Mine", owner=contributor)
    public = make_article("Bridge opens", related=())
    publish(public)
    change(public, headline="Secret new headline")
    for story in (secret, public):
        add_block(mine, RelatedBlock, article=story)
        mine.related_picks.create(related=story)
    take(mine)
    desk = sign_in(contributor)
    pages = [change_address(mine), f"{change_address(mine)}../history/", f"{change_address(mine)}../history/1/"]
    for page in [*pages, f"{change_address(mine)}../preview/"]:
        assert "Secret" not in desk.get(page.replace("change/../", "")).content.decode(), page
    assert "Bridge opens" in desk.get(change_address(mine)).content.decode()
    assert save(desk, mine, standfirst="Changed").status_code == 302
    secret.refresh_from_db()
    assert secret.headline == "Secret draft"


@pytest.mark.parametrize(
    "source",
    [
        {"app_label": "articles", "model_name": "article", "field_name": "owner"},
        {"app_label": "auth", "model_name": "user", "field_name": "groups"},
        {"app_label": "articles", "model_name": "correction", "field_name": "before"},
        {"app_label": "articles", "model_name": "revision", "field_name": "article", "x": "1"},
        {"app_label": "articles", "model_name": "article", "field_name": "nothing"},
        {"app_label": "nothing", "model_name": "nothing", "field_name": "nothing"},
        {},
    ],
)
def test_the_choices_lead_to_nothing_else(source, contributor, administrator):
    make_article("Secret draft")
    for user in (contributor, administrator):
        answer = sign_in(user).get("/desk/autocomplete/", source)
        assert answer.status_code in (403, 404) or user == administrator or "Secret" not in answer.content.decode()
        assert answer.status_code in (200, 403, 404)


def test_a_person_without_a_part_in_writing_is_offered_nothing(newsletter_editor, outsider):
    make_author("Ines Calder")
    for user in (newsletter_editor, outsider, make_user("nobody")):
        assert sign_in(user).get("/desk/autocomplete/", CREDIT).status_code in (302, 403)


@pytest.mark.parametrize("term", ["\x00", "%", "_", "\x0b" * 3, "a" * 5000])
def test_a_search_for_nonsense_is_answered(term, editor):
    answer = sign_in(editor).get("/desk/autocomplete/", RELATED | {"term": term})
    assert answer.status_code in (200, 404)


def test_the_pop_up_of_stories_shows_own_ones_alone(contributor):
    make_article("Secret draft")
    make_article("Mine", owner=contributor)
    page = sign_in(contributor).get("/desk/articles/article/?_popup=1&_to_field=id").content.decode()
    assert "Mine" in page and "Secret" not in page


@pytest.mark.parametrize("number", ["99999999999999999999", "x", "-1", "\x00"])
def test_a_number_that_is_no_choice_is_an_error_on_the_page(number, editor):
    story = make_article()
    for name in ("main_category", "other_categories", "lead_picture", "credits-0-author"):
        assert save(sign_in(editor), story, **{name: number}).status_code == 200, name


@pytest.mark.parametrize("row", ["articles_relatedblock_set", "related_picks"])
def test_a_form_with_an_error_names_stories_as_readers_know_them(row, contributor):
    """Validation puts the story as it stands in the database into the row, working headline and all."""
    mine, public, draft = make_article("Mine", owner=contributor), make_article("Bridge opens"), make_article("Quince")
    publish(public)
    change(public, headline="Quincewyrm on the bridge")
    change(draft, headline="Quincewyrm alone")
    for story in (public, draft):  # placed by an editor
        if row == "related_picks":
            mine.related_picks.create(related=story)
        else:
            add_block(mine, RelatedBlock, article=story)
    take(mine)
    answer = save(sign_in(contributor), mine, headline="")
    page = answer.content.decode()
    assert answer.status_code == 200 and "Quince" not in page
    assert page.count("Bridge opens") > 1 and f"Story {draft.pk}" in page


def test_a_row_never_says_the_headline_of_a_working_copy_by_itself():
    draft = make_article("Quincewyrm")
    assert "Quince" not in f"{RelatedPick(related=draft)} {RelatedBlock(article=draft)}"


@pytest.mark.parametrize("row", ["articles_relatedblock_set", "related_picks"])
def test_a_story_is_not_related_to_itself(row, contributor):
    mine = make_article("Mine", owner=contributor)
    take(mine)
    desk = sign_in(contributor)
    form = form_of(desk, change_address(mine)) | {"standfirst": "Typed"}
    add_row(form, row, **{"related" if row == "related_picks" else "article": mine.pk})
    answer = desk.post(change_address(mine), form)
    assert answer.status_code == 200 and "This is the story itself; choose another one." in answer.content.decode()
    assert "Typed" in answer.content.decode()


def test_a_story_is_not_offered_to_itself(editor):
    mine = make_article("Mine")
    make_article("Another")
    page = sign_in(editor).get(change_address(mine)).content.decode()
    assert page.count(f'data-url="/desk/autocomplete/?left_out={mine.pk}"') >= 2
    assert offers(editor, RELATED | {"left_out": str(mine.pk)}) == ["Another"]


@pytest.mark.parametrize(("row", "name"), [("related_picks", "related"), ("credits", "author")])
def test_the_same_thing_twice_is_an_error_on_the_page(row, name, editor):
    mine = make_article("Mine", authors=[])
    thing = make_author() if name == "author" else make_article()
    take(mine)
    desk = sign_in(editor)
    form = form_of(desk, change_address(mine))
    for order in (1, 2):
        add_row(form, row, order=order, **{name: thing.pk})
    answer = desk.post(change_address(mine), form)
    assert answer.status_code == 200 and "duplicate" in answer.content.decode()


def pages(user, source, term=""):
    desk, number, found = sign_in(user), 1, []
    while True:
        answer = desk.get("/desk/autocomplete/", source | {"term": term, "page": number}).json()
        found.append([one["text"] for one in answer["results"]])
        if not answer["pagination"]["more"]:
            return found
        number += 1


def test_stories_are_offered_page_by_page_own_ones_first(contributor):
    for number in range(25):
        make_article(f"Mine {number:02}", owner=contributor)
    for number in range(25):
        publish(make_article(f"Live {number:02}"))
    mine = [f"Mine {number:02}" for number in reversed(range(25))]
    live = [f"Live {number:02}" for number in reversed(range(25))]
    found = pages(contributor, RELATED)
    assert [len(page) for page in found] == [20, 20, 10] and [name for page in found for name in page] == mine + live
    assert pages(contributor, RELATED, "live 1") == [[name for name in live if "1" in name]]


def test_a_story_is_offered_by_its_address(contributor, editor):
    path = publish(make_article("Bridge opens")).path
    publish(make_article("Another"))
    for user in (contributor, editor):
        assert offers(user, RELATED, f"https://paper.example{path}") == ["Bridge opens"]


@pytest.mark.parametrize("page", ["0", "last", "x", "-1", "99999999999999999999"])
def test_a_page_of_choices_that_there_is_not_is_not_found(page, editor):
    assert sign_in(editor).get("/desk/autocomplete/", RELATED | {"page": page}).status_code == 404


def test_choices_take_as_many_queries_for_three_as_for_thirty_and_count_nothing(contributor):
    desk, spent = sign_in(contributor), []
    for many in (3, 27):
        for _ in range(many):
            publish(make_article())
        with CaptureQueriesContext(connection) as captured:
            desk.get("/desk/autocomplete/", RELATED)
        spent.append(len(captured))
        assert not any("COUNT(" in one["sql"] for one in captured.captured_queries)
    assert spent[0] == spent[1] <= 8
