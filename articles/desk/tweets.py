"""The library's tweets: their list and form, and what a story's page asks about one of them."""

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.http import Http404, HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_GET, require_POST

from articles.desk.access import PartOfStory
from articles.desk.library import LibraryDesk
from articles.desk.ordered import OrderedForm, OrderedFormSet
from articles.desk.tweet_cards import MEDIA, TweetCard, card_of
from articles.desk.tweet_forms import NO_ADDRESS, TweetForm
from articles.models import Tweet, TweetPicture
from articles.models.tweet import named_by
from articles.press import paper
from articles.press.roles import NotAllowed
from articles.tweets.asking import ask, find_or_make
from globepost import stamp

RETIRED = "This tweet is in the library and retired: its page there says so. Choose another, or take the mark away."


class TweetPictureInline(PartOfStory, admin.TabularInline):
    model = TweetPicture
    form = OrderedForm
    formset = OrderedFormSet
    extra = 0
    fields = ["order", "photo"]
    verbose_name = "picture"

    def may(self, request: HttpRequest, obj: Any = None) -> bool:
        return paper.may_save(request.user, obj or self.parent_model())

    has_view_permission = has_add_permission = has_change_permission = has_delete_permission = may


class TweetDesk(LibraryDesk):
    form = TweetForm
    fields = ["address", "card", "name", "handle", "text", "posted_at", "retired"]
    list_display = ["handle", "text", "posted_at", "state", "retired"]
    list_display_links = ["handle", "text"]
    list_filter = ["state", "retired"]
    search_fields = ["handle", "name", "text"]
    inlines = [TweetPictureInline]

    def form_media(self) -> Any:
        return super().form_media() + MEDIA

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["card"]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [name for name in self.fields if obj or name != "card"]

    @admin.display(description="tweet")
    def card(self, tweet: Tweet) -> Any:
        return TweetCard(tweet).render()

    def changeform_view(self, request: HttpRequest, object_id: Any = None, *args: Any, **kwargs: Any) -> Any:
        """What is posted is put into the row as it is under the lock: an answer may just come."""
        with transaction.atomic():
            if request.method == "POST":
                stamp.lock()
            return super().changeform_view(request, object_id, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.typed()
        super().save_model(request, obj, form, change)
        if not change and not obj.is_complete:
            ask(obj, by=request.user)

    def get_urls(self) -> list[URLPattern]:
        own = self.admin_site.admin_view
        return [
            path("ask/", own(require_POST(self.ask_view)), name="articles_tweet_ask"),
            path("<int:pk>/card/", own(require_GET(self.card_view)), name="articles_tweet_card"),
            *super().get_urls(),
        ]

    def ask_view(self, request: HttpRequest) -> JsonResponse:
        """The tweet of the posted `address`, found or made; its words are asked for when they are missing."""
        named = named_by(request.POST.get("address", ""))
        if named is None:
            return JsonResponse({"error": NO_ADDRESS}, status=400)
        try:
            tweet = find_or_make(named, by=request.user)
        except NotAllowed as refusal:
            return JsonResponse({"error": str(refusal)}, status=403)
        if tweet.retired:
            return JsonResponse({"error": RETIRED}, status=409)
        return JsonResponse(card_of(tweet, request.user))

    def card_view(self, request: HttpRequest, pk: int) -> JsonResponse:
        tweet = Tweet.objects.filter(pk=pk).first() if self.has_view_permission(request) else None
        if tweet is None:
            raise Http404
        return JsonResponse(card_of(tweet, request.user))
