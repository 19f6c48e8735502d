"""What can be asked of one element of an archive's HTML, and the small repairs that it needs."""

import re
from typing import Any

from lxml import html

SPACES = re.compile(r"[ \t\n\r\f]+")


def is_quote(element: Any) -> bool:
    classes = (element.get("class") or "").lower()
    return any(name in classes for name in ("pullquote", "pull-quote", "pull_quote"))


def words_of(element: Any) -> str:
    return SPACES.sub(" ", element.text_content()).strip()


def source_of(element: Any) -> str:
    return html.tostring(element, encoding="unicode", with_tail=False)


def html_text(escaped: str) -> str:
    return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def attribute(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "%3C").replace(">", "%3E")


def unwrapped(prose: str) -> str:
    """Paragraphs as the words of one heading."""
    words = re.sub(r"</?(?:p|h2|h3|ul|ol|li|blockquote)>|<hr>", " ", prose.replace("</p><p>", "<br>"))
    return SPACES.sub(" ", words).strip()


def address_of_player(element: Any) -> str:
    """What a player plays, from the attribute or from the elements within it."""
    found = [element.get(name) for name in ("src", "data-src", "data", "data-lazy-src")]
    found += [one.get("src") for one in element.iter("source", "embed")]
    found += [one.get("value") for one in element.iter("param") if one.get("name") in ("movie", "src")]
    address = next((one.strip() for one in found if one and one.strip()), "")
    return f"https:{address}" if address.startswith("//") else address


def as_row(element: Any) -> Any:
    """An element that stands in a list where only rows may."""
    row = html.Element("li")
    row.append(element)
    return row


def wrap_words(listed: Any) -> None:
    """Words that stand in a list between its rows become rows."""
    for before in [listed, *listed]:
        words = before.text if before is listed else before.tail
        if words and words.strip():
            row = html.Element("li")
            row.text = words
            if before is listed:
                before.text = None
                listed.insert(0, row)
            else:
                before.tail = None
                before.addnext(row)
