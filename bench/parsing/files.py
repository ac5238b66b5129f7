"""The printed files of a half, kept outside the repository so that each is printed once."""

import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench.parsing.facts import facts_of
from bench.parsing.layouts import Layout, layouts
from bench.parsing.people import Person, people
from bench.parsing.printing import Studio
from bench.parsing.showing import Demand, demand
from bench.parsing.themes import printer
from bench.parsing.tools import kept

# Raise when a layout is printed differently: files of older recipes are not used any more.
RECIPE = 2


@dataclass(frozen=True)
class Sample:
    """One person in one layout: the file, and the text that is on it."""

    person: Person
    layout: Layout
    path: Path

    @property
    def text_path(self) -> Path:
        """Return where the text that is on the file is kept."""
        return self.path.with_suffix(".shown")

    @cached_property
    def demand(self) -> Demand:
        """Return what the file shows of its person."""
        text = self.text_path.read_text(encoding="utf-8")
        truth = facts_of(self.person.document)
        return demand(truth, text, self.person.language, omits=self.layout.omits)


def samples(half: str, *, ocr: bool = True, named: str = "") -> list[Sample]:
    """Return every person of a half in every layout of that half, printing what is missing.

    Without `ocr`, leave out pictures; with `named`, layouts whose name has it not in it.
    """
    found = [one for one in _all(half) if (ocr or not one.layout.ocr) and named in one.layout.name]
    missing = [one for one in found if not one.text_path.exists()]
    with ExitStack() as open_things:
        studio = Studio(open_things.enter_context(printer())) if missing else None
        for number, one in enumerate(missing, 1):
            line = f"\r  printing {number} of {len(missing)}: {one.layout.name} {one.person.slug}"
            print(f"{line:<78}", end="", file=sys.stderr, flush=True)
            if studio is not None:
                _print(one, studio)
    if missing:
        print(file=sys.stderr)
    return found


def _all(half: str) -> Iterator[Sample]:
    folder = kept() / f"files-{RECIPE}" / half
    for number, person in enumerate(people(half)):
        for layout in layouts(half):
            if person.like and not layout.top:
                continue
            if layout.fits(person) and (half != "dev" or _turn(layout) == number % 2):
                name = f"{person.slug}-{person.digest}.{layout.suffix}"
                yield Sample(person, layout, folder / layout.name / name)


def _turn(layout: Layout) -> int:
    """Return which every second person, 0 or 1, a layout to develop against prints."""
    return zlib.crc32(layout.name.encode()) % 2


def _print(sample: Sample, studio: Studio) -> None:
    printed = sample.layout.make(studio, sample.person)
    sample.path.parent.mkdir(parents=True, exist_ok=True)
    sample.path.write_bytes(printed.data)
    # Last: a file whose text is there is complete.
    sample.text_path.write_text(printed.text, encoding="utf-8")
