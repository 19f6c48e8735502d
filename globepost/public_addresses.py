"""Which network addresses are somebody's on the public internet.

`ipaddress.is_global` is not enough: it calls multicast and the wrappers of IPv4 in IPv6 (NAT64, 6to4) global, behind
which a private address can stand. After the IANA registries of special-purpose addresses (RFC 6890 and its heirs).
"""

import ipaddress

# Besides what `is_global` refuses: 6to4 relays (RFC 7526), AS112 (RFC 7534, 7535), AMT (RFC 7450).
NOT_PUBLIC_4 = [
    ipaddress.IPv4Network(one)
    for one in ("192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24")
]
GLOBAL_UNICAST_6 = ipaddress.IPv6Network("2000::/3")
# Within it: protocol assignments with Teredo and ORCHID, documentation (RFC 3849, 9637), 6to4, AS112.
NOT_PUBLIC_6 = [
    ipaddress.IPv6Network(one) for one in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
]


def is_public(address: str) -> bool:
    """Whether that IP address, written as the resolver writes it, can only be a host of the public internet."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not ip.is_multicast and not any(ip in network for network in NOT_PUBLIC_4)
    is_scoped = ip.scope_id is not None
    return not is_scoped and ip in GLOBAL_UNICAST_6 and not any(ip in network for network in NOT_PUBLIC_6)
