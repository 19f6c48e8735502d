"""Six renditions of a photo of 24 megapixels: ours against the naive way, in turns, in one run.

Naive: the whole picture decoded, one LANCZOS resize for each size, WebP of quality 80 with Pillow's defaults.
Ours: `articles.photos.renditions.draw`, once for each format. `make bench-renditions ARGS='--rounds 9'`.
"""

import argparse
import io
import os
import statistics
import sys
import time
from collections.abc import Callable

import django
from PIL import Image, ImageFilter

SIZE = (6000, 4000)
LIMITS = {"webp": 0.4, "avif": 0.5}


def photo() -> bytes:
    """Soft shapes, edges and grain: a JPEG of some 12 MB, as a camera writes it."""
    soft = (
        Image.effect_noise((600, 400), 120).filter(ImageFilter.GaussianBlur(6)).resize(SIZE, Image.Resampling.BICUBIC)
    )
    edges = (
        Image.effect_noise((1500, 1000), 100).filter(ImageFilter.ModeFilter(9)).resize(SIZE, Image.Resampling.NEAREST)
    )
    grain = Image.effect_noise(SIZE, 40)
    channels = [Image.blend(Image.blend(soft, edges, share), grain, 0.2) for share in (0.2, 0.3, 0.4)]
    buffer = io.BytesIO()
    Image.merge("RGB", channels).save(buffer, "JPEG", quality=92)
    return buffer.getvalue()


def naive(data: bytes, widths: tuple[int, ...]) -> int:
    image = Image.open(io.BytesIO(data))
    image.load()
    total = 0
    for width in widths:
        height = round(width * image.height / image.width)
        buffer = io.BytesIO()
        image.resize((width, height), Image.Resampling.LANCZOS).save(buffer, "WEBP", quality=80)
        total += buffer.tell()
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    django.setup()
    from articles.photos.renditions import FORMATS, WIDTHS, draw

    data = photo()
    ways: dict[str, Callable[[], int]] = {"naive": lambda: naive(data, WIDTHS)}
    for kind in FORMATS:
        ways[kind] = lambda kind=kind: sum(len(one.data) for one in draw(data, "", (50, 50), kinds=[kind]))
    ways["all three"] = lambda: sum(len(one.data) for one in draw(data, "", (50, 50)))
    clock: dict[str, list[float]] = {name: [] for name in ways}
    processor: dict[str, list[float]] = {name: [] for name in ways}
    sizes: dict[str, int] = {}
    for _ in range(rounds):
        for name, way in ways.items():
            wall, cpu = time.perf_counter(), time.process_time()
            sizes[name] = way()
            clock[name].append(time.perf_counter() - wall)
            processor[name].append(time.process_time() - cpu)
    print(f"{len(data) / 1e6:.1f} MB of JPEG, {SIZE[0]} × {SIZE[1]}; {rounds} rounds, load {os.getloadavg()[0]:.1f}")
    print("             clock: least   median   ratio of leasts, of medians   processor: least   ratio   bytes")
    for name in ways:
        least, median = min(clock[name]), statistics.median(clock[name])
        ratios = least / min(clock["naive"]), median / statistics.median(clock["naive"])
        cpu = min(processor[name])
        print(
            f"{name:10} {least:14.3f} s {median:6.3f} s {ratios[0]:12.2f} {ratios[1]:12.2f}"
            f" {cpu:20.3f} s {cpu / min(processor['naive']):7.2f} {sizes[name] / 1e3:7.0f} kB"
        )
    # The least of several rounds: whatever else the machine does only adds to a time.
    over = [kind for kind, limit in LIMITS.items() if min(clock[kind]) > limit * min(clock["naive"])]
    print("Over the limit: " + ", ".join(over) if over else "WebP within 0.4, AVIF within 0.5 of the naive way.")
    return len(over)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "globepost.settings")
    sys.exit(main())
