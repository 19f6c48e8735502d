"""The list of stories: the numbers of one page are found by an index, and only those rows are read and described."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest

from articles.desk.article_rows import described
from articles.desk.keyset import END, NEWER, OLDER, Cursor, beyond, place, read, written
from articles.desk.paging import DeskList
from articles.desk.standing import planned
from articles.models import Article


@dataclass(frozen=True)
class Narrowed:
    """What the list is narrowed to, and the query without that."""

    says: str
    without: str


class StoryList(DeskList):
    """Newest saved first; what is scheduled, soonest first."""

    paging = (OLDER, NEWER, "p")
    first = last = ""
    newer_says, older_says, first_says, last_says = "Newer", "Older", "Newest", "Oldest"

    def __init__(self, request: HttpRequest, *args: Any) -> None:
        self.is_ahead = request.GET.get("standing") in ("ahead", "scheduled")
        if self.is_ahead:
            self.newer_says, self.older_says, self.first_says = "Sooner", "Later", "Soonest"
        super().__init__(request, *args)

    def get_filters_params(self, params: Any = None) -> Any:
        return {name: value for name, value in super().get_filters_params(params).items() if name not in self.paging}

    def get_ordering(self, request: HttpRequest, queryset: QuerySet[Article]) -> list[Any]:
        return ["-saved_at", "-pk"]

    def get_queryset(self, request: HttpRequest, *args: Any) -> QuerySet[Article]:
        queryset = super().get_queryset(request, *args)
        if not self.is_ahead:
            return queryset
        moment = planned().filter(article_id=OuterRef("pk")).values("visible_from")[:1]
        return queryset.annotate(goes_live_at=Subquery(moment)).order_by("goes_live_at", "pk")

    def get_results(self, request: HttpRequest) -> None:
        kept = {name: value for name, value in self.filter_params.items() if any(value) and name not in self.paging}
        self.filter_params = kept
        self._show(described(self._page(*place(request))))
        self.narrowed_by = [Narrowed(one.says(), self._without(one)) for one in self._filters if one.says()]
        self.without_search = self.get_query_string({"q": None})

    def _page(self, back: bool, cursor: Cursor | None) -> list[int]:
        """The numbers of the page that begins at the cursor, or ends there when one goes back. One query."""
        name = "goes_live_at" if self.is_ahead else "saved_at"
        rows = self.queryset.reverse() if back else self.queryset
        if cursor:
            rows = rows.filter(beyond(name, cursor, later=self.is_ahead != back))
        keys = list(rows.values_list(name, "pk")[: self.list_per_page + 1])
        has_more, keys = len(keys) > self.list_per_page, keys[: self.list_per_page]
        if back:
            keys.reverse()
        if keys and (has_more if back else cursor):
            self.first = self.get_query_string()
            self.newer = self.get_query_string({NEWER: written(keys[0])})
        if keys and (back or has_more) and cursor != read(END):
            self.older = self.get_query_string({OLDER: written(keys[-1])})
            self.last = "" if self.is_ahead else self.get_query_string({NEWER: END})
        return [number for _, number in keys]

    @property
    def _filters(self) -> list[Any]:
        return self.filter_specs

    def _without(self, one: Any) -> str:
        return self.get_query_string({one.parameter_name: None})
