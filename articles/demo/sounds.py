"""The demo's one recording, made by code: a hand bell, struck five times."""

import array
import io
import math
import wave

RATE = 11025
PARTIALS = ((523.0, 0.5, 1.6), (1046.5, 0.28, 2.4), (1318.0, 0.16, 3.4), (2093.0, 0.1, 5.0))


def closing_bell() -> bytes:
    """A WAV file of nine seconds, mono, about 200 kB."""
    stroke = [_sounding(n / RATE) for n in range(RATE * 3)]
    samples = [0.0] * (RATE * 9)
    for strike in range(5):
        start = int(strike * 1.4 * RATE)
        for n, value in enumerate(stroke):
            samples[start + n] += value
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        loudest = max(map(abs, samples))
        sound.writeframes(array.array("h", (int(value / loudest * 26000) for value in samples)).tobytes())
    return file.getvalue()


def _sounding(second: float) -> float:
    """A bell's tone that many seconds after the stroke: partials that fade, the high ones sooner."""
    return sum(part * math.exp(-fade * second) * math.sin(math.tau * pitch * second) for pitch, part, fade in PARTIALS)
