"""Spoiled files of every kind: each is read or refused, whatever is wrong with it."""

import os
import random
from pathlib import Path

import pytest
from ai.extraction.sheets import Sheet

from bench.fuzz.mutation import spoil
from bench.fuzz.reader import Reader
from bench.fuzz.seeds import MAKERS, WEIGHTS, one_person
from skillsync.ai.extraction.career_file import read_career
from skillsync.ai.extraction.source import UnreadableFile

FILES = 25


@pytest.mark.parametrize("kind", [kind for kind in MAKERS if kind not in WEIGHTS])
def test_a_spoiled_file_is_read_or_refused(kind: str) -> None:
    seed = MAKERS[kind](one_person())
    read_career(seed)
    for number in range(FILES):
        chance = random.Random(f"{kind}-{number}")  # noqa: S311
        try:
            read_career(spoil(seed, [seed], chance))
        except UnreadableFile:
            continue


def test_words_of_a_pdf_that_stand_nowhere_are_read_all_the_same() -> None:
    sheet = Sheet()
    sheet.write(40, 40, "Ada Vale")
    sheet.pdf._out(f"BT 31.18 {'7' * 60}.54 Td (Cook) Tj ET")
    sheet.write(40, 80, "Waiter")
    assert "Waiter" in sheet.lines()
    assert "Cook" in "".join(sheet.lines())


def test_the_fuzzer_outlives_a_reader_that_dies(tmp_path: Path) -> None:
    reader = Reader(tmp_path / "errors")
    try:
        assert reader.read(b"Ada Vale, cook").outcome == "read"
        assert reader.read(b"").problem == "FileIsEmpty"
        assert reader.read(b"MZ\x00").problem == "FileIsAProgram"
        assert reader.child is not None
        os.kill(reader.child.pid, 9)
        assert reader.read(b"Ada Vale").outcome == "crash"
        assert reader.read(b"Ada Vale").outcome == "read"
    finally:
        reader.stop()
