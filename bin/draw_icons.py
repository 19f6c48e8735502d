#!/usr/bin/env python3
"""Draws the paper's icons as PNG and ICO, after `static/icons/globe.svg`. Run it when that changes."""

from pathlib import Path

from PIL import Image, ImageDraw

ICONS = Path(__file__).resolve().parents[1] / "static" / "icons"
BLUE, WHITE = "#17324d", "#ffffff"
FINE = 8
"""Drawn so many times as large, then made small, which smooths the edges."""


def main() -> None:
    for size in (192, 512):
        save(globe(size), f"globe-{size}.png")
    # Telephones cut these two to a shape of their own: the colour fills the square, the globe its safe middle.
    save(globe(512, full=True), "maskable-512.png")
    save(globe(180, full=True), "apple-touch-180.png")
    small = [globe(size) for size in (16, 32, 48)]
    small[-1].save(ICONS / "favicon.ico", sizes=[image.size for image in small], append_images=small[:-1])


def save(image: Image.Image, name: str) -> None:
    """In so few colours that the file is small and the edges stay smooth."""
    image.quantize(32, method=Image.Quantize.FASTOCTREE).save(ICONS / name, optimize=True)


def globe(size: int, *, full: bool = False) -> Image.Image:
    """The globe of the SVG, whose picture is 32 units wide."""
    unit = size * FINE / 32
    image = Image.new("RGBA", (size * FINE, size * FINE), BLUE if full else (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)

    def ellipse(across: float, down: float, **look: object) -> None:
        box = ((16 - across) * unit, (16 - down) * unit, (16 + across) * unit, (16 + down) * unit)
        pen.ellipse(box, **look)  # type: ignore[arg-type]

    if not full:
        ellipse(15, 15, fill=BLUE)
    scale, line = (0.9 if full else 1), 1.0
    # A line of two units stands one to each side of the path.
    for across in (10, 4.5):
        ellipse(across * scale + line, 10 * scale + line, outline=WHITE, width=round(2 * line * unit))
    pen.line([((16 - 10 * scale) * unit, 16 * unit), ((16 + 10 * scale) * unit, 16 * unit)], WHITE, round(2 * unit))
    return image.resize((size, size), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
