"""Attachments of an invented old site, and folders with their files."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image

from articles.models import ImportSite
from articles.wordpress.media.library import Library
from articles.wordpress.media.wanted import Source
from articles.wordpress.reading.index import Index
from articles.wordpress.records import Channel, Item
from articles.wordpress.tally import Tally
from tests.cast import chief

SITE = "https://old.example"
UPLOADS = f"{SITE}/wp-content/uploads"


def attachment(number: int, path: str = "", *, alt: str = "", file: str | None = None, **fields: Any) -> Item:
    """An attachment whose file stands at `path` below the uploads."""
    path = path or f"2019/02/{number}.jpg"
    meta = [("_wp_attached_file", path if file is None else file), ("_wp_attachment_image_alt", alt)]
    given = {"attachment": f"{UPLOADS}/{path}", "date_gmt": "2019-02-28 14:05:00"} | fields
    return Item(number, type="attachment", status="inherit", meta=meta, **given)


@contextmanager
def indexed(*items: Item) -> Iterator[Index]:
    with Index() as index:
        index.add(Channel(address=SITE), "export.xml")
        for item in items:
            index.add(item, "export.xml")
        yield index


@contextmanager
def library(*items: Item, source: Source | None = None) -> Iterator[Library]:
    site, _ = ImportSite.objects.get_or_create(address=SITE)
    with indexed(*items) as index:
        yield Library(site, index, source, chief(), Tally())


def bring(*items: Item, source: Source | None = None) -> Tally:
    """Bring all of them, and say what was counted."""
    with library(*items, source=source) as there:
        there.bring_all()
        return there.tally


def picture(colour: str = "steelblue", kind: str = "JPEG", size: tuple[int, int] = (60, 40)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, kind)
    return buffer.getvalue()


def put(folder: Path, path: str, data: bytes | None = None) -> Path:
    """A file in the folder, a picture unless said otherwise."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(picture() if data is None else data)
    return file
