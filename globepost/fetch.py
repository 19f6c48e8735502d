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
from collections.abc import Collection
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings

from globepost.pinned import Line, NotPublic, TooMuch, connected

TO_CONNECT, IN_ALL = 3.0, 8.0
"""Seconds by the clock on the wall: to find the host and shake hands, and until the last byte."""
MOST_BYTES = 2 * 1024 * 1024
MOST_HEADERS = 64 * 1024
MOST_REDIRECTS = 3
REDIRECTS = (301, 302, 303, 307, 308)
PORTS = {"https": 443, "http": 80}
TOO_MUCH = "The answer is longer than two megabytes, so it was not taken."
PLAIN = re.compile(r"[!-\[\]-~]+")  # visible ASCII without a backslash


class FetchError(Exception):
    """Nothing came back that can be used; the text is a sentence that says why. `status` is the answer's, or 0."""

    status = 0


class NotAllowedThere(FetchError):
    """Nothing was asked: the address is not one that may be asked."""


class NoAnswer(FetchError):
    """The host did not answer, or not in time. It may later."""


class WrongAnswer(FetchError):
    """The host answered, and not with what was asked for."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


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


def fetch(address: str, *, hosts: Collection[str], kinds: Collection[str], service: str = "") -> Answer:
    """Ask for an address of one of those hosts and take an answer of one of those media types. Raises FetchError.

    `service` is an address that the operator configured: its scheme, host and port may be asked whatever they are.
    Takes eight seconds at most and two megabytes, also when they come compressed. Sends no cookies, knows no proxies.
    """
    deadline = time.monotonic() + IN_ALL
    for _ in range(MOST_REDIRECTS + 1):
        target = _target(address, hosts, service)
        answer = _ask(target, deadline, is_trusted=target.hostname not in hosts)
        if isinstance(answer, Answer):
            if answer.kind not in kinds:
                raise WrongAnswer(f"{target.hostname} answered with {answer.kind}, not {' or '.join(kinds)}.", 200)
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


def _ask(target: SplitResult, deadline: float, *, is_trusted: bool) -> Answer | str:
    """The answer, or the address that it redirects to."""
    host, is_https = target.hostname or "", target.scheme == "https"
    until = min(time.monotonic() + TO_CONNECT, deadline)
    try:
        with connected(host, _port(target), until=until, is_https=is_https, may_be_private=is_trusted) as sock:
            return _exchange(target, Line(sock, deadline=deadline, most=MOST_BYTES + MOST_HEADERS))
    except NotPublic:
        raise NotAllowedThere(f"{host} leads to an address that is not public, so it was not asked.") from None
    except TooMuch:
        raise WrongAnswer(TOO_MUCH) from None
    except ssl.SSLCertVerificationError as error:
        raise NoAnswer(f"The certificate of {host} is not right: {error.verify_message}.") from error
    except TimeoutError as error:
        raise NoAnswer(f"{host} did not answer in time.") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NoAnswer(f"{host} did not answer as a web server does ({type(error).__name__}).") from error


def _exchange(target: SplitResult, line: Line) -> Answer | str:
    connection = http.client.HTTPConnection(target.hostname or "")
    connection.sock = line  # so that it opens none of its own
    path = (target.path or "/") + (f"?{target.query}" if target.query else "")
    headers = {
        "Host": target.netloc,
        "User-Agent": f"GlobePost (+{settings.SITE_URL})",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    if response.status in REDIRECTS:
        return response.headers.get("Location", "")
    if response.status != 200:
        raise WrongAnswer(f"{target.hostname} answered with status {response.status}.", response.status)
    body = response.read(MOST_BYTES + 1)
    if len(body) <= MOST_BYTES and response.length:
        raise NoAnswer(f"{target.hostname} broke off in the middle of its answer.")
    body = _unpacked(body, response.headers.get("Content-Encoding", "identity").strip().lower())
    if len(body) > MOST_BYTES:
        raise WrongAnswer(TOO_MUCH, 200)
    return Answer(target.geturl(), response.headers.get_content_type(), body)


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
