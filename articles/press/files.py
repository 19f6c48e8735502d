"""Deleting files for good: never before it is sure, and never forgotten."""

import datetime as dt
from collections.abc import Iterable

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from globepost.jobs import task
from globepost.models import Job

A_WHILE = dt.timedelta(hours=1)


@task(max_attempts=20)
def delete_file(name: str) -> None:
    """Enqueued in the transaction after which nothing names the file: done once that is sure, whoever was killed."""
    default_storage.delete(name)


@task(max_attempts=20)
def delete_files(names: list[str]) -> None:
    for name in names:
        default_storage.delete(name)


def delete_at_once(names: Iterable[str]) -> None:
    """As soon as the transaction is sure; and by the worker, should this process not live to do it."""
    names = list(names)

    def delete() -> None:
        for name in names:
            default_storage.delete(name)

    delete_files.enqueue(names)
    transaction.on_commit(delete, robust=True)


def delete_later(names: Iterable[str]) -> Job:
    """In an hour: files that pages which readers have open still ask for, or those that `keep` may come to need."""
    return delete_files.using(run_after=timezone.now() + A_WHILE).enqueue(list(names))


def keep(promise: Job) -> bool:
    """Take back `delete_later`, in the transaction that names the files; False when it is too late.

    Whoever writes files promises first to delete them. Killed at any moment, it leaves none that nothing names.
    """
    return bool(Job.objects.filter(pk=promise.pk, state=Job.State.WAITING).delete()[0])
