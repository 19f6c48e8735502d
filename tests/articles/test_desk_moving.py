"""What readers see in an order is moved up and down in its list, by those who may save it."""

import pytest

from articles.models import Category, FrontPageSlot, MenuLink, Step
from articles.press import ordering
from articles.press.roles import NotAllowed
from globepost import stamp
from tests.cast import make_article, make_category
from tests.desk import form_of, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def sections(db):
    """Three, all with the same number, and two under the second."""
    world, sport = make_category("World"), make_category("Sport")
    make_category("Arts")
    make_category("Europe", parent=world)
    make_category("Asia", parent=world)
    return {"world": world, "sport": sport}


def names(**among):
    return list(Category.objects.filter(**among).values_list("name", flat=True))


def test_a_section_changes_places_with_its_neighbour_alone(sections, managing_editor):
    before = stamp.read()
    assert names(parent=None) == ["Arts", "Sport", "World"]
    assert ordering.move(sections["world"], up=True, by=managing_editor)
    assert names(parent=None) == ["Arts", "World", "Sport"] and names(parent=sections["world"]) == ["Asia", "Europe"]
    assert stamp.read() != before and Step.objects.get(verb="moved up").by == managing_editor
    assert ordering.move(Category.objects.get(name="Asia"), up=False, by=managing_editor)
    assert names(parent=sections["world"]) == ["Europe", "Asia"]


def test_the_first_and_the_last_stay(sections, managing_editor):
    before = stamp.read()
    assert not ordering.move(Category.objects.get(name="Arts"), up=True, by=managing_editor)
    assert not ordering.move(sections["world"], up=False, by=managing_editor)
    assert stamp.read() == before and not Step.objects.exists()


def test_only_those_who_may_save_it_move_it(sections, editor):
    with pytest.raises(NotAllowed):
        ordering.move(sections["world"], up=True, by=editor)
    assert names(parent=None) == ["Arts", "Sport", "World"]


def things():
    story = make_article()
    return {
        "category": make_category("World"),
        "frontpageslot": FrontPageSlot.objects.create(place="lead", article=story),
        "menulink": MenuLink.objects.create(place="footer", label="Ferries", address="/ferries/"),
    }


@pytest.mark.parametrize("model", ["category", "frontpageslot", "menulink"])
def test_the_buttons_of_a_list_are_for_those_who_may_change_it(model, managing_editor, reporter):
    thing = things()[model]
    address = f"/desk/articles/{model}/{thing.pk}/move/"
    desk = sign_in(managing_editor)
    page = desk.get(f"/desk/articles/{model}/").content.decode()
    assert f'formaction="{address}"' in page and f'aria-label="Move “{thing}” up"' in page
    answer = desk.post(address, {"direction": "up"})
    assert answer.status_code == 302 and answer["Location"] == f"/desk/articles/{model}/#moved-{thing.pk}"
    assert sign_in(reporter).post(address, {"direction": "up"}).status_code == 403
    assert desk.get(address).status_code == 405
    assert desk.post(address, {"direction": "sideways"}).status_code == desk.post(address).status_code == 404
    assert desk.post(f"/desk/articles/{model}/999/move/", {"direction": "up"}).status_code == 404


def test_a_story_moves_up_on_the_front_page(editor):
    slots = [FrontPageSlot.objects.create(place="featured", article=make_article(), order=n) for n in range(3)]
    sign_in(editor).post(f"/desk/articles/frontpageslot/{slots[2].pk}/move/", {"direction": "up"})
    assert list(FrontPageSlot.objects.all()) == [slots[0], slots[2], slots[1]]


def test_a_new_one_comes_last_and_so_does_one_that_changed_its_place(managing_editor):
    desk = sign_in(managing_editor)
    for words in ("Ferries", "Trams"):
        form = form_of(desk, "/desk/articles/menulink/add/", "menulink_form")
        assert "order" not in form
        desk.post("/desk/articles/menulink/add/", form | {"place": "footer", "label": words, "address": f"/{words}/"})
    MenuLink.objects.create(place="utility", label="Archive", address="/archive/", order=7)
    ferries = MenuLink.objects.get(label="Ferries")
    address = f"/desk/articles/menulink/{ferries.pk}/change/"
    desk.post(address, form_of(desk, address, "menulink_form") | {"address": "/boats/"})
    assert list(MenuLink.objects.values_list("label", "order")) == [("Ferries", 0), ("Trams", 1), ("Archive", 7)]
    desk.post(address, form_of(desk, address, "menulink_form") | {"place": "utility"})
    assert list(MenuLink.objects.filter(place="utility").values_list("label", "order")) == [
        ("Archive", 7),
        ("Ferries", 8),
    ]


def test_the_list_of_categories_stands_as_the_menu_does(sections, managing_editor):
    listed = sign_in(managing_editor).get("/desk/articles/category/").context["cl"]
    said = [listed.model_admin.name_in_place(row) for row in listed.result_list]
    assert said == ["Arts", "Sport", "World", "World › Asia", "World › Europe"]


def test_the_list_of_the_front_page_begins_with_its_lead(editor):
    for place in ("featured", "recommended", "lead"):
        FrontPageSlot.objects.create(place=place, article=make_article())
    listed = sign_in(editor).get("/desk/articles/frontpageslot/").context["cl"]
    assert [row.place for row in listed.result_list] == ["lead", "featured", "recommended"]
