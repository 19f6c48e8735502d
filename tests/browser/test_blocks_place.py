"""Inserting, moving and removing blocks by script: what the rest of the desk builds on."""

import pytest

from articles.models import PictureBlock, PullQuoteBlock, RelatedBlock, TextBlock
from articles.press.bodies import blocks_of
from tests.browser.blocks import call, kinds, open_story, orderings, save, settled
from tests.cast import add_block, make_article, make_photo

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", text="<p>First words.</p>")
    add_block(article, PictureBlock, photo=make_photo())
    add_block(article, TextBlock, html="<p>Last words.</p>")
    return article


@pytest.fixture
def sheet(desk, live_server, story):
    return open_story(desk, live_server, story)


def names(story):
    return [block._meta.model_name.replace("block", "") for block in blocks_of(story)]


def texts(story):
    return [block.html for block in blocks_of(story) if isinstance(block, TextBlock)]


def test_the_document_has_the_blocks_in_their_order(sheet):
    assert kinds(sheet) == ["text", "picture", "text"]


def test_a_block_is_inserted_before_after_and_behind_all(sheet, story):
    other = make_article("Another story")
    assert call(sheet, "insertBlock", "pullquoteblock", {"before": {"row": 0}, "values": {"text": "We sail."}}) == 0
    new = {"after": {"row": 1}, "values": {"html": "<p>A <em>new</em> one</p>"}}
    assert call(sheet, "insertBlock", "textblock", new) == 2
    picked = {"id": other.pk, "text": "Another story"}
    assert call(sheet, "insertBlock", "relatedblock", {"values": {"article": picked}}) == 5
    assert kinds(sheet) == ["pullquote", "text", "text", "picture", "text", "related"]
    assert orderings(sheet) == sorted(set(orderings(sheet)))
    save(sheet)
    assert names(story) == ["pullquote", "text", "text", "picture", "text", "related"]
    assert texts(story) == ["<p>First words.</p>", "<p>A <em>new</em> one</p>", "<p>Last words.</p>"]
    assert PullQuoteBlock.objects.get().text == "We sail." and RelatedBlock.objects.get().article == other


def test_a_kind_that_nobody_may_add_is_not_inserted(sheet):
    assert call(sheet, "insertBlock", "archiveblock", {}) is None
    assert len(kinds(sheet)) == 3


def test_a_block_is_moved_by_places_and_never_beyond_the_ends(sheet, story):
    assert call(sheet, "moveBlock", {"row": 2}, -1) == 2
    assert kinds(sheet) == ["text", "text", "picture"]
    assert call(sheet, "moveBlock", {"row": 0}, 9) == 3
    assert kinds(sheet) == ["text", "picture", "text"]
    assert call(sheet, "moveBlock", {"row": 2}, 1) == 0
    save(sheet)
    assert texts(story) == ["<p>Last words.</p>", "<p>First words.</p>"]


def test_a_removed_block_comes_back_until_the_story_is_saved(sheet, story):
    call(sheet, "insertBlock", "textblock", {"after": {"row": 0}, "values": {"html": "<p>Unsaved.</p>"}})
    for _ in range(2):
        call(sheet, "removeBlock", {"row": 1})
        call(sheet, "removeBlock", {"row": 2})
        assert kinds(sheet) == ["text", "text"]
        call(sheet, "restoreBlock", {"row": 1})
        call(sheet, "restoreBlock", {"row": 2})
        assert kinds(sheet) == ["text", "text", "picture", "text"]
    call(sheet, "removeBlock", {"row": 1})
    call(sheet, "removeBlock", {"row": 2})
    save(sheet)
    assert names(story) == ["text", "text"]


def test_opening_a_story_changes_nothing_in_it(sheet, story):
    TextBlock.objects.filter(parent=story).update(ordering=7)
    sheet.reload()
    settled(sheet)
    before = orderings(sheet)
    save(sheet)
    assert before == sorted(before) and story.revisions.count() == 1
    assert list(TextBlock.objects.values_list("ordering", flat=True)) == [7, 7]
