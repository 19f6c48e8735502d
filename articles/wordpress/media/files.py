"""Sound, films and documents: which are taken, by their names and their first bytes, and under what name they stand."""

from pathlib import Path

from django.core.files import File
from django.core.files.storage import default_storage

from articles.models import Photo
from articles.models.photo import random_name
from articles.press.files import delete_later
from globepost.models import Job

MOST_BYTES = 500 * 1024 * 1024
ALIKE = {"oga": "ogg", "m4v": "mp4"}
FIRST_BYTES = 16


def suffix_of(suffix: str) -> str:
    """The one under which such a file stands here; "" when none such has a place."""
    suffix = ALIKE.get(suffix, suffix)
    return suffix if suffix in ("mp3", "m4a", "ogg", "wav", "pdf", "mp4", "webm") else ""


def refusal(path: Path, suffix: str) -> str:
    """Why the file is not taken, in a sentence; "" when it is. Raises OSError when it cannot be read."""
    if path.stat().st_size > MOST_BYTES:
        return f"This file is larger than {MOST_BYTES // 1024 // 1024} MB. Put it elsewhere and link to it."
    with path.open("rb") as file:
        begins_well = _is(suffix, file.read(FIRST_BYTES))
    return "" if begins_well else f"This file is called .{suffix} and is none. Look what it is."


def _is(suffix: str, first: bytes) -> bool:
    if suffix in ("mp4", "m4a"):
        return first[4:8] == b"ftyp"
    if suffix == "wav":
        return first[:4] == b"RIFF" and first[8:12] == b"WAVE"
    if suffix == "mp3":
        return first[:3] == b"ID3" or (first[:1] == b"\xff" and first[1:2] >= b"\xe0")
    return first.startswith({"ogg": b"OggS", "pdf": b"%PDF-", "webm": b"\x1a\x45\xdf\xa3"}[suffix])


def store(path: Path, suffix: str) -> tuple[str, Job]:
    """A copy of the file in the storage: its name there, and the promise to delete it that `keep` takes back."""
    name, promise = promised(suffix)
    with path.open("rb") as file:
        default_storage.save(name, File(file))
    return name, promise


def promised(suffix: str) -> tuple[str, Job]:
    """A random name, and the promise to delete what will lie there: killed at any moment, no file lies about."""
    name = random_name(Photo(), f"a.{suffix}")
    return name, delete_later([name])
