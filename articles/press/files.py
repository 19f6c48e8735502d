"""Deleting files for good: never before it is sure, and never forgotten."""

from django.core.files.storage import default_storage
from django.db import transaction

from globepost.jobs import task


@task(max_attempts=20)
def delete_file(name: str) -> None:
    """Enqueued in the transaction after which nothing names the file: done once that is sure, whoever was killed."""
    default_storage.delete(name)


def delete_at_once(name: str) -> None:
    """As soon as the transaction is sure; and by the worker, should this process not live to do it."""
    delete_file.enqueue(name)
    transaction.on_commit(lambda: default_storage.delete(name), robust=True)
