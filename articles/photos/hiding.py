"""Files of photos that were public and no longer are: they get a new random name, and the old address is dead."""

from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Author, Category, Photo, PublicationPhoto, SiteSettings
from articles.models.photo import random_name


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
    storage: Storage = photo.file.storage
    old = str(photo.file.name)
    new = random_name(photo, old)
    if storage.exists(old):
        with storage.open(old) as file:
            new = storage.save(new, file)
    Photo.objects.filter(pk=photo.pk).update(file=new, is_exposed=False)
    transaction.on_commit(lambda: storage.delete(old))
    return 1
