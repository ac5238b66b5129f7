"""Tell what ends a résumé and is no part of its lists: a signature, a consent to data use."""

import re

from skillsync.ai.extraction.furniture import is_signature
from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.sections import heading_kind

MAX_NAME = 6
CONSENT = re.compile(
    r"(?:niniejszym )?wyrażam zgodę na|oświadczam, że wyrażam zgodę|"
    r"(?:il/la sottoscritt[oa/]+ |io sottoscritt[oa/]+ )?(?:autorizz|acconsent|d[oà] il consenso)"
    r".{0,40}(?:trattamento|dati)|dichiaro .{0,80}\bd\.?p\.?r\.?\b|"
    r"i (?:hereby )?(?:give consent|consent|agree|authori[sz]e) .{0,60}personal data|"
    r"i (?:hereby|solemnly) (?:declare|certify|affirm)|je (?:certifie|soussigné|déclare sur)|"
    r"(?:ich versichere,|hiermit (?:versichere|erkläre|bestätige) ich)|declaro (?:que|bajo|para)|"
    r"autorizo .{0,40}dados|ik verklaar"
)


TOP = 8
MAIL_HEAD = late(
    r"(?:subject|from|to|cc|date|sent|betreff|von|an|gesendet|objet|de|asunto|para|enviado|"
    r"assunto|oggetto|da|onderwerp|aan|temat|do|件名)\s?[:：]\s",
    re.IGNORECASE,
)
GREETING = late(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|hallo|guten (?:tag|morgen)|liebe[rs]?|"
    r"sehr geehrte[rs]?|bonjour|madame|monsieur|ch(?:er|ère)s?|hola|buen[oa]s (?:días|tardes)|"
    r"estimad[oa]s?|buon(?:giorno|asera)|gentil[ei]|egregi[oa]|spettabile|olá|prezad[oa]s?|"
    r"geachte|beste|dzień dobry|szanown[iay])\b[^\d@:]{0,50}[,!]$",
    re.IGNORECASE,
)


def without_letter_head(rows: list[Row]) -> list[Row]:
    """Return rows without what an e-mail puts above a résumé: its subject, `Dear Ms Ito,`."""
    return [row for row in rows[:TOP] if "@" in row.text or not _is_of_letter(row)] + rows[TOP:]


def _is_of_letter(row: Row) -> bool:
    if row.text[-1] in ",!":
        return GREETING.match(row.text) is not None
    return ":" in row.text and MAIL_HEAD.match(row.text) is not None


def without_consent(rows: list[Row]) -> list[Row]:
    """Return rows without the consent to the use of one's data that Polish and Italian résumés
    end with, and without the declaration that all is true, unless a heading names it.
    """
    kept: list[Row] = []
    inside = False
    for row in rows:
        goes_on = inside and not row.blank_before and not row.bold
        named = bool(kept) and heading_kind(kept[-1].text) == "other"
        inside = goes_on or (CONSENT.match(row.text.lower()) is not None and not named)
        if not inside:
            kept.append(row)
        elif row.value.endswith("."):
            inside = False
    return kept


def ends_signed(rows: list[Row]) -> int:
    """Return how many rows at the end are a signature: its place and day, perhaps a name."""
    if rows and is_signature(rows[-1].body):
        return 1
    if len(rows) < 2 or not is_signature(rows[-2].body):
        return 0
    below = rows[-1].text
    return 2 if len(below.split()) < MAX_NAME and not any(map(str.isdigit, below)) else 0
