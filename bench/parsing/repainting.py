"""Paint a PDF's text again in another order: row by row across columns, as some programs print."""

import io
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw


def paint_by_rows(data: bytes) -> bytes:
    """Return the same pages with their text objects ordered from top to bottom, left to right."""
    document = pdfium.PdfDocument(data)
    try:
        for page in document:
            texts = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1))
            for text in sorted(texts, key=_row):
                page.remove_obj(text)
                page.insert_obj(text)
            page.gen_content()
        made = io.BytesIO()
        document.save(made)
        return made.getvalue()
    finally:
        document.close()


def _row(text: Any) -> tuple[int, float]:
    matrix = text.get_matrix()
    # Baselines of one row differ by a point or two between columns.
    return -round(matrix.f / 4), matrix.e
