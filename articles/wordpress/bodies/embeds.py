"""Embeds: an address of the old site or of another becomes the block that shows what stood there.

Nothing is ever embedded here: a film of another site is a card that leads to it, a tweet is its words.
"""

from urllib.parse import urlsplit

from articles.wordpress.bodies.addresses import LONGEST, Web, file_name_of, suffix_of, web_of
from articles.wordpress.bodies.pieces import Around, Film, LinkCard, Medium, Picture, Piece, Recording, Related
from articles.wordpress.bodies.providers import Found, Sort, found_at
from articles.wordpress.bodies.quoted import card_of
from articles.wordpress.bodies.titles import UNKNOWN, cut, first_title, title_in
from articles.wordpress.bodies.tweets import cached_words, card_of_blockquote
from articles.wordpress.tally import Outcome, Subject, Tally

FILMS = {"mp4", "m4v", "webm", "ogv", "mov", "avi", "wmv", "flv", "mpg", "mpeg", "3gp", "mkv"}
RECORDINGS = {"mp3", "m4a", "ogg", "oga", "wav", "flac", "aac", "wma", "mid"}
DOCUMENTS = {
    "pdf",
    "doc",
    "docx",
    "xls",
    "xlsx",
    "ppt",
    "pptx",
    "odt",
    "ods",
    "odp",
    "rtf",
    "txt",
    "csv",
    "zip",
    "epub",
}
PICTURES = {"jpg", "jpeg", "png", "gif", "webp", "avif", "bmp"}
NOWHERE = "Its address leads nowhere that a browser may go."
TOO_LONG = f"Its address has more than {LONGEST} characters."
OWN = "own post"
TWEETS = "twitter.com"


def piece_of(address: str, around: Around, tally: Tally, *, html: str = "", title: str = "") -> Piece | None:
    """What stands at an address that a body embeds. `html` is what the body has of it, "" for what the item has cached.

    A tweet of which nothing is cached is its address alone. None, with a case, when the address cannot be used; then
    the words around it are all there is.
    """
    web = web_of(address)
    if web is None or len(web.address) > 4 * LONGEST:
        _refuse(address, tally, NOWHERE)
        return None
    cached = html or around.cached_embed(address.strip())
    html = "" if cached == UNKNOWN else cached
    if card := cached_words(html, web.address):
        return _counted(card, TWEETS, tally)
    if around.is_own(web.address):
        return _own(web, around, tally, title)
    found = found_at(web)
    if len(found.address) > LONGEST:
        _refuse(address, tally, TOO_LONG)
        return None
    return _counted(_elsewhere(found, html, title), found.host, tally)


def piece_of_blockquote(html: str, classes: str, around: Around, tally: Tally) -> Piece | None:
    """What a `blockquote` (or `div`) with those classes embeds: a tweet or the card of another service's post, with its
    words. None when it is a quotation like any other, or does not say where the post stands.
    """
    names = set(classes.split())
    if {"twitter-tweet", "twitter-video"} & names:
        tweet = card_of_blockquote(html)
        return _counted(tweet, TWEETS, tally) if tweet else None
    card = card_of(html, names)
    if card is None:
        return None
    if around.is_own(card.url):
        return piece_of(card.url, around, tally, title=card.title)
    found = found_at(web) if (web := web_of(card.url)) else None
    if found and found.sort is Sort.FILM:
        return _counted(Film(card.title, url=found.address, caption=card.description), found.host, tally)
    return _counted(card, found.host if found else "", tally)


def film_of(address: str, around: Around, *, title: str = "") -> Film | None:
    """A film's file, of the old site or of another; None when the address is none that a browser may go to."""
    web = web_of(address)
    medium = own_medium_at(web.address, around) if web else None
    if web is None or (medium is None and len(web.address) > LONGEST):
        return None
    name = first_title(title, _library_title(medium, around), file_name_of(web.address), "Video")
    return Film(name, medium=medium) if medium else Film(name, url=web.address)


def recording_of(address: str, around: Around, *, title: str = "") -> Recording | None:
    """The same for audio and for documents."""
    web = web_of(address)
    medium = own_medium_at(web.address, around) if web else None
    if web is None or (medium is None and len(web.address) > LONGEST):
        return None
    kind = "Audio" if suffix_of(web.address) in RECORDINGS else "File"
    name = first_title(title, _library_title(medium, around), file_name_of(web.address), kind)
    return Recording(name, medium=medium) if medium else Recording(name, url=web.address)


def own_medium_at(address: str, around: Around) -> Medium | None:
    """The attachment at that address, or whatever file of the old site stands there; None for another site's."""
    known = around.attachment_at(address)
    return known or (Medium(0, address) if around.is_own(address) else None)


def _library_title(medium: Medium | None, around: Around) -> str:
    return around.title_of(medium.number) if medium and medium.number else ""


def _own(web: Web, around: Around, tally: Tally, title: str) -> Piece | None:
    """A file of the old site, or one of its posts; any other page of it is a card."""
    page = _without_frame(web.address)
    if number := around.number_at(page):
        return _counted(Related(number), OWN, tally)
    if file := _file(web.address, around, title):
        return _counted(file, f"own {suffix_of(web.address)} file", tally)
    moved = around.new_address(page)
    address = moved if web_of(moved) else page
    if len(address) > LONGEST:
        _refuse(page, tally, TOO_LONG)
        return None
    return _counted(LinkCard(address, first_title(title, web.host)), OWN, tally)


def _without_frame(address: str) -> str:
    """The post's own address, where that of its frame stands: WordPress adds /embed/ and a secret."""
    parts = urlsplit(address)
    return parts._replace(path=parts.path.removesuffix("embed/").removesuffix("embed"), fragment="").geturl()


def _file(address: str, around: Around, title: str) -> Piece | None:
    suffix = suffix_of(address)
    if suffix in FILMS:
        return film_of(address, around, title=title)
    if suffix in RECORDINGS | DOCUMENTS:
        return recording_of(address, around, title=title)
    medium = own_medium_at(address, around) if suffix in PICTURES else None
    return Picture(medium) if medium else None


def _elsewhere(found: Found, html: str, title: str) -> Piece:
    name = first_title(title, title_in(html))
    if found.sort is Sort.PAGE and suffix_of(found.address) in FILMS:
        return Film(first_title(name, file_name_of(found.address), "Video"), url=found.address)
    if found.sort is Sort.PAGE and suffix_of(found.address) in RECORDINGS:
        return Recording(first_title(name, file_name_of(found.address), "Audio"), url=found.address)
    if found.sort is Sort.FILM:
        return Film(first_title(name, f"Video on {found.provider}"), url=found.address)
    if found.sort is Sort.RECORDING:
        return Recording(first_title(name, f"Audio on {found.provider}"), url=found.address)
    return _card(found, html, name)


def _card(found: Found, html: str, name: str) -> LinkCard:
    """What the service once answered may hold the words of the post."""
    told = card_of(html, set()) if html else None
    is_known = found.provider != found.host
    fallback = f"Post on {found.provider}" if is_known else found.host
    title = first_title(told.title if told else "", name, fallback)
    return LinkCard(found.address, title, told.description if told else "", cut(found.provider, 120))


def _counted(piece: Piece, name: str, tally: Tally) -> Piece:
    tally.count(Subject.EMBED, cut(name, 80), Outcome.CONVERTED)
    return piece


def _refuse(address: str, tally: Tally, why: str) -> None:
    tally.count(Subject.EMBED, "unusable address", Outcome.DROPPED, why)
    tally.case("embed without a usable address", f"{cut(address, LONGEST)}: {why}")
