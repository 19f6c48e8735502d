from typing import Self

from content_editor.models import Region
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from taggit.managers import TaggableManager

from articles.models.picture_use import PictureUse
from articles.models.tag import TaggedArticle
from articles.models.web_address import WebAddressField
from globepost.fields import LineField, TextField

PATH = RegexValidator(
    r"^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*$",
    "Write small letters, figures and hyphens, with slashes between the parts, such as about/who-we-are.",
)


class Label(models.TextChoices):
    """What kind of piece it is, shown with the headline wherever that stands."""

    NONE = "", "None"
    OPINION = "opinion", "Opinion"
    ANALYSIS = "analysis", "Analysis"
    SPONSORED = "sponsored", "Sponsored"
    DEVELOPING = "developing", "Developing"


class Kind(models.TextChoices):
    STORY = "story", "Story"
    PAGE = "page", "Page"


class ArticleQuerySet(models.QuerySet["Article"]):
    def locked(self) -> Self:
        """Locked until the transaction ends, in the order of their ids, so that no two steps wait for each other."""
        return self.select_for_update(of=("self",), no_key=True).order_by("pk")

    def with_named(self) -> Self:
        """With the category and the pictures that they name."""
        return self.select_related("main_category", "lead_picture", "social_picture")


class Article(PictureUse):
    """A story's working copy: what the desk edits. Readers never see it, only publications made from it."""

    class Stage(models.TextChoices):
        DRAFT = "draft", "Draft"
        IN_REVIEW = "in review", "In review"
        APPROVED = "approved", "Approved"

    regions = (Region(key="main", title="Body"),)

    kind = models.CharField(max_length=5, choices=Kind, default=Kind.STORY)
    headline = LineField(max_length=200)
    short_headline = LineField(
        max_length=90, blank=True, help_text="For the front page and cards. Empty: the headline."
    )
    label = models.CharField(max_length=12, choices=Label, blank=True)
    standfirst = TextField(blank=True)
    slug = models.SlugField(max_length=120, blank=True, help_text="The story's words in its address.")
    path = models.CharField(
        max_length=120, blank=True, validators=[PATH], help_text="A page's whole address, such as who-we-are."
    )
    lead_picture = models.ForeignKey("articles.Photo", models.PROTECT, null=True, blank=True, related_name="+")
    authors = models.ManyToManyField("articles.Author", through="ArticleCredit", blank=True)
    main_category = models.ForeignKey(
        "articles.Category", models.PROTECT, null=True, blank=True, related_name="main_articles"
    )
    other_categories = models.ManyToManyField("articles.Category", blank=True, related_name="other_articles")
    tags = TaggableManager(through=TaggedArticle, blank=True)
    seo_title = LineField("SEO title", max_length=120, blank=True)
    seo_description = LineField("SEO description", max_length=300, blank=True)
    canonical_url = WebAddressField(
        "canonical address",
        max_length=300,
        blank=True,
        help_text="Only when the story first stood elsewhere.",
    )
    social_picture = models.ForeignKey("articles.Photo", models.PROTECT, null=True, blank=True, related_name="+")
    embargo_until = models.DateTimeField(null=True, blank=True, help_text="Nobody can publish it before this moment.")
    notes = TextField(blank=True, help_text="For the newsroom only; readers never see this.")

    stage = models.CharField(max_length=10, choices=Stage, default=Stage.DRAFT, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="articles",
    )
    position = models.BigIntegerField(null=True, unique=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    saved_at = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-saved_at"]
        indexes = [  # a page of the desk's list is the beginning of one of these
            models.Index(fields=["-saved_at", "-id"], name="article_saved"),
            models.Index(fields=["owner", "-saved_at", "-id"], name="article_by_owner"),
            models.Index(fields=["stage", "-saved_at", "-id"], name="article_at_stage"),
            models.Index(fields=["main_category", "-saved_at", "-id"], name="article_in_category"),
            models.Index(fields=["label", "-saved_at", "-id"], name="article_labelled"),
            models.Index(fields=["kind", "-saved_at", "-id"], name="article_of_kind"),
            models.Index(
                fields=["embargo_until"], condition=models.Q(embargo_until__isnull=False), name="article_embargoed"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind=Kind.PAGE) | models.Q(path=""), name="article_story_has_no_path"
            )
        ]

    def __str__(self) -> str:
        return self.headline or f"Article {self.pk}"

    def clean(self) -> None:
        if self.kind == Kind.PAGE and not self.path:
            raise ValidationError({"path": "A page needs an address of its own, such as who-we-are."})
        if self.kind == Kind.STORY and self.path:
            raise ValidationError({"path": "Only pages have a free address; a story's is made of its date and slug."})


class NamesArticle(models.Model):
    """A row that names another article. On the desk it stands under the headline that its user may know, if given one:
    the working copy's own says what readers do not know yet.
    """

    known_headline = ""

    class Meta:
        abstract = True

    def refuse_itself(self, name: str, owner_id: int | None) -> None:
        """Raise ValidationError when the article named in that field is the very article that the row stands in."""
        named = getattr(self, f"{name}_id")
        if named is not None and named == owner_id:
            raise ValidationError({name: "This is the story itself; choose another one."})


class ArticleCredit(models.Model):
    """An author of an article, in order, with a role such as “Photographs by” where one is wanted."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="credits")
    author = models.ForeignKey("articles.Author", models.PROTECT, related_name="credits")
    role = LineField(max_length=60, blank=True, help_text="Such as “Photographs by”. Empty for the writer.")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["article", "author"], name="article_credits_author_once")]

    def __str__(self) -> str:
        return str(self.author)


class RelatedPick(NamesArticle):
    """An article that the editor wants to stand among the related posts, in order."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="related_picks")
    related = models.ForeignKey(Article, models.CASCADE, related_name="+")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "related"], name="article_picks_related_once"),
            models.CheckConstraint(
                condition=~models.Q(article=models.F("related")), name="article_is_not_related_to_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.known_headline or f"Story {self.related_id}"

    def clean(self) -> None:
        self.refuse_itself("related", self.article_id)
