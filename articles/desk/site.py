"""The desk itself: the stock admin under the paper's name, for people who have a role."""

from functools import update_wrapper
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.models import Group, User
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.desk.article import ArticleDesk
from articles.desk.library import PhotoDesk, TweetDesk
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
from articles.desk.sign_in import NO_ROLE, SignInForm, may_enter
from articles.models import (
    Article,
    Author,
    Category,
    Correction,
    FrontPageSlot,
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
    login_form = SignInForm

    def has_permission(self, request: HttpRequest) -> bool:
        return may_enter(request.user)

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return super().login(request, {"no_role": NO_ROLE} | (extra_context or {}))

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        name = SiteSettings.current().name
        return super().each_context(request) | {"site_header": name, "site_title": name}

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Every view of the desk: a refusal of the press is an answer (403), and NUL stands in no address (404)."""

        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if "%00" in request.META.get("QUERY_STRING", "") or "\0" in request.path_info:
                raise Http404
            try:
                return view(request, *args, **kwargs)
            except NotAllowed as refusal:
                context = self.each_context(request) | {"title": "This is not yours to do", "refusal": str(refusal)}
                return TemplateResponse(request, "admin/refused.html", context, status=403)

        return super().admin_view(update_wrapper(guarded, view), cacheable)

    def get_urls(self) -> list[Any]:
        """Without the view that leads from any row of any table to its address, whoever asks."""
        return [pattern for pattern in super().get_urls() if getattr(pattern, "name", "") != "view_on_site"]

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return ChoiceView.as_view(admin_site=self)(request)


desk_site = DeskSite()
desk_site.disable_action("delete_selected")
for model, desk in {
    Article: ArticleDesk,
    Author: AuthorDesk,
    Category: CategoryDesk,
    Correction: CorrectionDesk,
    FrontPageSlot: FrontPageSlotDesk,
    Group: GroupDesk,
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
