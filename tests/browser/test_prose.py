"""What is typed and pasted into a text block is what is stored: every case of the tables, in one story, saved once."""

import pytest

from articles.models import TextBlock
from tests.browser.blocks import save
from tests.browser.pasted_docs import FROM_DOCS
from tests.browser.pasted_elsewhere import FROM_OTHERS
from tests.browser.pasted_text import PLAIN
from tests.browser.pasted_word import FROM_WORD
from tests.browser.prose import paste
from tests.browser.typed import TYPED
from tests.cast import add_block, make_article
from tests.desk import change_address

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASTED = [*FROM_WORD, *FROM_DOCS, *FROM_OTHERS, *PLAIN]
READY = "number => document.querySelectorAll('.order-machine .prose-editor .prose-menubar').length >= number"
PUT = """([pk, before]) => {
  const id = document.querySelector(`[name^="articles_textblock_set-"][name$="-id"][value="${pk}"]`)
  const { editor } = id.closest(".inline-related").querySelector(".ProseMirror[contenteditable]")
  editor.commands.setContent(before.replaceAll("|", "¦"), { parseOptions: { preserveWhitespace: true } })
  const found = []
  editor.state.doc.descendants((node, at) => {
    for (const one of node.text?.matchAll("¦") ?? []) found.push(at + one.index)
  })
  for (const at of found.toReversed()) editor.commands.deleteRange({ from: at, to: at + 1 })
  const [from, to = from] = found.map((at, index) => at - index)
  editor.view.focus()
  if (from) editor.commands.setTextSelection({ from, to })
}"""
REWRITE = """() => {
  for (const area of document.querySelectorAll(".order-machine .prose-editor > textarea")) {
    const { editor } = area.closest(".prose-editor").querySelector(".ProseMirror[contenteditable]")
    area.value = editor.isEmpty ? "" : editor.getHTML()
  }
}"""


def open_story(page, live_server, article, number):
    page.goto(live_server.url + change_address(article))
    page.wait_for_function(READY, arg=number)


def press(page, keys):
    for key in keys:
        if key.startswith("⌨"):
            page.keyboard.press(key[1:])
        else:
            page.keyboard.type(key)


def stored(blocks):
    return dict(TextBlock.objects.filter(pk__in=[block.pk for block in blocks]).values_list("pk", "html"))


@pytest.mark.drill
@pytest.mark.parametrize("cases", [TYPED, PASTED], ids=["typed", "pasted"])
def test_what_is_typed_and_pasted_is_what_is_stored(cases, desk, live_server):
    story = make_article(text="")
    blocks = [add_block(story, TextBlock) for _ in cases]
    open_story(desk, live_server, story, len(cases))
    for case, block in zip(cases, blocks, strict=True):
        desk.evaluate(PUT, [block.pk, getattr(case, "before", "")])
        if case in TYPED:
            press(desk, case.keys)
        else:
            paste(desk, html=case.html, text=case.text)
    save(desk)
    kept = stored(blocks)
    assert {case.name: kept[block.pk] for case, block in zip(cases, blocks, strict=True)} == {
        case.name: case.stored for case in cases
    }
    open_story(desk, live_server, story, len(cases))
    desk.evaluate(REWRITE)
    save(desk)
    assert desk.locator(".errornote").count() == 0
    assert stored(blocks) == kept
