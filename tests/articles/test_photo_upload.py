"""What becomes of a picture that somebody uploads."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms, ImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.PngImagePlugin import PngInfo

from articles.models import Photo, Step
from articles.photos.adding import add_photo
from articles.photos.uploading import clean_picture
from articles.press.roles import NotAllowed
from tests.cast import picture_bytes

RED, BLUE = (200, 30, 30), (30, 30, 200)


def encode(image: Image.Image, kind: str, **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def two_halves(mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (80, 40), RED)
    image.paste(BLUE, (40, 0, 80, 40))
    return image.convert(mode)


def keep(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(clean_picture(io.BytesIO(data), size=len(data)).read()))
    image.load()
    return image


def refusal(data: bytes, size: int | None = None) -> str:
    with pytest.raises(ValidationError) as refused:
        clean_picture(io.BytesIO(data), size=size or len(data))
    return refused.value.message


def png(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that declares this size, whatever it holds."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """A JPEG that declares this size, modulo 65,536."""
    data = encode(Image.new("RGB", (8, 8)), "JPEG")
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height & 0xFFFF, width & 0xFFFF) + data[at + 4 :]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_the_four_formats_come_out_as_a_jpeg_of_the_same_size(kind):
    image = keep(encode(two_halves(), kind))
    assert (image.format, image.size, image.mode) == ("JPEG", (80, 40), "RGB")
    assert image.getpixel((10, 20))[0] > 150 > 100 > image.getpixel((10, 20))[2]


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK"])
def test_other_colour_modes_become_rgb(mode):
    image = keep(encode(two_halves(mode), "JPEG" if mode == "CMYK" else "PNG"))
    assert (image.format, image.mode) == ("JPEG", "RGB")


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_a_picture_that_lets_through_stays_a_png_that_does(mode):
    given = two_halves(mode)
    given.putalpha(0)
    kept = keep(encode(given, "PNG"))
    assert (kept.format, kept.mode) == ("PNG", "RGBA")
    assert kept.getpixel((5, 5))[3] == 0


def test_a_palette_with_a_clear_colour_stays_clear():
    kept = keep(encode(Image.new("P", (8, 8), 0), "GIF", transparency=0))
    assert (kept.format, kept.getpixel((1, 1))[3]) == ("PNG", 0)


def test_the_name_is_random_and_tells_the_true_format():
    first, second = (clean_picture(io.BytesIO(picture_bytes()), size=9) for _ in range(2))
    assert first.name != second.name
    assert len(first.name) == 36 and first.name.endswith(".jpg")
    assert clean_picture(io.BytesIO(encode(Image.new("RGBA", (2, 2)), "PNG")), size=9).name.endswith(".png")


def test_a_picture_on_its_side_is_put_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: rotate by 90° to see it upright
    kept = keep(encode(two_halves(), "JPEG", exif=exif))
    assert kept.size == (40, 80)
    assert kept.getpixel((20, 10))[0] > 150 and kept.getpixel((20, 70))[2] > 150
    assert not kept.getexif()


def test_nothing_is_kept_but_the_pixels():
    exif = Image.Exif()
    exif[0x010E] = "planted-in-exif"
    options = {"exif": exif, "comment": b"planted-in-comment", "xmp": b"<x>planted-in-xmp</x>", "dpi": (300, 300)}
    data = encode(two_halves(), "JPEG", icc_profile=b"planted-in-profile", **options)
    assert data.count(b"planted") == 4
    assert b"planted" not in clean_picture(io.BytesIO(data + b"planted-after-the-end"), size=1).read()


def test_words_in_a_png_are_not_kept():
    info = PngInfo()
    info.add_text("Comment", "planted", zip=False)
    data = encode(Image.new("RGBA", (9, 9)), "PNG", pnginfo=info)
    assert b"planted" in data
    assert b"planted" not in clean_picture(io.BytesIO(data), size=1).read()


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "ICO", "PPM", "EPS", "PDF", "TGA", "JPEG2000"])
def test_other_formats_are_refused_whatever_they_call_themselves(kind):
    assert "Upload a JPEG, PNG, WebP or GIF" in refusal(encode(two_halves(), kind))


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>", b"MZ" * 99])
def test_what_is_no_picture_is_refused(data):
    assert "not a picture that can be read" in refusal(data, size=1)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_that_breaks_off_is_refused(kind):
    data = encode(Image.effect_noise((90, 90), 80).convert("RGB"), kind)
    assert "not a picture that can be read" in refusal(data[: len(data) // 2])


def test_broken_metadata_never_becomes_an_error_of_ours():
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "words"
    data = encode(two_halves(), "JPEG", exif=exif)
    start = data.index(b"Exif")
    for place in range(start, start + 70):
        for value in (0, 1, 2, 5, 9, 12, 255):
            broken = data[:place] + bytes([value]) + data[place + 1 :]
            with suppress(ValidationError):
                clean_picture(io.BytesIO(broken), size=1)


@pytest.mark.parametrize("size", [(8000, 5001), (10_000, 9_000), (12_000, 12_000), (60_000, 60_000), (2**31 - 1, 1)])
def test_a_picture_that_declares_too_many_pixels_is_refused_before_it_is_decoded(size, monkeypatch):
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda image: pytest.fail("it was decoded"))
    assert "megapixels" in refusal(png(*size))
    assert "more than 40 megapixels" in refusal(jpeg(*size)) or max(size) > 65_535


@pytest.mark.parametrize(
    ("kind", "most"), [("JPEG", (8000, 5000)), ("PNG", (5000, 4000)), ("GIF", (5000, 4000)), ("WEBP", (3000, 3000))]
)
def test_each_format_has_a_number_of_pixels_that_its_decoder_can_bear(kind, most):
    width, height = most
    assert keep(encode(Image.new("L", most), kind)).width in (width, width // 2)
    assert f"{width * height // 1_000_000} megapixels" in refusal(encode(Image.new("L", (width, height + 9)), kind))


def test_a_long_side_is_halved_until_it_is_below_4096():
    assert keep(encode(Image.new("L", (4095, 60)), "JPEG")).size == (4095, 60)
    assert keep(encode(Image.new("L", (4096, 60)), "JPEG")).size == (2048, 30)
    assert keep(encode(Image.new("L", (4096, 60)), "PNG")).size == (2048, 30)
    assert keep(encode(Image.new("L", (20_000, 80)), "JPEG")).size == (2500, 10)
    assert keep(encode(Image.new("RGBA", (4096, 80)), "PNG")).size == (1024, 20)


def test_a_picture_with_an_alpha_channel_and_no_hole_becomes_a_jpeg():
    assert keep(encode(two_halves("RGBA"), "PNG")).format == "JPEG"


def test_colours_of_another_profile_become_those_of_srgb():
    """A profile in which red and green have changed places shows that it was used."""
    srgb = bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    swapped = srgb.replace(b"rXYZ", b"tmp!").replace(b"gXYZ", b"rXYZ").replace(b"tmp!", b"gXYZ")
    for kind in ("JPEG", "PNG"):
        red, green, _blue = keep(encode(two_halves(), kind, icc_profile=swapped)).getpixel((10, 20))
        assert green > 150 > 100 > red


def test_sixteen_bits_become_eight():
    image = Image.new("I;16", (8, 8), 40_000)
    assert abs(keep(encode(image, "PNG")).getpixel((3, 3))[0] - 40_000 / 257) < 3


def test_a_file_of_more_than_20_mb_is_refused_unread():
    assert "larger than 20 MB" in refusal(b"", size=20 * 1024 * 1024 + 1)


def test_a_gif_of_many_frames_costs_one_frame(monkeypatch):
    frames = [Image.new("P", (1500, 1500), number) for number in range(40)]
    data = encode(frames[0], "GIF", save_all=True, append_images=frames[1:])
    seen, seek = [], GifImageFile._seek
    monkeypatch.setattr(
        GifImageFile, "_seek", lambda image, frame, *more: (seen.append(frame), seek(image, frame, *more))
    )
    kept = keep(data)
    assert (kept.format, kept.size) == ("JPEG", (1500, 1500))
    assert set(seen) == {0}


def test_an_animated_webp_gives_its_first_frame():
    frames = [Image.new("RGB", (30, 30), RED), Image.new("RGB", (30, 30), BLUE)]
    kept = keep(encode(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True))
    assert kept.getpixel((5, 5))[0] > 150


@pytest.mark.django_db
def test_adding_keeps_the_clean_picture_and_logs_it(contributor):
    name = "a very long name " * 20 + "harbour.jpg"
    photo = add_photo(io.BytesIO(picture_bytes()), name=name, size=9, by=contributor, credit="Lena Osei")
    photo.refresh_from_db()
    assert (photo.width, photo.height, photo.added_by) == (60, 40, contributor)
    assert photo.original_name.endswith("harbour.jpg") and len(photo.original_name) <= 200
    assert "harbour" not in photo.file.name
    assert not photo.is_exposed
    assert Step.objects.get().verb == "added"


@pytest.mark.django_db
def test_somebody_without_a_role_adds_nothing(outsider):
    with pytest.raises(NotAllowed):
        add_photo(io.BytesIO(picture_bytes()), name="x.jpg", size=9, by=outsider)
    assert not Photo.objects.exists()
