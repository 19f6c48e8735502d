"""The pictures of a body: found by the number of their attachment, or by their address without the size in its name."""

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from articles.wordpress.bodies.pieces import Around, Medium, Picture
from articles.wordpress.tally import Outcome, Subject, Tally

NUMBERED = re.compile(r"\b(?:wp-image-|attachment_)(\d{1,18})\b")
SPIES = re.compile(
    r"(?:feeds\.feedburner\.com|doubleclick\.net|/pixel\b|stats\.wordpress\.com|pixel\.wp\.com|amazon-adsystem\.com"
    r"|scorecardresearch\.com|quantserve\.com|google-analytics\.com|facebook\.com/tr)",
    re.IGNORECASE,
)
SMILE = re.compile(r"/(?:smilies|emoji)/", re.IGNORECASE)
LAZY = ("data-orig-file", "data-lazy-src", "data-src", "src")


def picture_of(element: Any, around: Around, tally: Tally, *, caption: str = "", number: int = 0) -> Picture | None:
    """The picture of an `img`; None, counted, for what no reader was meant to see."""
    address = address_in(element)
    if is_spy(element, address):
        tally.count(Subject.MEDIUM, "tracking pixel", Outcome.DROPPED, "It counts readers for somebody else.")
        return None
    medium = medium_of(element, address, around, number=number)
    if medium is None:
        tally.count(Subject.MEDIUM, "picture", Outcome.DROPPED, "It has no address from which it could be had.")
        words = (element.get("alt") or "")[:100]
        tally.case("picture dropped", f"A picture of “{words}” could not be had from “{address[:200]}”.")
        return None
    tally.count(Subject.MEDIUM, "picture", Outcome.CONVERTED)
    link = next((one for one in element.iterancestors("a")), None)
    if link is not None and leads_elsewhere(link.get("href") or "", address, around):
        tally.case("linked picture", f"The picture {address} was a link to {link.get('href')}; it is none here.")
    return Picture(medium, caption=caption, alternative_text=" ".join((element.get("alt") or "").split())[:300])


def medium_of(element: Any, address: str, around: Around, *, number: int = 0) -> Medium | None:
    numbered = NUMBERED.search(element.get("class") or "")
    given = number or (int(numbered[1]) if numbered else 0) or _digits(element.get("data-id"))
    return (around.attachment(given) if given else None) or medium_at(address, around)


def number_of(frame: Any) -> int:
    """The number of the attachment that a drawn caption names in its id; 0 when it names none."""
    numbered = NUMBERED.fullmatch(frame.get("id") or "")
    return int(numbered[1]) if numbered else 0


def medium_at(address: str, around: Around) -> Medium | None:
    """The attachment whose file is there, else whatever is there, known by its address alone."""
    if not address:
        return None
    if found := around.attachment_at(address):
        return found
    return Medium(0, address) if address.startswith(("http://", "https://")) else None


def address_in(element: Any) -> str:
    for name in LAZY:
        value = (element.get(name) or "").strip()
        if value and not value.startswith("data:"):
            return f"https:{value}" if value.startswith("//") else value
    return ""


def is_spy(element: Any, address: str) -> bool:
    sizes = [(element.get(name) or "").strip().removesuffix("px") for name in ("width", "height")]
    return sizes in (["1", "1"], ["0", "0"]) or bool(SPIES.search(address)) or bool(SMILE.search(address))


def leads_elsewhere(target: str, address: str, around: Around) -> bool:
    """Not to the picture itself in full size, as most do."""
    if not target or target.startswith("#"):
        return False
    path = urlsplit(urljoin(address, target)).path.lower()
    return not (path.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp")) or "attachment" in target)


def _digits(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 19 else 0
