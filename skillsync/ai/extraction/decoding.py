"""Tell in which encoding a text was written, and read it.

A byte order mark and valid UTF-8 decide at once. Otherwise each encoding that people's editors used
is tried, and the one in which the result looks most like writing wins: letters stand beside
letters, signs of one script beside their like.
"""

import re
import unicodedata
from itertools import pairwise

from skillsync.ai.extraction.source import FileIsNotText

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
CANDIDATES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "cp932",
    "gb18030",
    "euc_kr",
    "big5",
    "mac_roman",
    "iso8859_15",
)
SAMPLE = 40_000
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
COMMON = frozenset("äöüßéèêàáâãçñíóúôõåæøëïîûùœąćęłńśźżčšžřěůýőűășțđ")
TYPOGRAPHY = frozenset("€–—‘’“”„…•·«»°§´©®¡¿ºª№ \xa0")
OPENING = frozenset("€‘“„«§°©®¡¿№")
FREQUENT_HAN = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "历简教育大学公司工作技能经验项目姓名电话邮箱语言证书本科硕士年月日至今负责"
)
FREQUENT_HANGUL = frozenset(
    "이다는을를의에서가고하기력학교사대한자로지도인리어아과시해일정보원나스트부주수있경전소조여구연개발성명무제공회장"
    "등그만동방비용상관련업우술영화호메생년월국김박컴퓨터공프램팀"
)
KANA = {"HIRAGANA", "KATAKANA"}
LEAST = 0.35


def decode(data: bytes) -> str:
    """Return the text that bytes stand for. Raises FileIsNotText."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if wide := wide_encoding(data):
        return _strictly(data, wide)
    if b"\x00" in data:
        raise FileIsNotText
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(data.decode(_likeliest(data), "replace"))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return _checked(data.decode(encoding))
    except UnicodeDecodeError:
        raise FileIsNotText from None


def _checked(text: str) -> str:
    controls = len(CONTROLS.findall(text))
    if "\x00" in text or controls > len(text) // 100:
        raise FileIsNotText
    return text


def wide_encoding(data: bytes) -> str:
    """Tell UTF-16 without a mark: every other byte of Latin text is NUL."""
    sample = data[:4096]
    if len(sample) < 8 or sample.count(0) < 0.3 * len(sample):
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 10 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 10 * odd else ""


def _likeliest(data: bytes) -> str:
    # Cut after a line, so that no sign is cut in two.
    sample = data if len(data) <= SAMPLE else data[: data.rfind(b"\n", 0, SAMPLE) + 1 or SAMPLE]
    scores: dict[str, float] = {}
    for encoding in CANDIDATES:
        try:
            scores[encoding] = _likeness(sample.decode(encoding))
        except UnicodeDecodeError:
            continue
    best = max(scores, key=lambda name: scores[name], default="")
    if not best or scores[best] < LEAST:
        raise FileIsNotText
    return best


def _likeness(text: str) -> float:
    """Return how much the signs beyond ASCII look like writing, -1 to about 1."""
    total = sum(not sign.isascii() for sign in text)
    if total == 0:
        return 1.0
    return sum(_worth(before, sign) for before, sign in pairwise(" " + text)) / total


def _worth(before: str, sign: str) -> float:
    if sign.isascii():
        return 0.0
    if sign in TYPOGRAPHY:
        return -0.5 if sign in OPENING and before.isalpha() else 0.6
    if not sign.isalpha() or (sign.isupper() and before.islower()):
        return -1.0
    return _worth_of_letter(_script(before), sign)


def _worth_of_letter(beside: str, sign: str) -> float:
    script = _script(sign)
    if script in KANA or sign in FREQUENT_HANGUL or sign in FREQUENT_HAN:
        return 0.9
    if script == "CJK":
        return 0.9 if beside in KANA else 0.3
    if script == "HANGUL":
        return 0.2
    if script == "LATIN":
        return 0.8 if sign.lower() in COMMON else 0.1
    return 0.8 if beside in {script, ""} else -0.5


def _script(sign: str) -> str:
    """Return a letter's script by its name in Unicode; nothing for what is no letter."""
    return unicodedata.name(sign, "").partition(" ")[0] if sign.isalpha() else ""
