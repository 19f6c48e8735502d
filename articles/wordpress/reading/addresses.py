"""Addresses of an old site as keys by which the same thing is found however it was written."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from globepost.text import clean_line

SIZE = re.compile(r"-\d{1,5}x\d{1,5}(?=\.[A-Za-z0-9]+$)")
EDITED = re.compile(r"-e\d{10,13}(?=\.[A-Za-z0-9]+$)")
SCALED = re.compile(r"-(?:scaled|rotated)(?=\.[A-Za-z0-9]+$)")
PHOTON = re.compile(r"^i[0-3]\.wp\.com$")
UPLOADS = re.compile(r"^.*?/(?:wp-content/(?:uploads|blogs\.dir/\d+/files)(?:/sites/\d+)?|files)/")


def host_of(address: str) -> str:
    """The host without `www.`, in small letters; "" where there is none."""
    try:
        host = (urlsplit(address.strip()).hostname or "").lower()
    except ValueError:
        return ""
    return host.removeprefix("www.")


def path_of(address: str) -> str:
    """The path of an address, decoded, with one slash at its end: `/2019/02/28/word/`; of plain permalinks `/?p=12`."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if number := number_in(address):
        return f"/?p={number}"
    path = decoded(parts.path)
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


def decoded(words: str) -> str:
    """A path or a slug without its percent signs, and without what no database or no reader's screen should get."""
    return clean_line(unquote(words))


def number_in(address: str) -> int:
    """The number of a plain permalink: `?p=12`, `?page_id=12`, `?attachment_id=12`; 0 where there is none."""
    if "?" not in address:
        return 0
    try:
        asked = parse_qs(urlsplit(address.strip()).query)
    except ValueError:
        return 0
    for key in ("p", "page_id", "attachment_id"):
        value = asked.get(key, [""])[0]
        if value.isascii() and value.isdigit() and len(value) < 19:
            return int(value)
    return 0


def file_key(address: str) -> str:
    """What tells one uploaded file from another: its path below the uploads, without a size written into its name."""
    return plain_file(below_uploads(address)).casefold()


def below_uploads(address: str) -> str:
    """The path of a file below the folder of uploads, decoded; the whole path where there is no such folder."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = unquote(parts.path)
    if PHOTON.match(parts.hostname or ""):  # a service that scales pictures: the host of the file stands in its path
        path = "/" + path.lstrip("/").partition("/")[2]
    return UPLOADS.sub("", path).lstrip("/")


def plain_file(path: str) -> str:
    """The name under which a file was uploaded, of one that was scaled, turned or cut."""
    return SCALED.sub("", EDITED.sub("", SIZE.sub("", path)))
