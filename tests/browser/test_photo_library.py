"""The library in Chromium: many files at once, each told what became of it, and the words of all on one page."""

from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image
from playwright.sync_api import Page, expect

from articles.models import Photo
from tests.cast import make_photo

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three pictures and something else under a picture's name."""
    paths = [tmp_path / f"crane{number}.jpg" for number in range(3)]
    for number, path in enumerate(paths):
        Image.new("RGB", (300, 200), (80 * number, 90, 120)).save(path)
    (tmp_path / "words.jpg").write_bytes(b"no picture at all")
    return [*paths, tmp_path / "words.jpg"]


@pytest.fixture
def library(desk: Page, live_server) -> Page:
    desk.goto(f"{live_server.url}/desk/articles/photo/")
    return desk


def drop(page: Page, selector: str, files: list[Path]) -> None:
    """As if the files were dragged from a folder and let go there."""
    held = [(path.name, path.read_bytes().hex()) for path in files]
    page.evaluate(
        """([selector, files]) => {
          const data = new DataTransfer()
          for (const [name, hex] of files) {
            const bytes = Uint8Array.from(hex.match(/../g), (two) => parseInt(two, 16))
            data.items.add(new File([bytes], name, { type: "image/jpeg" }))
          }
          const target = document.querySelector(selector)
          for (const type of ["dragenter", "dragover", "drop"])
            target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
        }""",
        [selector, held],
    )


def test_three_pictures_are_uploaded_at_once_and_described_together(library, files):
    make_photo(title="Old")
    library.reload()
    library.locator("[data-files]").set_input_files(files[:3])
    together = library.get_by_role("link", name="Describe these 3 together")
    expect(together).to_be_focused()
    expect(library.locator(".upload.is-done")).to_have_count(3)
    expect(library.locator("[data-grid] .photo-option")).to_have_count(4)
    expect(library.locator("[data-grid] .photo-name").last).to_have_text("Old")
    library.keyboard.press("Enter")
    library.get_by_label("Credit:").first.fill("Lena Osei")
    library.get_by_label("Alternative text:").first.fill("A crane")
    library.get_by_role("button", name="Save all").click()
    expect(library.get_by_text("3 pictures saved.")).to_be_visible()
    assert Photo.objects.filter(credit="Lena Osei").count() == 3
    assert Photo.objects.filter(alternative_text="A crane").count() == 1


def test_files_are_dragged_anywhere_onto_the_page(library, files):
    drop(library, "h1", files[:2])
    expect(library.locator(".upload.is-done")).to_have_count(2)
    assert Photo.objects.count() == 2


def test_one_that_is_refused_loses_no_other_and_can_be_tried_again(library, files):
    library.locator("[data-files]").set_input_files([files[3], *files[:2]])
    expect(library.locator(".upload.is-done")).to_have_count(2)
    refused = library.locator(".upload.is-refused")
    expect(refused).to_contain_text("This is not a picture that can be read. Upload a JPEG, PNG, WebP or GIF.")
    refused.get_by_role("button", name="Try again").click()
    expect(library.locator(".upload.is-refused")).to_have_count(1)
    refused.get_by_role("button", name="Leave it out").click()
    expect(library.locator(".upload.is-refused")).to_have_count(0)
    assert Photo.objects.count() == 2


def test_what_is_there_already_is_said_and_added_only_on_purpose(library, files):
    library.locator("[data-files]").set_input_files(files[:1])
    expect(library.locator(".upload.is-done")).to_have_count(1)
    library.locator("[data-files]").set_input_files(files[:1])
    refused = library.locator(".upload.is-refused")
    expect(refused).to_contain_text("The library holds this picture already: crane0.jpg.")
    expect(refused.get_by_role("link", name="See it")).to_be_visible()
    refused.get_by_role("button", name="Add it all the same").click()
    expect(library.locator(".upload.is-done")).to_have_count(2)
    assert Photo.objects.count() == 2


def test_what_is_no_picture_by_its_type_or_too_large_is_not_even_sent(library, tmp_path):
    sent = []
    library.on("request", lambda request: sent.append(request.url) if "upload" in request.url else None)
    (tmp_path / "words.txt").write_text("Words")
    (tmp_path / "large.jpg").write_bytes(bytes(20 * 1024 * 1024 + 1))
    library.locator("[data-files]").set_input_files([tmp_path / "words.txt", tmp_path / "large.jpg"])
    expect(library.get_by_text("This is not a JPEG, PNG, WebP or GIF.")).to_be_visible()
    expect(library.get_by_text("This picture is larger than 20 MB.")).to_be_visible()
    assert sent == []


def test_whoever_was_signed_out_meanwhile_is_told_so(library, files):
    library.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    library.locator("[data-files]").set_input_files(files[:1])
    expect(library.locator(".upload.is-refused")).to_contain_text("You are signed out.")


def test_without_a_script_the_plain_form_adds_one(desk, browser, live_server, files):
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(desk.context.cookies())
    page = context.new_page()
    page.goto(f"{live_server.url}/desk/articles/photo/")
    page.get_by_role("link", name="New picture").click()
    page.locator("[name=file]").set_input_files(files[0])
    page.locator("[name=_save]").click()
    assert Photo.objects.get().original_name == "crane0.jpg"
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_outside_the_page(library, files, width):
    library.set_viewport_size({"width": width, "height": 800})
    library.locator("[data-files]").set_input_files(files[:1])
    expect(library.locator(".upload.is-done")).to_have_count(1)
    assert library.evaluate("document.documentElement.scrollWidth") == width
    library.get_by_role("link", name="Describe the new picture").click()
    expect(library.get_by_role("heading", name="One picture")).to_be_visible()
    assert library.evaluate("document.documentElement.scrollWidth") == width
