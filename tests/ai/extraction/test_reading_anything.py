"""Anything: whatever a text says, it is read or refused, and no line of it is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.extraction.source import UnreadableFile
from skillsync.career.document import Document

HEADINGS = ["Experience", "Education", "Skills", "Sprachen", "Projects", "References", "Awards"]
FACTS = ["Engineer", "Acme GmbH", "2018 - 2020", "BSc", "University", "English", "GPA 3", "C1"]
FACTS += ["Jan 2020 – Present", "https://x.example/a", "+1 212 555 0100", "jo@x.example", "Berlin"]
SIGNS = ["-", "•", ",", "|", ":", "\t", "(", ")", "\n", "\n", "\n\n"]
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.one_of(st.sampled_from(HEADINGS + FACTS + SIGNS), st.text(max_size=8)), max_size=60
    ).map(" ".join),
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text_is_read_and_no_line_is_lost(text: str) -> None:
    try:
        source = read_source(text.encode("utf-8", "surrogatepass"))
    except UnreadableFile:
        return
    reading = read_resume(source)
    covered = bytearray(len(source.text))
    spans = [span for found in reading.document.provenance.values() for span in found.spans]
    for span in [*spans, *reading.not_understood]:
        assert 0 <= span.start <= span.end <= len(source.text)
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    for line in source.lines:
        # Only a heading, a label or an ornament may stand for itself.
        assert any(covered[line.start : line.end]) or line.end - line.start <= 60
    assert Document.model_validate(reading.document.to_json()) == reading.document
