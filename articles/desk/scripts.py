"""The scripts of the desk's forms: our modules by their names, and all that is inline with the policy's nonce."""

from django.conf import settings
from django.forms import Media as FormMedia
from django.http import HttpRequest
from js_asset import ImportMap, Media, Script

FOLDER = settings.BASE_DIR / "static" / "desk" / "js"


def names() -> list[str]:
    return sorted(script.relative_to(FOLDER).with_suffix("").as_posix() for script in FOLDER.rglob("*.js"))


# `import { say } from "desk/say"` is static/desk/js/say.js, under whatever name it is served.
MODULES = ImportMap({f"desk/{name}": f"desk/js/{name}.js" for name in names()})


def module(name: str) -> Script:
    """One of our modules as a script of a page: `module("story/panel")`."""
    return Script(f"desk/js/{name}.js", type="module")


def with_nonce(media: FormMedia, request: HttpRequest) -> Media:
    """The page's media for a strict policy: first the script that gives a nonce to style elements made later."""
    first = Media(js=[Script("desk/js/nonced_styles.js")], importmap=MODULES)
    return Media.from_media(first + media, nonce=request.csp_nonce)  # type: ignore[attr-defined]
