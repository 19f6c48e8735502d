"""Pieces of HTML as trees, to look a few things up in them. Nothing of it is safe to show before it is sanitised."""

from collections.abc import Iterator
from html import escape
from typing import Any

from lxml import etree, html

from globepost.nesting import flatten
from globepost.text import clean_line, clean_text, has_visible

SIMPLE, DEEPEST = 200, 60
"""Tags that are read as they stand, and how deep elements may lie when there are more."""
UNSEEN = {"script", "style", "noscript", "template"}
ENDS = {"p": "\n\n"} | dict.fromkeys(
    ("div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "cite", "td"), "\n"
)


def tree_of(source: str) -> Any:
    """An element that holds what the HTML holds, however broken it is. Comments are left out."""
    source = clean_text(source)
    if source.count("<") > SIMPLE:
        source = flatten(source, depth=DEEPEST)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<html><body><div>{source}</div></body></html>".encode(), parser)
    body = None if root is None else root.find("body")
    return etree.Element("body") if body is None else body


def first(tree: Any, *tags: str) -> Any:
    """The first element of one of those names; None when there is none."""
    return next(tree.iter(*tags), None)


def of_class(tree: Any, *classes: str) -> Iterator[Any]:
    return (element for element in tree.iter() if set(classes) & set(element.get("class", "").split()))


def words_in(element: Any) -> str:
    """What readers would see of it, on one line; "" for None."""
    return "" if element is None else clean_line("".join(_texts(element)))


def lines_in(element: Any) -> str:
    """The same with its line breaks and an empty line between paragraphs."""
    lines = "".join(_texts(element)).split("\n")
    return "\n".join(clean_line(line) for line in lines).strip()


def take_out(element: Any) -> None:
    """Take it out of its tree; what stands behind it stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def inner(element: Any) -> str:
    """The HTML inside it."""
    parts = (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return escape(element.text or "", quote=False) + "".join(parts)


def rest_of(tree: Any) -> str:
    """The HTML that is left in a tree when things were taken out; "" when nobody would see any of it."""
    return inner(tree) if has_visible(words_in(tree)) or first(tree, "img", "iframe", "table") is not None else ""


def _texts(element: Any) -> Iterator[str]:
    """In the order of the page, a newline where a line ends; by turns, because elements can lie deep."""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            yield "\n" if node.tag == "br" else ""
            yield _one_line(node.text) if node.tag not in UNSEEN else ""
        else:
            yield ENDS.get(node.tag, "")
            yield _one_line(node.tail) if node is not element else ""


def _one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ")
