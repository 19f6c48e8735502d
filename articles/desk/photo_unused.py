"""Pictures that stand nowhere."""

from django.db.models import Exists, Model, OuterRef, QuerySet

from articles.models import (
    Article,
    Author,
    Category,
    GalleryPhoto,
    Photo,
    PictureBlock,
    Publication,
    PublicationBody,
    PublicationPhoto,
    SiteSettings,
    TweetPicture,
    VideoBlock,
)

HOLDERS: tuple[tuple[type[Model], str], ...] = (
    (Article, "lead_picture"),
    (Article, "social_picture"),
    (PictureBlock, "photo"),
    (GalleryPhoto, "photo"),
    (VideoBlock, "poster"),
    (TweetPicture, "photo"),
    (PublicationPhoto, "photo"),
    (Publication, "lead_photo"),
    (PublicationBody, "social_photo"),
    (Author, "picture"),
    (Category, "default_picture"),
    (SiteSettings, "default_picture"),
)


def unused(rows: QuerySet[Photo]) -> QuerySet[Photo]:
    """Those in no working copy, in no version, and in nothing of the paper. Old revisions are not asked."""
    for model, field in HOLDERS:
        rows = rows.filter(~Exists(model._base_manager.filter(**{field: OuterRef("pk")})))
    return rows
