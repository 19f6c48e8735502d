"""Categories, authors, tags, slots, menu links, redirects and the settings."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from articles.desk.access import PaperAdmin
from articles.models import SiteSettings
from articles.press.roles import Action


class CategoryDesk(PaperAdmin):
    list_display = ["name", "parent", "order", "in_menu", "retired"]
    list_filter = ["in_menu", "retired"]
    list_select_related = ["parent"]
    search_fields = ["name", "slug"]
    autocomplete_fields = ["parent"]
    prepopulated_fields = {"slug": ["name"]}


class AuthorDesk(PaperAdmin):
    list_display = ["name", "kind", "source_line", "retired"]
    list_filter = ["kind", "retired"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}


class TagDesk(PaperAdmin):
    list_display = ["name", "slug", "retired"]
    list_filter = ["retired"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}


class FrontPageSlotDesk(PaperAdmin):
    list_display = ["place", "order", "article", "starts_at", "ends_at"]
    list_display_links = ["article"]
    list_filter = ["place"]
    list_select_related = ["article"]
    autocomplete_fields = ["article"]


class MenuLinkDesk(PaperAdmin):
    list_display = ["label", "place", "parent", "order", "address"]
    list_filter = ["place"]
    list_select_related = ["parent"]


class RedirectDesk(PaperAdmin):
    list_display = ["path", "target"]
    search_fields = ["path", "target"]


class SiteSettingsDesk(PaperAdmin):
    """The one row; its list is its form, and the form shows the defaults until somebody saves it."""

    view_right = Action.SETTINGS
    autocomplete_fields = ["featured_category", "opinion_category"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        return SiteSettings.current() if object_id == "1" else super().get_object(request, object_id, from_field)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("admin:articles_sitesettings_change", args=[1]))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        self.message_user(request, "Saved. Readers see it at once.", "SUCCESS")
        return HttpResponseRedirect(reverse("admin:articles_sitesettings_change", args=[1]))
