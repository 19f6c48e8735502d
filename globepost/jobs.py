"""Work for later. The API has the shape of Django's tasks:

    @task(max_attempts=3)
    def tell(address: str) -> None: ...

    tell.enqueue("ruth@paper.example")
    tell.using(run_after=tomorrow).enqueue("ruth@paper.example")

The row is inserted in the caller's transaction: rolled back, the job never was. A task may run twice, so it must do no
harm the second time. Tasks live in the `jobs` module of an app, which is imported when the apps are ready, or in one
that it imports.
"""

import datetime as dt
import json
import re
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any, overload

from django.db import transaction
from django.utils import timezone

from globepost.models import DeskSession, Job, PeriodicRun
from globepost.stamp import forget_boundaries

KEEP_DONE = dt.timedelta(days=7)
NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


@dataclass(frozen=True)
class Task:
    """A function that can be called later. `lease` and `backoff` are seconds; `every` makes it periodic.

    One that `sends_mail` is not begun while mail is paused (`globepost.mail_pause`).
    """

    function: Callable[..., None]
    max_attempts: int = 5
    lease: float = 60.0
    backoff: float = 30.0
    every: dt.timedelta | None = None
    run_after: dt.datetime | None = None
    sends_mail: bool = False

    @property
    def name(self) -> str:
        return f"{self.function.__module__}.{self.function.__qualname__}"

    def __call__(self, *args: Any, **kwargs: Any) -> None:
        """Do it now, here."""
        self.function(*args, **kwargs)

    def using(self, *, run_after: dt.datetime) -> "Task":
        """The same task, not to be begun before that moment, which must have a time zone."""
        if timezone.is_naive(run_after):
            raise ValueError(f"run_after of {self.name} needs a time zone.")
        return replace(self, run_after=run_after)

    def enqueue(self, *args: Any, **kwargs: Any) -> Job:
        """Put a call into the table. Raises TypeError for arguments that JSON cannot hold. One query."""
        try:
            arguments = _as_json({"args": list(args), "kwargs": kwargs})
        except (TypeError, ValueError) as error:
            message = f"Arguments of {self.name} must be plain data such as numbers, text and lists: {error}"
            raise TypeError(message) from None
        run_after = self.run_after or timezone.now()
        return Job.objects.create(
            name=self.name, arguments=arguments, run_after=run_after, max_attempts=self.max_attempts
        )


tasks: dict[str, Task] = {}
attempts_left: ContextVar[int] = ContextVar("attempts_left", default=0)


def is_last_attempt() -> bool:
    """Within a task: whether nobody tries again when it fails now. Outside a worker nobody does."""
    return attempts_left.get() <= 0


@overload
def task(function: Callable[..., None]) -> Task: ...
@overload
def task(
    *, max_attempts: int = ..., lease: float = ..., backoff: float = ..., sends_mail: bool = ...
) -> Callable[[Callable[..., None]], Task]: ...
def task(
    function: Callable[..., None] | None = None,
    *,
    max_attempts: int = 5,
    lease: float = 60.0,
    backoff: float = 30.0,
    sends_mail: bool = False,
) -> Task | Callable[[Callable[..., None]], Task]:
    """Make a function of a module a task; `lease` and `backoff`, the wait after the first failure, are seconds."""

    def make(function: Callable[..., None]) -> Task:
        return _register(Task(function, max_attempts, lease, backoff, sends_mail=sends_mail))

    return make(function) if function else make


def periodic(
    *, every: dt.timedelta, max_attempts: int = 3, lease: float = 60.0
) -> Callable[[Callable[[], None]], Task]:
    """Make a function without arguments a task that is enqueued once in each period, however many workers run."""
    return lambda function: _register(Task(function, max_attempts, lease, every=every))


def mailing() -> list[str]:
    """The names of the tasks that send mail."""
    return [known.name for known in tasks.values() if known.sends_mail]


def enqueue_periodic() -> None:
    """Enqueue each periodic task whose time has come. Any number of workers may ask at once; one query if none is due.

    Periods that passed while no worker ran are made up for by one run.
    """
    now = timezone.now()
    next_at = dict(PeriodicRun.objects.values_list("name", "next_at"))
    for known in tasks.values():
        if known.every is None or next_at.get(known.name, now) > now:
            continue
        if known.name not in next_at:
            PeriodicRun.objects.bulk_create([PeriodicRun(name=known.name, next_at=now)], ignore_conflicts=True)
        with transaction.atomic():
            if PeriodicRun.objects.filter(name=known.name, next_at__lte=now).update(next_at=now + known.every):
                known.enqueue()


def _register(made: Task) -> Task:
    if "<" in made.function.__qualname__:
        raise TypeError(f"{made.name} is made inside a function, where a worker cannot find it: move it to its module.")
    tasks[made.name] = made
    return made


def _as_json(arguments: dict[str, Any]) -> dict[str, Any]:
    """What a worker will read back, when it is just what was given and both databases can hold it."""
    text = json.dumps(arguments, ensure_ascii=False, allow_nan=False)
    text.encode()  # raises for half a surrogate pair
    if NUL.search(text):
        raise ValueError("a NUL character cannot be stored")
    plain: dict[str, Any] = json.loads(text)
    if plain != arguments:
        raise ValueError(f"{arguments} would come back as {plain}")
    return plain


@periodic(every=dt.timedelta(hours=6))
def prune() -> None:
    """Delete jobs that were done a week ago, boundaries long passed and sessions that ended by themselves.

    Dead jobs stay until a person sees to them.
    """
    forget_boundaries()
    DeskSession.objects.filter(expire_date__lt=timezone.now()).delete()
    Job.objects.filter(state=Job.State.DONE, finished_at__lt=timezone.now() - KEEP_DONE).delete()
