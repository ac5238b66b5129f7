"""Read files that arrive on standard input, one at a time, and say how each ended.

Started by the harness as `python -m bench.fuzz.child`: four bytes of length and the file come in,
one line of JSON goes out.
"""

import json
import resource
import sys
import time
import traceback
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from bench.fuzz.documents import picture
from bench.fuzz.seeds import one_person
from skillsync.ai.extraction.career_file import read_career
from skillsync.ai.extraction.pictures import render_pages
from skillsync.ai.extraction.reading import media_type_of
from skillsync.ai.extraction.source import Source, UnreadableFile
from skillsync.career.document import Document
from skillsync.career.formats.codes import SPOKEN, language_name
from skillsync.career.formats.dates import month_number
from skillsync.career.formats.exports import FORMATS
from skillsync.foundation.memory import collect_seldom, give_memory_back, limit_memory
from skillsync.typesetting.markdown import render_markdown
from skillsync.typesetting.pdf import render_pdf
from skillsync.typesetting.text import render_text
from skillsync.typesetting.word import render_docx

SETTLE_EVERY = 50
REMEMBERED = 12
"""Documents: the typesetter keeps what it worked out for the last ten."""


FOREIGN = "مونا 涑 山田 한글 สมชาย अमित שרה Ελένη ❕ 😀"
"""Letters that our own typefaces lack: the typesetter looks for them in all there are."""


class PromiseBroken(Exception):
    """The reader answered, but not as it promises."""


def main() -> None:
    """Answer until the input ends."""
    limit_memory()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = sys.stdout
    sys.stdout = sys.stderr
    _load_all()
    collect_seldom()
    for number in count(1):
        data = _receive(sys.stdin.buffer)
        if data is None:
            return
        if number % SETTLE_EVERY == 0:
            _forget_pages()
        print(json.dumps(_read(data)), file=answers, flush=True)


def _load_all() -> None:
    """Load what is loaded once, and would look like a leak later."""
    person = one_person().model_copy(deep=True)
    _write(person, typeset=True)  # typefaces and templates
    basics = person.basics
    basics.name = basics.label = basics.summary = FOREIGN
    for work in person.work:
        work.name = work.location = FOREIGN
        for role in work.roles:
            role.position = FOREIGN
    _write(person, typeset=True)  # a typeface of another script takes up to 27 MB, once
    read_career(picture(one_person()))  # text recognition
    month_number("no month")  # the months of every language
    for language in SPOKEN:
        language_name("en", language)


def _forget_pages() -> None:
    """Have the typesetter forget large documents: what it keeps for a while is no leak."""
    for _ in range(REMEMBERED):
        render_pdf(one_person(), layout="classic")


def _receive(stream: BinaryIO) -> bytes | None:
    length = stream.read(4)
    return stream.read(int.from_bytes(length, "big")) if len(length) == 4 else None


def _read(data: bytes) -> dict[str, Any]:
    began = time.process_time()
    outcome, problem = "read", ""
    try:
        problem = check(data)
    except UnreadableFile as refusal:
        outcome, problem = "refused", type(refusal).__name__
    except MemoryError:
        outcome, problem = "memory", traceback.format_exc()
    except BaseException:  # noqa: BLE001 - whatever it is, it is what we look for
        outcome, problem = "error", traceback.format_exc()
    give_memory_back()
    return {
        "outcome": outcome,
        "problem": problem,
        "seconds": time.process_time() - began,
        "resident_mb": resident_mb(),
    }


def check(data: bytes) -> str:
    """Read a file as an upload is read, and hold the result to what it promises."""
    # A type may be refused at once, or by the reader later: both see the same bytes.
    media_type_of(data)
    reading, source, _ = read_career(data)
    again = Document.model_validate(json.loads(json.dumps(reading.document.to_json())))
    if again != reading.document:
        raise PromiseBroken("The document does not survive JSON.")
    if Source.from_json(json.loads(json.dumps(source.to_json()))).text != source.text:
        raise PromiseBroken("The source does not survive JSON.")
    if any(not 0 <= line.start <= line.end <= len(source.text) for line in source.lines):
        raise PromiseBroken("A line lies outside the text.")
    if any(not 0 <= word.start < word.end <= len(source.text) for word in source.words):
        raise PromiseBroken("A word lies outside the text.")
    if source.pages and len(data) % 8 == 0:
        render_pages(data, source.pages, width=200)
    if source.kind == "data" or len(data) % 4 == 0:
        _write(reading.document, typeset=len(data) % 16 == 0)
    return source.kind


def _write(document: Document, *, typeset: bool) -> None:
    """Write what was read in every format we write: none of it may stop the writers."""
    for name, write in FORMATS.items():
        if not write(document).text.encode():
            raise PromiseBroken(f"Nothing was written as {name}.")
    render_text(document).encode()
    render_markdown(document).encode()
    if typeset:
        render_docx(document, layout="classic")
        render_pdf(document, layout="classic")


def resident_mb() -> float:
    """Return this process's memory in MB: now where Linux tells, else the most it ever had."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1024**2
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


if __name__ == "__main__":
    main()
