"""Where a request comes from: nobody chooses that for themselves."""

import pytest
from django.test import RequestFactory

from globepost.visitors import NOWHERE, address_of


def request(**meta: str):
    return RequestFactory().get("/", **meta)


@pytest.mark.parametrize(
    ("remote", "counted"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("", NOWHERE),
        ("unix:", NOWHERE),
    ],
)
def test_an_address_counts_as_one_visitor(remote: str, counted: str) -> None:
    assert address_of(request(REMOTE_ADDR=remote)) == counted


@pytest.mark.parametrize("said", ["198.51.100.1", "198.51.100.1, 198.51.100.2", "nonsense", ""])
def test_what_a_visitor_says_of_the_way_counts_for_nothing(said: str) -> None:
    assert address_of(request(REMOTE_ADDR="203.0.113.9", HTTP_X_FORWARDED_FOR=said)) == "203.0.113.9"


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("198.51.100.1, 198.51.100.7", "198.51.100.7"),
        ("198.51.100.1, 2001:db8::9", "2001:db8::"),
        ("nonsense", "10.0.0.1"),
        ("198.51.100.1, ", "10.0.0.1"),
        ("", "10.0.0.1"),
    ],
)
def test_behind_a_proxy_of_ours_only_what_it_added_counts(settings, said: str, counted: str) -> None:
    settings.IS_BEHIND_PROXY = True
    assert address_of(request(REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=said)) == counted
