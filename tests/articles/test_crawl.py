"""The demo paper, walked from end to end."""

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.utils import timezone

from articles.demo.loader import load
from articles.models import Address, Publication
from tests.crawl import Links, crawl, local, no_desk_tables

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper(db):
    load()


@pytest.mark.usefixtures("paper")
def test_every_link_answers_and_no_page_loads_anything_from_elsewhere():
    reader = Client()
    with no_desk_tables():
        pages = crawl(reader, "/corrections/", "/robots.txt")
    assert {version.path for version in Publication.objects.all()} <= set(pages)
    for path, response in pages.items():
        if path.startswith("/static/"):
            assert finders.find(path.removeprefix("/static/")), path
            continue
        assert response.status_code in (200, 301), path
        if response.status_code == 301:
            assert pages[local(response["Location"], path)].status_code == 200, path
        assert not response.cookies, path
        assert "Cookie" not in response.get("Vary", ""), path
        if "html" in response["Content-Type"]:
            loaded = Links(response.content.decode()).loaded
            assert all(address.startswith("data:") or local(address, path) for address in loaded), path


@pytest.mark.usefixtures("paper")
def test_every_address_that_was_ever_given_answers():
    reader, now = Client(), timezone.now()
    live = set(Publication.objects.values_list("path", flat=True))
    for address in Address.objects.all():
        expected = {200} if address.path in live else {404} if address.since > now else {301, 410}
        assert reader.get(address.path).status_code in expected, address.path
