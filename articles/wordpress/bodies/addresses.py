"""Addresses of other sites as an archive has them: cleaned, taken apart, and whose they are."""

from typing import NamedTuple
from urllib.parse import SplitResult, parse_qs, urlsplit

from articles.sanitising import is_safe_address
from globepost.text import clean_line

LONGEST = 300
"""Characters of an address that a block holds."""
FRONTS = ("www.", "m.", "mobile.", "amp.")


class Web(NamedTuple):
    """An address that a browser may go to. `host` is in small letters and without www."""

    address: str
    host: str
    path: str
    query: dict[str, list[str]]

    def asked(self, *names: str) -> str:
        """The value of the first of those arguments that it has; "" when it has none."""
        return next((self.query[name][0] for name in names if name in self.query), "")


def web_of(address: str) -> Web | None:
    """The address taken apart; None when it is none of http or https, unreadable, or names a person
    before its host.
    """
    address = clean_line(address).replace(" ", "%20").replace("\\", "%5C")
    address = f"https:{address}" if address.startswith("//") else address
    parts = _parts_of(address)
    if parts is None or parts.scheme not in ("http", "https") or not is_safe_address(address):
        return None
    host = (parts.hostname or "").rstrip(".")
    query = parse_qs(parts.query.replace("&amp;", "&"), max_num_fields=100) if parts.query.count("&") < 100 else {}
    return Web(address, _bare(host), parts.path, query) if "." in host and "@" not in parts.netloc else None


def suffix_of(address: str) -> str:
    """What the name of its file ends in, in small letters and without the dot; "" when it has none."""
    parts = _parts_of(address)
    name = parts.path.rpartition("/")[2] if parts else ""
    return name.rpartition(".")[2].lower() if "." in name else ""


def file_name_of(address: str) -> str:
    """The name of its file as words: "the-port-at-night.mp4" is "the port at night"."""
    parts = _parts_of(address)
    name = parts.path.rstrip("/").rpartition("/")[2] if parts else ""
    return clean_line(name.rpartition(".")[0].replace("-", " ").replace("_", " "))


def _parts_of(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - raises for what is no number
    except ValueError:
        return None
    return parts


def _bare(host: str) -> str:
    for front in FRONTS:
        if host.startswith(front) and host.count(".") > 1:
            return host.removeprefix(front)
    return host
