"""How relevant each role is for a posting: by its title, and by what it shows of what is asked."""

import numpy as np

from skillsync.ai.scoring.features import PostingFeatures
from skillsync.ai.scoring.pool import Pool
from skillsync.ai.scoring.space import Floats, cosines_with
from skillsync.ai.scoring.timeline import Numbers
from skillsync.ai.scoring.titles import by_words, rank_of

TITLE_LIKENESS = np.array([[0.3, 0.53], [0.28, 0.5], [0.2, 0.35]])
"""Likeness of titles, where it begins to count and where it is sure; rows by kinship."""

IN_OTHER_TRADE = 0.9
"""What it counts that a role of another known trade shows what is asked."""
SKILLS_THAT_MAKE_A_ROLE_RELEVANT = 4
LEAST_RELEVANCE = 0.5
"""Below this a role counts for nothing: ten years in another trade are not one year in this."""
SKILLS_THAT_CORROBORATE = 3
"""From so many skills asked for on, a relevant role is expected to show one of them."""
UNCORROBORATED, SAME_TITLE_UNCORROBORATED = 0.5, 0.9
PARTLY_COVERED = 0.1
STRANGE, VOUCHED, UNVOUCHED = 0.5, 1.4, np.array([0.8, 0.8, 0.5])
"""Under a title less alike than this, what a role shows counts more if the career has the licence
or degree asked for, and less if it has none of them (by kinship): its words may be another trade's.
"""
LEARNING = 0.8
"""What a month as apprentice, trainee or assistant is worth to a posting that seeks none."""

_SHOWN_BY_ROLES = frozenset({"skill", "licence", "certificate"})


def relevance_of(pool: Pool, posting: PostingFeatures, raw: Floats, vouched: Floats) -> Floats:
    """Return the relevance of each group of the pool, 0 to 1; 0 for groups that are no roles.

    `raw`: what each group shows of each atom, shape (groups, atoms). `vouched`: for each career 1
    if it has a licence or degree in the trade that is asked for, 0 if not, 0.5 if none is asked.
    """
    relevance = np.zeros(len(pool.group_careers))
    if not len(pool.title_groups):
        return relevance
    askable = sum(each.kind in _SHOWN_BY_ROLES for each in posting.reading.requirements)
    enough = max(1, min(SKILLS_THAT_MAKE_A_ROLE_RELEVANT, askable))
    coverage = np.minimum(1.0, _shown(posting, raw)[pool.title_groups] / enough)
    title, most = _titles_alike(pool, posting)
    # The same words may mean other things in a trade that is known to be another.
    coverage *= np.where(most < 1.0, IN_OTHER_TRADE, 1.0)
    told = vouched[pool.group_careers[pool.title_groups]]
    doubt = UNVOUCHED[kinship(pool, posting)][pool.group_careers[pool.title_groups]]
    believed = np.select([told == 0.0, (told == 1.0) & (most == 1.0)], [doubt, VOUCHED], 1.0)
    coverage = np.minimum(1.0, coverage * np.where(title < STRANGE, believed, 1.0))
    if askable >= SKILLS_THAT_CORROBORATE:
        unseen = np.where(title == 1.0, SAME_TITLE_UNCORROBORATED, UNCORROBORATED)
        title = title * np.where(coverage < PARTLY_COVERED, unseen, 1.0)
    if rank_of(posting.title) != "junior":
        title = title * np.where(pool.learners, LEARNING, 1.0)
    found = np.maximum(title, coverage).round(2)
    relevance[pool.title_groups] = np.where(found >= LEAST_RELEVANCE, found, 0.0)
    return relevance


IN_TWO_LANGUAGES = 2


def kinship(pool: Pool, posting: PostingFeatures) -> Numbers:
    """Return for each career 0: both in English, 1: both in one other language, 2: in two.

    Vectors of one language lie closer together than those of two, whatever they say.
    """
    if pool.space == "english":
        return np.zeros(len(pool.careers), dtype=np.intp)
    here = posting.reading.language or "en"
    return np.array(
        [1 if (each.written_in or "en") == here else IN_TWO_LANGUAGES for each in pool.careers]
    )


def ramp(likeness: Floats, bounds: Floats) -> Floats:
    """Return 0 below the first bound of each row, 1 from its second on, evenly between."""
    low, high = bounds.T
    if likeness.ndim == 2:
        low, high = low[:, None], high[:, None]
    found: Floats = np.clip((likeness - low) / (high - low), 0.0, 1.0)
    return found


def _shown(posting: PostingFeatures, raw: Floats) -> Floats:
    """Return how many of the things asked for each group shows, part for part."""
    total = np.zeros(len(raw))
    for number, requirement in enumerate(posting.reading.requirements):
        columns = posting.columns[number]
        if requirement.kind in _SHOWN_BY_ROLES and columns:
            total += raw[:, columns].max(axis=1)
    return total


def _titles_alike(pool: Pool, posting: PostingFeatures) -> tuple[Floats, Floats]:
    """Return how alike each role's title and the posting's are, and how alike they could be."""
    if not posting.title:
        return np.zeros(len(pool.title_groups)), np.ones(len(pool.title_groups))
    wanted = posting.spaces[pool.space][1]
    meant = cosines_with(pool.titles, pool.title_norms, wanted)[:, 0]
    kin = kinship(pool, posting)[pool.group_careers[pool.title_groups]]
    likeness = ramp(meant, TITLE_LIKENESS[kin])
    limits = np.array([_limits(title, posting) for title in pool.title_words])
    least, most = limits[pool.title_of_role].T
    return np.minimum(most, np.maximum(least, likeness)).round(4), most


def _limits(title: str, posting: PostingFeatures) -> tuple[float, float]:
    known: tuple[float, float] | None = posting.memory.get(title)
    if known is None:
        known = posting.memory[title] = by_words(posting.title, title)
    return known
