"""Imports that the desk begins: the files lie in a folder of the server, and the worker does the rest."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from articles.models import ImportRun
from articles.press.roles import Action, require
from globepost.text import clean_line

SUFFIXES = (".xml", ".gz")
LONGEST = 120  # bytes of a file's name


class NoSuchFile(Exception):
    """What was chosen does not lie in the folder any more."""


def files() -> list[Path]:
    """The exports that lie in the folder, by their names."""
    return sorted(path for path in _there() if path.is_file() and path.suffix.lower() in SUFFIXES)


def folders() -> list[Path]:
    """The folders in it: copies of wp-content/uploads."""
    return sorted(path for path in _there() if path.is_dir())


def store(uploads: Iterable[UploadedFile]) -> list[str]:
    """Put what was sent into the folder, piece by piece, and say under which names; one that is taken gets a number."""
    settings.IMPORT_DIR.mkdir(parents=True, exist_ok=True)
    names = []
    for upload in uploads:
        path = _free(Path(clean_line(upload.name or "").replace("\\", "/")).name)
        with path.open("xb") as file:
            shutil.copyfileobj(upload, file, 1024 * 1024)
        path.chmod(0o600)
        names.append(path.name)
    return names


@transaction.atomic
def begin(names: Sequence[str], *, by: Any, is_dry: bool, uploads: str = "", fetch: bool = False) -> ImportRun:
    """Have the worker import those files of the folder. Raises NotAllowed or NoSuchFile."""
    from articles.wordpress.jobs import import_archive

    require(by, Action.SETTINGS)
    paths_of(names, uploads)
    run = ImportRun.objects.create(
        by=by, is_dry=is_dry, sources=list(names), options={"uploads": uploads, "fetch": fetch}
    )
    import_archive.enqueue(run.pk)
    return run


def paths_of(names: Sequence[str], uploads: str = "") -> tuple[list[Path], Path | None]:
    """Where the files and the folder are. Raises NoSuchFile for a name that is none of theirs, whatever it is."""
    known = {path.name: path for path in _there()}
    if missing := [name for name in [*names, *filter(None, [uploads])] if name not in known]:
        raise NoSuchFile(f"{', '.join(missing)}: not in the folder {settings.IMPORT_DIR.name} any more.")
    return [known[name] for name in names], known[uploads] if uploads else None


def _there() -> Iterable[Path]:
    return (path for path in settings.IMPORT_DIR.glob("*") if not path.is_symlink())


def _free(name: str) -> Path:
    """Below the 255 bytes that a disk takes, and none that is hidden or the folder itself."""
    short = name.encode()[-LONGEST:].decode(errors="ignore").lstrip(". ") or "export.xml"
    path, number = settings.IMPORT_DIR / short, 1
    first = path
    while path.exists():
        number += 1
        path = first.with_name(f"{first.stem}-{number}{first.suffix}")
    return path
