"""The one way out: every question to another host goes through `fetch`, and none is asked in a reader's request.

It speaks https to the hosts that the caller names, at an address that was looked at before: the name is resolved once,
private addresses are refused, and the connection goes to the address that was checked, under the name's certificate.
What the operator wrote in the settings (`service`) may be plain http and private, and only that scheme, host and port.
"""

import http.client
import json
import re
import ssl
import time
import zlib
from collections.abc import Callable, Collection
from typing import Any, BinaryIO, NamedTuple, TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings

from globepost.pinned import Line, NotPublic, TooMuch, connected

TO_CONNECT, IN_ALL = 3.0, 8.0
"""Seconds by the clock on the wall: to find the host and shake hands, and until the last byte."""
TO_DOWNLOAD = 120.0  # seconds, for the whole of a file
MOST_BYTES = 2 * 1024 * 1024
MOST_OF_A_FILE = 25 * 1024 * 1024
AT_ONCE = 64 * 1024
MOST_HEADERS = 64 * 1024
MOST_REDIRECTS = 3
REDIRECTS = (301, 302, 303, 307, 308)
PORTS = {"https": 443, "http": 80}
TOO_MUCH = "The answer is longer than two megabytes, so it was not taken."
MOST_WAIT = 120
RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)", re.ASCII)
PLAIN = re.compile(r"[!-\[\]-~]+")  # visible ASCII without a backslash


Taken = TypeVar("Taken", "Answer", "Download")


class FetchError(Exception):
    """Nothing came back that can be used; the text is a sentence that says why. `status` is the answer's, or 0."""

    status = 0


class NotAllowedThere(FetchError):
    """Nothing was asked: the address is not one that may be asked."""


class NoAnswer(FetchError):
    """The host did not answer, or not in time. It may later."""


class WrongAnswer(FetchError):
    """The host answered, and not with what was asked for. `wait` is how many seconds it wants to be left alone."""

    def __init__(self, message: str, status: int = 0, wait: int = 0) -> None:
        super().__init__(message)
        self.status, self.wait = status, wait


class Answer(NamedTuple):
    """What came back with status 200: from where in the end, its media type without parameters, and all of it."""

    address: str
    kind: str
    body: bytes

    def json(self) -> Any:
        """What the body says. Raises WrongAnswer when it is no JSON."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            raise WrongAnswer(f"What {_host(self.address)} answered is not JSON.", 200) from None


class Download(NamedTuple):
    """A file that came whole: from where in the end, its media type without parameters, and its bytes."""

    address: str
    kind: str
    size: int


def fetch(address: str, *, hosts: Collection[str], kinds: Collection[str], service: str = "") -> Answer:
    """Ask for an address of one of those hosts and take an answer of one of those media types. Raises FetchError.

    `service` is an address that the operator configured: its scheme, host and port may be asked whatever they are.
    Takes eight seconds at most and two megabytes, also when they come compressed. Sends no cookies, knows no proxies.
    """
    deadline = time.monotonic() + IN_ALL
    for _ in range(MOST_REDIRECTS + 1):
        target = _target(address, hosts, service)
        answer = _ask(target, deadline, _exchange, is_trusted=target.hostname not in hosts)
        if isinstance(answer, Answer):
            if answer.kind not in kinds:
                raise WrongAnswer(f"{target.hostname} answered with {answer.kind}, not {' or '.join(kinds)}.", 200)
            return answer
        address = urljoin(address, answer)
    raise WrongAnswer(f"{target.hostname} sends us from one address to another without an end.")


def download(
    address: str,
    *,
    hosts: Collection[str],
    kinds: Collection[str],
    into: BinaryIO,
    service: str = "",
    most: int = MOST_OF_A_FILE,
    validator: str = "",
    begun: Callable[[str], None] = lambda validator: None,
) -> Download:
    """Put a file of one of those hosts and media types into `into`, which can be written and cut. Raises FetchError.

    What `into` holds already is gone on from, if the host says that the file is still the one of that `validator`, its
    ETag or date; else the file is begun anew. `begun` is told the validator before the first byte is written, so that
    whoever is killed can go on. Of what breaks off the bytes stay. Takes two minutes at most; else as in `fetch`.
    """
    deadline = time.monotonic() + TO_DOWNLOAD
    part = _Part(into, kinds, most, validator, begun)
    for _ in range(MOST_REDIRECTS + 1):
        target = _target(address, hosts, service)
        answer = _ask(target, deadline, part.take, is_trusted=target.hostname not in hosts, most=most)
        if isinstance(answer, Download):
            return answer
        address = urljoin(address, answer)
    raise WrongAnswer(f"{target.hostname} sends us from one address to another without an end.")


def _target(address: str, hosts: Collection[str], service: str) -> SplitResult:
    refused = NotAllowedThere(f"{_host(address) or 'This address'} is not one that the paper asks anything.")
    if not PLAIN.fullmatch(address):
        raise refused
    try:
        parts = urlsplit(address)
        is_ours = bool(service) and _origin(parts) == _origin(urlsplit(service))
        is_listed = parts.scheme == "https" and parts.hostname in hosts and _port(parts) == PORTS["https"]
    except ValueError:
        raise refused from None
    if "@" in parts.netloc or not (is_listed or is_ours):
        raise refused
    return parts


def _origin(parts: SplitResult) -> tuple[str, str | None, int]:
    return parts.scheme, parts.hostname, _port(parts)


def _port(parts: SplitResult) -> int:
    return PORTS.get(parts.scheme, 0) if parts.port is None else parts.port


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _ask(
    target: SplitResult,
    deadline: float,
    exchange: Callable[[SplitResult, Line], Taken | str],
    *,
    is_trusted: bool,
    most: int = MOST_BYTES,
) -> Taken | str:
    """The answer, or the address that it redirects to."""
    host, is_https = target.hostname or "", target.scheme == "https"
    until = min(time.monotonic() + TO_CONNECT, deadline)
    try:
        with connected(host, _port(target), until=until, is_https=is_https, may_be_private=is_trusted) as sock:
            return exchange(target, Line(sock, deadline=deadline, most=most + MOST_HEADERS))
    except NotPublic:
        raise NotAllowedThere(f"{host} leads to an address that is not public, so it was not asked.") from None
    except TooMuch:
        raise WrongAnswer(TOO_MUCH if most == MOST_BYTES else _too_much(most)) from None
    except ssl.SSLCertVerificationError as error:
        raise NoAnswer(f"The certificate of {host} is not right: {error.verify_message}.") from error
    except TimeoutError as error:
        raise NoAnswer(f"{host} did not answer in time.") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NoAnswer(f"{host} did not answer as a web server does ({type(error).__name__}).") from error


def _response(target: SplitResult, line: Line, **more: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(target.hostname or "")
    connection.sock = line  # so that it opens none of its own
    path = (target.path or "/") + (f"?{target.query}" if target.query else "")
    headers = {"Host": target.netloc, "User-Agent": f"GlobePost (+{settings.SITE_URL})"}
    connection.request("GET", path, headers=headers | {"Accept-Encoding": "gzip", "Connection": "close"} | more)
    return connection.getresponse()


def _refusal(target: SplitResult, response: http.client.HTTPResponse) -> WrongAnswer:
    wanted = response.headers.get("Retry-After", "").strip()
    wait = min(int(wanted), MOST_WAIT) if wanted.isascii() and wanted.isdigit() and len(wanted) < 9 else 0
    return WrongAnswer(f"{target.hostname} answered with status {response.status}.", response.status, wait)


def _exchange(target: SplitResult, line: Line) -> Answer | str:
    response = _response(target, line)
    if response.status in REDIRECTS:
        return response.headers.get("Location", "")
    if response.status != 200:
        raise _refusal(target, response)
    body = response.read(MOST_BYTES + 1)
    if len(body) <= MOST_BYTES and response.length:
        raise _broke_off(target)
    body = _unpacked(body, response.headers.get("Content-Encoding", "identity").strip().lower())
    if len(body) > MOST_BYTES:
        raise WrongAnswer(TOO_MUCH, 200)
    return Answer(target.geturl(), response.headers.get_content_type(), body)


def _broke_off(target: SplitResult) -> NoAnswer:
    return NoAnswer(f"{target.hostname} broke off in the middle of its answer.")


def _too_much(most: int) -> str:
    return f"The file is longer than {most // 1024 // 1024} megabytes, so it was not taken."


class _Part:
    """As much of a file as is here, and the rest of it from a host (RFC 9110, 13.1.5 and 14)."""

    def __init__(
        self, into: BinaryIO, kinds: Collection[str], most: int, validator: str, begun: Callable[[str], None]
    ) -> None:
        self.into, self.kinds, self.most, self.validator, self.begun = into, kinds, most, validator, begun

    def take(self, target: SplitResult, line: Line) -> Download | str:
        here = self.into.seek(0, 2) if self.validator else 0
        asked = {"Range": f"bytes={here}-", "If-Range": self.validator} if here else {}
        response = _response(target, line, **{"Accept-Encoding": "identity"} | asked)
        if response.status in REDIRECTS:
            return response.headers.get("Location", "")
        self._begin(target, response, here)
        return self._read(target, response)

    def _begin(self, target: SplitResult, response: http.client.HTTPResponse, here: int) -> None:
        """Whether it goes on from there, or anew; and whether it is wanted at all."""
        found = RANGE.fullmatch(response.headers.get("Content-Range", "").strip())
        goes_on = response.status == 206 and here and found is not None and int(found[1]) == here
        if response.status in (206, 416) and not goes_on:
            self.into.truncate(0)  # so that the next try begins anew
            raise NoAnswer(f"{target.hostname} does not go on where it broke off.")
        if response.status not in (200, 206):
            raise _refusal(target, response)
        kind = response.headers.get_content_type()
        if kind not in self.kinds:
            raise WrongAnswer(f"{target.hostname} answered with {kind}, not {' or '.join(self.kinds)}.", 200)
        if response.headers.get("Content-Encoding", "identity").strip().lower() not in ("", "identity"):
            raise WrongAnswer("The answer is packed in a way that was not asked for.", 200)
        if not goes_on:
            self.into.truncate(0)
        self.into.seek(0, 2)
        self.begun(_validator(response))

    def _read(self, target: SplitResult, response: http.client.HTTPResponse) -> Download:
        size = self.into.tell()
        while data := response.read(AT_ONCE):
            size += len(data)
            if size > self.most:
                raise WrongAnswer(_too_much(self.most), 200)
            self.into.write(data)
        if response.length:
            raise _broke_off(target)
        return Download(target.geturl(), response.headers.get_content_type(), size)


def _validator(response: http.client.HTTPResponse) -> str:
    """A strong one, by which a host can tell whether a file is still the same; "" where there is none."""
    tag = response.headers.get("ETag", "").strip()
    return tag if tag.startswith('"') else response.headers.get("Last-Modified", "").strip()


def _unpacked(body: bytes, encoding: str) -> bytes:
    """At most one byte more than is taken, whatever stands packed in it."""
    if encoding in ("", "identity"):
        return body
    if encoding not in ("gzip", "x-gzip"):
        raise WrongAnswer("The answer is packed in a way that was not asked for.", 200)
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(body, MOST_BYTES + 1)
    except zlib.error:
        raise WrongAnswer("The answer cannot be unpacked.", 200) from None
    if not unpacker.eof and len(plain) <= MOST_BYTES:
        raise WrongAnswer("The answer cannot be unpacked.", 200)
    return plain
