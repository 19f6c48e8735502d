"""The paper's colour on the desk: a style sheet of one rule, whose address says the colour and so never changes."""

from django.http import HttpRequest, HttpResponse
from django.views.generic import View

FOREVER = "public, max-age=31536000, immutable"


class ColourView(View):
    """Open to everybody, for the page where people sign in has the colour too."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, colour: str) -> HttpResponse:
        rule = f"html:root {{ --paper: #{colour}; }}\n"
        return HttpResponse(rule, content_type="text/css; charset=utf-8", headers={"Cache-Control": FOREVER})
