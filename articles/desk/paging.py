"""Lists of any length, a page at a time: one row more than is shown says that there are more. Nothing is counted."""

from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import PAGE_VAR, ChangeList
from django.core.paginator import EmptyPage, InvalidPage, Page, Paginator
from django.http import HttpRequest

LAST = 100_000
"""The highest number of a page: what stands further back is found by a search."""


class OneMorePage(Page):
    is_last = True

    def has_next(self) -> bool:
        return not self.is_last


class OneMore(Paginator):
    """Django's paginator without its COUNT, which reads every row that a filter leaves."""

    num_pages = 0
    """Unknown; whoever asks for the last page by this number is told that there is none."""

    def validate_number(self, number: Any) -> int:
        try:
            number = int(number)
        except (TypeError, ValueError):
            raise EmptyPage("That is no number of a page.") from None
        if not 1 <= number <= LAST:
            raise EmptyPage("There is no such page.")
        return number

    def page(self, number: Any) -> OneMorePage:
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        rows = list(self.object_list[first : first + self.per_page + 1])
        page = OneMorePage(rows[: self.per_page], number, self)
        page.is_last = len(rows) <= self.per_page
        return page


class DeskList(ChangeList):
    """A list of the desk. `newer` and `older` are the queries of the pages beside this one, or empty."""

    newer = older = ""
    paging: tuple[str, ...] = (PAGE_VAR,)

    def get_results(self, request: HttpRequest) -> None:
        self.paginator = self.model_admin.get_paginator(request, self.queryset, self.list_per_page)
        try:
            page = self.paginator.page(self.page_num)
        except InvalidPage:
            raise IncorrectLookupParameters from None
        if page.has_previous():
            self.newer = self.get_query_string({PAGE_VAR: self.page_num - 1})
        if page.has_next():
            self.older = self.get_query_string({PAGE_VAR: self.page_num + 1})
        self._show(page.object_list)

    def _show(self, rows: Any) -> None:
        """What Django's templates ask of a list, of one that nobody counted."""
        self.result_list = rows
        self.result_count = len(rows)
        self.full_result_count = None
        self.show_full_result_count = self.can_show_all = self.multi_page = False
        self.show_admin_actions = bool(rows)
