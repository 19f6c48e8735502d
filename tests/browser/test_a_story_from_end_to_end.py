"""A story with every type of block is written, previewed, published, read, changed and published again: with a mouse,
by keys alone, and with a finger on a phone.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from articles.models import Article, Publication, TextBlock
from articles.press.bodies import blocks_of
from tests.browser.hands import Finger, Hands, Keys, Mouse
from tests.browser.test_tweets import address as tweet_address
from tests.browser.test_tweets import work
from tests.cast import make_article, make_author, make_category, publish
from tests.second_factor import code_of, give_app

pytestmark = [pytest.mark.drill, pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KINDS = ["text", "picture", "gallery", "tweet", "pullquote", "related", "video", "audio", "linkcard", "table", "text"]


@pytest.fixture(params=[Mouse, Keys, Finger])
def hands(request: Any, browser: Browser, live_server: Any) -> Iterator[Hands]:
    kind = request.param
    context = browser.new_context(**kind.context, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{live_server.url}/desk/")
    yield kind(page)
    context.close()
    assert errors == []


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.jpg" for name in ("harbour", "bridge", "crane")]
    for path, colour in zip(paths, ("teal", "olive", "maroon"), strict=True):
        Image.new("RGB", (900, 600), colour).save(path)
    return paths


def sign_in(hands: Hands) -> None:
    hands.write(hands.page.get_by_label("Username"), "editor")
    hands.write(hands.page.get_by_label("Password"), "a password")
    hands.press(hands.page.get_by_role("button", name="Sign in", exact=True))
    expect(hands.page.get_by_role("heading", name="One more step")).to_be_visible()
    hands.page.keyboard.type(code_of())
    hands.page.keyboard.press("Enter")
    expect(hands.page.get_by_role("heading", name="The desk")).to_be_visible()


def write_head(hands: Hands) -> None:
    page = hands.page
    hands.press(page.get_by_role("link", name="Write a story"))
    hands.write(page.get_by_label("Headline:", exact=True), "Ferry strike ends")
    hands.write(page.get_by_label("Standfirst:", exact=True), "The crews voted to sail at dawn.")
    hands.press(page.get_by_role("button", name="Add another Author"))
    hands.pick(page.locator("#credits-0").get_by_role("combobox"), "Ines Calder")


def describe(hands: Hands, button: Locator) -> None:
    """What the library says of a picture, without leaving the story."""
    hands.press(button)
    details = hands.page.frame_locator("dialog iframe")
    hands.write(details.get_by_label("Alternative text:"), "Ships at a quay")
    hands.write(details.get_by_label("Credit:"), "Lena Osei")
    hands.press(details.get_by_role("button", name="Save", exact=True))
    expect(hands.page.locator("dialog")).to_have_count(0)


def write_body(hands: Hands, files: list[Path], neighbour: Any, live_server: Any) -> None:
    page = hands.page
    hands.write(hands.blocks.first.get_by_role("textbox"), "The crews voted. They sail.")
    picture = hands.insert("Picture")
    hands.upload(picture.get_by_role("button", name="Upload"), files[0])
    expect(picture.get_by_text("harbour").first).to_be_visible()
    describe(hands, picture.get_by_role("button", name="Edit details"))
    hands.write(picture.get_by_label("Caption:"), "The harbour at dawn.")
    gallery = hands.insert("Gallery")
    hands.press(gallery.get_by_role("button", name="Add pictures"))
    chooser = page.get_by_role("dialog", name="Choose pictures")
    hands.upload(chooser.get_by_role("button", name="Upload pictures"), files[1], files[2])
    expect(chooser.get_by_role("option", selected=True)).to_have_count(2)
    hands.press(chooser.get_by_role("button", name="Use these 2"))
    expect(gallery.locator(".gallery-tiles li")).to_have_count(2)
    for number in range(2):
        describe(hands, gallery.get_by_role("button", name="Edit details").nth(number))
    hands.paste(hands.insert("Text").get_by_role("textbox"), tweet_address())
    expect(hands.blocks.last.locator(".block-title")).to_have_text("@portdesk: no words yet")
    work()
    expect(page.locator(".desk-tweet")).to_contain_text("Port Desk", timeout=15_000)
    hands.write(hands.insert("Pull quote").get_by_label("Text:"), "We sail.")
    hands.paste(hands.insert("Text").get_by_role("textbox"), settings.SITE_URL + neighbour.path)
    expect(hands.blocks.last).to_contain_text("Bridge opens")
    for kind, title in (("Video", "The vote"), ("Audio or file", "The speech"), ("Link card", "The union")):
        block = hands.insert(kind)
        hands.write(block.get_by_label("Title:"), title)
        hands.write(block.get_by_label("Address:"), "https://union.example/vote")
    hands.write(hands.insert("Table").get_by_label("Rows:"), "Ship|Crew")
    hands.write(hands.insert("Text").get_by_role("textbox"), "Nobody stayed ashore.")


def save(hands: Hands, number: int) -> None:
    hands.press(hands.page.get_by_role("button", name="Save", exact=True))
    expect(hands.page.get_by_text(f"Saved as revision {number}.").first).to_be_visible()


def open_panel(hands: Hands) -> None:
    """On a phone what can be done with a story stands in a sheet behind a button."""
    if not isinstance(hands, Finger):
        return
    more = hands.page.locator(".story-more")
    more.wait_for()  # a script makes it
    if more.get_attribute("aria-expanded") == "false":
        hands.press(more)
    expect(more).to_have_attribute("aria-expanded", "true")


def see_preview(hands: Hands) -> None:
    """What is typed, on the page of the site, at both widths."""
    open_panel(hands)
    hands.press(hands.page.get_by_role("link", name="Preview", exact=True))
    frame = hands.page.frame_locator("dialog iframe")
    expect(frame.get_by_role("heading", name="Ferry strike ends")).to_be_visible()
    for width, name in ((390, "Phone"), (1280, "Desktop")):
        choice = hands.page.get_by_role("radio", name=name)
        if isinstance(hands, Keys):
            hands.go_to(hands.page.get_by_role("radio", checked=True))
            hands.page.keyboard.press("ArrowLeft" if name == "Phone" else "ArrowRight")
        else:
            hands.press(choice)
        expect(choice).to_be_checked()
        assert frame.locator("html").evaluate("() => innerWidth") == width
    hands.press(hands.page.get_by_role("button", name="Close", exact=True))


def press_step(hands: Hands, name: str) -> None:
    """A button that does something with the story, and what it asks for before."""
    open_panel(hands)
    summary = hands.page.locator(".desk-button summary", has_text=name)
    if summary.count():
        hands.press(summary)
    with hands.page.expect_navigation():
        hands.press(hands.page.get_by_role("button", name=name, exact=True))
    told = hands.page.locator(".messagelist")
    assert "Published at" in told.inner_text(), hands.page.locator(".desk-findings").all_text_contents()


def read(browser: Browser, live_server: Any, path: str) -> Page:
    reader = browser.new_context().new_page()
    answer = reader.goto(live_server.url + path)
    assert answer and answer.status == 200
    return reader


def types_of(version: Publication) -> list[str]:
    return [part["type"] for part in version.body.parts]


def test_a_story_is_written_published_read_changed_and_updated(
    hands, browser, live_server, editor, files, tweet_service
):
    neighbour = publish(make_article("Bridge opens"))
    make_author("Ines Calder")
    make_category("Harbour")
    give_app(editor)
    sign_in(hands)
    write_head(hands)
    write_body(hands, files, neighbour, live_server)
    hands.pick(hands.page.get_by_label("Main category:"), "Harbour")
    save(hands, 1)
    see_preview(hands)
    press_step(hands, "Publish now")

    version = Publication.objects.get(headline="Ferry strike ends")
    reader = read(browser, live_server, version.path)
    for words in ("They sail.", "The harbour at dawn.", "We sail.", "Bridge opens", "The vote", "The speech", "Nobody"):
        expect(reader.locator(".story").get_by_text(words).first).to_be_visible()
    expect(reader.locator(".story-body img")).to_have_count(3)
    expect(reader.locator(".story-body")).to_contain_text("@portdesk")

    article = Article.objects.get(pk=version.article_id)
    kinds = [block._meta.model_name for block in blocks_of(article)]
    assert kinds == [f"{kind}block" for kind in KINDS]
    hands.press(hands.page.get_by_role("button", name="Collapse all"))
    hands.move_up(hands.blocks.nth(4))
    hands.press(hands.page.get_by_role("button", name="Expand all"))
    first = hands.blocks.first.get_by_role("textbox")
    hands.go_to(first)
    expect(first).to_be_focused()
    hands.page.wait_for_timeout(300)  # the editor puts its own cursor first
    hands.page.keyboard.press("Control+Home")
    for _ in range(len("The crews voted. ")):
        hands.page.keyboard.press("ArrowRight")
    split(hands)
    delete(hands, hands.blocks.last)
    press_step(hands, "Update")

    kinds = [block._meta.model_name.removesuffix("block") for block in blocks_of(article)]
    assert kinds == ["text", "text", *KINDS[1:3], "pullquote", "tweet", *KINDS[5:-1]]
    texts = [block.html for block in blocks_of(article) if isinstance(block, TextBlock)]
    assert [text.strip("</p> ") for text in texts] == ["The crews voted.", "They sail."]
    reader = read(browser, live_server, version.path)
    expect(reader.locator(".story-body")).not_to_contain_text("Nobody stayed ashore.")
    expect(reader.locator(".story-body")).to_contain_text("They sail.")


def split(hands: Hands) -> None:
    """Where the cursor stands: by the key that the help names, or by the block's menu."""
    if isinstance(hands, Keys):
        hands.page.keyboard.press("Control+Shift+Enter")
    else:
        hands.press(hands.blocks.first.get_by_role("button", name="More for this text"))
        hands.press(hands.page.get_by_role("menuitem", name="Split at the cursor"))
    expect(hands.blocks).to_have_count(len(KINDS) + 1)


def delete(hands: Hands, block: Any) -> None:
    hands.press(block.get_by_role("button", name="More for this text"))
    hands.press(hands.page.get_by_role("menuitem", name="Delete"))
    expect(hands.blocks).to_have_count(len(KINDS))
