"""Turn pages into what a word processor saves: DOCX, ODT, RTF, PDF and text, by LibreOffice."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.parsing.tools import kept, program, run

FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt",
    "rtf": "rtf:Rich Text Format",
    "pdf": "pdf:writer_pdf_Export",
    "txt": "txt:Text (encoded):UTF8",
}


def convert(data: bytes, suffix: str, wanted: str) -> bytes:
    """Return a document in another format. `suffix` says what `data` is: html, fodt, docx, odt."""
    return convert_all([data], suffix, wanted)[0]


def convert_all(documents: Sequence[bytes], suffix: str, wanted: str) -> list[bytes]:
    """Return documents in another format; ten at once take little longer than one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = [folder / f"cv{number}.{suffix}" for number in range(len(documents))]
        for source, data in zip(sources, documents, strict=True):
            source.write_bytes(data)
        profile = (kept() / "tools" / "office").as_uri()
        command = [program("soffice", "libreoffice"), f"-env:UserInstallation={profile}"]
        command += ["--headless", "--norestore"]
        if suffix == "html":
            command.append("--infilter=HTML (StarWriter)")
        command += ["--convert-to", FILTERS[wanted], "--outdir", str(folder / "out")]
        run([*command, *map(str, sources)], seconds=120 + 5 * len(documents))
        return [(folder / "out" / f"{one.stem}.{wanted}").read_bytes() for one in sources]
