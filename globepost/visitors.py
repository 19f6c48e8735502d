"""Where a request comes from, for those who count tries."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

NOWHERE = "0.0.0.0"  # noqa: S104
"""An address to count under where none is known."""
ONE_HOME = 64
"""Bits of an IPv6 address that one customer of a network has to themselves, and can change at will."""


def address_of(request: HttpRequest) -> str:
    """The visitor's address; of an IPv6 one the network that it is in, which counts as one visitor.

    X-Forwarded-For counts only behind a proxy of the paper's own, and of it only what that proxy added: the last one.
    """
    told = [request.META.get("REMOTE_ADDR", "")]
    if settings.IS_BEHIND_PROXY:
        told.insert(0, request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2])
    return next(filter(None, map(_read, told)), NOWHERE)


def _read(text: str) -> str:
    try:
        address = ipaddress.ip_address(text.strip())
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped or ipaddress.ip_network((address.packed, ONE_HOME), strict=False).network_address)
    return str(address)
