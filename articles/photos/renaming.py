"""Giving a file a new name: copied first, deleted last, so that a kill in between loses nothing and leaves nothing."""

from collections.abc import Callable

from django.core.files.storage import default_storage
from django.db import transaction

from articles.models.photo import Photo, random_name
from articles.press.files import delete_file


def rename(old: str, write: Callable[[str], bool]) -> bool:
    """Give the file a new random name, and say whether it has it.

    `write` stores the name, under the locks that it takes, and says whether there was still reason to. The copy is made
    before the transaction, which others wait for.
    """
    new = _copy(old)
    with transaction.atomic():
        is_written = write(new)
        if is_written:
            delete_file.enqueue(old)
    if not is_written:
        default_storage.delete(new)
    return is_written


def _copy(old: str) -> str:
    """The new name of the file's copy; of a file that was lost, a name all the same."""
    new = random_name(Photo(), old)
    if not default_storage.exists(old):
        return new
    with default_storage.open(old) as file:
        return default_storage.save(new, file)
