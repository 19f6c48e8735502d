"""What related posts are found by. Written only by `articles.press.relating`; numbers alone, nothing to read."""

from django.db import models
from django.db.models import F


class SubjectTerm(models.Model):
    """One word of a story's headline or standfirst, or one of its tags, as a number; once for each story.

    Those of the version that readers see, or of the scheduled one when they see none. `position` is the story's place
    in every list, `category_id` its main category.
    """

    pk = models.CompositePrimaryKey("article_id", "term")
    article_id = models.BigIntegerField()
    term = models.BigIntegerField()
    position = models.BigIntegerField()
    category_id = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(F("term"), F("position").desc(), name="subject_by_term")]

    def __str__(self) -> str:
        return f"{self.term} in article {self.article_id}"


class RelatedList(models.Model):
    """The stories nearest to one story by subject: pairs of article and score, nearest first.

    Some of them may be scheduled or withdrawn: whoever shows them asks which are live.
    """

    article_id = models.BigIntegerField(primary_key=True)
    entries = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"Related to article {self.article_id}"


class RelatedRound(models.Model):
    """One row: the position down to which the lists have been computed anew in this round."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    position = models.BigIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="related_round_is_one_row")]

    def __str__(self) -> str:
        return f"At {self.position}"
