"""Files of photos that were public and no longer are: they get a new random name, and the old address is dead.

Their renditions are deleted, and made anew under other names: the desk shows them, and they may become public again.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Author, Category, Photo, PublicationPhoto, SiteSettings
from articles.photos.renaming import rename
from articles.press.files import delete_files
from globepost import stamp


def hide_photos() -> int:
    """Rename the files of exposed photos that nothing public shows. Returns how many."""
    return sum(_hide(pk, name) for pk, name in list(to_hide().values_list("pk", "file")))


def to_hide() -> QuerySet[Photo]:
    """Exposed photos whose licence has ended, or that no version and no object of the paper shows."""
    shown = [
        Exists(PublicationPhoto.objects.filter(photo=OuterRef("pk"))),
        Exists(Author.objects.filter(picture=OuterRef("pk"))),
        Exists(Category.objects.filter(default_picture=OuterRef("pk"))),
        Exists(SiteSettings.objects.filter(default_picture=OuterRef("pk"))),
    ]
    unused = ~(shown[0] | shown[1] | shown[2] | shown[3])
    return Photo.objects.filter(Q(licence_ends_at__lte=timezone.now()) | unused, is_exposed=True)


def _hide(pk: int, old: str) -> bool:
    def write(new: str) -> bool:
        stamp.lock()
        photo = to_hide().filter(pk=pk, file=old).first()
        if photo is None:
            return False
        delete_files.enqueue(photo.rendition_names())
        fields = {"file": new, "is_exposed": False, "renditions": {}, "is_rendered": False}
        return bool(Photo.objects.filter(pk=pk).update(**fields))

    return rename(old, write)
