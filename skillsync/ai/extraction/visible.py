"""Tell which words a person cannot see: white on white, without ink, too small, off the sheet.

Colour alone says little, as side bars are often white on black. So words that might be lost are
looked for in a picture of the page: where the picture is one even tone, nothing can be read.
"""

import pypdfium2

from skillsync.ai.extraction.placing import Box, Place
from skillsync.ai.extraction.segments import Token

LEGIBLE = 2.5
"""Points: smaller letters are read by nobody."""
CONTRAST = 24
"""Steps of grey, of 255, between ink and paper that an eye still tells apart."""
MAX_SIDE = 2_000.0


def unseen_words(page: pypdfium2.PdfPage, words: list[Token], place: Place) -> set[int]:
    """Return the turns of the words nobody sees on the page, which lies at `place`."""
    frames = {turned: place.turned(max(turned, 0)) for turned in {word.turned for word in words}}
    sizes = {turned: frame.size for turned, frame in frames.items()}
    lost: set[int] = set()
    unsure: list[tuple[int, Box]] = []
    for word in words:
        width, height = sizes[word.turned]
        outside = word.x1 <= 0 or word.y1 <= 0 or word.x0 >= width or word.y0 >= height
        if outside or (word.may_be_unseen and word.size < LEGIBLE):
            lost.add(word.turn)
        elif word.may_be_unseen:
            box = (word.x0, word.y0, word.x1, word.y1)
            unsure.append((word.turn, place.box_from(frames[word.turned], box)))
    return lost | _without_contrast(page, unsure) if unsure else lost


def _without_contrast(page: pypdfium2.PdfPage, words: list[tuple[int, Box]]) -> set[int]:
    scale = min(1.0, MAX_SIDE / max(*page.get_size(), 1.0))
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    try:
        pixels, stride = memoryview(bitmap.buffer).cast("B"), bitmap.stride
        width, height = bitmap.width, bitmap.height
        lost: set[int] = set()
        for turn, (x0, y0, x1, y1) in words:
            # The middle of the word: its box may touch its neighbours and a side bar's edge.
            left, right = max(int(x0 * scale) + 2, 0), min(max(int(x1 * scale), 3), width)
            top = max(int((y0 + 0.3 * (y1 - y0)) * scale), 0)
            bottom = min(int((y1 - 0.25 * (y1 - y0)) * scale) + 1, height)
            tones = b"".join(
                bytes(pixels[y * stride + left : y * stride + right]) for y in range(top, bottom)
            )
            if not tones or max(tones) - min(tones) < CONTRAST:
                lost.add(turn)
        return lost
    finally:
        bitmap.close()
