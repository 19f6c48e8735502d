"""What a newsroom narrows the list of stories by. Each is one field of the form above the list."""

import datetime as dt
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from articles.desk.pickers import clean_term
from articles.desk.standing import CHOICES, narrowed
from articles.models import Article, ArticleCredit, Author, Category, Kind, Label

Articles = QuerySet[Article]
Choices = list[tuple[str, str]]
MOST_NAMES = 300  # offered while an author's name is typed
SPANS = {"day": 1, "week": 7, "month": 31}


class Narrowing(SimpleListFilter):
    """`control` is the kind of field that the form has for it."""

    control = "select"

    def says(self) -> str:
        """What the list is narrowed to by it, or ""."""
        value = self.value() or ""
        return str(dict(self.lookup_choices).get(value, value if self.control == "text" else ""))


class StageFilter(Narrowing):
    title, parameter_name = "stage", "stage"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return list(Article.Stage.choices)

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        return queryset.filter(stage=self.value()) if self.value() in Article.Stage.values else queryset


class StandingFilter(Narrowing):
    title, parameter_name = "readers see", "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return CHOICES

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        return narrowed(queryset, self.value() or "")


class CategoryFilter(Narrowing):
    """A category stands for those under it too."""

    title, parameter_name = "category", "category"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        rows = list(Category.objects.all())
        self.under: dict[str, list[int]] = {str(row.pk): [row.pk] for row in rows}
        for row in rows:
            if row.parent_id:
                self.under[str(row.parent_id)].append(row.pk)
        tree = [(top, [row for row in rows if row.parent_id == top.pk]) for top in rows if not row_is_below(top)]
        return [(str(row.pk), name) for top, below in tree for row, name in _branch(top, below)]

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        under = self.under.get(self.value() or "", [])
        if len(under) == 1:
            return queryset.filter(main_category=under[0])
        return queryset.filter(main_category__in=under) if under else queryset


def row_is_below(category: Category) -> bool:
    return category.parent_id is not None


def _branch(top: Category, below: list[Category]) -> list[tuple[Category, str]]:
    return [(top, top.name), *((row, f"{top.name} › {row.name}") for row in below)]


class AuthorFilter(Narrowing):
    """Part of a byline, as it is typed; whole names are offered meanwhile."""

    control, title, parameter_name = "text", "author", "author"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        names = Author.objects.filter(retired=False).values_list("name", flat=True)[:MOST_NAMES]
        return [(name, name) for name in names]

    def has_output(self) -> bool:
        return True

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        name = clean_term(self.value() or "")
        if not name:
            return queryset
        authors = list(Author.objects.filter(name__icontains=name).values_list("pk", flat=True)[:MOST_NAMES])
        return queryset.filter(Exists(ArticleCredit.objects.filter(article=OuterRef("pk"), author__in=authors)))


class LabelFilter(Narrowing):
    title, parameter_name = "label", "label"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [(value, str(name)) for value, name in Label.choices if value]

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        return queryset.filter(label=self.value()) if self.value() in Label.values[1:] else queryset


class SavedFilter(Narrowing):
    title, parameter_name = "saved", "saved"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [("day", "In the last 24 hours"), ("week", "In the last 7 days"), ("month", "In the last month")]

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        days = SPANS.get(self.value() or "")
        return queryset.filter(saved_at__gte=timezone.now() - dt.timedelta(days=days)) if days else queryset


class MineFilter(Narrowing):
    control, title, parameter_name = "check", "only mine", "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [("1", "Only mine")]

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        return queryset.filter(owner=request.user.pk) if self.value() == "1" else queryset


class EmbargoFilter(Narrowing):
    control, title, parameter_name = "check", "under embargo", "embargoed"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [("1", "Under embargo")]

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        return queryset.filter(embargo_until__gt=timezone.now()) if self.value() == "1" else queryset


class KindFilter(Narrowing):
    """The list is of stories; a search finds pages too, and `page` lists them alone."""

    control, title, parameter_name = "hidden", "kind", "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [(Kind.PAGE.value, "Pages")]

    def queryset(self, request: HttpRequest, queryset: Articles) -> Articles:
        if self.value() == Kind.PAGE:
            return queryset.filter(kind=Kind.PAGE)
        return queryset if request.GET.get("q") else queryset.exclude(kind=Kind.PAGE)


FILTERS: list[Any] = [
    StandingFilter,
    StageFilter,
    CategoryFilter,
    AuthorFilter,
    LabelFilter,
    SavedFilter,
    MineFilter,
    EmbargoFilter,
    KindFilter,
]
