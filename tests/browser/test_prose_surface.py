"""The writing surface: its toolbar by keyboard, what it says of too much text, how long a huge paste takes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from articles.demo.loader import load
from articles.models import TextBlock
from tests.browser.blocks import open_story, save
from tests.browser.pasted_word import word, word_item
from tests.browser.prose import paste, surface
from tests.browser.test_prose import REWRITE
from tests.cast import add_block, make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def worked(session):
    """The seconds that the page has had of the processor, whatever else the machine does meanwhile."""
    measured = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return measured["TaskDuration"]


@pytest.fixture
def writing(desk, live_server):
    open_story(desk, live_server, make_article("Bridge opens", text="<p>One</p>"))
    surface(desk).click()
    return desk


def test_the_toolbar_is_one_stop_and_arrows_lead_through_it(writing):
    bar = writing.get_by_role("toolbar", name="Formatting").first
    writing.keyboard.press("Control+a")
    writing.keyboard.press("Alt+F10")
    expect(bar.get_by_role("button", name="Heading", exact=True)).to_be_focused()
    writing.keyboard.press("ArrowRight")
    writing.keyboard.press("ArrowRight")
    bold = bar.get_by_role("button", name="Bold")
    expect(bold).to_be_focused()
    expect(bold).to_have_attribute("title", "Bold (Ctrl+B)")
    writing.keyboard.press("Enter")
    expect(bold).to_have_attribute("aria-pressed", "true")
    expect(surface(writing)).to_be_focused()
    writing.keyboard.press("Alt+F10")
    writing.keyboard.press("End")
    expect(bar.get_by_role("button", name="Redo")).to_be_focused()
    writing.keyboard.press("ArrowRight")
    expect(bar.get_by_role("button", name="Heading", exact=True)).to_be_focused()
    writing.keyboard.press("Escape")
    expect(surface(writing)).to_be_focused()
    assert bar.locator("button[tabindex='0']").count() == 1


def test_fingers_meet_the_toolbar(writing):
    writing.set_viewport_size({"width": 390, "height": 800})
    for button in writing.get_by_role("toolbar", name="Formatting").first.get_by_role("button").all():
        box = button.bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44


def test_an_empty_block_says_what_can_be_done(writing):
    writing.keyboard.press("Control+a")
    writing.keyboard.press("Backspace")
    shown = surface(writing).locator("p").evaluate("line => getComputedStyle(line, '::before').content")
    assert "paste the address of a tweet" in shown


def test_axe_finds_nothing_in_a_block_and_its_dialog(writing):
    paste(writing, html="<p>See <a href='https://example.org/'>this</a></p><ul><li>One</li></ul>")
    writing.evaluate("document.activeElement.editor.commands.setTextSelection(10)")
    rules = {"rules": {"region": {"enabled": False}}, "preload": False}
    assert Axe().run(writing, context=".prose-editor", options=rules).violations_count == 0
    writing.keyboard.press("Control+k")
    found = Axe().run(writing, context=".prose-link-dialog", options=rules)
    assert found.violations_count == 0, found.generate_report()


def test_too_much_text_is_said_at_once_and_stays(writing):
    paste(writing, text="\n".join(["A line of words that goes on and on."] * 6000))
    told = writing.get_by_role("alert").filter(has_text="200,000 can be saved")
    expect(told).to_be_visible()
    save(writing)
    expect(writing.locator(".errornote")).to_be_visible()
    expect(surface(writing)).to_contain_text("A line of words")
    surface(writing).click()
    writing.keyboard.press("Control+a")
    writing.keyboard.type("Short")
    expect(told).to_be_hidden()
    save(writing)
    assert TextBlock.objects.get().html == "<p>Short</p>"


@pytest.mark.drill
def test_two_megabytes_of_word_take_not_much_more_a_line_than_some(writing):
    line = word_item("A <b>line</b> of <span lang=EN-GB style='color:red;font-size:11.0pt'>words</span>", "·", level=2)
    line += "<p class=MsoNormal>More<o:p></o:p></p>"
    session = writing.context.new_cdp_session(writing)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def took(lines):
        begun = worked(session)
        writing.keyboard.press("Control+a")
        paste(writing, html=word(line * lines))
        expect(surface(writing).locator("li")).to_have_count(lines)
        return worked(session) - begun

    many = 2_000_000 // len(line)
    took(100)  # the first paste reads the scripts
    assert took(many) < 3 * 10 * took(many // 10)


@pytest.mark.drill
def test_opening_and_saving_a_story_changes_nothing(desk, live_server):
    load()
    story = make_article(text="")
    texts = list(TextBlock.objects.exclude(html="").values_list("html", flat=True))
    blocks = [add_block(story, TextBlock, html=html) for html in texts]
    assert len(texts) > 20
    for write in (None, REWRITE):
        open_story(desk, live_server, story)
        desk.wait_for_function("n => document.querySelectorAll('.prose-menubar').length >= n", arg=len(texts))
        if write:
            desk.evaluate(write)
        save(desk)
        kept = dict(TextBlock.objects.filter(parent=story).values_list("pk", "html"))
        assert [kept[block.pk] for block in blocks] == texts
