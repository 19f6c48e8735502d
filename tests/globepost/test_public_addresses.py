"""Which network addresses may be asked: those that can only be a host of the public internet."""

import pytest

from globepost.public_addresses import is_public


@pytest.mark.parametrize("address", ["8.8.8.8", "104.244.42.65", "2606:4700::6810:84e5", "2a00:1450:4001:82a::200e"])
def test_hosts_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("192.0.0.9", "192.0.2.1", "192.88.99.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "233.252.0.1"),
        *("240.0.0.1", "255.255.255.255", "192.31.196.1", "192.52.193.1", "192.175.48.1"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "ff0e::1"),
        *("::ffff:8.8.8.8", "::ffff:127.0.0.1", "::8.8.8.8", "64:ff9b::8.8.8.8", "64:ff9b::7f00:1"),
        *("64:ff9b:1::1", "100::1", "2001::1", "2001:0:7f00:1::", "2001:10::1", "2001:20::1", "2001:db8::1"),
        *("2002:7f00:1::", "2002:808:808::1", "2620:4f:8000::1", "3fff::1", "5f00::1", "4000::1"),
        *("2606:4700::1%eth0", "localhost", "", "8.8.8", "0x7f000001", "2130706433"),
    ],
)
def test_everything_else_is_not(address: str) -> None:
    assert not is_public(address)
