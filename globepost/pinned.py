"""A connection to an address that was looked at first, which ends at a moment and after so many bytes.

The name is resolved once, and what connects is the address that was checked: a second answer of the resolver, which
could be a private one, is never asked for. The certificate is that of the name.
"""

import io
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable
from typing import Any

from globepost.public_addresses import is_public


class NotPublic(Exception):
    """The name leads to no address of the public internet."""


class TooMuch(Exception):
    """More bytes came than are taken."""


def resolve(host: str, port: int) -> list[str]:
    """Every address of the name, in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def dial(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to that very address, which is no name any more."""
    return socket.create_connection((address, port), timeout=seconds)


def connected(host: str, port: int, *, until: float, is_https: bool, may_be_private: bool) -> socket.socket:
    """A socket on which hands were shaken before that moment of the monotonic clock.

    Raises NotPublic, TimeoutError, or another OSError, of which SSLCertVerificationError is one.
    """
    found = _in_time(lambda: resolve(host, port), until)
    addresses = [one for one in found if may_be_private or is_public(one)]
    if not addresses:
        raise NotPublic(host)
    for number, address in enumerate(addresses, start=1):
        try:
            sock = dial(address, port, _left(until) / (len(addresses) - number + 1))
            break
        except OSError:
            if number == len(addresses):
                raise
    if not is_https:
        return sock
    sock.settimeout(_left(until))
    return ssl.create_default_context().wrap_socket(sock, server_hostname=host)


def _in_time(ask: Callable[[], list[str]], until: float) -> list[str]:
    """The system's resolver knows no time-out, so it is asked in a thread that may be left behind."""
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put(ask())
        except (OSError, ValueError) as error:
            answers.put(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        answer = answers.get(timeout=_left(until))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class Line:
    """What `http.client` takes for a socket: it ends at a moment and after so many bytes, however slowly they come."""

    def __init__(self, sock: socket.socket, *, deadline: float, most: int) -> None:
        self.sock, self.deadline, self.left = sock, deadline, most

    def sendall(self, data: bytes) -> None:
        self.sock.settimeout(_left(self.deadline))
        self.sock.sendall(data)

    def receive(self, buffer: Any) -> int:
        self.sock.settimeout(_left(self.deadline))
        number = self.sock.recv_into(buffer)
        self.left -= number
        if self.left < 0:
            raise TooMuch
        return number

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(Reader(self))

    def close(self) -> None:
        """Whoever opened the socket closes it."""


class Reader(io.RawIOBase):
    def __init__(self, line: Line) -> None:
        self.line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self.line.receive(buffer)
