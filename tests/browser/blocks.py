"""The block editor as its tests meet it."""

from typing import Any

from playwright.sync_api import Page

from tests.desk import change_address

CALL = """
  async ([module, name, args]) => {
    const { rows } = await import("desk/blocks/rows")
    const row = (one) => (one?.row === undefined ? one : rows()[one.row])
    const given = args.map((one) => (one && typeof one === "object" && !("row" in one)
      ? Object.fromEntries(Object.entries(one).map(([key, value]) => [key, row(value)])) : row(one)))
    const answer = await (await import(module))[name](...given)
    return answer instanceof Element ? rows().indexOf(answer) : answer
  }
"""
KINDS = """
  async () => (await import("desk/blocks/rows")).blocks().map((row) => row.id.split("_")[1].replace("block", ""))
"""
ORDERINGS = """
  async () =>
    (await import("desk/blocks/rows")).rows().map((row) => Number(row.querySelector("[name$=-ordering]").value))
"""


READY = """
  () => !document.querySelector("#content-editor-context") || document.querySelector(".blocks-head") &&
    [...document.querySelectorAll(".block:not(.empty-form)[id*=textblock] textarea")]
      .every((area) => area.closest(".prose-editor")?.querySelector(".prose-menubar"))
"""


def open_story(page: Page, live_server: Any, story: Any) -> Page:
    page.goto(f"{live_server.url}{change_address(story)}")
    return settled(page)


def settled(page: Page) -> Page:
    """Its scripts have put the blocks in order, and all texts can be typed in."""
    page.wait_for_function(READY)
    return page


def write_in(page: Page, number: int) -> None:
    """Into the text with this number by keys, at its end."""
    page.locator(".order-machine .ProseMirror").nth(number).focus()
    page.wait_for_timeout(50)  # the editor sets its cursor 20 ms after it gets the focus
    page.keyboard.press("Control+End")


def call(page: Page, name: str, *args: Any, module: str = "desk/blocks/place") -> Any:
    """Call a function of a module; a block is given as {"row": its place}, and answered as its place."""
    return page.evaluate(CALL, [module, name, list(args)])


def kinds(page: Page) -> list[str]:
    """The types of the blocks that stand, in the order of the document."""
    return page.evaluate(KINDS)


def orderings(page: Page) -> list[int]:
    return page.evaluate(ORDERINGS)


def save(page: Page) -> None:
    with page.expect_event("load"):
        page.locator("[name=_continue]").click()
    settled(page)
