"""Find the name of the person: big, early, like the e-mail, or labelled as a name."""

import re
from collections.abc import Iterator
from itertools import takewhile
from statistics import median
from unicodedata import category

from skillsync.ai.extraction.judging import (
    is_place,
    is_surely_place,
    organization_score,
    school_score,
    title_score,
)
from skillsync.ai.extraction.name_words import AFTER_NAMES, COURTESIES, PARTICLES, SMALL_TITLES
from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.vocabulary import (
    DOCUMENT_TITLES,
    LABELS,
    LETTER,
    SOLID,
    SURNAMES,
    TITLES,
    fold,
    words,
)

SEPARATORS = re.compile(r"[\t|•·∙⋅●◆◇♦■▪‣⬥❖✦;]|\s(?:[~–—-](?:\s|$)|\s{2,})")
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.·\u200c-])*\.?,?")
OTHER_NAME = re.compile(r"\s?[(（\"“„«]([^\W\d_][^\d()（）]{0,30})[)）\"”“»]")
PRONOUNS = re.compile(r"\s?\(\w{2,5}\s?/\s?\w{2,5}(?:\s?/\s?\w{2,5})?\)")
HER_CV = re.compile(r"(.{2,50})(?:['’]s?|\s?の|的)\s?(.{2,20})$")
LABEL = re.compile(
    # What ends a label is looked for first: most rows have none.
    r"(?=\s{0,2}[^:：\t\u3000]{1,29}[:：\t\u3000])"
    r"\s{0,2}(氏[ \u3000]{1,4}名|[^\W\d_][^:：\t\n]{0,24}?)\s{0,2}(?:[:：]\s*|\t+|\u3000+)(?=\S)"
)
FAMILY_LABELS = words("nachname familienname nom apellidos cognome achternaam nazwisko surname")
FAMILY_LABELS |= {"last name", "family name"}
"""What stands before a family name alone, where another label stands before the given ones."""
GENERATIONS = words("jr sr ii iii iv")
READINGS = words("フリガナ ふりがな")
"""What stands before the sound of a name, which is not how it is written."""
LETTERS = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z.-]{2,8}")
"""Degrees and licences in one word, as `CPHQ`, `MEd`."""
NAME_PART = re.compile(rf"{LETTER}{{3,}}")
ACCOUNT_PART = re.compile(r"[\W\d_]+")
ACCOUNT = re.compile(r"([\w.+-]{1,64})@")
ADDRESS = re.compile(r"\s+(?:[\w.+-]{1,64}@|(?:\+|\(\+?)?\d)")
"""An e-mail or a phone number that stands behind a name."""
HOUSE = re.compile(r",?\s?\d{1,4}\b(?!\s?\d)")
"""The number of a house, behind its street."""
FOLLOWED = re.compile(r"\s*[|•·●–—]|\s+-\s")
BROKEN = re.compile(r"-(?<=[^\W\d_]-)\s*\n\s*(?=[^\W\d_])")
SPACED = re.compile(r"[^\W\d_](?: [^\W\d_]){2,}(?:\s{2,}[^\W\d_](?: [^\W\d_])+)*")
LOOSE_STOP = re.compile(r"\s(?=\.(?:\s|$))(?<=[^\W\d_]\s)")
"""The air before a full stop, where letters are set apart."""
SOLID_NAME = late(r"[\u3005-\u9fff]{1,7}(?:[ \u3000·・]?[\u3005-\u9fff]{1,8})?")
SENTENCE = late(r"[\u3040-\u309f](?=[\u4e00-\u9fff])")
"""Hiragana before a Chinese sign, as in a sentence and in no name."""
SMALL_WORDS = PARTICLES | SMALL_TITLES
LETTERS_BEHIND = AFTER_NAMES | SMALL_TITLES
TOP_ROWS = 120
LONGEST = 48
EARLY = 8
BEFORE_EMAIL = 6
"""So many rows before the e-mail the name may begin what says how to reach the person."""
SMALL, LARGE = 0.7, 1.25
MOST_ROWS, MOST_WORDS = 4, 7


def find_name(rows: list[Row], text: str) -> list[int]:
    """Return the numbers of the rows that hold the person's name."""
    found = ACCOUNT.search(text)
    account = fold(found[1]) if found else ""
    usual = median(row.size for row in rows) if rows else 0.0
    best, best_score, said = -1, 1.0, ""
    set_large: list[tuple[int, str]] = []
    titled = 0
    reached = next((n for n, row in enumerate(rows[:TOP_ROWS]) if "@" in row.text), -1)
    for number, row in enumerate(rows[:TOP_ROWS]):
        # Further down it is all one what stands above.
        titled += number - titled <= EARLY and _titles_document(row)
        if row.page > 1 or heading_kind(row.text):
            continue
        labelled = _is_labelled(row) or (number > 0 and _is_label_of(rows[number - 1], row))
        large = bool(usual) and row.size > LARGE * usual
        begins = row.blank_before and 0 < reached - number <= BEFORE_EMAIL
        early = number - titled < EARLY
        if not (early or labelled or large or begins or _likeness(row.text[:LONGEST], account)):
            continue
        first = name_part(row)
        if not is_name_like(first.text, account) or heading_kind(first.text):
            continue
        score = _score(first.text, row, number - titled, usual) + _likeness(first.text, account)
        score += (3.0 if labelled else 0.0) + (begins and 1.5 - 0.05 * (reached - number))
        if large:
            set_large.append((number, fold(first.text)))
        if score > best_score:
            best, best_score, said = number, score, fold(first.text).strip(" -")
    # Said twice, the large one is whole: a narrow column breaks the small one.
    best = next((number for number, text in set_large if best >= 0 and text.startswith(said)), best)
    return _with_other_rows(rows, best, usual, account) if best >= 0 else []


def name_part(row: Row) -> Piece:
    """Return the part of a row that may be a name: its first, without a label or a title."""
    body = row.body
    if _is_labelled(row) and (label := LABEL.match(body.text)):
        body = body.part(label.end())
    if "(" in body.text and (pronouns := PRONOUNS.search(body.text)):
        body = body.part(0, pronouns.start()) if pronouns.start() else body
    if SPACED.fullmatch(body.text.strip()):
        return body.trim()
    pieces = body.split(SEPARATORS)
    if len(pieces) > 1 and (
        fold(pieces[0].text) in DOCUMENT_TITLES or heading_kind(pieces[0].text)
    ):
        pieces = pieces[1:]
    first = _without_title(pieces[0].trim(" ,:|–—") if pieces else body)
    if address := ADDRESS.search(first.text):
        first = first.part(0, address.start())
    return _without_letters(_before_comma(first))


def _before_comma(piece: Piece) -> Piece:
    """Take off a name what follows its comma: `Ada Vale, Fitter`, `…, MBA`, `…, Graz`."""
    name, comma, rest = piece.text.partition(", ")
    if not comma:
        return piece
    full = " " in name and (title_score(rest) >= 1 or is_surely_place(rest))
    return piece.part(0, len(name)) if full or _follow_a_name(rest, name) else piece


def _without_letters(piece: Piece) -> Piece:
    """Take degrees off that follow a name without a comma: `Ada Vale PhD`."""
    tokens = piece.text.split()
    kept = len(tokens)
    while kept > 2 and not tokens[kept - 1].istitle() and fold(tokens[kept - 1]) in AFTER_NAMES:
        kept -= 1
    if kept == len(tokens) or piece.text.isupper():
        return piece
    return piece.part(0, piece.text.rindex(tokens[kept], 0)).trim(" ,")


def _is_label_of(above: Row, row: Row) -> bool:
    """Tell a row below `Name`, alone or as the first of the labels above a row of cells."""
    if len(above.text) > LONGEST * MOST_ROWS:
        return False
    first, *others = above.text.split("\t")
    if LABELS.get(fold(first).strip(" .:：")) != "name":
        return False
    labels = all(fold(other).strip(" .:：") in LABELS for other in others)
    return labels and len(others) >= row.text.count("\t")


def in_speaking_order(rows: list[Row]) -> list[Row]:
    """Return the rows of a name, the given names of a form before the family name."""
    if len(rows) == 2 and _label_of(rows[0]) in FAMILY_LABELS and _label_of(rows[1]):
        return rows[::-1]
    return rows


def spoken(name: str, rows: list[Row]) -> str:
    """Return a name as it is spoken: `Vale, Ada` begins with the family name."""
    family, comma, given = name.partition(", ")
    if not comma or "," in given or len(given.split()) > 3 or not is_name_like(given):
        return name
    # `Ada Vale, Kesterby` may be a person and a town that no list has.
    sure = _is_labelled(rows[0]) or sum(not _is_small(one) for one in family.split()) == 1
    after = fold(given).strip(".") in GENERATIONS | AFTER_NAMES
    return f"{given} {family}" if sure and not after else name


def _titles_document(row: Row) -> bool:
    """Tell a row of its own above the name: `Curriculum Vitae`, and the `of` below it."""
    if len(row.text) > LONGEST:
        return False
    said = fold(row.value).strip(" :")
    return said in DOCUMENT_TITLES or said in {"of", "von", "de", "di", "van", "for"}


def _follow_a_name(text: str, name: str) -> bool:
    """Tell degrees and licences, known ones or, after two names in small letters, any."""
    said = [word.strip(",") for word in text.replace("/", " ").split()]
    known = [fold(word) in LETTERS_BEHIND for word in said]
    full = " " in name and not name.isupper()
    return all(known) or (full and all(LETTERS.fullmatch(word) for word in said))


def closed_up(text: str) -> str:
    """Return a name that is written `T H A B O   D U B E` as it is read; others as they are."""
    if not SPACED.fullmatch(text.strip()):
        return LOOSE_STOP.sub("", text)
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", text.strip()))


def _is_labelled(row: Row) -> bool:
    return bool(_label_of(row))


def _label_of(row: Row) -> str:
    """Return the label of a name, folded, that a row begins with, else nothing."""
    label = LABEL.match(row.text)
    said = fold(label[1]).strip(" .") if label else ""
    if " " in said and SOLID.search(said):
        said = said.replace(" ", "")
    return said if LABELS.get(said) == "name" and said not in READINGS else ""


def _without_title(piece: Piece) -> Piece:
    """Take `CV of` off a name, and `'s CV`: words that title the document."""
    owned = HER_CV.match(piece.text)
    if owned and fold(owned[2]) in DOCUMENT_TITLES:
        return piece.part(0, owned.end(1))
    spoken = piece.text.split()
    if len(spoken) > 2 and spoken[0].lower() in COURTESIES:
        piece = piece.part(len(spoken[0])).trim()
        spoken = spoken[1:]
    for count in (3, 2, 1):
        if count < len(spoken) and fold(" ".join(spoken[:count])).rstrip(":") in DOCUMENT_TITLES:
            rest = piece.part(len(" ".join(spoken[:count])))
            link = re.match(r"(?:of|von|de|di|van|for|für|du|des|d['’])\s+", rest.text)
            return rest.part(link.end()) if link else rest.trim(" :–—-")
    return piece


def is_name_like(text: str, account: str = "") -> bool:
    """Tell whether the words could be a person's name; `account` is what the e-mail begins with."""
    whole = BROKEN.sub("", closed_up(text))
    # Marks of their own, as in `Ọ̀ṣun` and `प्रिया`, are parts of letters.
    plain = whole if whole.isascii() else "".join(one for one in whole if category(one)[0] != "M")
    bare = _without_other_name(plain).replace("\t", " ")
    said = fold(bare.strip(" :："))
    if said in DOCUMENT_TITLES or said in LABELS:
        return False
    if SOLID.search(bare):
        return _is_solid_name(bare.strip())
    tokens = bare.split()
    names = [token for token in tokens if not _is_small(token)]
    if not 1 <= len(tokens) <= 8 or len(names) > 6 or len(text) > LONGEST:
        return False
    if any(not NAME_WORD.fullmatch(token) or token[0].islower() for token in names):
        return False
    if _are_letters(names):
        return False
    folded = [fold(token).strip(".,") for token in tokens]
    jobs = [token for token in folded if token in TITLES and token not in SURNAMES]
    # Any trade may be a surname, where the account is called by the other names.
    last = len(folded) > 1 and jobs == folded[-1:]
    owned = last and _likeness(" ".join(folded[:-1]), account)
    return not jobs or bool(owned)


def _are_letters(tokens: list[str]) -> bool:
    """Tell degrees and licences alone: `MBA, PMP`."""
    return all(one.isupper() and fold(one).strip(",") in AFTER_NAMES for one in tokens)


def _is_small(token: str) -> bool:
    """Tell what may be written small in a name: `von`, `el-Amrani`, `d'Angelo`, `med.`."""
    low = token.lower()
    return (
        low in SMALL_WORDS
        or token.startswith(("d'", "d’"))
        or (low.partition("-")[0] in PARTICLES and token[0].islower() and token[-1] != "-")
    )


def _is_solid_name(text: str) -> bool:
    if not SOLID_NAME.fullmatch(text) or SENTENCE.search(text) or fold(text) in DOCUMENT_TITLES:
        return False
    return title_score(text) < 1 and organization_score(text) < 1


def _without_other_name(text: str) -> str:
    """Take off a name in brackets: one in another script at the end, or a short one inside."""
    found = OTHER_NAME.search(text)
    if found is None:
        return text
    if not (found[1][0] >= "\u0370" or text[found.end() :].strip() or text[0] >= "\u3005"):
        return text
    return text[: found.start()] + text[found.end() :]


def _likeness(text: str, account: str) -> float:
    if not account:
        return 0.0
    low = fold(text)
    if any(map(account.__contains__, NAME_PART.findall(low))):
        return 1.5
    # `as.teacher@…` and `as1988@…` are of `Ada Smith`, `ada.sm@…` is not.
    initials = "".join([part[0] for part in low.split()])
    begun = len(initials) > 1 and account.startswith(initials)
    return 1.0 if begun and ACCOUNT_PART.split(account)[0] == initials else 0.0


def _score(text: str, row: Row, number: int, usual: float) -> float:
    score = 1.6 if number == 0 else max(0.8 - 0.1 * number, 0.0)
    if usual and row.size > LARGE * usual:
        score += min(row.size / usual, 2.5)
    plain = " ".join(word for word in text.split() if fold(word).strip(",.") not in SURNAMES)
    score -= 1.5 if title_score(plain) >= 1 or is_place(text) else 0.0
    score -= 1.5 if HOUSE.match(row.text, row.text.find(text) + len(text)) else 0.0
    score -= 1.5 if school_score(plain) >= 1 or organization_score(plain) >= 1 else 0.0
    # Chinese and Japanese names are written in one word.
    score -= 0.8 if len(text.split()) == 1 and max(text) < "\u2e80" else 0.0
    return score - (2.0 if row.is_bullet else 0.0)


def _with_other_rows(rows: list[Row], best: int, usual: float, account: str) -> list[int]:
    """Add the rows near it when a name is set in several rows of the same large size."""
    found = [best]
    while len(found) < MOST_ROWS:
        more = next(
            (one for one in _near(rows, found) if _belongs(rows, found, one, usual, account)), None
        )
        if more is None:
            break
        found = sorted([*found, more])
    return found


def _near(rows: list[Row], found: list[int]) -> Iterator[int]:
    """Yield the rows next to those found, and those that only small rows hold apart from them."""
    for step in (1, 2, 3):
        for end, other in ((found[-1], found[-1] + step), (found[0], found[0] - step)):
            if 0 <= other < len(rows) and (step == 1 or _is_aside(rows, end, other)):
                yield other


def _belongs(rows: list[Row], found: list[int], other: int, usual: float, account: str) -> bool:
    row, near = rows[found[0]], rows[other]
    if other > found[-1] and _leads_on(rows[found[-1]]):
        return False
    part = name_part(near).text
    if _is_labelled(row):
        return len(found) == 1 and _is_labelled(near) and is_name_like(part)
    if abs(near.size - row.size) >= 1 or near.size <= 0:
        return False
    above, below = (rows[found[-1]], near) if other > found[-1] else (near, row)
    words_above = name_part(above).text.split()
    if other > found[0] and words_above and fold(words_above[-1]) in PARTICLES:
        return True  # `María de la` above `Torre`
    named = sorted([*found, other])
    whole = len(words_above) > 1 and not words_above[-1].endswith("-")
    known = whole and not above.full and _likeness(words_above[-1], account)
    if known and not _likeness(part, account) and not _has_headline(rows, named):
        return False  # the e-mail has the surname already, and nothing of the row below
    count = sum(len(name_part(rows[one]).text.split()) for one in found)
    large = near.size > LARGE * usual
    alone = count == 1 and not below.blank_before
    return (
        (large or alone or _are_bold(rows, named, part))
        and count + len(part.split()) <= MOST_WORDS
        and (
            is_name_like(part)
            or _is_surname(rows, named, part, account)
            or (below is not near and part.endswith("-"))
        )
        and not heading_kind(part)
    )


def _are_bold(rows: list[Row], named: list[int], part: str) -> bool:
    """Tell a name as small as the text, but bold, whose last word is in the row below."""
    after = rows[named[-1] + 1 : named[-1] + 2]
    ended = not any(row.bold or row.blank_before for row in after)
    bold = all(rows[one].bold for one in named) and not rows[named[-1]].blank_before
    return bold and ended and " " not in part


def _leads_on(row: Row) -> bool:
    """Tell that a headline follows the name in its line, or is about to: `Ada Vale –`."""
    rest = row.body.text[name_part(row).end - row.body.start :]
    return bool(FOLLOWED.match(rest))


def _is_surname(rows: list[Row], named: list[int], part: str, account: str) -> bool:
    """Tell the surname that is also a trade, when another line below says what the person does."""
    whole = " ".join(name_part(rows[one]).text for one in named)
    if " " in part or _are_letters([part]):
        return False
    return is_name_like(whole, account) and _has_headline(rows, named)


def _has_headline(rows: list[Row], named: list[int]) -> bool:
    """Tell that a row below the name, before any heading, says what the person does."""
    below = takewhile(lambda row: not heading_kind(row.text), rows[named[-1] + 1 : named[-1] + 5])
    return any(title_score(row.text) >= 0.9 for row in below)


def _is_aside(rows: list[Row], best: int, other: int) -> bool:
    """Tell that only an address, set small beside the name, stands between its two rows."""
    first, last = sorted((best, other))
    return all(row.size < SMALL * rows[best].size for row in rows[first + 1 : last])
