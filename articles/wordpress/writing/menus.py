"""The menus as WordPress has them: items of type `nav_menu_item`, each in the menu that its term names."""

from collections.abc import Iterable, Iterator
from typing import Any

from articles.models import Category, MenuLink
from articles.wordpress.writing.items import Out
from articles.wordpress.writing.numbers import LINKS, SECTIONS, of_term
from articles.wordpress.writing.places import absolute

PRIMARY = ("primary", "Primary")
PLACES = {
    MenuLink.Place.UTILITY: ("utility", "Utility"),
    MenuLink.Place.FOOTER: ("footer", "Footer"),
    MenuLink.Place.SOCIAL: ("social", "Social"),
}
NO_CLASSES = 'a:1:{i:0;s:0:"";}'


def menu_items(categories: Iterable[Category]) -> Iterator[Out]:
    """The main menu's categories, then all links. One query."""
    in_menu = sorted((one for one in categories if one.in_menu), key=lambda one: (one.order, one.name))
    known = {category.pk for category in in_menu}
    for order, category in enumerate(in_menu, start=1):
        above = SECTIONS + category.parent_id if category.parent_id in known else 0
        yield _section(category, order, above)
    yield from map(_link, MenuLink.objects.order_by("place", "parent_id", "order", "pk"))


def _section(category: Category, order: int, above: int) -> Out:
    meta = _meta("taxonomy", "category", of_term("category", category.pk), above)
    return _item(SECTIONS + category.pk, "", order, PRIMARY, meta)


def _link(link: MenuLink) -> Out:
    number, above = LINKS + link.pk, LINKS + link.parent_id if link.parent_id else 0
    meta = [*_meta("custom", "custom", number, above), ("_menu_item_url", absolute(link.address))]
    return _item(number, link.label, link.order + 1, PLACES[MenuLink.Place(link.place)], meta)


def _item(number: int, title: str, order: int, menu: tuple[str, str], meta: list[tuple[str, Any]]) -> Out:
    return Out(number, "nav_menu_item", title=title, order=order, terms=[("nav_menu", *menu)], meta=meta)


def _meta(kind: str, what: str, number: int, above: int) -> list[tuple[str, Any]]:
    return [
        ("_menu_item_type", kind),
        ("_menu_item_menu_item_parent", str(above)),
        ("_menu_item_object_id", str(number)),
        ("_menu_item_object", what),
        ("_menu_item_classes", NO_CLASSES),
    ]
