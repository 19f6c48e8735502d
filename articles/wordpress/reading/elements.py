"""Elements of an export as records. What WordPress's own exporter does not write goes to `others`, under its name."""

from typing import Any

from articles.wordpress.reading.names import name_of
from articles.wordpress.reading.text import UNWANTED
from articles.wordpress.records import Channel, Item, Person, Place, Term, TermUse

CHANNEL = {
    "title": "title",
    "description": "description",
    "language": "language",
    "wp:wxr_version": "version",
}
ITEM = {
    "title": "title",
    "link": "link",
    "guid": "guid",
    "pubDate": "published",
    "dc:creator": "creator",
    "description": "description",
    "content:encoded": "content",
    "excerpt:encoded": "excerpt",
    "wp:post_date": "date",
    "wp:post_date_gmt": "date_gmt",
    "wp:post_modified": "modified",
    "wp:post_modified_gmt": "modified_gmt",
    "wp:post_name": "slug",
    "wp:status": "status",
    "wp:post_type": "type",
    "wp:post_password": "password",
    "wp:attachment_url": "attachment",
}
NUMBERS = {"wp:post_id": "number", "wp:post_parent": "parent", "wp:menu_order": "order"}
QUIET = {"wp:comment_status", "wp:ping_status"}
"""They say nothing that a paper without comments could keep."""
PERSON = {
    "wp:author_login": "login",
    "wp:author_email": "email",
    "wp:author_display_name": "name",
    "wp:author_first_name": "first_name",
    "wp:author_last_name": "last_name",
}
TERMS = {
    "wp:category_nicename": "slug",
    "wp:cat_name": "name",
    "wp:category_parent": "parent",
    "wp:category_description": "description",
    "wp:tag_slug": "slug",
    "wp:tag_name": "name",
    "wp:tag_description": "description",
    "wp:term_slug": "slug",
    "wp:term_name": "name",
    "wp:term_parent": "parent",
    "wp:term_description": "description",
    "wp:term_taxonomy": "taxonomy",
}
TAXONOMIES = {"wp:category": "category", "wp:tag": "post_tag"}


def add_to_channel(channel: Channel, element: Any) -> None:
    """One that stands in the channel itself. The address of the site is its blog's before any other link."""
    name, text = name_of(element.tag), _text(element).strip()
    for each in element.iter():
        _count(channel.elements, name_of(each.tag))
    if name in CHANNEL:
        setattr(channel, CHANNEL[name], text)
    elif name == "wp:base_blog_url" or (name == "link" and not channel.address):
        channel.address = text.rstrip("/")


def person_of(element: Any) -> Person:
    person = Person("")
    _count(person.elements, name_of(element.tag))
    for child in element:
        name = name_of(child.tag)
        _count(person.elements, name)
        if name in PERSON:
            setattr(person, PERSON[name], _text(child).strip())
        elif name == "wp:author_id":
            person.number = _number(child)
        else:
            _keep(person.others, child, person.elements)
    return person


def term_of(element: Any) -> Term:
    kind = name_of(element.tag)
    term = Term(TAXONOMIES.get(kind, ""), "")
    _count(term.elements, kind)
    for child in element:
        name = name_of(child.tag)
        _count(term.elements, name)
        if name in TERMS:
            setattr(term, TERMS[name], _text(child).strip())
        elif name == "wp:term_id":
            term.number = _number(child)
        elif name == "wp:termmeta":
            term.meta.append(_meta(child, term.elements))
        else:
            _keep(term.others, child, term.elements)
    return term


def item_of(element: Any, place: Place) -> Item:
    item = Item(0, place=place)
    counted, places = item.elements, dict[tuple[str, str], int]()
    counted["item"] = 1
    for child in element:
        name = name_of(child.tag)
        counted[name] = counted.get(name, 0) + 1
        if name == "wp:postmeta":
            item.meta.append(_meta(child, counted))
        elif name == "category":
            _add_term(item, child, places)
        elif name in ITEM:
            setattr(item, ITEM[name], _text(child))
        elif name in NUMBERS:
            setattr(item, NUMBERS[name], _number(child))
        elif name == "wp:is_sticky":
            item.is_sticky = _text(child).strip() == "1"
        elif name == "wp:comment":
            item.comments.append(_comment(child, counted))
        elif name not in QUIET:
            _keep(item.others, child, counted)
    for name in ("link", "slug", "creator", "status", "type", "attachment", "guid"):
        setattr(item, name, getattr(item, name).strip())
    return item


def _add_term(item: Item, element: Any, places: dict[tuple[str, str], int]) -> None:
    """Exports of version 1.0 have each term twice, once without domain and slug, and call a tag's domain `tag`.

    `places` says where among the item's terms the first of that domain and name is.
    """
    domain, slug = (_clean(element.get(name, "")) for name in ("domain", "nicename"))
    name = _text(element).strip()
    domain = {"tag": "post_tag", "": "category"}.get(domain, domain)
    place = places.setdefault((domain, name), len(item.terms))
    known = item.terms[place] if place < len(item.terms) else None
    if known is None or (slug and known.slug and known.slug != slug):
        item.terms.append(TermUse(domain, slug, name))
    elif slug and not known.slug:
        item.terms[place] = TermUse(domain, slug, name)


def _meta(element: Any, counted: dict[str, int]) -> tuple[str, str]:
    key = value = ""
    for child in element:
        name = name_of(child.tag)
        _count(counted, name)
        if name == "wp:meta_key":
            key = _text(child).strip()
        elif name == "wp:meta_value":
            value = _text(child)
    return key, value


def _comment(element: Any, counted: dict[str, int]) -> dict[str, str]:
    said: dict[str, str] = {}
    for child in element:
        name = name_of(child.tag)
        _count(counted, name)
        if name == "wp:commentmeta":
            key, value = _meta(child, counted)
            _append(said, f"meta {key}", value)
        else:
            _append(said, name.removeprefix("wp:").removeprefix("comment_"), _text(child))
    return said


def _keep(others: dict[str, str], element: Any, counted: dict[str, int]) -> None:
    """One that nobody knows, with all that stands in it; its own is counted already."""
    for inner in element.iterdescendants():
        _count(counted, name_of(inner.tag))
    said = [f'{name_of(name)}="{_clean(value)}"' for each in element.iter() for name, value in each.attrib.items()]
    _append(others, name_of(element.tag), " ".join(filter(None, [*said, _text(element)])))


def _append(said: dict[str, str], name: str, text: str) -> None:
    """What stands there twice is kept twice, a line each."""
    said[name] = f"{said[name]}\n{text}" if name in said else text


def _count(counted: dict[str, int], name: str) -> None:
    counted[name] = counted.get(name, 0) + 1


def _text(element: Any) -> str:
    """All of it, what stands in elements within it too."""
    return _clean((element.text or "") if not len(element) else "".join(element.itertext()))


def _clean(text: str) -> str:
    """References such as &#x202E; become characters only in the parser."""
    return text if text.isascii() else UNWANTED.sub("", text)


def _number(element: Any) -> int:
    text = _text(element).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
