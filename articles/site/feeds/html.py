"""The parts of a story as HTML for readers of feeds, which have none of our style sheets and none of our host."""

from typing import Any
from urllib.parse import urljoin

import nh3
from django.template.loader import render_to_string

ADDRESSES = {"href", "src", "poster", "cite"}
ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "audio": {"src", "controls", "preload"},
    "blockquote": {"cite"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "video": {"src", "poster", "width", "height", "controls", "preload"},
}
TAGS = {
    *("abbr", "b", "br", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3"),
    *("h4", "h5", "h6", "hr", "i", "ins", "li", "p", "pre", "q", "s", "small", "strong", "sub", "sup", "u", "ul"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", *ATTRIBUTES),
}


def draw(template: str, context: dict[str, Any], *, base: str) -> str:
    """A template of the site without classes, scripts and frames; every address in it is absolute, seen from `base`."""

    def absolute(_tag: str, attribute: str, value: str) -> str:
        return urljoin(base, value) if attribute in ADDRESSES else value

    # Relative addresses are let through because the filter comes first and leaves none.
    html = nh3.clean(
        render_to_string(template, context),
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=absolute,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
    )
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())
