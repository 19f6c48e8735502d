"""Other things that call themselves a picture."""

from tests.hostile.making import PLANTED, plain

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + PLANTED + b"</svg>"
PSD = b"8BPS\0\1" + bytes(6) + b"\0\3\0\0\0\x08\0\0\0\x08\0\x08\0\3" + bytes(4000)
XCF = b"gimp xcf v011\0" + bytes(400)
MVG = b"push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://example.org/x.jpg\"|ls)'\npop graphic-context"

REFUSED = {
    **{
        f"a {kind}": lambda kind=kind: plain(kind)
        for kind in ("TIFF", "EPS", "BMP", "ICO", "PPM", "TGA", "PDF", "JPEG2000", "SGI", "PCX", "DDS", "AVIF")
    },
    "an SVG": lambda: SVG,
    "an SVG after a byte order mark": lambda: b"\xef\xbb\xbf" + SVG,
    "a PSD": lambda: PSD,
    "an XCF": lambda: XCF,
    "a script for ImageMagick": lambda: MVG,
    "a page": lambda: b"<!doctype html>" + PLANTED,
    "a program": lambda: b"MZ" + bytes(4000),
    "a PHP program": lambda: b"<?php system($_GET['x']); ?>",
    "a ZIP": lambda: b"PK\x03\x04" + bytes(400),
    "a start of JPEG and a page": lambda: b"\xff\xd8\xff\xe0" + PLANTED * 100,
    "a start of PNG and a page": lambda: b"\x89PNG\r\n\x1a\n" + PLANTED * 100,
    "a start of GIF and a script": lambda: b"GIF89a=1;" + PLANTED * 100,
    "a start of WebP and a film": lambda: b"RIFF\0\1\0\0AVI LIST" + bytes(400),
    "nothing": lambda: b"",
    "three bytes of JPEG": lambda: b"\xff\xd8\xff",
    **{
        f"{share} % of a {kind}": lambda kind=kind, share=share: cut(plain(kind, (300, 300)), share)
        for kind in ("JPEG", "PNG", "WEBP", "GIF")
        for share in (2, 20, 50, 80)
    },
}
KEPT: dict = {}


def cut(data: bytes, share: int) -> bytes:
    return data[: len(data) * share // 100]
