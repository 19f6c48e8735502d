"""What is too long is refused by the length that it declares: nothing of it is read."""

import io

import pytest
from django.test import Client, RequestFactory

from globepost.bodies import LARGEST, MEGABYTE, LongBodies, most_of

FORM = "multipart/form-data; boundary=x"


class Unreadable(io.BytesIO):
    def read(self, *args):
        pytest.fail("it was read")


def post(path, length):
    request = RequestFactory().post(path, b"", content_type=FORM)
    request.META |= {"CONTENT_LENGTH": length, "wsgi.input": Unreadable()}
    return LongBodies(lambda request: "taken")(request)


@pytest.mark.parametrize("path", ["/desk/articles/photo/upload/", "/desk/articles/photo/add/", "/desk/login/", "/"])
def test_two_gigabytes_are_refused_without_reading_them(path):
    answer = post(path, str(2048 * MEGABYTE))
    assert answer.status_code == 413 and "larger than 25 MB" in answer.content.decode()


def test_a_storys_form_brings_films():
    assert post("/desk/articles/article/3/change/", str(500 * MEGABYTE)) == "taken"
    assert post("/desk/articles/article/3/change/", str(2048 * MEGABYTE + 1)).status_code == 413


@pytest.mark.parametrize("length", ["", "0", "x", "-1", str(LARGEST)])
def test_other_lengths_go_on(length):
    assert post("/desk/articles/photo/upload/", length) == "taken"


def test_it_stands_before_whatever_reads_a_body():
    answer = Client().generic("POST", "/desk/login/", b"", content_type=FORM, CONTENT_LENGTH=str(LARGEST + 1))
    assert answer.status_code == 413 and "Content-Security-Policy" in answer.headers
    assert most_of("/desk/articles/photo/add/") == LARGEST
