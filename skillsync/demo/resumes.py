"""Send careers as files: most as PDF, some as Word, a few as plain text."""

from random import Random

from skillsync.demo.census import Candidate, Format, ResumeFile
from skillsync.typesetting.pdf import LAYOUTS, render_pdf
from skillsync.typesetting.text import render_text
from skillsync.typesetting.word import render_docx

NAMES = ("{First}_{Last}_CV", "cv-{slug}", "Resume {First} {Last} {year}", "{Last}-{First}-resume")


def draw_formats(count: int, chance: Random) -> list[tuple[Format, str]]:
    """Return a format and a layout for each file: of ten, seven PDF, two Word, one text."""
    formats: list[Format] = ["pdf", "pdf", "pdf", "docx", "pdf", "pdf", "txt", "pdf", "docx", "pdf"]
    layouts = list(LAYOUTS)
    drawn: list[tuple[Format, str]] = []
    for number in range(count):
        block, place = divmod(number, len(formats))
        drawn.append((formats[place], layouts[(block + place) % len(layouts)]))
    chance.shuffle(drawn)
    return drawn


def name_file(slug: str, sent_as: tuple[Format, str], *, year: int, chance: Random) -> ResumeFile:
    """Name the file the way people name files."""
    first, _, last = slug.title().partition("-")
    name = chance.choice(NAMES).format(First=first, Last=last, slug=slug, year=year)
    return ResumeFile(name=f"{name}.{sent_as[0]}", format=sent_as[0], layout=sent_as[1])


def render_resume(candidate: Candidate) -> bytes:
    """Return the candidate's résumé file."""
    file = candidate.file
    if file.format == "pdf":
        return render_pdf(candidate.document, layout=file.layout, carries_data=False)
    if file.format == "docx":
        return render_docx(candidate.document, layout=file.layout)
    return render_text(candidate.document).encode()
