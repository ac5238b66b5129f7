"""Pale ink on bare paper in documents and pages that say so, without painting them.

Only where nothing is painted behind a text is it unseen: white on a dark side bar is read.
"""

import re
from xml.etree.ElementTree import Element

from skillsync.ai.extraction.docx_styles import W
from skillsync.ai.extraction.visible import CONTRAST, LEGIBLE

_PALEST = 255 - CONTRAST
_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"
_PAINTED_ANYWHERE = (f"{W}background", _ANCHOR, f"{W}pict", f"{W}object")
_PLAIN_TABLES = frozenset({"", "TableGrid", "TableNormal"})
_INK = re.compile(r"(?<![-\w])color\s*:\s*([^;!}]{1,40})", re.IGNORECASE)
_BEHIND = re.compile(
    r"background(?:-color|-image)?\s*:\s*(?!(?:white|#fff(?:fff)?|transparent|none|inherit|initial)\b)|"
    r"\bbgcolor\s*=|mix-blend-mode",
    re.IGNORECASE,
)
_SIZE = re.compile(r"font-size\s*:\s*(\d{0,3}(?:\.\d+)?)(px|pt)", re.IGNORECASE)
_NAMES = frozenset({"white", "snow", "ivory", "ghostwhite", "whitesmoke", "transparent"})
_HEX = re.compile(r"#?(?:([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})|([0-9a-f])([0-9a-f])([0-9a-f]))")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+))?\s*\)")
_HSL = re.compile(r"hsla?\([^)%]{0,20}%[\s,]{1,5}(\d{1,3})%[^)]{0,20}\)")


def is_pale(colour: str) -> bool:
    """Tell whether an eye cannot tell a colour of CSS or of OOXML from white paper."""
    told = colour.strip().casefold()
    if told in _NAMES:
        return True
    if written := _HEX.fullmatch(told):
        parts = [int(each if len(each) == 2 else each * 2, 16) for each in written.groups() if each]
        return min(parts) >= _PALEST
    if written := _RGB.fullmatch(told):
        faint = written[4] is not None and float("0" + written[4].rstrip(".")) == 0
        return faint or min(int(each) for each in written.groups()[:3]) >= _PALEST
    written = _HSL.fullmatch(told)
    return written is not None and int(written[1]) * 2.55 >= _PALEST


def is_painted(page: str) -> bool:
    """Tell whether a page of HTML paints anything behind its text."""
    return _BEHIND.search(page) is not None


def leaves_nothing(style: str, *, painted: bool) -> bool:
    """Tell whether declarations of CSS make a text too small or too pale to be seen."""
    size = _SIZE.search(style)
    if size and size[1].strip("."):
        points = float("0" + size[1]) * (0.75 if size[2].lower() == "px" else 1.0)
        if points < LEGIBLE:
            return True
    return not painted and any(is_pale(ink) for ink in _INK.findall(style))


def pale_runs(root: Element, shaded_styles: frozenset[str]) -> set[Element]:
    """Return the runs of a part of a DOCX in pale ink with nothing painted behind them."""
    pale = {run for run in root.iter(f"{W}r") if _has_pale_ink(run, shaded_styles)}
    if not pale or any(next(root.iter(tag), None) is not None for tag in _PAINTED_ANYWHERE):
        return set()
    for around in (*root.iter(f"{W}tbl"), *root.iter(f"{W}p"), *root.iter(f"{W}txbxContent")):
        if _paints(around, shaded_styles):
            pale -= set(around.iter(f"{W}r"))
    return pale


def shaded_styles(styles: Element | None) -> frozenset[str]:
    """Return the ids of the styles that paint behind their text."""
    if styles is None:
        return frozenset()
    return frozenset(
        style.get(f"{W}styleId", "")
        for style in styles.iter(f"{W}style")
        if any(_is_dark(shade) for shade in style.iter(f"{W}shd"))
    )


def _has_pale_ink(run: Element, shaded: frozenset[str]) -> bool:
    ink = run.find(f"{W}rPr/{W}color")
    if ink is None or not is_pale(ink.get(f"{W}val", "")):
        return False
    style, marked = run.find(f"{W}rPr/{W}rStyle"), run.find(f"{W}rPr/{W}highlight")
    shade = run.find(f"{W}rPr/{W}shd")
    plain = style is None or style.get(f"{W}val", "") not in shaded
    return plain and marked is None and (shade is None or not _is_dark(shade))


def _paints(around: Element, shaded: frozenset[str]) -> bool:
    if around.tag == f"{W}txbxContent":
        return True
    if around.tag == f"{W}tbl":
        style = around.find(f"{W}tblPr/{W}tblStyle")
        plain = style is None or style.get(f"{W}val", "") in _PLAIN_TABLES
        return not plain or any(_is_dark(shade) for shade in around.iter(f"{W}shd"))
    style, shade = around.find(f"{W}pPr/{W}pStyle"), around.find(f"{W}pPr/{W}shd")
    return (style is not None and style.get(f"{W}val", "") in shaded) or (
        shade is not None and _is_dark(shade)
    )


def _is_dark(shade: Element) -> bool:
    fill = shade.get(f"{W}fill", "auto")
    plain = shade.get(f"{W}val", "clear") in ("clear", "nil")
    return not plain or (fill not in ("", "auto") and not is_pale(fill))
