"""Pictures made clean by processes of their own, as many as the machine has cores: a picture costs half a second."""

import contextlib
import itertools
import multiprocessing
import os
import queue
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple, TypeVar

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from articles.photos.uploading import clean_picture

Thing = TypeVar("Thing")
DIED = "Reading this picture took more than this machine has."
FEW = 4  # pictures for which no other process is begun
UNREADABLE = "This file cannot be read on this machine."


class Clean(NamedTuple):
    """A clean file's bytes and name, or the sentence that refuses it."""

    data: bytes
    name: str
    refusal: str = ""

    @property
    def may_pass(self) -> bool:
        """Whether it was refused for what is wrong here, and not with the picture."""
        return self.refusal in (DIED, UNREADABLE)

    @property
    def file(self) -> ContentFile:
        return ContentFile(self.data, name=self.name)


def clean(path: Path) -> Clean:
    """Make the picture in that file clean, here. See `clean_picture`."""
    try:
        with path.open("rb") as file:
            made = clean_picture(file, size=path.stat().st_size)
    except ValidationError as error:
        return Clean(b"", "", " ".join(error.messages))
    except OSError:
        return Clean(b"", "", UNREADABLE)
    return Clean(made.read(), str(made.name))


class Washers:
    """A context manager. Whoever kills this process ends the others too: they hear that nobody speaks any more."""

    def __init__(self, number: int | None = None) -> None:
        self.number = number or max(os.cpu_count() or 1, 1)
        self._free: queue.SimpleQueue[Connection | None] = queue.SimpleQueue()
        self._count = itertools.count(1)
        for _ in range(self.number):
            self._free.put(None)  # begun when it is needed first

    def __enter__(self) -> "Washers":
        self._pool = ThreadPoolExecutor(self.number, thread_name_prefix="washer")
        return self

    def __exit__(self, *args: object) -> None:
        self._pool.shutdown(cancel_futures=True)
        while not self._free.empty():
            if line := self._free.get():
                line.close()

    def each(
        self, things: Iterable[Thing], path_of: Callable[[Thing], Path | None]
    ) -> Iterator[tuple[Thing, Clean | None]]:
        """Each thing with its clean picture, in their order; None for those without a path, which are left alone."""
        waiting: deque[tuple[Thing, Future[Clean] | None]] = deque()
        for thing in things:
            path = path_of(thing)
            waiting.append((thing, self._pool.submit(self._wash, path) if path else None))
            if len(waiting) > self.number:
                yield _done(*waiting.popleft())
        while waiting:
            yield _done(*waiting.popleft())

    def _wash(self, path: Path) -> Clean:
        return clean(path) if next(self._count) <= FEW else self._apart(path)

    def _apart(self, path: Path) -> Clean:
        line = self._free.get()
        try:
            line = line or _begin()
            line.send(path)
            answer: Clean = line.recv()
        except (EOFError, OSError):
            answer = Clean(b"", "", DIED)
            if line:
                line.close()
            line = None
        self._free.put(line)
        return answer


def _done(thing: Thing, future: "Future[Clean] | None") -> tuple[Thing, Clean | None]:
    return thing, future.result() if future else None


def _begin() -> Connection:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    context.Process(target=_serve, args=(theirs,), daemon=True).start()
    theirs.close()
    return ours


def _serve(line: Connection) -> None:
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            line.send(clean(line.recv()))
