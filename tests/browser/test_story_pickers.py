"""Picking other objects in Chromium: by keys, by touch, new ones in a dialog of the page; and rows in an order."""

import pytest
from playwright.sync_api import expect

from articles.models import Article, Author
from tests.cast import make_article, make_author, make_category, make_tag, take

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(editor):
    authors = [make_author("Ines Calder"), make_author("Amos Reed"), make_author("Zoe Park")]
    article = make_article("Bridge opens", authors=authors)
    take(article, by=editor)
    return article


@pytest.fixture
def page(sign_in, story, live_server):
    desk = sign_in("editor")
    desk.goto(f"{live_server.url}/desk/articles/article/{story.pk}/change/")
    return desk


def save(page, revision=2):
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text(f"Saved as revision {revision}.")).to_be_visible()
    return Article.objects.get(headline="Bridge opens")


def authors(article):
    return [str(credit.author) for credit in article.credits.all()]


def test_a_category_is_picked_by_keys_alone(page):
    make_category("Harbour")
    make_category("Harvest")
    field = page.get_by_label("Main category")
    expect(field).to_have_role("combobox")
    expect(field).to_have_value("World")
    field.focus()
    page.keyboard.type("Har")
    options = page.locator("[role=listbox]:popover-open [role=option]")
    expect(options).to_have_count(2)
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options.nth(1).get_attribute("id")
    page.keyboard.press("Enter")
    expect(field).to_have_value("Harvest")
    assert str(save(page).main_category) == "Harvest"


def test_escape_leaves_what_was_chosen(page):
    field = page.get_by_label("Main category")
    field.fill("Nonsense")
    page.keyboard.press("Escape")
    expect(field).to_have_value("World")
    assert str(save(page, revision=1).main_category) == "World"


def test_an_emptied_field_chooses_nothing(page):
    field = page.get_by_label("Main category")
    field.fill("")
    page.keyboard.press("Tab")
    assert save(page).main_category is None


def test_words_that_chose_nothing_do_not_stay_as_if_they_had(page):
    field = page.get_by_label("Main category")
    field.fill("No such place")
    page.wait_for_timeout(600)
    page.get_by_label("Standfirst:").focus()
    expect(field).to_have_value("World")


def test_tags_are_chips_and_take_commas_and_new_names(page):
    make_tag("Harbours")
    field = page.get_by_label("Tags")
    field.focus()
    page.keyboard.type("Ferries, New things,")
    page.keyboard.type("harb")
    page.locator("[role=option]", has_text="Harbours").click()
    page.keyboard.type("Last one")
    page.get_by_label("Standfirst:").focus()
    chips = page.locator("desk-tags .chips li")
    expect(chips).to_have_count(4)
    page.get_by_role("button", name="Remove Ferries").click()
    expect(field).to_be_focused()
    assert sorted(save(page).tags.names()) == ["Harbours", "Last one", "New things"]


def test_an_unknown_author_is_added_without_leaving_the_story(page):
    page.get_by_role("button", name="Add another Author").click()
    page.keyboard.type("Lena Osei")
    page.get_by_role("option", name="Add “Lena Osei”").click()
    inside = page.frame_locator("dialog iframe")
    expect(inside.get_by_label("Name:")).to_have_value("Lena Osei")
    inside.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    row = page.locator("#credits-3 [role=combobox]")
    expect(row).to_have_value("Lena Osei")
    expect(row).to_be_focused()
    assert authors(save(page))[-1] == "Lena Osei"
    assert Author.objects.get(name="Lena Osei").slug == "lena-osei"


def test_escape_closes_the_dialog_and_asks_once_something_was_typed(page):
    page.get_by_role("button", name="Add another Author").click()
    page.keyboard.type("Lena Osei")
    page.get_by_role("option", name="Add “Lena Osei”").click()
    inside = page.frame_locator("dialog iframe")
    inside.get_by_label("Name:").fill("Lena Osei-Lund")
    asked = []
    page.once("dialog", lambda one: (asked.append(one.message), one.dismiss()))
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert asked == ["What you typed here is not kept. Close it?"]
    page.once("dialog", lambda one: one.accept())
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#credits-3 [role=combobox]")).to_be_focused()
    assert not Author.objects.filter(name__startswith="Lena").exists()


def test_authors_change_places_by_keys(page):
    page.locator("#credits-2").get_by_title("Move up").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#credits-2").get_by_title("Move up")).to_be_focused()
    assert authors(save(page)) == ["Zoe Park", "Ines Calder", "Amos Reed"]


def test_authors_change_places_by_the_mouse(page):
    page.locator("#credits-0 .row-handle").hover()
    page.mouse.down()
    box = page.locator("#credits-2").bounding_box()
    for share in (0.2, 0.6, 0.9):
        page.mouse.move(box["x"] + 20, box["y"] + box["height"] * share)
    page.mouse.up()
    assert authors(save(page)) == ["Amos Reed", "Zoe Park", "Ines Calder"]


def test_a_removed_author_comes_back_by_undo_and_goes_by_saving(page):
    for number in (0, 1):
        page.locator(f"#credits-{number} .row-remove").click()
        expect(page.locator(f"#credits-{number} .row-undo")).to_be_focused()
    page.locator("#credits-0 .row-undo").click()
    expect(page.locator("#credits-0 .row-remove")).to_be_focused()
    assert authors(save(page)) == ["Ines Calder", "Zoe Park"]


def test_a_new_row_that_was_removed_is_not_saved(page):
    page.get_by_role("button", name="Add another Author").click()
    make_author("Nora Bell")
    page.keyboard.type("Nora")
    page.locator("[role=option]", has_text="Nora Bell").click()
    page.locator("#credits-3 .row-remove").click()
    assert authors(save(page, revision=1)) == ["Ines Calder", "Amos Reed", "Zoe Park"]


def test_related_stories_are_picked(page):
    other = make_article("Ferry strike ends")
    take(other)
    page.get_by_role("button", name="Add another Related story").click()
    page.keyboard.type("Ferry")
    page.locator("[role=option]", has_text="Ferry strike ends").click()
    assert [pick.related for pick in save(page).related_picks.all()] == [other]
