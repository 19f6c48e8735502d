"""What stands beside the article's form: how the story stands, what stops it, and the buttons."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from articles.desk import refused
from articles.desk.button_forms import ButtonForm
from articles.desk.buttons import BUTTONS, Button
from articles.desk.outcomes import outcome_of
from articles.desk.places import place_of
from articles.desk.scene import Scene
from articles.models import Article
from articles.press.gates import Finding


@dataclass(frozen=True)
class Shown:
    button: Button
    form: ButtonForm
    says: str


@dataclass(frozen=True)
class Said:
    finding: Finding
    anchor: str


def context_for(
    request: HttpRequest, article: Article, formsets: list[Any], pressed: ButtonForm | None
) -> dict[str, Any]:
    """For `admin/articles/article/change_form.html`. `pressed` is the form of a button that has errors to show."""
    scene = Scene(request.user, article)
    if not article.pk:
        return {"scene": scene}
    name, typed, refusals = refused.recall(request, article)
    found = refusals or scene.findings()
    shown = [
        Shown(
            button,
            _form(button, scene, pressed, typed if button.name == name else None),
            outcome_of(button.name, scene, found, scene.address),
        )
        for button in BUTTONS.values()
        if button.is_offered(scene)
    ]
    places = _places(formsets)
    return {
        "scene": scene,
        "typed": typed,
        "findings": [Said(finding, place_of(finding, places)) for finding in found],
        "panel": [one for one in shown if one.button.saves_first],
        "aside": [one for one in shown if not one.button.saves_first],
    }


def _form(button: Button, scene: Scene, pressed: ButtonForm | None, typed: dict[str, Any] | None) -> ButtonForm:
    if pressed is not None and pressed.prefix == button.name:
        return pressed
    return button.fill(scene, initial=typed)


def _places(formsets: list[Any]) -> dict[str, str]:
    """Where on the page each block stands, by its uid."""
    return {
        str(form.instance.uid): form.prefix
        for formset in formsets
        for form in formset.formset.initial_forms
        if hasattr(form.instance, "uid")
    }
