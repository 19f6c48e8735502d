"""Pressing a button, and telling what became of it."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest

from articles.desk import refused
from articles.desk.button_forms import ButtonForm
from articles.desk.buttons import BUTTONS, Button, Pressed
from articles.desk.scene import Scene
from articles.models import Article, Revision
from articles.press.roles import NotAllowed


def after_saving(request: HttpRequest, revision: Revision, form: ButtonForm | None) -> None:
    """Say which revision was taken, then press the button that the form was sent by, if any.

    A refusal never undoes the save, and nothing is pressed for work that was set aside as a conflict.
    """
    is_aside = revision.kind == Revision.Kind.CONFLICT
    if not is_aside:
        messages.success(request, f"Saved as revision {revision.number}.")
    if form is None:
        return
    button, article = BUTTONS[form.prefix or ""], Article.objects.get(pk=revision.article_id)
    pressed = (
        Pressed(False, [f"“{button.label}” was not done."]) if is_aside else _press(request, button, article, form)
    )
    tell(request, button, article, form, pressed)


def tell(request: HttpRequest, button: Button, article: Article, form: ButtonForm, pressed: Pressed) -> None:
    """Show the sentences; keep what was typed for the button when it was refused."""
    for message in pressed.messages:
        messages.add_message(request, messages.SUCCESS if pressed.is_done else messages.ERROR, message)
    if not pressed.is_done:
        refused.remember(request, article, button, form, pressed)


def _press(request: HttpRequest, button: Button, article: Article, form: ButtonForm) -> Pressed:
    try:
        with transaction.atomic():
            return button.press(Scene(request.user, article), form.cleaned_data)
    except NotAllowed as refusal:
        return Pressed(False, [str(refusal)])
