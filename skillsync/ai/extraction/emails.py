"""Find the e-mail address of the person, also one that a narrow column broke or that is hidden."""

import re
from collections.abc import Sequence

from skillsync.ai.extraction.judging import COUNTRY_CODES
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.vocabulary import words

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
DOT = r"\s?[\[({]dot[\])}]\s?"
TOLD = re.compile(
    rf"([\w.+-]{{1,64}})\s?[\[({{]at[\])}}]\s?([\w-]{{1,63}}(?:(?:\.|{DOT})[\w-]{{1,63}}){{1,4}})",
    re.IGNORECASE,
)
"""An address as it is hidden from those who collect them: `ada [at] vale [dot] example`."""
TOP_LEVEL = words(
    "com org net edu gov mil int info biz name pro io dev app tech online site me cloud email blog "
    "page digital agency studio design academy systems solutions consulting jobs work works cat "
    "berlin london paris swiss asia eu uk xyz club live world group law health example"
) | {code.lower() for code in COUNTRY_CODES}
"""The usual ends of addresses; any other is one too, but not the half of one of these."""
OPEN_START = re.compile(r"[A-Za-z0-9][\w.+-]{1,60}[-_+]|[A-Za-z0-9]+[._-][\w.+-]{0,50}\.")
"""A word that an address can begin with; one with nothing but a full stop ends a sentence."""
START = re.compile(r"[a-z]+[._-][a-z0-9._-]{4,}")
REST = re.compile(r"[a-z]{1,12}|[A-Z]{1,12}")
DOMAIN = re.compile(r"@?[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}|\.[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}")
LINE_BREAK = re.compile(r"\n")
GLUED = re.compile(r"([a-z]{2,})[A-Z][\w-]*")


def find_email(pieces: Sequence[Piece]) -> tuple[str, list[Piece], float] | None:
    """Return the first address, the pieces it stands in, and how sure it is one."""
    pieces = [line for piece in pieces for line in piece.split(LINE_BREAK)]
    for number, piece in enumerate(pieces):
        if "@" in piece.text and (found := EMAIL.search(piece.text)):
            parts = _whole(pieces, number, found)
            sure = 0.99 if len(parts) == 1 else 0.9
        elif parts := _broken(pieces, number):
            sure = 0.9
        elif told := TOLD.search(piece.text):
            address = f"{told[1]}@{re.sub(DOT, '.', told[2], flags=re.IGNORECASE)}"
            return address, [piece.part(told.start(), told.end())], 0.8
        else:
            continue
        address = "".join(part.text for part in parts)
        # A theme may show in capitals what is written small.
        return address.lower() if address.isupper() else address, parts, sure
    return None


def _whole(pieces: Sequence[Piece], number: int, found: re.Match[str]) -> list[Piece]:
    """Return the pieces of an address, with what a narrow column set above and below it."""
    piece = pieces[number]
    part = piece.part(found.start(), _end(found)).trim(".-")
    parts = [part]
    if found[0][0] in "._-" and (before := _start_in(piece.part(0, found.start()).trim())):
        parts = [before, piece.part(found.start(), part.end - piece.start)]  # `ada .vale@…`
    elif number and found.start() == 0 and (before := _start_in(pieces[number - 1])):
        parts.insert(0, before)
    rest = piece.text[part.end - piece.start :]
    for following in pieces[number + 1 : number + 3]:
        joint = rest.strip()
        if joint not in {"", "-", "."} or not _goes_on(parts[-1].text + joint, following.text):
            break
        if joint:
            parts[-1] = piece.part(part.start - piece.start, len(piece.text.rstrip()))
        parts.append(following)
        rest = ""
    return parts


def _end(found: re.Match[str]) -> int:
    """Return where an address ends whose last word ran into the next one: `.comPhone`."""
    end = found[0].rpartition(".")[2]
    glued = GLUED.fullmatch(end)
    if glued and end.lower() not in TOP_LEVEL and glued[1] in TOP_LEVEL:
        return found.end() - len(end) + len(glued[1])
    return found.end()


def _start_in(piece: Piece) -> Piece | None:
    """Return the last word of a piece if an address can begin with it."""
    at = _last_word(piece.text)
    word = piece.part(at)
    alone = at == 0 or piece.text[at - 1] == "\t" or piece.text[:at].rstrip()[-1:] in set(":：|•·")
    opened = alone and OPEN_START.fullmatch(word.text)
    return word if opened or (at == 0 and START.fullmatch(word.text)) else None


def _last_word(text: str) -> int:
    """Return where the last word of a text begins, also right behind a label's colon."""
    return max(text.rfind(sign) for sign in " :\t") + 1


def _goes_on(address: str, following: str) -> bool:
    """Tell whether the next line is the rest of an address, and no word of its own."""
    if address.endswith(("-", ".")):
        return bool(EMAIL.fullmatch(address + following))
    if not REST.fullmatch(following):
        return following.startswith(".") and bool(EMAIL.fullmatch(address + following))
    end = address.rpartition(".")[2].lower()
    both = end + following.lower()
    return both in TOP_LEVEL and (end not in TOP_LEVEL or len(following) <= 2)


def _broken(pieces: Sequence[Piece], number: int) -> list[Piece]:
    """Return an address broken at its `@` or in its host's name: `ada@va` above `le.org`."""
    parts = [pieces[number].part(_last_word(pieces[number].text))]
    for following in pieces[number + 1 : number + 3]:
        above = "".join(part.text for part in parts)
        found = DOMAIN.match(following.text)
        if found is None or "@" not in above + found[0][0]:
            return []
        parts.append(following.part(0, found.end()))
        if EMAIL.fullmatch(above + found[0]):
            usual = found[0].rpartition(".")[2].lower() in TOP_LEVEL
            return parts if usual or any(sign in above[-1] + found[0][0] for sign in "@.-") else []
        if found.end() < len(following.text):
            return []
    return []
