"""Pictures in an S3 bucket: all that the paper does with files, against a server that speaks the protocol."""

import datetime as dt
import io
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone

from articles.models import Photo
from articles.photos.adding import add_photo, save_photo
from articles.photos.hiding import hide_photos
from articles.photos.rendering import render
from articles.press import erasing
from tests.cast import chief, make_article, picture_bytes, publish
from tests.waiting import run_jobs

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("default:.*:DeprecationWarning:(moto|werkzeug|botocore|boto3)"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(autouse=True)
def bucket(server, settings, monkeypatch):
    """An empty bucket that everybody may read, as the paper's own settings name it."""
    from globepost import env

    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "known")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "to-everybody")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("MEDIA_STORAGE", f"s3://pictures?region=us-east-1&endpoint={server}")
    monkeypatch.setenv("MEDIA_ADDRESS", "https://media.example")
    settings.STORAGES = settings.STORAGES | {"default": env.storage("MEDIA_STORAGE", public="MEDIA_ADDRESS")}
    settings.MEDIA_URL = "https://media.example/"
    bucket = default_storage.bucket
    bucket.create(ACL="public-read")
    yield bucket
    bucket.objects.all().delete()
    bucket.delete()


def stored(bucket) -> set[str]:
    return {found.key for found in bucket.objects.all()}


def everything_of(photo: Photo) -> set[str]:
    photo = Photo.objects.get(pk=photo.pk)
    return {photo.file.name, *photo.rendition_names()}


def add(**fields) -> Photo:
    data = picture_bytes(500, 400)
    photo = add_photo(
        io.BytesIO(data), name="x.jpg", size=len(data), by=chief(), alternative_text="Boats", credit="Lena", **fields
    )
    render(photo.pk)
    return Photo.objects.get(pk=photo.pk)


def test_an_upload_and_its_renditions_are_in_the_bucket(bucket):
    photo = add()
    assert photo.renditions and stored(bucket) == everything_of(photo)


def test_a_file_has_the_headers_that_the_media_view_would_give(bucket, server):
    photo = add()
    default_storage.save("ab/report.pdf", ContentFile(b"%PDF"))
    default_storage.save("ab/page.html", ContentFile(b"<html>"))
    kinds = {".jpg": "image/jpeg", ".webp": "image/webp", ".avif": "image/avif"}
    for name in everything_of(photo):
        with urlopen(f"{server}/pictures/{name}") as answer:
            assert answer.headers["Content-Type"] == kinds[name[name.rindex(".") :]]
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for name, kind in (("report.pdf", "application/pdf"), ("page.html", "application/octet-stream")):
        with urlopen(f"{server}/pictures/ab/{name}") as answer:
            assert (answer.headers["Content-Type"], answer.headers["Content-Disposition"]) == (kind, "attachment")


def test_pages_name_the_address_of_the_bucket_and_their_policy_lets_it_in(bucket):
    photo = add()
    page = Client().get(publish(make_article(lead_picture=photo)).path)
    text = page.content.decode()
    assert f'src="https://media.example/{photo.cut("").name(500, "jpg")}"' in text
    assert f'og:image" content="https://media.example/{photo.cut("").name(500, "jpg")}"' in text


def test_what_is_no_longer_public_gets_other_names_there(bucket):
    photo = add(licence_ends_at=timezone.now() + dt.timedelta(hours=1))
    publish(make_article(lead_picture=photo))
    before = everything_of(photo)
    Photo.objects.update(licence_ends_at=timezone.now())
    assert hide_photos() == 1
    run_jobs()
    render(photo.pk)
    assert stored(bucket) == everything_of(photo) and not before & stored(bucket)


def test_a_new_focal_point_and_erasing_leave_nothing_behind(bucket, django_capture_on_commit_callbacks):
    photo = add()
    photo.focal_x = 10
    save_photo(photo, by=chief())
    run_jobs()
    assert stored(bucket) == everything_of(photo)
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase_object(photo, by=chief(), reason="The law")
    assert stored(bucket) == set()
