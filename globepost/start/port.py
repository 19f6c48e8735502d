"""Whether the web server can have the address that it is told to listen on."""

import errno
import socket


class PortTaken(Exception):
    """Its text says what to do."""


def check_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError as error:
            raise PortTaken(sentence(error, host, port)) from error


def sentence(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is already taken: stop what uses it, or choose another with `make run PORT={port + 1}`."
    return f"Cannot listen on {host}, port {port} ({error.strerror}): choose another with `make run PORT=8765`."
