"""The demo's pictures, drawn by code: `draw(name)` gives a JPEG file, the same bytes on every run."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from . import charts, maps
from .bridge import bridge
from .captain import captain
from .chairs import empty_chairs
from .city import skyline, tram
from .classroom import classroom
from .concert import concert
from .courtroom import courtroom
from .desert_road import desert_road
from .emblems import emblem
from .farmer import farmer
from .hospital import hospital
from .judge import judge
from .kitchen import kitchen
from .land import dam, wheat
from .library import library
from .lighthouse import lighthouse
from .looks import LOOKS
from .market import market
from .mountain_village import mountain_village
from .newsroom import newsroom
from .old_town import old_town
from .orchard import orchard
from .parliament import parliament
from .people import portrait
from .press_hall import press_hall
from .shipyard import shipyard
from .stadium import stadium
from .station import railway_station
from .theatre import stage
from .violinist import violinist
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
    "lighthouse": lighthouse,
    "orchard": orchard,
    "bridge": bridge,
    "mountain-village": mountain_village,
    "railway-station": railway_station,
    "courtroom": courtroom,
    "classroom": classroom,
    "hospital": hospital,
    "kitchen": kitchen,
    "concert": concert,
    "shipyard": shipyard,
    "desert-road": desert_road,
    "old-town": old_town,
    "newsroom": newsroom,
    "chart-prices": charts.prices,
    "chart-turnout": charts.turnout,
    "chart-rivers": charts.rivers,
    "map-sarrow": maps.sarrow,
    "map-port-alder": maps.port_alder,
    "map-strait": maps.strait,
    "portrait-violinist": violinist,
    "portrait-judge": judge,
    "portrait-farmer": farmer,
    "portrait-captain": captain,
    **{name: partial(portrait, look) for name, look in LOOKS.items()},
    "emblem": partial(emblem, "#1d3a5c", "#0d1c30"),
    "wire-emblem": partial(emblem, "#7a2f2c", "#3a1414"),
}


def draw(name: str) -> bytes:
    """The picture of that name; KeyError when there is none. A tenth to half a second each."""
    return PICTURES[name]()


def draw_all() -> dict[str, bytes]:
    """All pictures by name, two at a time: Pillow lets go of Python's lock while it paints."""
    with ThreadPoolExecutor(2) as painters:
        return dict(zip(PICTURES, painters.map(draw, PICTURES), strict=True))
