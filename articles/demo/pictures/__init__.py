"""The demo's pictures, drawn by code: `draw(name)` gives a JPEG file, the same bytes on every run."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from .chairs import empty_chairs
from .city import skyline, tram
from .land import dam, wheat
from .library import library
from .market import market
from .parliament import parliament
from .people import emblem, portrait
from .press_hall import press_hall
from .stadium import stadium
from .theatre import stage
from .water import delta, harbour, ice

PICTURES: dict[str, Callable[[], bytes]] = {
    "harbour": harbour,
    "parliament": parliament,
    "dam": dam,
    "market": market,
    "skyline": skyline,
    "wheat": wheat,
    "ice": ice,
    "library": library,
    "tram": tram,
    "stadium": stadium,
    "delta": delta,
    "press-hall": press_hall,
    "stage": stage,
    "empty-chairs": empty_chairs,
    "ines-calloway": partial(
        portrait,
        201,
        backdrop=("#7d8f9c", "#3c4a58"),
        skin="#b98560",
        hair="#2b1d18",
        coat="#27364a",
        cut="bob",
    ),
    "tobias-renn": partial(
        portrait,
        202,
        backdrop=("#9a8f7c", "#4c463c"),
        skin="#d9aa86",
        hair="#8a6a44",
        coat="#3b4036",
        cut="short",
    ),
    "marguerite-lund": partial(
        portrait,
        203,
        backdrop=("#8c7a86", "#43384a"),
        skin="#7c5238",
        hair="#16100f",
        coat="#5a2a36",
        cut="bun",
    ),
    "danilo-verhaeg": partial(
        portrait,
        204,
        backdrop=("#6f8a84", "#31443f"),
        skin="#c4936c",
        hair="#3a322e",
        coat="#22252b",
        cut="bald",
    ),
    "hester-quayle": partial(
        portrait,
        205,
        backdrop=("#a58a72", "#54402f"),
        skin="#e2b898",
        hair="#b9b2a8",
        coat="#2f4a4a",
        cut="long",
    ),
    "oriel-tamsin": partial(
        portrait,
        206,
        backdrop=("#8a7a58", "#3d3322"),
        skin="#a06f4c",
        hair="#4a3a30",
        coat="#4a4436",
        cut="bun",
    ),
    "emblem": partial(emblem, "#1d3a5c", "#0d1c30"),
    "wire-emblem": partial(emblem, "#7a2f2c", "#3a1414"),
}


def draw(name: str) -> bytes:
    """The picture of that name; KeyError when there is none. A quarter to three quarters of a second each."""
    return PICTURES[name]()


def draw_all() -> dict[str, bytes]:
    """All pictures by name, two at a time: Pillow lets go of Python's lock while it paints."""
    with ThreadPoolExecutor(2) as painters:
        return dict(zip(PICTURES, painters.map(draw, PICTURES), strict=True))
