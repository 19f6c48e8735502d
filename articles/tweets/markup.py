"""The HTML of an oEmbed answer, read for its words alone. None of it is kept.

It is a `blockquote` with a `p` that holds text, `br` and `a`, and after it the writer's name and a link to the tweet
that says the day. Anything else in it makes it unreadable.
"""

import re
from html import unescape
from urllib.parse import urlsplit

LONGEST = 20_000
"""Characters of HTML that are read; an answer has some 1,000."""
TOKEN = re.compile(r"""<(/?)([a-z]+)((?:\s+[a-z-]+(?:="[^"<>]*"|='[^'<>]*')?)*+)\s*/?>|([^<]+)""", flags=re.IGNORECASE)
HREF = re.compile(r"""\shref=("[^"]*"|'[^']*')""", flags=re.IGNORECASE)
PLACES = {("blockquote",), ("blockquote", "p"), ("blockquote", "p", "a"), ("blockquote", "a")}
DISPLAYED = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:[/?#:]\S*)?", re.IGNORECASE)
CUT = ("…", "...")


class Unreadable(Exception):
    """The answer is not what a tweet service answers."""


class TweetMarkup:
    """`text` is what the tweet says, `links` where the line below it leads, and `day` what the last of them says."""

    def __init__(self, html: str) -> None:
        if len(html) > LONGEST:
            raise Unreadable("It is too long.")
        self.text, self.links, self.day = "", list[str](), ""
        self.open: list[str] = []
        self.link, self.words = "", ""
        self._read(html.strip())

    def _read(self, html: str) -> None:
        """Up to the end of the tweet; what stands behind it is of no interest."""
        position = 0
        while position == 0 or self.open:
            token = TOKEN.match(html, position)
            if token is None:
                raise Unreadable("It does not end, or something in it has no place there.")
            position = token.end()
            slash, tag, attributes, words = token.groups()
            if words:
                self._say(unescape(words))
            elif slash:
                self._end(tag.lower())
            else:
                self._begin(tag.lower(), attributes)

    def _begin(self, tag: str, attributes: str) -> None:
        if tag == "br" and self.open == ["blockquote", "p"]:
            self.text += "\n"
            return
        if (*self.open, tag) not in PLACES:
            raise Unreadable(f"A {tag} is out of place.")
        if tag == "p" and self.text:
            self.text += "\n\n"
        if tag == "a":
            found = HREF.search(attributes)
            self.link, self.words = unescape(found[1][1:-1]) if found else "", ""
        self.open.append(tag)

    def _end(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise Unreadable(f"A {tag} ends that did not begin.")
        if tag == "a" and "p" in self.open:
            self.text += written_out(self.words, self.link)
        elif tag == "a":
            self.links.append(self.link)
            self.day = self.words.strip()

    def _say(self, words: str) -> None:
        if self.open[-1:] == ["a"]:
            self.words += words
        elif self.open[-1:] == ["p"]:
            self.text += re.sub(r"\s+", " ", words)


def written_out(words: str, link: str) -> str:
    """A link of a tweet as text: the address that it shows, or the one that it leads to where that was cut."""
    words = words.strip()
    if words.startswith(("@", "#", "$", "https://", "http://")) and not words.endswith(CUT):
        return words
    bare = words.removeprefix("https://").removeprefix("http://")
    if bare.endswith(CUT) and DISPLAYED.match(bare):
        return link if _is_short(link) else bare
    return f"https://{bare}" if DISPLAYED.fullmatch(bare) else words


def _is_short(link: str) -> bool:
    """Whether it is an address of the service that shortens them, and so of nobody else."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.netloc == "t.co" and link.isascii() and link.isprintable()
