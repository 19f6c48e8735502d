"""What HTML may stand in a story: one allow-list, on every way in and again when a story is rendered.

The list follows from the editor's configuration; nh3 enforces it. Addresses have a rule of our own, because nh3 lets
`//host` links through and checks schemes on a few attributes only.
"""

import re
from html import unescape

import nh3
from django_prose_editor.config import allowlist_from_extensions, expand_extensions

from globepost.nesting import flatten
from globepost.text import clean_text, has_visible

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Subscript": True,
    "Superscript": True,
    "Heading": {"levels": [2, 3]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "Link": {"enableTarget": False},
    # What follows writes no tags of its own.
    "NoSpellCheck": False,
    "Length": True,
    "LinkBubble": True,
    "Menu": {
        "groups": [
            *({"group": name} for name in ("headings", "marks", "lists", "nodes -blockType -lists", "link", "history"))
        ]
    },
    "Pasting": True,
    "Placeholder": {"placeholder": "Write, or paste the address of a tweet, a video or one of our stories"},
    "Toolbar": True,
    "Typing": True,
}
ARCHIVE_TAGS = {
    *("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s", "sub", "sup", "small", "ul"),
    *("ol", "li", "dl", "dt", "dd", "blockquote", "cite", "q", "pre", "code", "abbr", "a", "span", "div", "table"),
    *("caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption"),
}
ADDRESS = re.compile(r"(?:https?://[^\s/\\]|mailto:[^\s]|/(?![/\\])|#)[^\s\\]*", re.IGNORECASE)
# Tags that nh3 reads as every browser does, in a moment however they stand. Of more, what is too deep loses its tags.
SIMPLE, DEEPEST = 100, 50
TAG = re.compile("<(?!hr)[^>]*>")


def is_safe_address(address: str) -> bool:
    """Whether a link may lead there: http, https or mailto, or a path or a place on this very site."""
    return bool(ADDRESS.fullmatch(address))


def clean_prose(html: str) -> str:
    """What the text block may hold. Empty when no words or rule are left."""
    return _clean(_prose, html)


def clean_archive(html: str) -> str:
    """What an imported body may hold: more tags than the editor makes, and still nothing that loads or runs."""
    return _clean(_archive, html)


def _clean(cleaner: nh3.Cleaner, html: str) -> str:
    """Twice: the first pass makes characters of references such as &#11;, which the second takes out."""
    for _ in range(2):
        given, html = html, clean_text(html)
        html = cleaner.clean(html if html.count("<") <= SIMPLE else flatten(html, depth=DEEPEST))
        if html == given:
            break  # the second pass would come to the same
    return html if has_visible(unescape(TAG.sub("", html))) else ""


def _filter(tag: str, attribute: str, value: str) -> str | None:
    if attribute not in ("href", "cite"):
        return value
    address = value.strip()
    return address if is_safe_address(address) else None


def _cleaner(tags: set[str], attributes: dict[str, set[str]]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=tags,
        attributes=attributes,
        attribute_filter=_filter,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
        strip_comments=True,
    )


_allowed = allowlist_from_extensions(expand_extensions(EXTENSIONS))
_prose = _cleaner(
    set(_allowed["tags"]),
    {tag: set(names) - {"rel", "target"} for tag, names in _allowed["attributes"].items()},
)
_archive = _cleaner(
    ARCHIVE_TAGS,
    {
        "a": {"href", "title"},
        "abbr": {"title"},
        "th": {"colspan", "rowspan", "scope"},
        "td": {"colspan", "rowspan"},
    },
)
