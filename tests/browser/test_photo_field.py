"""Pictures within a story in Chromium: chosen, searched, uploaded, changed and removed without leaving it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import expect

from articles.models import GalleryBlock, Photo, PictureBlock
from tests.cast import add_block, make_article, make_photo, take
from tests.desk import change_address

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def photos(editor):
    return [make_photo(title=f"Crane {number}", caption=f"Caption {number}") for number in range(6)]


@pytest.fixture
def story(photos):
    article = make_article("Bridge opens")
    add_block(article, PictureBlock, photo=photos[0])
    add_block(article, GalleryBlock, photos=tuple(photos[:3]), title="At sea")
    take(article)
    return article


@pytest.fixture
def opened(desk, live_server, story):
    desk.goto(live_server.url + change_address(story))
    return desk


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "harbour.jpg"
    Image.new("RGB", (300, 200), "teal").save(path)
    return path


def lead(page):
    return page.locator(".field-lead_picture photo-field")


def save(page):
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("Saved as revision 2.").first).to_be_visible()


def test_a_lead_picture_is_chosen_searched_for_and_removed(opened, story, photos):
    lead(opened).get_by_role("button", name="Choose").click()
    dialog = opened.get_by_role("dialog", name="Choose a picture")
    expect(dialog.get_by_label("Search")).to_be_focused()
    expect(dialog.get_by_role("option")).to_have_count(6)
    dialog.get_by_label("Search").fill("crane 4")
    expect(dialog.get_by_role("option")).to_have_count(1)
    dialog.get_by_role("option").click()
    expect(dialog).to_have_count(0)
    expect(lead(opened)).to_contain_text("Crane 4")
    expect(lead(opened).get_by_role("button", name="Change")).to_be_focused()
    expect(opened.locator("#id_caption")).to_have_attribute("placeholder", "Follows the library: Caption 4")
    assert lead(opened).get_attribute("data-number") == str(photos[4].pk)
    save(opened)
    story.refresh_from_db()
    assert story.lead_picture == photos[4]
    lead(opened).get_by_role("button", name="Remove").click()
    expect(lead(opened)).to_contain_text("No picture.")
    assert opened.locator("[name=lead_picture]").input_value() == ""


def test_the_chooser_works_by_keyboard_alone(opened, photos):
    choose = lead(opened).get_by_role("button", name="Choose")
    choose.focus()
    opened.keyboard.press("Enter")
    dialog = opened.get_by_role("dialog")
    expect(dialog.get_by_role("option")).to_have_count(6)
    opened.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(choose).to_be_focused()
    opened.keyboard.press("Enter")
    expect(dialog.get_by_role("option")).to_have_count(6)
    for _ in range(3):
        opened.keyboard.press("Tab")  # mine, upload, the grid
    expect(dialog.get_by_role("option").first).to_be_focused()
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home", "ArrowRight"):
        opened.keyboard.press(key)
    expect(dialog.get_by_role("option").nth(1)).to_be_focused()
    opened.keyboard.press("Enter")
    expect(lead(opened)).to_contain_text("Crane 4")


def test_a_picture_is_uploaded_without_leaving_the_story(opened, picture):
    lead(opened).locator("input[type=file]").set_input_files(picture)
    expect(lead(opened)).to_contain_text("harbour.jpg")
    expect(lead(opened)).to_contain_text("No alternative text")
    assert Photo.objects.filter(original_name="harbour.jpg").exists()
    assert opened.url.endswith("/change/")


def test_details_are_edited_in_the_page(opened, photos):
    block = opened.locator("[id^=articles_pictureblock_set-0] photo-field")
    block.get_by_role("button", name="Edit details").click()
    details = opened.frame_locator("dialog iframe")
    details.get_by_label("Credit:").fill("Lena Osei, Port Desk")
    details.get_by_role("button", name="Save", exact=True).click()
    expect(block).to_contain_text("Lena Osei, Port Desk")
    assert Photo.objects.get(pk=photos[0].pk).credit == "Lena Osei, Port Desk"


def test_a_gallery_is_moved_by_keys_and_drag_and_takes_more(opened, story, photos):
    gallery = opened.locator("[id^=articles_galleryblock_set-0] gallery-field")
    tiles = gallery.locator(".gallery-tile .photo-name")
    expect(tiles).to_have_text(["Crane 0", "Crane 1", "Crane 2"])
    gallery.locator(".gallery-handle").first.focus()
    opened.keyboard.press("ArrowRight")
    expect(tiles).to_have_text(["Crane 1", "Crane 0", "Crane 2"])
    expect(gallery.locator(".gallery-handle").nth(1)).to_be_focused()
    pictures = gallery.locator(".gallery-tile img")
    pictures.nth(2).drag_to(pictures.first, source_position={"x": 20, "y": 60}, target_position={"x": 60, "y": 60})
    expect(tiles).to_have_text(["Crane 2", "Crane 1", "Crane 0"])
    gallery.get_by_role("button", name="Remove Crane 1").click()
    gallery.get_by_role("button", name="Add pictures").click()
    dialog = opened.get_by_role("dialog", name="Choose pictures")
    for name in ("Crane 5", "Crane 3"):
        dialog.get_by_role("option", name=name).click()
    expect(dialog.locator(".photo-place").first).to_have_text("1")
    dialog.get_by_role("button", name="Use these 2").click()
    expect(tiles).to_have_text(["Crane 2", "Crane 0", "Crane 5", "Crane 3"])
    save(opened)
    kept = [row.photo for row in GalleryBlock.objects.get().gallery_photos.all()]
    assert kept == [photos[2], photos[0], photos[5], photos[3]]


def test_a_script_that_writes_the_number_shows_the_picture(opened, photos):
    opened.evaluate(
        """(number) => {
          const input = document.querySelector("[name=lead_picture]")
          input.value = number
          input.dispatchEvent(new Event("change", { bubbles: true }))
        }""",
        str(photos[3].pk),
    )
    expect(lead(opened)).to_contain_text("Crane 3")


def test_a_new_picture_block_has_the_field(opened, photos):
    opened.evaluate(
        """async (id) => {
          const { insertBlock } = await import("desk/blocks/place")
          await insertBlock("pictureblock", { values: { photo: { id, text: "x" } } })
        }""",
        str(photos[2].pk),
    )
    field = opened.locator("#articles_pictureblock_set-1 photo-field")
    expect(field).to_contain_text("Crane 2")
    expect(opened.locator("#id_articles_pictureblock_set-1-caption")).to_have_attribute(
        "placeholder", "Follows the library: Caption 2"
    )
    save(opened)
    assert PictureBlock.objects.filter(photo=photos[2]).exists()


def test_on_a_phone_a_picture_is_chosen_by_touch_and_nothing_stands_outside(browser, desk, live_server, story, photos):
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    context.add_cookies(desk.context.cookies())
    page = context.new_page()
    page.goto(live_server.url + change_address(story))
    lead(page).get_by_role("button", name="Choose").tap()
    dialog = page.get_by_role("dialog")
    assert dialog.bounding_box()["width"] <= 390
    assert dialog.get_by_role("button", name="Upload a picture").bounding_box()["height"] >= 44
    dialog.get_by_role("option", name="Crane 2").tap()
    expect(lead(page)).to_contain_text("Crane 2")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_dialog(opened, scheme):
    opened.emulate_media(color_scheme=scheme)
    opened.locator("[id^=articles_galleryblock_set-0] gallery-field").get_by_role("button", name="Add pictures").click()
    dialog = opened.get_by_role("dialog")
    expect(dialog.get_by_role("option")).to_have_count(6)
    dialog.get_by_role("option").first.click()
    found = Axe().run(opened, context="dialog", options={"preload": False}).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
