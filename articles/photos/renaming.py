"""Giving a file a new name: copied first, deleted last, so that a kill in between loses nothing and leaves nothing."""

from collections.abc import Callable

from django.core.files.storage import default_storage
from django.db import transaction

from articles.models.photo import Photo, random_name
from articles.press.files import delete_file, delete_later, keep


def rename(old: str, write: Callable[[str], bool]) -> bool:
    """Give the file a new random name, and say whether it has it.

    `write` stores the name, under the locks that it takes, and says whether there was still reason to. The copy is made
    before the transaction, which others wait for.
    """
    new = random_name(Photo(), old)
    promise = delete_later([new])
    _copy(old, new)
    with transaction.atomic():
        is_written = write(new) and keep(promise)
        if is_written:
            delete_file.enqueue(old)
        else:
            transaction.set_rollback(True)
    return is_written


def _copy(old: str, new: str) -> None:
    """A file that was lost stops nobody."""
    if default_storage.exists(old):
        with default_storage.open(old) as file:
            default_storage.save(new, file)
