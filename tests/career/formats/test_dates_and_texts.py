"""Dates and formatted texts as other programs write them."""

import time

import pytest
from careers import DATE
from hypothesis import given, settings
from hypothesis import strategies as st

from skillsync.career.formats.dates import read_date, read_period, write_period
from skillsync.career.formats.levels import read_fluency
from skillsync.career.formats.rich_text import (
    escape_markdown,
    read_bullets,
    read_html,
    read_markdown,
    write_html,
    write_markdown,
)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2019", "2019"),
        ("2019-03", "2019-03"),
        ("2019-03-07", "2019-03-07"),
        ("2019-03-07T10:00:00Z", "2019-03-07"),
        ("03/2019", "2019-03"),
        ("3.2019", "2019-03"),
        ("Mar 2019", "2019-03"),
        ("March 7, 2019", "2019-03-07"),
        ("7 March 2019", "2019-03-07"),
        ("7.3.2019", "2019-03-07"),
        ("13/02/2019", "2019-02-13"),
        ("02/13/2019", "2019-02-13"),
        ("März 2019", "2019-03"),
        ("mars 2019", "2019-03"),
        ("styczeń 2019", "2019-01"),
        ("март 2019", "2019-03"),
        ("2019年3月", "2019-03"),
        (2019, "2019"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(written, value):
    assert read_date(written) == (value, True)


@pytest.mark.parametrize(
    ("written", "value"),
    [("Fall 2023", "2023"), ("04/05/2019", "2019"), ("about 2019", "2019"), ("soon", None)],
)
def test_a_date_that_says_more_or_less_is_not_taken_for_an_exact_one(written, value):
    assert read_date(written) == (value, False)


def test_the_language_of_a_file_decides_between_two_months():
    assert read_date("lip 2019", language="hr").value == "2019-06"
    assert read_date("lip 2019", language="pl").value == "2019-07"
    assert read_date("lip 2019") == ("2019", False)


@pytest.mark.parametrize(
    ("written", "start", "end", "current"),
    [
        ("March 2022 - Present", "2022-03", None, True),
        ("August 2012 to May 2016", "2012-08", "2016-05", False),
        ("2014 – 2018", "2014", "2018", False),
        ("03/2020–05/2021", "2020-03", "2021-05", False),
        ("seit 2019", "2019", None, True),
        ("Sept. 2020 — heute", "2020-09", None, True),
        ("janvier 2020 à aujourd'hui", "2020-01", None, True),
        ("2019 -", "2019", None, True),
        ("until 2015", None, "2015", False),
        ("from 2015", "2015", None, False),
        ("2017", "2017", "2017", False),
        ("2019.04 - 至今", "2019-04", None, True),
        ("", None, None, False),
    ],
)
def test_a_period_is_read_in_many_spellings(written, start, end, current):
    assert read_period(written) == (start, end, current, True)


def test_words_beside_a_period_are_noticed():
    assert not read_period("Summer 2018, part time").exact
    assert read_period("Summer 2018, part time").start == "2018"


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.one_of(st.none(), DATE), st.one_of(st.none(), DATE), st.booleans())
def test_a_period_that_was_written_reads_as_it_was(start, end, current):
    end = None if current else end
    read = read_period(write_period(start, end, current=current))
    assert read == (start, end, current, True)


def test_html_becomes_paragraphs_and_bullets():
    prose = read_html(
        "<p>Ran <b>billing</b> &amp; payroll.<br>Daily.</p><script>alert(1)</script>"
        "<ul><li><p>Cut costs</p></li><li>Hired <a href='https://four.example/x'>four</a></li></ul>"
        "<p>Later:</p><ol><li>Left</li></ol>"
    )
    assert prose.summary == "Ran billing & payroll.\nDaily."
    assert prose.highlights == [
        "Cut costs",
        "Hired four (https://four.example/x)",
        "Later:",
        "Left",
    ]
    assert prose.was_formatted


@pytest.mark.parametrize("text", ["1 < 2 & 3 > 2", "<not a tag>", "a&b", "plain"])
def test_plain_text_is_not_taken_for_html(text):
    assert read_html(text).summary == text
    assert read_html(write_html(text, [text])).lines() == [text, text]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab *_[]()`\\<>!~h:/.-"), max_size=20))
def test_markdown_that_was_written_reads_as_the_text_it_was(text):
    assert read_markdown(write_markdown(text))[0] == text
    assert read_markdown(escape_markdown(text))[0] == text


def test_bullets_in_plain_text_become_highlights():
    prose = read_bullets("Leads a team.\n• One\n- Two\nthree")
    assert (prose.summary, prose.highlights) == ("Leads a team.", ["One", "Two", "three"])


@pytest.mark.parametrize(
    ("words", "fluency", "level"),
    [
        ("C1", "", "C1"),
        ("Fluent (C1)", "Fluent", "C1"),
        ("Native or bilingual proficiency", "Native or bilingual proficiency", "native"),
        ("Professional working proficiency", "Professional working proficiency", "B2"),
        ("quite good", "quite good", None),
        ("", "", None),
    ],
)
def test_a_level_is_taken_from_words_that_mean_one(words, fluency, level):
    assert read_fluency(words) == (fluency, level)


def test_a_word_of_a_hundred_thousand_letters_is_passed_over_at_once():
    began = time.process_time()
    assert read_date("a" * 100_000 + " March 2020").value == "2020-03"
    assert time.process_time() - began < 5  # it took minutes
