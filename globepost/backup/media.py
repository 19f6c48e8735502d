"""The paper's files through the storages that the settings name, so that a folder and a bucket are backed up alike."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, storages

from globepost.backup import BackupError
from globepost.backup.files import Sum, is_safe, reading, sum_of
from globepost.backup.store import Store

NO_MEDIA = {"staticfiles"}
Media = dict[str, Sum]
"""By place: the alias of the storage, a slash, and the name in it."""


def aliases() -> list[str]:
    return sorted(settings.STORAGES.keys() - NO_MEDIA)


def storage_of(place: str) -> tuple[Storage, str]:
    """The storage that a place is in, and the name that it has there."""
    alias, _, name = place.partition("/")
    if alias not in aliases():
        raise BackupError(f"The backup has files of a storage {alias!r}, which the settings do not name.")
    return storages[alias], name


def present() -> dict[str, int]:
    """The size of every file that there is, by place. Links lead elsewhere and count as nothing."""
    return {f"{alias}/{name}": size for alias in aliases() for name, size in _sizes(storages[alias])}


def collect(store: Store, known: Media) -> tuple[Media, list[str]]:
    """Copy into the store every file that is not known with its size, and the places that no backup can hold.

    A name is never given to another content, and a file that is still being written grows: so the size tells. One that
    vanishes meanwhile is left out.
    """
    found, odd = {}, []
    for place, size in present().items():
        if not is_safe(place):
            odd.append(place)
        elif place in known and known[place].size == size and store.has(known[place]):
            found[place] = known[place]
        elif (copied := _copy(store, place)) is not None:
            found[place] = copied
    known |= found
    return found, odd


def written(media: Media) -> Iterator[bytes]:
    """A line of JSON for each file."""
    for place, one in sorted(media.items()):
        yield json.dumps({"file": place, "sha256": one.sha256, "size": one.size}).encode() + b"\n"


def read(path: Path) -> Media:
    """The list of a backup's files. Raises BackupError for a name that leads out of the place it belongs to."""
    media = {}
    with reading(path) as lines:
        for line in lines:
            row = _row(line, path)
            media[row["file"]] = Sum.of(row)
    return media


def put_back(store: Store, media: Media, there: Iterable[str]) -> None:
    """Write every file into its storage again; one that is `there` already stays, if it is whole."""
    there = set(there)
    where = {place: storage_of(place) for place in media}
    for place, expected in media.items():
        storage, name = where[place]
        if place in there:
            if _sum_in(storage, name) == expected:
                continue
            storage.delete(name)
        with reading(store.path_of(expected.sha256)) as file:
            saved = storage.save(name, File(file))
        if saved != name:
            storage.delete(saved)
            raise BackupError(f"{place} cannot be written: another file is in its place. Empty the storage first.")


def sums() -> Media:
    """Of every file that there is; reads all of them."""
    found = {}
    for place in present():
        storage, name = storage_of(place)
        found[place] = _sum_in(storage, name)
    return found


def _copy(store: Store, place: str) -> Sum | None:
    storage, name = storage_of(place)
    try:
        with storage.open(name) as file:
            return store.put(file)
    except FileNotFoundError:
        return None


def _sum_in(storage: Storage, name: str) -> Sum:
    with storage.open(name) as file:
        return sum_of(file)


def _row(line: bytes, path: Path) -> dict[str, Any]:
    try:
        row = json.loads(line)
        is_right = isinstance(row, dict) and is_safe(row["file"]) and "/" in row["file"]
    except (ValueError, KeyError, TypeError, AttributeError):
        is_right = False
    if not is_right:
        raise BackupError(f"{path} names a file that cannot be: {line[:100]!r}.")
    return row


def _sizes(storage: Any) -> Iterator[tuple[str, int]]:
    """The name and the size in bytes of every file; what is no folder says so itself."""
    return _sizes_below(Path(storage.location)) if isinstance(storage, FileSystemStorage) else storage.sizes()


def _sizes_below(root: Path) -> Iterator[tuple[str, int]]:
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            try:
                stat = path.lstat()
            except FileNotFoundError:
                continue
            if not path.is_symlink():
                yield path.relative_to(root).as_posix(), stat.st_size
