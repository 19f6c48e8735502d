"""What the first pass over an export finds, on disk, so that the second finds what comes later or in another file.

A temporary SQLite file of its own, deleted at the end: it holds nothing that could not be read again. Only people and
terms are kept in memory.
"""

import pickle
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, Self

from articles.wordpress.problems import ImportProblem
from articles.wordpress.reading.addresses import below_uploads, file_key, host_of, number_in, path_of
from articles.wordpress.records import Channel, Item, Person, Record, Term

WRITTEN_TYPES = {"post", "page"}
WHOLE_TYPES = {"wp_block", "guest-author", "nav_menu_item"}
"""Types whose items are kept whole: they are small, and others ask for them."""
ALONE = re.compile(r"""^[ \t]*(?:<p>)?(?:\[embed[^\]\n]{0,99}\])?(https?://[^\s<>"'\[\]]+)""", re.MULTILINE)
EMBEDDED = re.compile(r'"url":"(https?:[^"\s<>]{1,500})"')
KEPT_META = ("_wp_attached_file", "_wp_attachment_image_alt")
TABLES = """
create table item (number integer primary key, type, status, title, link, slug, parent integer, place integer, date,
    date_gmt, modified, attachment, guid, file, alt, caption, description, password, sequence integer);
create table path (path text primary key, number integer) without rowid;
create table medium (key text primary key, number integer) without rowid;
create table whole (number integer primary key, type, item blob);
create table target (address text primary key) without rowid;
create index children on item (parent, type);
create index types on item (type);
"""


class Header(NamedTuple):
    """What is known of an item without its body. `file`, `alt`, `caption` and `description` are an attachment's."""

    number: int
    type: str
    status: str
    title: str
    link: str
    slug: str
    parent: int
    order: int
    date: str
    date_gmt: str
    modified: str
    attachment: str
    guid: str
    file: str
    alt: str
    caption: str
    description: str
    password: str
    sequence: int


class Index:
    """A context manager. Add every record of every file in the order in which the second pass will read them."""

    def __init__(self) -> None:
        self.channel: Channel | None = None
        self.channel_file = ""
        self.people: dict[str, Person] = {}
        self.terms: dict[tuple[str, str], Term] = {}
        self.used_terms: dict[tuple[str, str], Term] = {}  # which no element of their own declares
        self.creators: dict[str, None] = {}
        self.sequence = 0
        self._file = tempfile.NamedTemporaryFile(prefix="globepost-import-", suffix=".sqlite3")  # noqa: SIM115
        self._db = sqlite3.connect(self._file.name, isolation_level=None)
        self._db.executescript(f"pragma journal_mode=off; pragma synchronous=off; {TABLES} begin;")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *args: object) -> None:
        self._db.close()
        self._file.close()

    def add(self, record: Record, file: str) -> None:
        """Raises ImportProblem when the file is of another site than those before."""
        if isinstance(record, Channel):
            self._add_channel(record, file)
        elif isinstance(record, Person):
            self.people.setdefault(record.login, record)
        elif isinstance(record, Term):
            self.terms.setdefault((record.taxonomy, record.slug or record.name), record)
        else:
            self._add_item(record)

    def is_chosen(self, item: Item, sequence: int) -> bool:
        """Whether it is the copy that counts, of an item that stands in several files. `sequence` counts from 1."""
        header = self.header(item.number)
        return header is not None and header.sequence == sequence

    def header(self, number: int) -> Header | None:
        row = self._db.execute("select * from item where number = ?", [number]).fetchone()
        return Header(*row) if row else None

    def attachments(self) -> Iterator[Header]:
        """All of them, in the order of their numbers."""
        rows = self._db.execute("select * from item where type = 'attachment' order by number")
        return (Header(*row) for row in rows)

    def items(self, *types: str) -> Iterator[Header]:
        marks = ",".join("?" * len(types))
        rows = self._db.execute(f"select * from item where type in ({marks}) order by number", types)  # noqa: S608
        return (Header(*row) for row in rows)

    def children(self, number: int) -> list[Header]:
        """The attachments that were uploaded to an item, as its gallery shows them."""
        rows = self._db.execute(
            "select * from item where parent = ? and type = 'attachment' order by place, number", [number]
        )
        return [Header(*row) for row in rows]

    def attachment_at(self, address: str) -> int:
        """The number of the attachment whose file is there, whatever size is written into the name; 0 if none is."""
        exact = below_uploads(address).casefold()
        found = self._one("select number from medium where key = ?", f"={exact}")
        return found or self._one("select number from medium where key = ?", file_key(address))

    def number_at(self, address: str) -> int:
        """The number of the post or page at an address of this site, in either form; 0 when none is there."""
        if not self.is_own(address):
            return 0
        if number := number_in(address):
            return number if self.header(number) else 0
        return self._one("select number from path where path = ?", path_of(address).casefold())

    def is_own(self, address: str) -> bool:
        return bool(self._host) and host_of(address) == self._host

    def whole(self, number: int) -> Item | None:
        """An item of one of `WHOLE_TYPES`."""
        row = self._db.execute("select item from whole where number = ?", [number]).fetchone()
        return pickle.loads(row[0]) if row else None  # noqa: S301 - written above, by this very process

    def wholes(self, kind: str) -> Iterator[Item]:
        rows = self._db.execute("select item from whole where type = ? order by number", [kind])
        return (pickle.loads(row[0]) for row in rows)  # noqa: S301

    def embedded_targets(self) -> set[int]:
        """The posts and pages whose address stands alone in a body, or in the settings of a block."""
        rows = self._db.execute("select address from target")
        return {number for (address,) in rows if (number := self.number_at(address))}

    def terms_of(self, taxonomy: str) -> list[Term]:
        """Those that the export declares, then those that only its items name."""
        declared = [term for (of, _), term in self.terms.items() if of == taxonomy]
        slugs, names = {term.slug for term in declared}, {term.name for term in declared}
        used = [term for (of, _), term in self.used_terms.items() if of == taxonomy and term.slug not in slugs]
        return declared + [term for term in used if term.slug or term.name not in names]

    def count(self) -> int:
        return self._one("select count(*) from item where type not in ('attachment', 'nav_menu_item')")

    @cached_property
    def _host(self) -> str:
        return host_of(self.channel.address) if self.channel else ""

    def _one(self, sql: str, *values: Any) -> int:
        row = self._db.execute(sql, values).fetchone()
        return row[0] if row else 0

    def _add_channel(self, channel: Channel, file: str) -> None:
        if self.channel is None or not self.channel.address:
            self.channel, self.channel_file = channel, file
        elif channel.address and _site(channel.address) != _site(self.channel.address):
            raise ImportProblem(
                f"{file} is an export of {channel.address}, and {self.channel_file} one of {self.channel.address}. "
                "Import one site at a time."
            )

    def _add_item(self, item: Item) -> None:
        self.sequence += 1
        for use in item.terms:
            key = (use.domain, use.slug or use.name)
            if key not in self.terms:
                self.used_terms.setdefault(key, Term(use.domain, use.slug, name=use.name))
        if not item.number:
            return
        if item.creator and item.type in WRITTEN_TYPES:
            self.creators.setdefault(item.creator)
        known = self.header(item.number)
        if known and _still_counts(known, item):
            return
        self._db.execute(f"insert or replace into item values ({','.join('?' * 19)})", self._row(item))  # noqa: S608
        file = item.of_meta("_wp_attached_file")
        if item.type == "attachment":
            for address in {item.attachment, file, item.guid} - {""}:
                self._add_file(address, item.number)
        elif item.type in WHOLE_TYPES:
            self._db.execute(
                "insert or replace into whole values (?, ?, ?)", [item.number, item.type, pickle.dumps(item)]
            )
        else:
            self._add_addresses(item)

    def _add_file(self, address: str, number: int) -> None:
        """Under its own name, which no other takes from it, and under that without a size."""
        if exact := below_uploads(address).casefold():
            keys = [(f"={exact}", number), (file_key(address), number)]
            self._db.executemany("insert or ignore into medium values (?, ?)", keys)

    def _row(self, item: Item) -> Header:
        file, alt = (item.of_meta(key) for key in KEPT_META)
        caption, description = (item.excerpt, item.content) if item.type == "attachment" else ("", "")
        return Header(
            item.number, item.type, item.status, item.title, item.link, item.slug, item.parent, item.order, item.date,
            item.date_gmt, item.modified_gmt or item.modified, item.attachment, item.guid, file, alt, caption,
            description, item.password, self.sequence,
        )  # fmt: skip

    def _add_addresses(self, item: Item) -> None:
        path = path_of(item.link).casefold()
        if path not in ("", "/") and not path.startswith("/?"):
            self._db.execute("insert or replace into path values (?, ?)", [path, item.number])
        if "http" in item.content:
            found = {*ALONE.findall(item.content), *(one.replace("\\/", "/") for one in EMBEDDED.findall(item.content))}
            own = [[address] for address in found if self.is_own(address)]
            self._db.executemany("insert or ignore into target values (?)", own)


def _still_counts(known: Header, item: Item) -> bool:
    """Of several copies the newest counts; of those that are as new the one that readers did not see, else the last."""
    changed = item.modified_gmt or item.modified
    if known.modified != changed:
        return known.modified > changed
    return _is_hidden(known) and not _is_hidden(item)


def _is_hidden(item: Header | Item) -> bool:
    return item.status.lower() not in ("publish", "inherit") or bool(item.password)


def _site(address: str) -> tuple[str, str]:
    """Several sites of one WordPress may share a host."""
    return host_of(address), path_of(address)


def index_files(paths: list[Path], index: Index, progress: Any = None, cleaned: Any = None) -> None:
    """The first pass over all files."""
    from articles.wordpress.reading.stream import read

    for path in paths:
        for record in read(path, progress=progress or (lambda read: None), cleaned=cleaned):
            index.add(record, path.name)
