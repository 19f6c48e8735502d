"""What the library says of the demo's pictures."""

from articles.demo.library.entry import Entry
from articles.demo.library.graphics import GRAPHICS
from articles.demo.library.people import PEOPLE
from articles.demo.library.scenes import SCENES

LIBRARY: dict[str, Entry] = {**SCENES, **GRAPHICS, **PEOPLE}
