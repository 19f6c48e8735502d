"""Three ways to work at the desk: with a mouse, with keys alone, and with a finger on a phone."""

import re
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

FAR = 600  # stops of Tab; no page of the desk has more
HAS_FOCUS = "element => element === document.activeElement || element.contains(document.activeElement)"
TO_THE_MIDDLE = "element => element.scrollIntoView({ block: 'center' })"
IS_BEHIND = """
  element => Boolean(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
"""
KEEP = "text => navigator.clipboard.writeText(text)"


def is_prose(target: Locator) -> bool:
    return bool(target.evaluate("element => element.isContentEditable"))


class Hands:
    """What all three do alike. A subclass says how something is pressed."""

    context: dict[str, object] = {"viewport": {"width": 1280, "height": 900}}

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        raise NotImplementedError

    def go_to(self, target: Locator) -> None:
        self.press(target)

    def move_up(self, block: Locator) -> None:
        raise NotImplementedError

    def write(self, target: Locator, text: str) -> None:
        """Looks whether the words came, as everybody does, and says them again when none did: not when some did."""
        for _ in range(3):
            self.go_to(target)
            with suppress(AssertionError):
                expect(target).to_be_focused(timeout=3000)
                self.page.keyboard.type(text)
                expect(target).to_contain_text(text[-6:], timeout=2000) if is_prose(target) else expect(
                    target
                ).to_have_value(re.compile(re.escape(text[-6:])), timeout=2000)
                return
        raise AssertionError(f"{text} does not come into {target}")

    def paste(self, target: Locator, text: str) -> None:
        self.page.evaluate(KEEP, text)
        self.go_to(target)
        expect(target).to_be_focused()
        self.page.keyboard.press("Control+v")

    def pick(self, target: Locator, name: str) -> None:
        """Choose an object of the paper by the beginning of its name."""
        self.go_to(target)
        expect(target).to_be_focused()
        self.page.keyboard.type(name[:6])
        option = self.page.get_by_role("option", name=re.compile(f"^{re.escape(name)}"))
        expect(option.first).to_be_visible()
        self.page.keyboard.press("Enter")

    def upload(self, button: Locator, *files: Path) -> None:
        with self.page.expect_file_chooser() as chosen:
            self.press(button)
        chosen.value.set_files(files)

    def insert(self, kind: str) -> Locator:
        """A block behind all others. The new block."""
        self.press(self.page.get_by_role("button", name="Add a block"))
        self.press(self.page.get_by_role("menuitem", name=kind, exact=True))
        expect(self.page.get_by_role("menu")).to_have_count(0)
        return self.blocks.last

    @property
    def blocks(self) -> Locator:
        return self.page.locator(".block:not(.empty-form):not(.for-deletion)")


class Mouse(Hands):
    def press(self, target: Locator) -> None:
        target.click()

    def move_up(self, block: Locator) -> None:
        """By its handle, over the block before it."""
        number = self.blocks.evaluate_all("(all, one) => all.indexOf(one)", block.element_handle())
        handle, goal = block.locator(".block-handle"), self.blocks.nth(number - 1)
        handle.evaluate(TO_THE_MIDDLE)
        start, end = handle.bounding_box(), goal.bounding_box()
        assert start and end
        self.page.mouse.move(start["x"] + 10, start["y"] + 10)
        self.page.mouse.down()
        for step in range(1, 11):
            self.page.mouse.move(start["x"] + 10, start["y"] + 10 + (end["y"] - start["y"]) * step / 10)
        self.page.mouse.up()


class Keys(Hands):
    """No pointer at all: everything is reached by Tab or by a key that the editor names."""

    def go_to(self, target: Locator) -> None:
        for _ in range(FAR):
            if target.evaluate(HAS_FOCUS):
                return
            self.page.keyboard.press("Tab" if target.evaluate(IS_BEHIND) else "Shift+Tab")
        raise AssertionError(f"Tab does not lead to {target}")

    def press(self, target: Locator) -> None:
        if target.get_attribute("role") == "menuitem":
            for _ in range(20):
                if target.evaluate(HAS_FOCUS):
                    break
                self.page.keyboard.press("ArrowDown")
        else:
            self.go_to(target)
        self.page.keyboard.press("Enter")

    def move_up(self, block: Locator) -> None:
        self.go_to(block.locator(".block-handle"))
        self.page.keyboard.press("ArrowUp")


class Finger(Hands):
    context = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

    def press(self, target: Locator) -> None:
        target.tap()

    def move_up(self, block: Locator) -> None:
        """A finger drags the handle; what the page is told is what a screen would tell it."""
        number = self.blocks.evaluate_all("(all, one) => all.indexOf(one)", block.element_handle())
        handle, goal = block.locator(".block-handle"), self.blocks.nth(number - 1)
        handle.evaluate(TO_THE_MIDDLE)
        start, end = handle.bounding_box(), goal.bounding_box()
        assert start and end
        x, y = start["x"] + 10, start["y"] + 10
        screen = self.page.context.new_cdp_session(self.page)

        def touch(kind: str, *points: float) -> None:
            touches = [{"x": x, "y": point} for point in points]
            screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

        touch("touchStart", y)
        for step in range(1, 11):
            touch("touchMove", y + (end["y"] - start["y"]) * step / 10)
        touch("touchEnd")
        self.page.wait_for_timeout(1000)  # Chromium drops a tap that comes close behind such a drag
