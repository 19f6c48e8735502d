"""The demo's stories: every module here that has a `STORY` is one."""

from importlib import import_module
from pkgutil import iter_modules

from articles.demo.stories.unpublished import UNPUBLISHED
from articles.demo.story import Story

_MODULES = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]

LIVE: list[Story] = sorted(
    (module.STORY for module in _MODULES if hasattr(module, "STORY")), key=lambda story: -story.hours
)
"""The stories that readers see, the oldest first."""

STORIES: list[Story] = [*LIVE, *UNPUBLISHED]
