"""Career documents in, pages out: PDF, Word and plain text."""

from io import BytesIO
from threading import Thread

import docx
import pypdfium2
import pytest

from skillsync.career.document import Document
from skillsync.typesetting.outline import period
from skillsync.typesetting.pdf import LAYOUTS, TEMPLATES, UnknownLayout, render_pdf
from skillsync.typesetting.text import render_text
from skillsync.typesetting.word import LOOKS, render_docx

HOSTILE = r'#panic("x") $x^2$ *bold* _it_ \ "quoted" `raw` <label> @cite // end [x] {y}'
NAMES = [HOSTILE, "<w:p> & ]]>", "Zoë 🎉 Ng", "محمد الخطيب", "张伟", "山田 花子", "Nguyễn Thị Ánh"]

every_layout = pytest.mark.parametrize("layout", LAYOUTS)
every_name = pytest.mark.parametrize("name", NAMES)


def a_career(**basics: str) -> Document:
    about = {
        "name": "Ingrid Falk",
        "label": "Millwright",
        "email": "ingrid@post.example",
        "phone": "+353 85 000 0199",
        "url": "https://ingrid.example",
        "summary": "Keeps old machines young.",
        **basics,
    }
    roles = [
        {"position": "Foreman", "startDate": "2020-03", "current": True, "highlights": ["Led."]},
        {"position": "Fitter", "startDate": "2014", "endDate": "2020-02", "highlights": ["Fit."]},
        {"position": "Secret", "startDate": "2013", "hidden": True},
    ]
    return Document.model_validate(
        {
            "basics": {**about, "location": {"city": "Dunmarrow", "countryCode": "IE"}},
            "work": [{"name": "Quay Mill", "location": "Dunmarrow", "roles": roles}],
            "education": [
                {
                    "institution": "Trade School",
                    "location": "Skellport",
                    "studyType": "Diploma",
                    "area": "Fitting",
                    "summary": "Evening classes.",
                    "highlights": ["Built a lathe."],
                }
            ],
            "skills": [{"name": "Trade", "keywords": ["Welding", "Turning"]}, {"name": "Rigging"}],
            "certificates": [
                {
                    "name": "Crane Ticket",
                    "issuer": "Harbour Board",
                    "date": "2019",
                    "expires": "2029",
                    "number": "HB-77",
                }
            ],
            "languages": [{"language": "Swedish", "fluency": "Native"}],
            "projects": [{"name": "Tide Wheel", "description": "A small turbine."}],
            "volunteer": [{"position": "Coxswain", "organization": "Lifeboat"}],
            "publications": [
                {
                    "name": "On Bearings",
                    "authors": ["I. Falk", "N. Quist"],
                    "publisher": "Fitters' Gazette",
                }
            ],
            "awards": [{"title": "Golden Spanner", "awarder": "The Guild"}],
            "interests": [{"name": "Rowing"}],
            "references": [
                {"name": "A. Guildmaster", "position": "Warden", "reference": "On request"}
            ],
            "sections": [{"heading": "Licences", "lines": ["Driving licence B"]}],
        }
    )


def read_word(file: bytes) -> str:
    text = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    return "\n".join(run.text or "" for run in docx.Document(BytesIO(file)).element.iter(text))


def read_pdf(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    pages.close()
    return " ".join(text.split())


def test_there_are_at_least_four_layouts_and_each_has_its_template() -> None:
    assert len(LAYOUTS) >= 4
    assert all((TEMPLATES / f"{name}.typ").is_file() for name in LAYOUTS)


@every_layout
def test_the_text_of_every_layout_reads_back_in_order(layout: str) -> None:
    text = read_pdf(render_pdf(a_career(), layout=layout))
    story = ["Ingrid Falk", "Millwright", "Foreman", "Led.", "Fitter", "Fit.", "Trade School"]
    places = [text.find(words) for words in story]
    assert -1 not in places
    assert places == sorted(places)


@every_layout
def test_every_section_is_on_the_page_and_nothing_hidden_is(layout: str) -> None:
    text = read_pdf(render_pdf(a_career(), layout=layout)).casefold()
    for words in ("ingrid@post.example", "welding", "rigging", "crane ticket", "swedish"):
        assert words in text
    for words in ("tide wheel", "coxswain", "on bearings", "golden spanner", "driving licence"):
        assert words in text
    for words in ("skellport", "evening classes", "built a lathe", "hb-77", "valid until 2029"):
        assert words in text
    for words in ("n. quist", "warden"):
        assert words in text
    assert "secret" not in text


@every_layout
@every_name
def test_markup_and_every_script_in_a_name_is_only_text(layout: str, name: str) -> None:
    career = a_career(name=name, summary=name)
    career.work[0].roles[0].highlights = [name]
    career.sections[0].heading = name
    text = read_pdf(render_pdf(career, layout=layout))
    wanted = name.replace("🎉", "").split()
    assert all(text.count(word) >= 3 for word in wanted)


@every_layout
def test_a_career_with_nothing_in_it_still_renders(layout: str) -> None:
    assert render_pdf(Document(), layout=layout).startswith(b"%PDF")


@every_layout
def test_equal_careers_give_equal_bytes(layout: str) -> None:
    assert render_pdf(a_career(), layout=layout) == render_pdf(a_career(), layout=layout)


def test_layouts_differ_visibly() -> None:
    looks = {render_pdf(a_career(), layout=layout) for layout in LAYOUTS}
    assert len(looks) == len(LAYOUTS)


def test_a_long_career_flows_over_several_pages() -> None:
    career = a_career()
    career.work[0].roles[0].highlights = [f"Overhauled engine number {n}." for n in range(150)]
    for layout in LAYOUTS:
        pdf = render_pdf(career, layout=layout)
        assert len(pypdfium2.PdfDocument(pdf)) >= 2
        assert "engine number 149." in read_pdf(pdf)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_word_without_end_is_broken_over_lines(layout: str) -> None:
    career = a_career(url=f"https://mona.example/{'x' * 300}")
    career.work[0].roles[0].highlights = ["ï" * 40_000]
    pdf = render_pdf(career, layout=layout)
    assert read_pdf(pdf).count("ï") == 40_000
    assert b"x" * 300 in pdf


def test_only_safe_addresses_become_links() -> None:
    pdf = render_pdf(a_career(url="javascript:alert(1)"), layout="modern")
    assert b"/URI(javascript" not in pdf.replace(b" ", b"")


def test_an_unknown_layout_is_refused_by_name() -> None:
    with pytest.raises(UnknownLayout, match="classic"):
        render_pdf(a_career(), layout="../../etc/passwd")


def test_threads_render_side_by_side() -> None:
    done: list[bytes] = []
    threads = [
        Thread(target=lambda: done.append(render_pdf(a_career(), layout="modern")))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 3
    assert len(set(done)) == 1


@every_layout
def test_characters_no_page_can_carry_are_dropped(layout: str) -> None:
    career = a_career(name="Ada\x00 Lo\x0bve\ufffe")
    assert "Ada Lo ve" in read_word(render_docx(career, layout=layout))
    assert "Ada Lo ve" in read_pdf(render_pdf(career, layout=layout))


def test_every_layout_has_a_look_in_word() -> None:
    assert LOOKS.keys() == LAYOUTS.keys()


@every_layout
def test_a_word_file_tells_the_story_in_order(layout: str) -> None:
    text = read_word(render_docx(a_career(), layout=layout))
    places = [text.find(words) for words in ("Ingrid Falk", "Foreman", "Led.", "Fitter", "Diploma")]
    assert -1 not in places
    assert places == sorted(places)
    assert "Secret" not in text


@every_layout
@every_name
def test_any_name_is_only_text_in_word(layout: str, name: str) -> None:
    assert name in read_word(render_docx(a_career(name=name), layout=layout))


@every_layout
def test_an_empty_career_is_an_empty_word_file(layout: str) -> None:
    assert render_docx(Document(), layout=layout).startswith(b"PK")


def test_word_refuses_an_unknown_layout_too() -> None:
    with pytest.raises(UnknownLayout):
        render_docx(a_career(), layout="baroque")


def test_plain_text_has_every_heading_and_bullet() -> None:
    text = render_text(a_career())
    assert text.startswith("Ingrid Falk\nMillwright\n")
    assert "\nEXPERIENCE\nForeman\nQuay Mill, Dunmarrow\nMar 2020 – Present\n- Led.\n" in text
    assert "\nSKILLS\nTrade: Welding, Turning\nRigging\n" in text


def test_a_hidden_role_is_left_out_of_plain_text() -> None:
    assert "Secret" not in render_text(a_career())


def test_markup_is_kept_as_written() -> None:
    assert HOSTILE in render_text(a_career(name=HOSTILE))


def test_an_empty_career_is_an_empty_page() -> None:
    assert render_text(Document()).strip() == ""


def test_a_period_is_written_as_precisely_as_it_is_known() -> None:
    assert period("2014", "2020-02", current=False) == "2014 – Feb 2020"
    assert period("2020-03-15", None, current=True) == "Mar 2020 – Present"
    assert period("2020-03", "2020-03", current=False) == "Mar 2020"
    assert period("2020-03", None, current=False, numeric=True) == "03/2020"
    assert period(None, None, current=False) == ""
