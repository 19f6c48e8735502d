"""The sizes, frames and formats that a photo is stored in besides its own file."""

import io

import pytest
from PIL import Image

from articles.photos.renditions import FORMATS, FRAMES, cascade, decode, draw, frame, widths


def halves(width: int, height: int, kind: str = "JPEG", mode: str = "RGB") -> bytes:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), (220, 20, 20))
    image.paste((20, 20, 220), (width // 2, 0, width, height))
    image = image.convert(mode)
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def test_a_large_picture_comes_in_six_widths_and_three_formats():
    made = [(one.width, one.height, one.kind) for one in draw(halves(3000, 2000), "", (50, 50))]
    sizes = [(1920, 1280), (1280, 853), (960, 640), (640, 427), (480, 320), (320, 213)]
    assert made == [(*size, kind) for size in sizes for kind in ("avif", "webp", "jpg")]


def test_every_file_is_what_its_row_says():
    known = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}
    for one in draw(halves(700, 500), "1x1", (50, 50)):
        image = opened(one.data)
        assert (image.format, image.size, image.mode) == (known[one.kind], (one.width, one.height), "RGB")


@pytest.mark.parametrize(
    ("width", "crop", "expected"),
    [
        (5000, "", [320, 480, 640, 960, 1280, 1920]),
        (1920, "", [320, 480, 640, 960, 1280, 1920]),
        (1500, "", [320, 480, 640, 960, 1280, 1500]),
        (100, "", [100]),
        (1, "1x1", [1]),
        (2000, "16x9", [320, 640, 960, 1280]),
        (700, "4x5", [320, 640, 700]),
    ],
)
def test_no_rendition_is_wider_than_the_picture(width, crop, expected):
    assert widths(width, crop) == expected


@pytest.mark.parametrize("crop", FRAMES)
@pytest.mark.parametrize("size", [(1200, 800), (800, 1200), (1, 1), (900, 2), (2, 900)])
def test_a_frame_is_cut_to_its_shape_within_the_picture(crop, size):
    for focal in ((0, 0), (50, 50), (100, 100), (13, 88)):
        left, top, right, bottom = frame(size, crop, focal)
        assert 0 <= left < right <= size[0] and 0 <= top < bottom <= size[1]
        if crop:
            across, down = map(int, crop.split("x"))
            assert (right - left) / (bottom - top) == pytest.approx(across / down)
            assert right - left == pytest.approx(size[0]) or bottom - top == pytest.approx(size[1])


def test_the_focal_point_is_in_the_middle_or_as_near_as_can_be():
    assert frame((1000, 500), "1x1", (50, 50)) == (250, 0, 750, 500)
    assert frame((1000, 500), "1x1", (60, 50)) == (350, 0, 850, 500)
    assert frame((1000, 500), "1x1", (0, 0)) == (0, 0, 500, 500)
    assert frame((1000, 500), "1x1", (100, 0)) == (500, 0, 1000, 500)


@pytest.mark.parametrize(("focal", "channel"), [((0, 50), 0), ((100, 50), 2)])
def test_a_crop_shows_what_is_around_the_focal_point(focal, channel):
    for one in draw(halves(1600, 400), "1x1", focal):
        pixel = opened(one.data).getpixel((one.width // 2, one.height // 2))
        assert pixel[channel] > 180 and max(pixel[other] for other in {0, 1, 2} - {channel}) < 80


def test_a_large_jpeg_is_decoded_no_larger_than_the_widest_rendition_needs():
    assert decode(halves(6000, 4000)).size == (3000, 2000)
    assert decode(halves(4095, 2730)).size == (2048, 1365)
    assert decode(halves(1919, 1200)).size == (1919, 1200)


def test_holes_stay_holes():
    data = io.BytesIO()
    Image.new("RGBA", (500, 500), (9, 9, 9, 0)).save(data, "PNG")
    for one in cascade(decode(data.getvalue()), "", (50, 50), ("avif", "webp")):
        assert opened(one.data).getpixel((5, 5))[3] == 0


def test_each_size_is_made_from_the_next_larger_one(monkeypatch):
    asked, resize = [], Image.Image.resize

    def seen(image, *args, **options):
        asked.append(image.width)
        return resize(image, *args, **options)

    monkeypatch.setattr(Image.Image, "resize", seen)
    list(draw(halves(3000, 2000), "", (50, 50), kinds=FORMATS[:1]))
    assert asked == [3000, 1920, 1280, 960, 640, 480]
