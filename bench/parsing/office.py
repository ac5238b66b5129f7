"""Turn pages into what a word processor saves: DOCX, ODT, RTF, PDF and text, by LibreOffice."""

import tempfile
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
    """Return a document in another format. `suffix` says what `data` is: html, docx, odt, rtf."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / f"cv.{suffix}"
        source.write_bytes(data)
        profile = (kept() / "tools" / "office").as_uri()
        command = [program("soffice", "libreoffice"), f"-env:UserInstallation={profile}"]
        command += ["--headless", "--norestore"]
        if suffix == "html":
            command.append("--infilter=HTML (StarWriter)")
        command += ["--convert-to", FILTERS[wanted], "--outdir", str(folder / "out"), str(source)]
        run(command, seconds=120)
        return (folder / "out" / f"cv.{wanted}").read_bytes()
