"""Films, recordings and documents that were public and no longer are: a new random name, as for photos."""

from django.db import models
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, AudioBlock, Publication, PublicationBody, PublicationFile, Revision, VideoBlock
from articles.photos.renaming import rename


def hide_files() -> int:
    """Rename the files that readers once saw and no version shows any more. Returns how many."""
    return sum(_hide(article_id, name) for article_id, name in list(to_hide()))


def to_hide() -> QuerySet[PublicationFile, tuple[int, str]]:
    """The article and the name of each such file. A scheduled version counts as showing its own."""
    showing = PublicationFile.objects.filter(name=OuterRef("name"), publication__ended=False)
    rows = PublicationFile.objects.filter(~Exists(showing))
    return rows.order_by("name").values_list("publication__article_id", "name").distinct()


def _hide(article_id: int, old: str) -> bool:
    def write(new: str) -> bool:
        Article.objects.locked().filter(pk=article_id).first()
        if not to_hide().filter(name=old).exists():
            return False
        _rename(article_id, old, new)
        return True

    return rename(old, write)


def _rename(article_id: int, old: str, new: str) -> None:
    for model in (VideoBlock, AudioBlock):
        model.objects.filter(parent_id=article_id, file=old).update(file=new)
    every: QuerySet[Revision] = models.QuerySet(Revision)  # which else refuses to change one
    for revision in every.filter(article_id=article_id).iterator(chunk_size=200):
        content = revision.content
        fields = [block["fields"] for block in content["blocks"] if block["fields"].get("file") == old]
        for one in fields:
            one["file"] = new
        if fields:
            every.filter(pk=revision.pk).update(packed=Revision.pack(content))
    versions = Publication.versions.filter(article_id=article_id)
    for body in PublicationBody.objects.filter(publication__in=versions):
        parts = [part | {"file": new} if part.get("file") == old else part for part in body.parts]
        if parts != body.parts:
            PublicationBody.objects.filter(pk=body.pk).update(parts=parts)
    PublicationFile.objects.filter(name=old).delete()
