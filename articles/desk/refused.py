"""What a button asked for when the press refused, kept in the session until the page is shown again."""

from typing import Any

from django.http import HttpRequest

from articles.desk.button_forms import ButtonForm
from articles.desk.buttons import Button, Pressed
from articles.models import Article
from articles.press.gates import Finding, Level

KEY = "desk_refused"


def remember(request: HttpRequest, article: Article, button: Button, form: ButtonForm, pressed: Pressed) -> None:
    request.session[KEY] = {
        "article": article.pk,
        "button": button.name,
        "data": {name: form.data.get(form.add_prefix(name), "") for name in form.fields},
        "findings": [finding.as_dict() for finding in pressed.findings],
    }


def recall(request: HttpRequest, article: Article) -> tuple[str, dict[str, Any], list[Finding]]:
    """The button's name, what was typed for it, and the findings; once. Empty when nothing was refused."""
    if request.session.get(KEY, {}).get("article") != article.pk:
        return "", {}, []
    kept = request.session.pop(KEY)
    findings = [Finding(**finding | {"level": Level(finding["level"])}) for finding in kept["findings"]]
    return kept["button"], kept["data"], findings
