import re

import pytest

from skillsync.ai.extraction import learning
from skillsync.ai.extraction.warming import warm_readers


def test_a_warm_process_reads_a_degree_without_compiling_anything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    warm_readers()

    def compiles(*_: object) -> None:
        raise AssertionError("a pattern was compiled while somebody waited")

    monkeypatch.setattr(re, "compile", compiles)
    found = learning.DEGREES.search("Licenciatura en Enfermería, Universidad de Vellira")
    assert isinstance(found, re.Match)
    assert learning.TOLD_GRADES.search("Physik, summa cum laude") is not None
