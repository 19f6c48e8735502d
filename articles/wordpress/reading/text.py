"""The bytes of an export as text that an XML parser can take.

Exports hold what no XML may: control characters pasted from word processors, bytes that are no UTF-8, blank lines
before the declaration. They are taken out here, before the parser, and counted. Declarations of types and entities are
refused: an export needs none, and they are how XML is made to explode or to read other files.
"""

import codecs
import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from articles.wordpress.problems import ImportProblem

CHUNK = 128 * 1024
PROLOG = 64 * 1024
"""An export begins within so many characters."""
UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff\u202a-\u202e\u2066-\u2069]"
)
DECLARED = re.compile(rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
SAID, ELEMENT = re.compile(r"[^\s\ufeff]"), re.compile(r"<[A-Za-z]")
BESIDE = {"<!--": "-->", "<?": "?>"}
"""What may stand before the first element, and how it ends."""
ENCODINGS = {"utf-8": "utf-8", "ascii": "utf-8", "iso8859-1": "cp1252", "cp1252": "cp1252", "iso8859-15": "iso8859-15"}
"""Who says Latin 1 means what Windows makes of it, as in browsers."""
GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"


@dataclass
class Cleaned:
    """What was taken out of a file so that it can be read. `read` is how many bytes of the file were."""

    characters: int = 0
    bytes: int = 0
    read: int = 0


def chunks(path: Path, cleaned: Cleaned) -> Iterator[str]:
    """The text of a file, piece by piece, from its first `<` on. Raises ImportProblem."""
    try:
        with path.open("rb") as raw:
            start = raw.read(4)
            if start.startswith(ZIP):
                raise ImportProblem(f"{path.name} is a ZIP archive. Unpack it, and import the files that end in .xml.")
            raw.seek(0)
            file = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if start.startswith(GZIP) else raw
            yield from _from_root(path, _pieces(path, file, raw, cleaned))
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ImportProblem(f"{path.name} cannot be unpacked: {error}. Copy it anew.") from None
    except OSError as error:
        raise ImportProblem(f"{path.name} cannot be read: {error.strerror}. Is it where you say?") from None


def _pieces(path: Path, file: BinaryIO, raw: BinaryIO, cleaned: Cleaned) -> Iterator[str]:
    data = file.read(CHUNK)
    decoder = codecs.getincrementaldecoder(_encoding(path, data))("surrogateescape")
    while True:
        cleaned.read = raw.tell()
        text = decoder.decode(data, final=not data)
        if UNWANTED.search(text):
            cleaned.bytes += sum("\udc80" <= one <= "\udcff" for one in text)
            marked = re.sub("[\udc80-\udcff]+", "\ufffd", text)
            text = UNWANTED.sub("", marked)
            cleaned.characters += len(marked) - len(text)
        if text:
            yield text
        if not data:
            return
        data = file.read(CHUNK)


def _encoding(path: Path, data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ImportProblem(f"{path.name} is written in UTF-16. Save it as UTF-8 and import it again.")
    declared = DECLARED.match(data.removeprefix(codecs.BOM_UTF8))
    name = declared[1].decode() if declared else "utf-8"
    try:
        found = codecs.lookup(name).name
    except LookupError:
        found = ""
    if found not in ENCODINGS:
        raise ImportProblem(f"{path.name} says that it is written in {name}. Save it as UTF-8 and import it again.")
    return ENCODINGS[found]


def _from_root(path: Path, pieces: Iterator[str]) -> Iterator[str]:
    """The text without what stands before the first element, where the only place for a declaration of types is."""
    prolog = ""
    for piece in pieces:
        prolog += piece
        root = _root_in(prolog)
        if prolog.startswith("<!", root) and not prolog.startswith("<!--", root):
            raise ImportProblem(f"{path.name} declares types or entities (<!DOCTYPE). No export does: it is not read.")
        if ELEMENT.match(prolog, root):
            yield "\n" * prolog.count("\n", 0, root) + prolog[root:]
            yield from pieces
            return
        if len(prolog) > PROLOG:
            break
    raise ImportProblem(f"{path.name} is no export of WordPress: it does not begin as one. Tools → Export makes one.")


def _root_in(prolog: str) -> int:
    """Where something begins that is no blank, no comment and no instruction. Only whole ones are passed over."""
    at = 0
    while True:
        found = SAID.search(prolog, at)
        at = found.start() if found else len(prolog)
        ending = next((BESIDE[start] for start in BESIDE if prolog.startswith(start, at)), "")
        end = prolog.find(ending, at) if ending else -1
        if end < 0:
            return at
        at = end + len(ending)
