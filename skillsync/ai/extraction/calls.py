"""PDFium's functions as the readers of characters and shapes call them: thousands of times a page.

pypdfium2 checks the type of each argument and gives the interpreter away for each call, which
takes longer than the call itself. Here they take addresses and numbers as they are: the address
of a page or an object, and of what is to be filled (`array.buffer_info`). A wrong address is fatal.
"""

import ctypes
from array import array
from collections.abc import Callable

from pypdfium2 import raw

_A, _N, _F = ctypes.c_void_p, ctypes.c_int, ctypes.c_double


def address_of(pointer: object) -> int:
    """Return the address a pointer holds."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _quick(function: object, result: type, *arguments: type) -> Callable[..., int]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address_of(function))


get_box = _quick(raw.FPDFText_GetLooseCharBox, _N, _A, _N, _A)
get_origin = _quick(raw.FPDFText_GetCharOrigin, _N, _A, _N, _A, _A)
get_matrix = _quick(raw.FPDFText_GetMatrix, _N, _A, _N, _A)
get_color = _quick(raw.FPDFText_GetFillColor, _N, _A, _N, _A, _A, _A, _A)
get_text = _quick(raw.FPDFText_GetText, _N, _A, _N, _N, _A)
get_place = _quick(raw.FPDFText_GetCharIndexFromTextIndex, _N, _A, _N)
get_code = _quick(raw.FPDFText_GetUnicode, ctypes.c_uint, _A, _N)
get_size = _quick(raw.FPDFText_GetFontSize, _F, _A, _N)
get_object = _quick(raw.FPDFText_GetTextObject, _A, _A, _N)
get_mode = _quick(raw.FPDFTextObj_GetTextRenderMode, _N, _A)
get_font = _quick(raw.FPDFTextObj_GetFont, _A, _A)
get_own_matrix = _quick(raw.FPDFPageObj_GetMatrix, _N, _A, _A)
get_shape = _quick(raw.FPDFPage_GetObject, _A, _A, _N)
get_type = _quick(raw.FPDFPageObj_GetType, _N, _A)
get_bounds = _quick(raw.FPDFPageObj_GetBounds, _N, _A, _A, _A, _A, _A)
count_inner = _quick(raw.FPDFFormObj_CountObjects, _N, _A)
get_inner = _quick(raw.FPDFFormObj_GetObject, _A, _A, ctypes.c_ulong)


class Bounds:
    """Where page objects lie, asked for one after the other."""

    def __init__(self) -> None:
        self.sides = array("f", bytes(16))
        at, width = self.sides.buffer_info()[0], self.sides.itemsize
        self.addresses = (at, at + width, at + 2 * width, at + 3 * width)

    def of(self, thing: int) -> tuple[float, float, float, float] | None:
        """Return left, bottom, right and top of an object in points, None where it has none."""
        if not get_bounds(thing, *self.addresses):
            return None
        left, bottom, right, top = self.sides
        return left, bottom, right, top
