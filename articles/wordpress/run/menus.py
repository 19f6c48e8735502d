"""Menus of the old site: their categories stand in the paper's menu, their other links in its bars."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from articles.models import Category, ImportedItem, ImportSite, MenuLink
from articles.press import paper
from articles.sanitising import is_safe_address
from articles.wordpress.reading.index import Header, Index
from articles.wordpress.records import Item
from articles.wordpress.run.found import Found
from articles.wordpress.run.paths import Links
from articles.wordpress.run.terms import Terms
from articles.wordpress.run.words import plain
from articles.wordpress.tally import Tally
from globepost.text import whole_number

PLACES = {
    MenuLink.Place.SOCIAL: ("social",),
    MenuLink.Place.FOOTER: ("footer", "bottom", "legal"),
    MenuLink.Place.UTILITY: ("top", "utility", "secondary", "header"),
}
MAIN = ("main", "primary", "navigation")


@transaction.atomic
def bring_menus(index: Index, terms: Terms, links: Links, site: ImportSite, by: Any, tally: Tally) -> None:
    """Once: what editors made of them since is left alone. A paper that has links of its own keeps those."""
    menus: dict[str, list[Item]] = {}
    for item in index.wholes("nav_menu_item"):
        for use in item.terms if item.status == "publish" else ():
            if use.domain == "nav_menu":
                menus.setdefault(use.slug or use.name, []).append(item)
    found = Found(site, ImportedItem.Kind.MENU_LINK)
    main = _main(menus)
    for slug, items in sorted(menus.items(), key=lambda menu: menu[0] == main):  # the main one takes what is left
        if found.target_of(f"menu {slug}") is not None:
            continue
        items.sort(key=lambda item: (item.order, item.number))
        shown = items
        if slug == main:
            _set_sections(items, terms, by)
            shown = [item for item in items if _category_of(item, terms) is None]
        place = _place_of(slug) or (MenuLink.Place.UTILITY if slug == main else None)
        if place and not MenuLink.objects.filter(place=place).exists():
            _add_links(shown, place, index, links, terms, by, tally)
        elif shown:
            tally.case("menu left out", f"The menu “{slug}” has no place here, or its place has links already.")
        found.keep(f"menu {slug}", 0, title=slug, legacy={"links": [[one.title, _kind(one)] for one in items]})
    found.write()


def _place_of(slug: str) -> MenuLink.Place | None:
    return next((one for one, names in PLACES.items() if any(name in slug.lower() for name in names)), None)


def _main(menus: dict[str, list[Item]]) -> str:
    """The one that is called so, else the one with the most categories."""
    sizes = {slug: sum(_kind(item) == "category" for item in items) for slug, items in menus.items()}
    named = [slug for slug in sizes if any(name in slug.lower() for name in MAIN) and sizes[slug]]
    return max(named or [slug for slug, size in sizes.items() if size], key=lambda slug: sizes[slug], default="")


def _set_sections(items: list[Item], terms: Terms, by: Any) -> None:
    if Category.objects.filter(in_menu=True).exists():
        return
    for order, item in enumerate(items):
        if known := _category_of(item, terms):
            category = Category.objects.get(pk=known.pk)
            category.in_menu, category.order = True, order
            paper.save(category, by=by)


def _add_links(items: list[Item], place: str, index: Index, links: Links, terms: Terms, by: Any, tally: Tally) -> None:
    for order, item in enumerate(items):
        header = _shown(index.header(_number(item)))
        address = item.of_meta("_menu_item_url") or (
            links.path_of(header) if header and _kind(item) != "category" else ""
        )
        if index.is_own(address):
            address = links.address_of(address)
        label = plain(item.title) or (plain(header.title) if header else "")
        if category := _category_of(item, terms):
            address, label = category.get_absolute_url(), plain(item.title) or category.name
        if address.startswith("http://"):
            address = f"https://{address.removeprefix('http://')}"
        link = MenuLink(place=place, label=label[:60], address=address, order=order)
        if _can_stand(link):
            paper.save(link, by=by)
        else:
            tally.case("menu link left out", f"“{label}” in a menu leads to “{address or _kind(item)}”.")


def _shown(header: Header | None) -> Header | None:
    """What a menu may name: nothing that the old site hid, for its title would be public by the link."""
    return header if header and header.status in ("publish", "inherit") and not header.password else None


def _can_stand(link: MenuLink) -> bool:
    """Whether it has words and leads where the desk would let it lead."""
    try:
        link.full_clean()
    except ValidationError:
        return False
    return is_safe_address(link.address)


def _category_of(item: Item, terms: Terms) -> Category | None:
    slug = terms.numbers.get(_number(item), "")
    return terms.categories.get(slug) if _kind(item) == "category" else None


def _kind(item: Item) -> str:
    return item.of_meta("_menu_item_object")


def _number(item: Item) -> int:
    return whole_number(item.of_meta("_menu_item_object_id").strip()) or 0
