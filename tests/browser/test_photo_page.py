"""The page of one picture in Chromium: the focal point by click, drag and keys, and the word about its words."""

import pytest
from playwright.sync_api import expect

from articles.models import Photo
from tests.cast import make_photo

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def photo(editor):
    return make_photo(title="Cranes", original_name="DSC_0815.jpg", alternative_text="", caption="Cranes at dusk")


@pytest.fixture
def opened(desk, live_server, photo):
    desk.goto(f"{live_server.url}/desk/articles/photo/{photo.pk}/change/")
    return desk


def point(page):
    return tuple(int(page.locator(f"[name=focal_{axis}]").input_value()) for axis in "xy")


def cut(page, frame):
    """Where the picture lies in that frame, in percent."""
    place = page.locator(f".cut-{frame} img").evaluate("image => image.style.objectPosition")
    return [round(float(part.strip("%"))) for part in place.split()]


def test_the_focal_point_is_set_by_click_and_by_drag(opened, photo):
    box = opened.locator(".focal-frame").bounding_box()
    opened.mouse.click(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.75)
    assert point(opened) == (25, 75)
    opened.mouse.down()
    opened.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.1)
    opened.mouse.move(box["x"] + box["width"] * 2, box["y"] + box["height"] * 0.1)
    opened.mouse.up()
    assert point(opened) == (100, 10)
    assert cut(opened, "16x9") == [50, 0] and cut(opened, "1x1") == [100, 50]
    opened.get_by_role("button", name="Save", exact=True).click()
    expect(opened.locator(".messagelist")).to_be_visible()
    assert (Photo.objects.get().focal_x, Photo.objects.get().focal_y) == (100, 10)


def test_the_focal_point_is_set_by_keys_and_by_number(opened):
    spot = opened.get_by_role("button", name="Focal point, 50 % across and 50 % down")
    spot.focus()
    for key in ("ArrowRight", "Shift+ArrowRight", "ArrowUp", "Shift+ArrowDown"):
        opened.keyboard.press(key)
    assert point(opened) == (61, 59)
    expect(opened.get_by_role("button", name="Focal point, 61 % across and 59 % down")).to_be_focused()
    for _ in range(5):
        opened.keyboard.press("Shift+ArrowLeft")
    opened.locator("[name=focal_y]").fill("7")
    assert cut(opened, "1x1") == [0, 50] and cut(opened, "16x9") == [50, 0]
    opened.locator("[name=focal_x]").fill("50")
    assert cut(opened, "1x1") == [50, 50]
    opened.locator("[name=focal_x]").fill("60")
    assert cut(opened, "1x1") == [80, 50]  # two thirds of 60 pixels, from 16 to 56 of them, as a rendition has them


def test_a_touch_sets_it_too(browser, desk, live_server, photo):
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    context.add_cookies(desk.context.cookies())
    page = context.new_page()
    page.goto(f"{live_server.url}/desk/articles/photo/{photo.pk}/change/")
    box = page.locator(".focal-frame").bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] * 0.1, box["y"] + box["height"] * 0.9)
    assert point(page) == (10, 90)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    context.close()


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_nothing_stands_outside_the_page(opened, width):
    opened.set_viewport_size({"width": width, "height": 800})
    assert opened.evaluate("document.documentElement.scrollWidth") == width
    for name in ("alternative_text", "caption", "source", "licence_ends_at"):
        box = opened.locator(f"[name={name}]").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width, name


def test_the_hint_follows_what_is_written(opened):
    text, hint = opened.get_by_label("Alternative text:"), opened.locator(".alternative-hint")
    for typed, said in {
        "Photo of a crane": "Leave out “Photo of”",
        "an image showing cranes": "Leave out “an image showing”",
        "DSC_0815": "the name of the file",
        "dsc_0815.jpg": "the name of the file",
        "cranes at dusk": "The caption says the same",
        "x" * 126: "126 characters: long to listen to",
        "Two cranes lift a hull": "22 of 125 characters.",
        "": "Say what is to be seen",
    }.items():
        text.fill(typed)
        expect(hint).to_contain_text(said)


def test_decorative_switches_the_words_off_and_says_why(opened):
    opened.get_by_label("Alternative text:").fill("Kept for now")
    opened.get_by_label("Decorative").check()
    expect(opened.get_by_label("Alternative text:")).to_be_disabled()
    expect(opened.locator(".alternative-hint")).to_contain_text("Screen readers pass over a decorative picture")
    opened.get_by_label("Decorative").uncheck()
    expect(opened.get_by_label("Alternative text:")).to_have_value("Kept for now")
    opened.get_by_label("Decorative").check()
    opened.get_by_role("button", name="Save", exact=True).click()
    expect(opened.locator(".messagelist")).to_be_visible()
    assert Photo.objects.get().is_decorative
