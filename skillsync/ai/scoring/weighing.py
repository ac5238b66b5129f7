"""Hold one posting against a pool of careers: credits, relevance, points. Numbers only.

Everything is computed for each career from its own rows of the arrays, so a career gets the same
numbers in any pool, and alone. `docs/scoring.md` is this file in words.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from skillsync.ai.scoring.credentials import is_stated
from skillsync.ai.scoring.experience import FADED, currency_of, this_month
from skillsync.ai.scoring.features import Atom, PostingFeatures
from skillsync.ai.scoring.pool import Pool
from skillsync.ai.scoring.posting_features import add_space
from skillsync.ai.scoring.relevance import IN_TWO_LANGUAGES, kinship, ramp, relevance_of
from skillsync.ai.scoring.schooling import (
    UNKNOWN_FIELD,
    Schooled,
    degrees_asked,
    studied_for,
)
from skillsync.ai.scoring.space import Floats, cosines_with
from skillsync.ai.scoring.timeline import NEVER, Flags, Numbers, Timeline
from skillsync.ai.scoring.tongues import language_credit

# Rows by kinship: both English, both another language, two languages. Columns: the likeness of a
# requirement and a line where it begins to count, and where it is sure. Calibrated on the
# development half of bench/matching.
LIKENESS = np.array([[0.16, 0.29], [0.17, 0.31], [0.05, 0.15]])
MEANT, MEANT_LISTED = 1.0, 0.4
"""What the same meaning in other words is worth at most: shown at work, and only listed."""

RIVALRY = np.array([0.8, 0.8, 0.6])
"""How much a line counts less for what it is less like than something else asked, by kinship."""
HELD_LIKENESS = np.array([[0.26, 0.42], [0.26, 0.42], [0.14, 0.28]])
MEANT_HELD = np.array([0.7, 0.7, 0.8])
"""What a licence of another name is worth at most, by kinship."""
MEANT_NAMED = np.array([0.5, 0.5, 0.8])
"""The same where the one asked for has a name of its own, which a résumé would use."""
SURELY_MEANT = np.array([0.5, 0.5, 0.3])
"""Likeness from which a line surely says what is asked, by kinship; below it somebody should look.

On the development half of bench/matching from here on at least two of three said it truly."""
VOUCHING, SHOWING = 0.7, 0.7
"""The credit from which a licence vouches for a career, and from which a project shows a skill."""
OF_ANOTHER_COUNTRY = 0.6
"""What a certificate of a name we do not know is worth, where both sides are in two languages."""
LEAST_HELD = 0.3
"""Below this another certificate is no sign of the one asked for."""
IN_ANOTHER_TRADE = np.array([0.5, 0.5, 0.2])
"""What a skill shown in another trade is worth, by kinship."""
TRAINED, UNBACKED = 0.4, 0.02
"""What a listed skill is worth without any relevant role: with a licence or degree asked for, or a
project that shows something of it; and with nothing behind it but the list."""


@dataclass(slots=True)
class Weighed:
    """What a posting and a pool come to. Rows are careers, or their groups; columns are atoms.

    `raw`: what each group shows; `counted`: what of it counts; `credits`: the best of it, per
    career. `likeness`: of lines and questions. `kin`: how a career's language and the posting's
    are related. `relevance`, `factors`: per group. `years`, `share`,
    `total_years`, `currency`: per career; `dated`: whether years could be told at all.
    """

    raw: Floats
    likeness: Floats
    kin: Numbers
    counted: Floats
    credits: Floats
    relevance: Floats
    factors: Floats
    years: Floats
    share: Floats
    total_years: Floats
    currency: Floats
    dated: Flags
    schooled: list[list[Schooled]]


def weigh(pool: Pool, posting: PostingFeatures, today: date) -> Weighed:
    """Return the numbers that every part of a score is computed from."""
    add_space(posting, pool.space)
    now = this_month(today)
    timeline, careers = pool.timeline(now), len(pool.careers)
    likeness = _likeness(pool, posting)
    raw = np.maximum(_by_words(pool, posting), _by_meaning(pool, posting, likeness))
    schooled = studied_for(pool, posting, today)
    vouched = _vouched(pool, posting, raw, schooled)
    relevance = relevance_of(pool, posting, raw, vouched)
    _accept_foreign(pool, posting, raw, relevance)
    years, share = _years(timeline, relevance, posting.years_needed, careers)
    currency, worked = _currency(pool, timeline, relevance, now)
    trained = (vouched == 1.0) | _shown_outside(pool, raw)
    backing = np.where(worked, currency, np.where(trained, TRAINED, UNBACKED))
    factors = np.where(pool.listed, backing[pool.group_careers], timeline.factors)
    kin = kinship(pool, posting)
    abroad = IN_ANOTHER_TRADE[kin][pool.group_careers]
    counted = _counted(pool, posting.atoms, raw, factors, relevance, abroad)
    most: Floats = np.maximum.reduceat(counted, pool.first_groups, axis=0)
    best = most.round(4)
    _judge_languages(pool, posting, best)
    return Weighed(
        raw=raw,
        likeness=likeness,
        kin=kin,
        counted=counted,
        credits=best,
        relevance=relevance,
        factors=factors,
        years=years,
        share=share,
        total_years=timeline.total_years,
        currency=currency,
        dated=timeline.dated,
        schooled=schooled,
    )


def _by_words(pool: Pool, posting: PostingFeatures) -> Floats:
    found = np.zeros((len(pool.group_careers), len(posting.atoms)))
    for column, atom in enumerate(posting.atoms):
        named = pool.mentions.get(atom.concept)
        if named is not None:
            worth = named.held if atom.held else named.worth
            np.maximum.at(found[:, column], named.groups, worth)
        for concept, worth_of_it in atom.accepted:
            near = pool.mentions.get(concept)
            if near is not None:
                np.maximum.at(found[:, column], near.groups, worth_of_it)
        if is_credential(posting, atom):
            asked = posting.reading.requirements[atom.requirement].text
            for names, groups in pool.credentials.items():
                if is_stated(asked, posting.title, names):
                    found[groups, column] = 1.0
    return found


def is_credential(posting: PostingFeatures, atom: Atom) -> bool:
    """Tell whether an atom is the one licence or certificate that its requirement's words name."""
    return atom.held and not atom.language and len(posting.columns[atom.requirement]) == 1


def _likeness(pool: Pool, posting: PostingFeatures) -> Floats:
    """Return how alike every line and every question are, to four digits.

    It is their cosine, less a share of what the line is more like something else that is asked: who
    says clearly that they bake has not also said that they cost recipes.
    """
    found = cosines_with(pool.lines, pool.line_norms, posting.spaces[pool.space][0])
    if not found.size:
        return found
    kin = kinship(pool, posting)[pool.group_careers[pool.row_groups]]
    rest = found.max(axis=1, keepdims=True) - found
    rest *= RIVALRY[kin][:, None]
    found -= rest
    return found.round(4, out=found)


def _by_meaning(pool: Pool, posting: PostingFeatures, likeness: Floats) -> Floats:
    found = np.zeros((len(pool.group_careers), len(posting.atoms)))
    columns = [n for n, atom in enumerate(posting.atoms) if atom.question >= 0]
    if not columns or not len(likeness):
        return found
    asked = np.array([posting.atoms[n].question for n in columns], dtype=np.intp)
    best = np.maximum.reduceat(likeness, pool.line_starts, axis=0)[:, asked]
    held = np.array([posting.atoms[n].held for n in columns], dtype=np.bool_)
    if held.any():
        rows = kinship(pool, posting)[pool.group_careers[pool.row_groups]]
        barred = (pool.of_degree & (rows != IN_TWO_LANGUAGES))[:, None]
        earned = np.where(barred, -1.0, likeness[:, asked[held]])
        best[:, held] = np.maximum.reduceat(earned, pool.line_starts)
    named = np.array([posting.atoms[n].exact for n in columns], dtype=np.bool_)
    kin = kinship(pool, posting)[pool.group_careers[pool.line_groups]]
    most = np.where(pool.listed[pool.line_groups], MEANT_LISTED, MEANT)[:, None]
    shown = ramp(best, LIKENESS[kin]) * most
    # What is held was earned: no line of work is a licence. A degree is none either, but for
    # another country's, of which nobody here knows whether it is one.
    most = np.where(named, MEANT_NAMED[kin][:, None], MEANT_HELD[kin][:, None])
    having = ramp(best, HELD_LIKENESS[kin]) * most * pool.earned[pool.line_groups][:, None]
    having[having < LEAST_HELD] = 0.0
    found[np.ix_(pool.line_groups, np.array(columns))] = np.where(held[None, :], having, shown)
    return found


def _vouched(
    pool: Pool, posting: PostingFeatures, raw: Floats, schooled: list[list[Schooled]]
) -> Floats:
    """Return for each career 1 if it has a licence or degree asked, 0 if not, 0.5 if none is."""
    columns = [n for n, atom in enumerate(posting.atoms) if is_credential(posting, atom)]
    degrees = degrees_asked(posting)
    in_trade = [number for number, each in enumerate(degrees) if each.fields]
    if not columns and not in_trade:
        return np.full(len(pool.careers), 0.5)
    held = np.zeros(len(pool.careers), dtype=np.bool_)
    if columns:
        best = np.maximum.reduceat(raw[:, columns], pool.first_groups, axis=0)
        held = best.max(axis=1) >= VOUCHING
    studied = [any((told[n].credit or 0.0) > UNKNOWN_FIELD for n in in_trade) for told in schooled]
    return (held | np.array(studied, dtype=np.bool_)).astype(float)


def _shown_outside(pool: Pool, raw: Floats) -> Flags:
    """Tell which careers show something asked for in projects or unpaid work."""
    shown: Flags = raw[pool.shown].max(axis=1, initial=0.0) >= SHOWING
    return shown


def _accept_foreign(pool: Pool, posting: PostingFeatures, raw: Floats, relevance: Floats) -> None:
    """Count another country's certificate in part, where somebody has worked in the trade."""
    columns = [n for n, atom in enumerate(posting.atoms) if is_credential(posting, atom)]
    foreign = kinship(pool, posting) == IN_TWO_LANGUAGES
    if not columns or not foreign.any():
        return
    worked = np.maximum.reduceat(relevance, pool.first_groups) > 0
    groups = pool.unknown_certificates
    groups = groups[(foreign & worked)[pool.group_careers[groups]]]
    for column in columns:
        raw[groups, column] = np.maximum(raw[groups, column], OF_ANOTHER_COUNTRY)


def _years(
    timeline: Timeline, relevance: Floats, needed: float, careers: int
) -> tuple[Floats, Floats]:
    """Return each career's relevant years, and which share of those needed the best ones make.

    Whole numbers, months times hundredths of relevance, so that no order of roles matters.
    """
    if not len(timeline.months):
        return np.zeros(careers), np.zeros(careers)
    worth = np.maximum.reduceat(np.rint(relevance * 100)[timeline.roles], timeline.starts)
    order = np.lexsort((-worth, timeline.careers))
    owners, months, worth = timeline.careers[order], timeline.months[order], worth[order]
    before = np.cumsum(months) - months
    begins = np.flatnonzero(np.diff(owners, prepend=-1))
    before -= np.repeat(before[begins], np.diff([*begins, len(owners)]))
    wanted = max(1, round(needed * 12))
    counted = np.clip(wanted - before, 0, months)
    total = np.bincount(owners, months * worth, minlength=careers)
    best = np.bincount(owners, counted * worth, minlength=careers)
    return (total / 1200).round(1), best / (100 * wanted)


def _currency(pool: Pool, timeline: Timeline, relevance: Floats, now: int) -> tuple[Floats, Flags]:
    """Return how current each career is, and whether its relevant roles vouch for what it lists."""
    first = pool.first_groups
    last = np.maximum.reduceat(np.where(relevance > 0, timeline.ends, NEVER), first)
    relevant = np.maximum.reduceat(relevance, first) > 0
    undated = ~timeline.measured & relevant
    unknown = np.where((timeline.roles_held > 0) & ~undated, FADED, 1.0)
    found: Floats = np.where(last >= 0, currency_of(now - last), unknown)
    return found, (last >= 0) | (timeline.roles_held == 0) | undated


def _counted(
    pool: Pool, atoms: list[Atom], raw: Floats, factors: Floats, relevance: Floats, other: Floats
) -> Floats:
    """Return what counts of what each group shows: less when old, or in another trade."""
    exact = np.array([atom.exact for atom in atoms], dtype=np.bool_)
    held = np.array([atom.held for atom in atoms], dtype=np.bool_)
    roles = np.zeros(len(raw), dtype=np.bool_)
    roles[pool.title_groups] = True
    elsewhere = (roles & (relevance == 0.0))[:, None] & ~exact[None, :]
    counted = raw * np.where(elsewhere, other[:, None], 1.0) * factors[:, None]
    found: Floats = np.where(held[None, :], raw, counted)
    return found


def _judge_languages(pool: Pool, posting: PostingFeatures, best: Floats) -> None:
    for column, atom in enumerate(posting.atoms):
        if atom.language:
            level = posting.reading.requirements[atom.requirement].language_level
            for number, career in enumerate(pool.careers):
                told = float(best[number, column])
                best[number, column] = language_credit(career, atom.language, level, told)
