"""The old site's files over the web: four at a time, patient, and gone on from where an import was killed."""

import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlsplit

from django.conf import settings

from articles.wordpress.media.partial import Partial
from articles.wordpress.media.wanted import Got, Wanted
from articles.wordpress.reading.addresses import PHOTON, host_of
from globepost.fetch import MOST_OF_A_FILE, FetchError, NoAnswer, NotAllowedThere, WrongAnswer, download

AT_ONCE, AHEAD = 4, 8
FIRST_WAIT, TRIES = 1.0, 4  # seconds, doubled after each
MOST_OF_A_FILM = 200 * 1024 * 1024
MOST_SILENT = 12  # files in a row without an answer, after which no more are asked for
KINDS = (
    *("image/jpeg", "image/jpg", "image/pjpeg", "image/png", "image/gif", "image/webp", "application/octet-stream"),
    *(
        "audio/mpeg",
        "audio/mp3",
        "audio/mp4",
        "audio/x-m4a",
        "audio/ogg",
        "application/ogg",
        "audio/wav",
        "audio/x-wav",
    ),
    *("video/mp4", "video/webm", "video/ogg", "audio/webm", "application/pdf"),
)
BUSY = (429, 500, 502, 503, 504)
SILENT = "The old site has not answered for a while, so it was not asked for this file."


class Web:
    """Files of those hosts alone, by https. `service` is where they are asked instead: an address that the operator
    gives, which may be plain http and private. `sleep` takes seconds."""

    def __init__(
        self,
        site_hosts: Collection[str],
        *,
        service: str = "",
        folder: Path | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.hosts = frozenset(site_hosts)
        self.service = service
        self.folder = folder or settings.DATA_DIR / "import-parts"
        self._calm = _Calm(sleep)
        self._silent = 0

    def bring(self, wanted: Iterable[Wanted]) -> Iterator[Got]:
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="media") as pool:
            waiting: deque[Future[Got]] = deque()
            rest = iter(wanted)
            try:
                while True:
                    while len(waiting) < AHEAD and (one := next(rest, None)):
                        waiting.append(pool.submit(self._get, one))
                    if not waiting:
                        return
                    yield waiting.popleft().result()
            finally:
                pool.shutdown(cancel_futures=True)

    def _get(self, wanted: Wanted) -> Got:
        reason = ""
        for address in self.addresses(wanted):
            try:
                return Got(wanted, self._fetched(wanted, address))
            except FetchError as error:
                reason = str(error)
                if not isinstance(error, WrongAnswer):
                    break
        return Got(wanted, None, reason or "No address of the old site is known for it.")

    def addresses(self, wanted: Wanted) -> list[str]:
        """Where its paths are asked for: beside the address that the export gives, best first."""
        given = _of_the_site(wanted.address)
        folder, _, name = given.rpartition("/")
        if not folder or not name:
            return []
        names = [quote(path.rpartition("/")[2]) for path in wanted.paths]
        return [self._moved(address) for address in dict.fromkeys([*(f"{folder}/{one}" for one in names), given])]

    def _moved(self, address: str) -> str:
        if not self.service:
            return address
        there, service = urlsplit(address), urlsplit(self.service)
        return there._replace(scheme=service.scheme, netloc=service.netloc).geturl()

    def _fetched(self, wanted: Wanted, address: str) -> Path:
        if self._silent >= MOST_SILENT:
            raise NoAnswer(SILENT)
        partial = self._partial(wanted, address)
        for wait in (*(FIRST_WAIT * 2**number for number in range(TRIES - 1)), 0):
            try:
                return self._try(address, partial, MOST_OF_A_FILE if wanted.is_picture else MOST_OF_A_FILM)
            except FetchError as error:
                if isinstance(error, NotAllowedThere) or (error.status and error.status not in BUSY):
                    partial.forget()
                    raise
                last = error
            if wait:
                self._calm.wait(max(wait, getattr(last, "wait", 0)), all_of_us=last.status in (429, 503))
        self._silent += 1
        raise last

    def _try(self, address: str, partial: Partial, most: int) -> Path:
        self._calm.keep()
        if partial.whole.exists():
            return partial.whole
        with partial.opened() as file:
            download(
                address, hosts=self.hosts, kinds=KINDS, into=file, service=self.service, most=most,
                validator=partial.validator, begun=partial.begun,
            )  # fmt: skip
        self._silent = 0
        return partial.whole

    def _partial(self, wanted: Wanted, address: str) -> Partial:
        """Apart for each thing that is wanted, since two threads may ask for one address."""
        return Partial(self.folder, f"{wanted.key} {address}")

    def forget(self, got: Got) -> None:
        for address in self.addresses(got.wanted) if got.path else ():
            self._partial(got.wanted, address).forget()


class _Calm:
    """A pause that one connection was asked for and all keep."""

    def __init__(self, sleep: Callable[[float], None]) -> None:
        self._sleep, self._lock, self._until = sleep, threading.Lock(), 0.0

    def wait(self, seconds: float, *, all_of_us: bool) -> None:
        if all_of_us:
            with self._lock:
                self._until = max(self._until, time.monotonic() + seconds)
        self._sleep(seconds)

    def keep(self) -> None:
        if (left := self._until - time.monotonic()) > 0:
            self._sleep(left)


def hosts_of(address: str) -> set[str]:
    """Where the files of the site at that address are: with and without www, and where wordpress.com keeps them."""
    host = host_of(address)
    name = host.removesuffix(".wordpress.com")
    return {host, f"www.{host}"} | ({f"{name}.files.wordpress.com"} if name != host else set()) if host else set()


def _of_the_site(address: str) -> str:
    """By https, without a query; of a service that scales pictures what it scales."""
    try:
        parts = urlsplit(address.strip())
        host, path = parts.hostname or "", parts.path
        netloc = parts.netloc
    except ValueError:
        return ""
    if PHOTON.match(host):
        netloc, _, path = path.lstrip("/").partition("/")
        path = f"/{path}"
    netloc = netloc.removesuffix(":80")
    return f"https://{netloc}{quote(path, safe='/%~+@:,;=!$&()*')}" if netloc else ""
