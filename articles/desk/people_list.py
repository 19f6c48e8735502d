"""The columns of the list of people, in the newsroom's words."""

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.desk.when import when


class PeopleList(admin.ModelAdmin):
    list_display = ["username", "name", "roles", "email", "seen", "state"]
    search_help_text = "A name, a username or an e-mail address."

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(ordering="last_name")
    def name(self, person: User) -> str:
        return person.get_full_name()

    @admin.display
    def roles(self, person: User) -> str:
        return ", ".join([group.name for group in person.groups.all()] + ["every right"] * person.is_superuser)

    @admin.display(description="last here", ordering="last_login")
    def seen(self, person: User) -> str:
        return when(person.last_login) if person.last_login else "Never yet"

    @admin.display(ordering="is_active")
    def state(self, person: User) -> str:
        return "" if person.is_active else "Inactive"

    @admin.display(description="since")
    def joined(self, person: User) -> str:
        return when(person.date_joined)
