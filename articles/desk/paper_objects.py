"""Categories, authors, tags, slots, menu links, redirects and the settings."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Case, When
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from articles.desk.access import PaperAdmin
from articles.desk.arrange_views import ArrangeView
from articles.desk.moving import Movable
from articles.desk.preview import FrontPagePreviewView
from articles.desk.retiring import Retiring
from articles.desk.when import when
from articles.models import FrontPageSlot, SiteSettings
from articles.press.roles import Action

BLOCKS = ["category__order", "category__name"]
BELOW = Case(When(parent=None, then=0), default=1)


class CategoryDesk(Retiring, Movable):
    """Each section, and under it those that stand in it, in the order of the menu."""

    list_display = ["name_in_place", "moves", "menu", "retirement"]
    list_filter = ["in_menu", "retired"]
    list_select_related = ["parent"]
    search_fields = ["name", "slug"]
    autocomplete_fields = ["parent"]
    prepopulated_fields = {"slug": ["name"]}
    fieldsets = [
        (None, {"fields": ["name", "slug", "parent"]}),
        ("On the site", {"fields": ["in_menu", "description", "default_picture"]}),
        ("No longer in use", {"fields": ["retired"]}),
    ]

    def get_ordering(self, request: HttpRequest) -> Any:
        return [Coalesce("parent__order", "order"), Coalesce("parent__name", "name"), BELOW, "order", "name"]

    @admin.display(description="name")
    def name_in_place(self, category: Any) -> str:
        return f"{category.parent} › {category}" if category.parent else category.name

    @admin.display(description="menu")
    def menu(self, category: Any) -> str:
        return "In the menu" if category.in_menu else ""


class AuthorDesk(Retiring, PaperAdmin):
    list_display = ["name", "kind", "source_line", "person", "retirement"]
    list_select_related = ["user"]
    list_filter = ["kind", "retired"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}
    fieldsets = [
        (None, {"fields": ["name", "slug", "kind", "source_line"]}),
        ("On the author’s page", {"fields": ["picture", "biography", "links"]}),
        ("In the newsroom", {"fields": ["user", "notes"]}),
        ("No longer in use", {"fields": ["retired"]}),
    ]

    @admin.display(description="signs in as")
    def person(self, author: Any) -> str:
        return author.user.get_username() if author.user else ""


class TagDesk(Retiring, PaperAdmin):
    list_display = ["name", "address", "retirement"]
    list_filter = ["retired"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}

    @admin.display(description="address")
    def address(self, tag: Any) -> str:
        return tag.get_absolute_url()


class FrontPageSlotDesk(Movable):
    one, several = "front-page place", "front page"
    list_display = ["article", "where", "moves", "shown"]
    list_filter = ["place"]
    list_select_related = ["article", "category"]
    autocomplete_fields = ["article", "category"]
    fields = ["article", "place", "category", "starts_at", "ends_at"]
    change_list_template = "admin/articles/frontpageslot/change_list.html"

    def get_urls(self) -> list[URLPattern]:
        def own(route: str, view: Any, name: str) -> URLPattern:
            view = self.admin_site.admin_view(view.as_view(model_admin=self))
            return path(route, view, name=f"articles_frontpageslot_{name}")

        return [
            own("arrange/", ArrangeView, "arrange"),
            own("arrange/preview/", FrontPagePreviewView, "preview"),
            *super().get_urls(),
        ]

    def get_ordering(self, request: HttpRequest) -> Any:
        return [
            Case(*(When(place=place, then=n) for n, place in enumerate(FrontPageSlot.Place))),
            *BLOCKS,
            "order",
            "id",
        ]

    @admin.display(description="place")
    def where(self, slot: Any) -> str:
        return f"{slot.get_place_display()}: {slot.category}" if slot.category else slot.get_place_display()

    @admin.display(description="readers see it there")
    def shown(self, slot: Any) -> str:
        now = timezone.now()
        if slot.ends_at and slot.ends_at <= now:
            return f"No longer, since {when(slot.ends_at)}"
        if slot.starts_at and slot.starts_at > now:
            until = f" until {when(slot.ends_at)}" if slot.ends_at else ""
            return f"From {when(slot.starts_at)}{until}"
        return f"Now, until {when(slot.ends_at)}" if slot.ends_at else "Now, until it is taken away"


class MenuLinkDesk(Movable):
    list_display = ["words_in_place", "place", "moves", "address"]
    list_filter = ["place"]
    list_select_related = ["parent"]
    fields = ["place", "label", "address", "parent"]

    def get_ordering(self, request: HttpRequest) -> Any:
        return ["place", Coalesce("parent__order", "order"), Coalesce("parent_id", "id"), BELOW, "order", "id"]

    @admin.display(description="words")
    def words_in_place(self, link: Any) -> str:
        return f"{link.parent.label} › {link.label}" if link.parent else link.label


class RedirectDesk(PaperAdmin):
    list_display = ["path", "target"]
    search_fields = ["path", "target"]


class SiteSettingsDesk(PaperAdmin):
    """The one row; its list is its form, and the form shows the defaults until somebody saves it."""

    view_right = Action.SETTINGS
    autocomplete_fields = ["featured_category", "opinion_category"]
    fieldsets = [
        ("The paper", {"fields": ["name", "tagline", "colour"]}),
        ("Front page", {"fields": ["featured_category", "opinion_category", "default_picture"]}),
        ("Footer", {"fields": ["about", "copyright_holder"]}),
        ("The newsroom", {"fields": ["reporters_may_publish"]}),
    ]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "colour":
            kwargs["widget"] = forms.TextInput(attrs={"type": "color"})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

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
