import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from globepost.safe_start import check_safe_start
from globepost.worker import Worker


class OutOfTimeError(BaseException):
    """Raised in the middle of a job that did not end within the grace; no job may swallow it as one of its errors."""


class Command(BaseCommand):
    help = "Do the jobs, until Ctrl-C or SIGTERM; the one in hand is finished first. Any number may run."

    def add_arguments(self, parser: CommandParser) -> None:
        how_long = parser.add_mutually_exclusive_group()
        how_long.add_argument("--once", action="store_true", help="do one job at most")
        how_long.add_argument("--until-idle", action="store_true", help="stop when nothing is due")
        parser.add_argument("--idle-seconds", type=float, default=1.0, help="between looks when nothing is due")
        parser.add_argument("--lease-seconds", type=float, help="instead of each task's own")
        parser.add_argument(
            "--grace-seconds", type=float, default=10.0, help="for the job in hand after being asked to stop"
        )

    def handle(self, *args: Any, once: bool, until_idle: bool, **options: Any) -> None:
        check_safe_start()
        worker = Worker(idle=options["idle_seconds"], lease=options["lease_seconds"])
        try:
            with stopped_by_signals(worker, grace=options["grace_seconds"]):
                if once:
                    worker.work_once()
                else:
                    worker.run(until_idle=until_idle)
        except OutOfTimeError:
            raise CommandError(
                "The job in hand took too long to wait for; a worker takes it up again when its lease ends."
            ) from None


@contextmanager
def stopped_by_signals(worker: Worker, *, grace: float) -> Iterator[None]:
    """SIGTERM and SIGINT let the job in hand end; when it does not within the grace, it is cut off and stays leased."""

    def ask(number: int, frame: FrameType | None) -> None:
        if not worker.stopping:
            signal.setitimer(signal.ITIMER_REAL, grace)
        worker.stop()

    def cut(number: int, frame: FrameType | None) -> None:
        raise OutOfTimeError

    handlers = {signal.SIGTERM: ask, signal.SIGINT: ask, signal.SIGALRM: cut}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)
