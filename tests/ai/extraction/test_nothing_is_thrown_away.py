"""Nothing is thrown away: each word of a file is in a field, a kept section, or named as lost."""

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from skillsync.ai.extraction.plain import read_plain
from skillsync.ai.extraction.resume import Reading, read_resume
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.source import Source
from skillsync.career.document import Document

HEADINGS = ["Experience", "Education", "Skills", "Languages", "Projects", "Certifications"]
HEADINGS += ["Summary", "Awards", "Publications", "Interests", "References", "Volunteering"]
HEADINGS += ["What I've built", "CONTACT", "Berufserfahrung", "Formation", "Idiomas"]
LISTS = ["work", "education", "skills", "languages", "projects", "certificates", "awards"]
LISTS += ["publications", "volunteer", "interests", "references", "sections"]
LINES = ["Ada Vale", "ada@vale.example", "+44 20 7946 0018", "Elmbrook, Ireland", "2019 - 2021"]
LINES += ["Fitter, Acme Ltd\t03/2018 – heute", "• Repaired forty pumps", "- cold stores: daily"]
LINES += ["BSc Physics, Elmbrook University (2011)", "English: native, German (B2)", "Page 2 of 3"]
LINES += ["linkedin.com/in/adavale | github.com/adav", "Tools: Git, Make; Bash", "Grade: 1.3", ""]
LINES += ["Web Analytics", "Cove Inn\tMay 2016 – Apr 2019", "Acme Ltd\tJan 2012 – May 2014"]
LINES += ["Acme Ltd", "Senior Fitter", "Guild of Fitters, 2012", "(", "—", "seit 2019", "Elmbrook"]


SIGNPOSTS = set(" ".join(HEADINGS).lower().split()) | {
    "tools",
    "grade",
    "page",
    "of",
    "at",
    "o",
    "m",
    "t",
    "e",
    "p",
}
"""Words that say what something is, and headings: they need not be in a field."""
WORD = re.compile(r"[^\W_]+")
READ_OTHERWISE = re.compile(r"[dD]ate$|expires$|current$|level$|url$|phone$|email$")
"""Fields whose values are written in another form than the source's."""


def letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def value_at(document: Document, path: str) -> str:
    """Return the field that a provenance path names."""
    owner, _, rest = path.partition("/")
    if owner == "basics":
        found: Any = document.basics
    else:
        items = [item for name in LISTS for item in getattr(document, name)]
        items += [role for work in document.work for role in work.roles]
        items += document.basics.profiles
        found = next(item for item in items if item.id == owner)
    for step in rest.split("/"):
        found = found[int(step)] if isinstance(found, list) else getattr(found, snake(step))
    return str(found)


def snake(name: str) -> str:
    return re.sub(r"([A-Z])", r"_\1", name).lower()


def words_in_no_field(source: Source, reading: Reading) -> set[str]:
    """Return the words that neither a field's span nor the list of what was lost covers."""
    kept = bytearray(len(source.text))
    fields = (span for read in reading.document.provenance.values() for span in read.spans)
    for span in (*fields, *reading.not_understood):
        kept[span.start : span.end] = b"\x01" * (span.end - span.start)
    words = WORD.finditer(source.text)
    return {word[0].lower() for word in words if 0 in kept[word.start() : word.end()]}


def fields_without_their_words(source: Source, document: Document) -> list[str]:
    """Return the fields that claim words which their value does not hold."""
    return [
        path
        for path, read in document.provenance.items()
        if not READ_OTHERWISE.search(path)
        for span in read.spans
        if letters(source.text[span.start : span.end]) not in letters(value_at(document, path))
    ]


some_text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
some_lines = st.lists(
    st.one_of(st.sampled_from(HEADINGS), st.sampled_from(LINES), some_text), max_size=40
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(some_lines)
def test_every_word_ends_in_a_field_or_is_named_as_lost(lines: list[str]) -> None:
    source = read_plain("\n".join(["Ada Vale", *lines]).encode())
    reading = read_resume(source)
    headings = {word for line in lines if heading_kind(line) for word in WORD.findall(line.lower())}
    assert words_in_no_field(source, reading) <= SIGNPOSTS | headings
    assert fields_without_their_words(source, reading.document) == []
