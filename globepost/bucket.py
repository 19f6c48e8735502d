"""The paper's pictures, sound and films in an S3 bucket, with the headers that `globepost.media` would give them."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from botocore.config import Config
from storages.backends.s3 import S3Storage

from globepost.media import CACHE_CONTROL, DOWNLOADS, TYPES


class Bucket(S3Storage):
    """Whoever knows a name may read the file, as below /media/; the bucket must not list them.

    `nosniff` is no header of S3's: whatever stands before the bucket has to add it.
    """

    def __init__(self, *, has_own_endpoint: bool = False, **options: Any) -> None:
        style = "path" if has_own_endpoint else "virtual"
        config = Config(connect_timeout=3, read_timeout=20, retries={"max_attempts": 3}, s3={"addressing_style": style})
        super().__init__(client_config=config, **options)

    def sizes(self) -> Iterator[tuple[str, int]]:
        """The name and the size in bytes of every file. One request for a thousand."""
        for found in self.bucket.objects.all():
            yield found.key, found.size

    def get_object_parameters(self, name: str) -> dict[str, str]:
        suffix = PurePath(name).suffix
        kind = TYPES.get(suffix)
        headers = {"CacheControl": CACHE_CONTROL, "ContentType": kind or "application/octet-stream"}
        return headers if kind and suffix not in DOWNLOADS else headers | {"ContentDisposition": "attachment"}
