"""The story's page in Chromium: what it says while somebody writes, the address, the panel on a phone, the preview."""

import pytest
from playwright.sync_api import expect

from articles.desk.slugs import plain_words
from articles.models import Article
from tests.cast import make_article, make_photo, publish, take

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", slug="bridge-opens", standfirst="At last", lead_picture=make_photo())
    take(article, by=editor)
    return article


@pytest.fixture
def page(sign_in, story, live_server):
    desk = sign_in("editor")
    desk.goto(f"{live_server.url}/desk/articles/article/{story.pk}/change/")
    return desk


@pytest.fixture
def headline(page):
    return page.get_by_label("Headline:", exact=True)


def test_a_finding_stands_beside_its_field_and_goes_when_it_is_mended(page, headline):
    headline.fill("Bridge TK")
    note = page.locator(".field-headline .finding-note")
    expect(note).to_have_text("Stops publication: “TK” still stands in the headline.")
    assert headline.get_attribute("aria-describedby").split()[-1] == note.get_attribute("id")
    expect(page.locator("[data-findings] li")).to_have_count(1)
    headline.fill("Bridge opens")
    expect(note).to_have_count(0)
    expect(page.locator("[data-findings] li")).to_have_count(0)
    assert not (headline.get_attribute("aria-describedby") or "").startswith("finding")


def test_a_finding_of_a_block_stands_in_the_block(page):
    page.locator(".order-machine .ProseMirror[contenteditable=true]").first.click()
    page.keyboard.type("TK ")
    expect(page.locator(".order-machine .inline-related .finding-note")).to_contain_text(
        "“TK” still stands in the body"
    )
    page.locator("[data-findings] a").click()
    expect(page.locator(".order-machine .ProseMirror[contenteditable=true]").first).to_be_focused()


def test_what_nobody_touched_is_not_pointed_at(page, headline):
    page.get_by_label("Standfirst:").fill("")
    expect(page.locator(".field-standfirst .finding-note")).to_contain_text("Suggestion")
    page.reload()
    headline.fill("Bridge opens today")
    expect(page.locator("[data-saved]")).to_contain_text("Changed since it was saved")
    page.wait_for_timeout(1500)
    assert page.locator(".finding-note").count() == 0


def test_nothing_is_saved_by_being_looked_at(page, headline, story):
    headline.fill("Bridge TK")
    expect(page.locator(".field-headline .finding-note")).to_be_visible()
    story.refresh_from_db()
    assert story.headline == "Bridge opens" and story.revisions.count() == 1


def test_the_address_follows_the_headline_until_somebody_chooses_it(page, headline):
    shown = page.locator("[data-address]")
    headline.fill("Café at the bridge")
    expect(shown).to_contain_text("/cafe-at-the-bridge/")
    page.get_by_label("Slug").fill("chosen-words")
    headline.fill("Another headline")
    expect(shown).to_contain_text("/chosen-words/")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved as revision 2.")).to_be_visible()
    assert Article.objects.get().slug == "chosen-words"


def test_a_published_address_changes_only_on_purpose(page, headline, story):
    publish(story)
    page.reload()
    headline.fill("Quite another headline")
    page.wait_for_timeout(300)
    expect(page.locator("[data-address]")).to_contain_text("/bridge-opens/")
    assert not page.get_by_label("Slug").is_visible()
    page.get_by_text("Change the address…").click()
    expect(page.get_by_text("is led to the new address for good")).to_be_visible()
    expect(page.get_by_label("Slug")).to_have_value("bridge-opens")


def test_enter_in_the_headline_goes_on_and_saves_nothing(page, headline, story):
    headline.press("Enter")
    expect(page.get_by_label("Standfirst:")).to_be_focused()
    assert story.revisions.count() == 1


def test_a_long_headline_grows(page, headline):
    before = headline.bounding_box()["height"]
    headline.fill("A bridge that opens " * 9)
    assert headline.bounding_box()["height"] > before * 1.8


def test_the_panel_of_a_phone_is_a_bar_that_opens(page, headline):
    page.set_viewport_size(PHONE)
    publish_now = page.get_by_role("button", name="Publish now")
    expect(publish_now).not_to_be_visible()
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_in_viewport()
    more = page.locator(".story-more")
    more.click()
    expect(publish_now).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(publish_now).not_to_be_visible()
    expect(more).to_be_focused()
    headline.fill("Bridge TK")
    expect(more).to_have_text("More (1)")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_bar_of_a_phone_covers_no_field_that_has_the_focus(page):
    page.set_viewport_size(PHONE)
    bar = page.locator(".story-panel").bounding_box()["y"]
    for _ in range(60):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "() => { const one = document.activeElement; if (one.closest('.story-panel')) return null;"
            " const box = one.getBoundingClientRect(); return box.height ? [box.top, box.bottom] : null }"
        )
        assert box is None or box[0] < bar - 20, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_what_is_typed_is_previewed_at_two_widths(page, headline, story):
    headline.fill("Typed and not saved")
    page.get_by_role("link", name="Preview", exact=True).click()
    frame = page.frame_locator("dialog iframe")
    expect(frame.get_by_role("heading", name="Typed and not saved")).to_be_visible()
    assert frame.locator("html").evaluate("() => innerWidth") == 1280
    page.get_by_label("Phone").check()
    assert frame.locator("html").evaluate("() => innerWidth") == 390
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_role("link", name="Preview", exact=True)).to_be_focused()
    expect(headline).to_have_value("Typed and not saved")
    assert story.revisions.count() == 1


def test_a_story_that_was_never_saved_is_previewed(page, live_server):
    page.goto(f"{live_server.url}/desk/articles/article/add/")
    page.get_by_label("Headline:", exact=True).fill("Ferry strike ends")
    page.get_by_role("button", name="Preview").click()
    expect(page.frame_locator("dialog iframe").get_by_role("heading", name="Ferry strike ends")).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).click()
    assert Article.objects.count() == 1


def test_a_preview_link_is_made_and_read(page, story, browser):
    page.get_by_role("link", name="Preview link…").click()
    inside = page.frame_locator("dialog iframe")
    inside.get_by_role("button", name="Make a link").click()
    address = inside.get_by_label("The new link").input_value()
    reader = browser.new_context().new_page()
    address = page.url.split("/desk/")[0] + "/preview/" + address.split("/preview/")[1]
    reader.goto(address)
    expect(reader.get_by_role("heading", name="Bridge opens")).to_be_visible()
    inside.get_by_role("button", name="Revoke").click()
    expect(inside.get_by_text("The link is revoked.")).to_be_visible()
    assert reader.goto(address).status == 404
    reader.context.close()


def test_ctrl_s_saves(page, headline):
    headline.fill("Bridge opens at noon")
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Saved as revision 2.")).to_be_visible()


def test_after_publishing_the_story_is_one_link_away(page):
    page.get_by_role("button", name="Publish now").click()
    link = page.locator(".messagelist").get_by_role("link", name="See it as a reader")
    with page.expect_popup() as opened:
        link.click()
    expect(opened.value.get_by_role("heading", name="Bridge opens")).to_be_visible()


WORDS = [
    "Bridge opens",
    "Café à Zürich: l’été",
    "Großer Sieg",
    "🎉🎉",
    "Москва",
    "50% -- more!",
    "a_b - c",
    "word " * 40,
]


def test_the_page_makes_the_same_words_of_a_headline_as_the_desk(page):
    script = "(all) => import('desk/plain_words').then(({ plainWords }) => all.map((one) => plainWords(one)))"
    made = page.evaluate(script, WORDS)
    assert made == [plain_words(words, length=110) for words in WORDS]
