"""Read certificates, awards and publications: what each is called, who gave it, and when."""

import re
from collections.abc import Iterator
from dataclasses import replace

from skillsync.ai.extraction.citations import find_citation, slices
from skillsync.ai.extraction.dates import Period
from skillsync.ai.extraction.items import WEB, Item, group_rows, inner, read_items
from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.pieces import Ledger, Piece, joined
from skillsync.ai.extraction.rows import Row
from skillsync.career.document import Award, Certificate, Publication

INITIAL = re.compile(r"\b[A-Z]\.|\bet al\b|[“”«»]")
COMMA = re.compile(r",\s+")
QUOTED = re.compile(r"[\"“„«]\s?([^\"“”„«»]{8,}?)\s?[\"”“»]")
AUTHORS = re.compile(r"(?<=[^\W\d_]{2}), [A-Z](?:\.|$)")
"""How a list of authors is written: surname, comma, initial."""
EDGES = " .,:;"
LETTERS = re.compile(r"[A-Z][A-Z\d/-]{1,8}")
GIVEN = re.compile(r"\s\([^()]+\)$")
LONGEST_EXPIRY = 30
EXPIRES = late(
    r"(?:\b(?:exp(?:ires|iry|iration|iring)?(?: date| on)?|valid (?:until|till|through|to|thru)|"
    r"renewal|gültig bis|ablauf|valable jusqu(?:e|['’]en|['’]au)?|expire(?: le)?|caduca(?: en)?|"
    r"vence|válid[oa] (?:hasta|até)|vigente hasta|validade|scade(?:nza)?|valid[oa] fino al?|"
    r"geldig tot|ważn[ey] do)\b|有効期限|有効期間)[\s.:：]*$",
    re.IGNORECASE,
)
NUMBER = late(
    r"(?:(?P<giver>[^\W\d_]{2,14})\s)?(?:licen[sc]e|lic\.?|certificate|registration|reg\.?|pin|"
    r"credential id|member(?:ship)?|number|colegiad[oa]|matr[íi]cula|licencia|c[ée]dula|rpps|"
    r"no\.?|nr\.?|n\.?\s?[º°]|id)\s?(?:no\.?|number|nr\.?|n\.?\s?[º°])?\s?[:#]?\s?#?"
    r"(?P<number>(?=\S*\d)[A-Z\d/.-]{3,24})"
    r"|(?P<bare>(?=(?:\D*\d){4})(?!(?:19|20)\d\d$)[A-Z]{0,3}\d[A-Z\d/-]{4,18})",
    re.IGNORECASE,
)
ENDS_NUMBERED = re.compile(
    r"[\s,]+(?:n\.?\s?[º°]|n\.|no\.|nr\.?|#)\s?(?P<number>\d[\w/-]{2,24})$", re.IGNORECASE
)
HOURS = re.compile(
    r"\d{1,4}\s?(?:h|hrs?|hours|stunden|std|heures|horas|ore|uur|uren|godz|days?|tage|jours|días|"
    r"dias|giorni|dagen|dni)\.?",
    re.IGNORECASE,
)
CLASS = re.compile(r"[A-Z]{1,2}\d?(?:\+?[A-Z]\d?)?")
"""A class of a driving licence: `C1E`, `C+E`."""
VALID = re.compile(
    r"\b(?:valid|gültig|valable|válid[oa]|vigente|valid[oa]|geldig|ważn[aey])\s*$", re.IGNORECASE
)
BODY = re.compile(r"(?!NO$|NR$|ID$|PIN$|REG$)[A-Z]{2,8}")
"""What gave a number out, as its letters: `NMC PIN 12A3456E`."""
FIELDS = {"release_date": "releaseDate"}
GIVER = re.compile(r"\s\(([^()]+\s[^()]+)\)$")


def read_certificates(rows: list[Row], ledger: Ledger) -> list[Certificate]:
    """Return certificates: the name, then who issued it."""
    return [_certificate(one, ledger) for one in read_items(list(_one_each(rows)), ledger.source)]


def _certificate(one: Item, ledger: Ledger) -> Certificate:
    names, facts, ends = _without_expiry(one, ledger)
    names, facts = _with_classes(names, [inner(piece) for piece in facts], ledger)
    item = Certificate(name=joined(names))
    ledger.note(f"{item.id}/name", names, 0.85)
    _take_number_off(item, names, ledger)
    _read_facts(item, facts, ledger)
    if one.urls:
        item.url = one.urls[0].text
        ledger.note(f"{item.id}/url", one.urls[0], 0.85)
    item.date = _date(one.date, f"{item.id}/date", ledger)
    if ends:
        item.date, item.expires = None, item.date
        ledger.provenance[f"{item.id}/expires"] = ledger.provenance.pop(f"{item.id}/date")
    elif one.date is not None and one.date.start and one.date.end != one.date.start:
        item.date, item.expires = one.date.start, one.date.end
        ledger.note(f"{item.id}/expires", one.date.piece, 0.7)
    return item


def _read_facts(item: Certificate, facts: list[Piece], ledger: Ledger) -> None:
    """Read what stands behind a certificate's name: who issued it, its number, its hours."""
    numbers = [(one, told) for one in facts if (told := NUMBER.fullmatch(one.text))]
    hours = [one for one in facts if HOURS.fullmatch(one.text)]
    issuer = [one for one in facts if NUMBER.fullmatch(one.text) is None and one not in hours]
    if numbers:
        fact, told = numbers[0]
        item.number = told["number"] or told["bare"]
        at = told.start("number" if told["number"] else "bare")
        ledger.note(f"{item.id}/number", fact.part(at), 0.8)
        ledger.skip(fact)
        if told["giver"] and BODY.fullmatch(told["giver"]):
            issuer.append(fact.part(*told.span("giver")))
    if hours:
        item.summary = joined(hours)
        ledger.note(f"{item.id}/summary", hours, 0.6)
    if issuer:
        item.issuer = joined(issuer)
        ledger.note(f"{item.id}/issuer", issuer, 0.7)


def _with_classes(
    names: list[Piece], facts: list[Piece], ledger: Ledger
) -> tuple[list[Piece], list[Piece]]:
    """Leave the classes of a licence in its name: `Prawo jazdy kat. B, C, C+E`."""
    last = names[-1].text.rpartition(" ")[2]
    if not facts or not all(CLASS.fullmatch(one) for one in (last, *(f.text for f in facts))):
        return names, facts
    start, end = names[-1].start, facts[-1].end
    return [*names[:-1], Piece(start, end, ledger.source.text[start:end])], []


def _take_number_off(item: Certificate, names: list[Piece], ledger: Ledger) -> None:
    """Take the number off a name: `Carteira profissional n.º 12345`."""
    found = ENDS_NUMBERED.search(names[-1].text)
    if found is None:
        return
    bare = [*names[:-1], names[-1].part(0, found.start())]
    item.name, item.number = joined(bare), found["number"]
    ledger.note(f"{item.id}/name", bare, 0.85)
    ledger.note(f"{item.id}/number", names[-1].part(found.start("number")), 0.8)
    ledger.skip(names[-1])


def _one_each(rows: list[Row]) -> Iterator[Row]:
    """Yield a row for each of `BLS, ACLS, PALS`."""
    for row in rows:
        parts = [part.trim(" ,") for part in row.body.split(COMMA)]
        said = [GIVEN.sub("", one.text) for one in parts]
        if len(parts) > 1 and not row.more and all(map(LETTERS.fullmatch, said)):
            yield from (replace(row, piece=one, body=one) for one in parts)
        else:
            yield row


def _without_expiry(item: Item, ledger: Ledger) -> tuple[list[Piece], list[Piece], bool]:
    """Return names and facts without `valid until`, and whether that stands before the date."""
    if item.date is None:
        return item.names, item.facts, False
    start = item.date.piece.start
    before_date = ledger.source.text[max(start - LONGEST_EXPIRY, 0) : start]
    found = EXPIRES.search(before_date)
    if found is None and item.date.piece.text[0].isalpha():
        found = VALID.search(before_date)  # `do 2028` says the rest
    if found is None:
        return item.names, item.facts, False
    begin = start - len(found[0])

    def before(pieces: list[Piece]) -> list[Piece]:
        cut = (
            one.part(0, max(begin - one.start, 0)) if one.end <= start else one for one in pieces
        )
        return [bare for one in cut if (bare := one.trim(EDGES + "–—-("))]

    names = before(item.names)
    ledger.skip(Piece(begin, start, found[0]))
    return names or item.names, before(item.facts), True


def read_awards(rows: list[Row], ledger: Ledger) -> list[Award]:
    """Return awards: the title, who gave it, and what it was for."""
    found: list[Award] = []
    for one in read_items(rows, ledger.source):
        names, facts = one.names, one.facts
        item = Award(title=joined(names))
        ledger.note(f"{item.id}/title", names, 0.8)
        if not facts and (given := GIVER.search(names[-1].text)):
            facts = [names[-1].part(given.start(1), given.end(1))]
            names = [*names[:-1], names[-1].part(0, given.start())]
            item.title = joined(names)
            ledger.note(f"{item.id}/title", names, 0.8)
        if facts:
            item.awarder = inner(facts[0]).value
            ledger.note(f"{item.id}/awarder", inner(facts[0]), 0.6)
        if rest := [*facts[1:], *one.urls]:
            item.summary = joined(rest)
            ledger.note(f"{item.id}/summary", rest, 0.6)
        item.date = _date(one.date, f"{item.id}/date", ledger)
        found.append(item)
    return found


def read_publications(rows: list[Row], ledger: Ledger) -> list[Publication]:
    """Return publications: the title and what stands below it, or a citation's parts."""
    found: list[Publication] = []
    plain: list[Row] = []
    for group in group_rows(rows, ledger.source):
        if cited := _citation(group, ledger):
            found += [*_uncited(plain, ledger), cited]
            plain = []
        else:
            plain += group
    return [*found, *_uncited(plain, ledger)]


def _citation(group: list[Row], ledger: Ledger) -> Publication | None:
    """Return a publication that is cited as scholars do, None when it is not."""
    pieces = [piece for row in group for piece in row.pieces]
    whole = " ".join(piece.text for piece in pieces)
    parts = find_citation(whole)
    if parts is None:
        return None
    item = Publication()
    for number, written in enumerate(parts.authors):
        author = slices(pieces, *written)
        item.authors.append(joined(author).strip(" ,;"))
        ledger.note(f"{item.id}/authors/{number}", author, 0.6)
    for name, place, sure in (
        ("name", parts.title, 0.8),
        ("publisher", parts.journal, 0.7),
        ("release_date", parts.year, 0.85),
        ("summary", parts.more, 0.5),
    ):
        if said := [one for one in slices(pieces, *(place or (0, 0))) if one.trim(EDGES)]:
            said = [one.trim(EDGES) for one in said]
            setattr(item, name, joined(said))
            ledger.note(f"{item.id}/{FIELDS.get(name, name)}", said, sure)
    if address := WEB.search(whole):
        url = slices(pieces, *address.span())
        item.url = "".join(one.text for one in url).rstrip(".,;")
        ledger.note(f"{item.id}/url", url, 0.8)
    return item


def _uncited(rows: list[Row], ledger: Ledger) -> list[Publication]:
    found: list[Publication] = []
    items = list(read_items(rows, ledger.source, commas=False)) if rows else []
    listed = all(len(one.names) == 1 and not one.facts and one.date for one in items)
    for one in items:
        names, facts, item = one.names, one.facts, Publication()
        if quoted := QUOTED.match(names[0].text):
            behind = names[0].part(quoted.end()).trim(" ,.:;")
            names = [names[0].part(quoted.start(1), quoted.end(1)).trim(" ,.")]
            facts = [*([behind] if behind else []), *facts]
        elif len(names) == 1 and facts and AUTHORS.search(names[0].text):
            item.authors = [names[0].value]
            ledger.note(f"{item.id}/authors/0", names[0], 0.5)
            names, facts = _cited(facts)
        elif listed and (cut := _last_comma(names[0])):
            facts = [names[0].part(cut).trim(" ,")]
            names = [names[0].part(0, cut)]
        item.name = joined(names)
        ledger.note(f"{item.id}/name", names, 0.7)
        if facts:
            item.publisher = facts[-1].value
            ledger.note(f"{item.id}/publisher", facts[-1], 0.6)
        if rest := facts[:-1]:
            item.summary = joined(rest)
            ledger.note(f"{item.id}/summary", rest, 0.5)
        if one.urls:
            item.url = one.urls[0].text
            ledger.note(f"{item.id}/url", one.urls[0], 0.85)
        item.release_date = _date(one.date, f"{item.id}/releaseDate", ledger)
        found.append(item)
    return found


def _cited(facts: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return the title of a citation, `Title. Journal, 12`, and what stands behind it."""
    first, *rest = facts
    end = first.text.find(". ")
    if end < 0:
        return [first], rest
    return [first.part(0, end)], [first.part(end + 2), *rest]


def _last_comma(title: Piece) -> int:
    """Return where the publisher begins in `Title, Publisher`, 0 where authors stand first."""
    commas = list(COMMA.finditer(title.text))
    if not commas or '"' in title.text or INITIAL.search(title.text[: commas[-1].end()]):
        return 0
    last = commas[-1]
    return 0 if title.text[last.end() : last.end() + 1].islower() else last.start()


def _date(period: Period | None, path: str, ledger: Ledger) -> str | None:
    if period is None:
        return None
    ledger.note(path, period.piece, 0.85)
    return period.end or period.start
