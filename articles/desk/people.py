"""Who works at the paper, and in which role. For administrators only."""

from typing import Any

from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.http import HttpRequest

from articles.desk.access import DeskAdmin
from articles.press.roles import Action, can
from articles.press.steps import log


class UserDesk(DeskAdmin, UserAdmin):
    """A person who leaves is made inactive: deleting would leave their stories without an owner."""

    view_right = Action.SETTINGS
    form: Any = UserChangeForm
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Person", {"fields": ["first_name", "last_name", "email"]}),
        ("Roles", {"fields": ["is_active", "is_staff", "is_superuser", "groups"]}),
        ("Dates", {"fields": ["last_login", "date_joined"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]
    filter_horizontal = ["groups"]
    list_display = ["username", "first_name", "last_name", "email", "is_active", "is_superuser"]
    list_filter = ["is_active", "is_staff", "groups"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return can(request.user, Action.SETTINGS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can(request.user, Action.SETTINGS)

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        log("added", f"user “{obj}”", by=request.user)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        log("changed", f"user “{obj}”", by=request.user, detail=self._rights(obj))

    def _rights(self, user: Any) -> str:
        roles = ", ".join(user.groups.order_by("name").values_list("name", flat=True)) or "no role"
        return f"{roles}{'' if user.is_active else ', inactive'}{', superuser' if user.is_superuser else ''}"


class GroupDesk(DeskAdmin):
    """The roles. They are part of the program, so here they can only be read."""

    view_right = Action.SETTINGS
    fields = ["name"]
