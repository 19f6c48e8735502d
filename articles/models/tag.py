from django.db import models
from taggit.models import ItemBase, TagBase

from articles.models.retired import Retirable
from globepost.fields import LineField


class Tag(TagBase, Retirable):
    """A subject that cuts across categories."""

    name = LineField(max_length=100, unique=True, help_text="A subject in a word or two, such as Harbour tunnel.")
    slug = models.SlugField(
        "address",
        max_length=100,
        unique=True,
        help_text="The last part of /tag/…/, made of the name. After a change the old one leads here.",
    )

    class Meta:
        ordering = ["name"]

    def get_absolute_url(self) -> str:
        return f"/tag/{self.slug}/"


class TaggedArticle(ItemBase):
    """A tag on a working copy."""

    tag = models.ForeignKey(Tag, models.PROTECT, related_name="tagged_articles")
    content_object = models.ForeignKey("articles.Article", models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["tag", "content_object"], name="article_has_tag_once")]

    def __str__(self) -> str:
        return str(self.tag)
