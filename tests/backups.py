"""What the tests of backups share: a paper that is emptied again, and doing something while a backup is being made."""

import hashlib
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from globepost.backup.manifest import MANIFEST, MEDIA, Backup, Manifest


def wipe() -> None:
    """As a new installation is: the tables that migrations make, and no file."""
    call_command("flush", interactive=False, verbosity=0)
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


def elsewhere(task: Callable[[], Any]) -> None:
    """Do it on a connection of its own, and wait for it."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            task()
        except BaseException as error:
            failed.append(error)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert not failed, failed


def stored(name: str) -> Path:
    return Path(settings.MEDIA_ROOT) / name


def write_file(name: str, content: bytes) -> Path:
    path = stored(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def rewrite(backup: Backup, *, media: bytes | None = None, **changes: Any) -> None:
    """Forge a manifest, and the list of media, with checksums that are right."""
    manifest = Manifest.read(backup.path / MANIFEST)
    if media is not None:
        (backup.path / MEDIA).write_bytes(media)
        manifest.media |= {"sha256": hashlib.sha256(media).hexdigest(), "size": len(media)}
    for name, value in changes.items():
        setattr(manifest, name, value)
    (backup.path / MANIFEST).unlink()
    manifest.write(backup.path / MANIFEST)
