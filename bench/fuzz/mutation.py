"""Spoil a file: bytes, blocks, words of its format, and the members of an archive."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring, tostring

from bench.fuzz.meaning import ODD_TEXTS, spoil_meaning

MAX_BYTES = 1024 * 1024
NUMBERS = (0, 1, 7, 8, 9, 127, 128, 255, 256, 32767, 32768, 65535, 2**31 - 1, 2**31, 2**32 - 1)
ODD_BYTES = (b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\x1b", b"%")
TOKEN = re.compile(
    rb"<[^<>]{1,80}>|\\[a-z]{1,32}-?\d*|/[A-Za-z]{2,20}|\"[^\"\n]{0,80}\"|\b\d{1,10}\b|[{}\[\]()]"
)
VALUES = (
    b"null",
    b"true",
    b"-0.5",
    b"[]",
    b"{}",
    b'""',
    b"[[1]]",
    b'{"a": {"b": []}}',
    b"&a *a",
    b"- ",
)
Change = Callable[[bytearray, random.Random], None]


def spoil(seed: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Return a seed changed in one to many places; `others` lend parts of themselves."""
    if seed.startswith(b"PK\x03\x04") and chance.random() < 0.75:
        packed = _spoil_members(seed, others, chance)
        if packed is not None:
            return packed
    if chance.random() < 0.6:
        # One wrong byte, and JSON or a text is refused: what a file says is spoiled by itself.
        kept = _spoil_tree(seed, chance) if seed.startswith(b"<?xml") else None
        kept = kept or spoil_meaning(seed, chance)
        if kept is not None:
            return kept[:MAX_BYTES]
    return _spoil_bytes(seed, others, chance)


def _spoil_bytes(seed: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    data = bytearray(seed)
    for _ in range(1 << chance.randrange(6)):
        if chance.random() < 0.1 and others:
            _splice(data, chance.choice(others), chance)
        else:
            chance.choice(CHANGES)(data, chance)
        if len(data) > MAX_BYTES:
            del data[MAX_BYTES:]
    return bytes(data)


def _spoil_members(seed: bytes, others: Sequence[bytes], chance: random.Random) -> bytes | None:
    """Change what an archive's members hold, so that the change gets past the checksums."""
    file = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(seed)) as package, zipfile.ZipFile(file, "w") as spoiled:
            names = package.namelist()
            # An OpenDocument package that lost its type is only another archive.
            liable = [name for name in names if name != "mimetype"] or names
            chosen = set(chance.sample(liable, min(len(liable), chance.randint(1, 3))))
            for name in names:
                content = package.read(name)
                if name in chosen:
                    content = _spoil_member(content, others, chance)
                    if chance.random() < 0.05:
                        continue
                spoiled.writestr(name, content, chance.choice((0, zipfile.ZIP_DEFLATED)))
    except (zipfile.BadZipFile, KeyError, ValueError):
        return None
    return file.getvalue()


def _spoil_member(content: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    kept = _spoil_tree(content, chance)
    if not kept and not content.lstrip().startswith(b"<") and chance.random() < 0.6:
        kept = spoil_meaning(content, chance) or b""
    return kept or _spoil_bytes(content, others, chance)


def _spoil_tree(content: bytes, chance: random.Random) -> bytes:
    """Change an XML part that stays well-formed, so that readers look at what it says."""
    if chance.random() < 0.3:
        return b""
    try:
        root = fromstring(content)  # noqa: S314 - our own seeds
    except (ParseError, LookupError, ValueError):
        return b""
    for _ in range(1 << chance.randrange(5)):
        elements = list(root.iter())
        one, other = chance.choice(elements), chance.choice(elements)
        try:
            chance.choice(TREE_CHANGES)(one, other, chance)
        except RecursionError:
            break  # as deep as Python copies and writes
        if len(elements) > 20_000:
            break
    try:
        return tostring(root)
    except RecursionError:
        return b""


def _drop(one: Element, _other: Element, chance: random.Random) -> None:
    if len(one):
        one.remove(chance.choice(list(one)))


def _put(one: Element, other: Element, chance: random.Random) -> None:
    copy = deepcopy(other)
    one.insert(chance.randint(0, len(one)), copy)


def _nest(one: Element, other: Element, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 60, 400))):
        one = SubElement(one, other.tag, other.attrib)


def _multiply(one: Element, other: Element, chance: random.Random) -> None:
    if len(list(other.iter())) < 40:
        one.extend(deepcopy(other) for _ in range(chance.choice((2, 20, 150))))


def _rename(one: Element, other: Element, _chance: random.Random) -> None:
    one.tag = other.tag


def _retell(one: Element, other: Element, chance: random.Random) -> None:
    one.text = chance.choice(ODD_TEXTS) if chance.random() < 0.5 else other.text
    one.tail = chance.choice((one.tail, other.text, "\n"))


def _attribute(one: Element, other: Element, chance: random.Random) -> None:
    names = [*one.attrib, *other.attrib]
    if names:
        one.set(chance.choice(names), chance.choice([*ODD_TEXTS, *other.attrib.values()]))


TREE_CHANGES: tuple[Callable[[Element, Element, random.Random], None], ...] = (
    _drop, _put, _nest, _multiply, _rename, _retell, _attribute,
)  # fmt: skip


def _splice(data: bytearray, other: bytes, chance: random.Random) -> None:
    if other:
        start = chance.randrange(len(other))
        data[_at(data, chance) : _at(data, chance)] = other[start : start + _length(chance)]


def _at(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _length(chance: random.Random) -> int:
    return chance.randint(1, 1 << chance.randint(1, 12))


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _overwrite(data: bytearray, chance: random.Random) -> None:
    at = _at(data, chance)
    noise = chance.randbytes(chance.randint(1, 8))
    data[at : at + len(noise)] = noise


def _delete(data: bytearray, chance: random.Random) -> None:
    at = _at(data, chance)
    del data[at : at + _length(chance)]


def _cut(data: bytearray, chance: random.Random) -> None:
    if chance.random() < 0.3:
        del data[_at(data, chance) :]


def _repeat(data: bytearray, chance: random.Random) -> None:
    at = _at(data, chance)
    part = bytes(data[at : at + _length(chance)])
    times = 1 << chance.randrange(10)
    data[at:at] = part * max(1, min(times, MAX_BYTES // max(len(part), 1)))


def _insert(data: bytearray, chance: random.Random) -> None:
    at = _at(data, chance)
    data[at:at] = chance.choice(ODD_BYTES) * chance.choice((1, 1, 1, 2, 50, 2000))


def _number(data: bytearray, chance: random.Random) -> None:
    at = _at(data, chance)
    size = chance.choice((1, 2, 4))
    order = chance.choice(("little", "big"))
    value = chance.choice(NUMBERS) % (1 << 8 * size)
    data[at : at + size] = value.to_bytes(size, "little" if order == "little" else "big")


def _token(data: bytearray, chance: random.Random) -> None:
    """Put one of the file's own words in another's place, or drop, double or enlarge it."""
    start = _at(data, chance)
    found = TOKEN.search(data, start, start + 4096)
    if found is None:
        return
    word = found[0]
    other = TOKEN.search(data, _at(data, chance))
    choices = [b"", word * 2, word * 300, other[0] if other else b"", chance.choice(VALUES)]
    if word.isdigit():
        choices += [str(number).encode() for number in NUMBERS] + [b"-1", b"1e308", b"9" * 400]
    data[found.start() : found.end()] = chance.choice(choices)


CHANGES: tuple[Change, ...] = (
    _flip, _overwrite, _delete, _cut, _repeat, _insert, _number, _token, _token,
)  # fmt: skip
