"""One career of a pool beside the posting it was held against: what its evidence is told from."""

from collections.abc import Iterator
from dataclasses import dataclass

from skillsync.ai.scoring.features import Mention, PostingFeatures, ResumeFeatures
from skillsync.ai.scoring.pool import Pool, group_behind, worth_of, worth_of_holding
from skillsync.ai.scoring.space import Floats
from skillsync.ai.scoring.timeline import Flags, Numbers
from skillsync.ai.scoring.weighing import Weighed


@dataclass(frozen=True, slots=True)
class Pair:
    """What `Weighed` holds, for one career alone; groups are counted from its first role on.

    `line_groups` and `line_statements`: per row of `likeness` its group and its statement;
    `line_of_degree`: whether it tells of a degree. `kin`: see `kinship`.
    """

    career: ResumeFeatures
    posting: PostingFeatures
    credits: Floats
    raw: Floats
    counted: Floats
    likeness: Floats
    relevance: Floats
    factors: Floats
    line_groups: Numbers
    line_statements: list[int]
    line_of_degree: Flags
    kin: int
    years: float
    share: float
    total_years: float
    currency: float
    dated: bool

    def group_of(self, statement: int) -> int:
        """Return the group that a statement belongs to."""
        told = self.career.statements[statement]
        return told.role if told.role >= 0 else len(self.career.roles) + group_behind(told.kind)

    def mentions(self, concept: str, group: int) -> Iterator[Mention]:
        """Yield where a concept is mentioned in a group."""
        for mention in self.career.mentions:
            if mention.concept == concept and self.group_of(mention.statement) == group:
                yield mention

    def worth(self, mention: Mention, *, held: bool) -> float:
        """Return what a mention is worth by itself."""
        if held:
            return worth_of_holding(mention, self.career)
        kind = self.career.statements[mention.statement].kind
        return worth_of(kind, implied=bool(mention.implied_by), held=False)


def pair_of(pool: Pool, posting: PostingFeatures, weighed: Weighed, number: int) -> Pair:
    """Return the pair of career `number` of the pool and the posting."""
    career = pool.careers[number]
    first = int(pool.first_groups[number])
    last = int(pool.first_groups[number + 1]) if number + 1 < len(pool.careers) else None
    groups = slice(first, last)
    start, end = int(pool.first_lines[number]), int(pool.first_lines[number + 1])
    lines = (pool.line_order[start:end] - start).tolist()
    return Pair(
        career=career,
        posting=posting,
        credits=weighed.credits[number],
        raw=weighed.raw[groups],
        counted=weighed.counted[groups],
        likeness=weighed.likeness[start:end],
        relevance=weighed.relevance[groups],
        factors=weighed.factors[groups],
        line_groups=pool.row_groups[start:end] - first,
        line_statements=[career.line_statements[line] for line in lines],
        line_of_degree=pool.of_degree[start:end],
        kin=int(weighed.kin[number]),
        years=float(weighed.years[number]),
        share=float(weighed.share[number]),
        total_years=float(weighed.total_years[number]),
        currency=float(weighed.currency[number]),
        dated=bool(weighed.dated[number]),
    )
