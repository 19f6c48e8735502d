"""Real processes on the test's own database: forked, each with its own connection, all let go at once."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from typing import Any

from django.db import connection, connections, transaction

fork = multiprocessing.get_context("fork")


def _forget_connections() -> None:
    """A child connects anew. Django keeps connections by event loop: once a browser test has begun one, `close_all`
    leaves those from before it open, and the child, which runs no loop, would find and share them.
    """
    for inherited in connections.all(initialized_only=True):
        inherited.connection = None


os.register_at_fork(after_in_child=_forget_connections)


def at_once(tasks: list[Callable[[], Any]]) -> list[Any]:
    """Run each task in a process of its own, all at the same moment. What they return, or the exception's text."""
    connections.close_all()
    gate, results = fork.Barrier(len(tasks)), fork.Queue()
    processes = [fork.Process(target=_run, args=(gate, results, number, task)) for number, task in enumerate(tasks)]
    for process in processes:
        process.start()
    answers = dict(results.get(timeout=60) for _ in processes)
    for process in processes:
        process.join(10)
    return [answers[number] for number in range(len(tasks))]


def queries_of(task: Callable[[], Any]) -> int:
    """How many queries the task makes in a process of its own, in which it really happens."""
    seen = fork.Value("i", 0)

    def count(execute: Any, *args: Any) -> Any:
        seen.value += 1
        return execute(*args)

    def run() -> None:
        with connection.execute_wrapper(count):
            task()

    assert _end_of(run) == 0
    return seen.value


def killed_at_query(task: Callable[[], Any], number: int) -> bool:
    """Run the task in a process that gets a SIGKILL just before its query of that number. Whether it died of it."""
    left = number

    def count(execute: Any, *args: Any) -> Any:
        nonlocal left
        left -= 1
        if left <= 0:
            _die()
        return execute(*args)

    def run() -> None:
        with connection.execute_wrapper(count):
            task()

    return _end_of(run) == -signal.SIGKILL


def killed_before_commit(task: Callable[[], Any]) -> bool:
    """The same, after the last query of the task's transaction and before its commit."""

    def run() -> None:
        connection.commit = _die
        task()

    return _end_of(run) == -signal.SIGKILL


def killed_after_commit(task: Callable[[], Any]) -> bool:
    """The same, right after the commit and before anything that waits for it."""

    def run() -> None:
        with transaction.atomic():
            transaction.on_commit(_die)
            task()

    return _end_of(run) == -signal.SIGKILL


def _end_of(run: Callable[[], None]) -> int | None:
    """How a process ended that did this: 0, or less than that when a signal ended it."""
    connections.close_all()
    process = fork.Process(target=run)
    process.start()
    process.join(30)
    return process.exitcode


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _run(gate: Any, results: Any, number: int, task: Callable[[], Any]) -> None:
    gate.wait(30)
    try:
        answer = task()
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    connections.close_all()
    results.put((number, answer))
