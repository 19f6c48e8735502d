"""What is done to one story by a form of its own. Only by POST, and only to a story that the user may open."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View

from articles.desk.buttons import BUTTONS, Pressed
from articles.desk.pressing import tell
from articles.desk.reopening import base_of
from articles.desk.scene import Scene
from articles.desk.sight import visible_articles
from articles.models import Article
from articles.press import revisions


class OfArticle(View):
    """A view of one article, which is not there (404) for those who may not open it."""

    model_admin: Any = None

    @cached_property
    def article(self) -> Article:
        return get_object_or_404(visible_articles(self.request.user), pk=self.kwargs["pk"])

    def page(self, template: str, title: str, *, status: int = 200, **context: Any) -> HttpResponse:
        given = {"title": title, "article": self.article, "opts": Article._meta, "original": self.article}
        context = self.model_admin.admin_site.each_context(self.request) | given | context
        return TemplateResponse(self.request, f"admin/articles/article/{template}", context, status=status)

    def back(self) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[self.article.pk]))


class ButtonView(OfArticle):
    """One button, pressed on the revision that was saved last, which must be the one that the user saw (`base`)."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int, button: str) -> HttpResponse:
        if button not in BUTTONS:
            raise Http404
        pressed, scene = BUTTONS[button], Scene(request.user, self.article)
        form = pressed.fill(scene, request.POST)
        if not form.is_valid():
            return self.page("button.html", pressed.label, status=400, button=pressed, form=form, scene=scene)
        if pressed.saves_first and scene.newest and base_of(request.POST) != scene.newest.number:
            sentence = f"Revision {scene.newest.number} was saved meanwhile. Read it first, then do this again."
            outcome = Pressed(False, [sentence])
        else:
            outcome = pressed.press(scene, form.cleaned_data)
        tell(request, pressed, self.article, form, outcome)
        return self.back()


class RestoreView(OfArticle):
    """Make the working copy what it was at a revision of this very story."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        revision = get_object_or_404(self.article.revisions, number=number)
        taken = revisions.restore(revision, by=request.user)
        messages.success(request, f"Restored as revision {taken.revision.number}. Readers see no change.")
        for message in taken.messages:
            messages.warning(request, message)
        return self.back()
