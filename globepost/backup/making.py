"""One backup more in a directory: made under another name until it is whole, and by one process at a time."""

import os
import shutil
from pathlib import Path

from django.conf import settings

from globepost.backup import BackupError
from globepost.backup.copying import Copy
from globepost.backup.holding import alone_in
from globepost.backup.manifest import MANIFEST, Backup, folders
from globepost.backup.media import Media
from globepost.backup.store import Store

UNFINISHED = "unfinished-{}"


def make_backup(directory: Path, *, keep: int | None = None) -> Backup:
    """Make a backup, then remove all but the newest so many. Raises BackupError; killed, it leaves no backup."""
    refuse_public(directory)
    with alone_in(directory):
        remove_unfinished(directory)
        folder = directory / UNFINISHED.format(os.getpid())
        (folder / "database").mkdir(mode=0o700, parents=True)
        folder.chmod(0o700)
        store = Store(directory / "media")
        manifest = Copy(folder, store, _known(directory)).make()
        manifest.write(folder / MANIFEST)
        os.sync()
        made = folder.rename(directory / manifest.moment.replace(":", ""))
        os.sync()
        if keep is not None:
            keep_newest(directory, keep)
        return Backup(made, manifest)


def keep_newest(directory: Path, count: int) -> None:
    """Remove the older backups, and the media that only they had. `count` is at least 1."""
    for path in folders(directory)[:-count]:
        _remove(path)
    wanted = {one.sha256 for path in folders(directory) for one in Backup.open(path).media().values()}
    Store(directory / "media").remove_all_but(wanted)


def remove_unfinished(directory: Path) -> None:
    for path in directory.glob(UNFINISHED.format("*")):
        shutil.rmtree(path)


def refuse_public(directory: Path) -> None:
    """Readers could ask for what lies among media, and each backup would hold the one before."""
    for place in (Path(settings.MEDIA_ROOT), Path(settings.STATIC_ROOT)):
        if directory.resolve().is_relative_to(place.resolve()):
            raise BackupError(f"{directory} lies in {place}, which readers can read: write backups elsewhere.")


def _known(directory: Path) -> Media:
    """The files of the newest backup that can be read."""
    for path in reversed(folders(directory)):
        try:
            return Backup.open(path).media()
        except BackupError:
            continue
    return {}


def _remove(path: Path) -> None:
    """Under another name first: half a backup must not look like one."""
    shutil.rmtree(path.rename(path.with_name(UNFINISHED.format(path.name))))
