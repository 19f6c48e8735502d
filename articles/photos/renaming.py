"""Giving a file a new name: copied first, deleted last, so that a kill in between loses nothing and leaves nothing."""

from django.core.files.storage import default_storage

from articles.models.photo import Photo, random_name
from globepost.jobs import task


def copy(old: str) -> str:
    """The new random name of the file's copy; of a file that was lost, a name all the same."""
    new = random_name(Photo(), old)
    if not default_storage.exists(old):
        return new
    with default_storage.open(old) as file:
        return default_storage.save(new, file)


@task(max_attempts=20)
def delete_file(name: str) -> None:
    """Enqueued in the transaction that writes the new name: done once that is sure, whatever was killed meanwhile."""
    default_storage.delete(name)
