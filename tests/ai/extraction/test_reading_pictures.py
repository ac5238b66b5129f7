"""Pictures and scans: text recognition reads them, and says how surely."""

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import fpdf
import numpy as np
import pytest
import rendercv_fonts
from PIL import Image, ImageDraw, ImageFont

from skillsync.ai.extraction import scans
from skillsync.ai.extraction.pictures import render_pages
from skillsync.ai.extraction.reading import media_type_of, read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.extraction.source import (
    PictureHasNoText,
    PictureIsDamaged,
    PictureIsTooLarge,
    ScanHasTooManyPages,
    Source,
)
from skillsync.ai.ocr.geometry import columns_at, find_lean
from skillsync.ai.ocr.heights import fit_type
from skillsync.ai.ocr.ink import restore_spaces
from skillsync.ai.ocr.page import ReadPage, ReadWord
from skillsync.ai.ocr.recognition import Glyph
from skillsync.career.document import Span

FONT = Path(rendercv_fonts.__file__).with_name("Source Sans 3") / "SourceSans3-Regular.ttf"
LINES = (
    "Zoë Müller-Garçon",
    "zoe@mueller.example",
    "Work experience",
    "Köchin, Gasthof Straußenhöhe",
    "March 2019 to May 2023",
)


@cache
def a_picture(lines: tuple[str, ...] = LINES) -> Image.Image:
    """Draw lines on a small sheet: one that is read in a fraction of a second."""
    sheet = Image.new("RGB", (700, 90 + 60 * len(lines)), "white")
    pen = ImageDraw.Draw(sheet)
    for number, line in enumerate(lines):
        font = ImageFont.truetype(FONT, 34 if number == 0 else 24)
        pen.text((50, 40 + 60 * number), line, fill="black", font=font)
    return sheet


def a_read_word(text: str, x: float, y: float, *, size: float = 0.012) -> ReadWord:
    """Return a word as text recognition tells of it; lengths are shares of the page's height."""
    right = x + 0.5 * size * len(text)
    box = (x, y - 0.95 * size, right, y + 0.25 * size)
    return ReadWord(text, 0.95, *box, x, right, y, size, bold=False)


def saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **how)
    return file.getvalue()


def a_pdf_of(pictures: Sequence[Image.Image | str]) -> bytes:
    """Return a PDF whose pages are pictures, or words where a string is given."""
    pdf = fpdf.FPDF(unit="pt", format="A4")
    for picture in pictures:
        pdf.add_page()
        if isinstance(picture, str):
            pdf.set_font("helvetica", size=11)
            pdf.multi_cell(0, text=picture)
        else:
            pdf.image(picture, x=0, y=0, w=min(595, 800 * picture.width / picture.height))
    return bytes(pdf.output())


def words_of(source: Source) -> list[str]:
    return source.text.split()


EXPECTED = " ".join(LINES).split()


def test_a_picture_is_read_with_its_accents_and_places() -> None:
    source = read_source(saved(a_picture(), "PNG"))
    assert (source.kind, source.is_scanned) == ("image", True)
    assert words_of(source) == EXPECTED
    page = source.pages[0]
    for word in source.words:
        assert 0 <= word.x0 < word.x1 <= page.width
        assert 0 <= word.y0 < word.y1 <= page.height
        assert 0.5 < word.sure <= 1
    start = source.text.index("Gasthof")
    _, x0, y0, x1, y1 = source.boxes(Span(start=start, end=start + 7))[0]
    # Drawn 50 + the width of what precedes it across, and 220 down, on a sheet 700 pixels wide.
    scale, font = page.width / 700, ImageFont.truetype(FONT, 24)
    assert x0 == pytest.approx((50 + font.getlength("Köchin, ")) * scale, abs=6 * scale)
    assert (y0 + y1) / 2 == pytest.approx(236 * scale, abs=8 * scale)
    assert x1 - x0 == pytest.approx(font.getlength("Gasthof") * scale, abs=12 * scale)


def test_what_was_recognized_is_less_sure_than_what_was_written() -> None:
    text = "\n".join(LINES)
    written = read_resume(read_source(text.encode())).document
    seen = read_resume(read_source(saved(a_picture(), "JPEG", quality=60))).document
    assert seen.basics.email == written.basics.email == "zoe@mueller.example"
    sure, surer = (one.provenance["basics/email"].confidence for one in (seen, written))
    assert 0.5 < sure < surer


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_page_on_its_side_or_its_head_is_turned_upright(turn: int) -> None:
    turned = a_picture().rotate(-90 * turn, expand=True)
    source = read_source(saved(turned, "PNG"))
    assert words_of(source) == EXPECTED
    assert source.pages[0].turn == turn
    assert source.pages[0].width > source.pages[0].height
    drawn = render_pages(saved(turned, "PNG"), source.pages, width=350)[0]
    with Image.open(io.BytesIO(drawn)) as picture:
        assert picture.width > picture.height


def test_a_photo_is_held_as_the_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned a quarter
    photo = saved(a_picture().rotate(90, expand=True), "JPEG", exif=exif)
    source = read_source(photo)
    assert words_of(source) == EXPECTED
    assert source.pages[0].turn == 0


def test_a_page_photographed_askew_keeps_its_lines_apart() -> None:
    askew = a_picture().rotate(4, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    source = read_source(saved(askew, "WEBP"))
    assert [line.strip() for line in source.text.split("\n") if line.strip()] == list(LINES)


def test_a_scanned_page_among_text_pages_is_recognized() -> None:
    prose = "Ada Vale\nada@vale.example\n" + "She has cooked for many guests. " * 12
    source = read_source(a_pdf_of([prose, a_picture()]))
    assert [page.scanned for page in source.pages] == [False, True]
    assert source.text.startswith("Ada Vale")
    assert "Straußenhöhe" in source.text
    assert min(word.sure for word in source.words if word.page == 1) == 1.0
    assert Source.from_json(source.to_json()).to_json() == source.to_json()


def test_a_scanned_pdf_on_its_side_is_shown_upright() -> None:
    data = a_pdf_of([a_picture().rotate(90, expand=True)])
    source = read_source(data)
    assert words_of(source) == EXPECTED
    assert source.pages[0].width > source.pages[0].height
    picture = render_pages(data, source.pages, width=300)[0]
    assert int.from_bytes(picture[16:20], "big") > int.from_bytes(picture[20:24], "big")


def test_words_drawn_as_outlines_are_recognized() -> None:
    pdf = fpdf.FPDF(unit="pt", format="A4")
    pdf.add_page()
    for x in range(50, 550, 5):
        pdf.line(x, 700, x + 3, 705)
    pdf.image(a_picture(), x=0, y=0, w=595)
    assert words_of(read_source(bytes(pdf.output())))[:2] == EXPECTED[:2]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK", "I;16", "LA"])
def test_pictures_of_every_depth_are_read(mode: str) -> None:
    picture = a_picture(LINES[:1])
    if mode == "I;16":
        grey = picture.convert("I").point(lambda value: value * 200)
        data = saved(grey.convert("I;16"), "PNG")
    else:
        data = saved(picture.convert(mode), "TIFF" if mode == "CMYK" else "PNG")
    assert words_of(read_source(data)) == LINES[0].split()


def test_a_picture_without_words_is_refused() -> None:
    with pytest.raises(PictureHasNoText):
        read_source(saved(Image.new("RGB", (300, 200), "white"), "BMP"))


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() -> None:
    huge = saved(Image.new("1", (30_000, 30_000)), "PNG")
    assert len(huge) < 1_000_000
    assert media_type_of(huge) == "image/png"
    with pytest.raises(PictureIsTooLarge):
        read_source(huge)


def test_a_scan_of_too_many_pages_is_refused() -> None:
    sheets = [Image.new("L", (200, 100), "white") for _ in range(9)]
    with pytest.raises(ScanHasTooManyPages):
        read_source(saved(sheets[0], "TIFF", save_all=True, append_images=sheets[1:]))


def test_a_cut_picture_is_refused() -> None:
    whole = saved(a_picture(), "PNG")
    with pytest.raises(PictureIsDamaged):
        read_source(whole[: len(whole) // 2])


def test_every_page_of_a_fax_is_read() -> None:
    first, second = a_picture(LINES[:2]), a_picture(LINES[2:4])
    source = read_source(saved(first, "TIFF", save_all=True, append_images=[second]))
    assert [page.number for page in source.pages] == [1, 2]
    assert words_of(source) == " ".join(LINES[:4]).split()


def test_a_text_pdf_loads_neither_text_recognition_nor_readers_of_other_files() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from skillsync.ai.extraction.reading import read_source; "
        "read_source(sys.stdin.buffer.read()); "
        "assert not {'PIL', 'onnxruntime', 'skillsync.ai.ocr.page'} & set(sys.modules); "
        "others = {'office', 'docx', 'odt', 'rtf', 'html', 'plain', 'markdown', 'packages'}; "
        "assert not {'skillsync.ai.extraction.' + one for one in others} & set(sys.modules)"
    )
    data = a_pdf_of(["Ada Vale, cook. " * 30])
    subprocess.run([sys.executable, "-c", code], input=data, check=True)


def test_a_dot_read_above_or_below_its_line_is_the_bullet_of_that_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = [
        a_read_word("Nurse.", 0.1, 0.20),
        a_read_word("·", 0.085, 0.213, size=0.004), a_read_word("Triage", 0.1, 0.22),
        a_read_word(".", 0.085, 0.2425, size=0.004), a_read_word("Wards", 0.1, 0.24),
        a_read_word("Beds", 0.1, 0.26), a_read_word(".", 0.128, 0.26, size=0.004),
    ]  # fmt: skip
    monkeypatch.setattr(scans, "read_page", lambda _: ReadPage(words, 0, 0))
    lines, _ = scans.read_scan(Image.new("RGB", (8, 8)), 842.0)
    read = [" ".join(token.text for part in line.segments for token in part) for line in lines]
    assert read == ["Nurse.", "• Triage", "• Wards", "Beds ."]


def test_a_photographed_name_in_two_rows_is_of_one_size(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [
        a_read_word("Priya", 0.1, 0.10, size=0.029),
        a_read_word("Ramanathan", 0.1, 0.13, size=0.023),
        *(a_read_word("Nurse", 0.1, 0.16 + 0.02 * row) for row in range(5)),
    ]
    monkeypatch.setattr(scans, "read_page", lambda _: ReadPage(words, 0, 0))
    lines, _ = scans.read_scan(Image.new("RGB", (8, 8)), 842.0)
    sizes = [line.segments[0][0].size for line in lines]
    assert sizes[0] == sizes[1] > 2 * sizes[2]


def leaning(left: float, right: float) -> list[tuple[float, float]]:
    """Return where the lines of two columns begin whose edges lean so much for each pixel down."""
    edges = ((200.0, left), (900.0, right))
    return [(x + lean * (y - 1100) + y % 3, y) for x, lean in edges for y in range(200, 2000, 60)]


@pytest.mark.parametrize(("left", "right"), [(0.03, -0.01), (-0.02, -0.02), (0.0, 0.0)])
def test_columns_that_lean_on_a_photo_stand_upright_when_they_are_told_apart(
    left: float, right: float
) -> None:
    starts = leaning(left, right)
    lean = find_lean(starts, (1600, 2200))
    upright = [lean.upright(x, y) for x, y in starts]
    for column in (upright[:30], upright[30:]):
        assert max(column) - min(column) < 10


def test_a_few_lines_of_a_photo_tell_of_no_lean() -> None:
    lean = find_lean(leaning(0.03, 0.03)[:6], (1600, 2200))
    assert lean.upright(200.0, 300.0) == 200.0


@pytest.mark.parametrize("size", [20, 26, 32])
def test_words_of_any_letters_measure_as_large_as_they_are_set(size: int) -> None:
    font = ImageFont.truetype(FONT, size)
    for text in ("Python and Kubernetes", "on our area", "EDUCATION", "glossy type", "2019 - 2021"):
        strip = Image.new("L", (600, 48), 255)
        ImageDraw.Draw(strip).text((8, 36), text, fill=0, font=font, anchor="ls")
        fitted = fit_type(np.asarray(strip) < 128, text)
        assert fitted is not None
        assert fitted[0] * 48 == pytest.approx(0.93 * size, rel=0.12), text
        assert fitted[1] * 48 == pytest.approx(36, abs=1.6), text


def test_a_strip_without_ink_or_letters_has_no_size() -> None:
    assert fit_type(np.zeros((48, 80), dtype=np.bool_), "Cook") is None
    assert fit_type(np.ones((48, 80), dtype=np.bool_), " ") is None


def test_lines_of_a_photo_that_begin_nearly_at_one_place_begin_there() -> None:
    assert columns_at([98.0, 100.0, 101.0, 103.0, 240.0, 400.0, 401.0], 6.6) == [101.0]


def test_an_address_behind_a_wide_gap_is_no_part_of_the_word_before_it() -> None:
    line = "Portland, OR  jay@inbox.example  503 555 0119"
    mask = np.ones((48, 20 * len(line)), dtype=np.bool_)
    glyphs = []
    for number, sign in enumerate(line):
        glyphs.append(Glyph(sign, 1.0, (number + 0.5) / len(line)))
        if sign == " ":
            mask[:, 20 * number : 20 * number + 20] = False
        mask[:, 20 * number + 17 : 20 * number + 20] = False
    overlooked = [one for one in glyphs if one is not glyphs[12] and one is not glyphs[13]]
    read = "".join(one.sign for one in restore_spaces(overlooked, mask))
    assert read.startswith("Portland, OR jay@inbox.example ")


def test_a_date_on_a_photo_is_not_cut_at_its_widest_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [
        a_read_word(text, x, 0.2)
        for text, x in (("Elmbrook", 0.1), ("Sep", 0.17), ("2011-Jun", 0.196), ("2016", 0.252))
    ]
    monkeypatch.setattr(scans, "read_page", lambda _: ReadPage(words, 0, 0))
    lines, _ = scans.read_scan(Image.new("RGB", (8, 8)), 842.0)
    said = [[token.text for token in part] for line in lines for part in line.segments]
    assert said == [["Elmbrook"], ["Sep", "2011-Jun", "2016"]]
