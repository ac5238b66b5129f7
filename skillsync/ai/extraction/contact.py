"""Read who the person is and how to reach them."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from skillsync.ai.extraction.emails import LINE_BREAK, find_email
from skillsync.ai.extraction.judging import is_place, title_score
from skillsync.ai.extraction.names import (
    SEPARATORS,
    TOP_ROWS,
    closed_up,
    in_speaking_order,
    name_part,
    spoken,
)
from skillsync.ai.extraction.networks import ACCOUNTS, HOSTS, NETWORKS, bare_url, network_of
from skillsync.ai.extraction.phones import Phone, find_phones, read_phone, regions_for
from skillsync.ai.extraction.pieces import Ledger, Piece, joined
from skillsync.ai.extraction.places import (
    find_brazilian,
    is_postal,
    is_street,
    is_town_like,
    parts_address,
    read_location,
    whole_address,
)
from skillsync.ai.extraction.reaching import announcement, announces_aside, is_personal
from skillsync.ai.extraction.rows import Row, join_rows
from skillsync.ai.extraction.source import Source
from skillsync.ai.extraction.vocabulary import LABELS, US_STATES, fold
from skillsync.career.document import Basics, Link

WEB = re.compile(
    r"(?:https?://|www\.)[^\s|<>\"'()\[\],]{3,300}"
    r"|(?<![@\w.-])(?:[a-z0-9][a-z0-9-]{0,40}\.){1,3}(?:com|org|net|io|dev|me|de|fr|es|co|uk|eu|at"
    r"|ch|ie|tech|app|page|blog|info|design|example|it|nl|ai|xyz)(?![\w@-])(?:/[^\s|<>,()\[\]]{0,200})?",
    re.IGNORECASE,
)
# Looks back, so that a word of fifty thousand letters is passed over once.
ENDS_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})[.!?;:,](?:\s|$)")
LETTER = re.compile(r"[^\W_]")
SIGNS = re.compile(r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff][\s\ufe0f]*")
"""Pictures in place of words, as fonts of every computer have them: `☎`, `📍`."""
ADDRESS_LABEL = re.compile(r"\s?([^\W\d_][^:：\t\u3000]{0,30}?)\s?(?:[:：]|\t|\u3000)\s*(?=\S)")
LISTED = re.compile(r"[|•·\t]")
OPEN_END = re.compile(r"\s(?:of|von|de|di|van|for|für|du|des)$")
"""What stands before a name: `Curriculum Vitae of`."""
HOUSE_NUMBER = re.compile(r"[^\W\d_], ?\d{1,5}(?:,|$)")
"""As streets are written in the south: `Rua do Porto, 88, Centro`."""
MAX_BETWEEN = 8
LONGEST_ADDRESS = 160
NEAR_ROWS, NEAR_CELLS = 300, 50
"""Where a place and a headline are looked for: a text of any length may have no headings."""
SENTENCE_WORDS, PROSE_WORDS, TITLE_WORDS = 6, 12, 12


def close_brackets(rows: list[Row], source: Source) -> list[Row]:
    """Join a row that opens a bracket with the row of the same look that closes it."""
    whole: list[Row] = []
    for row in rows:
        above = whole[-1] if whole else None
        if (
            above is not None
            and len(whole) <= TOP_ROWS
            and above.size == row.size > 0
            and len(above.text) + len(row.text) <= 60
            and above.text.count("(") == above.text.count(")") + 1
            and ")" in row.text
            and "(" not in row.text
            and not above.is_bullet
        ):
            whole[-1] = join_rows(above, row, source)
        else:
            whole.append(row)
    return whole


class ContactReader:
    """Fill a document's basics from the header, the contact section and the file's links."""

    def __init__(self, ledger: Ledger, language: str) -> None:
        self.ledger = ledger
        self.language = language
        self.basics = Basics()

    def read_name(self, rows: list[Row]) -> None:
        pieces = [name_part(row).trim(" ,|") for row in in_speaking_order(rows)]
        pieces = [line for piece in pieces for line in piece.split(LINE_BREAK) if line]
        if pieces:
            name = closed_up(pieces[0].text) if len(pieces) == 1 else joined(pieces)
            name = spoken(" ".join(name.split()).replace("- ", "-"), rows)
            self.basics.name = name.title() if name.isupper() else name
            self.ledger.note("basics/name", pieces, 0.9 if len(name.split()) > 1 else 0.6)

    def read_addresses(self, rows: list[Row]) -> None:
        """Read e-mail, web addresses and phone numbers out of the rows."""
        pieces = [piece for row in rows for piece in row.pieces]
        self.read_email(pieces)
        lines = [line for piece in pieces for line in piece.split(LINE_BREAK)]
        for number, line in enumerate(lines):
            self._web(line, lines[number + 1] if number + 1 < len(lines) else None)
        self.read_phone(pieces)

    def read_email(self, pieces: list[Piece]) -> None:
        """Read the first e-mail address, if there was none before."""
        if not self.basics.email and (found := find_email(pieces)):
            self.basics.email, parts, sure = found
            self.ledger.note("basics/email", parts, sure)

    def read_phone(self, pieces: list[Piece], *, announced_only: bool = False) -> None:
        """Read the surest phone number, the first of several alike, if there was none before."""
        if self.basics.phone:
            return
        best: Phone | None = None
        for piece, announced in find_phones(pieces):
            if self.ledger.is_claimed(piece) or (announced_only and not announced):
                continue
            regions = regions_for(piece, pieces, self.language)
            found = read_phone(piece, regions, announced=announced)
            if found is not None and (best is None or found.confidence > best.confidence):
                best = found
        if best is not None:
            self.basics.phone, self.basics.phone_e164 = best.piece.text, best.e164
            self._note("basics/phone", best.piece, best.confidence)

    def read_links(self) -> None:
        """Add the links that lie on words or pictures and are not written out."""
        for link in self.ledger.source.links:
            text = self.ledger.source.text[link.start : link.end]
            piece = Piece(link.start, link.end, text)
            low = link.url.lower()
            if low.startswith("mailto:") and not self.basics.email:
                self.basics.email = unquote(link.url[7:].split("?")[0])
                self._note("basics/email", piece, 0.9)
            elif low.startswith("tel:") and not self.basics.phone:
                self.basics.phone = unquote(link.url[4:])
                self._note("basics/phone", piece, 0.9)
            elif low.startswith("http") and network_of(low):
                self._add_profile(link.url, [piece])

    def read_header(self, rows: list[Row]) -> list[Row]:
        """Read place and headline; return the rows of running text, which are a summary."""
        prose: list[Row] = []
        rows = self._with_whole_addresses(rows)
        near = rows[:NEAR_ROWS]
        self._brazilian(near)
        for number, row in enumerate(rows):
            free = self._free_of(row) if number < NEAR_ROWS else []
            if self._is_prose(row) or (prose and self._goes_on(prose[-1], row)):
                prose.append(row)
                continue
            for piece in free:
                self._place(piece)
        self._complete_place(near)
        told = {row.piece.start for row in prose}
        for row in near:
            for piece in self._free_of(row) if row.piece.start not in told else []:
                self._headline(piece, row)
        return prose

    def _brazilian(self, rows: list[Row]) -> None:
        for row in rows if not self.basics.location.text else ():
            found = find_brazilian(row.body)
            if found and not self.ledger.is_claimed(found[0]):
                self.basics.location = found[1]
                self._note("basics/location/text", found[0], 0.85)
                return

    def _complete_place(self, rows: list[Row]) -> None:
        if not self.basics.location.text:
            self._labelled_address(rows)
        if not self.basics.location.text:
            self._unlisted_town(rows)
        elif not self.basics.location.address:
            self._street_before(rows)

    def _labelled_address(self, rows: list[Row]) -> None:
        """Read what a label calls an address, in whatever form it is written."""
        for row in rows:
            label = ADDRESS_LABEL.match(row.text)
            said = fold(label[1]).strip(" .:") if label else ""
            if label and "address" in {LABELS.get(said), LABELS.get(said.split(" ")[-1])}:
                piece = next(iter(row.body.part(label.end()).split(LISTED)), row.body.part(0, 0))
                fits = len(piece.text) <= LONGEST_ADDRESS and LETTER.search(piece.text)
                if fits and not self.ledger.is_claimed(piece):
                    self.basics.location = whole_address(piece)
                    self._note("basics/location/text", piece, 0.8)
                    return

    def _street_before(self, rows: list[Row]) -> None:
        """Add the street that stands before the town, beside it or in the line above."""
        spans = self.ledger.provenance["basics/location/text"].spans
        free = (piece for row in rows for piece in self._free_of(row))
        before = [piece for piece in free if piece.end <= spans[0].start]
        if len(before) > 1 and is_town_like(before[-1].text) and is_street(before[-2].text):
            # A part of the town stands between the two.
            quarter = before.pop()
            whole = self.ledger.source.text[before[-1].start : quarter.end]
            before[-1] = Piece(before[-1].start, quarter.end, whole)
        elif not before or not is_street(before[-1].text):
            return
        street = before[-1]
        between = self.ledger.source.text[street.end : spans[0].start]
        if len(between) > MAX_BETWEEN or LETTER.search(between):
            return
        town = Piece(spans[0].start, spans[-1].end, self.basics.location.text)
        self.basics.location.text = f"{street.value}, {town.value}"
        self.basics.location.address = street.value
        self.ledger.note("basics/location/text", [street, town], 0.85)

    def _with_whole_addresses(self, rows: list[Row]) -> list[Row]:
        """Join an address that a narrow column broke."""
        whole: list[Row] = []
        for row in rows:
            broken = whole and whole[-1].full and "," in whole[-1].text
            if whole and (broken or parts_address(whole[-1], row)) and not row.blank_before:
                both = join_rows(whole[-1], row, self.ledger.source)
                if is_postal(both.value) and not self.ledger.is_claimed(both.piece):
                    whole[-1] = both
                    continue
            whole.append(row)
        return whole

    def _is_prose(self, row: Row) -> bool:
        count = len(row.value.split())
        if count > SENTENCE_WORDS and row.value.endswith((".", "!")):
            return not (self.ledger.is_claimed(row.body) or LISTED.search(row.text))
        if self.ledger.is_claimed(row.body) or count <= PROSE_WORDS:
            return False
        return bool(ENDS_SENTENCE.search(row.text)) or not SEPARATORS.search(row.text)

    def _goes_on(self, above: Row, row: Row) -> bool:
        alike = abs(row.size - above.size) < 0.6 and abs(row.indent - above.indent) < 2
        ended = above.text.endswith((".", "!", "?")) and not row.text.endswith((".", "!", "?"))
        joins = not row.blank_before and not SEPARATORS.search(row.text)
        return alike and joins and not ended and not self.ledger.is_claimed(row.body)

    def _unlisted_town(self, rows: list[Row]) -> None:
        """Read a word or two beside the e-mail or the phone, or next to their lines, as a town."""
        reached = [self._holds_address(row) for row in rows]
        for number, row in enumerate(rows):
            if not any(reached[max(number - 1, 0) : number + 2]):
                continue
            for piece in self._free_of(row):
                if is_personal(piece.text) or _is_sign(piece.text):
                    continue
                if is_town_like(piece.text) and len(piece.text.split()) <= 3:
                    self.basics.location = read_location(piece)
                    self._note("basics/location/text", piece, 0.5)
                    return

    def _holds_address(self, row: Row) -> bool:
        spans = [
            span
            for field in ("basics/email", "basics/phone")
            if (found := self.ledger.provenance.get(field))
            for span in found.spans
        ]
        return any(row.piece.start <= span.start < row.piece.end for span in spans)

    def _free_of(self, row: Row) -> list[Piece]:
        free = (piece for whole in row.pieces for piece in self._free(whole))
        return list(islice(free, NEAR_CELLS))

    def _free(self, piece: Piece) -> Iterator[Piece]:
        for rest in self.ledger.unclaimed(piece):
            announced = False
            for part in rest.split(SEPARATORS):
                aside, announced = announced, announces_aside(part.text)
                if aside or announced or self._account(part):
                    continue
                label = announcement(part.text)
                if label and (
                    label.end() == len(part.text) or label[0].rstrip().endswith((":", "："))
                ):
                    self.ledger.skip(part.part(0, label.end()))
                    part = part.part(label.end())  # noqa: PLW2901  # the same part, unlabelled
                sign = SIGNS.match(part.text)
                if part := part.part(sign.end() if sign else 0).trim():
                    yield part

    def _place(self, piece: Piece) -> None:
        text = piece.text
        if is_personal(text) or self.basics.location.text or "@" in text:
            return
        if not any(map(str.isalpha, text)):
            return  # the second of two phone numbers
        if text.strip(" .()") in US_STATES:
            return  # a degree behind a name: `Ada Vale, MD`
        comma = text.find(",")
        titled = comma > 0 and title_score(text[:comma]) >= 0.9 and not is_street(text[:comma])
        if titled and is_place(text[comma + 1 :].strip()):
            piece = piece.part(comma + 1)  # `Fitter, Graz`
        if is_place(piece.text) or is_postal(piece.text):
            self.basics.location = read_location(piece)
            self._note("basics/location/text", piece, 0.85)

    def _headline(self, piece: Piece, row: Row) -> None:
        text = piece.text
        if self.basics.label or is_personal(text) or "@" in text or OPEN_END.search(text):
            return
        if HOUSE_NUMBER.search(text):
            return
        if len(text.split()) <= 10 and title_score(text) >= 0.9:
            # `Nurse · Emergency & Community` is all of it.
            piece = piece if self._is_shared(row) else row.body
            self.basics.label = piece.value
            self._note("basics/label", piece, 0.85)

    def _is_shared(self, row: Row) -> bool:
        """Tell a row that says more than what a person is."""
        told = row.more or self.ledger.is_claimed(row.body) or is_personal(row.text)
        signs = any(sign.isdigit() or sign in "\t@" for sign in row.text)
        return bool(told) or signs or len(row.text.split()) > TITLE_WORDS

    def _web(self, piece: Piece, following: Piece | None) -> None:
        for found in WEB.finditer(piece.text):
            part = piece.part(found.start(), found.end()).trim(".:;")
            if self.ledger.is_claimed(part):
                continue
            parts = [part]
            if found.end() == len(piece.text) and part.text[-1] in "-/" and following:
                # A narrow column breaks an address at its hyphen.
                rest = re.match(r"[\w./-]+", following.text)
                parts += [following.part(0, rest.end())] if rest else []
            self._add_web(parts)

    def _account(self, piece: Piece) -> bool:
        """Read `adavale (GitHub)` and `GitHub: adavale` as the account they name."""
        for pattern in ACCOUNTS:
            found = pattern.fullmatch(piece.text)
            network = HOSTS.get(fold(found["network"])) if found else None
            if found is None or network is None:
                continue
            name = found["name"]
            site, path = network
            link = Link(network=NETWORKS[site], username=name, url=f"https://{site}/{path}{name}")
            if not any(one.network == link.network for one in self.basics.profiles):
                self.basics.profiles.append(link)
                self._note(f"{link.id}/url", piece, 0.8)
            return True
        return False

    def _add_web(self, parts: list[Piece]) -> None:
        part = parts[0]
        if network_of(part.text.lower()):
            self._add_profile("".join(one.text for one in parts), parts)
        elif not self.basics.url:
            self.basics.url = part.text
            self._note("basics/url", part, 0.85)
        else:
            link = Link(url=part.text)
            self.basics.profiles.append(link)
            self._note(f"{link.id}/url", part, 0.7)

    def _add_profile(self, url: str, pieces: list[Piece]) -> None:
        key = bare_url(url)
        for one in self.basics.profiles:
            if bare_url(one.url) == key:
                self.ledger.add(f"{one.id}/url", pieces, 0.95)
                return
        network = network_of(url.lower())
        path = re.sub(r"^(?:in|users|profile|pub)/", "", key.partition("/")[2])
        username = path.split("/")[0].split("?")[0].lstrip("@")
        link = Link(network=network, username=username, url=url)
        self.basics.profiles.append(link)
        self.ledger.note(f"{link.id}/url", pieces, 0.95)

    def _note(self, path: str, piece: Piece, confidence: float) -> None:
        self.ledger.note(path, piece, confidence)


def _is_sign(text: str) -> bool:
    """Tell what stands before a fact or behind a name and is no town: `W`, `Contact No.`, `MBA`."""
    said = fold(text).replace(".", "").split()
    return any(word in LABELS for word in said) or (text.isupper() and len(text) <= 4)
