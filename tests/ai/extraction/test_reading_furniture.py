"""Furniture: what a page says about itself is no part of a career."""

import typst

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import Reading, read_resume

LETTER = """= Nadia Verhoeven
Pharmacist

nadia\\@verhoeven.example

== Experience
*Lead Pharmacist* #h(1fr) 2019 -- Present \\
Greenleaf Pharmacy, London
- Manages a team of six.

== Languages
English: Native

Dutch: Fluent (C1)
#pagebreak()
== Interests
Rowing, Chess
"""


def read(page: str) -> Reading:
    return read_resume(read_source(typst.compile((page + LETTER).encode())))


def lists_only_what_is_written(reading: Reading) -> bool:
    document = reading.document
    spoken = [item.language for item in document.languages]
    liked = [item.name for item in document.interests]
    return (spoken, liked) == (["English", "Dutch"], ["Rowing", "Chess"])


FOOTER = """#set page(footer: context align(center, text(8pt)[{}]))
"""
COUNT = '#counter(page).display("1 / 1", both: true)'


def test_a_footer_with_the_name_and_the_page_is_no_language_and_no_interest() -> None:
    reading = read(FOOTER.format(f"Nadia Verhoeven · {COUNT}"))
    assert lists_only_what_is_written(reading)
    assert reading.document.basics.name == "Nadia Verhoeven"
    assert reading.not_understood == []


def test_a_header_on_every_page_but_the_first_is_no_interest() -> None:
    header = "#set page(header: context if here().page() > 1 [Nadia Verhoeven #h(1fr) Page 2])\n"
    assert lists_only_what_is_written(read(header))


def test_a_repeated_note_is_said_to_be_left_over_once() -> None:
    reading = read(FOOTER.format("Strictly confidential"))
    assert lists_only_what_is_written(reading)
    assert len(reading.not_understood) == 1


def test_dates_at_the_top_of_a_page_are_no_page_number() -> None:
    page = (
        "#set page(height: 9cm)\n= Ada Vale\n+44 20 7946 0311\n\nada\\@vale.example\n\n"
        "== Education\n"
        "2013 -- 2015 \\\nMSc Physics \\\nElmbrook University\n#pagebreak()\n"
        "2009 -- 2012 \\\nBSc Physics \\\nCove University\n#v(1fr)\n2\n"
    )
    reading = read_resume(read_source(typst.compile(page.encode())))
    studies = [(one.start_date, one.end_date) for one in reading.document.education]
    assert studies == [("2013", "2015"), ("2009", "2012")]
