"""Files of photos that were public and no longer are: they get a new random name, and the old address is dead."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Author, Category, Photo, PublicationPhoto, SiteSettings
from articles.photos.renaming import copy, delete_file


def hide_photos() -> int:
    """Rename the files of exposed photos that nothing public shows. Returns how many."""
    hidden = 0
    for pk in list(to_hide().values_list("pk", flat=True)):
        with transaction.atomic():
            photo = to_hide().select_for_update(of=("self",)).filter(pk=pk).first()
            hidden += _hide(photo) if photo else 0
    return hidden


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


def _hide(photo: Photo) -> int:
    old = str(photo.file.name)
    Photo.objects.filter(pk=photo.pk).update(file=copy(old), is_exposed=False)
    delete_file.enqueue(old)
    return 1
