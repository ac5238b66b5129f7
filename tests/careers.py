"""Invented careers for the tests of formats: files on disk, and documents made by chance."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from skillsync.career.document import Document, Work
from skillsync.career.formats.files import read_file
from skillsync.career.formats.imported import Imported

FILES = Path(__file__).with_name("career") / "formats" / "files"


def data_of(name: str) -> bytes:
    """Return a file's bytes; the LinkedIn export is zipped from its tables."""
    if name == "linkedin":
        return zipped({path.name: path.read_bytes() for path in (FILES / name).iterdir()})
    return (FILES / name).read_bytes()


def zipped(files: dict[str, bytes | str]) -> bytes:
    """Return a ZIP of the files."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped_files:
        for name, content in files.items():
            zipped_files.writestr(name, content)
    return archive.getvalue()


def imported(data: bytes | str) -> Imported:
    """Return the career in a file that is in a format we know."""
    found = read_file(data.encode() if isinstance(data, str) else data)
    assert found is not None
    return found


def aside_of(document: Document) -> list[str]:
    """Return the lines that the import found no field for."""
    kept = [one for one in document.sections if one.heading == "Also in the file"]
    assert all(one.hidden for one in kept)
    return [line for one in kept for line in one.lines]


def plain(value: Any) -> Any:
    """Return a document or a part of it without ids, places and everything empty."""
    if hasattr(value, "model_dump"):
        value = value.model_dump(mode="json", by_alias=True)
    if isinstance(value, dict):
        kept = {name: plain(one) for name, one in value.items() if name not in ("id", "provenance")}
        return {name: one for name, one in kept.items() if one not in ("", None, [], {}, False)}
    return [plain(one) for one in value] if isinstance(value, list) else value


def words_of(value: Any) -> set[str]:
    """Return every word and number of a plain value."""
    if isinstance(value, str):
        return set(re.findall(r"\w+", value))
    inside: Iterable[Any] = value.values() if isinstance(value, dict) else value
    return set().union(*map(words_of, inside)) if isinstance(value, dict | list) else set()


SIGNS = st.characters(
    codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="\ufffe\uffff"
)
WORD = st.text(SIGNS, min_size=1, max_size=8)
LINE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
MAYBE = st.one_of(st.just(""), LINE)
LINES = st.lists(LINE, max_size=3)
PARAGRAPHS = LINES.map("\n".join)
YEAR = st.integers(1950, 2039).map(str)
MONTH = st.builds("{}-{:02}".format, YEAR, st.integers(1, 12))
DAY = st.builds("{}-{:02}".format, MONTH, st.integers(1, 28))
DATE = st.one_of(YEAR, MONTH, DAY)
MAYBE_DATE = st.one_of(st.none(), DATE)
URL = st.one_of(
    st.just(""), st.from_regex(r"https://[a-z]{3,9}\.example/[a-z0-9]{1,8}", fullmatch=True)
)
LEVEL = st.sampled_from([None, "A1", "A2", "B1", "B2", "C1", "C2", "native"])


def _item(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(fields)


@st.composite
def _dated(draw: Callable[..., Any], item: st.SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    """Give an item a beginning and an end in order, or one of them, or none."""
    first, last = sorted([draw(DATE), draw(DATE)], key=lambda day: (day + "-01-01")[:10])
    current = draw(st.booleans())
    start = draw(st.sampled_from([first, None]))
    end = None if current else draw(st.sampled_from([last, None]))
    value: dict[str, Any] = draw(item)
    return {**value, "startDate": start, "endDate": end, "current": current}


ROLE = _dated(_item(position=LINE, summary=PARAGRAPHS, highlights=LINES))
WORK = _item(
    name=LINE,
    location=MAYBE,
    url=URL,
    description=MAYBE,
    roles=st.lists(ROLE, max_size=3),
)
PLACE = st.one_of(
    _item(text=MAYBE),
    _item(
        address=MAYBE,
        postalCode=st.sampled_from(["", "20097"]),
        city=LINE,
        region=MAYBE,
        countryCode=st.sampled_from(["", "DE"]),
    ),
)
DOCUMENTS = _item(
    basics=_item(
        name=LINE,
        label=MAYBE,
        email=st.sampled_from(["", "kim@post.example.org"]),
        phone=st.sampled_from(["", "+353 85 000 0199"]),
        url=URL,
        summary=PARAGRAPHS,
        location=PLACE,
        profiles=st.lists(_item(network=MAYBE, username=MAYBE, url=URL.filter(bool)), max_size=2),
    ),
    work=st.lists(WORK, max_size=3),
    education=st.lists(
        _dated(
            _item(
                institution=LINE,
                location=MAYBE,
                area=MAYBE,
                studyType=MAYBE,
                score=MAYBE,
                url=URL,
                summary=PARAGRAPHS,
                highlights=LINES,
                courses=st.lists(WORD, max_size=2),
            )
        ),
        max_size=2,
    ),
    skills=st.lists(_item(name=LINE, level=MAYBE, keywords=st.lists(WORD, max_size=3)), max_size=3),
    languages=st.lists(_item(language=LINE, fluency=MAYBE, level=LEVEL), max_size=2),
    projects=st.lists(
        _dated(_item(name=LINE, description=PARAGRAPHS, url=URL, roles=st.lists(WORD, max_size=2),
                     keywords=st.lists(WORD, max_size=2), highlights=LINES)),
        max_size=2,
    ),
    certificates=st.lists(
        _item(name=LINE, issuer=MAYBE, date=MAYBE_DATE, expires=MAYBE_DATE, number=MAYBE, url=URL,
              summary=PARAGRAPHS),
        max_size=2,
    ),
    awards=st.lists(
        _item(title=LINE, awarder=MAYBE, date=MAYBE_DATE, url=URL, summary=PARAGRAPHS), max_size=2
    ),
    publications=st.lists(
        _item(name=LINE, authors=st.lists(LINE, max_size=2), publisher=MAYBE,
              releaseDate=MAYBE_DATE, url=URL, summary=PARAGRAPHS),
        max_size=2,
    ),
    volunteer=st.lists(
        _dated(_item(organization=LINE, location=MAYBE, position=MAYBE, url=URL, summary=PARAGRAPHS,
                     highlights=LINES)),
        max_size=2,
    ),
    interests=st.lists(_item(name=LINE, keywords=st.lists(WORD, max_size=2)), max_size=2),
    references=st.lists(
        _item(name=LINE, position=MAYBE, contact=MAYBE, reference=PARAGRAPHS), max_size=2
    ),
    sections=st.lists(
        # A title alone says something, and so do lines without one.
        st.one_of(_item(heading=LINE, lines=LINES), _item(lines=st.lists(LINE, min_size=1))),
        max_size=2,
    ),
).map(Document.model_validate)  # fmt: skip


def merged(document: Document) -> Document:
    """Return the document with neighbouring works at one employer made one, as formats do."""
    works: list[Work] = []
    for work in document.work:
        before = works[-1] if works else None
        if before and _head(before) == _head(work):
            before.roles.extend(work.roles)
        else:
            works.append(work.model_copy(deep=True))
    return document.model_copy(update={"work": works})


def _head(work: Work) -> tuple[str, ...]:
    return work.name, work.location, work.url, work.description
