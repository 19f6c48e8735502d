"""Objects that are retired, never deleted, in the lists of the desk."""

from typing import Any

from django.contrib import admin


class Retiring(admin.ModelAdmin):
    @admin.display(description="state", ordering="retired")
    def retirement(self, thing: Any) -> str:
        return "Retired" if thing.retired else ""
