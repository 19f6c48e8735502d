"""What shortcodes become: pieces of their own, or the words within them without the wrapper."""

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import Any
from urllib.parse import unquote

from lxml import html

from articles.wordpress.bodies import embeds, walking
from articles.wordpress.bodies.brackets import Node, Shortcode, parse
from articles.wordpress.bodies.pictures import medium_at, picture_of
from articles.wordpress.bodies.pieces import Around, Film, Gallery, Medium, Picture, Piece, Quote, Recording
from articles.wordpress.tally import Outcome, Subject, Tally
from globepost.text import whole_number

AUDIO, VIDEO = ("src", "mp3", "m4a", "ogg", "wav", "wma", "flac"), ("src", "mp4", "webm", "m4v", "ogv", "wmv", "flv")
BUILDERS = re.compile(r"(?:vc|et_pb|fusion|cs|av|mk|ult|wpb|tdc?|nectar|tatsu|x|jnews|jeg|elementor|fl|kc)_[\w-]+")
WRAPPERS = {
    *("row", "column", "columns", "col", "section", "container", "div", "box", "tabs", "tab", "accordion", "toggle"),
    *("one_half", "one_half_last", "one_third", "one_third_last", "two_third", "two_third_last", "one_fourth"),
    *("one_fourth_last", "three_fourth", "three_fourth_last", "spoiler", "intro", "lead", "center", "note", "clear"),
    *("content", "text", "su_row", "su_column", "su_box", "su_note", "su_spoiler", "su_tabs", "su_tab"),
}
MARKS = {"dropcap": "", "highlight": "", "su_dropcap": "", "su_highlight": "", "tooltip": "", "b": "strong", "i": "em"}
QUOTES = {"pullquote", "quote", "pull_quote", "blockquote", "su_quote", "su_pullquote", "perfectpullquote"}
EMBEDS = {
    *("youtube", "vimeo", "soundcloud", "tweet", "twitter", "instagram", "facebook", "ted", "dailymotion", "spotify"),
    *("tiktok", "wpvideo", "vc_video", "su_youtube", "su_vimeo", "fusion_youtube", "fusion_vimeo", "iframe"),
}
OF_SITES = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "su_youtube": "https://www.youtube.com/watch?v={}",
    "fusion_youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "su_vimeo": "https://vimeo.com/{}",
    "fusion_vimeo": "https://vimeo.com/{}",
    "dailymotion": "https://www.dailymotion.com/video/{}",
    "instagram": "https://www.instagram.com/p/{}/",
    "tweet": "https://twitter.com/i/status/{}",
    "wpvideo": "https://videopress.com/v/{}",
}
NUMBERS = re.compile(r"\d{1,18}")
IDENTIFIER = re.compile(r"[\w-]{3,40}")
Pieces = list[Piece]


@dataclass
class Codes:
    """The shortcodes of one body: `known` are the pieces for which places stand in the HTML that is left."""

    around: Around
    tally: Tally
    known: list[Pieces] = field(default_factory=list)

    def replace(self, source: str) -> str:
        """The HTML with places for pieces, and with the words of what only wrapped them."""
        if "[" not in source:
            return source
        return self.html_of(parse(source))

    def html_of(self, nodes: list[Node]) -> str:
        return "".join(node if isinstance(node, str) else self._html_of(node) for node in nodes)

    def place(self, pieces: Pieces) -> str:
        self.known.append(pieces)
        place = f"<{walking.PLACE} n='{len(self.known) - 1}'></{walking.PLACE}>"
        return f"\n\n{place}\n\n"

    def within(self, root: Any) -> Pieces:
        """The pieces whose places stand in HTML of which only the words were taken."""
        found: Pieces = []
        for place in root.iter(walking.PLACE):
            number = whole_number(place.get("n", ""))
            if number is not None and number < len(self.known):
                found += self.known[number]
                self.known[number] = []
        return found

    def inner(self, code: Shortcode) -> str:
        return self.html_of(code.inner or [])

    def _html_of(self, code: Shortcode) -> str:
        handler = HANDLERS.get(code.name)
        if handler and (pieces := handler(code, self)) is not None:
            self.tally.count(Subject.SHORTCODE, code.name, Outcome.CONVERTED)
            return self.place(pieces)
        if code.name in MARKS and code.inner is not None:
            self.tally.count(Subject.SHORTCODE, code.name, Outcome.CONVERTED)
            mark = MARKS[code.name]
            return f"<{mark}>{self.inner(code)}</{mark}>" if mark else self.inner(code)
        if code.name in WRAPPERS or BUILDERS.fullmatch(code.name):
            return self._wrapper(code)
        return self._unknown(code)

    def _wrapper(self, code: Shortcode) -> str:
        """What lays words out: they stay, and so does what it says itself."""
        self.tally.count(Subject.SHORTCODE, code.name, Outcome.CONVERTED)
        title = code.attributes.get("title") or code.attributes.get("heading") or code.attributes.get("text") or ""
        heading = f"<h3>{escape(title)}</h3>" if title and not title.startswith(("http", "#")) else ""
        return f"\n\n{heading}{self.inner(code)}\n\n"

    def _unknown(self, code: Shortcode) -> str:
        """Brackets around words are words; what has attributes or an end is somebody's, and kept."""
        if code.inner is None and not code.attributes and "_" not in code.name and "-" not in code.name:
            return code.source
        self.tally.park(Subject.SHORTCODE, code.name, code.source)
        self.tally.case("shortcode parked", f"[{code.name}] is not known here; it is kept in the legacy data.")
        return self.inner(code) if code.inner else ""


def with_shortcodes(source: str, around: Around, tally: Tally, *, is_classic: bool = False) -> Pieces:
    """The pieces of HTML with shortcodes in it."""
    codes = Codes(around, tally)
    source = codes.replace(source)
    return walking.pieces_of_html(source, around, tally, known=codes.known, is_classic=is_classic)


# What each becomes: its pieces, or None where it is not what it seems.


def caption(code: Shortcode, codes: Codes) -> Pieces | None:
    """Both forms: the words in an attribute, as WordPress wrote them before 3.4, or behind the picture."""
    if code.inner is None:
        return None
    root = html.fragment_fromstring(codes.inner(code) or " ", create_parent="div")
    image = next(root.iter("img"), None)
    if image is None:
        return None
    words = code.attributes.get("caption") or root.text_content()
    plain = html.fragment_fromstring(words or " ", create_parent="div").text_content()
    number = NUMBERS.search(code.attributes.get("id", ""))
    picture = picture_of(
        image, codes.around, codes.tally, caption=" ".join(plain.split()), number=int(number[0]) if number else 0
    )
    return [*([picture] if picture else []), *codes.within(root)]


def gallery(code: Shortcode, codes: Codes) -> Pieces:
    """The pictures that it names, or those that were uploaded to the post, but for those that it leaves out."""
    named = [int(one) for one in NUMBERS.findall(code.attributes.get("ids") or code.attributes.get("include") or "")]
    left_out = {int(one) for one in NUMBERS.findall(code.attributes.get("exclude") or "")}
    found = [codes.around.attachment(number) for number in named] if named else codes.around.children()
    if missing := [number for number, medium in zip(named, found, strict=False) if medium is None]:
        codes.tally.case("picture missing", f"A gallery names {missing}, which the export does not have.")
    media = [medium for medium in found if medium and medium.number not in left_out]
    if code.attributes.get("order", "").upper() == "DESC":
        media.reverse()
    if not media and not missing:
        codes.tally.case("gallery empty", "A gallery stood here, of which the export has no picture.")
    return [Gallery(tuple(media))] if media else []


def audio(code: Shortcode, codes: Codes) -> Pieces | None:
    medium = _file(code, AUDIO, codes.around)
    return [Recording(_title(medium), medium)] if medium else None


def video(code: Shortcode, codes: Codes) -> Pieces | None:
    medium = _file(code, VIDEO, codes.around)
    if medium is None:
        return None
    if not medium.number and not codes.around.is_own(medium.address):
        piece = embeds.piece_of(medium.address, codes.around, codes.tally)
        return [piece] if piece else None
    poster = medium_at(code.attributes.get("poster", ""), codes.around)
    return [Film(_title(medium), medium, poster=poster)]


def playlist(code: Shortcode, codes: Codes) -> Pieces | None:
    is_video = code.attributes.get("type") == "video"
    numbers = [int(one) for one in NUMBERS.findall(code.attributes.get("ids", ""))]
    media = [medium for number in numbers if (medium := codes.around.attachment(number))]
    return [Film(_title(one), one) if is_video else Recording(_title(one), one) for one in media] or None


def embed(code: Shortcode, codes: Codes) -> Pieces | None:
    address = _address(code)
    piece = embeds.piece_of(address, codes.around, codes.tally) if address else None
    return [piece] if piece else None


def quote(code: Shortcode, codes: Codes) -> Pieces | None:
    if code.inner is None:
        return None
    root = html.fragment_fromstring(codes.inner(code) or " ", create_parent="div")
    words = root.text_content()
    said_by = next((code.attributes[one] for one in ("cite", "author", "source", "name") if one in code.attributes), "")
    said = [Quote(" ".join(words.split()), said_by[:160])] if words.strip() else []
    return [*said, *codes.within(root)]


def single_image(code: Shortcode, codes: Codes) -> Pieces | None:
    """Of page builders: a picture by its number or its address."""
    number = NUMBERS.fullmatch(code.attributes.get("image") or code.attributes.get("image_id") or "")
    address = next(
        (code.attributes[one] for one in ("src", "image", "url") if "//" in code.attributes.get(one, "")), ""
    )
    medium = (codes.around.attachment(int(number[0])) if number else None) or medium_at(address, codes.around)
    return [Picture(medium, alternative_text=code.attributes.get("alt", "")[:300])] if medium else None


def raw_html(code: Shortcode, codes: Codes) -> Pieces | None:
    """HTML that a page builder keeps in Base64."""
    packed = re.sub(r"<[^<>]*>|\s", "", codes.inner(code))
    try:
        source = unquote(base64.b64decode(packed, validate=True).decode())
    except (binascii.Error, UnicodeDecodeError):
        return None
    return walking.pieces_of_html(source, codes.around, codes.tally)


def _file(code: Shortcode, names: tuple[str, ...], around: Around) -> Medium | None:
    address = next((code.attributes[name] for name in names if code.attributes.get(name)), "") or _address(code)
    number = NUMBERS.fullmatch(code.attributes.get("id", ""))
    return (around.attachment(int(number[0])) if number else None) or medium_at(address, around)


def _address(code: Shortcode) -> str:
    """The address that it names: as a value, an attribute or between its ends; or the number of a video of its site."""
    inside = "".join(one for one in code.inner or [] if isinstance(one, str))
    inside = re.sub(r"<[^<>]*>", "", inside).strip()
    given = [code.attributes.get(name, "") for name in ("url", "src", "link", "id", "video")]
    for value in (*given, *code.values, inside):
        value = value.strip().removeprefix(":").partition("|")[0]
        if value.startswith(("http://", "https://", "//")):
            return f"https:{value}" if value.startswith("//") else value
        if code.name in OF_SITES and IDENTIFIER.fullmatch(value):
            return OF_SITES[code.name].format(value)
    return ""


def _title(medium: Medium) -> str:
    name = unquote(medium.address.rpartition("/")[2]).rpartition(".")[0]
    return name.replace("-", " ").replace("_", " ").strip().capitalize()[:200] or "Recording"


HANDLERS: dict[str, Callable[[Shortcode, Codes], Pieces | None]] = {
    **dict.fromkeys(EMBEDS, embed),
    **dict.fromkeys(QUOTES, quote),
    "wp_caption": caption,
    "caption": caption,
    "gallery": gallery,
    "audio": audio,
    "video": video,
    "playlist": playlist,
    "embed": embed,
    "vc_single_image": single_image,
    "et_pb_image": single_image,
    "fusion_imageframe": single_image,
    "vc_raw_html": raw_html,
}
