"""Where things of the paper stand for the WordPress that takes them."""

from urllib.parse import quote, urljoin

from django.conf import settings

from articles.models import Photo


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}" if path.startswith("/") else path


def by_number(number: int, *, is_page: bool = False) -> str:
    """The address of what has no public one."""
    return absolute(f"/?{'page_id' if is_page else 'p'}={number}")


class Media:
    """Addresses of files, below `base` when one is given: where WordPress fetches them."""

    def __init__(self, base: str = "") -> None:
        self.base = (base or urljoin(f"{settings.SITE_URL}/", settings.MEDIA_URL)).rstrip("/")

    def address(self, name: str) -> str:
        """Of a file, by its name below the media directory."""
        return f"{self.base}/{quote(name)}"

    def of_photo(self, photo: Photo) -> str:
        return self.address(str(photo.file.name))
