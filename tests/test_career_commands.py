"""Many files in, every format out: nothing overwritten, nothing silent, nothing that stops it."""

import io
import json
import os
import resource
import signal
import subprocess
import sys
import time
import zipfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import typst
from test_command_line import skillsync
from typer.testing import CliRunner, Result
from world import SAMS_RESUME

from skillsync import batch
from skillsync.batch import Done, Job
from skillsync.cli import app
from skillsync.foundation.memory import MEMORY_BYTES
from skillsync.terminal import try_safely


def here(*arguments: str) -> Result:
    """Run the command in this process: a start of its own takes ten times as long."""
    return CliRunner().invoke(app, [*arguments])


CAREER = {
    "basics": {"name": "Mina Kovač", "email": "mina@people.example"},
    "work": [
        {"name": "Ostrava Tools", "position": "Fitter", "startDate": "2019-03"},
        {"name": "Ostrava Tools", "position": "Apprentice", "endDate": "2019-03"},
    ],
    "skills": [{"name": "Welding", "level": "Master"}],
}


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Two résumés of one name in two folders, and most of what goes wrong with files."""
    inbox = tmp_path / "inbox"
    (inbox / "june").mkdir(parents=True)
    (inbox / "july").mkdir()
    (inbox / "june" / "cv.txt").write_text(SAMS_RESUME, encoding="utf-8")
    (inbox / "july" / "cv.txt").write_text(
        SAMS_RESUME.replace("Sam Okafor", "Ada Brandt"), encoding="utf-8"
    )
    (inbox / "career.json").write_text(json.dumps(CAREER), encoding="utf-8")
    (inbox / "nothing.pdf").write_bytes(b"")
    (inbox / "program.pdf").write_bytes(b"MZ\x90\x00" + b"\x00" * 200)
    (inbox / "half.json").write_text('{"basics": {"name": "Mi', encoding="utf-8")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Positions.csv", b"Company Name\n" + b"A" * 30_000_000)
    (inbox / "bomb.zip").write_bytes(bomb.getvalue())
    return inbox


def test_many_files_are_read_and_each_bad_one_costs_one_line(inbox: Path, tmp_path: Path) -> None:
    read = tmp_path / "read"
    good = [inbox / "june" / "cv.txt", inbox / "july" / "cv.txt", inbox / "career.json"]
    bad = [inbox / name for name in ("nothing.pdf", "program.pdf", "half.json", "bomb.zip")]
    bad += [inbox / "june", inbox / "missing.pdf"]
    answer = skillsync("parse", *map(str, [*bad, *good]), "--output", str(read))
    assert answer.returncode == 1
    assert answer.stdout == ""
    lines = answer.stderr.splitlines()
    for path in bad:
        named = (f"skillsync: {path}:", f"skillsync: {path},")
        assert sum(line.startswith(named) for line in lines) == 1, path
    assert len(lines) == len(bad) + 1
    assert lines[0] == f"skillsync: {good[1]} is written as cv.txt.2.json: that name is taken."
    names = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in read.iterdir()}
    assert {name: value["basics"]["name"] for name, value in names.items()} == {
        "cv.txt.json": "Sam Okafor",
        "cv.txt.2.json": "Ada Brandt",
        "career.json.json": "Mina Kovač",
    }


def test_several_files_without_a_folder_are_refused(inbox: Path) -> None:
    answer = here("parse", str(inbox / "career.json"), str(inbox / "june" / "cv.txt"))
    assert answer.exit_code == 1
    assert "--output" in answer.stderr
    assert answer.stdout == ""


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text(SAMS_RESUME, encoding="utf-8")
    (tmp_path / "cv.txt.json").write_text(json.dumps(CAREER), encoding="utf-8")
    files = [str(tmp_path / "cv.txt"), str(tmp_path / "cv.txt.json")]
    answer = here("parse", *files, "--output", str(tmp_path))
    assert answer.exit_code == 0, answer.stderr
    assert json.loads((tmp_path / "cv.txt.json").read_text(encoding="utf-8")) == CAREER
    written = json.loads((tmp_path / "cv.txt.2.json").read_text(encoding="utf-8"))
    assert written["basics"]["name"] == "Sam Okafor"


@pytest.mark.parametrize("to", ["rendercv", "reactive-resume", "europass"])
def test_a_career_goes_out_and_comes_back(inbox: Path, tmp_path: Path, to: str) -> None:
    there = tmp_path / "there"
    answer = here("convert", str(inbox / "career.json"), "--to", to, "--output", str(there))
    assert answer.exit_code == 0, answer.stderr
    back = json.loads(here("convert", str(there), "--to", "json-resume").stdout)
    assert back["basics"]["name"] == "Mina Kovač"
    assert [one["position"] for one in back["work"]] == ["Fitter", "Apprentice"]
    assert back["skills"][0]["name"] == "Welding"


def test_a_device_is_written_to_and_not_replaced(inbox: Path, tmp_path: Path) -> None:
    device = tmp_path / "printer"
    os.mkfifo(device)
    with subprocess.Popen(["cat", str(device)], stdout=subprocess.PIPE) as cat:
        career = str(inbox / "career.json")
        answer = skillsync("convert", career, "--to", "text", "--output", str(device))
        assert answer.returncode == 0, answer.stderr
        assert cat.stdout is not None
        assert "Mina Kovač" in cat.stdout.read().decode()
    assert device.is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_standard_input_is_read_and_a_full_disk_costs_one_line(inbox: Path) -> None:
    with (inbox / "career.json").open() as career, Path("/dev/full").open("w") as full:
        answer = subprocess.run(
            [sys.executable, "-m", "skillsync", "parse", "-"],
            stdin=career, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert answer.returncode == 1
    assert answer.stderr == "skillsync: standard output: No space left on device.\n"


def test_what_a_format_cannot_hold_is_told_beside_the_output(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    place = {"address": "Plover Row 12", "city": "Husum", "x-skillsync": {"text": "Husum"}}
    basics = {"name": "Mina Kovač", "location": place}
    path.write_text(json.dumps(CAREER | {"basics": basics, "starSign": "Libra"}), encoding="utf-8")
    answer = here("convert", str(path), "--to", "markdown")
    assert answer.exit_code == 0
    assert "# Mina Kovač" in answer.stdout
    assert "Libra" not in answer.stdout
    assert "Also in the file" in answer.stderr
    assert "left out: address" in answer.stderr


FOOTER = "#set page(footer: [Strictly confidential])\n"
TWO_PAGES = """= Nadia Verhoeven
nadia\\@verhoeven.example
== Experience
*Lead Pharmacist* #h(1fr) 2019 -- Present \\
Greenleaf Pharmacy, London
#pagebreak()
== Interests
Rowing, Chess
"""


def test_lines_in_no_field_are_counted_and_one_option_lists_them(tmp_path: Path) -> None:
    career, plain = tmp_path / "cv.pdf", tmp_path / "plain.pdf"
    career.write_bytes(typst.compile((FOOTER + TWO_PAGES).encode()))
    plain.write_bytes(typst.compile(TWO_PAGES.encode()))
    answer = here("parse", str(career))
    assert (answer.exit_code, answer.stderr.count("\n")) == (0, 1)
    assert "note: 1 line of the file belongs to no field." in answer.stderr
    assert "--format document" in answer.stderr
    assert "to no field" in here("convert", str(career), "--to", "europass").stderr
    assert here("parse", str(plain)).stderr == ""
    document = here("parse", str(career), "--format", "document")
    assert document.stderr == ""
    [line] = json.loads(document.stdout)["notUnderstood"]
    assert line["text"] == "Strictly confidential"
    several = here("parse", str(career), str(plain), "--output", str(tmp_path / "read"))
    assert several.exit_code == 0
    assert several.stderr.startswith("skillsync: 1 of 2 files have notes;")
    assert several.stderr.endswith(f": {career}.\n")
    path = tmp_path / "career.json"
    path.write_text(document.stdout, encoding="utf-8")
    again = here("parse", str(path), "--format", "document")
    assert "In no field: Strictly confidential" in again.stdout


def test_an_unknown_format_is_refused_with_the_known_ones(inbox: Path) -> None:
    answer = here("convert", str(inbox / "career.json"), "--to", "word-star")
    assert answer.exit_code == 1
    assert "europass" in answer.stderr
    assert answer.stderr.count("\n") == 1


def _work(job: Job, *, home: int) -> Done:
    if job.path.name == "kills":
        os.kill(os.getpid(), signal.SIGKILL)
    if job.path.name == "fails":
        raise RuntimeError("a bug of ours")
    if job.path.name == "greedy":
        bytearray(MEMORY_BYTES)
    assert os.getpid() != home
    return Done(job)


def test_a_child_that_dies_costs_only_its_file(capfd: pytest.CaptureFixture[str]) -> None:
    names = ["one", "kills", "two", "fails", "greedy", "three"]
    jobs = [Job(Path(name), Path()) for name in names]
    found = {
        done.job.path.name: done.problem
        for done in batch.run(jobs, partial(_work, home=os.getpid()), processes=2)
    }
    assert set(found) == set(names)
    assert [name for name in names if not found[name]] == ["one", "two", "three"]
    for name in ("kills", "fails", "greedy"):
        assert found[name].startswith(f"{name}: ")
        assert "\n" not in found[name]
    assert "Traceback" not in capfd.readouterr().err


def test_a_reader_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr(batch, "SECONDS", 0.5)
    jobs = [Job(tmp_path / "pipe", Path()), Job(Path("quick"), Path())]
    found = {done.job.path.name: done.problem for done in batch.run(jobs, _open, processes=2)}
    assert found["quick"] == ""
    assert "too long" in found["pipe"]


def _open(job: Job) -> Done:
    if job.path.name == "pipe":
        job.path.read_bytes()
    return Done(job)


LOOP = b"""%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
/Resources<</XObject<</X 5 0 R>>>>>> endobj
4 0 obj <</Length 5>>stream
/X Do
endstream endobj
5 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 595 842]
/Resources<</XObject<</X 5 0 R>>>>/Length 11>>stream
/X Do /X Do
endstream endobj
trailer <</Size 6/Root 1 0 R>>
"""
"""A form that draws itself twice: what PDFium makes of it ends only with the memory."""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is not limited")
@pytest.mark.parametrize("command", [["parse"], ["convert", "--to", "text"]])
def test_a_single_file_that_needs_too_much_memory_costs_one_line(
    tmp_path: Path, command: list[str]
) -> None:
    path = tmp_path / "loop.pdf"
    path.write_bytes(LOOP)
    most = 700 * 1024**2
    answer = subprocess.run(
        [sys.executable, "-m", "skillsync", *command, str(path)],
        capture_output=True, text=True, check=False, timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
    )  # fmt: skip
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"skillsync: {path}: this file stopped our reader.")
    assert answer.stderr.count("\n") == 1


def test_a_reader_that_fails_or_hangs_on_a_single_file_costs_one_line(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "SECONDS", 0.5)
    path = inbox / "career.json"
    assert "our reader failed on this file (ZeroDivisionError)" in try_safely(path, _fails)[0]
    assert "took too long" in try_safely(path, _hangs)[0]
    assert try_safely(path, len) == ("", path.stat().st_size)


def _fails(data: bytes) -> float:
    return len(data) / 0


def _hangs(data: bytes) -> bytes:
    time.sleep(60)
    return data


def test_closed_standard_streams_cost_one_line(inbox: Path) -> None:
    command = f"{sys.executable} -m skillsync parse"
    for rest, said in (
        ("- <&-", "standard input is closed."),
        (f"{inbox / 'career.json'} >&-", "standard output is closed."),
    ):
        answer = subprocess.run(
            ["/bin/sh", "-c", f"{command} {rest}"],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert (answer.returncode, answer.stderr) == (1, f"skillsync: {said}\n")


def test_a_name_that_would_steer_the_terminal_is_spelled_out(tmp_path: Path) -> None:
    answer = here("parse", str(tmp_path / "a\nb\x1b[31m.txt"))
    assert answer.exit_code == 1
    assert "a\\nb\\x1b[31m.txt: No such file" in answer.stderr
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [["parse"], ["convert", "--to", "text"]])
def test_an_output_without_a_name_is_refused(inbox: Path, command: list[str]) -> None:
    answer = here(*command, str(inbox / "career.json"), "--output", "")
    assert answer.exit_code == 1
    assert answer.stderr == "skillsync: --output is empty. Name what to write.\n"


@pytest.mark.parametrize(
    ("module", "code"), [("typer", -signal.SIGINT), ("pydantic", 130), ("multiprocessing", 130)]
)
def test_an_interrupt_while_the_command_loads_leaves_no_trace(module: str, code: int) -> None:
    program = (
        "import os, signal, sys\n"
        "class Interrupts:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}:\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupts())\n"
        "from skillsync.__main__ import main\n"
        f"sys.argv = ['skillsync', 'parse', {__file__!r}]\n"
        "main()\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert (answer.returncode, answer.stdout, answer.stderr) == (code, "", "")


def test_an_interrupt_while_a_child_starts_is_the_parents_alone(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    parent, serve = os.getpid(), batch._serve

    def interrupted(*arguments: Any) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        assert os.getpid() != parent
        serve(*arguments)

    monkeypatch.setattr(batch, "_serve", interrupted)
    [done] = batch.run([Job(Path("one"), Path())], partial(_work, home=parent))
    assert done.problem == ""
    assert capfd.readouterr().err == ""


def test_parse_loads_neither_the_web_nor_the_database(inbox: Path) -> None:
    code = (
        "import sys\n"
        "from skillsync.cli import app\n"
        f"app(['parse', {str(inbox / 'career.json')!r}], standalone_mode=False)\n"
        "heavy = {'fastapi', 'sqlalchemy', 'onnxruntime', 'numpy', 'rich', 'PIL', 'typst'}\n"
        "heavy |= {'skillsync.career.document', 'skillsync.ai.extraction.reading'}  # its child's\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stderr.strip() == "[]"


def test_the_command_looks_for_no_garbage_when_it_ends(inbox: Path) -> None:
    code = (
        "import atexit, gc, sys\n"
        "from skillsync.__main__ import main\n"
        f"sys.argv[1:] = ['parse', {str(inbox / 'career.json')!r}]\n"
        "def tell():\n"
        "    print(len(gc.get_objects()) < gc.get_freeze_count() / 100, file=sys.stderr)\n"
        "atexit.register(tell)\n"
        "main()\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stderr.strip() == "True"
