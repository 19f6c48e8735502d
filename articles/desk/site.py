"""The desk itself: the stock admin under the paper's name, for people who have a role."""

from functools import update_wrapper
from typing import Any

from django.apps import apps
from django.contrib.admin import AdminSite
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, re_path, reverse

from articles.desk.account.places import with_way_back
from articles.desk.article import ArticleDesk
from articles.desk.colours import ColourView
from articles.desk.front import front
from articles.desk.importing import ImportRunDesk
from articles.desk.library import PhotoDesk
from articles.desk.paper_objects import (
    AuthorDesk,
    CategoryDesk,
    FrontPageSlotDesk,
    MenuLinkDesk,
    RedirectDesk,
    SiteSettingsDesk,
    TagDesk,
)
from articles.desk.people import GroupDesk, UserDesk
from articles.desk.pickers import ChoiceView
from articles.desk.records import CorrectionDesk, JobDesk, StepDesk
from articles.desk.reports import ErrorReportDesk
from articles.desk.sections import named, sections
from articles.desk.sign_in import NO_ROLE, may_enter
from articles.desk.signed_in import SignedInAgainView, signed_in
from articles.desk.tweets import TweetDesk
from articles.models import (
    Article,
    Author,
    Category,
    Correction,
    ErrorReport,
    FrontPageSlot,
    ImportRun,
    MenuLink,
    Photo,
    Redirect,
    SiteSettings,
    Step,
    Tag,
    Tweet,
)
from articles.press.roles import NotAllowed
from globepost.models import Job


class DeskSite(AdminSite):
    index_title = "The desk"

    def has_permission(self, request: HttpRequest) -> bool:
        return may_enter(request.user)

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The pages of `articles.desk.account` sign in. Whoever is signed in and still comes here has no role."""
        if not request.user.is_authenticated:
            return HttpResponseRedirect(with_way_back(reverse("account_login"), request.GET.get("next", "")))
        if self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index"))
        context = self.each_context(request) | {"title": "The desk is closed to you", "no_role": NO_ROLE}
        return TemplateResponse(request, "admin/no_role.html", context, status=403)

    def logout(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return HttpResponseRedirect(reverse("account_logout"), preserve_request=True)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return HttpResponseRedirect(reverse("account_change_password"))

    def password_change_done(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return HttpResponseRedirect(reverse("mfa_index"))

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        paper = SiteSettings.current()
        own = {"site_header": paper.name, "site_title": paper.name, "colour": paper.colour_code}
        return super().each_context(request) | own

    def get_app_list(self, request: HttpRequest, app_label: Any = None) -> list[Any]:
        """Everything in the newsroom's order, under the names that it has for it."""
        apps = named(self, super().get_app_list(request, app_label))
        return apps if app_label else sections(apps, request.user)

    def index(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return super().index(request, front(request.user) | (extra_context or {}))

    def app_index(self, request: HttpRequest, app_label: str, extra_context: Any = None) -> Any:
        title = {"title": apps.get_app_config(app_label).verbose_name}
        return super().app_index(request, app_label, title | (extra_context or {}))

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Every view of the desk: what is refused (403) or not there (404) is answered in the desk's own dress.

        Whoever may not see a story gets the same answer as when there were none. NUL stands in no address.
        """

        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                if "%00" in request.META.get("QUERY_STRING", "") or "\0" in request.path_info:
                    raise Http404
                response = view(request, *args, **kwargs)
                response.headers.setdefault("X-Frame-Options", "SAMEORIGIN")
                return response
            except Http404:
                return self._refused(request, "Not found", _nothing_at(request.path_info), status=404)
            except NotAllowed as refusal:
                return self._refused(request, "This is not yours to do", str(refusal), status=403)
            except PermissionDenied:
                return self._refused(request, "This is not yours to do", "Your role does not open this.", status=403)

        return super().admin_view(update_wrapper(guarded, view), cacheable)

    def _refused(self, request: HttpRequest, title: str, refusal: str, *, status: int) -> HttpResponse:
        context = self.each_context(request) | {"title": title, "refusal": refusal}
        return TemplateResponse(request, "admin/refused.html", context, status=status)

    def get_urls(self) -> list[Any]:
        """Without the view that leads from any row of any table to its address, whoever asks."""
        colour = re_path(r"^colour/(?P<colour>[0-9a-f]{6})\.css\Z", ColourView.as_view(), name="colour")
        stock = [pattern for pattern in super().get_urls() if getattr(pattern, "name", "") != "view_on_site"]
        return [
            colour,
            path("signed-in/", self.signed_in, name="signed_in"),
            path("signed-in-again/", self.admin_view(SignedInAgainView.as_view(site=self)), name="signed_in_again"),
            *stock,
        ]

    def signed_in(self, request: HttpRequest) -> HttpResponse:
        return signed_in(request, may_enter=self.has_permission(request))

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return ChoiceView.as_view(admin_site=self)(request)


def _nothing_at(path: str) -> str:
    thing = "story" if "/articles/article/" in path else "page"
    return f"There is no such {thing}, or it is not yours to see."


desk_site = DeskSite()
desk_site.disable_action("delete_selected")
for model, desk in {
    Article: ArticleDesk,
    Author: AuthorDesk,
    Category: CategoryDesk,
    Correction: CorrectionDesk,
    ErrorReport: ErrorReportDesk,
    FrontPageSlot: FrontPageSlotDesk,
    Group: GroupDesk,
    ImportRun: ImportRunDesk,
    Job: JobDesk,
    MenuLink: MenuLinkDesk,
    Photo: PhotoDesk,
    Redirect: RedirectDesk,
    SiteSettings: SiteSettingsDesk,
    Step: StepDesk,
    Tag: TagDesk,
    Tweet: TweetDesk,
    User: UserDesk,
}.items():
    desk_site.register(model, desk)
